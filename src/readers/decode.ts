import { refuse } from "../diagnostics/finding.ts";

/** The encodings a text may be in; `--encoding` takes these names. All are built into Node's TextDecoder. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;
export type Encoding = (typeof encodings)[number];

const ALIASES: ReadonlyMap<string, Encoding> = new Map([
  ["utf8", "utf-8"],
  ["utf16", "utf-16le"],
  ["utf16le", "utf-16le"],
  ["utf16be", "utf-16be"],
  ["gbk", "gb18030"],
  ["gb2312", "gb18030"],
  ["cp936", "gb18030"],
]);

/** The encoding a user names, by any of its usual names. Refuses names it does not know. */
export function encodingNamed(name: string): Encoding {
  const lower = name.trim().toLowerCase();
  const found = encodings.find((encoding) => encoding === lower) ?? ALIASES.get(lower.replace(/[-_]/g, ""));
  if (found === undefined) throw refuse("input/unknown-encoding", { encoding: name, known: encodings.join(", ") });
  return found;
}

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

function marked(bytes: Uint8Array): Encoding | null {
  const found = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found === undefined ? null : found[1];
}

const SAMPLE_BYTES = 65_536;
const MOSTLY = 0.9;
const CHINESE_TEXT = /[\t\n\r\x20-\x7e\u2000-\u22ff\u2460-\u24ff\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g;
const ASCII_TEXT = /[\t\n\r\x20-\x7e]/g;

const count = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0;

/**
 * UTF-16 without a mark: every ASCII unit (line feed, TAB, digit) brings a zero byte, which Chinese text in UTF-8 or
 * GB18030 never has. Which of the two it is – or whether a zero byte merely strayed into another encoding – shows in
 * the text: read wrongly, Chinese becomes Korean and private characters, and ASCII becomes Chinese.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return null;
  const [likely] = (["utf-16le", "utf-16be"] as const)
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(sample) }))
    .filter(({ text }) => count(text, CHINESE_TEXT) >= text.length * MOSTLY)
    .toSorted((left, right) => count(right.text, ASCII_TEXT) - count(left.text, ASCII_TEXT));
  return likely?.encoding ?? null;
}

/** The encoding that a byte order mark or zero bytes give away, also in the first bytes of a longer text. */
export const apparentEncoding = (bytes: Uint8Array): Encoding | null => marked(bytes) ?? unmarkedUtf16(bytes);

function attempt(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const LINE_END = /\r\n|[\n\r]/g;

/** The line of a place in a text, counted one by one: it may be long. */
function lineOf(text: string, at: number): number {
  let line = 1;
  for (const { index } of text.matchAll(LINE_END)) {
    if (index >= at) break;
    line++;
  }
  return line;
}

/**
 * Bytes to text, strictly: a byte sequence that is invalid in its encoding refuses the file, nothing is replaced.
 * Without `named`, in this order: byte order mark; zero bytes; UTF-8; GB18030 over the whole file.
 */
export function decode(bytes: Uint8Array, named: Encoding | null): { text: string; encoding: Encoding } {
  const certain = named ?? apparentEncoding(bytes);
  const candidates: readonly Encoding[] = certain === null ? ["utf-8", "gb18030"] : [certain];
  for (const encoding of candidates) {
    const text = attempt(bytes, encoding);
    if (text === null) continue;
    const zero = text.indexOf("\0");
    if (zero === -1) return { text, encoding };
    // The mark of a binary file that happens to decode, or of a broken disk; in another encoding it is one as well.
    throw refuse("input/zero-character", { line: lineOf(text, zero) });
  }
  throw refuse("input/undecodable", { tried: candidates.join(", ") });
}
