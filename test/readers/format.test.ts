import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { type Fault, Refusal, sentence } from "../../src/diagnostics/finding.ts";
import { formatOf } from "../../src/readers/format.ts";
import { zipOf } from "../docx/zip.ts";
import { fixtures, readFixture } from "../fixtures.ts";

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const utf16le = (text: string): Buffer => Buffer.from(text, "utf16le");

const MAIN = "word/document.xml";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const types = (type: string) => ({
  name: "[Content_Types].xml",
  data: `<Types><Override ContentType="${type}"/></Types>`,
});
const document = (name: string) => ({
  name,
  data: '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
});
const relationship = (target: string) => ({
  name: "_rels/.rels",
  data: `<Relationships><Relationship Id="a" Type="x/core"/><Relationship Id="b" Type="${RELATIONSHIP}" Target="${target}"/></Relationships>`,
});
const DOCX = zipOf([types(`${WORD}.document.main+xml`), relationship(MAIN), document(MAIN)]);

const PAGE = "<html><body><table><tr><td>绩效目标</td></tr></table></body></html>";
const TEXT = "绩效目标表\n项目名称\t河道清淤\n";

function faultOf(bytes: Uint8Array, path = "-"): Fault {
  try {
    formatOf(bytes, path);
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
  throw new Error("nothing is refused");
}

describe("a Word document is known by its parts", () => {
  it.each([
    ["all that Word writes", DOCX],
    ["a document alone", zipOf([document(MAIN)])],
    ["no list of types", zipOf([relationship(MAIN), document(MAIN)])],
    ["a document with macros", zipOf([types("application/vnd.ms-word.document.macroEnabled.main+xml"), document("a")])],
    ["a template", zipOf([types(`${WORD}.template.main+xml`), document("a/b.xml")])],
    ["a template with macros", zipOf([types("application/vnd.ms-word.template.macroEnabledTemplate.main+xml")])],
    ["types in UTF-16", zipOf([{ ...types(""), data: utf16le(`\ufeff<Types>${WORD}.document.main+xml</Types>`) }])],
    ["a document by another name, without types", zipOf([relationship("/a/main.xml"), document("a/main.xml")])],
    ["names in capitals", zipOf([document("WORD/Document.XML")])],
    ["names with backslashes", zipOf([document("word\\document.xml")])],
  ])("%s", (_, zip) => {
    for (const path of ["-", "a", "a.docx", "A.DOCX", "a.docm", "a.dotx", "a.doc", "a.wps", "~$a.docx"]) {
      expect(formatOf(zip, path)).toBe("docx");
    }
  });

  it("also with junk before it, where its name says so", () => {
    expect(formatOf(Buffer.concat([utf8("#!/bin/sh\n"), DOCX]), "a.docx")).toBe("docx");
  });
});

describe("a page is known by its first tag", () => {
  const pages: [what: string, page: string][] = [
    ["a page", PAGE],
    ["a document type", `<!DOCTYPE html>\n${PAGE}`],
    ["an old document type", '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<p>a'],
    ["capitals", "<HTML>\n<BODY>"],
    ["blanks before it", `\r\n\t \u3000${PAGE}`],
    ["comments before it", `<!-- saved from a site -->\n<!-- <a> -->${PAGE}`],
    ["a long comment before it", `<!-- ${"x".repeat(5000)} --><meta charset=gbk>`],
    ["XHTML", `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y">\n<html xmlns="http://www.w3.org/1999/xhtml"/>`],
    ["XHTML without a document type", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ["what Word saves", '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head>'],
    ["a table alone", "<table border=1><tr><td>1</table>"],
    ["rows alone", "<tr>\t<td>1</td></tr>"],
    ["a head without html", '<meta charset="utf-8"><title>表</title>'],
    ["a block", "<div class=a>\n<p>一、产出指标</p></div>"],
    ["a paragraph before a table", "<p>绩效目标表</p>\n<table><tr><td>1</td></tr></table>"],
  ];

  it.each(pages)("%s", (_, page) => {
    for (const path of ["-", "a", "a.html", "a.HTM", "a.txt", "a.csv", "a.doc", "a.xls"]) {
      expect(formatOf(utf8(page), path)).toBe("html");
    }
  });

  it.each(pages.slice(0, 6))("%s, in UTF-16", (_, page) => {
    const bytes = utf16le(page);
    const bigEndian = Buffer.from(bytes).swap16();
    for (const text of [bytes, bigEndian, utf16le(`\ufeff${page}`), utf16le(`\ufeff${page}`).swap16()]) {
      expect(formatOf(text, "a.txt")).toBe("html");
    }
  });

  it("with a mark before it", () => {
    expect(formatOf(utf8(`\ufeff${PAGE}`), "-")).toBe("html");
    expect(formatOf(utf8(`\ufeff\ufeff${PAGE}`), "-")).toBe("html");
  });

  it("in GB18030", () => {
    expect(formatOf(Buffer.concat([latin1("<meta charset=gb2312><table>"), latin1("\xbc\xa8\xd0\xa7")]), "-")).toBe(
      "html",
    );
  });
});

describe("a text stays a text", () => {
  it.each([
    ["without tags", TEXT],
    ["with tags in a cell", `项目名称\t绩效指标\n清淤\t<p>一、产出指标</p><p>1. 人数 5人</p>\n`],
    ["with tags in its first cell", "<p>一、产出指标</p>\t<p>5人</p>\n"],
    ["with blocks in its first cell", "<div>一、产出指标</div>\t<div>5人</div>\n"],
    ["of one paragraph", "<p>一、产出指标</p>"],
    ["with a table in a cell", "项目名称\t绩效指标\n清淤\t<table><tr><td>1</td></tr></table>\n"],
    ["with rows of pipes", "| 项目名称 | <p>清淤</p> |\n"],
    ["with a comparator first", "<95% 的户数\t5户"],
    ["with an unknown thing in brackets first", "<PM2.5 浓度>\t35"],
    ["with brackets like a tag", "<p性能>\t35"],
    ["that begins with words of other formats", "PK赛场次\t3场\nGIF89 动图"],
    ["that begins like a picture", "BM25 检索次数\t3次"],
    ["that begins like a mail", "Date: 2024-01-01\n绩效目标"],
    ["that is empty", ""],
    ["that is blank", " \r\n\u3000"],
  ])("%s", (_, text) => {
    for (const path of ["-", "a", "a.txt", "a.TSV", "a.csv", "a.doc"]) expect(formatOf(utf8(text), path)).toBe("text");
    expect(formatOf(utf16le(`\ufeff${text}`), "a.txt")).toBe("text");
  });

  const texts = fixtures().filter(({ container, path }) => container === "text" && /\.t(?:xt|sv)$/.test(path));
  it.each(texts.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
    expect(formatOf(readFixture(fixture), fixture.path)).toBe("text");
  });

  it("bytes that are no text are the decoder's to refuse", () => {
    expect(
      formatOf(
        Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 251),
        "a.txt",
      ),
    ).toBe("text");
  });
});

describe("the name .html breaks the tie", () => {
  it.each([
    ["a table behind words", "绩效目标表\n<table><tr><td>1</td></tr></table>", "html"],
    ["a row far behind words", `${"绩效".repeat(20_000)}<TR><TD>1`, "html"],
    ["a paragraph alone", "<p>一、产出指标</p>", "html"],
    ["an element of no text", "<svg><path/></svg>", "html"],
    ["no tag at all", TEXT, "text"],
    ["tags of cells behind words", "项目名称\t<p>清淤</p>", "text"],
  ])("%s", (_, text, format) => {
    expect(formatOf(utf8(text), "a.html")).toBe(format);
    expect(formatOf(utf8(text), "a.HTM")).toBe(format);
    expect(formatOf(utf8(text), "a.txt")).toBe("text");
  });
});

describe("a name that belies the content is refused", () => {
  it.each([
    [".docx", "a page", utf8(PAGE), "html"],
    [".DOCM", "a page in UTF-16", utf16le(`\ufeff${PAGE}`), "html"],
    [".dotx", "a text", utf8(TEXT), "text"],
    [".docx", "a text in GB18030", latin1("\xbc\xa8\xd0\xa7\xc4\xbf\xb1\xea"), "text"],
    [".docx", "one byte", utf8("P"), "text"],
    [".txt", "a Word document", DOCX, "docx"],
    [".TEXT", "a Word document", DOCX, "docx"],
    [".csv", "a Word document", DOCX, "docx"],
    [".tsv", "a Word document", DOCX, "docx"],
    [".htm", "a Word document", DOCX, "docx"],
    [".html", "a Word document", DOCX, "docx"],
  ])("%s that is %s", (extension, _, bytes, format) => {
    const fault = faultOf(bytes, `/a.b/表 1${extension}`);
    expect(fault).toEqual({ code: "input/misnamed", args: { extension, format } });
  });

  it("in a sentence that says what to rename it to", () => {
    const fault = faultOf(utf8(PAGE), "a.docx");
    expect(sentence(fault, "zh")).toBe("扩展名是 .docx，内容是 HTML：请改名为 .html 后再试");
    expect(sentence(fault, "en")).toContain("rename it to .html");
  });

  it("but not one that is empty or blank", () => {
    expect(formatOf(new Uint8Array(), "a.docx")).toBe("text");
    expect(formatOf(utf8("\ufeff \n"), "a.docx")).toBe("text");
  });
});

/** An OLE file (MS-CFB): its header, and one sector of directory entries with these names. */
function oleOf(...streams: readonly string[]): Uint8Array {
  const header = Buffer.alloc(512);
  header.write("d0cf11e0a1b11ae1", "hex");
  const entries = ["Root Entry", ...streams].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, "utf16le");
    entry.writeUInt16LE(2 * (name.length + 1), 64);
    return entry;
  });
  return Buffer.concat([header, ...entries]);
}

describe("other formats are refused, each with its name and what to do", () => {
  const opens = (...names: string[]) => zipOf(names.map((name) => ({ name, data: "<x/>" })));
  const withType = (type: string) =>
    zipOf([
      { name: "mimetype", data: type, method: 0 },
      { name: "content.xml", data: "" },
    ]);
  const mime = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n";
  const office = (progid: string, root: string) =>
    `<?xml version="1.0"?>\r\n<?mso-application progid="${progid}"?>\r\n<${root}>`;

  it.each<[what: string, bytes: Uint8Array, format: RegExp, advice: string]>([
    ["Excel", opens("[Content_Types].xml", "xl/workbook.xml"), /^Excel .*xlsx/, "copy-to-docx"],
    ["Excel in binary", opens("xl/workbook.bin"), /^Excel .*xlsb/, "copy-to-docx"],
    ["PowerPoint", opens("ppt/presentation.xml"), /^PowerPoint/, "copy-to-docx"],
    ["OFD", opens("OFD.xml", "Doc_0/Document.xml"), /^OFD/, "convert-to-docx"],
    ["OpenDocument text", withType("application/vnd.oasis.opendocument.text"), /odt/, "save-as-docx"],
    ["OpenDocument sheets", withType("application/vnd.oasis.opendocument.spreadsheet"), /ods/, "copy-to-docx"],
    ["EPUB", withType("application/epub+zip"), /^EPUB$/, "convert-to-docx"],
    ["ZIP", opens("a.docx", "b.docx"), /^ZIP$/, "unpack"],
    ["a folder in a ZIP", opens("word/"), /^ZIP$/, "unpack"],
    [
      "a package of another kind",
      zipOf([types("a"), relationship("a.xml"), { name: "a.xml", data: "" }]),
      /^ZIP/,
      "unpack",
    ],
    ["Word 97", oleOf("1Table", "WordDocument"), /^Word 97/, "save-as-docx"],
    ["Word 97 with a sheet in it", oleOf("WordDocument", "ObjectPool", "Workbook"), /^Word 97/, "save-as-docx"],
    ["Excel 97", oleOf("Workbook"), /^Excel 97/, "copy-to-docx"],
    ["Excel 97 with a document in it", oleOf("Workbook", "MBD0", "WordDocument"), /^Excel 97/, "copy-to-docx"],
    ["Excel 95", oleOf("Book"), /^Excel 5/, "copy-to-docx"],
    ["PowerPoint 97", oleOf("Current User", "PowerPoint Document"), /^PowerPoint 97/, "copy-to-docx"],
    ["other OLE", oleOf("Contents"), /^OLE$/, "save-as-docx"],
    ["the beginning of OLE", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0"), /^OLE$/, "save-as-docx"],
    ["words of OLE in OLE", Buffer.concat([oleOf("Contents"), utf16le("xWorkbook\0")]), /^OLE$/, "save-as-docx"],
    ["PDF", latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), /^PDF$/, "convert-to-docx"],
    ["RTF", utf8("{\\rtf1\\ansi\\ansicpg936 text}"), /^RTF$/, "save-as-docx"],
    ["PNG", latin1("\x89PNG\r\n\x1a\n\0\0\0\r"), /^PNG$/, "recognise-text"],
    ["JPEG", latin1("\xff\xd8\xff\xe0\0\x10JFIF"), /^JPEG$/, "recognise-text"],
    ["GIF", latin1("GIF89a"), /^GIF$/, "recognise-text"],
    ["BMP", latin1("BM6\0\0\0\0\0\0\x006\0\0\0"), /^BMP$/, "recognise-text"],
    ["TIFF", latin1("II*\0\x08\0\0\0"), /^TIFF$/, "recognise-text"],
    ["TIFF, big-endian", latin1("MM\0*\0\0\0\x08"), /^TIFF$/, "recognise-text"],
    ["WebP", latin1("RIFF\x24\0\0\0WEBPVP8 "), /^WebP$/, "recognise-text"],
    ["gzip", gzipSync("x"), /^gzip$/, "unpack"],
    ["7z", latin1("7z\xbc\xaf\x27\x1c\0\x04"), /^7z$/, "unpack"],
    ["RAR", latin1("Rar!\x1a\x07\x01\0"), /^RAR$/, "unpack"],
    ["MHTML", utf8(mime), /^MHTML/, "save-as-docx"],
    ["MHTML of one page", utf8("MIME-Version: 1.0\nContent-Type: text/html\n\n<html>"), /^MHTML/, "save-as-docx"],
    ["MHTML of a browser", utf8(`From: <Saved by Blink>\r\nSubject: x\r\n${mime}`), /^MHTML/, "save-as-docx"],
    ["MHTML of WPS", utf8(`From: "WPS"\r\nDate: x\r\n${mime}`), /^MHTML/, "save-as-docx"],
    ["Word 2003 XML", utf8(office("Word.Document", 'w:wordDocument xmlns:w="x"')), /^Word 2003/, "save-as-docx"],
    ["Word 2003 XML, undeclared", utf8("<w:wordDocument>"), /^Word 2003/, "save-as-docx"],
    ["Flat OPC", utf8(office("Word.Document", 'pkg:package xmlns:pkg="x"')), /Flat OPC/, "save-as-docx"],
    ["Excel 2003 XML", utf8(office("Excel.Sheet", "Workbook")), /^Excel 2003/, "copy-to-docx"],
    ["OpenDocument XML", utf8('<?xml version="1.0"?><office:document>'), /^OpenDocument/, "save-as-docx"],
    ["XML", utf8('<?xml version="1.0" encoding="GBK"?><a/>'), /^XML$/, "convert-to-docx"],
    ["XML in UTF-16", utf16le('\ufeff<?xml version="1.0"?><a/>'), /^XML$/, "convert-to-docx"],
    ["XML with a document type", utf8('<!DOCTYPE a SYSTEM "a.dtd"><a/>'), /^XML$/, "convert-to-docx"],
  ])("%s", (_, bytes, format, advice) => {
    for (const path of ["-", "a.docx", "a.txt", "a.html"]) {
      const fault = faultOf(bytes, path);
      expect(fault).toEqual({
        code: "input/unsupported-format",
        args: { format: expect.stringMatching(format), advice },
      });
      expect(sentence(fault, "zh")).toMatch(/。请.*(?:docx|转换)/);
      expect(sentence(fault, "en")).toMatch(/; .*(?:docx|convert)/);
    }
  });

  it.each(["EncryptedPackage", "EncryptionInfo"])("%s: an encrypted file", (stream) => {
    for (const path of ["-", "a.docx", "a.xlsx"]) {
      expect(faultOf(oleOf(stream), path)).toEqual({ code: "input/encrypted", args: {} });
    }
    expect(catalogue["input/encrypted"].zh({})).toContain("密码");
  });
});

describe("what remains of a Word file is refused as damaged", () => {
  it.each([
    ["a signature alone", latin1("PK\x03\x04"), "no-end-record"],
    ["half a file", DOCX.subarray(0, DOCX.length / 2), "no-end-record"],
    ["an empty zip", zipOf([]), "no-parts"],
    ["bytes of no format", Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 251), "no-end-record"],
    ["zlib's format", latin1("x\x9cK\xaa\0\0\0\xdc\0\xab"), "no-end-record"],
  ])("%s", (_, bytes, reason) => {
    const fault = faultOf(bytes, "a.docx");
    expect(fault).toEqual({ code: "input/broken-zip", args: { reason, part: "" } });
    for (const language of ["zh", "en"] as const) expect(sentence(fault, language)).not.toMatch(/undefined|\(\)|（）/);
  });
});

/** What Word (162 bytes) or Excel (165) keeps beside an open document. */
function ownerFileOf(size: 162 | 165, ansi: string, name: string): Buffer {
  const room = size === 162 ? 53 : 54;
  const file = Buffer.alloc(size, size === 162 ? "\0" : " ");
  file.writeUInt8(ansi.length, 0);
  file.write(ansi, 1, "latin1");
  file.writeUInt16LE(name.length, room + 1);
  file.write(name, room + 3, "utf16le");
  return file;
}

describe("an owner file is refused as such", () => {
  it.each([
    ["Word's", ownerFileOf(162, "Admin", "Admin")],
    ["Excel's", ownerFileOf(165, "Admin", "Admin")],
    ["a Chinese user's", ownerFileOf(162, "\xd5\xc5\xc8\xfd", "张三")],
    ["with the longest name", ownerFileOf(162, "x".repeat(53), "x".repeat(53))],
  ])("%s", (_, file) => {
    for (const path of ["~$a.docx", "a.docx", "-"]) expect(faultOf(file, path).code).toBe("input/owner-file");
  });

  it.each([
    ["a text of its size", utf8("1".repeat(162))],
    ["a text that begins with a line feed", utf8(`\n${"绩效".repeat(27)}`.slice(0, 55).padEnd(54, "目"))],
    ["zero bytes of its size", Buffer.alloc(162)],
    ["two different names", ownerFileOf(162, "Admin", "Adnim")],
    ["another size", Buffer.concat([ownerFileOf(162, "Admin", "Admin"), Buffer.alloc(1)])],
  ])("but not %s", (_, bytes) => {
    expect(formatOf(bytes, "-")).toBe("text");
  });
});
