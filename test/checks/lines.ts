import { checkSource } from "../../src/check.ts";
import { AcrossFiles } from "../../src/checks/across/across.ts";
import type { Diagnostic } from "../../src/model/record.ts";

/** What `check` finds in a text, of the rules whose codes are given: code, the first words of its arguments, suggestion. */
export async function foundIn(text: string, ...codes: readonly string[]): Promise<string[]> {
  const { findings } = await checkSource("a.txt", Buffer.from(text), { language: "zh" });
  return told(
    findings.map(({ diagnostic }) => diagnostic),
    codes,
  );
}

/** What the rules across files find in texts, in their order. */
export async function foundAcross(texts: readonly string[], ...codes: readonly string[]): Promise<string[]> {
  const across = new AcrossFiles("zh");
  const found: Diagnostic[] = [];
  for (const [index, text] of texts.entries()) {
    const { identity } = await checkSource(`${index + 1}.txt`, Buffer.from(text), { language: "zh" });
    found.push(...across.take(identity));
  }
  return told(found, codes);
}

const told = (found: readonly Diagnostic[], codes: readonly string[]): string[] =>
  found
    .filter(({ code }) => codes.includes(code))
    .map(({ code, args, suggestion }) =>
      [code.replace("check/", ""), Object.values(args)[0], suggestion?.replace(/（.*/, "")]
        .filter((part) => part !== undefined)
        .join(" "),
    );

/** A document of projects with codes, a line each: name, code. */
export const coded = (head: string, ...projects: readonly (readonly [name: string, code: string])[]): string =>
  [
    head,
    ...projects.map(
      ([name, code], index) => `项目名称 | ${name} | 项目编码 | ${code} | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | ${name}数量 | ${index + 1}个`,
    ),
  ].join("\n");
