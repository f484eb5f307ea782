import { type Cell, gap, type Slot } from "../model/grid.ts";
import { join } from "../model/passage.ts";
import { looksOf, misfit } from "./fit.ts";
import type { Column } from "./heading.ts";

/** The slots of a row under each heading, which may reach over several columns of the table. */
export interface Reach {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Where the cells of a heading row reach. */
export function reaches(heading: readonly Slot[]): Reach[] {
  const found: { from: number; to: number }[] = [];
  heading.forEach((slot, index) => {
    const last = found.at(-1);
    if (slot.kind === "origin") found.push({ from: index, to: index + 1 });
    else if (slot.kind === "covered" && slot.from === "left" && last?.to === index) last.to = index + 1;
  });
  return found;
}

/**
 * One slot a heading: the cell that begins under it, several joined by a blank, or what covers it. A cell that reaches
 * over several headings belongs to the one it fits best.
 */
export function project(row: readonly Slot[], reach: readonly Reach[], columns: readonly Column[]): Slot[] {
  const projected = reach.map(({ from, to }) => under(row.slice(from, to)));
  projected.forEach((slot, index) => {
    if (slot.kind !== "origin") return;
    const looks = looksOf(slot.cell.passage.text);
    let best = index;
    for (let next = index + 1; next < reach.length && isCoveredBy(projected[next], slot.cell); next++) {
      if (misfit(columns[next]?.role ?? null, looks) < misfit(columns[best]?.role ?? null, looks)) best = next;
    }
    for (let next = index; next < reach.length && (next === index || isCoveredBy(projected[next], slot.cell)); next++) {
      projected[next] = next === best ? slot : gap;
    }
  });
  return projected;
}

const isCoveredBy = (slot: Slot | undefined, cell: Cell): boolean =>
  slot?.kind === "covered" && slot.from === "left" && slot.cell === cell;

function under(slots: readonly Slot[]): Slot {
  const origins = slots.filter((slot) => slot.kind === "origin");
  const spoken = origins.filter(({ cell }) => cell.passage.text !== "");
  const [first = origins[0], ...others] = spoken;
  if (first === undefined) return slots.find((slot) => slot.kind === "covered") ?? gap;
  if (others.length === 0) return first;
  const passage = join(
    spoken.map(({ cell }) => cell.passage),
    " ",
  );
  return { kind: "origin", cell: { passage, at: first.cell.at } };
}
