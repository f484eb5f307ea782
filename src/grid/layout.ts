import type { Reading } from "../diagnostics/reading.ts";
import type { Block, CellRun, LooseCell, Paragraph } from "../model/block.ts";
import { type Cell, type Grid, gap, type Slot } from "../model/grid.ts";
import { join, type Passage } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { labelRole } from "../vocabulary/lookup.ts";
import type { AlignedRow } from "./align.ts";
import { goesOn } from "./fit.ts";
import { type Column, readHeading } from "./heading.ts";
import { alignCells, alignStretch } from "./rows.ts";
import { cutSections } from "./sections.ts";

/** A form: rows of any width, labels beside or above their values. */
export interface Form {
  readonly kind: "form";
  readonly grid: Grid;
}

/** A table under a heading: `headings` are the rows that print it, the first of them and its repetitions. */
export interface Table {
  readonly kind: "table";
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly headings: ReadonlySet<number>;
}

export type Part = { readonly kind: "paragraph"; readonly paragraph: Paragraph; readonly at: Place } | Form | Table;

/** Columns whose empty cells are the rest of a merged cell above, in sources that print merged cells as empty. */
const MERGED_DOWNWARDS = new Set<ColumnRole>(["level1", "level2"]);
/** A longer text is no level's name, and stands for its own row only. */
const LONGEST_LEVEL = 40;
/** A run without a heading goes on with the table before it when its cells fit about as well as this, per row. */
const CONTINUATION_COST = 2;
/** The only paragraph that may stand between the two halves of a table. */
const PAGE_NUMBER = /^\d{1,4}$/;

/** Blocks to paragraphs, forms and tables with grids, numbered in reading order. */
export function layOut(blocks: readonly Block[], reading: Reading): Part[] {
  const layout = new Layout(reading);
  for (const block of blocks) {
    if (block.kind === "paragraph") layout.paragraph(block);
    else layout.run(block);
  }
  return layout.parts;
}

/** A table that may still go on: behind a page break, with its heading printed again or without one. */
interface OpenTable {
  readonly number: number;
  readonly columns: readonly Column[];
  readonly rows: (readonly Slot[])[];
  readonly headings: Set<number>;
  readonly above: (Cell | null)[];
}

class Layout {
  readonly parts: Part[] = [];
  readonly #reading: Reading;
  #tables = 0;
  #paragraphs = 0;
  #open: OpenTable | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  paragraph(paragraph: Paragraph): void {
    this.#paragraphs++;
    if (!PAGE_NUMBER.test(paragraph.passage.text)) this.#open = null;
    const at = { ...this.#reading.lines(paragraph.passage), paragraph: this.#paragraphs };
    this.parts.push({ kind: "paragraph", paragraph, at });
  }

  run(run: CellRun): void {
    for (const section of cutSections(run)) {
      if (section.kind === "table") this.#table(section.heading, section.cells, run.shape);
      else if (isFormLike(section.rows) || !this.#continuation(section.rows.flat(), run.shape))
        this.#form(section.rows);
    }
  }

  #form(rows: readonly (readonly LooseCell[])[]): void {
    const number = ++this.#tables;
    this.#open = null;
    const slots = rows.map((row, index) =>
      row.map((cell, column) => this.#origin(cell.passage, number, index, column)),
    );
    this.parts.push({ kind: "form", grid: { rows: slots, at: this.#placeOf(slots, number) } });
  }

  #table(heading: readonly LooseCell[], cells: readonly LooseCell[], shape: CellRun["shape"]): void {
    const columns = readHeading(heading.map(({ passage }) => passage.text));
    if (columns === null) return;
    const open = this.#open;
    const repeated = open !== null && sameHeadings(open.columns, columns) ? open : null;
    const table = repeated ?? this.#newTable(columns);
    const row = table.rows.length;
    const slots = heading.map((cell, column) => this.#origin(cell.passage, table.number, row, column));
    table.headings.add(row);
    table.rows.push(slots);
    if (repeated !== null)
      this.#reading.report("grid/repeated-heading", placeOfRow(slots), { headings: names(columns) });
    this.#append(table, cells, alignCells(cells, columns, shape), shape);
    if (repeated === null) this.#push(table);
  }

  /** A table cut in two: cells without a heading of their own that fit the columns of the table before. */
  #continuation(cells: readonly LooseCell[], shape: CellRun["shape"]): boolean {
    const table = this.#open;
    if (table === null || cells.length < table.columns.length) return false;
    const { rows, cost } = alignStretch(cells, table.columns, shape);
    if (cost > rows.length * CONTINUATION_COST) return false;
    const from = table.rows.length;
    this.#append(table, cells, rows, shape);
    const at = placeOfRow(table.rows[from] ?? []);
    this.#reading.report("grid/table-continued", at, { headings: names(table.columns) });
    return true;
  }

  #newTable(columns: readonly Column[]): OpenTable {
    const above = columns.map(() => null);
    this.#open = { number: ++this.#tables, columns, rows: [], headings: new Set(), above };
    return this.#open;
  }

  #push({ number, columns, rows, headings }: OpenTable): void {
    this.parts.push({ kind: "table", grid: { rows, at: this.#placeOf(rows, number) }, columns, headings });
  }

  #append(table: OpenTable, cells: readonly LooseCell[], rows: readonly AlignedRow[], shape: CellRun["shape"]): void {
    const columnOf = (role: ColumnRole) => table.columns.findIndex((column) => column.role === role);
    const [project, first, second] = [columnOf("projectName"), columnOf("level1"), columnOf("level2")];
    for (const aligned of rows) {
      const speaks = (column: number) =>
        (aligned.columns[column] ?? []).some((cell) => cells[cell]?.passage.text !== "");
      // A level is merged within its project, a second level within its first, never across two.
      if (speaks(project)) table.above[first] = null;
      if (speaks(project) || speaks(first)) table.above[second] = null;
      const slots = aligned.columns.map((held, column) => this.#slot(table, held, cells, column));
      table.rows.push(slots);
      this.#reportRagged(aligned, cells, table.columns, slots, shape);
    }
  }

  #slot(table: OpenTable, held: readonly number[], cells: readonly LooseCell[], column: number): Slot {
    if (held.length === 0) return gap;
    const pieces = held.map((cell) => cells[cell]?.passage).filter((passage) => passage !== undefined);
    const role = table.columns[column]?.role ?? null;
    const joined = join(pieces, "\n");
    // A cell that does not go on with the one before belongs to no column: its text is reported as unmapped.
    const passage = goesOn(role, pieces[0]?.text ?? "", joined.text) ? joined : (pieces[0] ?? joined);
    const slot = this.#origin(passage, table.number, table.rows.length, column);
    const merged = table.above[column] ?? null;
    if (slot.cell.passage.text === "" && merged !== null && role !== null && MERGED_DOWNWARDS.has(role)) {
      return { kind: "covered", cell: merged };
    }
    table.above[column] = slot.cell.passage.text.length <= LONGEST_LEVEL ? slot.cell : null;
    return slot;
  }

  /** Says which columns of a row lack a cell or hold two; a cell that merely goes on in the next line is a note. */
  #reportRagged(
    row: AlignedRow,
    cells: readonly LooseCell[],
    columns: readonly Column[],
    slots: readonly Slot[],
    shape: CellRun["shape"],
  ): void {
    const whole = row.strays.length === 0 && row.columns.every((held) => held.length === 1);
    if (whole && row.columns.every(([cell = -1]) => cells[cell]?.glued === false)) return;
    const held = (index: number) => (row.columns[index] ?? []).flatMap((cell) => cells[cell] ?? []);
    const added = (index: number) => held(index).slice(1);
    const wraps = ({ opensLine }: LooseCell) => shape === "rows" && opensLine;
    // Empty fields at the end of a line are how spreadsheets print rows; an empty cell of its own is one too many.
    const counts = ({ passage, glued }: LooseCell) => !glued && (shape === "cells" || passage.text !== "");
    const at = placeOfRow(slots);
    const wrapped = columns.filter((_, index) => added(index).some(wraps));
    if (wrapped.length > 0) this.#reading.report("grid/wrapped-cell", at, { columns: names(wrapped) });
    const parted = columns.filter((_, index) => held(index)[0]?.glued === true);
    if (parted.length > 0) this.#reading.report("grid/cells-on-one-line", at, { columns: names(parted) });
    const doubtful = columns.filter((_, index) => {
      return held(index).length === 0 || added(index).some((cell) => !wraps(cell) && counts(cell));
    });
    if (doubtful.length === 0 && row.strays.length === 0) return;
    const found = row.columns.reduce((sum, cellsOf) => sum + cellsOf.length, row.strays.length);
    this.#reading.report("grid/ragged-row", at, { expected: columns.length, found, columns: names(doubtful) });
  }

  #origin(passage: Passage, table: number, row: number, column: number): Slot & { kind: "origin" } {
    const at: Place = this.#reading.lines(passage);
    at.table = table;
    at.row = row + 1;
    at.column = column + 1;
    return { kind: "origin", cell: { passage, at } };
  }

  #placeOf(rows: readonly (readonly Slot[])[], table: number): Place {
    const [first] = rows;
    return { ...placeOfRow(first ?? []), table };
  }
}

/** Rows that begin with the labels of a form are no rest of a table. */
const isFormLike = (rows: readonly (readonly LooseCell[])[]): boolean =>
  rows.some(([first]) => first !== undefined && labelRole(first.passage.text) !== null);

const names = (columns: readonly Column[]): string => columns.map(({ heading }) => heading).join("、");

const sameHeadings = (left: readonly Column[], right: readonly Column[]): boolean =>
  left.length === right.length && left.every((column, index) => column.reason.word === right[index]?.reason.word);

function placeOfRow(slots: readonly Slot[]): Place {
  const origins = slots.filter((slot) => slot.kind === "origin");
  const spoken = origins.find(({ cell }) => cell.at.line !== undefined && cell.passage.text !== "") ?? origins[0];
  if (spoken === undefined) return {};
  const { line, table, row } = spoken.cell.at;
  return {
    ...(line === undefined ? {} : { line }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
  };
}
