import type { Reading } from "../diagnostics/reading.ts";
import type { StatedCell, StatedTable } from "../model/block.ts";
import { gap, type Slot } from "../model/grid.ts";
import type { Passage } from "../model/passage.ts";
import type { Place } from "../model/place.ts";

/** No form has so many columns; in a wider table those without a word are a converter's. */
export const WIDE = 20;
/** More slots than this are not spread out. */
const MOST_SLOTS = 1_000_000;

/**
 * The slots of a table whose source states spans: every slot is the origin of a cell, covered by one, or a gap. Columns
 * at which no cell begins are no columns; of a very wide table those in which no cell says anything are dropped.
 */
export function spread(table: StatedTable, number: number, reading: Reading): Slot[][] {
  const columns = columnsOf(table.rows);
  const tooMany = table.rows.length * columns.length > MOST_SLOTS;
  if (tooMany) {
    const size = { rows: table.rows.length, columns: columns.length };
    reading.report("grid/too-many-slots", { table: number }, size);
  }
  const place = ({ passage }: StatedCell, row: number, column: number) =>
    originAt(passage, number, row, column, reading);
  if (tooMany) {
    return table.rows.map((row, index) => row.map((cell, column) => place(cell, index, column)));
  }
  const position = new Map(columns.map((column, index) => [column, index]));
  const slots: Slot[][] = table.rows.map(() => new Array<Slot>(columns.length).fill(gap));
  table.rows.forEach((row, from) => {
    for (const stated of row) {
      const first = position.get(stated.column);
      if (first === undefined) continue;
      const origin = place(stated, from, first);
      const end = stated.column + stated.columns;
      for (let down = 0; down < stated.rows; down++) {
        const filled = slots[from + down];
        for (let at = first; filled !== undefined && at < columns.length && (columns[at] ?? end) < end; at++) {
          if (filled[at] === gap)
            filled[at] = { kind: "covered", cell: origin.cell, from: down > 0 ? "above" : "left" };
        }
      }
      const opening = slots[from];
      if (opening !== undefined) opening[first] = origin;
    }
  });
  return slots;
}

/** The slot of a cell whose place its row and column tell, beside the lines, which are found anew for each. */
export function originAt(
  passage: Passage,
  table: number,
  row: number,
  column: number,
  reading: Reading,
): Slot & { kind: "origin" } {
  const at: Place = reading.lines(passage);
  at.table = table;
  at.row = row + 1;
  at.column = column + 1;
  reading.anchor(passage, at);
  return { kind: "origin", cell: { passage, at } };
}

/** The columns at which cells begin, in order. */
function columnsOf(rows: StatedTable["rows"]): number[] {
  const all = new Set<number>();
  const spoken = new Set<number>();
  for (const row of rows) {
    for (const { column, passage } of row) {
      all.add(column);
      if (passage.text !== "") spoken.add(column);
    }
  }
  return [...(all.size > WIDE ? spoken : all)].sort((left, right) => left - right);
}
