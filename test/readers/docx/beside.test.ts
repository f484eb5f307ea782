import { describe, expect, it } from "vitest";
import { cell, chunk, type DocxParts, note, noteMark, paragraph, row, run, table } from "../../docx/build.ts";
import { edited } from "./parts.ts";
import { argumentsOf, paragraphsOf, readWord } from "./word.ts";

const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
const drawn = (content: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const vml = (content: string): string => `<w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict>`;
const alternate = (choice: string, fallback: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

describe("a text box", () => {
  const content = paragraph("框内") + table([["甲", "乙"]]);

  it.each([
    ["drawn", drawn(content)],
    ["drawn, with a fallback", alternate(drawn(content), vml(content))],
    ["in VML", vml(content)],
    ["in VML for want of another", alternate("<w:drawing/>", vml(content))],
    ["in a group", `<w:drawing><wpg:wgp xmlns:wpg="g">${drawn(content)}</wpg:wgp></w:drawing>`],
  ])("is read once, behind its paragraph: %s", async (_, shape) => {
    const seen = await readWord(`<w:p>${run("前")}<w:r>${shape}</w:r>${run("后")}</w:p>${paragraph("尾")}`);
    expect(seen.order).toEqual(["前后", "框内", "[1]", "尾"]);
    expect(seen.tables).toEqual([[["甲", "乙"]]]);
  });

  it("in a cell stands behind its table", async () => {
    const holder = cell(`<w:p>${run("12")}<w:r>${drawn(content)}</w:r>${run("34")}</w:p>`);
    const seen = await readWord(table([[holder, "乙"]]) + paragraph("尾"));
    expect(seen.order).toEqual(["[1]", "框内", "[2]", "尾"]);
    expect(seen.tables).toEqual([[["1234", "乙"]], [["甲", "乙"]]]);
  });

  it("in a text box is read as well", async () => {
    const inner = `<w:p>${run("外")}<w:r>${vml(paragraph("内"))}</w:r></w:p>`;
    expect(await paragraphsOf(`<w:p>${run("前")}<w:r>${drawn(inner)}</w:r></w:p>`)).toEqual(
      expect.arrayContaining(["前", "外", "内"]),
    );
  });

  it("is no part of what a change around it deletes or inserts, nor lost", async () => {
    const shape = `<w:r>${drawn(paragraph("框内"))}</w:r>`;
    expect((await readWord(`<w:p>${run("前")}<w:ins w:id="1">${shape}</w:ins></w:p>`)).order).toEqual(["前", "框内"]);
    const seen = await readWord(`<w:p>${run("前")}<w:del w:id="1">${shape}</w:del></w:p>`);
    expect(seen.order).toEqual(["前"]);
    expect(argumentsOf(seen, "docx/tracked-change")).toEqual([{ inserted: "", deleted: "框内" }]);
  });

  it("in an empty paragraph stands where it is", async () => {
    expect((await readWord(`<w:p><w:r>${drawn(content)}</w:r></w:p>`)).order).toEqual(["框内", "[1]"]);
  });
});

describe("alternative content", () => {
  it("is read once, whichever says something", async () => {
    const given = [alternate(run("甲"), run("甲")), alternate("", run("乙")), alternate(run("丙"), "")];
    expect(await paragraphsOf(`<w:p>${given.join("")}</w:p>`)).toEqual(["甲乙丙"]);
  });

  it("has one choice taken", async () => {
    const two = '<mc:Choice Requires="wps">新</mc:Choice><mc:Choice Requires="wpc">旧</mc:Choice>'.replace(
      /[新旧]/g,
      run,
    );
    const body = `<w:p><mc:AlternateContent>${two}<mc:Fallback>${run("古")}</mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await paragraphsOf(body)).toEqual(["新"]);
  });

  it("does not repeat what only its code or its deletion says", async () => {
    const deleted = `<w:del w:id="1">${run("旧")}</w:del>`;
    expect(await paragraphsOf(`<w:p>${run("甲")}${alternate(deleted, run("旧"))}</w:p>`)).toEqual(["甲"]);
  });

  it("may stand around paragraphs and tables", async () => {
    const both = alternate(paragraph("甲") + table([["乙"]]), paragraph("甲"));
    expect((await readWord(both + paragraph("丙"))).order).toEqual(["甲", "[1]", "丙"]);
  });
});

describe("tables in tables", () => {
  it("keep their text to themselves", async () => {
    const nested = cell(paragraph("外") + table([["内", "9"]]) + paragraph("尾"));
    const seen = await readWord(
      table([
        ["收入", nested, "90"],
        ["支出", "1", "2"],
      ]),
    );
    expect(seen.tables).toEqual([
      [
        ["收入", "外\n尾", "90"],
        ["支出", "1", "2"],
      ],
      [["内", "9"]],
    ]);
  });

  it("are read in order behind the table that holds them", async () => {
    const two = cell(table([["一"]]) + table([["二"]]));
    const seen = await readWord(
      table([
        [two, "甲", "乙"],
        [cell(table([["三"]])), "丙", "丁"],
      ]) + paragraph("后"),
    );
    expect(seen.tables.slice(1)).toEqual([[["一"]], [["二"]], [["三"]]]);
    expect(seen.order).toEqual(["[1]", "[2]", "[3]", "[4]", "后"]);
  });

  it("are what a frame consists of: its paragraphs and tables in order", async () => {
    const content =
      paragraph("标题") +
      table([
        ["甲", "乙"],
        ["丙", "丁"],
      ]) +
      paragraph("说明") +
      table([["戊"]]) +
      paragraph("尾");
    const seen = await readWord(paragraph("前") + table([[cell(content)]]) + paragraph("后"));
    expect(seen.order).toEqual(["前", "标题", "[1]", "说明", "[2]", "尾", "后"]);
    expect(seen.tables).toEqual([
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
      [["戊"]],
    ]);
  });

  it("may be frames in frames", async () => {
    const inner = table([
      ["甲", "乙", "丙"],
      ["丁", "戊", "己"],
    ]);
    const seen = await readWord(table([[cell(paragraph("外") + table([[cell(paragraph("中") + inner)]]))]]));
    expect(seen.order).toEqual(["外", "中", "[1]"]);
  });

  it("lose no text of a frame's other cells", async () => {
    const inner = table([
      ["甲", "乙", "丙"],
      ["丁", "戊", "己"],
    ]);
    const seen = await readWord(
      table([
        [cell("左上"), cell(inner)],
        [cell("左下\n二"), cell("右下")],
      ]),
    );
    expect(seen.order).toEqual(["左上", "[1]", "左下\n二", "右下"]);
  });

  it("stand in merged cells, too, and are not lost with the cell that goes on", async () => {
    const rows = [
      row([cell("甲", { vertical: "begins" }), "1", "2"]),
      row([cell(table([["内"]]), { vertical: "goesOn" }), "3", "4"]),
    ];
    const seen = await readWord(table(rows));
    const told = JSON.stringify([seen.tables, seen.reading.inOrder(), seen.findings]);
    expect(told).toContain("内");
  });
});

describe("notes", () => {
  it("leave no mark in the text, and stand at its end", async () => {
    const marked = cell(`<w:p>${run("100")}${noteMark("footnote", 1)}</w:p>`);
    const seen = await readWord({
      body: `${table([["收入", marked]])}<w:p>${run("正文")}${noteMark("endnote", 2)}</w:p>`,
      footnotes: note("footnote", 1, "含上年结转。"),
      endnotes: note("endnote", 2, "资料来源。"),
    });
    expect(seen.tables).toEqual([[["收入", "100"]]]);
    expect(seen.order).toEqual(["[1]", "正文", "含上年结转。", "资料来源。"]);
  });

  it("may hold tables", async () => {
    const footnotes = `<w:footnote w:id="1">${table([["注", "1"]])}${paragraph("")}</w:footnote>`;
    const seen = await readWord({ body: `<w:p>${run("甲")}${noteMark("footnote", 1)}</w:p>`, footnotes });
    expect(seen.tables).toEqual([[["注", "1"]]]);
  });

  it("that nothing refers to, and separators, are no text", async () => {
    const seen = await readWord({
      body: `<w:p>${run("甲")}${noteMark("footnote", 1)}</w:p>`,
      footnotes: note("footnote", 1, "一") + note("footnote", 7, "七"),
    });
    expect(seen.paragraphs).toEqual(["甲", "一"]);
    expect(seen.reading.source.text).not.toContain("七");
  });

  it("whose mark was deleted are no text", async () => {
    const seen = await readWord({
      body: `<w:p>${run("甲")}<w:del w:id="1">${noteMark("footnote", 1)}</w:del></w:p>`,
      footnotes: note("footnote", 1, "旧注"),
    });
    expect(seen.paragraphs).toEqual(["甲"]);
  });

  it("are told of where they are not to be found", async () => {
    const body = `<w:p>${run("甲")}${noteMark("footnote", 1)}</w:p>`;
    expect((await readWord(body)).findings).toEqual([expect.stringMatching(/^docx\/part-unread/)]);
  });

  it("of comments are counted", async () => {
    const commented = `<w:p><w:commentRangeStart w:id="1"/>${run("甲")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
    const seen = await readWord(commented + commented);
    expect(seen.paragraphs).toEqual(["甲", "甲"]);
    expect(argumentsOf(seen, "docx/not-text")).toEqual([{ what: "comment", count: 2 }]);
  });
});

describe("headers and footers", () => {
  const body = paragraph("正文");
  const page = `${run("第")}<w:fldSimple w:instr="PAGE">${run("3")}</w:fldSimple>${run("页")}`;

  it("give their tables, before the text", async () => {
    const seen = await readWord({ body, headers: [table([["单位：", "万元"]])], footers: [table([["尾", "注"]])] });
    expect(seen.order).toEqual(["[1]", "[2]", "正文"]);
    expect(seen.tables).toEqual([[["单位：", "万元"]], [["尾", "注"]]]);
    expect(seen.findings).toEqual([]);
  });

  it("have their text left out, and told", async () => {
    const seen = await readWord({ body, headers: [paragraph("云岭县青溪镇")], footers: [paragraph("内部资料")] });
    expect(seen.paragraphs).toEqual(["正文"]);
    expect(argumentsOf(seen, "docx/page-text")).toEqual([{ text: "云岭县青溪镇" }, { text: "内部资料" }]);
    expect(seen.reading.cover()).toMatchObject({ structural: 10, unmapped: 2 });
  });

  it.each([
    ["a number", run("3")],
    ["a number in dashes", run("- 3 -")],
    ["a number in long dashes", run("— 12 —")],
    ["a field", `<w:p>${page}</w:p>`],
    ["page and pages", run("第 3 页 共 9 页")],
    ["a page of pages", run("第3页/共9页")],
    ["nothing", ""],
  ])("with a page number are not worth telling: %s", async (_, printed) => {
    const footer = printed.startsWith("<w:p>") ? printed : `<w:p>${printed}</w:p>`;
    expect((await readWord({ body, footers: [footer] })).findings).toEqual([]);
  });

  it("of every section are read once", async () => {
    const section =
      '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr></w:pPr></w:p>';
    const seen = await readWord({ body: section + section + body, headers: [table([["单位：", "万元"]])] });
    expect(seen.tables).toEqual([[["单位：", "万元"]]]);
  });

  it("are read once, however many relationships lead to them", async () => {
    const section = (id: number) =>
      `<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header${id}"/></w:sectPr></w:pPr></w:p>`;
    const parts = { body: section(1) + section(2) + body, headers: [table([["单位：", "万元"]]), table([["无"]])] };
    const seen = await readWord(sharing("header2.xml", "header1.xml", parts));
    expect(seen.tables).toEqual([[["单位：", "万元"]]]);
  });

  it("that no section names are not read", async () => {
    const other = [{ name: "word/header9.xml", data: table([["无"]]) }];
    expect((await readWord({ body, other })).tables).toEqual([]);
  });
});

/** The same parts, but that relationships to one of them lead to another. */
function sharing(from: string, to: string, parts: DocxParts): Uint8Array {
  return edited(parts, ["word/_rels/document.xml.rels", (rels) => rels.replace(from, to)]);
}

describe("other files in the document", () => {
  const page = "<html><body><p>网页</p><table><tr><td>收入</td><td>100</td></tr></table></body></html>";

  it("are read where they are pages", async () => {
    const chunks = [{ name: "word/afchunk1.html", data: page }];
    const seen = await readWord({ body: paragraph("前") + chunk(1) + paragraph("后"), chunks });
    expect(seen.order).toEqual(["前", "网页", "[1]", "后"]);
    expect(seen.tables).toEqual([[["收入", "100"]]]);
  });

  it.each([
    ["text", "afchunk1.txt", "甲乙丙"],
    ["RTF", "afchunk1.rtf", "{\\rtf1 abc}"],
    ["a saved page", "afchunk1.mht", `MIME-Version: 1.0\nContent-Type: text/html\n\n${page}`],
    ["nothing anybody knows", "afchunk1.bin", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ])("that are %s are told of", async (_, name, data) => {
    const seen = await readWord({ body: paragraph("前") + chunk(1), chunks: [{ name: `word/${name}`, data }] });
    expect(seen.paragraphs).toEqual(["前"]);
    const told = seen.findings.filter((finding) => /^docx\/(?:part-unread|not-text)/.test(finding));
    expect(told.length).toBeGreaterThan(0);
  });

  it("that are not there, or in a table, are told of", async () => {
    const missing = await readWord(paragraph("前") + chunk(1));
    expect(argumentsOf(missing, "docx/not-text")).toEqual([{ what: "embedded", count: 1 }]);
    const chunks = [{ name: "word/afchunk1.html", data: page }];
    const inside = await readWord({ body: table([[`<w:tc>${chunk(1)}${paragraph("甲")}</w:tc>`]]), chunks });
    expect(argumentsOf(inside, "docx/not-text")).toEqual([{ what: "embedded", count: 1 }]);
  });
});

describe("things that are no text", () => {
  const picture =
    "<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>";
  const chart =
    '<w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="c"/></w:drawing>';
  const object = '<w:object><v:shape><v:imagedata r:id="i"/></v:shape><o:OLEObject r:id="o"/></w:object>';
  const diagram =
    '<w:drawing><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d"/></w:drawing>';

  it.each([
    ["picture", picture],
    ["picture", '<w:pict><v:shape><v:imagedata r:id="i"/></v:shape></w:pict>'],
    ["picture", alternate(picture, '<w:pict><v:shape><v:imagedata r:id="i"/></v:shape></w:pict>')],
    ["chart", chart],
    ["diagram", diagram],
    ["embedded", object],
  ])("are counted: %s", async (what, element) => {
    const seen = await readWord(`<w:p>${run("甲")}<w:r>${element}</w:r></w:p>`);
    expect(seen.paragraphs).toEqual(["甲"]);
    expect(argumentsOf(seen, "docx/not-text")).toEqual([{ what, count: 1 }]);
  });

  it.each([
    ["a word picture", '<w:pict><v:shape><v:textpath string="样稿"/></v:shape></w:pict>'],
    [
      "text of a drawing",
      "<w:drawing><a:graphic><a:graphicData><a:p><a:r><a:t>样稿</a:t></a:r></a:p></a:graphicData></a:graphic></w:drawing>",
    ],
    ["a document in the document", '<w:subDoc r:id="s"/>'],
  ])("are not lost in silence: %s", async (_, element) => {
    const seen = await readWord(`${paragraph("甲")}<w:p><w:r>${element}</w:r></w:p>`);
    expect(seen.findings.length + Number(seen.reading.source.text.includes("样稿"))).toBeGreaterThan(0);
  });
});
