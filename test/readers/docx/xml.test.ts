import { describe, expect, it } from "vitest";
import { cell, paragraph, part, run, table } from "../../docx/build.ts";
import { standardNumbering, styles } from "../../docx/standard.ts";
import { edited } from "./parts.ts";
import { paragraphsOf, readWord, refusalOf, up } from "./word.ts";

const DOCUMENT = "word/document.xml";
const body =
  paragraph("云岭县青溪镇") +
  table([
    ["项目", "目标"],
    ["清淤", "≥3公里"],
  ]);
const wanted = {
  paragraphs: ["云岭县青溪镇"],
  tables: [
    [
      ["项目", "目标"],
      ["清淤", "≥3公里"],
    ],
  ],
};

/** What is read of the same document with its XML rewritten. */
const rewritten = (edit: (xml: string) => string | Uint8Array) => readWord(edited(body, [DOCUMENT, edit]));

describe("encodings", () => {
  const wide = (xml: string, mark: boolean) => {
    const text = xml.replace('encoding="UTF-8"', 'encoding="UTF-16"');
    return Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  };
  /** GB2312 of what `body` holds; Node writes none. */
  const GB: Readonly<Record<string, readonly [number, number]>> = {
    云: [0xd4, 0xc6],
    岭: [0xc1, 0xeb],
    县: [0xcf, 0xd8],
    青: [0xc7, 0xe0],
    溪: [0xcf, 0xaa],
    镇: [0xd5, 0xf2],
    项: [0xcf, 0xee],
    目: [0xc4, 0xbf],
    标: [0xb1, 0xea],
    清: [0xc7, 0xe5],
    淤: [0xd3, 0xd9],
    "≥": [0xa1, 0xdd],
    公: [0xb9, 0xab],
    里: [0xc0, 0xef],
  };
  const gb = (xml: string, name: string) =>
    Buffer.from(Array.from(xml.replace("UTF-8", name), (sign) => GB[sign] ?? [sign.charCodeAt(0)]).flat());

  it.each([
    ["UTF-8 with a mark", (xml: string) => Buffer.from(`\ufeff${xml}`)],
    ["UTF-8 without a declaration", (xml: string) => xml.replace(/^<\?xml.*?\?>\s*/, "")],
    ["UTF-8 declared in small letters and apostrophes", (xml: string) => xml.replace('"UTF-8"', "'utf-8'")],
    ["UTF-16 with a mark", (xml: string) => wide(xml, true)],
    ["UTF-16 without a mark", (xml: string) => wide(xml, false)],
    ["UTF-16 the other way round", (xml: string) => wide(xml, true).swap16()],
    ["GB18030", (xml: string) => gb(xml, "GB18030")],
    ["what is called GB2312", (xml: string) => gb(xml, "gb2312")],
    ["what is called GBK", (xml: string) => gb(xml, "GBK")],
  ])("are decoded: %s", async (_, encode) => {
    expect(await rewritten(encode)).toMatchObject(wanted);
  });

  it("are those of every part", async () => {
    const parts = { body: paragraph("甲", { list: "5" }), numbering: standardNumbering() };
    const bytes = edited(parts, ["word/numbering.xml", (xml) => wide(xml, true)]);
    expect((await readWord(bytes)).paragraphs).toEqual(["第一条甲"]);
  });

  it.each([
    [
      "bytes that are not what is declared",
      (xml: string) => Buffer.from(xml.replace("镇", "\xff\xfe"), "latin1"),
      "encoding",
    ],
    ["GB18030 not declared", (xml: string) => gb(xml, "UTF-8"), "encoding"],
    ["an encoding nobody knows", (xml: string) => xml.replace("UTF-8", "KLINGON"), "encoding KLINGON"],
    ["half a sign of GB18030", (xml: string) => Buffer.concat([gb(xml, "GBK"), Buffer.from([0x81])]), "encoding GBK"],
  ])("are refused: %s", async (_, encode, reason) => {
    expect(await refusalOf(edited(body, [DOCUMENT, encode]))).toBe(`input/broken-xml ${reason}`);
  });
});

describe("namespaces", () => {
  const renamed = (xml: string, from: string, to: string) =>
    xml
      .replaceAll(`<${from}:`, `<${to}:`)
      .replaceAll(`</${from}:`, `</${to}:`)
      .replaceAll(` ${from}:`, ` ${to}:`)
      .replace(`xmlns:${from}=`, `xmlns:${to}=`);
  const content = table([
    [cell("标题", { columns: 2 }), "丙"],
    [cell("甲", { vertical: "begins" }), "乙", "1"],
    [cell("", { vertical: "goesOn" }), "丁", "2"],
  ]);
  const grid = [
    [
      ["标题", "←", "丙"],
      ["甲", "乙", "1"],
      [up, "丁", "2"],
    ],
  ];

  it("may have any prefix", async () => {
    expect((await readWord(edited(content, [DOCUMENT, (xml) => renamed(xml, "w", "ns0")]))).tables).toEqual(grid);
    expect((await readWord(edited(content, [DOCUMENT, (xml) => renamed(xml, "w", "W-1.x")]))).tables).toEqual(grid);
  });

  it("may have none", async () => {
    const unprefixed = (xml: string) =>
      xml
        .replaceAll("<w:", "<")
        .replaceAll("</w:", "</")
        .replace("<document ", `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" `);
    expect((await readWord(edited(content, [DOCUMENT, unprefixed]))).tables).toEqual(grid);
  });

  it("may be those of ISO 29500 strict", async () => {
    const strict = (xml: string) =>
      xml
        .replace(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    expect((await readWord(edited(content, [DOCUMENT, strict]))).tables).toEqual(grid);
  });

  it("are those of every part", async () => {
    const parts = {
      body: paragraph("甲", { list: "5" }) + paragraph("标题", { style: "1" }),
      numbering: standardNumbering(),
      styles: styles(),
    };
    const numbered = edited(parts, ["word/numbering.xml", (xml) => renamed(xml, "w", "ns0")]);
    expect((await readWord(numbered)).paragraphs).toEqual(["第一条甲", "# 标题"]);
    const styled = edited(parts, ["word/styles.xml", (xml) => renamed(xml, "w", "ns0")]);
    expect((await readWord(styled)).paragraphs).toEqual(["第一条甲", "# 标题"]);
  });

  it("do not reach into texts and values", async () => {
    const given = table([["a ns0:b <ns0:c>", "w:d"]]);
    expect((await readWord(edited(given, [DOCUMENT, (xml) => renamed(xml, "w", "ns0")]))).tables).toEqual([
      [["a ns0:b <ns0:c>", "w:d"]],
    ]);
  });

  it("may be declared where they are first used", async () => {
    const math = 'xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/math"';
    const given = `<w:p>${run("甲")}<q:oMath ${math}><q:r><q:t>5</q:t></q:r></q:oMath></w:p>`;
    expect(await paragraphsOf(given)).toEqual(["甲5"]);
  });
});

describe("XML as it may be written", () => {
  it.each([
    ["apostrophes around values", (xml: string) => xml.replaceAll('"', "'")],
    ["> in values", (xml: string) => xml.replaceAll("<w:tr>", '<w:tr w:x="a>b</w:tr>">')],
    ["> in values between apostrophes", (xml: string) => xml.replaceAll("<w:tr>", "<w:tr w:x='a>\"b'>")],
    ["/ before the end of a value", (xml: string) => xml.replaceAll("<w:tr>", '<w:tr w:x="a/">')],
    ["blanks in tags", (xml: string) => xml.replaceAll("<w:tr>", "<w:tr \n\t>").replaceAll("</w:tr>", "</w:tr \r\n>")],
    ["blanks in the end tags of properties", (xml: string) => xml.replaceAll("</w:tcPr>", "</w:tcPr >")],
    ["blanks around =", (xml: string) => xml.replaceAll('w:val="', 'w:val = "')],
    ["comments", (xml: string) => xml.replaceAll("<w:tr>", "<!-- <w:tr> ]]> -- > --><w:tr>")],
    ["comments in texts", (xml: string) => xml.replaceAll("</w:t>", "<!-- </w:t> --></w:t>")],
    ["instructions", (xml: string) => xml.replaceAll("<w:tr>", "<?mso <w:tc> ?><w:tr>")],
    ["empty elements with end tags", (xml: string) => xml.replace(/<(w:gridCol) ([^>]*)\/>/g, "<$1 $2></$1>")],
    [
      "texts as CDATA",
      (xml: string) => xml.replace(/<w:t xml:space="preserve">(.*?)<\/w:t>/g, "<w:t><![CDATA[$1]]></w:t>"),
    ],
    ["texts as references", (xml: string) => xml.replace(/[㐀-鿿]/g, (sign) => `&#${sign.charCodeAt(0)};`)],
    [
      "texts as hexadecimal references",
      (xml: string) => xml.replace(/[㐀-鿿]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
    ],
    [
      "line feeds between all tags",
      (xml: string) => xml.replaceAll("<w:tr>", "\n  <w:tr>\n").replaceAll("<w:tc>", "\r\n<w:tc>"),
    ],
    ["blanks behind the end", (xml: string) => `${xml}\n \n<!-- end -->\n`],
    ["elements nobody knows", (xml: string) => xml.replaceAll("<w:tc>", "<constructor/><w99:x/><w:tc>")],
  ])("may have %s", async (_, edit) => {
    expect(await rewritten(edit)).toMatchObject(wanted);
  });

  it("reads values with > and blanks around = in properties", async () => {
    const spans = (tag: string) =>
      table([
        `<w:tr><w:tc><w:tcPr><w:tcW w:x="a>b"/>${tag}</w:tcPr>${paragraph("宽")}</w:tc>${cell("甲")}</w:tr>`,
        ["乙", "丙", "丁"],
      ]);
    const grid = [
      [
        ["宽", "←", "甲"],
        ["乙", "丙", "丁"],
      ],
    ];
    expect((await readWord(spans('<w:gridSpan w:x="a>b" w:val="2"/>'))).tables).toEqual(grid);
    expect((await readWord(spans('<w:gridSpan w:val = "2"/>'))).tables).toEqual(grid);
    expect((await readWord(spans("<w:gridSpan\n w:val='2'\n/>"))).tables).toEqual(grid);
    expect((await readWord(spans('<!-- <w:vMerge/> --><w:gridSpan w:val="&#50;"/>'))).tables).toEqual(grid);
  });

  it.each([
    ["a name is no other's beginning", '<w:x w:val="3"/><w:gridSpanX w:val="3"/>'],
    ["a value is that of its own name", '<w:gridSpan xw:val="3" w:valX="3"/>'],
  ])("reads no property where there is none: %s", async (_, properties) => {
    const rows = [
      `<w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${paragraph("甲")}</w:tc>${cell("乙")}</w:tr>`,
      ["丙", "丁"],
    ];
    expect((await readWord(table(rows))).tables).toEqual([
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ]);
  });

  it("keeps references that stand for nothing as they are printed", async () => {
    const given = "<w:p><w:r><w:t>甲&nbsp;&#xZZ;&unknown;&乙</w:t></w:r></w:p>";
    expect(await paragraphsOf(given)).toEqual(["甲&nbsp;&#xZZ;&unknown;&乙"]);
  });

  it("replaces references to no character", async () => {
    expect(await paragraphsOf("<w:p><w:r><w:t>甲&#0;&#xD800;&#x110000;乙</w:t></w:r></w:p>")).toEqual([
      "甲\ufffd\ufffd\ufffd乙",
    ]);
  });
});

describe("parts larger than what is looked at at once", () => {
  const WINDOW = 1 << 20;
  const stored = (given: string) => edited(body, [DOCUMENT, () => part("w:document", `<w:body>${given}</w:body>`)]);

  /** Paragraphs and tables of every length and alphabet, so that tags, values and texts fall on each border. */
  function piece(index: number): string {
    const text = `${"甲乙丙𠮷".repeat(index % 23)}${"abc".repeat(index % 7)}${index}`;
    if (index % 5 === 0) return table([[text, cell(String(index), { columns: 1 + (index % 3) })]]);
    if (index % 11 === 0)
      return `<w:p w:x="${"a>".repeat(index % 50)}"><!--${"-x".repeat(index % 40)}-->${run(text)}</w:p>`;
    if (index % 13 === 0) return `<w:p><w:r><w:t><![CDATA[<${text}>]]></w:t></w:r></w:p>`;
    return paragraph(text);
  }

  it("are read like their pieces", async () => {
    const pieces = Array.from({ length: 12_000 }, (_, index) => piece(index));
    const whole = pieces.join("");
    expect(Buffer.byteLength(part("w:document", whole))).toBeGreaterThan(3 << 20);
    const { order, tables } = await readWord(stored(whole));
    const byPieces = { order: [] as string[], tables: [] as unknown[] };
    for (let from = 0; from < pieces.length; from += 500) {
      const read = await readWord(pieces.slice(from, from + 500).join(""));
      for (const seen of read.order)
        byPieces.order.push(seen.startsWith("[") ? `[${byPieces.tables.length + Number(seen.slice(1, -1))}]` : seen);
      byPieces.tables.push(...read.tables);
    }
    expect(order).toEqual(byPieces.order);
    expect(tables).toEqual(byPieces.tables);
  });

  /** The document with `what` shifted so that the border falls `by` bytes behind where it begins. */
  function across(what: string, by: number): Uint8Array {
    const before = Buffer.byteLength(part("w:document", "\u0000").split("\u0000")[0] ?? "") + "<w:body>".length;
    const filler = `<!--${"x".repeat(WINDOW - by - before - 7)}-->`;
    return stored(filler + what + paragraph("后"));
  }

  it.each([
    ["a tag", "<w:p w:a=\"1\" w:b='2'><w:r><w:t>甲</w:t></w:r></w:p>", "甲"],
    ["a text", "<w:p><w:r><w:t>甲乙丙丁戊己庚辛壬癸</w:t></w:r></w:p>", "甲乙丙丁戊己庚辛壬癸"],
    ["a comment", "<w:p><w:r><!-- <w:t> --><w:t>甲<!-- b -->乙</w:t></w:r></w:p>", "甲乙"],
    ["CDATA", "<w:p><w:r><w:t>甲<![CDATA[<乙>]]>丙</w:t></w:r></w:p>", "甲<乙>丙"],
    ["properties", "<w:p><w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>甲</w:t></w:r></w:p>", "甲"],
    ["a reference", "<w:p><w:r><w:t>a&amp;&lt;b&#65;</w:t></w:r></w:p>", "a&<bA"],
  ])("may have the border in %s", async (_, what, text) => {
    const length = Buffer.byteLength(what);
    for (let by = 0; by <= length; by++) {
      expect([by, (await readWord(across(what, by))).paragraphs]).toEqual([by, [text, "后"]]);
    }
  });

  it("may be one long text, tag or comment", async () => {
    const long = "甲".repeat(1_000_000);
    expect((await readWord(stored(paragraph(long)))).paragraphs).toEqual([long]);
    expect((await readWord(stored(`<w:p w:x="${long}">${run("乙")}</w:p>`))).paragraphs).toEqual(["乙"]);
    expect((await readWord(stored(`<!--${long}-->${paragraph("乙")}`))).paragraphs).toEqual(["乙"]);
  });

  it("are refused where they end too early, wherever", async () => {
    const xml = part("w:document", `<w:body>${paragraph("甲".repeat(400_000))}</w:body>`);
    for (const at of [100, 1_000, WINDOW - 1, WINDOW, WINDOW + 1, xml.length - 1]) {
      const cut = edited(body, [DOCUMENT, () => Buffer.from(xml).subarray(0, at)]);
      expect(await refusalOf(cut)).toMatch(/^input\/broken-xml (?:unclosed|encoding)$/);
    }
  });
});
