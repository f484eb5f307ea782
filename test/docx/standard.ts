import { escapeXml, part } from "./build.ts";

/** Names of styles, by the ids that Word and WPS give them in Chinese. */
const STYLES = [
  ["a", "Normal", null],
  ["1", "heading 1", 0],
  ["2", "heading 2", 1],
  ["3", "heading 3", 2],
  ["a3", "Title", null],
  ["a4", "header", null],
  ["a5", "footer", null],
  ["a6", "List Paragraph", null],
] as const;

/** A styles part: Normal, three levels of headings, title, header and footer, prompts of content controls; `more` are further w:style elements. */
export function styles(more = ""): string {
  const printed = STYLES.map(([id, name, level]) => {
    const isDefault = name === "Normal";
    const based = isDefault ? "" : '<w:basedOn w:val="a"/><w:next w:val="a"/>';
    const outline = level === null ? "" : `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level}"/></w:pPr>`;
    const tag = `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}">`;
    return `${tag}<w:name w:val="${name}"/>${based}<w:qFormat/>${outline}</w:style>`;
  });
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const prompts =
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/></w:style>';
  return part("w:styles", defaults + printed.join("") + prompts + more);
}

/** Formats and texts of the levels of a list, by the names of ST_NumberFormat. */
const LISTS = {
  /** 1. 2. 3. */
  decimal: [["decimal", "%1."]],
  /** 1 2 3, as columns of ordinals print them */
  bare: [["decimal", "%1"]],
  /** 一、二、三、 */
  chinese: [["chineseCounting", "%1、"]],
  /** （一）（二） */
  bracketed: [["chineseCounting", "（%1）"]],
  /** 第一条 第二条 */
  article: [["chineseCountingThousand", "第%1条"]],
  /** 1. 1.1 1.1.1 */
  multilevel: [
    ["decimal", "%1."],
    ["decimal", "%1.%2"],
    ["decimal", "%1.%2.%3"],
  ],
  /** 一、 （一） 1. */
  outline: [
    ["chineseCounting", "%1、"],
    ["chineseCounting", "（%2）"],
    ["decimal", "%3."],
  ],
  bullet: [["bullet", "\uf06c"]],
} as const satisfies Record<string, readonly (readonly [format: string, text: string])[]>;

export type ListKind = keyof typeof LISTS;
const KINDS = Object.keys(LISTS) as ListKind[];

/** A numbering part with one list for each of the kinds named, w:numId counting from 1. */
export function numbering(kinds: readonly ListKind[]): string {
  const definitions = kinds.map((kind, id) => {
    const levels = LISTS[kind].map(([format, text], level) => {
      const font = format === "bullet" ? '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>' : "";
      const shown = `<w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${escapeXml(text)}"/>`;
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${shown}<w:lvlJc w:val="left"/>${font}</w:lvl>`;
    });
    const type = `<w:multiLevelType w:val="${levels.length > 1 ? "multilevel" : "singleLevel"}"/>`;
    return `<w:abstractNum w:abstractNumId="${id}">${type}${levels.join("")}</w:abstractNum>`;
  });
  const lists = kinds.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`);
  return part("w:numbering", definitions.join("") + lists.join(""));
}

/** The list of each kind in the standard numbering part. */
export const list = Object.fromEntries(KINDS.map((kind, index) => [kind, String(index + 1)])) as Record<
  ListKind,
  string
>;

export const standardNumbering = (): string => numbering(KINDS);
