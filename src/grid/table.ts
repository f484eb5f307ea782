import type { Reading } from "../diagnostics/reading.ts";
import type { CellRun, LooseCell } from "../model/block.ts";
import { type Cell, type Grid, gap, originsIn, type Slot } from "../model/grid.ts";
import { join } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import { placeFrom } from "../model/source.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import type { AlignedRow } from "./align.ts";
import { goesOn } from "./fit.ts";
import { mayBeFlattened } from "./flat-fit.ts";
import type { Column } from "./heading.ts";
import { settleRoles } from "./roles.ts";
import { isFlat, standsBelow } from "./rows.ts";
import { originAt } from "./spread.ts";

/** A table under a heading: `headings` are the rows that print it, the first of them and its repetitions. */
export interface Table {
  readonly kind: "table";
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly headings: ReadonlySet<number>;
}

/** Which columns part what a level's column merges. */
const PARTING: Readonly<Partial<Record<ColumnRole, readonly (ColumnRole | null)[]>>> = {
  side: [],
  level1: ["projectName"],
  level2: ["projectName", "level1"],
};
/** A longer text is no level's name, and stands for its own row only. */
const LONGEST_LEVEL = 40;

/** A table that may still go on: behind a page break, with its heading printed again or without one. */
export class OpenTable {
  readonly kind = "table";
  readonly number: number;
  readonly columns: readonly Column[];
  readonly rows: (readonly Slot[])[] = [];
  readonly #headings = new Set<number>();
  readonly #reading: Reading;

  constructor(number: number, columns: readonly Column[], reading: Reading) {
    this.number = number;
    this.columns = columns;
    this.#reading = reading;
  }

  /** Takes the rows of a heading; a heading that stands in the table already is only printed again. */
  heading(rows: readonly (readonly Slot[])[], columns: readonly Column[]): void {
    const repeats = this.rows.length > 0;
    for (const row of rows) {
      this.#headings.add(this.rows.length);
      this.rows.push(row);
    }
    if (!repeats) return;
    const args = { headings: headingsOf(columns) };
    this.#reading.report("grid/repeated-heading", placeOfRow(rows[0] ?? []), args);
  }

  /** Takes aligned cells; `places` are theirs where the source states them. */
  append(
    cells: readonly LooseCell[],
    rows: readonly AlignedRow[],
    shape: CellRun["shape"],
    places: readonly Place[] | null = null,
  ): void {
    for (const aligned of rows) {
      const slots = aligned.columns.map((held, column) => this.#slot(held, cells, column, places));
      this.rows.push(slots);
      const first = slots.find((slot) => slot.kind === "origin" && slot.cell.passage.text !== "");
      // A row of sums or signatures covers what it does not print.
      if (first?.kind === "origin" && standsBelow(first.cell.passage.text)) continue;
      this.#reportRagged(aligned, cells, slots, shape);
    }
  }

  /** The table with its roles confirmed by its contents, and its merged levels. */
  settled(): Table {
    const at = gridPlace(this.rows, this.number);
    const contents = this.rows.filter((_, row) => !this.#headings.has(row));
    const columns = settleRoles(this.columns, contents, at, this.#reading);
    const rows = merged(this.rows, columns, this.#headings);
    return { kind: "table", grid: { rows, at }, columns, headings: this.#headings };
  }

  #slot(held: readonly number[], cells: readonly LooseCell[], column: number, places: readonly Place[] | null): Slot {
    const [first] = held;
    if (first === undefined) return gap;
    const pieces = held.map((cell) => cells[cell]?.passage).filter((passage) => passage !== undefined);
    const joined = join(pieces, "\n");
    // A cell that does not go on with the one before belongs to no column: its text is reported as unmapped.
    const { vocabulary } = this.#reading;
    const goes = goesOn(this.columns[column]?.role ?? null, pieces[0]?.text ?? "", joined.text, vocabulary);
    const passage = goes ? joined : (pieces[0] ?? joined);
    const at = places?.[first];
    if (at !== undefined) return { kind: "origin", cell: { passage, at } };
    return originAt(passage, this.number, this.rows.length, column, this.#reading);
  }

  /** Says which columns of a row lack a cell or hold two; a cell that merely goes on in the next line is a note. */
  #reportRagged(row: AlignedRow, cells: readonly LooseCell[], slots: readonly Slot[], shape: CellRun["shape"]): void {
    const { columns } = this;
    const whole = row.strays.length === 0 && row.columns.every((held) => held.length === 1);
    if (whole && row.columns.every(([cell = -1]) => cells[cell]?.glued === false)) return;
    const held = (index: number) => (row.columns[index] ?? []).flatMap((cell) => cells[cell] ?? []);
    const added = (index: number) => held(index).slice(1);
    const wraps = ({ opensLine }: LooseCell) => shape === "flatLines" || (opensLine && shape !== "cells");
    // Empty fields at the end of a line are how spreadsheets print rows; an empty cell of its own is one too many.
    const counts = ({ passage, glued }: LooseCell) => !glued && (shape === "cells" || passage.text !== "");
    const at = placeOfRow(slots);
    const wrapped = columns.filter((_, index) => added(index).some(wraps));
    if (wrapped.length > 0) this.#reading.report("grid/wrapped-cell", at, { columns: headingsOf(wrapped) });
    const parted = columns.filter((_, index) => held(index)[0]?.glued === true);
    if (parted.length > 0) this.#reading.report("grid/cells-on-one-line", at, { columns: headingsOf(parted) });
    const doubtful = columns.filter((_, index) => {
      const lacks = held(index).length === 0 && !(isFlat(shape) && mayBeFlattened(columns[index]?.role ?? null));
      return lacks || added(index).some((cell) => !wraps(cell) && counts(cell));
    });
    if (doubtful.length === 0 && row.strays.length === 0) return;
    const found = row.columns.reduce((sum, cellsOf) => sum + cellsOf.length, row.strays.length);
    this.#reading.report("grid/ragged-row", at, { expected: columns.length, found, columns: headingsOf(doubtful) });
  }
}

/**
 * Rows in which an empty cell of a level is the rest of the merged one above it, as sources without spans print it. A
 * level is merged within its project, a second level within its first, never across two; the word beside a table of
 * indicators (年度绩效指标) begins beside its heading.
 */
function merged(
  rows: readonly (readonly Slot[])[],
  columns: readonly Column[],
  headings: ReadonlySet<number>,
): (readonly Slot[])[] {
  const above: (Cell | null)[] = columns.map(() => null);
  const speaks = (row: readonly Slot[], column: number) => {
    const slot = row[column];
    return slot?.kind === "origin" && slot.cell.passage.text !== "";
  };
  /** The columns that part what a level's column may merge. */
  const over = columns.map(({ role, lane }, index) => {
    const parting = PARTING[role ?? "remark"];
    const isOver = (other: Column) =>
      parting?.includes(other.role) === true && (other.lane === 0 || other.lane === lane);
    return parting === undefined ? null : columns.flatMap((other, at) => (at !== index && isOver(other) ? [at] : []));
  });
  return rows.map((row, at) => {
    if (headings.has(at)) {
      columns.forEach(({ role }, column) => {
        const slot = row[column];
        if (role === "side" && slot?.kind === "origin") above[column] = slot.cell;
      });
      return row;
    }
    return row.map((slot, column): Slot => {
      const parting = over[column] ?? null;
      if (parting === null || slot.kind === "gap") return slot;
      if (parting.some((other) => speaks(row, other))) above[column] = null;
      const cell = above[column] ?? null;
      if (slot.kind === "origin" && slot.cell.passage.text === "" && cell !== null) {
        return { kind: "covered", cell, from: "above" };
      }
      above[column] = slot.cell.passage.text.length <= LONGEST_LEVEL ? slot.cell : null;
      return slot;
    });
  });
}

export const headingsOf = (columns: readonly Column[]): string => columns.map(({ heading }) => heading).join("、");

export function placeOfRow(slots: readonly Slot[]): Place {
  const origins = originsIn(slots);
  const spoken = origins.find(({ passage, at }) => at.line !== undefined && passage.text !== "") ?? origins[0];
  const { line, table, row } = spoken?.at ?? {};
  return placeFrom({ line, table, row });
}

export const gridPlace = (rows: readonly (readonly Slot[])[], table: number): Place => ({
  ...placeOfRow(rows[0] ?? []),
  table,
});
