import type { ColumnRole } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** What a heading row says of one column. `role` is null where its word is unknown; such a column goes to `extra`. */
export interface Column {
  readonly role: ColumnRole | null;
  /** The printed heading, blanks folded; also the key under which an unknown column stands in `extra`. */
  readonly heading: string;
  /** What the heading prints in brackets: 万元 in 金额(万元). */
  readonly note: string | null;
  /** Why the column has its role, for people who doubt it. */
  readonly reason: Reason;
}

export interface Reason {
  readonly by: "word" | "unknown" | "taken";
  readonly word: string;
}

/** One of these must be among the headings: a row of labels such as 预算数 | 财政资金 heads no table. */
const ANCHORS = new Set<ColumnRole>(["level1", "level2", "name", "value", "outline", "projectName"]);
const KNOWN_SHARE = 2 / 3;
const BLANK_SHARE = 1 / 3;

/** No table has more; aligning costs cells × columns. */
const MOST_COLUMNS = 100;

const printed = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The columns a row of cells announces, or null where the row is no heading. */
export function readHeading(texts: readonly string[], vocabulary: Vocabulary): Column[] | null {
  if (texts.length > MOST_COLUMNS) return null;
  const known = texts.map((text) => vocabulary.columnRole(text));
  const spoken = texts.filter((text) => text.trim() !== "").length;
  const recognised = known.filter((found) => found !== null).length;
  // A few words of which one is unknown may as well be labels with a value between them.
  if (recognised < (recognised === spoken ? 2 : 3) || recognised < spoken * KNOWN_SHARE) return null;
  if (texts.length - spoken > texts.length * BLANK_SHARE) return null;
  if (!known.some((found) => found !== null && ANCHORS.has(found.role))) return null;
  const taken = new Set<ColumnRole>();
  return texts.map((text, index) => {
    const found = known[index] ?? null;
    const heading = printed(text);
    if (found === null) return { role: null, heading, note: null, reason: { by: "unknown", word: heading } };
    if (taken.has(found.role))
      return { role: null, heading, note: found.note, reason: { by: "taken", word: found.word } };
    taken.add(found.role);
    return { role: found.role, heading, note: found.note, reason: { by: "word", word: found.word } };
  });
}

/** Heading words that must stand side by side to be a heading even where no blank line sets them off. */
const SURE_RUN = 3;

/**
 * Where in a run of cells a heading starts at `at`: its number of cells, or 0. A row that the source sets off is
 * judged whole; inside a row only an unbroken run of heading words counts.
 */
export function headingLength(
  texts: readonly string[],
  at: number,
  rowEnd: number,
  opensRow: boolean,
  vocabulary: Vocabulary,
): number {
  const { columnRole } = { columnRole: (text: string) => vocabulary.columnRole(text) };
  if (columnRole(texts[at] ?? "") === null) return 0;
  if (opensRow && readHeading(texts.slice(at, rowEnd), vocabulary) !== null) return rowEnd - at;
  let length = 0;
  while (length <= MOST_COLUMNS && columnRole(texts[at + length] ?? "") !== null) length++;
  return length >= SURE_RUN && readHeading(texts.slice(at, at + length), vocabulary) !== null ? length : 0;
}
