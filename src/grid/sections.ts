import type { CellRun, LooseCell } from "../model/block.ts";
import { join, type Passage } from "../model/passage.ts";
import { isAmountCaption } from "../vocabulary/amounts.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type Column, headingInRun, mayBegin, readHeading } from "./heading.ts";
import { stackedPaths } from "./stacked.ts";

/** A part of a cell run: a form, whose rows are of any width, or a heading with the cells below it. */
export type RunSection =
  | { readonly kind: "form"; readonly rows: readonly (readonly LooseCell[])[] }
  | {
      readonly kind: "table";
      /** The one or two rows that print the heading, and the columns they announce. */
      readonly headings: readonly (readonly LooseCell[])[];
      readonly columns: readonly Column[];
      readonly cells: readonly LooseCell[];
    };

/** Labels that no cell of an indicator table or list can be: where one opens a row, a form begins. */
const FORM_LABELS = new Set<LabelRole | undefined>([
  "projectCode",
  "projectName",
  "unitCode",
  "unitName",
  "budgetAndPurpose",
  "schedule",
  "goals",
  "funds",
]);

/** Cuts a run of cells at its headings, and where a form begins below a table. */
export function cutSections(run: CellRun, vocabulary: Vocabulary): RunSection[] {
  const { cells } = run;
  const texts = cells.map(({ passage }) => passage.text);
  const sections: RunSection[] = [];
  let heading: RunHeading | null = null;
  let from = 0;
  const close = (to: number) => {
    const held = cells.slice(from, to);
    if (heading !== null) {
      const { rows, columns } = heading;
      sections.push({ kind: "table", headings: rows, columns, cells: held });
    } else if (held.length > 0) sections.push({ kind: "form", rows: printedRows(held, vocabulary) });
  };
  let rowEnd = 0;
  for (let at = 0; at < cells.length; at++) {
    if (at >= rowEnd) rowEnd = endOfRow(cells, at);
    const opens = cells[at]?.opensLine ?? false;
    const isLabel = opens && vocabulary.labelRole(texts[at] ?? "") !== null;
    if (isLabel && labelsOverValues(rowsFrom(cells, at), vocabulary)) {
      at = rowEnd - 1;
      continue;
    }
    const found = headingFrom(cells, texts, at, rowEnd, vocabulary);
    const formBegins = found === null && heading !== null && opens && beginsForm(texts, at, rowEnd, vocabulary);
    if (found === null && !formBegins) continue;
    close(at);
    heading = found;
    from = at + (found === null ? 0 : found.rows.flat().length);
    at = Math.max(from - 1, at);
  }
  close(cells.length);
  return sections;
}

interface RunHeading {
  readonly rows: readonly (readonly LooseCell[])[];
  readonly columns: readonly Column[];
}

/** The heading of one row or two that begins at cell `at` of a run, or null. */
function headingFrom(
  cells: readonly LooseCell[],
  texts: readonly string[],
  at: number,
  rowEnd: number,
  vocabulary: Vocabulary,
): RunHeading | null {
  const opens = cells[at]?.opensLine ?? false;
  if (opens && mayBegin(texts, at, vocabulary)) {
    const end = endOfRow(cells, rowEnd);
    const paths = stackedPaths(texts.slice(at, rowEnd), texts.slice(rowEnd, end), vocabulary);
    const columns = paths === null ? null : readHeading(paths, vocabulary);
    if (columns !== null) return { rows: [cells.slice(at, rowEnd), cells.slice(rowEnd, end)], columns };
  }
  const columns = headingInRun(texts, at, rowEnd, opens, vocabulary);
  return columns === null ? null : { rows: [cells.slice(at, at + columns.length)], columns };
}

function endOfRow(cells: readonly LooseCell[], at: number): number {
  let end = at + 1;
  while (end < cells.length && cells[end]?.opensLine === false) end++;
  return end;
}

/** The texts of the row that begins at a cell, and of the two below it. */
function rowsFrom(cells: readonly LooseCell[], at: number): string[][] {
  const rows: string[][] = [];
  for (let from = at; from < cells.length && rows.length < 3; ) {
    const end = endOfRow(cells, from);
    rows.push(cells.slice(from, end).map(({ passage }) => passage.text));
    from = end;
  }
  return rows;
}

/** The label a text is, or begins with before a colon, perhaps behind an ordinal: 二、项目名称：…. */
function labelIn(text: string, vocabulary: Vocabulary): LabelRole | undefined {
  const before = text.slice(0, LONGEST_LABEL).replace(ORDINAL, "").split(/[：:]/, 1)[0] ?? "";
  return (vocabulary.labelRole(text) ?? vocabulary.labelRole(before))?.role;
}

const ORDINAL = /^\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]\s*/;

const LONGEST_LABEL = 20;

/**
 * Whether a row is nothing but labels over one row of values, and what follows is the rest of a form: a list would go on.
 */
export function labelsOverValues(rows: readonly (readonly string[])[], vocabulary: Vocabulary): boolean {
  const [labels = [], values = [], next] = rows;
  if (next?.[0] === undefined || labels.length < 2 || values.length !== labels.length) return false;
  const isLabel = (text: string) => vocabulary.labelRole(text) !== null;
  if (!labels.every(isLabel) || values.some(isLabel)) return false;
  return (
    labelIn(next[0] ?? "", vocabulary) !== undefined ||
    readHeading(
      next.map((text) => [text]),
      vocabulary,
    ) !== null
  );
}

/** Whether a row of cells, from `at` to `rowEnd`, begins a form: with one of its labels, or a caption above it. */
export function beginsForm(texts: readonly string[], at: number, rowEnd: number, vocabulary: Vocabulary): boolean {
  const first = texts[at] ?? "";
  const label = labelIn(first, vocabulary);
  const labelled = (rowEnd - at > 1 || vocabulary.labelRole(first) === null) && FORM_LABELS.has(label);
  // 单位：万元 stands in no row of indicators or projects.
  return labelled || texts.slice(at, rowEnd).some(isAmountCaption);
}

/** Rows as the source sets them off. A glued cell behind a label is its value, elsewhere part of the cell before. */
function printedRows(cells: readonly LooseCell[], vocabulary: Vocabulary): LooseCell[][] {
  const rows: { first: LooseCell; pieces: Passage[] }[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const fresh = { first: cell, pieces: [cell.passage] };
    if (row === undefined || cell.opensLine) rows.push([fresh]);
    else if (cell.glued && before !== undefined && vocabulary.labelRole(before.first.passage.text) === null) {
      before.pieces.push(cell.passage);
    } else row.push(fresh);
  }
  return rows.map((row) => row.map(({ first, pieces }) => ({ ...first, passage: join(pieces, "\n") })));
}
