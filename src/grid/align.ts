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
  /**
   * What it costs, beyond the general cost, that a column has no cell (`leading`: before the row's first), or that a
   * second cell goes on with its cell.
   */
  readonly lack: (column: number, leading: boolean) => number;
  readonly joining: (column: number, cell: number) => number;
}

/** What each deviation from "n cells a row, each row set off" costs. */
export interface Costs {
  /** A column without a cell; `leading` where it precedes the row's first cell (a merged cell not printed). */
  readonly missing: number;
  readonly missingLeading: number;
  /** The first of the columns behind a row's last cell, and each further one: blanks that an editor trimmed. */
  readonly missingTrailing: number;
  readonly missingFurther: number;
  /** An empty cell begins a row whose first columns have none: a source that prints merged cells prints them all. */
  readonly emptyBehindMissing: number;
  /** A cell too many: it goes on with the cell before it. Cheaper where it began on a new line or was glued. */
  readonly extra: number;
  readonly wrapped: number;
  readonly extraGlued: number;
  readonly extraEmpty: number;
  /** A cell too many before a row's first, which belongs to none. */
  readonly stray: number;
  readonly placeGlued: number;
  /** A row that begins without the source setting it off, and a set-off cell inside a row. */
  readonly rowUnopened: number;
  readonly openInside: number;
}

export const cellCosts: Costs = {
  missing: 4,
  missingLeading: 4,
  missingTrailing: 4,
  missingFurther: 4,
  emptyBehindMissing: 0,
  extra: 4,
  wrapped: 4,
  extraGlued: 0.5,
  extraEmpty: 0.5,
  stray: 4,
  placeGlued: 0.7,
  rowUnopened: 2,
  openInside: 1.5,
};

export const rowCosts: Costs = {
  ...cellCosts,
  missingLeading: 0.7,
  missingTrailing: 3.5,
  missingFurther: 0.1,
  emptyBehindMissing: 4,
  wrapped: 0,
  rowUnopened: 40,
  openInside: 3,
};

/**
 * Of a flattened table nothing is printed where a cell is empty or merged, so cells are missing all the time, and what
 * that costs is a matter of the column (`lack`). A row begins wherever its cells fit best.
 */
export const flatLineCosts: Costs = {
  missing: 0,
  missingLeading: 0,
  missingTrailing: 0,
  missingFurther: 0,
  emptyBehindMissing: 0,
  extra: 2.5,
  wrapped: 2.5,
  extraGlued: 0.3,
  extraEmpty: 0.5,
  stray: 7,
  placeGlued: 1,
  rowUnopened: 0.3,
  openInside: 0.5,
};

/** Blanks also stand within cells. */
export const flatStringCosts: Costs = { ...flatLineCosts, extra: 1.5, wrapped: 1.5 };

/** A line that begins no row is the rest of a broken one. */
export const flatRowCosts: Costs = { ...flatStringCosts, wrapped: 0.3, rowUnopened: 6, openInside: 2 };

/**
 * A row: for each column the indices of the cells in it – none (missing), one, or one with what goes on with it – and
 * the cells too many before its first.
 */
export interface AlignedRow {
  readonly columns: readonly (readonly number[])[];
  readonly strays: readonly number[];
}

export interface Alignment {
  readonly rows: readonly AlignedRow[];
  readonly cost: number;
}

/** What a row has so far: nothing, only strays, a cell in a column, one in the last column settled, or all its cells. */
const UNSTARTED = 0;
const STRAYED = 1;
const STARTED = 2;
const HOLDING = 3;
const TRAILED = 4;
const PHASES = 5;

/** The steps that lead to a state, each with the phase it came from. */
const PLACE = 0;
const EXTRA = 1;
const STRAY = 2;
const SKIP = 3;
const END = 4;
/** No step: where every run begins. */
const NONE = 0;
const stepOf = (kind: number, from: number): number => 1 + kind * PHASES + from;

/** States are (column, phase): how many columns of the current row are settled, and what the row has so far. */
export function align(cells: readonly Placeable[], columns: number, costs: Costs, suits: Suits): Alignment {
  const width = (columns + 1) * PHASES;
  const state = (column: number, phase: number) => column * PHASES + phase;
  const steps = new Uint8Array((cells.length + 1) * width);
  let current = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  let next = new Float64Array(width);
  current[state(0, UNSTARTED)] = 0;

  const better = (costsOf: Float64Array, cell: number, to: number, cost: number, step: number) => {
    if (cost >= (costsOf[to] ?? 0)) return;
    costsOf[to] = cost;
    steps[cell * width + to] = step;
  };
  const reach = (column: number, phase: number) => current[state(column, phase)] ?? Number.POSITIVE_INFINITY;

  /** Moves that take no cell: leaving columns empty, and ending a row. */
  const settle = (cell: number) => {
    for (let column = 0; column < columns; column++) {
      const cost = costs.missing + suits.lack(column, false);
      for (let phase = STARTED; phase <= HOLDING; phase++) {
        better(current, cell, state(column + 1, STARTED), reach(column, phase) + cost, stepOf(SKIP, phase));
      }
    }
    for (let column = 0; column < columns; column++) {
      const lack = suits.lack(column, false);
      for (let phase = STARTED; phase <= TRAILED; phase++) {
        const cost = (phase === TRAILED ? costs.missingFurther : costs.missingTrailing) + lack;
        better(current, cell, state(column + 1, TRAILED), reach(column, phase) + cost, stepOf(SKIP, phase));
      }
    }
    for (let phase = STARTED; phase <= TRAILED; phase++) {
      better(current, cell, state(0, UNSTARTED), reach(columns, phase), stepOf(END, phase));
    }
    for (let column = 0; column < columns; column++) {
      const cost = costs.missingLeading + suits.lack(column, true);
      for (let phase = UNSTARTED; phase <= STRAYED; phase++) {
        better(current, cell, state(column + 1, phase), reach(column, phase) + cost, stepOf(SKIP, phase));
      }
    }
  };

  settle(0);
  cells.forEach((cell, index) => {
    next.fill(Number.POSITIVE_INFINITY);
    const opening = cell.opensLine ? 0 : costs.rowUnopened;
    const inside = cell.opensLine ? costs.openInside : 0;
    const entering = [opening, inside, inside, inside];
    const glue = cell.glued ? costs.placeGlued : 0;
    for (let column = 0; column < columns; column++) {
      const fit = suits.misfit(index, column) + glue;
      const behind = cell.empty && column > 0 ? costs.emptyBehindMissing : 0;
      for (let phase = UNSTARTED; phase <= HOLDING; phase++) {
        const cost = reach(column, phase) + fit + (entering[phase] ?? 0) + (phase <= STRAYED ? behind : 0);
        better(next, index + 1, state(column + 1, HOLDING), cost, stepOf(PLACE, phase));
      }
    }
    const extra = extraCost(cell, costs);
    for (let column = 1; column <= columns; column++) {
      const joined = cell.empty ? 0 : suits.joining(column - 1, index);
      const cost = reach(column, HOLDING) + extra + inside + joined;
      better(next, index + 1, state(column, HOLDING), cost, stepOf(EXTRA, HOLDING));
    }
    for (let phase = UNSTARTED; phase <= STRAYED; phase++) {
      const cost = reach(0, phase) + (cell.empty ? costs.extraEmpty : costs.stray) + (entering[phase] ?? 0);
      better(next, index + 1, state(0, STRAYED), cost, stepOf(STRAY, phase));
    }
    [current, next] = [next, current];
    settle(index + 1);
  });
  return { rows: trace(steps, width, cells.length, columns), cost: reach(0, UNSTARTED) };
}

function extraCost(cell: Placeable, costs: Costs): number {
  if (cell.empty) return costs.extraEmpty;
  if (cell.glued) return costs.extraGlued;
  return cell.opensLine ? costs.wrapped : costs.extra;
}

function trace(steps: Uint8Array, width: number, cells: number, columns: number): AlignedRow[] {
  const rows: { columns: number[][]; strays: number[] }[] = [];
  let pending: number[] = [];
  let cell = cells;
  let column = 0;
  let phase = UNSTARTED;
  for (;;) {
    const step = steps[cell * width + column * PHASES + phase] ?? NONE;
    const row = rows.at(-1);
    if (step === NONE) {
      row?.strays.reverse();
      return rows.reverse();
    }
    const kind = Math.floor((step - 1) / PHASES);
    phase = (step - 1) % PHASES;
    if (kind === END) {
      row?.strays.reverse();
      rows.push({ columns: Array.from({ length: columns }, () => []), strays: [] });
      column = columns;
    } else if (kind === SKIP) {
      column--;
    } else if (kind === EXTRA) {
      pending.push(--cell);
    } else if (kind === STRAY) {
      row?.strays.push(--cell);
    } else {
      row?.columns.splice(--column, 1, [--cell, ...pending.reverse()]);
      pending = [];
    }
  }
}
