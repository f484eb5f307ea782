import { describe, expect, it } from "vitest";
import { Refusal } from "../src/diagnostics/finding.ts";
import { ingest } from "../src/ingest.ts";
import { cell, chunk, docx, note, noteMark, paragraph, row, run, table } from "./docx/build.ts";
import { list, standardNumbering, styles } from "./docx/standard.ts";
import { fixtures, readFixture } from "./fixtures.ts";
import { flipped, mutatedMarkup, mutatedPackage, type Pick, picker, unpacked } from "./mutations.ts";

/**
 * Good Word files and pages with random damage: whatever comes of it, it is read and accounted for or refused in a
 * known way, and soon. A file that is not: `SEED` and the number in its report make it again.
 */
const SEED = 611_000;
const WORD_MUTANTS = 1_600;
const PAGE_MUTANTS = 600;
const MILLISECONDS = 20_000;

const INDICATORS = [
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "清淤长度", "≥3公里"],
  ["", "质量指标", "合格率", "100%"],
  ["满意度指标", "服务对象满意度指标", "村民满意度", "≥95%"],
];

const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph("框")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("框")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
const math =
  "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>";

const FORM = table([
  row(["项目名称", "清淤", "项目编码", "P1"]),
  row([cell("绩效目标", { vertical: "begins" }), cell("改善河道。\n保持整洁。", { columns: 3 })]),
  row([
    cell("", { vertical: "goesOn" }),
    cell("第二", { columns: 2 }),
    `<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>`,
  ]),
  row(["预算数", "5.00"], { before: 1, after: 1 }),
]);

/** Word files that hold every construct the reader knows. */
const WORD_FILES: Readonly<Record<string, Uint8Array>> = {
  form: docx({
    body: paragraph("1.清淤绩效目标表", { bookmark: "_Toc1" }) + FORM + table(INDICATORS),
    styles: styles(),
  }),
  lists: docx({
    body:
      paragraph("总体目标", { style: "1" }) +
      [0, 1, 2, 1, 0].map((level) => paragraph("条", { list: list.outline, level })).join("") +
      table([["序号", "指标"], row([cell(paragraph("", { list: list.bare })), "甲"])]),
    styles: styles(),
    numbering: standardNumbering(),
  }),
  text: docx({
    body:
      `<w:p>${run("甲")}${field("PAGE", "3")}${field("=SUM(ABOVE)", "5")}${run("暗", { hidden: true })}${run("删", { struck: true })}${run("10")}${run("6", { raised: true })}${math}</w:p>` +
      `<w:p><w:del w:id="1">${run("旧")}</w:del><w:ins w:id="2">${run("新")}</w:ins><w:r>${box}</w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run("连")}</w:p>${paragraph("着")}` +
      control("<w:showingPlcHdr/>", paragraph("提示")) +
      table([[cell(`<w:p>${control("<w:text/>", run("控"))}</w:p>`), cell(table([["内"]]))]]),
  }),
  parts: docx({
    body: `<w:p>${run("正文")}${noteMark("footnote", 1)}${noteMark("endnote", 2)}</w:p>${chunk(1)}${table(INDICATORS)}`,
    footnotes: note("footnote", 1, "脚注"),
    endnotes: note("endnote", 2, "尾注"),
    headers: [table([["单位：", "万元"]]), paragraph("页眉")],
    footers: [paragraph("- 3 -")],
    chunks: [{ name: "word/chunk1.html", data: "<html><body><table><tr><td>收入<td>1</table></body></html>" }],
  }),
};

const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>绩效目标</title><style>p{}</style></head><body>
<h1>1.清淤绩效目标表</h1><table><tr><td>项目名称<td colspan=3>清淤</td></tr><tr><td rowspan="2">绩效目标</td><td colspan="3"><p>改善河道。</p><p>保持<b>整洁</b>。</p></td></tr>
<tr><td>第二<td hidden>暗<td><del>旧</del><ins>新</ins></tr></table><p>说明&nbsp;&ge;3<br>公里</p>
<table>${INDICATORS.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table></body></html>`;

const LARGEST_SEED = 200_000;
const given = fixtures()
  .map((fixture) => ({ path: fixture.path, bytes: readFixture(fixture) }))
  .filter(({ bytes }) => bytes.length <= LARGEST_SEED);
const ofKind = (extension: string) => given.filter(({ path }) => path.endsWith(extension));

const words = [...Object.entries(WORD_FILES).map(([path, bytes]) => ({ path, bytes })), ...ofKind(".docx")].flatMap(
  ({ path, bytes }) => {
    try {
      return [{ path, content: unpacked(bytes) }];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  },
);
const pages = [{ path: "page", bytes: Buffer.from(PAGE) }, ...ofKind(".html")];

interface Mutant {
  readonly made: string;
  readonly bytes: Uint8Array;
}

function wordMutant(pick: Pick): Mutant {
  const { path, content } = words[pick(words.length)] ?? { path: "", content: { parts: [] } };
  const [bytes, mutations] = mutatedPackage(content, pick);
  return { made: `${path}: ${mutations.join(", ")}`, bytes };
}

function pageMutant(pick: Pick): Mutant {
  const { path, bytes } = pages[pick(pages.length)] ?? { path: "", bytes: new Uint8Array() };
  if (pick(8) === 0) return { made: `${path}: flip bytes`, bytes: flipped(bytes, pick) };
  let markup = Buffer.from(bytes).toString();
  const made: string[] = [];
  for (let count = 1 + pick(3); count > 0; count--) {
    const [changed, mutation] = mutatedMarkup(markup, pick);
    markup = changed;
    made.push(mutation);
  }
  return { made: `${path}: ${made.join(", ")}`, bytes: Buffer.from(markup) };
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

/** What is wrong with how a mutant was taken; null where it was read whole or refused. */
async function wrongWith(path: string, { bytes }: Mutant): Promise<string | null | Refusal> {
  const begun = process.cpuUsage();
  try {
    const { coverage, diagnostics } = await ingest(path, bytes);
    const { characters, mapped, structural, unmapped } = coverage;
    const told = diagnostics.filter(({ code }) => code === "coverage/unmapped");
    const sum = told.reduce((all, { args }) => all + Number(args.characters), 0);
    if (mapped + structural + unmapped !== characters || sum !== unmapped)
      return `coverage ${JSON.stringify(coverage)}`;
  } catch (error) {
    if (error instanceof Refusal) return error;
    return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 3).join(" ") : String(error);
  }
  const taken = milliseconds(process.cpuUsage(begun));
  return taken > MILLISECONDS ? `${Math.round(taken)} ms` : null;
}

describe("damaged files", () => {
  it.each([
    ["Word files", "case.docx", WORD_MUTANTS, wordMutant],
    ["pages", "case.html", PAGE_MUTANTS, pageMutant],
  ] as const)("%s are read or refused", { timeout: 180_000 }, async (kind, path, count, mutantOf) => {
    const refused = new Map<string, number>();
    const wrong: string[] = [];
    for (let number = 0; number < count; number++) {
      const mutant = mutantOf(picker(SEED + number));
      const outcome = await wrongWith(path, mutant);
      if (outcome instanceof Refusal) refused.set(outcome.fault.code, (refused.get(outcome.fault.code) ?? 0) + 1);
      else if (outcome !== null) wrong.push(`${number} (${mutant.made}): ${outcome}`);
    }
    const all = [...refused.values()].reduce((sum, one) => sum + one, 0);
    const codes = [...refused].map(([code, times]) => `${code} ${times}`).join(", ");
    process.stderr.write(`mutants: ${count} ${kind}, ${count - all - wrong.length} read, ${all} refused (${codes})\n`);
    expect(wrong).toEqual([]);
    // Most damage is survived; where all is refused the test tests nothing.
    expect(all).toBeLessThan(count * 0.7);
  });
});
