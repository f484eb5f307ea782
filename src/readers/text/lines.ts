import { refuse } from "../../diagnostics/finding.ts";
import type { Reading } from "../../diagnostics/reading.ts";
import { emptyPassage, join, type Passage, slice, trim } from "../../model/passage.ts";
import { INVISIBLE } from "../../text/invisible.ts";
import { PAGE_NUMBER } from "../../text/page-number.ts";

/** One line of an exported text, without the export's marks. */
export interface Line {
  readonly passage: Passage;
  /** How many TABs it holds, and how many of them lead. */
  readonly tabs: number;
  readonly leadingTabs: number;
  /** How many of its TAB-separated fields say something; a field of nothing but quotes does not. */
  readonly fields: number;
  readonly blank: boolean;
  /** A table-of-contents bookmark stood on the line: the document itself calls it a heading. */
  readonly marked: boolean;
}

/** What Tika's plain-text export prints of Word's bookmarks and pictures, and characters that print nothing. */
const EXPORT_MARK = new RegExp(`\\[(?:bookmark|image): [^\\]\\n]{0,200}\\]|[${INVISIBLE}]`, "g");
const CONTENTS_BOOKMARK = /^\[bookmark: _Toc/;
/** # before a heading of Markdown. */
const HASH = /^#{1,6}\s+(?=\S)/;
const SAYS_NOTHING = /^["\s]*$/;

/** More lines than any submission has; a file of nothing but line feeds must not exhaust the memory. */
const MOST_LINES = 10_000_000;

/** Where lines begin: after LF, CR and CRLF alike. */
export function lineStarts(text: string): Int32Array {
  const starts: number[] = [0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
    if (starts.length > MOST_LINES) throw refuse("input/too-many-lines", { limit: MOST_LINES });
  }
  return Int32Array.from(starts);
}

function withoutMarks(passage: Passage, reading: Reading): { passage: Passage; marked: boolean } {
  const [hash] = HASH.exec(passage.text) ?? [];
  if (hash !== undefined) {
    reading.separating(slice(passage, 0, hash.length));
    return { ...withoutMarks(slice(passage, hash.length), reading), marked: true };
  }
  if (passage.text.search(EXPORT_MARK) < 0) return { passage, marked: false };
  const kept: Passage[] = [];
  let marked = false;
  let start = 0;
  for (const match of passage.text.matchAll(EXPORT_MARK)) {
    kept.push(slice(passage, start, match.index));
    start = match.index + match[0].length;
    reading.structural(slice(passage, match.index, start));
    marked ||= CONTENTS_BOOKMARK.test(match[0]);
  }
  if (start === 0) return { passage, marked };
  return { passage: join([...kept, slice(passage, start)], ""), marked };
}

/** Most lines without text are alike, and a file may hold millions of them. */
const BLANK: Line = { passage: emptyPassage, tabs: 0, leadingTabs: 0, fields: 0, blank: true, marked: false };

function readLine(printed: Passage, reading: Reading): Line {
  if (printed.text === "") return BLANK;
  const { passage, marked } = withoutMarks(printed, reading);
  const { text } = passage;
  if (!text.includes("\t")) {
    const numbersPage = PAGE_NUMBER.test(text);
    if (numbersPage) reading.structural(passage);
    const blank = numbersPage || text.trim() === "";
    return { passage, tabs: 0, leadingTabs: 0, fields: blank ? 0 : 1, blank, marked };
  }
  const fields = text.split("\t");
  const firstKept = fields.findIndex((field) => field !== "");
  return {
    passage,
    tabs: fields.length - 1,
    leadingTabs: firstKept < 0 ? fields.length - 1 : firstKept,
    fields: fields.filter((field) => !SAYS_NOTHING.test(field)).length,
    blank: false,
    marked,
  };
}

export function readLines(reading: Reading, starts: Int32Array): Line[] {
  const { text } = reading.source;
  const whole: Passage = { text, offsets: 0 };
  return Array.from(starts, (start, index) => {
    const next = starts[index + 1] ?? text.length + 1;
    let end = Math.min(next, text.length);
    while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
    return readLine(slice(whole, start, end), reading);
  });
}

/** The TAB-separated fields of a line, each with its place. */
export function fieldsOf(passage: Passage, separator: RegExp = /\t/g): Passage[] {
  const fields: Passage[] = [];
  let start = 0;
  for (const match of passage.text.matchAll(separator)) {
    fields.push(slice(passage, start, match.index));
    start = match.index + match[0].length;
  }
  fields.push(slice(passage, start));
  return fields;
}

const COMMA_FIELD = /\s*(?:"([^"]*)"|([^,，]*))\s*(?:[,，]|$)/y;

/** The fields of a line that commas part, one in quotes without them; the last of `most` goes on past its commas. */
export function commaFields(passage: Passage, most = Number.POSITIVE_INFINITY): Passage[] {
  const fields: Passage[] = [];
  const { text } = passage;
  for (let at = 0; at <= text.length; ) {
    COMMA_FIELD.lastIndex = at;
    const match = COMMA_FIELD.exec(text);
    // A quote inside a field, or one that is never closed.
    if (match === null) return [...fields, slice(passage, at)];
    const { 0: whole, 1: quoted, 2: plain = "" } = match;
    if (fields.length + 1 >= most && quoted === undefined) return [...fields, trim(slice(passage, at))];
    const from = at + whole.indexOf(quoted ?? plain);
    fields.push(trim(slice(passage, from, from + (quoted ?? plain).length)));
    at += whole.length;
    if (!/[,，]$/.test(whole)) break;
  }
  return fields;
}

/** Keeps a passage that says something, trimmed; quotes standing alone are the export's residue. */
export function saying(passage: Passage, reading: Reading): Passage | null {
  const kept = trim(passage);
  if (!SAYS_NOTHING.test(kept.text)) return kept;
  reading.structural(kept);
  return null;
}
