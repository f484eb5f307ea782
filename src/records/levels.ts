import type { Reading } from "../diagnostics/reading.ts";
import type { Cell } from "../model/grid.ts";
import { slice, trim } from "../model/passage.ts";
import { type Fields, printedCell } from "./fields.ts";
import { cellOf, type Row, slotOf } from "./rows.ts";

/** The cells that print the levels of a row. */
export interface Levels {
  readonly level1: Cell | null;
  readonly level2: Cell | null;
}

const STROKE = /[-—－·/、]/;

/** The levels of a table's rows, from top to bottom: each row's own, or those above that it leaves open. */
export class RowLevels {
  readonly #reading: Reading;
  /** The last levels of each lane; of a table without lanes, of its rows. */
  #last: readonly Levels[];

  constructor(lanes: number, reading: Reading) {
    this.#reading = reading;
    this.#last = Array.from({ length: Math.max(lanes, 1) }, () => ({ level1: null, level2: null }));
  }

  /** Takes a level that stands over its rows: 一、产出指标 in a cell over all columns. */
  stand(level: 1 | 2, cell: Cell): void {
    this.#last = this.#last.map(({ level1 }) =>
      level === 1 ? { level1: cell, level2: null } : { level1, level2: cell },
    );
  }

  /**
   * The level cells of a row, its own or those above that a hole leaves open. A hole keeps the level above only where
   * the table is merged, never past a level of its own. Lanes are counted from 0.
   */
  of(row: Row, lane: number): Levels {
    const above = this.#last[lane];
    const opens = slotOf(row, "level1")?.kind === "origin";
    const levels = {
      level1: cellOf(row, "level1") ?? above?.level1 ?? null,
      level2: cellOf(row, "level2") ?? (opens ? null : (above?.level2 ?? null)),
    };
    this.#last = this.#last.with(lane, levels);
    return levels;
  }

  /** The canonical names of a row's levels; what is no level's name stays as printed, with a diagnostic. */
  canonical(row: Row, levels: Levels, fields: Fields): { level1: string | null; level2: string | null } {
    const { vocabulary } = this.#reading;
    const { level1: printed1, level2: printed2 } = this.#parted(levels);
    const second = printed2 === null ? null : vocabulary.secondLevel(printed2.passage.text);
    const first = printed1 === null ? null : vocabulary.firstLevel(printed1.passage.text);
    // Where the row lost its first cell, the level above holds only as long as the second level may stand under it.
    const doubtful = cellOf(row, "level1") === null && second !== null && first !== null;
    const level1 = doubtful && !second.parents.includes(first.canonical) ? null : printed1;
    return {
      level1: this.#named("level1", level1, first?.canonical, fields),
      level2: this.#named("level2", printed2, second?.canonical, fields),
    };
  }

  /** First and second level in one cell, 产出-数量, as a cell for each. */
  #parted(levels: Levels): Levels {
    const { vocabulary } = this.#reading;
    if (levels.level1 !== null || levels.level2 === null) return levels;
    const { passage, at } = levels.level2;
    const stroke = passage.text.search(STROKE);
    if (stroke < 0 || vocabulary.secondLevel(passage.text) !== null) return levels;
    const [level1, level2] = [trim(slice(passage, 0, stroke)), trim(slice(passage, stroke + 1))];
    const named = vocabulary.firstLevel(level1.text) !== null && vocabulary.secondLevel(level2.text) !== null;
    if (!named) return levels;
    this.#reading.structural(passage);
    return { level1: { passage: level1, at }, level2: { passage: level2, at } };
  }

  #named(field: string, cell: Cell | null, canonical: string | undefined, fields: Fields): string | null {
    const text = cell === null ? null : fields.text(field, printedCell(cell));
    if (text === null || cell === null) return null;
    if (canonical === undefined) this.#reading.report("level/unknown", cell.at, { word: text });
    return canonical ?? text;
  }
}
