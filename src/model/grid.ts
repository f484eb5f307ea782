import type { Passage } from "./passage.ts";
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
  | { readonly kind: "covered"; readonly cell: Cell }
  | { readonly kind: "gap" };

export interface Grid {
  readonly rows: readonly (readonly Slot[])[];
  readonly at: Place;
}

export const gap: Slot = { kind: "gap" };
