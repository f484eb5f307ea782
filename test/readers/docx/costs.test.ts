import { describe, expect, it } from "vitest";
import { Refusal } from "../../../src/diagnostics/finding.ts";
import { ingest } from "../../../src/ingest.ts";
import type { Submission } from "../../../src/model/record.ts";
import { cell, chunk, paragraph, part, row, run, table } from "../../docx/build.ts";
import { standardNumbering, styles } from "../../docx/standard.ts";
import { edited } from "./parts.ts";

/**
 * Files made to take long: each is of a size at which anything worse than linear time once took seconds to minutes.
 * Nothing is timed here; one that comes back does not end within the test's own limit, or within a moment.
 */
const HUNG_MILLISECONDS = 30_000;
const DOCUMENT = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";

const small = paragraph("甲");
const times = (count: number, printed: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => printed(index)).join("");
const body = (content: string): Uint8Array =>
  edited(small, [DOCUMENT, () => part("w:document", `<w:body>${content}${small}</w:body>`)]);
const inRuns = (content: string): Uint8Array => body(`<w:p>${content}</w:p>`);
const odd = (properties: string, text: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const numberedBy = (numbering: string, paragraphs: number): Uint8Array =>
  edited(
    { body: small, numbering: standardNumbering() },
    [DOCUMENT, () => part("w:document", `<w:body>${paragraph("甲", { list: "1" }).repeat(paragraphs)}</w:body>`)],
    ["word/numbering.xml", () => numbering],
  );
const instance = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const level = (text: string): string =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>${instance}`;
/** A paragraph whose style stands on a level of that number, before one on the first level. */
function styled(number: string): Uint8Array {
  const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const given = {
    body: paragraph("甲", { style: "t" }) + paragraph("乙", { list: "1" }),
    styles: styles(`<w:style w:type="paragraph" w:styleId="t"><w:name w:val="t"/>${numPr}</w:style>`),
    numbering: part(
      "w:numbering",
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="${number}"><w:pStyle w:val="t"/></w:lvl></w:abstractNum>${instance}`,
    ),
  };
  return edited(given);
}
/** As many relationships as references, but to other ids. */
function manyHeaders(count: number): Uint8Array {
  const names = times(count, (index) => `<w:headerReference r:id="h${index}"/>`);
  const relations = times(count, (index) => `<Relationship Id="x${index}" Type="x/header" Target="header1.xml"/>`);
  return edited(
    small,
    [DOCUMENT, () => part("w:document", `<w:body>${small}<w:sectPr>${names}</w:sectPr></w:body>`)],
    [RELATIONS, (rels) => rels.replace("</Relationships>", `${relations}</Relationships>`)],
  );
}
function manyPages(count: number): Uint8Array {
  const page = `<html><body>${"<p>甲乙丙</p>".repeat(2_000)}</body></html>`;
  const given = { body: small + chunk(1), chunks: [{ name: "word/chunk1.html", data: "<html></html>" }] };
  return edited(
    given,
    [DOCUMENT, () => part("w:document", `<w:body>${small}${chunk(1).repeat(count)}</w:body>`)],
    ["word/chunk1.html", () => page],
  );
}
/** Sections that name one header by many relationships. */
function sharedHeader(count: number, content: string): Uint8Array {
  const header = { name: "word/header1.xml", data: part("w:hdr", content), method: 0 as const };
  const names = times(count, (index) => `<w:headerReference r:id="h${index}"/>`);
  const given = { body: `${small}<w:p><w:pPr><w:sectPr>${names}</w:sectPr></w:pPr></w:p>`, other: [header] };
  const relations = times(count, (index) => `<Relationship Id="h${index}" Type="x/header" Target="header1.xml"/>`);
  return edited(given, [RELATIONS, (rels) => rels.replace("</Relationships>", `${relations}</Relationships>`)]);
}

const files: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "fields that never end, before many paragraphs",
    () => body(`<w:p>${begin.repeat(12_000)}</w:p>${small.repeat(12_000)}`),
  ],
  [
    "a field's code of many blanks",
    () => inRuns(begin + `<w:r><w:instrText>${" ".repeat(20)}</w:instrText></w:r>`.repeat(15_000)),
  ],
  ["fields in fields", () => inRuns(`${begin}<w:r><w:instrText>IF</w:instrText></w:r>`.repeat(20_000))],
  ["properties that begin again and again", () => body(`<w:p><w:pPr>${"<w:rPr>".repeat(55_000)}</w:pPr></w:p>`)],
  ["references of a section without ends", () => body(`<w:sectPr>${"<w:headerReference ".repeat(25_000)}</w:sectPr>`)],
  [
    "more headers than arguments a call may have",
    () => body(`<w:sectPr>${'<w:headerReference r:id="h"/>'.repeat(250_000)}</w:sectPr>`),
  ],
  [
    "entries of a list without ends",
    () => inRuns(`<w:r><w:fldChar w:fldCharType="begin"><w:ddList>${"<w:listEntry ".repeat(26_000)}</w:fldChar></w:r>`),
  ],
  ["relationships without ends", () => edited(small, [RELATIONS, () => "<Relationship ".repeat(20_000)])],
  [
    "a part of nothing but <",
    () => edited({ body: small, styles: styles() }, ["word/styles.xml", () => "<".repeat(65_000)]),
  ],
  [
    "a footer of blanks",
    () =>
      edited({ body: small, footers: [small] }, [
        "word/footer1.xml",
        () => part("w:ftr", paragraph(`-${" ".repeat(200)}x`)),
      ]),
  ],
  ["one header by many names", () => sharedHeader(500, small.repeat(2_000))],
  ["numbers that repeat themselves", () => numberedBy(part("w:numbering", level("%1甲".repeat(4_000))), 2_000)],
  ["definitions without ends", () => numberedBy("<w:numX".repeat(40_000), 1)],
  ["levels beyond the ninth", () => styled("12000000")],
  [
    "levels without end",
    () =>
      numberedBy(
        part(
          "w:numbering",
          `<w:abstractNum w:abstractNumId="0">${times(5_000, (index) => `<w:lvl w:ilvl="${index}"><w:lvlText w:val="%1."/></w:lvl>`)}</w:abstractNum>${instance}`,
        ),
        5_000,
      ),
  ],
  [
    "definitions taken from styles",
    () =>
      numberedBy(
        part(
          "w:numbering",
          `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="q"/></w:abstractNum>${times(10_000, (index) => `<w:abstractNum w:abstractNumId="${index + 1}"><w:styleLink w:val="s${index}"/></w:abstractNum>`)}${instance}`,
        ),
        10_000,
      ),
  ],
  [
    "a field's code of blanks, before many paragraphs",
    () =>
      body(`<w:p>${begin}<w:r><w:instrText>${" ".repeat(200_000)}</w:instrText></w:r></w:p>${small.repeat(20_000)}`),
  ],
  ["relationships that lead nowhere", () => manyHeaders(30_000)],
  ["one page in many places", () => manyPages(300)],
  ["raised texts", () => inRuns(times(40_000, () => run("10") + odd('<w:vertAlign w:val="superscript"/>', "6")))],
  ["unknown symbols", () => inRuns(`<w:r>${times(60_000, (index) => `<w:sym w:font="F" w:char="${index}"/>`)}</w:r>`)],
  ["attributes", () => body(`<w:p ${times(200_000, (index) => `w:a${index}="${index}" `)}>${run("甲")}</w:p>`)],
  ["bookmarks", () => body(times(100_000, (index) => `<w:bookmarkStart w:id="${index}" w:name="_Toc${index}"/>`))],
  [
    "deleted ends of paragraphs",
    () => body(times(50_000, () => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("甲")}</w:p>`)),
  ],
  [
    "rows of one merged cell",
    () =>
      body(
        table(
          times(30_000, (index) => row([cell("", { vertical: index === 0 ? "begins" : "goesOn" }), "1"])).split("\n"),
        ),
      ),
  ],
  ["cells in a row", () => body(`<w:tbl><w:tr>${cell("1").repeat(60_000)}</w:tr></w:tbl>`)],
  [
    "columns of a grid",
    () => body(`<w:tbl><w:tblGrid>${"<w:gridCol/>".repeat(500_000)}</w:tblGrid><w:tr>${cell("甲")}</w:tr></w:tbl>`),
  ],
  [
    "placeholders",
    () =>
      body(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${small}</w:sdtContent></w:sdt>`.repeat(20_000)),
  ],
  ["comments in a text", () => inRuns(`<w:r><w:t>${"甲<!-- -->".repeat(200_000)}</w:t></w:r>`)],
  ["references to characters", () => inRuns(`<w:r><w:t>${"&#65;&x;".repeat(100_000)}</w:t></w:r>`)],
  ["texts in a font of pictures", () => inRuns(odd('<w:rFonts w:ascii="Wingdings"/>', "a".repeat(50_000)))],
];

describe("a file made to take long", () => {
  it.each(files)(
    "does not: %s",
    async (_, make) => {
      const outcome = await ingest("case.docx", make()).catch((error: unknown) => error);
      if (outcome instanceof Refusal) return;
      const { coverage } = outcome as Submission;
      expect(coverage.mapped + coverage.structural + coverage.unmapped).toBe(coverage.characters);
    },
    HUNG_MILLISECONDS,
  );
});
