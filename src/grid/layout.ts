import type { Reading } from "../diagnostics/reading.ts";
import type { Block, CellRun, LooseCell, Paragraph, Shape, StatedTable } from "../model/block.ts";
import { type Cell, cellsOf, type Grid, gap, type Slot } from "../model/grid.ts";
import { join, lines, type Passage } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import { PAGE_NUMBER } from "../text/page-number.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { projectHeadingEndings } from "../vocabulary/sections.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { AlignedRow } from "./align.ts";
import { goesOn, mayBeFlattened } from "./fit.ts";
import { type Column, readHeading } from "./heading.ts";
import { project, type Reach, reaches } from "./project.ts";
import { alignCells, alignStretch, isFlat } from "./rows.ts";
import { beginsForm, cutSections } from "./sections.ts";
import { spread } from "./spread.ts";

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

/** A table as the source has it, whole, and what it was taken for: forms and tables under headings, in order. */
export interface LaidTable {
  readonly grid: Grid;
  readonly parts: readonly (Form | Table)[];
}

export interface Layout {
  readonly parts: readonly Part[];
  readonly tables: readonly LaidTable[];
}

export type Part = { readonly kind: "paragraph"; readonly paragraph: Paragraph; readonly at: Place } | Form | Table;

/** Columns whose empty cells are the rest of a merged cell above, in sources that print merged cells as empty. */
const MERGED_DOWNWARDS = new Set<ColumnRole>(["level1", "level2"]);
/** A longer text is no level's name, and stands for its own row only. */
const LONGEST_LEVEL = 40;
/** A run without a heading goes on with the table before it when its cells fit about as well as this, per row. */
const CONTINUATION_COST = 2;
/** The only paragraph that may stand between the two halves of a table. */
const BARE_NUMBER = /^\d{1,4}$/;

/** Blocks to paragraphs, forms and tables with grids, numbered in reading order. */
export function layOut(blocks: readonly Block[], reading: Reading): Layout {
  const layout = new LayingOut(reading);
  for (const block of blocks) layout.block(block);
  return layout;
}

/** A table that may still go on: behind a page break, with its heading printed again or without one. */
interface OpenTable {
  readonly number: number;
  readonly columns: readonly Column[];
  readonly rows: (readonly Slot[])[];
  readonly headings: Set<number>;
  readonly above: (Cell | null)[];
}

class LayingOut implements Layout {
  readonly parts: Part[] = [];
  readonly tables: LaidTable[] = [];
  readonly #reading: Reading;
  readonly #vocabulary: Vocabulary;
  #tables = 0;
  #paragraphs = 0;
  #open: OpenTable | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#vocabulary = reading.vocabulary;
  }

  block(block: Block): void {
    if (block.kind === "paragraph") this.#paragraph(block);
    else if (block.kind === "cells") this.#run(block);
    else if (isFrame(block, this.#vocabulary)) for (const held of contentOf(block)) this.block(held);
    else this.#stated(block);
  }

  #paragraph(paragraph: Paragraph): void {
    this.#paragraphs++;
    if (PAGE_NUMBER.test(paragraph.passage.text)) {
      this.#reading.structural(paragraph.passage);
      return;
    }
    if (!BARE_NUMBER.test(paragraph.passage.text)) this.#open = null;
    const at = { ...this.#reading.lines(paragraph.passage), paragraph: this.#paragraphs };
    this.#reading.anchor(paragraph.passage, at);
    this.parts.push({ kind: "paragraph", paragraph, at });
  }

  #run(run: CellRun): void {
    for (const section of cutSections(run, this.#vocabulary)) {
      if (section.kind === "table") this.#table(section.heading, section.cells, run.shape);
      else if (isFormLike(section.rows, this.#vocabulary) || !this.#continuation(section.rows.flat(), run.shape, null))
        this.#form(section.rows);
    }
  }

  #form(rows: readonly (readonly LooseCell[])[]): void {
    const number = ++this.#tables;
    this.#open = null;
    const slots = rows.map((row, index) =>
      row.map((cell, column) => this.#origin(cell.passage, number, index, column)),
    );
    const form: Form = { kind: "form", grid: { rows: slots, at: this.#placeOf(slots, number) } };
    this.parts.push(form);
    this.tables.push({ grid: form.grid, parts: [form] });
  }

  #table(heading: readonly LooseCell[], cells: readonly LooseCell[], shape: Shape): void {
    const columns = readHeading(
      heading.map(({ passage }) => passage.text),
      this.#vocabulary,
    );
    if (columns === null) return;
    const before = this.#open;
    const table = this.#underHeading(columns, () => ++this.#tables);
    const row = table.rows.length;
    const slots = heading.map((cell, column) => this.#origin(cell.passage, table.number, row, column));
    this.#heading(table, slots);
    this.#append(table, cells, alignCells(cells, columns, shape, this.#vocabulary), shape, null);
    if (table === before) return;
    const part = this.#push(table);
    this.tables.push({ grid: part.grid, parts: [part] });
    if (isFlat(shape)) this.#reading.report("grid/flattened", placeOfRow(slots), { rows: table.rows.length - 1 });
  }

  /** The table a heading belongs to: the open one, where it only prints it again, or a new one. */
  #underHeading(columns: readonly Column[], number: () => number): OpenTable {
    if (this.#open !== null && sameHeadings(this.#open.columns, columns)) return this.#open;
    const above = columns.map(() => null);
    this.#open = { number: number(), columns, rows: [], headings: new Set(), above };
    return this.#open;
  }

  #heading(table: OpenTable, slots: readonly Slot[]): void {
    const row = table.rows.length;
    table.headings.add(row);
    table.rows.push(slots);
    if (row === 0) return;
    this.#reading.report("grid/repeated-heading", placeOfRow(slots), { headings: names(table.columns) });
  }

  /** A table whose rows and spans the source states: cut at its headings and where a form begins below a table. */
  #stated(stated: StatedTable): void {
    const number = ++this.#tables;
    const rows = spread(stated, number, this.#reading);
    const parts: (Form | Table)[] = [];
    this.tables.push({ grid: { rows, at: this.#placeOf(rows, number) }, parts });
    let form: (readonly Slot[])[] = [];
    let under: { readonly table: OpenTable; readonly reach: readonly Reach[] } | null = null;
    const closeForm = () => {
      if (form.length === 0) return;
      const part = this.#statedForm(form, number);
      if (part !== null) parts.push(part);
      form = [];
    };
    for (const row of rows) {
      const cells = row.filter((slot) => slot.kind === "origin");
      const texts = cells.map(({ cell }) => cell.passage.text);
      const alone = standsAlone(row);
      const isAbove = parts.length === 0 && form.length === 0 && under === null;
      if (alone !== null && (isAbove || isProjectHeading(alone.passage.text))) {
        closeForm();
        under = null;
        this.#open = null;
        for (const passage of lines(alone.passage)) {
          const paragraph: Paragraph = { kind: "paragraph", passage, marked: false };
          this.parts.push({ kind: "paragraph", paragraph, at: alone.at });
        }
        continue;
      }
      const columns = readHeading(texts, this.#vocabulary);
      if (columns !== null) {
        closeForm();
        const before: OpenTable | null = this.#open;
        const table = this.#underHeading(columns, () => number);
        this.#heading(table, cells);
        if (table !== before) parts.push(this.#push(table));
        under = { table, reach: reaches(row) };
      } else if (under === null || beginsForm(texts, 0, texts.length, this.#vocabulary)) {
        under = null;
        form.push(row);
      } else {
        this.#statedRow(under.table, row, under.reach);
      }
    }
    closeForm();
    for (const held of stated.rows.flatMap((row) => row.flatMap(({ content }) => content ?? []))) {
      if (held.kind === "table") this.block(held);
    }
  }

  #statedRow(table: OpenTable, row: readonly Slot[], reach: readonly Reach[]): void {
    const slots = this.#row(table, project(row, reach, table.columns, this.#vocabulary));
    const holed = reach.map(({ from, to }) => row.slice(from, to).every(({ kind }) => kind === "gap"));
    if (!holed.includes(true)) return;
    const args = {
      expected: table.columns.length,
      found: holed.filter((isHole) => !isHole).length,
      columns: names(table.columns.filter((_, index) => holed[index] === true)),
    };
    this.#reading.report("grid/ragged-row", placeOfRow(slots), args);
  }

  /** Rows without a heading: a form, or the rest of the table before them. */
  #statedForm(rows: readonly (readonly Slot[])[], number: number): Form | null {
    const cells = rows.map(cellsOf);
    const loose = cells.map((row) =>
      row.map(({ passage }, index) => ({ passage, opensLine: index === 0, glued: false })),
    );
    const places = cells.flat().map(({ at }) => at);
    if (!isFormLike(loose, this.#vocabulary) && this.#continuation(loose.flat(), "rows", places)) return null;
    this.#open = null;
    const form: Form = { kind: "form", grid: { rows, at: this.#placeOf(rows, number) } };
    this.parts.push(form);
    return form;
  }

  /** A table cut in two: cells without a heading of their own that fit the columns of the table before. */
  #continuation(cells: readonly LooseCell[], shape: Shape, places: readonly Place[] | null): boolean {
    const table = this.#open;
    if (table === null || cells.length < table.columns.length) return false;
    const { rows, cost } = alignStretch(cells, table.columns, shape, this.#vocabulary);
    if (cost > rows.length * CONTINUATION_COST) return false;
    const from = table.rows.length;
    this.#append(table, cells, rows, shape, places);
    const at = placeOfRow(table.rows[from] ?? []);
    this.#reading.report("grid/table-continued", at, { headings: names(table.columns) });
    return true;
  }

  #push({ number, columns, rows, headings }: OpenTable): Table {
    const part: Table = { kind: "table", grid: { rows, at: this.#placeOf(rows, number) }, columns, headings };
    this.parts.push(part);
    return part;
  }

  /** Takes aligned cells into a table; `places` are theirs where the source states them. */
  #append(
    table: OpenTable,
    cells: readonly LooseCell[],
    rows: readonly AlignedRow[],
    shape: Shape,
    places: readonly Place[] | null,
  ): void {
    for (const aligned of rows) {
      const slots = aligned.columns.map((held, column) => this.#slot(table, held, cells, column, places));
      this.#reportRagged(aligned, cells, table.columns, this.#row(table, slots), shape);
    }
  }

  #slot(
    table: OpenTable,
    held: readonly number[],
    cells: readonly LooseCell[],
    column: number,
    places: readonly Place[] | null,
  ): Slot {
    const [first] = held;
    if (first === undefined) return gap;
    const pieces = held.map((cell) => cells[cell]?.passage).filter((passage) => passage !== undefined);
    const joined = join(pieces, "\n");
    // A cell that does not go on with the one before belongs to no column: its text is reported as unmapped.
    const goes = goesOn(table.columns[column]?.role ?? null, pieces[0]?.text ?? "", joined.text, this.#vocabulary);
    const passage = goes ? joined : (pieces[0] ?? joined);
    const at = places?.[first];
    if (at !== undefined) return { kind: "origin", cell: { passage, at } };
    return this.#origin(passage, table.number, table.rows.length, column);
  }

  /** Takes a row into a table: an empty cell of a level is the rest of the merged one above it. */
  #row(table: OpenTable, slots: readonly Slot[]): readonly Slot[] {
    const columnOf = (role: ColumnRole) => table.columns.findIndex((column) => column.role === role);
    const [project, first, second] = [columnOf("projectName"), columnOf("level1"), columnOf("level2")];
    const speaks = (column: number) => {
      const slot = slots[column];
      return slot?.kind === "origin" && slot.cell.passage.text !== "";
    };
    // A level is merged within its project, a second level within its first, never across two.
    if (speaks(project)) table.above[first] = null;
    if (speaks(project) || speaks(first)) table.above[second] = null;
    const settled = slots.map((slot, column): Slot => {
      if (slot.kind === "gap") return slot;
      const merged = table.above[column] ?? null;
      const role = table.columns[column]?.role ?? null;
      const empty = slot.kind === "origin" && slot.cell.passage.text === "";
      if (empty && merged !== null && role !== null && MERGED_DOWNWARDS.has(role)) {
        return { kind: "covered", cell: merged, from: "above" };
      }
      table.above[column] = slot.cell.passage.text.length <= LONGEST_LEVEL ? slot.cell : null;
      return slot;
    });
    table.rows.push(settled);
    return settled;
  }

  /** Says which columns of a row lack a cell or hold two; a cell that merely goes on in the next line is a note. */
  #reportRagged(
    row: AlignedRow,
    cells: readonly LooseCell[],
    columns: readonly Column[],
    slots: readonly Slot[],
    shape: Shape,
  ): void {
    const whole = row.strays.length === 0 && row.columns.every((held) => held.length === 1);
    if (whole && row.columns.every(([cell = -1]) => cells[cell]?.glued === false)) return;
    const held = (index: number) => (row.columns[index] ?? []).flatMap((cell) => cells[cell] ?? []);
    const added = (index: number) => held(index).slice(1);
    const wraps = ({ opensLine }: LooseCell) => shape === "flatLines" || (opensLine && shape !== "cells");
    // Empty fields at the end of a line are how spreadsheets print rows; an empty cell of its own is one too many.
    const counts = ({ passage, glued }: LooseCell) => !glued && (shape === "cells" || passage.text !== "");
    const at = placeOfRow(slots);
    const wrapped = columns.filter((_, index) => added(index).some(wraps));
    if (wrapped.length > 0) this.#reading.report("grid/wrapped-cell", at, { columns: names(wrapped) });
    const parted = columns.filter((_, index) => held(index)[0]?.glued === true);
    if (parted.length > 0) this.#reading.report("grid/cells-on-one-line", at, { columns: names(parted) });
    const doubtful = columns.filter(({ role }, index) => {
      return (
        (held(index).length === 0 && !(isFlat(shape) && mayBeFlattened(role))) ||
        added(index).some((cell) => !wraps(cell) && counts(cell))
      );
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
    this.#reading.anchor(passage, at);
    return { kind: "origin", cell: { passage, at } };
  }

  #placeOf(rows: readonly (readonly Slot[])[], table: number): Place {
    const [first] = rows;
    return { ...placeOfRow(first ?? []), table };
  }
}

/**
 * A table that holds more cells inside its own than it has itself, and none with a form's or heading's word, only lays
 * out what it holds.
 */
const isFrame = (table: StatedTable, vocabulary: Vocabulary): boolean =>
  heldCells(table) > cellCount(table) &&
  !table.rows.some((row) =>
    row.some(({ passage: { text } }) => vocabulary.labelRole(text) !== null || vocabulary.columnRole(text) !== null),
  );

const cellCount = ({ rows }: StatedTable): number => rows.reduce((sum, row) => sum + row.length, 0);

function heldCells({ rows }: StatedTable): number {
  const held = rows.flatMap((row) => row.flatMap(({ content }) => content ?? []));
  return held.reduce((sum, block) => (block.kind === "table" ? sum + cellCount(block) + heldCells(block) : sum), 0);
}

/** What a frame holds, in reading order. */
const contentOf = ({ rows }: StatedTable): Block[] =>
  rows.flat().flatMap(({ passage, content }): readonly Block[] => {
    if (content !== undefined) return content;
    return passage.text === "" ? [] : [{ kind: "paragraph", passage, marked: false }];
  });

/** The only cell of a row, over the whole width of its table: a line of text that only looks like a row. */
function standsAlone(row: readonly Slot[]): Cell | null {
  const [first, ...others] = row;
  if (first?.kind !== "origin" || first.cell.passage.text === "") return null;
  return others.every((slot) => slot.kind === "covered" && slot.cell === first.cell) ? first.cell : null;
}

const isProjectHeading = (text: string): boolean =>
  projectHeadingEndings.some((ending) => text.trimEnd().endsWith(ending));

/** Rows that begin with the labels of a form are no rest of a table. */
const isFormLike = (rows: readonly (readonly LooseCell[])[], vocabulary: Vocabulary): boolean =>
  rows.some(([first]) => first !== undefined && vocabulary.labelRole(first.passage.text) !== null);

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
