import { isUtf8 } from "node:buffer";
import { refuse } from "../../diagnostics/finding.ts";

/** So much of a part is looked at as one string, which is soon gone again; a longer token widens the window. */
const WINDOW_BYTES = 1 << 16;
/** One element of properties holds one change; a few in hands that know no better. */
const MOST_CHANGES = 20;
/** Deeper than any of 1,101 real Word files. */
const DEEPEST = 256;

const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** Strings of up to so many units are copied by `slice`; longer ones share the memory of what they are cut from. */
const LONGEST_COPIED = 12;

/** The names seen, by a hash of their units; a hostile file may bring any number of them. */
const names = new Map<number, string>();
const MOST_NAMES = 1000;
const LONGEST_NAME = 60;

interface Marks {
  readonly ending: string;
  readonly change: string;
  readonly changeEnding: string;
}

const marks = new Map<string, Marks>();

/** What ends an element of properties, and begins and ends the change of one. */
function marksOf(name: string): Marks {
  const known = marks.get(name);
  if (known !== undefined) return known;
  const made = { ending: `</${name}`, change: `<${name}Change`, changeEnding: `</${name}Change` };
  marks.set(name, made);
  return made;
}

const CDATA = "<![CDATA[";

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "\ufffd";
}

/** The text an XML text or attribute stands for. Unknown references stay as they are printed. */
function unescapeXml(printed: string): string {
  if (!printed.includes("&")) return printed;
  return printed.replace(REFERENCE, (_, decimal: string, hexadecimal: string, name: string) => {
    if (name !== undefined) return ENTITIES[name] ?? "";
    return character(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal));
  });
}

/**
 * Walks an XML part tag by tag, forwards only, without building anything: names are found by `indexOf` in a string of
 * one unit a byte, and only text that somebody asks for is decoded. Checks that tags close in order; refuses document
 * types, unclosed tags and deep nesting with `input/broken-xml` or `input/nested-too-deep`.
 */
export class XmlWalker {
  /** The tag the walker stands on. `closing` for an end tag; an empty element is opened and closed by two steps. */
  name = "";
  closing = false;
  readonly #part: string;
  readonly #bytes: Buffer;
  readonly #open: string[] = [];
  #window: string;
  #base = 0;
  #at = 0;
  #nameEnd = 0;
  #tagEnd = 0;
  /** The tag last opened was empty: its end comes next. */
  #empty = false;
  /** Whether anywhere stands an apostrophe, and with it perhaps an attribute in such quotes. */
  readonly #apostrophes: boolean;
  /** The first quotation mark behind the last tag looked at. */
  #quote = -1;

  /** `bytes` must be UTF-8. */
  constructor(bytes: Buffer, part: string) {
    this.#bytes = bytes;
    this.#part = part;
    this.#window = bytes.toString("latin1", 0, WINDOW_BYTES);
    this.#apostrophes = bytes.includes(SINGLE_QUOTE);
    if (!isUtf8(bytes)) throw this.broken("encoding");
  }

  /** What is thrown where the part is no XML, or not the part it should be. */
  broken(reason: string): Error {
    return refuse("input/broken-xml", { part: this.#part, reason });
  }

  /** The index of `needle` in the part from `from` on, or -1; `keep` is the first index still needed. */
  #find(needle: string, from: number, keep: number): number {
    for (;;) {
      const found = this.#window.indexOf(needle, from - this.#base);
      if (found >= 0) return found + this.#base;
      if (this.#base + this.#window.length >= this.#bytes.length) return -1;
      const size = Math.max(WINDOW_BYTES, 2 * (this.#base + this.#window.length - keep));
      this.#window = this.#bytes.toString("latin1", keep, Math.min(keep + size, this.#bytes.length));
      this.#base = keep;
    }
  }

  #code(index: number): number {
    return this.#window.charCodeAt(index - this.#base);
  }

  #past(needle: string, from: number, keep: number = from): number {
    const found = this.#find(needle, from, keep);
    if (found < 0) throw this.broken("unclosed");
    return found + needle.length;
  }

  /** Goes on to the next tag; false at the end of the part. */
  next(): boolean {
    if (this.#empty) {
      this.#empty = false;
      this.closing = true;
      this.#open.pop();
      return true;
    }
    for (;;) {
      // Tags mostly stand one behind the other.
      const open = this.#code(this.#at) === LESS ? this.#at : this.#find("<", this.#at, this.#at);
      if (open < 0) {
        if (this.#open.length > 0) throw this.broken("unclosed");
        return false;
      }
      // Enough to tell what begins here; a tag's own end is searched below.
      if (open + CDATA.length > this.#base + this.#window.length) this.#find(">", open + 1, open);
      const code = this.#code(open + 1);
      if (code === SLASH) return this.#close(open);
      if (code === QUESTION) this.#at = this.#past("?>", open);
      else if (code === EXCLAMATION) this.#declaration(open);
      else return this.#start(open);
    }
  }

  /** Goes past a comment or CDATA and returns the text it brings: none for a comment. */
  #declaration(open: number): string {
    const begins = this.#window.slice(open - this.#base, open - this.#base + CDATA.length);
    if (begins.startsWith("<!--")) {
      this.#at = this.#past("-->", open + 4, open);
      return "";
    }
    if (begins !== CDATA) throw refuse("input/document-type", { part: this.#part });
    this.#at = this.#past("]]>", open + CDATA.length, open);
    return this.#decoded(open + CDATA.length, this.#at - 3);
  }

  #close(open: number): boolean {
    const opened = this.#open.pop();
    if (opened === undefined) throw this.broken("misnested");
    let end = open + 2 + opened.length;
    if (end >= this.#base + this.#window.length) this.#past(">", open);
    if (!this.#window.startsWith(opened, open + 2 - this.#base)) throw this.broken("misnested");
    while (isBlank(this.#code(end))) end++;
    if (this.#code(end) !== GREATER) throw this.broken("misnested");
    this.name = opened;
    this.closing = true;
    this.#at = end + 1;
    return true;
  }

  #start(open: number): boolean {
    const { nameEnd, hash } = this.#scanName(open);
    if (nameEnd === open + 1) throw this.broken("nameless");
    const end = this.#code(nameEnd) === GREATER ? nameEnd : this.#endOfTag(open, nameEnd);
    this.name = this.#nameAt(open + 1, nameEnd, hash);
    this.closing = false;
    this.#nameEnd = nameEnd;
    this.#tagEnd = end;
    this.#empty = this.#code(end - 1) === SLASH;
    this.#at = end + 1;
    this.#open.push(this.name);
    if (this.#open.length > DEEPEST) throw refuse("input/nested-too-deep", { limit: DEEPEST });
    return true;
  }

  /** Where a tag's name ends. The tag may reach over the window: then it is looked at in a wider one. */
  #scanName(open: number): { nameEnd: number; hash: number } {
    for (;;) {
      const window = this.#window;
      let hash = 0;
      for (let at = open + 1 - this.#base; at < window.length; at++) {
        const code = window.charCodeAt(at);
        if (code === GREATER || code === SLASH || isBlank(code)) return { nameEnd: at + this.#base, hash };
        hash = (hash * 31 + code) | 0;
      }
      this.#past(">", open);
    }
  }

  /** The name at a place: the same string every time, so that looking it up costs little. */
  #nameAt(from: number, to: number, hash: number): string {
    const known = names.get(hash);
    if (known?.length === to - from && this.#window.startsWith(known, from - this.#base)) return known;
    const name = this.#bytes.toString("latin1", from, to);
    if (names.size < MOST_NAMES && name.length <= LONGEST_NAME) names.set(hash, name);
    return name;
  }

  /** Whether the > at `end` stands behind a closed value in quotation marks, and so ends its tag. */
  #surelyEnds(end: number): boolean {
    const quote = this.#code(end - 1) === SLASH ? end - 2 : end - 1;
    return this.#code(quote) === DOUBLE_QUOTE && this.#code(quote - 1) !== EQUALS;
  }

  #endOfTag(open: number, nameEnd: number): number {
    const first = this.#past(">", open) - 1;
    if (this.#apostrophes) return this.#quotedEnd(open, nameEnd, first);
    return this.#surelyEnds(first) ? first : this.#tagEndFrom(open, nameEnd, first);
  }

  /** The end of a tag whose first > is at `first`: one inside an attribute's value ends no tag. */
  #tagEndFrom(open: number, nameEnd: number, first: number): number {
    let end = first;
    if (this.#quote < nameEnd) this.#quote = this.#nextQuote(nameEnd, open);
    while (this.#quote < end) {
      const closes = this.#past('"', this.#quote + 1, open) - 1;
      if (closes > end) end = this.#past(">", closes, open) - 1;
      this.#quote = this.#nextQuote(closes + 1, open);
    }
    return end;
  }

  #nextQuote(from: number, keep: number): number {
    const found = this.#find('"', from, keep);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }

  /** The same where a value may stand between apostrophes as well. */
  #quotedEnd(open: number, nameEnd: number, first: number): number {
    let end = first;
    for (let index = nameEnd; index < end; index++) {
      const code = this.#code(index);
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) continue;
      index = this.#past(code === DOUBLE_QUOTE ? '"' : "'", index + 1, open) - 1;
      if (index > end) end = this.#past(">", index, open) - 1;
    }
    return end;
  }

  /** An attribute of the tag just opened, or null. */
  attribute(name: string): string | null {
    return attributeIn(this.#decoded(this.#nameEnd, this.#tagEnd), name);
  }

  #decoded(from: number, to: number): string {
    // A longer slice would keep the whole window in memory.
    if (to - from > LONGEST_COPIED) return this.#bytes.toString("utf8", from, to);
    for (let index = from; index < to; index++) {
      if (this.#code(index) > 0x7f) return this.#bytes.toString("utf8", from, to);
    }
    return this.#window.slice(from - this.#base, to - this.#base);
  }

  /** The text directly inside the element just opened, up to its first child or its end. */
  text(): string {
    if (this.#empty) return "";
    let text = "";
    for (;;) {
      const open = this.#find("<", this.#at, this.#at);
      if (open < 0) throw this.broken("unclosed");
      if (open > this.#at) text += unescapeXml(this.#decoded(this.#at, open));
      this.#at = open;
      if (open + CDATA.length > this.#base + this.#window.length) this.#find(">", open + 1, open);
      const code = this.#code(open + 1);
      if (code === SLASH) return text;
      if (code === EXCLAMATION) text += this.#declaration(open);
      else if (code === QUESTION) this.#at = this.#past("?>", open);
      else if (this.next()) this.skip();
    }
  }

  /** What stands between the tags of the element just opened, undecoded; the walker goes past its end. */
  inside(): string {
    if (this.#empty) {
      this.#empty = false;
      this.#open.pop();
      return "";
    }
    const from = this.#at;
    const { ending, change, changeEnding } = marksOf(this.name);
    let end = this.#endTag(ending, from, from);
    let printed = this.#window.slice(from - this.#base, end - this.#base);
    // The properties before a tracked change stand inside it, in an element of the same name.
    let changes = 0;
    for (let changed = printed.indexOf(change); changed >= 0; ) {
      if (++changes > MOST_CHANGES) throw this.broken("changes");
      const over = this.#endTag(changeEnding, from + changed, from) + changeEnding.length;
      end = this.#endTag(ending, over, from);
      printed = this.#window.slice(from - this.#base, end - this.#base);
      changed = printed.indexOf(change, over - from);
    }
    this.#at = this.#past(">", end, from);
    this.#open.pop();
    return printed;
  }

  /** Where an end tag begins, blanks before its > allowed; `ending` is its text up to the name's end. */
  #endTag(ending: string, from: number, keep: number): number {
    for (let at = from; ; ) {
      at = this.#past(ending, at, keep);
      if (at >= this.#base + this.#window.length) this.#past(">", at, keep);
      const code = this.#code(at);
      if (code === GREATER || isBlank(code)) return at - ending.length;
    }
  }

  /** Goes past the end of the element just opened. */
  skip(): void {
    const depth = this.#open.length;
    while (this.#open.length >= depth && this.next());
  }
}

const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute in the text of a tag, or null. */
export function attributeIn(tag: string, name: string): string | null {
  if (!tag.includes(name)) return null;
  for (const [, found, quoted, single] of tag.matchAll(ATTRIBUTE)) {
    if (found === name) return unescapeXml(quoted ?? single ?? "");
  }
  return null;
}

const patterns = new Map<string, RegExp>();

/** The tag of an element in undecoded XML such as `inside()` returns, or null. */
export function tagIn(xml: string, name: string): string | null {
  if (!xml.includes(`<${name}`)) return null;
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`<${name}(?=[\\s/>])[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*){0,100}>`);
    patterns.set(name, pattern);
  }
  return pattern.exec(xml)?.[0] ?? null;
}

/** The elements of one name that do not nest: each one's tag and content. Ends at the first that is not closed. */
export function* elementsIn(xml: string, name: string): Generator<[tag: string, content: string]> {
  const begins = `<${name}`;
  const ending = `</${name}>`;
  for (let at = xml.indexOf(begins); at >= 0; at = xml.indexOf(begins, at + 1)) {
    if (!/[\s>]/.test(xml.charAt(at + begins.length))) continue;
    const tagEnd = xml.indexOf(">", at);
    if (xml.charAt(tagEnd - 1) === "/") continue;
    const to = xml.indexOf(ending, tagEnd);
    if (tagEnd < 0 || to < 0) return;
    yield [xml.slice(at, tagEnd + 1), xml.slice(tagEnd + 1, to)];
    at = to;
  }
}

/** The w:val of an element in undecoded XML; null where the element or its value is missing. */
export function valueIn(xml: string, name: string): string | null {
  const tag = tagIn(xml, name);
  return tag === null ? null : attributeIn(tag, "w:val");
}

const OFF = new Set(["0", "false", "off"]);

/** Whether an on/off property is switched on or off; null where it is not there (ECMA-376 part 1, 17.17.4). */
export function toggle(xml: string, name: string): boolean | null {
  const tag = tagIn(xml, name);
  return tag === null ? null : !OFF.has(attributeIn(tag, "w:val") ?? "");
}

export const isOn = (xml: string, name: string): boolean => toggle(xml, name) === true;
