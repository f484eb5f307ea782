import { columnRole, isAmountCaption, labelRole, sectionRole } from "../../vocabulary/lookup.ts";
import { projectHeadingEndings } from "../../vocabulary/sections.ts";
import type { Line } from "./lines.ts";

/** A stretch of lines of one shape; `to` is exclusive. Blank lines at its end belong to nobody. */
export interface Stretch {
  readonly shape: "prose" | "cells" | "rows" | "pipes";
  readonly from: number;
  readonly to: number;
}

const PIPE = /[|｜]/g;
const ITEM = /^["\s]*(\d{1,3})[.．、]/;
const PAGE = /\t(\d{1,4})$/;
/** More blank lines than this end a cell, unless the next line goes on counting. */
const BLANKS_IN_CELL = 2;
const CELLS_THAT_MAKE_A_RUN = 3;
const LOOK_AHEAD = 8;

const opensForm = new Set(["projectCode", "projectName", "unitName", "unitCode"]);

const endsLikeProjectHeading = (text: string): boolean =>
  projectHeadingEndings.some((ending) => text.trimEnd().endsWith(ending));

/** A line that can be nothing but a heading outside tables. */
const isHeading = (line: Line): boolean =>
  line.marked || endsLikeProjectHeading(line.passage.text) || sectionRole(line.passage.text) !== null;

/** A heading and its page, as a table of contents prints them. */
const isContentsEntry = ({ passage, fields, leadingTabs }: Line): boolean =>
  fields === 2 &&
  leadingTabs === 0 &&
  PAGE.test(passage.text) &&
  /\D/.test(passage.text.slice(0, passage.text.indexOf("\t")));

const isCell = (line: Line): boolean => line.leadingTabs === 1 && line.fields <= 1;
const isRow = (line: Line): boolean => line.fields >= 2 && !isContentsEntry(line);

/** Reads the lines of an exported text into stretches of prose, cells, rows and pipe rows, by their contents. */
export function stretches(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const shape = line.blank ? "prose" : opening(lines, at);
    const to = shape === "prose" ? at + 1 : end(lines, at, shape);
    found.push({ shape, from: at, to });
    at = to;
  }
  return found;
}

function opening(lines: readonly Line[], at: number): Stretch["shape"] {
  const line = lines[at];
  if (line === undefined) return "prose";
  if (isPipeRow(lines, at)) return "pipes";
  if (line.tabs === 0 || isContentsEntry(line)) return "prose";
  if (isRow(line)) return opensRows(lines, at) ? "rows" : "cells";
  if (line.leadingTabs === 0) return "prose";
  const next = nextSpoken(lines, at + 1);
  return next !== null && isRow(next.line) && line.tabs === next.line.tabs ? "rows" : "cells";
}

function nextSpoken(lines: readonly Line[], from: number): { line: Line; at: number } | null {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && !line.blank) return { line, at };
  }
  return null;
}

const knownWords = (line: Line): number =>
  line.passage.text.split("\t").filter((field) => columnRole(field) !== null || labelRole(field) !== null).length;

/** A line of several fields opens a table in rows when it is a heading, or when the next line has fields as well. */
function opensRows(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (line.fields >= CELLS_THAT_MAKE_A_RUN && line.leadingTabs !== 1) return true;
  if (knownWords(line) >= (line.leadingTabs === 0 ? 1 : 2)) return true;
  const next = nextSpoken(lines, at + 1);
  return next !== null && isRow(next.line);
}

function pipes(line: Line | undefined): number {
  if (line === undefined || line.leadingTabs > 0) return 0;
  return line.passage.text.match(PIPE)?.length ?? 0;
}

function isPipeRow(lines: readonly Line[], at: number): boolean {
  const count = pipes(lines[at]);
  if (count === 0) return false;
  return count >= 3 || pipes(lines[at - 1]) > 0 || pipes(lines[at + 1]) > 0;
}

function end(lines: readonly Line[], from: number, shape: "cells" | "rows" | "pipes"): number {
  let last = from;
  let ordinal = itemOrdinal(lines[from]);
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.blank) continue;
    if (!goesOn(lines, at, last, shape, ordinal)) break;
    last = at;
    ordinal = isCell(line) ? itemOrdinal(line) : (itemOrdinal(line) ?? ordinal);
  }
  return last + 1;
}

const itemOrdinal = (line: Line | undefined): number | null => {
  const [, digits] = ITEM.exec(line?.passage.text ?? "") ?? [];
  return digits === undefined ? null : Number(digits);
};

function goesOn(
  lines: readonly Line[],
  at: number,
  last: number,
  shape: "cells" | "rows" | "pipes",
  ordinal: number | null,
): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (shape === "pipes")
    return isPipeRow(lines, at) || (at === last + 1 && isPipeRow(lines, at + 1) && !isHeading(line));
  if (isPipeRow(lines, at)) return false;
  if (line.tabs > 0 && line.leadingTabs < line.tabs && isRow(line)) {
    if (shape === "rows" || !opensRows(lines, at)) return true;
    return at === last + 1 && knownWords(line) < 2;
  }
  if (line.leadingTabs > 0) return shape === "cells" || !startsCellRun(lines, at);
  return shape === "rows" ? goesOnInRow(lines, at, last) : goesOnInCell(lines, at, last, ordinal);
}

/** Several lines of one cell each: the text has changed from rows to cells. */
function startsCellRun(lines: readonly Line[], at: number): boolean {
  let count = 0;
  for (let next = at; next < lines.length && count < CELLS_THAT_MAKE_A_RUN; next++) {
    const line = lines[next];
    if (line === undefined || line.blank) continue;
    if (!isCell(line)) return false;
    count++;
  }
  return count >= CELLS_THAT_MAKE_A_RUN;
}

/** A line without TABs between two rows is the middle of a wrapped cell; one that only ends in TABs is a row. */
function goesOnInRow(lines: readonly Line[], at: number, last: number): boolean {
  const line = lines[at];
  if (line === undefined || isHeading(line)) return false;
  if (line.tabs > 0) return true;
  const next = lines[at + 1];
  return at === last + 1 && next !== undefined && next.tabs > 0 && !isContentsEntry(next);
}

/** Whether a line that is no cell itself goes on with the cell before it, or ends the table. */
function goesOnInCell(lines: readonly Line[], at: number, last: number, ordinal: number | null): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (line.fields === 0) return true;
  if (isHeading(line)) return false;
  if (at === last + 1) return true;
  if (ordinal !== null && itemOrdinal(line) === ordinal + 1) return tableAfter(lines, at) !== "form";
  if (at - last - 1 > BLANKS_IN_CELL) return false;
  return cellFollows(lines, at) && tableAfter(lines, at) === null;
}

function cellFollows(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next < lines.length && next <= at + LOOK_AHEAD; next++) {
    const line = lines[next];
    if (line === undefined || line.blank) continue;
    if (line.leadingTabs > 0) return true;
    if (isHeading(line)) return false;
  }
  return false;
}

/** What the next cells after a line begin: a form (its caption or first label), a heading row, or nothing new. */
function tableAfter(lines: readonly Line[], at: number): "form" | "heading" | null {
  const texts: string[] = [];
  for (let next = at + 1; next < lines.length && texts.length < LOOK_AHEAD; next++) {
    const line = lines[next];
    if (line === undefined) break;
    if (line.blank && texts.length > 0) break;
    if (line.leadingTabs > 0) texts.push(line.passage.text.trim());
    else if (!line.blank) break;
  }
  const [first = "", second = ""] = texts;
  if (opensForm.has(labelRole(first)?.role ?? "")) return "form";
  if (texts.some(isAmountCaption)) return "form";
  return columnRole(first) !== null && columnRole(second) !== null ? "heading" : null;
}
