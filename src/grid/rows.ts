import type { CellRun, LooseCell } from "../model/block.ts";
import { footerOpening, totalWord } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type AlignedRow, type Alignment, align, cellCosts, type Placeable, rowCosts } from "./align.ts";
import { joining, type Looks, lack, looksOf, misfit } from "./fit.ts";
import type { Column } from "./heading.ts";
import { WIDE } from "./spread.ts";

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
  const isFooter = (row: readonly number[] = []) => standsBelow(cells[row[0] ?? -1]?.passage.text ?? "");
  for (let at = 0; at < printed.length; ) {
    let end = at;
    const footer = isFooter(printed[at]);
    while (end < printed.length && !isWhole(printed[end] ?? [], cells, columns.length)) {
      // What stands below a table lacks the cells its own covers, and takes none from the rows around it.
      if (end > at && (footer || isFooter(printed[end]))) break;
      end++;
    }
    if (end === at) {
      rows.push({ columns: (printed[at] ?? []).map((cell) => [cell]), strays: [] });
      at++;
      continue;
    }
    const before = footer ? undefined : rows.pop();
    const from = before?.columns[0]?.[0] ?? printed[at]?.[0] ?? 0;
    const to = printed[end]?.[0] ?? cells.length;
    const aligned = alignStretch(cells.slice(from, to), columns, shape, vocabulary);
    const shifted = (held: readonly number[]) => held.map((cell) => cell + from);
    for (const row of aligned.rows) rows.push({ columns: row.columns.map(shifted), strays: shifted(row.strays) });
    at = end;
  }
  return rows;
}

/** A row of sums, opinions, signatures or notes, which stands below a table. */
export const standsBelow = (text: string): boolean => totalWord.test(text) || footerOpening.test(text);

/** The indices of the cells of each row as the source sets them off. */
function printedRows(cells: readonly LooseCell[]): number[][] {
  const rows: number[][] = [];
  cells.forEach((cell, index) => {
    if (cell.opensLine || rows.length === 0) rows.push([index]);
    else rows.at(-1)?.push(index);
  });
  return rows;
}

/**
 * A run without the columns in which no row says anything, where it has as many as no form has: the rest of a converter's
 * grid. Only rows that are all as wide tell which cells stand below each other.
 */
export function withoutBlankColumns<Run extends { readonly cells: readonly LooseCell[] }>(run: Run): Run {
  const rows = printedRows(run.cells);
  const width = rows[0]?.length ?? 0;
  if (width <= WIDE || rows.length < 2 || rows.some((row) => row.length !== width)) return run;
  const says = Array.from({ length: width }, () => false);
  for (const row of rows) {
    row.forEach((cell, column) => {
      if (run.cells[cell]?.passage.text !== "") says[column] = true;
    });
  }
  const cells = rows.flatMap((row) => {
    const kept = row.filter((_, column) => says[column] === true);
    return kept.flatMap((cell, index) => {
      const held = run.cells[cell];
      return held === undefined ? [] : [{ ...held, opensLine: index === 0 }];
    });
  });
  return { ...run, cells };
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
