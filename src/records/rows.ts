import type { Reading } from "../diagnostics/reading.ts";
import type { Column } from "../grid/heading.ts";
import type { Table } from "../grid/table.ts";
import { type Cell, originsIn, ownText, type Slot } from "../model/grid.ts";
import type { Place } from "../model/place.ts";
import { placeFrom } from "../model/source.ts";
import { oneLine } from "../text/blanks.ts";
import { type ColumnRole, footerOpening, totalWord } from "../vocabulary/columns.ts";
import { Extra } from "./extra.ts";
import { type Fields, type Printed, printedCell } from "./fields.ts";

/** One row under its columns. */
export interface Row {
  readonly columns: readonly Column[];
  readonly slots: readonly Slot[];
  /** The cells that begin in it and say something, with their columns. */
  readonly spoken: readonly { readonly text: string; readonly column: Column; readonly cell: Cell }[];
}

export function rowOf(columns: readonly Column[], slots: readonly Slot[]): Row {
  const spoken: Row["spoken"][number][] = [];
  slots.forEach((slot, index) => {
    const text = ownText(slot);
    const column = columns[index];
    if (slot.kind === "origin" && text !== "" && column !== undefined) spoken.push({ text, column, cell: slot.cell });
  });
  return { columns, slots, spoken };
}

/** The rows below a table's headings. */
export function dataRows({ grid, columns, headings }: Table): Row[] {
  return grid.rows.filter((_, index) => !headings.has(index)).map((slots) => rowOf(columns, slots));
}

/**
 * The only cell of a row, where it takes the place of several: a heading over the rows below, or a line of text. What
 * reaches down beside it is not the row's own.
 */
export function aloneIn(row: Row) {
  const [only, ...others] = row.spoken;
  const own = row.slots.filter(({ kind }) => kind === "origin").length;
  return only !== undefined && others.length === 0 && own === 1 && gapsIn(row) > 0 ? only : null;
}

/** How many columns of a row have no cell: one of the others is as wide as several. */
export const gapsIn = ({ slots }: Row): number => slots.filter(({ kind }) => kind === "gap").length;

/** A row of notes or signatures below a table. */
export const isSigned = (row: Row): boolean => footerOpening.test(row.spoken[0]?.text ?? "");

/** The 合计 of a row that adds up the rows above, wherever it stands. */
export const totalIn = (row: Row) => row.spoken.find(({ text }) => totalWord.test(text));
export const isTotal = (row: Row): boolean => totalIn(row) !== undefined;

/** The slot of a row under a role; undefined where no column has it. */
export const slotOf = ({ columns, slots }: Row, role: ColumnRole): Slot | undefined =>
  slots[columns.findIndex((column) => column.role === role)];

/** The cell of a row under a role: its own, or the merged one that covers it; null for a hole. */
export function cellOf(row: Row, role: ColumnRole): Cell | null {
  const slot = slotOf(row, role);
  return slot === undefined || slot.kind === "gap" ? null : slot.cell;
}

/** What that cell says, on one line; null where it says nothing. */
export const textIn = (row: Row, role: ColumnRole): string | null =>
  oneLine(cellOf(row, role)?.passage.text ?? "") || null;

export const printedOf = (row: Row, role: ColumnRole): Printed | null => {
  const cell = cellOf(row, role);
  return cell === null ? null : printedCell(cell);
};

export const speaks = (row: Row, role: ColumnRole): boolean => (cellOf(row, role)?.passage.text ?? "") !== "";

/** Whether a cell of its own says something in the row, and not one that reaches into it. */
export function prints(row: Row, role: ColumnRole): boolean {
  const slot = slotOf(row, role);
  return slot?.kind === "origin" && slot.cell.passage.text !== "";
}

/** The key under which a column's contents stand in extra. */
export const keyOf = (columns: readonly Column[], index: number): string =>
  columns[index]?.heading || `第${index + 1}列`;

/** What a row prints in the columns without a field. */
export function extraOf(row: Row, fields: Fields, homeless: (column: Column) => boolean): Extra {
  const extra = new Extra();
  row.columns.forEach((column, index) => {
    const slot = row.slots[index];
    if (slot?.kind !== "origin" || !homeless(column)) return;
    extra.take(keyOf(row.columns, index), printedCell(slot.cell), fields);
  });
  return extra;
}

/** Marks the headings of a table as the form's own words. */
export function markHeadings({ grid, headings }: Table, reading: Reading): void {
  for (const index of headings) {
    for (const { passage } of originsIn(grid.rows[index] ?? [])) reading.structural(passage);
  }
}

/** Where a row stands: its lines from the first to the last cell that starts in it. */
export function placeOf({ slots }: Row): Place {
  const origins = originsIn(slots).map(({ at }) => at);
  const lined = origins.filter(({ line }) => line !== undefined);
  const line = lined[0]?.line;
  const last = lined.at(-1);
  const endLine = last?.endLine ?? last?.line;
  const { table, row } = origins[0] ?? {};
  return placeFrom({ line, endLine, table, row });
}
