import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Code, catalogue } from "../src/diagnostics/catalogue.ts";
import { ingest } from "../src/ingest.ts";
import { cell, docx, paragraph, row, run, table } from "./docx/build.ts";

/** The smallest texts that bring each diagnostic about. What refuses an input is tested with the command line. */
const HEADING = "一级指标\t二级指标\t三级指标\t指标值\n";
const LIST = "项目名称\t金额(万元)\t绩效目标\t绩效指标\n";
const value = (raw: string): string => `${HEADING}产出指标\t数量指标\t清淤长度\t${raw}\n`;
const outline = (...paragraphs: string[]): string =>
  `${LIST}清淤\t1.00\t河道畅通\t${paragraphs.map((text) => `<p>${text}</p>`).join("")}\n`;
const form = (...rows: string[]): string => `1.清淤绩效目标表\n${rows.join("\n")}\n`;

const word = (body: string, headers: readonly string[] = []): Uint8Array => docx({ body, headers });
const wordCell = (content: string, properties = ""): string =>
  cell(content).replace("<w:tcPr></w:tcPr>", `<w:tcPr>${properties}</w:tcPr>`);
/** A list with one project, whose name is the cell's XML. */
const wordList = (name: string): Uint8Array =>
  word(table([["项目名称", "金额(万元)", "绩效目标"], row([name, "1.00", "河道畅通"])]));
const wordRow = (properties: string): Uint8Array =>
  word(
    table([
      ["项目名称", "金额(万元)", "绩效目标"],
      row(["清淤", "1.00", "畅通"]).replace("<w:tr>", `<w:tr><w:trPr>${properties}</w:trPr>`),
    ]),
  );
const CHANGE = 'w:id="1" w:author="某"';
/** Cells that begin at a thousand columns, in more than a thousand rows. */
const stepped = Array.from({ length: 1100 }, (_, at) => `<tr><td colspan="${(at % 1000) + 1}">甲<td>乙</tr>`).join("");

const texts: Readonly<Partial<Record<Code, string | Uint8Array>>> = {
  "text/hidden": wordList(cell(run("999", { hidden: true }) + run("清淤"))),
  "text/struck": wordList(cell(run("疏浚", { struck: true }) + run("清淤"))),
  "docx/part-unread": docx({ body: paragraph("今天没有目标。", { style: "2" }), styles: "<w:styles" }),
  "docx/not-text": word(paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>") + paragraph("今天没有目标。")),
  "docx/page-text": word(paragraph("今天没有目标。"), [paragraph("青溪镇")]),
  "docx/prose": word(paragraph("今天没有目标。", { style: "nowhere" })),
  "docx/field-without-result": wordList(cell(`<w:fldSimple w:instr=" =SUM(ABOVE) "></w:fldSimple>${run("清淤")}`)),
  "docx/field-without-end": wordList(cell(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("清淤")}`)),
  "docx/placeholder": wordList(
    cell(
      `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("请填写")}</w:sdtContent></w:sdt></w:p>`,
    ),
  ),
  "docx/tracked-change": wordList(cell(`<w:ins ${CHANGE}>${run("清淤")}</w:ins>`)),
  "docx/row-inserted": wordRow(`<w:ins ${CHANGE}/>`),
  "docx/row-left-out": wordRow(`<w:del ${CHANGE}/>`),
  "docx/cell-changed": wordList(wordCell("清淤", `<w:cellDel ${CHANGE}/>`)),
  "docx/unknown-symbol": wordList(cell(`<w:r><w:sym w:font="Nowhere" w:char="F0FF"/></w:r>${run("清淤")}`)),
  "grid/impossible-span": wordList(wordCell("清淤", '<w:gridSpan w:val="-2"/>')),
  "grid/orphan-merge": wordList(wordCell("清淤", "<w:vMerge/>")),
  "grid/text-in-merged-cell": word(
    table([row([cell("项目名称", { vertical: "begins" })]), row([cell("清淤", { vertical: "goesOn" })])]),
  ),
  "grid/too-many-slots": `<table>${stepped}</table>`,
  "grid/spans-ignored": `<table><tr>${'<td rowspan="2">1</td>'.repeat(1100)}</tr><tr><td>2</td></tr></table>`,
  "text/control-character": form("项目名称\t清\u0007淤\t项目编码\tX"),
  "text/markup-too-deep": outline(`${"<div>".repeat(300)}一、产出指标`),
  "text/stray-quote": form('项目名称\t清淤\t项目编码\tX\n绩效目标\t1."河道畅通\t\t'),
  "text/stray-space": form("项目名称\t清 淤\t项目编码\tX"),
  "grid/ragged-row": `${HEADING}产出指标\t数量指标\t清淤长度\t3公里\n质量指标\t合格率\t100%\n`,
  "grid/wrapped-cell": `${HEADING}产出指标\t数量指标\t清淤\n长度\t3公里\n\t质量指标\t合格率\t100%\n`,
  "grid/cells-on-one-line": `\t${HEADING.trim().replaceAll("\t", "\n\t")}\n\n\t产出指标\n\t数量指标\n\t清淤长度\t3公里\n`,
  "grid/repeated-heading": `${value("3公里")}${HEADING}\t质量指标\t合格率\t100%\n`,
  "grid/table-continued": `${value("3公里")}\n3\n\n产出指标\t质量指标\t合格率\t100%\n效益指标\t社会效益指标\t受益户\t≥30户\n`,
  "grid/flattened": `${HEADING.trim().replaceAll("\t", "\n")}\n产出指标\n数量指标\n清淤长度\n3公里\n`,
  "recognise/unknown-table": "甲\t乙\t丙\n丁\t戊\t己\n庚\t辛\t壬\n",
  "recognise/role-by-content": "三级指标\t指标性质\t指标方向\t指标值\n清淤长度\t正向\t≥\t3公里\n合格率\t正向\t≥\t95%\n",
  "recognise/role-from-contents": "二级指标\t三级指标\t要求数额\n数量指标\t清淤长度\t≥3公里\n质量指标\t合格率\t≥95%\n",
  "recognise/nothing-found": "今天没有目标。\n",
  "recognise/loose-paragraph": "今天没有目标。\n",
  "recognise/indicators-without-project": value("3公里"),
  "recognise/lines-as-indicators": `${HEADING.replaceAll("\t", "|")}产出指标|数量指标|<p>清淤长度</p><p>清淤座数</p>|<p>3公里</p><p>2座</p>\n`,
  "form/unknown-label": form("项目名称\t清淤\t归管站所\t农业站"),
  "form/label-without-value": form("项目名称\t清淤\t项目编码"),
  "form/repeated-label": form("项目名称\t清淤\t项目名称\t疏浚"),
  "form/schedule-mismatch": form("项目名称\t清淤\t项目编码\tX", "资金支出计划\t3月底\t6月底", "\t50%\t80%\t100%"),
  "field/unreadable": form("项目名称\t清淤\t项目编码\tX", "资金支出计划\t3月底\t6月底", "\t50%\t按进度"),
  "outline/misnumbered": outline("一、产出指标", "1. 人数 5人", "1. 次数 5次"),
  "outline/ordinal-missing": outline("一、产出指标", "(一) 数量指标：", "1. 人数 5人", "次数 5次"),
  "outline/ordinal-fused": outline("一、产出指标", "112名队员补助 5万元", "2. 次数 5次"),
  "outline/ordinal-in-name": outline("三、满意度指标", "四. 村村民满意度 ≥95%"),
  "outline/items-joined": outline("一、产出指标", "1. 人数 5人 2. 次数 5次"),
  "outline/heading-missing": outline(
    "一、产出指标",
    "(一) 数量指标：",
    "1. 人数 5人",
    "(一) 社会效益指标：",
    "1. 户数 5户",
  ),
  "outline/heading-misplaced": outline("二、效益指标", "(三) 满意度指标", "村民满意度 ≥95%"),
  "outline/section-empty": outline("一、产出指标", "1. 人数 5人", "三、满意度指标"),
  "outline/value-glued": outline("一、产出指标", "1. 支付及时率100%"),
  "outline/value-missing": outline("一、产出指标", "1. 协助做好沟通协调"),
  "outline/name-missing": outline("一、产出指标", "1. 一年内完成"),
  "outline/unit-displaced": outline("一、产出指标", "1. 点位数量 5", "2. 处清淤次数 ≥1次"),
  "outline/stray-text": outline("一、产出指标", "1. 目标2:人数 36人"),
  "level/unknown": `${HEADING}产出指标\t人气指标\t清淤长度\t3公里\n`,
  "value/unit-without-number": value("%"),
  "value/number-fused-with-words": value("≥95及时保障"),
  "value/several-quantities": value("200人 ≥1次"),
  "value/placeholder": value("≥**%"),
  "value/unknown-unit": value("≥20顶"),
  "value/incomplete-unit": value("4.5/平方米"),
  "value/too-many-digits": value("1234567890.12345678元"),
  "value/words-around": value("15个村"),
  "value/doubtful-sign": value("》95%"),
  "value/inexact-fraction": value("三分之二"),
  "value/impossible-date": value("2月30日前"),
  "money/not-a-number": form("项目名称\t清淤\t预算数\t待定"),
  "money/no-unit": form("项目名称\t清淤\t预算数\t5.00"),
  "coverage/unmapped": "甲\t乙\t丙\n丁\t戊\t己\n庚\t辛\t壬\n",
};

/** What only another library's fault brings about is tested where that library is. */
const ELSEWHERE = new Set<Code>(["docx/prose-unread"]);
const ENDS_THE_READING = /^(?:input|config|baseline|output|internal)\//;
const codes = (Object.keys(catalogue) as Code[]).filter((code) => !ENDS_THE_READING.test(code) && !ELSEWHERE.has(code));

describe("every diagnostic", () => {
  it.each(codes)("%s is brought about, with arguments that both its sentences use", async (code) => {
    const text = texts[code];
    expect(text, `${code} has no text here`).toBeDefined();
    for (const language of ["zh", "en"] as const) {
      const { diagnostics } = await ingest(
        "case",
        typeof text === "string" ? Buffer.from(text) : (text ?? new Uint8Array()),
        {
          language,
        },
      );
      const found = diagnostics.find((diagnostic) => diagnostic.code === code);
      expect(found, diagnostics.map((diagnostic) => diagnostic.code).join(" ")).toBeDefined();
      expect(found?.message).not.toMatch(/undefined|\[object|\n/);
      expect(found?.severity).toBe(catalogue[code].severity);
    }
  });

  it.each(Object.keys(catalogue))("%s stands in the documentation with its severity", (code) => {
    const page = readFileSync(new URL("../docs/diagnostics.md", import.meta.url), "utf8");
    const line = page.split("\n").find((row) => row.startsWith("|") && row.includes(`\`${code}\``));
    expect(line, "no line in docs/diagnostics.md").toBeDefined();
    expect(line).toContain(catalogue[code as Code].severity);
  });
});
