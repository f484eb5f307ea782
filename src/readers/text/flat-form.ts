import type { LooseCell } from "../../model/block.ts";
import { emptyPassage, join, type Passage, slice, trim } from "../../model/passage.ts";
import { amountRoles, amountUnits, isAmountCaption } from "../../vocabulary/amounts.ts";
import type { LabelRole } from "../../vocabulary/labels.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { cutAtBlocks } from "./flat-block.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** A label of a flattened form and what its line prints behind it; text in front of any label has none. */
interface Segment {
  readonly label: Passage | null;
  readonly role: LabelRole | null;
  readonly value: Passage | null;
}

/** A label with all that stands between it and the next one, line by line. */
interface Entry {
  readonly label: Passage | null;
  readonly role: LabelRole | null;
  readonly values: Passage[];
}

/** Labels that open a form: what it is about. */
const OPENING = new Set<LabelRole | null>(["projectName", "projectCode", "unitName", "unitCode"]);
/** Labels whose value is one line: what follows it stands for itself. */
const ONE_LINE = new Set<LabelRole | null>(["projectCode", "unitCode", ...amountRoles, "year"]);
const AMOUNTS = new Set<LabelRole | null>(amountRoles);
const NUMBER = new RegExp(`^[\\d,.，]{1,20}\\s*(?:${amountUnits}|%|％)?$`);
const COLON = /[：:]/g;
const MOST_COLONS = 3;
/** A label that is printed with blanks between its characters: 项 目 名 称. */
const MOST_SPACED = 6;

/** The label a piece is or begins with (项目名称：道路), the longest such. */
function labelIn(piece: Passage, vocabulary: Vocabulary): { label: Passage; role: LabelRole } | null {
  const whole = vocabulary.labelRole(piece.text);
  if (whole !== null) return { label: piece, role: whole.role };
  const colons = Array.from(piece.text.slice(0, 60).matchAll(COLON), ({ index }) => index).slice(0, MOST_COLONS);
  for (const colon of colons.reverse()) {
    const label = slice(piece, 0, colon + 1);
    const known = vocabulary.labelRole(label.text);
    if (known !== null) return { label, role: known.role };
  }
  return null;
}

/** A line's labels with their values; only a line that begins with a label holds any. */
function segmentsOf(line: Passage, vocabulary: Vocabulary): Segment[] {
  const passage = trim(line);
  const known = vocabulary.labelRole(passage.text);
  if (known !== null) return [{ label: passage, role: known.role, value: null }];
  const pieces = piecesOf({ passage });
  const segments: Segment[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = labelAt(pieces, at, passage, vocabulary);
    if (found === null && segments.length === 0) return [{ label: null, role: null, value: passage }];
    if (found === null) return segments;
    let next = found.next;
    while (next < pieces.length && labelAt(pieces, next, passage, vocabulary) === null) next++;
    const value = trim(slice(passage, found.end, pieces[next]?.from ?? passage.text.length));
    segments.push({ label: found.label, role: found.role, value: value.text === "" ? null : value });
    at = next;
  }
  return segments;
}

function labelAt(pieces: readonly Piece[], at: number, line: Passage, vocabulary: Vocabulary) {
  const piece = pieces[at];
  if (piece === undefined) return null;
  const found = labelIn(piece.passage, vocabulary);
  if (found !== null) return { ...found, end: piece.from + found.label.text.length, next: at + 1 };
  for (let last = at + 1; last < pieces.length && last < at + MOST_SPACED; last++) {
    const end = (pieces[last]?.from ?? 0) + (pieces[last]?.passage.text.length ?? 0);
    if ((pieces[last - 1]?.passage.text.length ?? 0) > 2) return null;
    const label = slice(line, piece.from, end);
    const known = vocabulary.labelRole(label.text);
    if (known !== null) return { label, role: known.role, end, next: last + 1 };
  }
  return null;
}

/** Whether a line begins with a label, and whether that label opens a form. */
export function labelled(line: Passage, vocabulary: Vocabulary): { role: LabelRole; opens: boolean } | null {
  const [first] = segmentsOf(line, vocabulary);
  return first?.role == null ? null : { role: first.role, opens: OPENING.has(first.role) };
}

const cell = (passage: Passage, opensLine: boolean): LooseCell => ({ passage, opensLine, glued: false });
const rowOf = (passages: readonly Passage[]): LooseCell[] =>
  passages.map((passage, index) => cell(passage, index === 0));
/** A row behind a merged label, whose place the text does not print. */
const besideMerged = (cells: readonly Passage[]): LooseCell[] =>
  rowOf([slice(cells[0] ?? emptyPassage, 0, 0), ...cells]);

/** The rows of a flattened form: a label and its value each, or the rows of a block of columns. */
export const formRows = (lines: readonly Passage[], vocabulary: Vocabulary): LooseCell[] =>
  cutAtBlocks(lines, vocabulary).flatMap((part) =>
    "rows" in part ? part.rows.flat() : pairRows(part.lines, vocabulary),
  );

/** Lines up to the next label are one value. */
function pairRows(lines: readonly Passage[], vocabulary: Vocabulary): LooseCell[] {
  const rows: LooseCell[][] = [];
  let entries: Entry[] = [];
  const close = () => {
    rows.push(...rowsOf(entries));
    entries = [];
  };
  for (const line of lines) {
    const passage = trim(line);
    if (passage.text === "") continue;
    const printed = printedRow(passage, vocabulary);
    if (printed !== null || isAmountCaption(passage.text)) {
      close();
      rows.push(rowOf(printed ?? [passage]));
      continue;
    }
    for (const { label, role, value } of segmentsOf(passage, vocabulary)) {
      if (label !== null || entries.length === 0) entries.push({ label, role, values: [] });
      if (value !== null) entries.at(-1)?.values.push(value);
    }
  }
  close();
  return rows.flat();
}

/** A row of a block of funds: a label with several numbers, or several known words, behind it. */
function printedRow(passage: Passage, vocabulary: Vocabulary): Passage[] | null {
  const [first, ...others] = piecesOf({ passage }).map((piece) => piece.passage);
  if (first === undefined || others.length < 2 || vocabulary.labelRole(first.text) === null) return null;
  const isWord = ({ text }: Passage) => vocabulary.columnRole(text) !== null || vocabulary.labelRole(text) !== null;
  const alike = others.every(({ text }) => NUMBER.test(text)) || others.every(isWord);
  return alike ? [first, ...others] : null;
}

function rowsOf(entries: readonly Entry[]): LooseCell[][] {
  const rows: LooseCell[][] = [];
  let heading: Passage[] = [];
  for (const { label, role, values } of entries) {
    // A label without a value heads the row of the next one: a cell merged downwards at its left.
    if (label !== null && values.length === 0) {
      heading.push(label);
      continue;
    }
    const lead = label === null ? heading : [...heading, label];
    heading = [];
    if (role === "schedule") rows.push(...scheduleRows(lead, values));
    else if (!ONE_LINE.has(role)) rows.push(rowOf([...lead, join(values, "\n")]));
    else rows.push(...oneLineRows(lead, role, values));
  }
  if (heading.length > 0) rows.push(rowOf(heading));
  return rows;
}

function oneLineRows(lead: readonly Passage[], role: LabelRole | null, values: readonly Passage[]): LooseCell[][] {
  const [first, ...others] = values;
  if (first === undefined) return [rowOf(lead)];
  // An amount that is not printed leaves its place to what stands below it.
  if (AMOUNTS.has(role) && !NUMBER.test(first.text) && values.length === 1 && first.text.length > 12) {
    return [rowOf(lead), besideMerged([first])];
  }
  if (others.length === 0) return [rowOf([...lead, first])];
  const rest = AMOUNTS.has(role) ? besideMerged([join(others, "\n")]) : rowOf(others);
  return [rowOf([...lead, first]), rest];
}

/** A schedule prints its points in one row and their shares in the next, behind the merged label. */
function scheduleRows(lead: readonly Passage[], values: readonly Passage[]): LooseCell[][] {
  const printed = values.flatMap((value) => piecesOf({ passage: value }).map((piece) => piece.passage));
  const points = printed.filter(({ text }) => !NUMBER.test(text));
  const shares = printed.filter(({ text }) => NUMBER.test(text));
  return [rowOf([...lead, ...points]), ...(shares.length > 0 ? [besideMerged(shares)] : [])];
}
