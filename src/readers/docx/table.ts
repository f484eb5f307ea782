import { fault, quoted } from "../../diagnostics/finding.ts";
import type { Block, StatedCell, StatedTable } from "../../model/block.ts";
import { emptyPassage, offsetAt, type Passage } from "../../model/passage.ts";
import type { Doubts } from "./doubts.ts";
import type { CellProperties } from "./properties.ts";

/** A cell as the scan leaves it. `start` is where it stands in the flat text, even where it is empty. */
export interface ScannedCell {
  readonly properties: CellProperties;
  readonly passage: Passage;
  readonly start: number;
  readonly content: readonly Block[] | null;
}

export interface ScannedRow {
  /** Grid columns left out before the first cell (w:gridBefore). */
  readonly before: number;
  readonly cells: readonly ScannedCell[];
}

interface Placed {
  readonly passage: Passage;
  readonly column: number;
  readonly columns: number;
  rows: number;
  readonly content?: readonly Block[];
}

/**
 * Rows of cells to cells with places and spans. Vertical merges go by grid column (ECMA-376 part 1, 17.4.84): a cell
 * that goes on does so only under a merged cell of the same columns in the row above; else it stands for itself.
 */
export function placeCells(rows: readonly ScannedRow[], doubts: Doubts): StatedTable {
  /** The merged cells that reach down to the row above, by their first column. */
  let above = new Map<number, Placed>();
  const placed = rows.map((row) => {
    const reaching = new Map<number, Placed>();
    const cells: Placed[] = [];
    for (const { first, column, columns, rest } of widened(row, doubts)) {
      const { vertical } = first.properties;
      const over = vertical === "goesOn" ? above.get(column) : undefined;
      const merged = over?.columns === columns ? over : null;
      const cell = merged ?? place(first, column, columns);
      if (merged !== null) {
        merged.rows++;
        coveredText(first, merged, doubts);
      } else {
        cells.push(cell);
        if (vertical === "goesOn") doubts.add(first.start, fault("grid/orphan-merge", {}));
      }
      if (vertical !== "none") reaching.set(column, cell);
      for (const covered of rest) coveredText(covered, cell, doubts);
    }
    above = reaching;
    return cells;
  });
  return { kind: "table", rows: placed satisfies readonly (readonly StatedCell[])[] };
}

/** A cell with those of its row that the old way of merging (w:hMerge) joins to it. */
interface Widened {
  readonly first: ScannedCell;
  readonly column: number;
  columns: number;
  readonly rest: ScannedCell[];
}

function widened(row: ScannedRow, doubts: Doubts): Widened[] {
  const cells: Widened[] = [];
  let column = row.before;
  for (const cell of row.cells) {
    const { columns, impossibleSpan, horizontal } = cell.properties;
    if (impossibleSpan !== null) doubts.add(cell.start, fault("grid/impossible-span", { span: impossibleSpan }));
    const left = cells.at(-1);
    if (horizontal === "goesOn" && left !== undefined) {
      left.columns += columns;
      left.rest.push(cell);
    } else {
      cells.push({ first: cell, column, columns, rest: [] });
    }
    column += columns;
  }
  return cells;
}

function place({ passage, start, content }: ScannedCell, column: number, columns: number): Placed {
  // An empty cell stands somewhere too.
  const standing = passage === emptyPassage ? { text: "", offsets: start } : passage;
  return { passage: standing, column, columns, rows: 1, ...(content === null ? {} : { content }) };
}

/** What a cell merged into another says is not shown by Word. */
function coveredText({ passage }: ScannedCell, over: Placed, doubts: Doubts): void {
  if (passage.text === "") return;
  doubts.leaveOut(passage);
  doubts.add(offsetAt(over.passage, 0), fault("grid/text-in-merged-cell", { text: quoted(passage.text) }));
}
