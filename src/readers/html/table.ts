import type { Block, StatedTable } from "../../model/block.ts";
import { emptyPassage, type Passage } from "../../model/passage.ts";

/** What a cell holds: its text, and its blocks where tables are among them. */
export interface CellContent {
  readonly passage: Passage;
  readonly content?: readonly Block[];
}

/** Spans in slots as a page asks for them; `rows` of 0 means to the end of the table. */
interface Spans {
  readonly columns: number;
  readonly rows: number;
}

/** A cell of rows above that covers columns of this row; `lastRow` counts the rows from 0. */
interface Cover {
  readonly from: number;
  readonly to: number;
  readonly lastRow: number;
}

/** A cell under way: its spans become true when the table ends, its content when it ends itself. */
interface Placed extends CellContent {
  readonly column: number;
  readonly columns: number;
  rows: number;
}

/** No table has so many cells reaching down at once; every row costs as much as there are. */
export const MOST_COVERS = 1000;

/**
 * The cells of a table at their columns (WHATWG HTML, 4.9.12): a cell takes the first column that no cell above
 * covers, and ends where the next such cell begins.
 */
export class TableUnderWay {
  readonly #rows: Placed[][] = [];
  #covers: readonly Cover[] = [];
  /** Cells of this row that reach below it. */
  #reaching: Cover[] = [];
  #column = 0;
  /** How many of the covers stand left of the column. */
  #passed = 0;
  #cell: Placed | null = null;
  /** Whether there were too many spans to follow. */
  spansIgnored = false;

  startRow(): void {
    const row = this.#rows.length;
    const ended = this.#covers.some(({ lastRow }) => lastRow < row);
    if (ended) this.#covers = this.#covers.filter(({ lastRow }) => lastRow >= row);
    if (this.#reaching.length > 0) {
      this.#covers = [...this.#covers, ...this.#reaching].sort((one, other) => one.from - other.from);
      this.#reaching = [];
    }
    this.#column = 0;
    this.#passed = 0;
    this.#rows.push([]);
  }

  startCell(spans: Spans): void {
    for (let cover = this.#covers[this.#passed]; cover !== undefined && cover.from <= this.#column; ) {
      this.#column = Math.max(this.#column, cover.to);
      cover = this.#covers[++this.#passed];
    }
    const column = this.#column;
    const next = this.#covers[this.#passed]?.from ?? Number.POSITIVE_INFINITY;
    const columns = Math.min(spans.columns, next - column);
    this.#column += columns;
    const cell = { passage: emptyPassage, column, columns, rows: this.#reach(column, columns, spans.rows) };
    this.#rows.at(-1)?.push(cell);
    this.#cell = cell;
  }

  #reach(from: number, columns: number, rows: number): number {
    if (rows === 1) return 1;
    if (this.#covers.length + this.#reaching.length >= MOST_COVERS) {
      this.spansIgnored = true;
      return 1;
    }
    const lastRow = rows === 0 ? Number.POSITIVE_INFINITY : this.#rows.length - 2 + rows;
    this.#reaching.push({ from, to: from + columns, lastRow });
    return rows;
  }

  endCell(content: CellContent): void {
    if (this.#cell !== null) Object.assign(this.#cell, content);
    this.#cell = null;
  }

  /** The table, spans cut at its last row; null where it has no cell. */
  end(): StatedTable | null {
    if (this.#rows.every((row) => row.length === 0)) return null;
    for (const [index, row] of this.#rows.entries()) {
      const left = this.#rows.length - index;
      for (const cell of row) cell.rows = cell.rows === 0 ? left : Math.min(cell.rows, left);
    }
    return { kind: "table", rows: this.#rows };
  }
}

/** Browsers count no more. */
const MOST = { colspan: 1000, rowspan: 65_534 } as const;
const INTEGER = /^[\t\n\f\r ]*\+?(\d+)/;

/** A span as browsers read it; null where it is none, which they take for 1. */
export function spanOf(name: keyof typeof MOST, printed: string): number | null {
  const [, digits] = INTEGER.exec(printed) ?? [];
  if (digits === undefined || (name === "colspan" && Number(digits) === 0)) return null;
  return Math.min(Number(digits), MOST[name]);
}
