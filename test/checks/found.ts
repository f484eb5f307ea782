import { checkSource } from "../../src/check.ts";
import type { Diagnostic } from "../../src/model/record.ts";

/** All that is found in a source: by reading it, and by the rules. */
export async function findingsIn(path: string, content: string | Uint8Array): Promise<Diagnostic[]> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { findings } = await checkSource(path, bytes, { language: "en" });
  return findings.map(({ diagnostic }) => diagnostic);
}

/** What the rules find in a source, without what its reading found. */
export const foundBy = async (path: string, content: string | Uint8Array): Promise<Diagnostic[]> =>
  (await findingsIn(path, content)).filter(({ code }) => code.startsWith("check/"));

/** A project with indicators, a row of cells each, under the headings given. */
export const projectOf = (headings: string, ...rows: readonly string[]): string =>
  ["项目名称 | 清淤经费 | 预算数 | 10.00万元", headings, ...rows].join("\n");

export const PLAIN = "一级指标 | 二级指标 | 三级指标 | 指标值";
export const DESCRIBED = "一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据";

/** The findings with a code in a project with such rows: the words they quote first, and what they propose. */
export async function quotedBy(code: string, headings: string, ...rows: readonly string[]): Promise<string[][]> {
  const found = await foundBy("a.txt", projectOf(headings, ...rows));
  return found
    .filter((diagnostic) => diagnostic.code === code)
    .map(({ args, suggestion }) => [
      String(Object.values(args)[0]),
      ...(suggestion === undefined ? [] : [suggestion.replace(/ \(.*$/, "")]),
    ]);
}
