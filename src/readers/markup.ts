/** The elements that cells are printed with; `<95`, `a < b` and `<PM2.5` are no tags. */
const NAMES = "p|br|div|span|b|i|u|s|strong|em|font|a|h[1-6]|sup|sub|li|ul|ol|table|thead|tbody|tr|td|th|img|o:p";
const TAG = new RegExp(`</?(?:${NAMES})\\b[^<>]{0,500}>`, "i");
const NO_TAG = new RegExp(`<(?!/?(?:${NAMES})\\b[^<>]{0,500}>|!--[^<]{0,2000}-->)`, "gi");

const REFERENCE = /&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,4});/i;

/** Whether a text holds tags or character references. */
export const looksLikeHtml = (text: string): boolean => TAG.test(text) || REFERENCE.test(text);

/** The text with every < that begins no tag hidden from a parser, unit for unit. */
export const hidingStrayBrackets = (text: string): string => text.replace(NO_TAG, "\u0001");

/** Deeper nesting than this no document has; building it as a tree costs more than linear time. */
const DEEPEST = 256;
/** Elements without content, and those that the next of their kind closes, do not nest. */
const FLAT = new Set(["br", "img", "hr", "input", "wbr", "p", "li", "tr", "td", "th"]);

export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, slash, name = ""] of text.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    if (FLAT.has(name.toLowerCase())) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
