/** Text with tags in it; `<95` and `a < b` are no tags. */
const TAG = /<\/?(?:p|br|div|span|b|i|u|strong|em|font|sup|sub|li|ul|ol|table|tbody|tr|td|th)\b[^<>]{0,500}>/i;

export const looksLikeHtml = (text: string): boolean => TAG.test(text);

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
