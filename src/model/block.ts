import type { Passage } from "./passage.ts";

/**
 * A paragraph outside tables. `marked`: the source itself marks it as a heading (a table-of-contents bookmark, a
 * heading style).
 */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly passage: Passage;
  readonly marked: boolean;
}

/**
 * A cell as a reader finds it. `opensLine` is the reader's evidence that a row begins here: a blank line before the
 * cell (cell per line), or the start of a line (cells in rows). `glued` cells stand on the line of the cell before
 * them although the source prints one cell a line: perhaps one cell with a TAB in it, perhaps two.
 */
export interface LooseCell {
  readonly passage: Passage;
  readonly opensLine: boolean;
  readonly glued: boolean;
}

/**
 * How a run prints its cells. `cells`: a row's start is only hinted at; `rows`: every row starts on a line of its own,
 * but a line may also be the rest of a wrapped cell. The others are tables of which only the words are left, without
 * their empty and merged cells: `flatLines` prints a cell a line, `flatRows` a row a line and blanks between its cells,
 * `flatString` nothing but blanks between all of them.
 */
export type Shape = "cells" | "rows" | FlatShape;
export type FlatShape = "flatLines" | "flatRows" | "flatString";

/** A run of cells whose rows the source does not state beyond doubt. */
export interface CellRun {
  readonly kind: "cells";
  readonly shape: Shape;
  readonly cells: readonly LooseCell[];
}

/**
 * A cell whose place its source states: `column` counts the slots of the row from 0, `columns` and `rows` are its
 * spans in slots, at least 1. `content` is set only where the cell holds tables: its paragraphs and those tables in
 * order, while `passage` is the text outside them.
 */
export interface StatedCell {
  readonly passage: Passage;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly content?: readonly Block[];
}

/** A table whose source states its rows and spans (Word, HTML). Cells of a row stand by column; holes are left out. */
export interface StatedTable {
  readonly kind: "table";
  readonly rows: readonly (readonly StatedCell[])[];
}

export type Block = Paragraph | CellRun | StatedTable;
