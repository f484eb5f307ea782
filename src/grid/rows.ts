import type { LooseCell, Shape } from "../model/block.ts";
import { footerOpening, totalWord } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import {
  type AlignedRow,
  type Alignment,
  align,
  type Costs,
  cellCosts,
  flatLineCosts,
  flatRowCosts,
  flatStringCosts,
  type Placeable,
  rowCosts,
} from "./align.ts";
import { type CellFit, type Fit, footerFit, printedFit } from "./fit.ts";
import { flatFit } from "./flat-fit.ts";
import type { Column } from "./heading.ts";
import { WIDE } from "./spread.ts";

/** How the cells of each shape deviate from whole rows, and how they tell their columns. */
const shapes: Readonly<Record<Shape, { readonly costs: Costs; readonly fit: Fit; readonly flat: boolean }>> = {
  cells: { costs: cellCosts, fit: printedFit, flat: false },
  rows: { costs: rowCosts, fit: printedFit, flat: false },
  flatLines: { costs: flatLineCosts, fit: flatFit, flat: true },
  flatRows: { costs: flatRowCosts, fit: flatFit, flat: true },
  flatString: { costs: flatStringCosts, fit: flatFit, flat: true },
};
export const isFlat = (shape: Shape): boolean => shapes[shape].flat;

/**
 * The rows of a table. Rows that the source sets off and that have a cell for every column stand as printed; a
 * stretch of others is aligned, together with the row before it, which a stray cell may belong to.
 */
export function alignCells(
  cells: readonly LooseCell[],
  columns: readonly Column[],
  shape: Shape,
  vocabulary: Vocabulary,
): AlignedRow[] {
  if (isFlat(shape)) return alignFlat(cells, columns, shape, vocabulary);
  const rows: AlignedRow[] = [];
  const printed = printedRows(cells);
  const isFooter = (row: readonly number[] = []) => {
    const texts = row.map((cell) => cells[cell]?.passage.text ?? "");
    return standsBelow(texts.find((text) => text !== "") ?? "");
  };
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
    const fit = footer ? footerFit : shapes[shape].fit;
    const aligned = alignStretch(cells.slice(from, to), columns, shape, vocabulary, fit);
    for (const row of aligned.rows) rows.push(shifted(row, from));
    at = end;
  }
  return rows;
}

/** A row of sums, opinions, signatures or notes, which stands below a table. */
export const standsBelow = (text: string): boolean => totalWord.test(text) || footerOpening.test(text);

const shifted = (row: AlignedRow, by: number): AlignedRow => {
  const all = (held: readonly number[]) => held.map((cell) => cell + by);
  return { columns: row.columns.map(all), strays: all(row.strays) };
};

/** So many cells are aligned at once, which bounds the memory; the last row of them is aligned again with the next. */
const WINDOW = 20_000;

function alignFlat(
  cells: readonly LooseCell[],
  columns: readonly Column[],
  shape: Shape,
  vocabulary: Vocabulary,
): AlignedRow[] {
  const rows: AlignedRow[] = [];
  for (let from = 0; from < cells.length; ) {
    const to = Math.min(from + WINDOW, cells.length);
    const aligned = alignStretch(cells.slice(from, to), columns, shape, vocabulary).rows;
    const last = aligned.at(-1);
    const kept = to < cells.length && aligned.length > 1 ? aligned.slice(0, -1) : aligned;
    for (const row of kept) rows.push(shifted(row, from));
    const again = kept.length < aligned.length ? [...(last?.strays ?? []), ...(last?.columns.flat() ?? [])][0] : null;
    from = again == null ? to : from + again;
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
  shape: Shape,
  vocabulary: Vocabulary,
  fit = shapes[shape].fit,
): Alignment {
  const { costs } = shapes[shape];
  // Levels, units and weights are printed over and over.
  const known = new Map<string, CellFit>();
  const fits = cells.map(({ passage: { text } }): CellFit => {
    const found = known.get(text) ?? fit.of(text, vocabulary);
    known.set(text, found);
    return found;
  });
  const placeable = cells.map(
    ({ opensLine, glued }, index): Placeable => ({ opensLine, glued, empty: fits[index]?.empty ?? true }),
  );
  const role = (column: number) => columns[column]?.role ?? null;
  return align(placeable, columns.length, costs, {
    misfit: (cell, column) => fits[cell]?.misfit(role(column)) ?? 0,
    lack: (column, leading) => fit.lack(role(column), leading),
    joining: (column, cell) => fits[cell]?.joining(role(column)) ?? 0,
  });
}
