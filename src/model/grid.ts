import { emptyPassage, type Passage } from "./passage.ts";
import type { Place } from "./place.ts";

/** A cell with its place: table, row and column always, lines where the source has them. */
export interface Cell {
  readonly passage: Passage;
  readonly at: Place;
}

/**
 * What stands at one row and column: a cell that starts here, the span of a cell that starts above or to the left,
 * or a hole the source leaves. No slot is ever filled in silence.
 */
export type Slot =
  | { readonly kind: "origin"; readonly cell: Cell }
  | { readonly kind: "covered"; readonly cell: Cell; readonly from: "above" | "left" }
  | { readonly kind: "gap" };

export interface Grid {
  readonly rows: readonly (readonly Slot[])[];
  readonly at: Place;
}

export const gap: Slot = { kind: "gap" };

/** What the cell that begins at a slot says; nothing where none begins. */
export const ownText = (slot: Slot | undefined): string =>
  slot?.kind === "origin" ? slot.cell.passage.text.trim() : "";

/** The cells that begin in a row. */
export const originsIn = (row: readonly Slot[]): Cell[] =>
  row.filter((slot) => slot.kind === "origin").map(({ cell }) => cell);

/**
 * The cells of a row as a source without spans prints them: those that begin in it, and an empty one for each that
 * reaches down into it.
 */
export function cellsOf(row: readonly Slot[]): Cell[] {
  return row.flatMap((slot, index): Cell[] => {
    if (slot.kind === "origin") return [slot.cell];
    if (slot.kind === "gap" || slot.from === "left") return [];
    const left = row[index - 1];
    const counted = left?.kind === "covered" && left.cell === slot.cell;
    return counted ? [] : [{ passage: emptyPassage, at: slot.cell.at }];
  });
}
