import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AlignedRow,
  type Alignment,
  align,
  type Costs,
  cellCosts,
  flatLineCosts,
  flatRowCosts,
  flatStringCosts,
  type Placeable,
  rowCosts,
  type Suits,
} from "../../src/grid/align.ts";

/**
 * Cells as a test prints them: a letter for the column the cell fits (a first, b second, …; x fits none), "*" for one
 * that fits anywhere, "." for an empty one; "/" before a cell that opens a line, "+" before a glued one.
 */
interface Sketch {
  readonly cells: readonly Placeable[];
  readonly suits: Suits;
}

const WRONG_COLUMN = 5;

function sketch(printed: string): Sketch {
  const signs = printed.match(/[/+]?[a-z.*]/g) ?? [];
  const fits = (cell: number, column: number) => ["*", ".", "abcdef"[column]].includes(signs[cell]?.at(-1));
  return {
    cells: signs.map((sign) => ({
      opensLine: sign.startsWith("/"),
      glued: sign.startsWith("+"),
      empty: sign.endsWith("."),
    })),
    suits: {
      misfit: (cell, column) => (fits(cell, column) ? 0 : WRONG_COLUMN),
      lack: () => 0,
      joining: () => 0,
    },
  };
}

const aligned = (printed: string, columns: number, costs: Costs = cellCosts): Alignment => {
  const { cells, suits } = sketch(printed);
  return align(cells, columns, costs, suits);
};

/** Rows as a test prints them: the cells' numbers by column, "-" for none, strays first and in brackets. */
const printed = ({ columns, strays }: AlignedRow): string =>
  `${strays.length === 0 ? "" : `(${strays.join("+")}) `}${columns.map((held) => held.join("+") || "-").join(" ")}`;

describe("rows of cells, one a line", () => {
  it.each<[what: string, cells: string, rows: string[], cost: number]>([
    ["nothing", "", [], 0],
    ["a whole row", "/abc", ["0 1 2"], 0],
    ["whole rows", "/abc/abc/abc", ["0 1 2", "3 4 5", "6 7 8"], 0],
    ["a row not set off from the one before", "/abcabc", ["0 1 2", "3 4 5"], cellCosts.rowUnopened],
    ["a blank line within a row", "/ab/c/abc", ["0 1 2", "3 4 5"], cellCosts.openInside],
    ["a missing last cell", "/abc/ab/abc", ["0 1 2", "3 4 -", "5 6 7"], cellCosts.missing],
    ["a missing inner cell", "/abc/ac/abc", ["0 1 2", "3 - 4", "5 6 7"], cellCosts.missing],
    ["a missing first cell", "/abc/bc/abc", ["0 1 2", "- 3 4", "5 6 7"], cellCosts.missingLeading],
    ["a missing row", "/abc/abc", ["0 1 2", "3 4 5"], 0],
    ["a cell too many, which goes on with the one before", "/abxc/abc", ["0 1+2 3", "4 5 6"], cellCosts.extra],
    ["a cell too many at the end of a row", "/abcx/abc", ["0 1 2+3", "4 5 6"], cellCosts.extra],
    ["an empty cell too many", "/ab.c/abc", ["0 1+2 3", "4 5 6"], cellCosts.extraEmpty],
    ["empty cells in their places", "/.bc/a.c/ab.", ["0 1 2", "3 4 5", "6 7 8"], 0],
    ["a glued cell with a column of its own", "/ab+c/abc", ["0 1 2", "3 4 5"], cellCosts.placeGlued],
    ["a glued cell too many", "/ab+xc/abc", ["0 1+2 3", "4 5 6"], cellCosts.extraGlued],
    ["a cell that strayed before a row", "/abc/.abc", ["0 1 2", "(3) 4 5 6"], cellCosts.extraEmpty],
    ["a stray set off by itself", "/abc/./abc", ["0 1 2+3", "4 5 6"], cellCosts.extraEmpty + cellCosts.openInside],
  ])("%s", (_, cells, rows, cost) => {
    const alignment = aligned(cells, 3);
    expect(alignment.rows.map(printed)).toEqual(rows);
    expect(alignment.cost).toBeCloseTo(cost, 9);
  });

  it("one cell less or more costs its row, not the rows behind it", () => {
    const rows = aligned(`/abcd/acd/abcd${"/abcd".repeat(20)}`, 4).rows.map(printed);
    expect(rows).toHaveLength(23);
    expect(rows[1]).toBe("4 - 5 6");
    expect(rows.at(-1)).toBe("87 88 89 90");
  });

  it("one column is a row a cell", () => {
    expect(aligned("/a/a/a", 1).rows.map(printed)).toEqual(["0", "1", "2"]);
  });

  it("asks what a column lacks: of two that may be empty the one that can be", () => {
    const { cells } = sketch("/a*");
    const needed = (column: number) =>
      align(cells, 3, cellCosts, {
        ...sketch("/a*").suits,
        lack: (at, leading) => (at === column && !leading ? 1 : 0),
      });
    expect(needed(1).rows.map(printed)).toEqual(["0 1 -"]);
    expect(needed(2).rows.map(printed)).toEqual(["0 - 1"]);
  });

  it("asks which column goes on: a cell too many joins the text, not the number", () => {
    const { cells, suits } = sketch("/abb");
    const joins = (column: number) =>
      align(cells, 2, cellCosts, { ...suits, joining: (at) => (at === column ? 0 : 3) });
    expect(joins(0).rows.map(printed)).toEqual(["0+1 2"]);
    expect(joins(1).rows.map(printed)).toEqual(["0 1+2"]);
  });
});

describe("rows of fields, one row a line", () => {
  it.each<[what: string, cells: string, rows: string[], cost: number]>([
    ["whole rows", "/abc/abc", ["0 1 2", "3 4 5"], 0],
    ["a row that lacks its merged first cells", "/abc/c", ["0 1 2", "- - 3"], 2 * rowCosts.missingLeading],
    ["a row that lacks its last cell", "/ab/abc", ["0 1 -", "2 3 4"], rowCosts.missingTrailing],
    ["a cell wrapped into the next line", "/ab/xc/abc", ["0 1+2 3", "4 5 6"], rowCosts.openInside],
    ["a line too long, which is never two rows", "/abcab/abc", ["0 1 2+3+4", "5 6 7"], 2 * rowCosts.extra],
  ])("%s", (_, cells, rows, cost) => {
    const alignment = aligned(cells, 3, rowCosts);
    expect(alignment.rows.map(printed)).toEqual(rows);
    expect(alignment.cost).toBeCloseTo(cost, 9);
  });
});

const cell = fc.record({ opensLine: fc.boolean(), glued: fc.boolean(), empty: fc.boolean() });
const cost = fc.double({ min: 0, max: 10, noNaN: true });
/** Any cells, any columns and any opinion on how they suit each other. */
const problem = fc
  .record({
    cells: fc.array(cell, { maxLength: 80 }),
    columns: fc.integer({ min: 1, max: 9 }),
    costs: fc.constantFrom(cellCosts, rowCosts, flatLineCosts, flatRowCosts, flatStringCosts),
    misfits: fc.array(cost, { minLength: 1, maxLength: 40 }),
    lacks: fc.array(cost, { minLength: 1, maxLength: 9 }),
    joinings: fc.array(cost, { minLength: 1, maxLength: 9 }),
  })
  .map(({ cells, columns, costs, misfits, lacks, joinings }) => {
    const suits: Suits = {
      misfit: (at, column) => misfits[(at * 7 + column) % misfits.length] ?? 0,
      lack: (column, leading) => (lacks[column % lacks.length] ?? 0) * (leading ? 0.5 : 1),
      joining: (column, at) => joinings[(column + at) % joinings.length] ?? 0,
    };
    return { cells, columns, costs, suits };
  });

describe("any cells", () => {
  it("stand once each and in order, in rows of exactly so many columns", () => {
    fc.assert(
      fc.property(problem, ({ cells, columns, costs, suits }) => {
        const { rows } = align(cells, columns, costs, suits);
        expect(rows.flatMap((row) => [...row.strays, ...row.columns.flat()])).toEqual([...cells.keys()]);
        for (const row of rows) {
          expect(row.columns).toHaveLength(columns);
          expect(row.columns.some((held) => held.length > 0)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("have a finite cost, which is what their rows cost", () => {
    fc.assert(
      fc.property(problem, ({ cells, columns, costs, suits }) => {
        const alignment = align(cells, columns, costs, suits);
        expect(Number.isFinite(alignment.cost)).toBe(true);
        const sum = alignment.rows.reduce((total, row) => total + costOf(row, cells, costs, suits), 0);
        expect(alignment.cost).toBeCloseTo(sum, 4);
      }),
      { numRuns: 1000 },
    );
  });

  it("lie no dearer than laid out blindly, every row as long as it is set off or as there are columns", () => {
    fc.assert(
      fc.property(problem, ({ cells, columns, costs, suits }) => {
        const { cost: found } = align(cells, columns, costs, suits);
        const blind: AlignedRow[] = [];
        for (let at = 0; at < cells.length; at += columns) {
          const held = Array.from({ length: columns }, (_, column) =>
            at + column < cells.length ? [at + column] : [],
          );
          blind.push({ columns: held, strays: [] });
        }
        const sum = blind.reduce((total, row) => total + costOf(row, cells, costs, suits), 0);
        expect(found).toBeLessThanOrEqual(sum + 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  /** What one row costs by the definition of Costs and Suits, counted apart from the search. */
  function costOf(row: AlignedRow, cells: readonly Placeable[], costs: Costs, suits: Suits): number {
    const first = row.columns.findIndex((held) => held.length > 0);
    const last = row.columns.findLastIndex((held) => held.length > 0);
    const opening = cells[row.columns[first]?.[0] ?? -1];
    let total = first > 0 && opening?.empty === true ? costs.emptyBehindMissing : 0;
    let begun = false;
    const enter = (cell: Placeable) => {
      total += begun ? (cell.opensLine ? costs.openInside : 0) : cell.opensLine ? 0 : costs.rowUnopened;
      begun = true;
    };
    for (const index of row.strays) {
      const stray = cells[index];
      if (stray === undefined) continue;
      enter(stray);
      total += stray.empty ? costs.extraEmpty : costs.stray;
    }
    row.columns.forEach((held, column) => {
      if (held.length === 0) {
        const trailing = column === last + 1 ? costs.missingTrailing : costs.missingFurther;
        total += column < first ? costs.missingLeading : column > last ? trailing : costs.missing;
        total += suits.lack(column, column < first);
      }
      held.forEach((index, position) => {
        const placed = cells[index];
        if (placed === undefined) return;
        enter(placed);
        if (position === 0) {
          total += suits.misfit(index, column) + (placed.glued ? costs.placeGlued : 0);
          return;
        }
        const { empty, glued, opensLine } = placed;
        total += empty ? costs.extraEmpty : glued ? costs.extraGlued : opensLine ? costs.wrapped : costs.extra;
        total += empty ? 0 : suits.joining(column, index);
      });
    });
    return total;
  }
});

it("takes time in proportion to the number of cells", () => {
  const fastest = (rows: number): number => {
    const { cells, suits } = sketch("/abcdef/abdef/abcxdef".repeat(rows));
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 4; run++) {
      const begun = performance.now();
      expect(align(cells, 6, cellCosts, suits).rows.length).toBe(3 * rows);
      least = Math.min(least, performance.now() - begun);
    }
    return least;
  };
  fastest(50);
  // Eight times the cells; quadratic would be 64 times, and five milliseconds are the clock's own noise.
  expect(fastest(4000)).toBeLessThan(24 * fastest(500) + 5);
});
