/** Fonts and sizes as WPS and Word write them into nearly every run and paragraph mark of a Chinese table. */
const FONTS = '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" w:cs="宋体"/>';
const SIZES = '<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="18"/><w:szCs w:val="18"/>';
const LANGUAGE = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/>';
const LINE = '<w:spacing w:before="0" w:after="0" w:line="300" w:lineRule="exact"/>';
const edge = (side: string): string => `<w:${side} w:val="single" w:color="000000" w:sz="4" w:space="0"/>`;
const BORDERS = `<w:tcBorders>${["top", "left", "bottom", "right"].map(edge).join("")}</w:tcBorders>`;

/** An id of eight hexadecimal digits, below 2^31, such as Word gives each paragraph and each session of editing. */
const sessionId = (seed: number): string =>
  (Math.imul(seed + 1, 2654435761) >>> 1).toString(16).toUpperCase().padStart(8, "0");

/** What `build.ts` writes into w:pPr and w:rPr, in order; anything else stays as it is. */
const PARAGRAPH = /^(<w:pStyle [^>]*>)?(<w:numPr>.*?<\/w:numPr>)?(<w:outlineLvl [^>]*>)?$/;
const RUN = /^(<w:rStyle [^>]*>)?(<w:rFonts [^>]*>)?((?:<w:(?:strike|vanish)\/>)*)(<w:vertAlign [^>]*>)?$/;

/**
 * Gives every paragraph, run, row and cell that `build.ts` wrote the attributes and properties that Word and WPS
 * write, in the order the schema has them; what the document says stays the same.
 */
export function realistic(body: string): string {
  let count = 0;
  const ids = (...names: readonly string[]): string =>
    names.map((name) => ` w:${name}="${sessionId(count++)}"`).join("");
  return body
    .replace(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?/g, (written, given = "") => {
      const own = PARAGRAPH.exec(given);
      if (own === null) return written;
      const [, style = "", list = "", outline = ""] = own;
      const before = `<w:keepNext w:val="0"/><w:widowControl/>${list}<w:snapToGrid w:val="0"/>`;
      const layout = `${before}${LINE}<w:jc w:val="center"/>${outline}<w:rPr>${FONTS}${SIZES}</w:rPr>`;
      return `<w:p w14:paraId="${sessionId(count)}"${ids("rsidR", "rsidRDefault")}><w:pPr>${style}${layout}</w:pPr>`;
    })
    .replace(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/g, (written, given = "") => {
      const own = RUN.exec(given);
      if (own === null) return written;
      const [, style = "", fonts = FONTS, effects = "", raised = ""] = own;
      return `<w:r${ids("rsidRPr")}><w:rPr>${style}${fonts}${effects}${SIZES}${raised}${LANGUAGE}</w:rPr>`;
    })
    .replace(/<w:tcPr>(.*?)<\/w:tcPr>/g, (_, given) => {
      const width = '<w:tcW w:w="1600" w:type="dxa"/>';
      return `<w:tcPr>${width}${given}${BORDERS}<w:noWrap w:val="0"/><w:vAlign w:val="center"/></w:tcPr>`;
    })
    .replace(/<w:tr>(?:<w:trPr>(.*?)<\/w:trPr>)?/g, (_, given = "") => {
      const height = '<w:trHeight w:val="369" w:hRule="atLeast"/><w:jc w:val="center"/>';
      return `<w:tr${ids("rsidR", "rsidTr")}><w:trPr>${height}${given}</w:trPr>`;
    });
}
