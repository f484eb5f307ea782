import type { CellRun, LooseCell } from "../model/block.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type AlignedRow, type Alignment, align, cellCosts, type Placeable, rowCosts } from "./align.ts";
import { joining, type Looks, lack, looksOf, misfit } from "./fit.ts";
import type { Column } from "./heading.ts";

/**
 * The rows of a table. Rows that the source sets off and that have a cell for every column stand as printed; a
 * stretch of others is aligned, together with the row before it, which a stray cell may belong to.
 */
export function alignCells(
  cells: readonly LooseCell[],
  columns: readonly Column[],
  shape: CellRun["shape"],
  vocabulary: Vocabulary,
): AlignedRow[] {
  const rows: AlignedRow[] = [];
  const printed = printedRows(cells);
  for (let at = 0; at < printed.length; ) {
    let end = at;
    while (end < printed.length && !isWhole(printed[end] ?? [], cells, columns.length)) end++;
    if (end === at) {
      rows.push({ columns: (printed[at] ?? []).map((cell) => [cell]), strays: [] });
      at++;
      continue;
    }
    const before = rows.pop();
    const from = before?.columns[0]?.[0] ?? printed[at]?.[0] ?? 0;
    const to = printed[end]?.[0] ?? cells.length;
    const aligned = alignStretch(cells.slice(from, to), columns, shape, vocabulary);
    const shifted = (held: readonly number[]) => held.map((cell) => cell + from);
    for (const row of aligned.rows) rows.push({ columns: row.columns.map(shifted), strays: shifted(row.strays) });
    at = end;
  }
  return rows;
}

/** The indices of the cells of each row as the source sets them off. */
function printedRows(cells: readonly LooseCell[]): number[][] {
  const rows: number[][] = [];
  cells.forEach((cell, index) => {
    if (cell.opensLine || rows.length === 0) rows.push([index]);
    else rows.at(-1)?.push(index);
  });
  return rows;
}

const isWhole = (row: readonly number[], cells: readonly LooseCell[], columns: number): boolean =>
  row.length === columns && row.every((cell) => cells[cell]?.glued === false);

/** Lays all cells into rows by their fit, trusting no row of the source. */
export function alignStretch(
  cells: readonly LooseCell[],
  columns: readonly Column[],
  shape: CellRun["shape"],
  vocabulary: Vocabulary,
): Alignment {
  const looks: readonly Looks[] = cells.map(({ passage }) => looksOf(passage.text, vocabulary));
  const placeable = cells.map((cell, index): Placeable => ({ ...cell, empty: looks[index]?.empty ?? true }));
  const role = (column: number) => columns[column]?.role ?? null;
  return align(placeable, columns.length, shape === "cells" ? cellCosts : rowCosts, {
    misfit: (cell, column) => {
      const look = looks[cell];
      return look === undefined ? 0 : misfit(role(column), look);
    },
    lack: (column) => lack(role(column)),
    joining: (column) => joining(role(column)),
  });
}
