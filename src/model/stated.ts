import type { Place } from "./place.ts";
import type { Money, Project } from "./record.ts";

/** A total that a list prints over some of its projects, in the row of their unit; over none where none are listed. */
export interface Subtotal {
  readonly amount: Money;
  readonly at: Place;
  readonly projects: readonly Project[];
}

/** What a document's budget year was told from, the surest first. */
export type YearSource = "label" | "title" | "line" | "prose" | "goals" | "codes";

/** What a document states that its record has no field for, or does not say the place of. */
export interface Stated {
  readonly declaredTotalAt: Place | null;
  readonly subtotals: readonly Subtotal[];
  readonly yearFrom: YearSource | null;
}
