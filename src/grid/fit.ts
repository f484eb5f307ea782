import { amountRoles } from "../vocabulary/amounts.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** What a cell's text looks like, as far as it tells which column the cell may stand in. */
export interface Looks {
  readonly empty: boolean;
  readonly firstLevel: boolean;
  readonly secondLevel: boolean;
  readonly numeric: boolean;
  readonly long: boolean;
  /** Begins as a quantity or a date does: perhaps a sign, then a digit. */
  readonly counts: boolean;
}

const LONG = 30;
const COUNTS = /^\s*[≥≧⩾≤≦⩽<>=＜＞＝》$*]*\s*[\d０-９*%％]/;
const NUMERIC = /^[\d,.，．\s-]+(?:万元|元|%|分)?$/;

export function looksOf(text: string, vocabulary: Vocabulary): Looks {
  const long = text.length > LONG;
  return {
    empty: text.trim() === "",
    firstLevel: vocabulary.firstLevel(text) !== null,
    secondLevel: vocabulary.secondLevel(text) !== null,
    numeric: NUMERIC.test(text),
    long,
    counts: !long && COUNTS.test(text),
  };
}

type Judge = (looks: Looks) => number;

const freeText =
  (empty: number, quantity: number): Judge =>
  (looks) => {
    if (looks.empty) return empty;
    if (looks.firstLevel && !looks.secondLevel) return 3;
    return looks.secondLevel ? 0.5 : looks.counts ? quantity : 0;
  };
const number: Judge = (looks) => (looks.empty || looks.numeric ? 0 : 3);
const named: Judge = (looks) => (looks.numeric ? 3 : 0);
const short: Judge = (looks) => (looks.firstLevel || looks.long ? 3 : 0);

/**
 * How badly a cell fits a column: 0 fits, 6 hardly possible. A level column holds a level's name or nothing (its
 * cell is merged with the one above); names, descriptions and bases are words; a value seldom is a level's name.
 */
const judges: Readonly<Partial<Record<ColumnRole, Judge>>> = {
  level1: (looks) => (looks.firstLevel || looks.empty ? 0 : looks.secondLevel ? 4 : 7),
  level2: (looks) => (looks.secondLevel ? 0 : looks.empty ? 0.3 : looks.firstLevel ? 4 : 2.5),
  name: freeText(1, 2),
  description: freeText(0.5, 2),
  basis: freeText(0.2, 1.5),
  value: (looks) => {
    if (looks.firstLevel || looks.secondLevel) return 4;
    if (looks.empty) return 0.5;
    return looks.counts ? 0 : looks.long ? 1 : 0.4;
  },
  serial: number,
  unitCode: number,
  unitName: named,
  projectName: named,
  task: named,
  content: named,
  budget: number,
  fiscal: number,
  other: number,
  weight: number,
  score: number,
  sign: short,
  direction: short,
  valueUnit: short,
};

export function misfit(role: ColumnRole | null, looks: Looks): number {
  const judge = role === null ? undefined : judges[role];
  return judge === undefined ? 0 : judge(looks);
}

/** What one cell costs in a column of a role: standing there, or going on with the cell that does. */
export interface CellFit {
  readonly empty: boolean;
  readonly misfit: (role: ColumnRole | null) => number;
  readonly joining: (role: ColumnRole | null) => number;
}

/** How the cells of a shape tell the columns they may stand in, and what columns without a cell cost. */
export interface Fit {
  readonly of: (text: string, vocabulary: Vocabulary) => CellFit;
  readonly lack: (role: ColumnRole | null, leading: boolean) => number;
}

/** Columns a row can least do without: where a cell is missing, any other is more likely the one. */
const NEEDED = new Set<ColumnRole | null>(["name", "value", "level2"]);
const lack = (role: ColumnRole | null, leading: boolean): number => (NEEDED.has(role) && !leading ? 0.5 : 0);

/** Running text is broken over lines and cut in two, the longer the more often; a level or a number seldom is. */
const JOINING: Readonly<Partial<Record<ColumnRole, number>>> = {
  name: 0.3,
  description: 0,
  basis: 0,
  goals: 0,
  outline: 0,
  levelled: 0,
  purpose: 0,
  remark: 0,
  value: 1,
};
export const joining = (role: ColumnRole | null): number => (role === null ? 0 : (JOINING[role] ?? 3));

/** Tables that print all their cells, if perhaps not where they belong. */
export const printedFit: Fit = {
  of: (text, vocabulary) => {
    const looks = looksOf(text, vocabulary);
    return { empty: looks.empty, misfit: (role) => misfit(role, looks), joining };
  },
  lack,
};

/** Columns that can be added up. */
const SUMMED = new Set<ColumnRole | null>([...amountRoles, "weight", "score"]);

/** Rows of sums and signatures: their numbers add up what stands above. */
export const footerFit: Fit = {
  of: (text, vocabulary) => {
    const looks = looksOf(text, vocabulary);
    const isSum = looks.numeric && !looks.empty;
    return { empty: looks.empty, misfit: (role) => (isSum && !SUMMED.has(role) ? 2 : 0), joining };
  },
  lack: () => 0,
};

/** Whether a second cell in a column goes on with the first, rather than having strayed there. */
export function goesOn(role: ColumnRole | null, first: string, joined: string, vocabulary: Vocabulary): boolean {
  if (role !== "level1" && role !== "level2") return joining(role) < STRAYS;
  return vocabulary.isLevel(joined) || !vocabulary.isLevel(first);
}
const STRAYS = 3;
