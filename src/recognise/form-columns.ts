import { mayHead } from "../grid/heading.ts";
import type { Cell } from "../model/grid.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type FormEntry, labelledBy } from "./form-entries.ts";
import { NUMERIC, type Placed } from "./form-rows.ts";

type Rows = readonly (readonly Placed[])[];

/** A part of a form whose values stand under headings: how many rows it takes, and what they say. */
interface ColumnBlock {
  readonly rows: number;
  readonly entries: readonly FormEntry[];
}

/** The block of columns that begins in row `at`, or null: headings beside a label, or labels over one row of values. */
export const columnBlock = (rows: Rows, at: number, vocabulary: Vocabulary): ColumnBlock | null =>
  headedBlock(rows, at, vocabulary) ?? labelsAbove(rows, at, vocabulary);

/** Whether a row's first cell goes on in the next: reaching down, or as the blank cell an export prints for it. */
export function reachesDown([side]: readonly Placed[], [below]: readonly Placed[]): boolean {
  if (side === undefined || below === undefined) return false;
  return below.begins ? below.text === "" && below.from === side.from : below.cell === side.cell;
}

const isLabel = ({ text }: Placed, vocabulary: Vocabulary): boolean => vocabulary.labelRole(text) !== null;

/** The cell of a row that begins where a heading does. */
const under = (row: readonly Placed[], { from }: Placed): Placed | undefined =>
  row.find((placed) => placed.begins && placed.from === from);

const group = (label: Cell): FormEntry => ({ kind: "group", label });

/**
 * A label that reaches down, or a blank corner; beside it headings; below them rows of values, mostly with labels of
 * their own.
 */
function headedBlock(rows: Rows, at: number, vocabulary: Vocabulary): ColumnBlock | null {
  const [row = [], next = []] = rows.slice(at, at + 2);
  const [side] = row;
  if (side === undefined || !reachesDown(row, next)) return null;
  const beside = row.slice(1).filter(({ begins }) => begins);
  const corner = cornerOf(beside, next, vocabulary) ?? (side.text === "" ? side : null);
  const headings = beside.filter((placed) => placed !== corner && placed.text !== "");
  const known = (placed: Placed) => isLabel(placed, vocabulary) || vocabulary.columnRole(placed.text) !== null;
  if (headings.length === 0 || !headings.every(({ text }) => mayHead(text)) || !headings.some(known)) return null;
  let end = at + 1;
  while (holdsValues(rows[end] ?? [], side, headings, vocabulary)) end++;
  const below = rows.slice(at + 1, end);
  if (below.length === 0) return null;
  const words = [side, ...(corner === null || corner === side ? [] : [corner])].filter(({ text }) => text !== "");
  const entries =
    corner === null
      ? headings.map((heading) => labelledBy(heading.cell, cellsUnder(below, heading), vocabulary))
      : [...headings.map(({ cell }) => group(cell)), ...besideLabels(below, headings, corner, vocabulary)];
  return { rows: 1 + below.length, entries: [...words.map(({ cell }) => group(cell)), ...entries] };
}

const cellsUnder = (rows: Rows, heading: Placed): Cell[] => rows.flatMap((row) => under(row, heading)?.cell ?? []);

/** The values of rows that have labels of their own, below the corner. */
const besideLabels = (
  rows: Rows,
  headings: readonly Placed[],
  corner: Placed,
  vocabulary: Vocabulary,
): readonly FormEntry[] =>
  rows.flatMap((row) => {
    const label = under(row, corner)?.cell;
    if (label === undefined) return [];
    return headings.flatMap((heading) => {
      const value = under(row, heading)?.cell;
      const says = value !== undefined && value.passage.text.trim() !== "";
      return says ? [labelledBy(label, [value], vocabulary, heading.cell)] : [];
    });
  });

/** The cell over the labels of a block's rows: a blank, or a word over known labels or over the words beside amounts. */
function cornerOf(beside: readonly Placed[], next: readonly Placed[], vocabulary: Vocabulary): Placed | null {
  const [first, ...others] = beside;
  if (first === undefined || others.length === 0) return null;
  const below = (heading: Placed) => under(next, heading)?.text ?? "";
  const overAmounts = others.length > 1 && others.every((heading) => NUMERIC.test(below(heading)));
  const overWords = vocabulary.labelRole(below(first)) !== null || (overAmounts && !NUMERIC.test(below(first)));
  return first.text === "" || overWords ? first : null;
}

/** Whether a row of a block has values, and no labels, under the headings. */
function holdsValues(
  row: readonly Placed[],
  side: Placed,
  headings: readonly Placed[],
  vocabulary: Vocabulary,
): boolean {
  const [first] = row;
  const goesOn =
    first !== undefined &&
    (side.text === "" ? first.begins : first.begins ? first.text === "" : first.cell === side.cell);
  if (!goesOn) return false;
  const below = headings.map((heading) => under(row, heading));
  return below.every((placed) => placed !== undefined && !isLabel(placed, vocabulary));
}

/** A row of nothing but labels over a row of as many values. */
function labelsAbove(rows: Rows, at: number, vocabulary: Vocabulary): ColumnBlock | null {
  const [labels = [], values = []] = rows.slice(at, at + 2);
  if (labels.length < 2 || values.length !== labels.length) return null;
  if (!labels.every((label, index) => isLabel(label, vocabulary) && values[index]?.from === label.from)) return null;
  if (!values.every((value) => value.begins && !isLabel(value, vocabulary))) return null;
  const entries = labels.map(({ cell }, index) => {
    const value = values[index];
    return labelledBy(cell, value === undefined || value.text === "" ? [] : [value.cell], vocabulary);
  });
  return { rows: 2, entries };
}
