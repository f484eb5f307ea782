import type { Reading } from "../diagnostics/reading.ts";
import type { StatedCell, StatedTable } from "../model/block.ts";
import { type Cell, gap, type Slot } from "../model/grid.ts";

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
  const place = (cell: StatedCell, row: number, column: number): Cell => {
    const at = { ...reading.lines(cell.passage), table: number, row: row + 1, column: column + 1 };
    reading.anchor(cell.passage, at);
    return { passage: cell.passage, at };
  };
  if (tooMany) {
    return table.rows.map((row, index) =>
      row.map((cell, column) => ({ kind: "origin", cell: place(cell, index, column) })),
    );
  }
  const position = new Map(columns.map((column, index) => [column, index]));
  const slots: Slot[][] = table.rows.map(() => new Array<Slot>(columns.length).fill(gap));
  table.rows.forEach((row, from) => {
    for (const stated of row) {
      const first = position.get(stated.column);
      if (first === undefined) continue;
      const cell = place(stated, from, first);
      const end = stated.column + stated.columns;
      for (let down = 0; down < stated.rows; down++) {
        const filled = slots[from + down];
        for (let at = first; filled !== undefined && at < columns.length && (columns[at] ?? end) < end; at++) {
          if (filled[at] === gap) filled[at] = { kind: "covered", cell, from: down > 0 ? "above" : "left" };
        }
      }
      const opening = slots[from];
      if (opening !== undefined) opening[first] = { kind: "origin", cell };
    }
  });
  return slots;
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
