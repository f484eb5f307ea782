import { type Passage, slice } from "../../model/passage.ts";
import { matchAt } from "../../values/legible.ts";
import { RAW } from "./elements.ts";

/** Where something stands in the page's text; `to` is exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface StartTag extends Stretch {
  readonly kind: "start";
  readonly name: string;
  /** The values as printed, by name; where an attribute stands twice, the first. */
  readonly attributes: ReadonlyMap<string, Passage>;
  /** It ends in />, which HTML ignores and XHTML does not. */
  readonly closed: boolean;
}

/** `aside` prints nothing: comments, declarations. `unended` is the rest of a page behind what never ends. */
export type Token =
  | StartTag
  | (Stretch & { readonly kind: "end"; readonly name: string })
  | (Stretch & { readonly kind: "text" | "aside" | "unended" });

/**
 * A page as its tags and texts, in order and without gaps (WHATWG HTML, 13.2.5). A `<` that begins no tag is text. What
 * never ends – a comment, a script, a tag – takes the rest of the page with it, as it does in browsers.
 */
export function* tokensOf(page: Passage): Generator<Token> {
  const { text } = page;
  let from = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", Math.max(from, at + 1))) {
    const token = markupAt(page, at);
    if (token === null) continue;
    if (from < at) yield { kind: "text", from, to: at };
    yield token;
    from = token.to;
    if (token.kind !== "start" || !RAW.has(token.name)) continue;
    const to = endTagOf(token.name, text, from);
    if (from < (to ?? text.length)) yield { kind: to === null ? "unended" : "text", from, to: to ?? text.length };
    from = to ?? text.length;
  }
  if (from < text.length) yield { kind: "text", from, to: text.length };
}

const NAME = /<(\/\s{0,9})?([a-z][^\s/<>\u0080-\uffff]*)(?=[\s/>])/iy;
/** What Word and Excel print for programs that cannot lay out its tables or show its comments, and say so. */
const CONDITION = /<!\[(if !?support(?:MisalignedColumns|Annotations)|endif)\]>/iy;

/** The markup that begins at a `<`, or null where none does. */
function markupAt(page: Passage, at: number): Token | null {
  const { text } = page;
  if (text[at + 1] === "!" || text[at + 1] === "?") return declarationAt(text, at);
  if (text.startsWith("</>", at)) return { kind: "aside", from: at, to: at + 3 };
  const [opening = "", slash, printed = ""] = matchAt(NAME, text, at) ?? [];
  if (opening === "") return null;
  const name = printed.toLowerCase();
  if (slash === undefined) return startTag(page, name, at, at + opening.length);
  const end = text.indexOf(">", at);
  return end < 0 ? unended(text, at) : { kind: "end", name, from: at, to: end + 1 };
}

function declarationAt(text: string, at: number): Token {
  const [condition = "", what] = matchAt(CONDITION, text, at) ?? [];
  if (condition !== "") {
    const to = at + condition.length;
    if (what?.toLowerCase() === "endif") return { kind: "end", name: "![if", from: at, to };
    return { kind: "start", name: "![if", attributes: NONE, closed: false, from: at, to };
  }
  // The dashes that end a comment may be those that begin it: <!-->.
  const closing = text.startsWith("<!--", at) ? "-->" : ">";
  const end = text.indexOf(closing, at + 2);
  return end < 0 ? unended(text, at) : { kind: "aside", from: at, to: end + closing.length };
}

const unended = (text: string, from: number): Token => ({ kind: "unended", from, to: text.length });

const NONE: ReadonlyMap<string, Passage> = new Map();
/** The end of a tag, an attribute with or without a value, or a character that is neither. */
const PART = /[\s/]*(?:(>)|([^\s"'>/=][^\s>/=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?|["'=])/y;

function startTag(page: Passage, name: string, from: number, behindName: number): Token {
  const { text } = page;
  let attributes: Map<string, Passage> | null = null;
  for (let at = behindName; ; ) {
    const part = matchAt(PART, text, at);
    if (part === null) return unended(text, from);
    const [printed, end, attribute, value = ""] = part;
    at += printed.length;
    if (end !== undefined) {
      return { kind: "start", name, attributes: attributes ?? NONE, closed: text[at - 2] === "/", from, to: at };
    }
    if (attribute === undefined) continue;
    const quotes = /^(?:".*"|'.*')$/s.test(value) ? 1 : 0;
    const key = attribute.toLowerCase();
    attributes ??= new Map();
    if (!attributes.has(key)) attributes.set(key, slice(page, at - value.length + quotes, at - quotes));
  }
}

const endTags = new Map(Array.from(RAW, (name) => [name, new RegExp(`</${name}(?=[\\s/>])`, "gi")]));

/** Where the end tag of an element of plain text stands, or null where the page has none. */
function endTagOf(name: string, text: string, from: number): number | null {
  const wanted = endTags.get(name);
  if (wanted === undefined) return from;
  wanted.lastIndex = from;
  return wanted.exec(text)?.index ?? null;
}
