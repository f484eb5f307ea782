import type { Reading } from "../diagnostics/reading.ts";
import type { Slot } from "../model/grid.ts";
import { gap } from "../model/grid.ts";
import { lines, type Passage, slice, trim } from "../model/passage.ts";
import { onLines } from "../model/source.ts";
import { isArabic, leadingOrdinal } from "../recognise/ordinals.ts";
import { findTimes } from "../values/period.ts";
import { findQuantities } from "../values/quantity.ts";
import { readTarget } from "../values/target.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { cellOf, placeOf, type Row, rowOf } from "./rows.ts";

/** What holds for all indicators of a row where it is printed once; any other content belongs to the first. */
const SHARED = new Set<ColumnRole | null>(["side", "level1", "level2", "sign", "valueUnit", "direction", "basis"]);

/**
 * A row whose cells print several indicators below each other, names in one cell and as many values in the next, as a
 * row for each of them; any other row as it is.
 */
export function rowsOfLines(row: Row, reading: Reading): Row[] {
  const [names, values] = [linesOf(row, "name"), linesOf(row, "value")];
  const count = values.length;
  if (count < 2 || names.length !== count) return [row];
  const numbered = areNumbered(names);
  const parted = ["sign", "valueUnit"].some((role) => linesOf(row, role as ColumnRole).length === count);
  if (!numbered && !areValues(values, parted)) return [row];
  reading.report("recognise/lines-as-indicators", placeOf(row), { count });
  return values.map((_, nth) => {
    const slots = row.slots.map((slot, column) => {
      const own = slot.kind === "origin" ? spokenLines(slot.cell.passage) : [];
      if (slot.kind === "origin" && own.length === count) return lineSlot(slot, own, nth, reading);
      return nth === 0 || slot.kind !== "origin" || SHARED.has(row.columns[column]?.role ?? null) ? slot : gap;
    });
    return rowOf(row.columns, slots);
  });
}

const spokenLines = (passage: Passage): Passage[] =>
  lines(passage)
    .map(trim)
    .filter(({ text }) => text !== "");

const linesOf = (row: Row, role: ColumnRole): Passage[] => {
  const cell = cellOf(row, role);
  return cell === null ? [] : spokenLines(cell.passage);
};

const areNumbered = (passages: readonly Passage[]): boolean =>
  passages.every((passage, index) => {
    const ordinal = leadingOrdinal(passage);
    return isArabic(ordinal) && ordinal?.value === index + 1;
  });

/** Each line is a value, and they are not one that is broken over them: 2024年 / 12月底前. */
function areValues(values: readonly Passage[], parted: boolean): boolean {
  const typed = values.every(({ text }) => {
    const { target, faults } = readTarget(text);
    return (target.kind === "quantity" || target.kind === "time") && faults.length === 0;
  });
  if (!typed || parted) return typed;
  const whole = values.map(({ text }) => text).join(" ");
  const quantities = findQuantities(whole);
  const apart = findTimes(whole).filter(({ start, end }) =>
    quantities.every((quantity) => quantity.end <= start || quantity.start >= end),
  );
  return quantities.length + apart.length >= values.length;
}

/** A line of a cell without the ordinal that counts the cell's lines. */
function lineSlot(slot: Slot & { kind: "origin" }, own: readonly Passage[], nth: number, reading: Reading): Slot {
  const { at } = slot.cell;
  const line = own[nth] ?? slot.cell.passage;
  const ordinal = areNumbered(own) ? leadingOrdinal(line) : null;
  if (ordinal !== null) reading.structural(slice(line, 0, line.text.length - ordinal.rest.text.length));
  return { kind: "origin", cell: { passage: ordinal?.rest ?? line, at: onLines(at, reading.lines(line)) } };
}
