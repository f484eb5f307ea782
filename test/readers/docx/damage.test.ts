import { describe, expect, it } from "vitest";
import { type DocxParts, docx, note, noteMark, paragraph, part, run, table } from "../../docx/build.ts";
import { list, standardNumbering, styles } from "../../docx/standard.ts";
import { zipOf } from "../../docx/zip.ts";
import { edited } from "./parts.ts";
import { argumentsOf, readWord, refusalOf } from "./word.ts";

const DOCUMENT = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";
const nested = (depth: number) =>
  `${"<w:sdt><w:sdtContent>".repeat(depth / 2)}${paragraph("甲")}${"</w:sdtContent></w:sdt>".repeat(depth / 2)}`;

describe("a Word file is refused", () => {
  const parts = { body: paragraph("甲") };
  const without = (edit: (xml: string) => string | null) => edited(parts, [DOCUMENT, edit]);

  it.each([
    ["without a document", without(() => null), "input/no-document"],
    ["with an empty document", without(() => ""), "input/broken-xml root"],
    ["that is cut in a tag", without((xml) => xml.slice(0, xml.indexOf("<w:r>") + 3)), "input/broken-xml unclosed"],
    ["that is cut in a text", without((xml) => xml.slice(0, xml.indexOf("甲"))), "input/broken-xml unclosed"],
    ["that is cut in an end tag", without((xml) => xml.slice(0, -3)), "input/broken-xml unclosed"],
    ["that is cut between tags", without((xml) => xml.slice(0, xml.indexOf("</w:body>"))), "input/broken-xml unclosed"],
    ["that is cut in a comment", without((xml) => xml.replace("<w:r>", "<!-- <w:r>")), "input/broken-xml unclosed"],
    ["that is cut in CDATA", without((xml) => xml.replace("甲", "<![CDATA[甲")), "input/broken-xml unclosed"],
    ["that is cut in a value", without((xml) => xml.replace("<w:r>", '<w:r w:x="a>')), "input/broken-xml unclosed"],
    ["that is cut in properties", without((xml) => xml.replace("<w:r>", "<w:r><w:rPr>")), "input/broken-xml unclosed"],
    [
      "whose properties have no end but that of others, which would swallow what stands between",
      edited(`${parts.body}<w:p><w:r><w:rPr/>${run("乙")}</w:r></w:p>`, [
        DOCUMENT,
        (xml) => xml.replace("<w:r>", "<w:r><w:rPr>").replace("<w:rPr/>", "<w:rPr></w:rPr>"),
      ]),
      "input/broken-xml misnested",
    ],
    ["whose tags cross", without((xml) => xml.replace("</w:r></w:p>", "</w:p></w:r>")), "input/broken-xml misnested"],
    ["with an end tag too many", without((xml) => `${xml}</w:p>`), "input/broken-xml misnested"],
    ["with a tag without a name", without((xml) => xml.replace("<w:r>", "< w:r>")), "input/broken-xml nameless"],
    ["with another root", without((xml) => xml.replaceAll("w:document", "w:hdr")), "input/broken-xml root"],
    ["with no XML", without(() => "no XML at all"), "input/broken-xml root"],
    ["without a body", without((xml) => xml.replaceAll("w:body", "w:bodyX")), "input/broken-xml body"],
    ["with an encoding nobody knows", without((xml) => xml.replace("UTF-8", "X")), "input/broken-xml encoding X"],
    [
      "with a document type",
      without((xml) => xml.replace("<w:document", "<!DOCTYPE w><w:document")),
      "input/document-type",
    ],
    ["with entities", without((xml) => xml.replace("<w:body>", '<!ENTITY a "b"><w:body>')), "input/document-type"],
    ["nested too deep", docx({ body: nested(300) }), "input/nested-too-deep"],
    ["that says nothing", docx({ body: paragraph("") + table([["", ""]]) }), "input/empty"],
  ])("%s", async (_, bytes, wanted) => {
    expect(await refusalOf(bytes)).toBe(wanted);
  });

  it("that holds pictures only", async () => {
    const picture = "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>";
    expect(await refusalOf(picture)).toBe("input/only-pictures");
    expect(await refusalOf(picture + paragraph("甲"))).toBe("read");
  });

  it("but not for depth that real files have", async () => {
    expect(await refusalOf(nested(240))).toBe("read");
  });

  it("with the place of the document somewhere else, but read there", async () => {
    const moved = (target: string, name: string) => {
      const rels = `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;
      const data = part("w:document", `<w:body>${paragraph("甲")}</w:body>`);
      const types =
        '<Types><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
      return zipOf([
        { name: "[Content_Types].xml", data: types },
        { name: "_rels/.rels", data: rels },
        { name, data },
      ]);
    };
    expect((await readWord(moved("doc/main.xml", "doc/main.xml"))).paragraphs).toEqual(["甲"]);
    expect((await readWord(moved("/doc/../main.xml", "main.xml"))).paragraphs).toEqual(["甲"]);
    expect((await readWord(moved("nowhere.xml", "word/document.xml"))).paragraphs).toEqual(["甲"]);
    expect(await refusalOf(moved("nowhere.xml", "word/other.xml"))).toBe("input/no-document");
  });
});

describe("a damaged part beside the document", () => {
  const parts: DocxParts = {
    body:
      paragraph("标题", { style: "1" }) +
      paragraph("甲", { list: list.decimal }) +
      `<w:p>${run("乙")}${noteMark("footnote", 1)}${noteMark("endnote", 1)}</w:p>` +
      table([["丙", "丁"]]),
    styles: styles(),
    numbering: standardNumbering(),
    footnotes: note("footnote", 1, "脚注"),
    endnotes: note("endnote", 1, "尾注"),
    headers: [table([["页眉", "1"]])],
    footers: [table([["页脚", "2"]])],
  };
  const names = ["styles", "numbering", "footnotes", "endnotes", "header1", "footer1"].map(
    (name) => `word/${name}.xml`,
  );

  it("is read where it is whole", async () => {
    const seen = await readWord(parts);
    expect(seen.order).toEqual(["[1]", "[2]", "标题", "1.甲", "乙", "[3]", "脚注", "尾注"]);
    expect(seen.findings).toEqual([]);
  });

  const damages: readonly (readonly [string, (xml: string) => string | Uint8Array | null])[] = [
    ["is cut short", (xml) => xml.slice(0, -20)],
    ["is cut in half", (xml) => xml.slice(0, xml.length / 2)],
    ["is no XML", () => "nothing but text"],
    ["is empty", () => ""],
    ["is in no encoding", (xml) => Buffer.concat([Buffer.from(xml), Buffer.from([0xff, 0xfe, 0xff])])],
    [
      "has another root",
      (xml) => xml.replace(/(<\/?)w:(?:styles|numbering|footnotes|endnotes|hdr|ftr)\b/g, "$1w:other"),
    ],
    ["is missing", () => null],
  ];
  const cases = names.flatMap((name) => damages.map(([what, damage]) => [name, what, damage] as const));

  it.each(cases)("%s %s: the document is read, and the part told of", async (name, _, damage) => {
    const seen = await readWord(edited(parts, [name, damage]));
    const texts = seen.order.join(" ");
    for (const text of ["标题", "甲", "乙"]) expect(texts).toContain(text);
    expect(seen.tables).toContainEqual([["丙", "丁"]]);
    expect(argumentsOf(seen, "docx/part-unread")).toEqual([expect.objectContaining({ part: name })]);
  });

  it.each([
    ["a document type", (xml: string) => xml.replace("<w:", "<!DOCTYPE w><w:")],
    ["tags that cross", (xml: string) => xml.replace(/<\/w:(\w+)><\/w:(\w+)>$/, "</w:$2></w:$1>")],
  ])("with %s is not read, where it is text", async (_, damage) => {
    for (const name of ["word/footnotes.xml", "word/header1.xml"]) {
      const seen = await readWord(edited(parts, [name, damage]));
      expect(argumentsOf(seen, "docx/part-unread")).toEqual([expect.objectContaining({ part: name })]);
    }
  });

  it.each([
    ["are cut short", (xml: string) => xml.slice(0, xml.length / 2)],
    ["are no XML", () => "nothing"],
    ["are missing", () => null],
  ])("relationships that %s are told of", async (_, damage) => {
    const seen = await readWord(edited(parts, [RELATIONS, damage]));
    expect(seen.tables).toContainEqual([["丙", "丁"]]);
    expect(argumentsOf(seen, "docx/part-unread").length).toBeGreaterThan(0);
  });

  it("keeps what a cut header or note said before it, at least in what is told", async () => {
    const cut = (xml: string) => xml.slice(0, xml.indexOf("</w:tbl>"));
    const seen = await readWord(edited(parts, ["word/header1.xml", cut]));
    expect(JSON.stringify(seen.reading.findings)).toContain("页眉");
  });

  it("may be any file its relationship leads to", async () => {
    const astray = edited(parts, [
      RELATIONS,
      (rels) => rels.replace("styles.xml", "../[Content_Types].xml").replace("footnotes.xml", "document.xml"),
    ]);
    const seen = await readWord(astray);
    expect(seen.tables).toContainEqual([["丙", "丁"]]);
  });
});
