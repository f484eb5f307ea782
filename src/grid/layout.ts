import type { Reading } from "../diagnostics/reading.ts";
import type { Block, CellRun, LooseCell, Paragraph, StatedTable } from "../model/block.ts";
import { type Cell, cellsOf, type Grid, originsIn, type Slot } from "../model/grid.ts";
import { lines } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import { PAGE_NUMBER } from "../text/page-number.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { projectHeadingEndings } from "../vocabulary/sections.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Column } from "./heading.ts";
import { project, type Reach } from "./project.ts";
import { upright } from "./rotated.ts";
import { alignCells, alignStretch, isFlat, standsBelow, withoutBlankColumns } from "./rows.ts";
import { beginsForm, cutSections, labelsOverValues, type RunSection } from "./sections.ts";
import { originAt, spread } from "./spread.ts";
import { headingAt } from "./stacked.ts";
import { gridPlace, headingsOf, OpenTable, placeOfRow, type Table } from "./table.ts";

/** A form: rows of any width, labels beside or above their values. */
export interface Form {
  readonly kind: "form";
  readonly grid: Grid;
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

/** A run without a heading goes on with the table before it when its cells fit about as well as this, per row. */
const CONTINUATION_COST = 2;
/** The only paragraph that may stand between the two halves of a table. */
const BARE_NUMBER = /^\d{1,4}$/;

/** Blocks to paragraphs, forms and tables with grids, numbered in reading order. */
export function layOut(blocks: readonly Block[], reading: Reading): Layout {
  const layingOut = new LayingOut(reading);
  for (const block of blocks) layingOut.block(block);
  return layingOut.layout();
}

class LayingOut {
  readonly #parts: (Exclude<Part, Table> | OpenTable)[] = [];
  /** A source's tables; one without a grid of its own is the table under a heading that it holds. */
  readonly #tables: { readonly grid: Grid | null; readonly parts: (Form | OpenTable)[] }[] = [];
  readonly #reading: Reading;
  readonly #vocabulary: Vocabulary;
  #paragraphs = 0;
  #open: OpenTable | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#vocabulary = reading.vocabulary;
  }

  /** What was laid out, now that every table is whole. */
  layout(): Layout {
    const settled = new Map<OpenTable, Table>();
    const settle = <Kept>(part: Kept | OpenTable): Kept | Table => {
      if (!(part instanceof OpenTable)) return part;
      const table = settled.get(part) ?? part.settled();
      settled.set(part, table);
      return table;
    };
    const tables = this.#tables.map(({ grid, parts }) => {
      const whole = parts.map((part) => settle<Form>(part));
      return { grid: grid ?? whole[0]?.grid ?? { rows: [], at: {} }, parts: whole };
    });
    return { parts: this.#parts.map((part) => settle<Exclude<Part, Table>>(part)), tables };
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
    this.#parts.push({ kind: "paragraph", paragraph, at });
  }

  #run(printed: CellRun): void {
    const run = withoutBlankColumns(printed);
    for (const section of cutSections(run, this.#vocabulary)) {
      if (section.kind === "table") this.#table(section, run.shape);
      else if (isFormLike(section.rows, this.#vocabulary) || !this.#continuation(section.rows.flat(), run.shape, null))
        this.#form(section.rows);
    }
  }

  #form(rows: readonly (readonly LooseCell[])[]): void {
    const number = this.#tables.length + 1;
    this.#open = null;
    const slots = rows.map((row, index) =>
      row.map((cell, column) => originAt(cell.passage, number, index, column, this.#reading)),
    );
    const form: Form = { kind: "form", grid: { rows: slots, at: gridPlace(slots, number) } };
    this.#parts.push(form);
    this.#tables.push({ grid: form.grid, parts: [form] });
  }

  #table({ columns, headings, cells }: RunSection & { kind: "table" }, shape: CellRun["shape"]): void {
    const before = this.#open;
    const table = this.#underHeading(columns, this.#tables.length + 1);
    const first = table.rows.length;
    const slots = headings.map((heading, row) =>
      heading.map(({ passage }, column) => originAt(passage, table.number, first + row, column, this.#reading)),
    );
    table.heading(slots, columns);
    table.append(cells, alignCells(cells, columns, shape, this.#vocabulary), shape);
    if (table === before) return;
    this.#parts.push(table);
    this.#tables.push({ grid: null, parts: [table] });
    if (isFlat(shape)) this.#reading.report("grid/flattened", placeOfRow(slots[0] ?? []), {});
  }

  /** The table a heading belongs to: the open one, where it only prints it again, or a new one. */
  #underHeading(columns: readonly Column[], number: number): OpenTable {
    if (this.#open !== null && sameHeadings(this.#open.columns, columns)) return this.#open;
    this.#open = new OpenTable(number, columns, this.#reading);
    return this.#open;
  }

  /** A table whose rows and spans the source states: cut at its headings and where a form begins below a table. */
  #stated(stated: StatedTable): void {
    const number = this.#tables.length + 1;
    const rows = upright(spread(stated, number, this.#reading), this.#vocabulary);
    const parts: (Form | OpenTable)[] = [];
    this.#tables.push({ grid: { rows, at: gridPlace(rows, number) }, parts });
    let form: (readonly Slot[])[] = [];
    let under: { readonly table: OpenTable; readonly reach: readonly Reach[] } | null = null;
    const closeForm = () => {
      const part = form.length === 0 ? null : this.#statedForm(form, number);
      if (part !== null) parts.push(part);
      form = [];
    };
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? [];
      const alone = standsAlone(row);
      const isAbove = parts.length === 0 && form.length === 0 && under === null;
      if (alone !== null && (isAbove || isProjectHeading(alone.passage.text))) {
        closeForm();
        under = null;
        this.#open = null;
        this.#titleRow(alone);
        continue;
      }
      const texts = textsOf(row);
      const below = [texts, ...rows.slice(at + 1, at + 3).map(textsOf)];
      const heading = labelsOverValues(below, this.#vocabulary) ? null : headingAt(rows, at, this.#vocabulary);
      if (heading !== null) {
        closeForm();
        const before: OpenTable | null = this.#open;
        const table = this.#underHeading(heading.columns, number);
        const printed = rows.slice(at, at + heading.depth);
        table.heading(
          printed.map((slots) => slots.filter(({ kind }) => kind === "origin")),
          heading.columns,
        );
        if (table !== before) {
          this.#parts.push(table);
          parts.push(table);
        }
        under = { table, reach: heading.reach };
        at += heading.depth - 1;
      } else if (
        under === null ||
        beginsForm(texts, 0, texts.length, this.#vocabulary) ||
        standsBeside(row, texts, under.table.columns, under.reach)
      ) {
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

  /** A row of one cell above a table, or between two: a line of text that only looks like a row. */
  #titleRow({ passage, at }: Cell): void {
    for (const line of lines(passage)) {
      this.#parts.push({ kind: "paragraph", paragraph: { kind: "paragraph", passage: line, marked: false }, at });
    }
  }

  #statedRow(table: OpenTable, row: readonly Slot[], reach: readonly Reach[]): void {
    const slots = project(row, reach, table.columns, this.#vocabulary);
    table.rows.push(slots);
    const holed = reach.map(({ from, to }) => row.slice(from, to).every(({ kind }) => kind === "gap"));
    if (!holed.includes(true)) return;
    const args = {
      expected: table.columns.length,
      found: holed.filter((isHole) => !isHole).length,
      columns: headingsOf(table.columns.filter((_, index) => holed[index] === true)),
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
    const form: Form = { kind: "form", grid: { rows, at: gridPlace(rows, number) } };
    this.#parts.push(form);
    return form;
  }

  /** A table cut in two: cells without a heading of their own that fit the columns of the table before. */
  #continuation(cells: readonly LooseCell[], shape: CellRun["shape"], places: readonly Place[] | null): boolean {
    const table = this.#open;
    if (table === null || cells.length < table.columns.length) return false;
    const { rows, cost } = alignStretch(cells, table.columns, shape, this.#vocabulary);
    if (cost > rows.length * CONTINUATION_COST) return false;
    const from = table.rows.length;
    table.append(cells, rows, shape, places);
    const at = placeOfRow(table.rows[from] ?? []);
    this.#reading.report("grid/table-continued", at, { headings: headingsOf(table.columns) });
    return true;
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

/** What the cells that begin in a row say. */
const textsOf = (row: readonly Slot[]): string[] => originsIn(row).map(({ passage }) => passage.text);

/** The only cell of a row, over the whole width of its table. */
function standsAlone(row: readonly Slot[]): Cell | null {
  const [first, ...others] = row;
  if (first?.kind !== "origin" || first.cell.passage.text === "") return null;
  return others.every((slot) => slot.kind === "covered" && slot.cell === first.cell) ? first.cell : null;
}

const isProjectHeading = (text: string): boolean =>
  projectHeadingEndings.some((ending) => text.trimEnd().endsWith(ending));

/**
 * A row that begins where the word beside the table's rows stood, and has fewer cells than the table: a label and its
 * value, no row of a next block. Sums and signatures stay with their table.
 */
function standsBeside(
  row: readonly Slot[],
  texts: readonly string[],
  columns: readonly Column[],
  reach: readonly Reach[],
): boolean {
  const side = reach[columns.findIndex(({ role }) => role === "side")];
  if (side === undefined || row[side.from]?.kind !== "origin") return false;
  const [first = "", second = ""] = texts.filter((text) => text !== "");
  return second !== "" && texts.length < columns.length && !standsBelow(first);
}

/** Rows that begin with the labels of a form are no rest of a table. */
const isFormLike = (rows: readonly (readonly LooseCell[])[], vocabulary: Vocabulary): boolean =>
  rows.some(([first]) => first !== undefined && vocabulary.labelRole(first.passage.text) !== null);

const BESIDE = new Set<ColumnRole | null>(["side", "outline"]);

/** What stands beside the rows changes with them, and is no heading. */
const sameHeadings = (left: readonly Column[], right: readonly Column[]): boolean =>
  left.length === right.length &&
  left.every(({ role, reason }, index) => {
    const other = right[index];
    return reason.word === other?.reason.word || (BESIDE.has(role) && other?.role === role);
  });
