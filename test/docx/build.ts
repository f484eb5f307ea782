import { type ZipPart, zipOf } from "./zip.ts";

/**
 * Word files from raw WordprocessingML (ECMA-376 part 1, chapter 17), the same bytes for the same parts. Content given
 * to the functions below is XML where it begins with a tag of Word's, else plain text: a line feed in it parts
 * paragraphs in a cell, and is a line break in a run.
 */
export interface DocxParts {
  /** What stands in w:body, without the properties of the last section. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  /** Whole notes, such as `note("footnote", 1, …)` makes; separators are added. */
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** The blocks of each header and footer; the last section refers to all of them. */
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Other files whose text the body takes in: `chunk(1)` is where the first of them stands. */
  readonly chunks?: readonly ZipPart[];
  readonly other?: readonly ZipPart[];
  /** How the document part is written where it is not UTF-8. */
  readonly encode?: (xml: string) => Uint8Array;
}

const namespaces = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  ["a", "http://schemas.openxmlformats.org/drawingml/2006/main"],
  ["pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"],
  ["v", "urn:schemas-microsoft-com:vml"],
  ["o", "urn:schemas-microsoft-com:office:office"],
  ["w14", "http://schemas.microsoft.com/office/word/2010/wordml"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of a Word file with its root element, which declares the usual namespaces. */
export const part = (root: string, content: string): string =>
  `${DECLARATION}<${root} ${namespaces} mc:Ignorable="w14">${content}</${root}>`;

interface Related extends ZipPart {
  readonly id: string;
  readonly relation: string;
  /** Null for parts whose extension tells what they are. */
  readonly type: string | null;
}

/** The id of a chunk's relationship, counted from 1. */
export const chunk = (number: number): string => `<w:altChunk r:id="chunk${number}"/>`;

function relatedParts(parts: DocxParts): Related[] {
  const single = (["styles", "numbering", "footnotes", "endnotes"] as const).flatMap((name): Related[] => {
    const content = parts[name];
    if (content === undefined) return [];
    const isNotes = name === "footnotes" || name === "endnotes";
    const data = isNotes ? part(`w:${name}`, separators(name.slice(0, -1)) + content) : content;
    return [{ id: name, relation: name, name: `word/${name}.xml`, data, type: name }];
  });
  const pages = (["header", "footer"] as const).flatMap((kind) =>
    (parts[`${kind}s`] ?? []).map((content, index): Related => {
      const name = `${kind}${index + 1}`;
      const data = part(kind === "header" ? "w:hdr" : "w:ftr", content);
      return { id: name, relation: kind, name: `word/${name}.xml`, data, type: kind };
    }),
  );
  const chunks = (parts.chunks ?? []).map(
    (given, index): Related => ({ ...given, id: `chunk${index + 1}`, relation: "aFChunk", type: null }),
  );
  return [...single, ...pages, ...chunks];
}

/** Notes 0 and 1 of every real file: the lines Word draws above its notes. */
const separators = (kind: string): string =>
  ["separator", "continuationSeparator"]
    .map(
      (type, index) => `<w:${kind} w:type="${type}" w:id="${index - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`,
    )
    .join("");

function sectionProperties(related: readonly Related[]): string {
  const kinds = ["default", "first", "even"];
  const references = ["header", "footer"].flatMap((kind) =>
    related
      .filter(({ relation }) => relation === kind)
      .map(({ id }, index) => `<w:${kind}Reference w:type="${kinds[index % 3]}" r:id="${id}"/>`),
  );
  const page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1080" w:bottom="1440" w:left="1080"/>';
  return `<w:sectPr>${references.join("")}${page}</w:sectPr>`;
}

/** A complete Word file. */
export function docx(parts: DocxParts): Uint8Array {
  const related = relatedParts(parts);
  const document = part("w:document", `<w:body>${parts.body}${sectionProperties(related)}</w:body>`);
  const overrides = [{ name: "word/document.xml", type: "document.main" }, ...related].flatMap(({ name, type }) =>
    type === null ? [] : `<Override PartName="/${name}" ContentType="${WORD_TYPE}.${type}+xml"/>`,
  );
  const extensions = { rels: "application/vnd.openxmlformats-package.relationships+xml", xml: "application/xml" };
  const media = { html: "text/html", htm: "text/html", txt: "text/plain", png: "image/png", rtf: "application/rtf" };
  const defaults = Object.entries({ ...extensions, ...media }).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`;
  return zipOf([
    { name: "[Content_Types].xml", data: `${DECLARATION}${types}${defaults.join("")}${overrides.join("")}</Types>` },
    {
      name: "_rels/.rels",
      data: relationships([{ id: "rId1", relation: "officeDocument", name: "word/document.xml" }], ""),
    },
    { name: "word/document.xml", data: parts.encode?.(document) ?? document },
    { name: "word/_rels/document.xml.rels", data: relationships(related, "word/") },
    ...related.map(({ name, data }) => ({ name, data })),
    ...(parts.other ?? []),
  ]);
}

/** Targets count from the folder of the part that names them. */
function relationships(related: readonly Omit<Related, "data" | "type">[], folder: string): string {
  const printed = related.map(({ id, relation, name }) => {
    const target = name.startsWith(folder) ? name.slice(folder.length) : `/${name}`;
    return `<Relationship Id="${id}" Type="${RELATIONS}/${relation}" Target="${target}"/>`;
  });
  const root = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
  return `${DECLARATION}${root}${printed.join("")}</Relationships>`;
}

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Content as runs. */
export const runs = (content: string): string =>
  content === "" || /^<(?:w|m|mc):/.test(content) ? content : run(content);

export interface RunProperties {
  readonly style?: string;
  /** A font of pictures, say; the usual fonts are `realistic()`'s. */
  readonly font?: string;
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
}

/** A run of text; TABs and line feeds become Word's own. */
export function run(text: string, { style, font, struck, hidden, raised }: RunProperties = {}): string {
  const properties = [
    style === undefined ? "" : `<w:rStyle w:val="${style}"/>`,
    font === undefined ? "" : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`,
    struck === true ? "<w:strike/>" : "",
    hidden === true ? "<w:vanish/>" : "",
    raised === true ? '<w:vertAlign w:val="superscript"/>' : "",
  ].join("");
  const pieces = text.split(/([\n\t])/).map((piece) => {
    if (piece === "\n") return "<w:br/>";
    if (piece === "\t") return "<w:tab/>";
    return piece === "" ? "" : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
  });
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${pieces.join("")}</w:r>`;
}

export interface ParagraphProperties {
  readonly style?: string;
  /** A list of the numbering part, and the level in it from 0. */
  readonly list?: string;
  readonly level?: number;
  /** The name of a bookmark around the text; its digits are the bookmark's id. */
  readonly bookmark?: string;
  /** Outline level from 0, as a heading without a style has it. */
  readonly outline?: number;
}

export const bookmarkStart = (name: string): string =>
  `<w:bookmarkStart w:id="${Number(name.replace(/\D/g, "")) % 1e6}" w:name="${name}"/>`;
export const bookmarkEnd = (name: string): string => `<w:bookmarkEnd w:id="${Number(name.replace(/\D/g, "")) % 1e6}"/>`;

export function paragraph(
  content: string,
  { style, list, level, bookmark, outline }: ParagraphProperties = {},
): string {
  const properties = [
    style === undefined ? "" : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? "" : `<w:numPr><w:ilvl w:val="${level ?? 0}"/><w:numId w:val="${list}"/></w:numPr>`,
    outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
  ].join("");
  const printed = runs(content);
  const marked = bookmark === undefined ? printed : bookmarkStart(bookmark) + printed + bookmarkEnd(bookmark);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${marked}</w:p>`;
}

export interface CellProperties {
  readonly columns?: number;
  /** "begins" a cell merged downwards, or "goesOn" with the one above. */
  readonly vertical?: "begins" | "goesOn";
}

/** A cell of paragraphs, or of the blocks it is given as XML. */
export function cell(content: string, { columns = 1, vertical }: CellProperties = {}): string {
  const properties = [
    columns === 1 ? "" : `<w:gridSpan w:val="${columns}"/>`,
    vertical === undefined ? "" : vertical === "begins" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>",
  ].join("");
  const isBlocks = /^<(?:w:p|w:tbl|w:sdt|w:bookmark\w+)[ />]/.test(content);
  const blocks = isBlocks
    ? content
    : content
        .split("\n")
        .map((line) => paragraph(line))
        .join("");
  // A cell ends with a paragraph, also behind a table.
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}${blocks.endsWith("</w:tbl>") ? "<w:p/>" : ""}</w:tc>`;
}

export interface RowProperties {
  /** Grid columns left out at either end. */
  readonly before?: number;
  readonly after?: number;
  /** The row is printed again on every page. */
  readonly heading?: boolean;
}

/** A row of cells; a string that is no cell's XML is the content of one. */
export function row(cells: readonly string[], { before = 0, after = 0, heading }: RowProperties = {}): string {
  const properties = [
    before === 0 ? "" : `<w:gridBefore w:val="${before}"/>`,
    after === 0 ? "" : `<w:gridAfter w:val="${after}"/>`,
    heading === true ? "<w:tblHeader/>" : "",
  ].join("");
  const printed = cells.map((given) => (/^<w:(?:tc|sdt|bookmark\w+)[ >]/.test(given) ? given : cell(given)));
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${printed.join("")}</w:tr>`;
}

/** A table of rows; `columns` is the width of its grid. */
export function table(rows: readonly (string | readonly string[])[], columns = 6): string {
  const grid = `<w:gridCol w:w="${Math.floor(9600 / columns)}"/>`.repeat(columns);
  const printed = rows.map((given) => (typeof given === "string" ? given : row(given)));
  const properties = '<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/></w:tblPr>';
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${printed.join("")}</w:tbl>`;
}

/** A footnote or endnote; `noteMark` refers to it. */
export const note = (kind: "footnote" | "endnote", id: number, text: string): string =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
export const noteMark = (kind: "footnote" | "endnote", id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
