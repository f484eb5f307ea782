import { describe, expect, it } from "vitest";
import { cell, paragraph, part, row, run, table } from "../../docx/build.ts";
import { standardNumbering } from "../../docx/standard.ts";
import { argumentsOf, left, paragraphsOf, readWord, up } from "./word.ts";

const who = 'w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z"';
const deleted = (text: string): string => `<w:del ${who}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins ${who}>${run(text)}</w:ins>`;
const changes = "docx/tracked-change";

describe("a tracked change", () => {
  it("of runs is taken as accepted and told", async () => {
    const seen = await readWord(table([["收入", cell(`<w:p>${deleted("100")}${inserted("200")}${run("元")}</w:p>`)]]));
    expect(seen.tables).toEqual([[["收入", "200元"]]]);
    expect(seen.findings).toEqual([`${changes} t1r1c2`]);
    expect(argumentsOf(seen, changes)).toEqual([{ inserted: "200", deleted: "100" }]);
  });

  it.each([
    ["moved", `<w:moveFrom ${who}>${run("旧")}</w:moveFrom><w:moveTo ${who}>${run("新")}</w:moveTo>`],
    ["deleted with ordinary text", `<w:del ${who}>${run("旧")}</w:del>${inserted("新")}`],
    ["deleted by a run alone", `<w:r><w:delText>旧</w:delText></w:r>${inserted("新")}`],
    ["deleted in what was inserted", `<w:ins ${who}>${deleted("旧")}${run("新")}</w:ins>`],
    ["deleted in what was moved", `<w:moveTo ${who}>${deleted("旧")}${run("新")}</w:moveTo>`],
    ["deleted in a link", `<w:hyperlink>${deleted("旧")}${inserted("新")}</w:hyperlink>`],
    ["deleted with a content control", `<w:sdt><w:sdtContent>${deleted("旧")}${inserted("新")}</w:sdtContent></w:sdt>`],
  ])("of runs %s is taken as accepted", async (_, runs) => {
    const seen = await readWord(`<w:p>${run("甲")}${runs}${run("乙")}</w:p>`);
    expect(seen.paragraphs).toEqual(["甲新乙"]);
    expect(argumentsOf(seen, changes)).toEqual([{ inserted: "新", deleted: "旧" }]);
  });

  it("of a tab or a break leaves no trace, deleted as well as inserted", async () => {
    const breaks = `<w:del ${who}><w:r><w:br/><w:tab/></w:r></w:del>`;
    expect(await paragraphsOf(`<w:p>${run("甲")}${breaks}${run("乙")}</w:p>`)).toEqual(["甲乙"]);
  });

  it("of all text of a cell leaves it empty", async () => {
    const seen = await readWord(
      table([
        ["收入", cell(`<w:p>${deleted("100")}</w:p>`)],
        ["支出", "1"],
      ]),
    );
    expect(seen.tables).toEqual([
      [
        ["收入", ""],
        ["支出", "1"],
      ],
    ]);
    expect(seen.findings).toEqual([`${changes} t1r1c2`]);
  });

  it("of text that stays blank is not told", async () => {
    expect((await readWord(`<w:p>${run("甲")}${deleted(" ")}${inserted(" ")}</w:p>`)).findings).toEqual([]);
  });

  it("of formats is none", async () => {
    const old = (name: string, content: string) =>
      `<w:${name}Change ${who}><w:${name}>${content}</w:${name}></w:${name}Change>`;
    const runs = `<w:r><w:rPr><w:b/>${old("rPr", '<w:vanish/><w:strike/><w:vertAlign w:val="superscript"/>')}</w:rPr><w:t>甲1</w:t></w:r>`;
    const mark = `<w:rPr>${old("rPr", "<w:vanish/>")}</w:rPr>`;
    const marked = `<w:p><w:pPr>${mark}${old("pPr", '<w:outlineLvl w:val="0"/>')}</w:pPr>${runs}</w:p>`;
    const kept = `<w:tc><w:tcPr><w:vMerge/>${old("tcPr", '<w:gridSpan w:val="3"/><w:vMerge w:val="restart"/>')}</w:tcPr>${paragraph("")}</w:tc>`;
    const rows = [
      row([cell("乙", { vertical: "begins" }), "1"]),
      `<w:tr><w:trPr>${old("trPr", "<w:hidden/>")}</w:trPr>${kept}${cell("2")}</w:tr>`,
    ];
    const seen = await readWord(marked + table(rows));
    expect(seen.paragraphs).toEqual(["甲1"]);
    expect(seen.tables).toEqual([
      [
        ["乙", "1"],
        [up, "2"],
      ],
    ]);
    expect(seen.findings).toEqual([]);
  });

  it("of formats shows what holds now", async () => {
    const now = `<w:rPr><w:vanish/><w:rPrChange ${who}><w:rPr/></w:rPrChange></w:rPr>`;
    const seen = await readWord(`<w:p>${run("甲")}<w:r>${now}<w:t>暗</w:t></w:r></w:p>`);
    expect(seen.paragraphs).toEqual(["甲"]);
    expect(seen.findings).toEqual(["text/hidden p1"]);
  });
});

describe("a tracked change of rows and cells", () => {
  const changed = (change: string, ...texts: string[]) =>
    `<w:tr><w:trPr><w:${change} ${who}/></w:trPr>${texts.map((text) => cell(text)).join("")}</w:tr>`;

  it("takes inserted rows, and tells", async () => {
    const seen = await readWord(table([["甲", "1"], changed("ins", "乙", "2"), ["丙", "3"]]));
    expect(seen.tables).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
        ["丙", "3"],
      ],
    ]);
    expect(seen.findings).toEqual(["docx/row-inserted t1r2c1"]);
  });

  it("leaves out deleted rows, and tells what they said", async () => {
    const gone = changed("del", "乙", "2").replaceAll("<w:t ", "<w:delText ").replaceAll("</w:t>", "</w:delText>");
    const seen = await readWord(table([["甲", "1"], gone, ["丙", "3"]]));
    expect(seen.tables).toEqual([
      [
        ["甲", "1"],
        ["丙", "3"],
      ],
    ]);
    expect(argumentsOf(seen, "docx/row-left-out")).toEqual([{ why: "deleted", text: "乙 2" }]);
    expect(seen.reading.source.text).not.toContain("乙");
  });

  it("of a row whose first cell is merged downwards stands at that row", async () => {
    const second = `<w:tr><w:trPr><w:ins ${who}/></w:trPr>${cell("", { vertical: "goesOn" })}${cell("2")}</w:tr>`;
    const seen = await readWord(table([row([cell("甲", { vertical: "begins" }), "1"]), second]));
    expect(seen.findings).toEqual([expect.stringMatching(/^docx\/row-inserted t1r2/)]);
  });

  it.each([
    ["cellIns", "inserted"],
    ["cellDel", "deleted"],
    ["cellMerge", "merged"],
  ])("keeps the cell (%s), and tells", async (name, change) => {
    const odd = `<w:tc><w:tcPr><w:${name} ${who}/></w:tcPr>${paragraph("100")}</w:tc>`;
    const seen = await readWord(
      table([
        ["甲", odd],
        ["乙", "2"],
      ]),
    );
    expect(seen.tables).toEqual([
      [
        ["甲", "100"],
        ["乙", "2"],
      ],
    ]);
    expect(seen.findings).toEqual(["docx/cell-changed t1r1c2"]);
    expect(argumentsOf(seen, "docx/cell-changed")).toEqual([{ change }]);
  });

  it("that deletes a row of a merged cell shortens it", async () => {
    const rows = [
      row([cell("甲", { vertical: "begins", columns: 2 }), "1"]),
      `<w:tr><w:trPr><w:del ${who}/></w:trPr>${cell("", { vertical: "goesOn", columns: 2 })}${cell("2")}</w:tr>`,
      row([cell("", { vertical: "goesOn", columns: 2 }), "3"]),
      row(["一", "二", "三"]),
    ];
    expect((await readWord(table(rows))).tables).toEqual([
      [
        ["甲", left, "1"],
        [up, up, "3"],
        ["一", "二", "三"],
      ],
    ]);
  });

  it("that deletes a row with a table in it leaves out both", async () => {
    const gone = `<w:tr><w:trPr><w:del ${who}/></w:trPr>${cell(table([["内"]]))}</w:tr>`;
    const seen = await readWord(table([["甲"], gone]) + paragraph("后"));
    expect(seen.tables).toEqual([[["甲"]]]);
    expect(argumentsOf(seen, "docx/row-left-out")).toEqual([{ why: "deleted", text: "内" }]);
  });
});

describe("a deleted end of a paragraph", () => {
  const open = (text: string, more = "") =>
    `<w:p><w:pPr>${more}<w:rPr><w:del ${who}/></w:rPr></w:pPr>${run(text)}</w:p>`;

  it("has the next paragraph go on in it", async () => {
    expect(await paragraphsOf(open("甲") + paragraph("乙") + paragraph("丙"))).toEqual(["甲乙", "丙"]);
    expect(await paragraphsOf(open("甲") + paragraph("乙", { style: "a" }) + paragraph("丙"))).toEqual(["甲乙", "丙"]);
    expect(await paragraphsOf(open("甲") + open("乙") + paragraph("丙"))).toEqual(["甲乙丙"]);
  });

  it("has a cell's paragraphs go on in it, but not the next cell", async () => {
    const rows = [[cell(open("甲") + paragraph("乙")), cell(open("丙")), "丁"]];
    expect((await readWord(table(rows))).tables).toEqual([[["甲乙", "丙", "丁"]]]);
  });

  it("does not go on in a table, nor behind the document", async () => {
    const seen = await readWord(open("甲") + table([["乙"]]) + open("丙"));
    expect(seen.order).toEqual(["甲", "[1]", "丙"]);
  });

  it("leaves a paragraph that was deleted whole without a trace", async () => {
    const gone = `<w:p><w:pPr><w:rPr><w:del ${who}/></w:rPr></w:pPr>${deleted("旧")}</w:p>`;
    const seen = await readWord(gone + paragraph("甲") + paragraph("乙"));
    expect(seen.paragraphs).toEqual(["甲", "乙"]);
    expect(seen.findings).toEqual([`${changes} p1`]);
  });

  const listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

  it.each(["del", "moveFrom"])("counts no number for it (%s)", async (change) => {
    const gone = `<w:p><w:pPr>${listed}<w:rPr><w:${change} ${who}/></w:rPr></w:pPr><w:${change} ${who}>${run("旧")}</w:${change}></w:p>`;
    const body = paragraph("甲", { list: "1" }) + gone + paragraph("乙", { list: "1" });
    expect(await paragraphsOf({ body, numbering: standardNumbering() })).toEqual(["1.甲", "2.乙"]);
  });

  it("is formatted as the paragraph that goes on in it", async () => {
    const body = open("甲", '<w:outlineLvl w:val="0"/>') + paragraph("乙");
    expect(await paragraphsOf(body)).toEqual(["甲乙"]);
  });
});

describe("a tracked change of numbering", () => {
  it("counts by what holds now", async () => {
    const was = `<w:numberingChange ${who} w:original="%1:1:0:."/>`;
    const insertedList = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>${was}<w:ins ${who}/></w:numPr>`;
    const body = `<w:p><w:pPr>${insertedList}</w:pPr>${run("甲")}</w:p>`;
    const numbering = part(
      "w:numbering",
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    expect(await paragraphsOf({ body, numbering })).toEqual(["1. 甲"]);
  });
});
