/**
 * Cuts a run of cells into rows of a known number of columns. Blank lines and line starts are evidence, not truth,
 * and cells may be missing or too many; so the cut is the cheapest way to lay all cells into rows, solved exactly
 * (dynamic programming over cells × columns: linear in the number of cells). One damaged row then costs one row.
 */

/** A cell as the alignment sees it; see LooseCell for `opensLine` and `glued`. */
export interface Placeable {
  readonly opensLine: boolean;
  readonly glued: boolean;
  readonly empty: boolean;
}

/** How cells and columns suit each other; the alignment knows nothing else of them. */
export interface Suits {
  /** What it costs the cell to stand in the column. */
  readonly misfit: (cell: number, column: number) => number;
  /** What it costs, beyond the general cost, that a column has no cell, or that a second cell goes on with its cell. */
  readonly lack: (column: number) => number;
  readonly joining: (column: number) => number;
}

/** What each deviation from "n cells a row, each row set off" costs. */
export interface Costs {
  /** A column without a cell; `leading` where it precedes the row's first cell (a merged cell not printed). */
  readonly missing: number;
  readonly missingLeading: number;
  /** A cell too many: it goes on with the cell before it. Cheaper where it began on a new line or was glued. */
  readonly extra: number;
  readonly wrapped: number;
  readonly extraGlued: number;
  readonly extraEmpty: number;
  readonly placeGlued: number;
  /** A row that begins without the source setting it off, and a set-off cell inside a row. */
  readonly rowUnopened: number;
  readonly openInside: number;
}

export const cellCosts: Costs = {
  missing: 4,
  missingLeading: 4,
  extra: 4,
  wrapped: 4,
  extraGlued: 0.5,
  extraEmpty: 0.5,
  placeGlued: 0.7,
  rowUnopened: 2,
  openInside: 1.5,
};

export const rowCosts: Costs = { ...cellCosts, missingLeading: 0.7, wrapped: 0, rowUnopened: 40, openInside: 3 };

/** A row: for each column the indices of the cells in it – none (missing), one, or one with what goes on with it. */
export type AlignedRow = readonly (readonly number[])[];

export interface Alignment {
  readonly rows: readonly AlignedRow[];
  readonly cost: number;
}

const PLACE_FIRST = 1;
const PLACE = 2;
const EXTRA = 3;
const SKIP = 4;
const END = 5;

/**
 * States are (column, started): how many columns of the current row are settled, and whether the row has a cell yet.
 */
export function align(cells: readonly Placeable[], columns: number, costs: Costs, suits: Suits): Alignment {
  const width = (columns + 1) * 2;
  const state = (column: number, started: 0 | 1) => column * 2 + started;
  const steps = new Uint8Array((cells.length + 1) * width);
  let current = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  let next = new Float64Array(width);
  current[state(0, 0)] = 0;

  const better = (costsOf: Float64Array, cell: number, to: number, cost: number, step: number) => {
    if (cost >= (costsOf[to] ?? 0)) return;
    costsOf[to] = cost;
    steps[cell * width + to] = step;
  };

  /** Moves that take no cell: leaving columns empty, and ending a row. */
  const settle = (cell: number) => {
    for (let column = 0; column < columns; column++) {
      const from = current[state(column, 1)] ?? 0;
      better(current, cell, state(column + 1, 1), from + costs.missing + suits.lack(column), SKIP);
    }
    better(current, cell, state(0, 0), current[state(columns, 1)] ?? 0, END);
    for (let column = 0; column < columns; column++) {
      const from = current[state(column, 0)] ?? 0;
      better(current, cell, state(column + 1, 0), from + costs.missingLeading, SKIP);
    }
  };

  settle(0);
  cells.forEach((cell, index) => {
    next.fill(Number.POSITIVE_INFINITY);
    const glue = cell.glued ? costs.placeGlued : 0;
    const inside = cell.opensLine ? costs.openInside : 0;
    const outset = cell.opensLine ? 0 : costs.rowUnopened;
    for (let column = 0; column < columns; column++) {
      const fit = suits.misfit(index, column) + glue;
      const to = state(column + 1, 1);
      better(next, index + 1, to, (current[state(column, 0)] ?? 0) + fit + outset, PLACE_FIRST);
      better(next, index + 1, to, (current[state(column, 1)] ?? 0) + fit + inside, PLACE);
    }
    const extra = extraCost(cell, costs) + inside;
    for (let column = 1; column <= columns; column++) {
      const cost = extra + (cell.empty ? 0 : suits.joining(column - 1));
      better(next, index + 1, state(column, 1), (current[state(column, 1)] ?? 0) + cost, EXTRA);
    }
    [current, next] = [next, current];
    settle(index + 1);
  });
  return { rows: trace(steps, width, cells.length, columns), cost: current[state(0, 0)] ?? 0 };
}

function extraCost(cell: Placeable, costs: Costs): number {
  if (cell.empty) return costs.extraEmpty;
  if (cell.glued) return costs.extraGlued;
  return cell.opensLine ? costs.wrapped : costs.extra;
}

function trace(steps: Uint8Array, width: number, cells: number, columns: number): AlignedRow[] {
  const rows: number[][][] = [];
  let row: number[][] = [];
  let pending: number[] = [];
  let cell = cells;
  let column = 0;
  let started = 0;
  // Ends at the state every run begins in: no cell taken, no column settled, and no step that led there.
  for (;;) {
    const step = steps[cell * width + column * 2 + started];
    if (step === END) {
      row = Array.from({ length: columns }, () => []);
      rows.push(row);
      column = columns;
      started = 1;
    } else if (step === SKIP) {
      column--;
    } else if (step === EXTRA) {
      cell--;
      pending.push(cell);
    } else if (step === PLACE || step === PLACE_FIRST) {
      cell--;
      column--;
      row[column] = [cell, ...pending.reverse()];
      pending = [];
      started = step === PLACE ? 1 : 0;
    } else {
      return rows.reverse();
    }
  }
}
