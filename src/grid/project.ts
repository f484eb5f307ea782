import { type Cell, gap, type Slot } from "../model/grid.ts";
import { join } from "../model/passage.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { looksOf, misfit } from "./fit.ts";
import type { Column } from "./heading.ts";

/** The columns of a table over which a heading reaches, from the first to before `to`. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A cell of a row with the columns it takes there; `slot` is its first. */
export interface Stretch extends Reach {
  readonly slot: Exclude<Slot, { kind: "gap" }>;
}

/** The cells of a row in order, those that reach into it from above among them. */
export function stretches(row: readonly Slot[]): Stretch[] {
  const found: { slot: Stretch["slot"]; from: number; to: number }[] = [];
  row.forEach((slot, index) => {
    if (slot.kind === "gap") return;
    const last = found.at(-1);
    if (last?.to === index && slot.kind === "covered" && last.slot.cell === slot.cell) last.to = index + 1;
    else found.push({ slot, from: index, to: index + 1 });
  });
  return found;
}

/** Where the cells of a heading row reach. */
export function reaches(heading: readonly Slot[]): Reach[] {
  return stretches(heading).filter(({ slot }) => slot.kind === "origin");
}

/**
 * One slot a heading. As many cells as headings stand under them in order, however their borders wander; else a cell
 * belongs to the heading it lies under most or, where it covers several, to the one it fits best. Cells of one heading
 * are joined by a blank.
 */
export function project(
  row: readonly Slot[],
  reach: readonly Reach[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): Slot[] {
  const [first, last] = [reach[0]?.from ?? 0, reach.at(-1)?.to ?? 0];
  const cells = stretches(row).filter(({ from, to }) => from < last && to > first);
  const inOrder = reach.every((heading, index) => {
    const cell = cells[index];
    return cell !== undefined && overlap(cell, heading) > 0;
  });
  if (inOrder && cells.length === reach.length) return cells.map(({ slot }) => slot);
  const held: Stretch["slot"][][] = reach.map(() => []);
  for (const cell of cells) held[headingOf(cell, reach, columns, vocabulary)]?.push(cell.slot);
  return held.map(joined);
}

const overlap = (cell: Reach, { from, to }: Reach): number => Math.min(cell.to, to) - Math.max(cell.from, from);

function headingOf(cell: Stretch, reach: readonly Reach[], columns: readonly Column[], vocabulary: Vocabulary): number {
  const covered = reach.flatMap((heading, index) =>
    cell.from <= heading.from && cell.to >= heading.to ? [index] : [],
  );
  const looks = looksOf(cell.slot.cell.passage.text, vocabulary);
  const costs =
    covered.length > 1
      ? covered.map((index) => ({ index, cost: misfit(columns[index]?.role ?? null, looks) }))
      : reach.map((heading, index) => ({ index, cost: -overlap(cell, heading) }));
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best)).index;
}

function joined(slots: readonly Stretch["slot"][]): Slot {
  const spoken = slots.filter(({ kind, cell }) => kind === "origin" && cell.passage.text !== "");
  const [first = slots[0], ...others] = spoken;
  if (first === undefined || others.length === 0) return first ?? gap;
  const cell: Cell = {
    passage: join(
      spoken.map((slot) => slot.cell.passage),
      " ",
    ),
    at: first.cell.at,
  };
  return { kind: "origin", cell };
}
