import { scanUnit } from "../values/unit.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { openings } from "../vocabulary/comparators.ts";
import { qualitativeWords } from "../vocabulary/quantities.ts";
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
  /** A bare number such as weights and scores are: at most 100, perhaps with a fraction. */
  readonly points: boolean;
  /** Nothing but a unit, a sign, or the direction in which an indicator is to go. */
  readonly unit: boolean;
  readonly sign: boolean;
  readonly direction: boolean;
  /** Begins or ends in a word of praise, as values in words do. */
  readonly praise: boolean;
  /** Ends as the names of levels do. */
  readonly levelLike: boolean;
  /** Holds the punctuation of running text. */
  readonly running: boolean;
}

const LONG = 30;
const COUNTS = /^\s*[≥≧⩾≤≦⩽<>=＜＞＝》$*]*\s*[\d０-９*%％]/;
const NUMERIC = /^[\d,.，．\s-]+(?:万元|元|%|分)?$/;
const POINTS = /^\s*(?:100|\d{1,2})(?:\.\d{1,2})?\s*分?\s*$/;
const DIRECTION = /^(?:正|反|负)向(?:指标)?$/;
const LEVEL_LIKE = /^[^\d，。；]{2,10}(?:指标|目标)$/;
const RUNNING = /[，。；：]/;
/** What a column of signs prints where the value is words. */
const NO_SIGN = new Set(["定性", "定量"]);
const LONGEST_UNIT = 8;
const LONGEST_PRAISE = 20;
const praise = qualitativeWords.filter((word) => word.length > 1);

export function looksOf(text: string, vocabulary: Vocabulary): Looks {
  const long = text.length > LONG;
  return {
    empty: text.trim() === "",
    firstLevel: vocabulary.firstLevel(text) !== null,
    secondLevel: vocabulary.secondLevel(text) !== null,
    numeric: NUMERIC.test(text),
    long,
    counts: !long && COUNTS.test(text),
    points: POINTS.test(text),
    unit: text.length > 0 && text.length <= LONGEST_UNIT && scanUnit(text, 0)?.end === text.length,
    sign: openings.has(text.trim()) || NO_SIGN.has(text.trim()),
    direction: DIRECTION.test(text),
    praise: text.length <= LONGEST_PRAISE && praise.some((word) => text.startsWith(word) || text.endsWith(word)),
    levelLike: LEVEL_LIKE.test(text),
    running: RUNNING.test(text),
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

/** How the cells of a shape tell the columns they may stand in, and which columns may be without one. */
export interface Fit {
  readonly misfit: (role: ColumnRole | null, looks: Looks) => number;
  readonly lack: (role: ColumnRole | null, leading: boolean) => number;
  readonly joining: (role: ColumnRole | null) => number;
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
  purpose: 0,
  remark: 0,
  value: 1,
};
const joining = (role: ColumnRole | null): number => (role === null ? 0 : (JOINING[role] ?? 3));

/** Tables that print all their cells, if perhaps not where they belong. */
export const printedFit: Fit = { misfit, lack, joining };

/** Words, by what speaks against them: a level's name, a quantity, a bare number, or a word of another column. */
const wording =
  (words: number, quantity: number): Judge =>
  (looks) => {
    if (looks.firstLevel || looks.secondLevel) return looks.firstLevel && looks.secondLevel ? 2 : 4;
    if (looks.points || looks.sign || looks.direction) return 5;
    return looks.counts || looks.unit ? quantity : words;
  };
const only =
  (is: (looks: Looks) => boolean): Judge =>
  (looks) =>
    is(looks) ? 0 : 6;
const measured: Judge = (looks) => {
  if (looks.firstLevel || looks.secondLevel) return 5;
  if (looks.sign || looks.direction) return 4;
  if (looks.unit) return 3;
  if (looks.points) return 0.5;
  if (looks.counts) return 0;
  return looks.praise ? 0.3 : looks.long ? 2 : looks.running ? 1 : 0.7;
};
const amount = only(({ numeric }) => numeric);

/**
 * How badly a cell fits a column of a table that prints no empty cells. There a cell's own looks are all there is to
 * go by, so they are judged more closely.
 */
const flatJudges: Readonly<Partial<Record<ColumnRole, Judge>>> = {
  ...judges,
  level1: (looks) => (looks.firstLevel ? 0 : looks.secondLevel ? 5 : looks.levelLike ? 4 : 9),
  level2: (looks) => (looks.secondLevel ? 0 : looks.levelLike ? 1 : looks.firstLevel ? 5 : 6),
  name: (looks) =>
    wording(looks.long ? 1.5 : looks.running ? 0.8 : looks.praise ? 0.4 : looks.levelLike ? 0.8 : 0, 3)(looks),
  description: wording(0.2, 2),
  basis: wording(0.4, 3),
  reason: wording(0.4, 3),
  remark: wording(0.6, 2),
  kept: (looks) => (looks.firstLevel || looks.secondLevel ? 4 : 0.7),
  value: measured,
  actual: measured,
  weight: only(({ points }) => points),
  score: only(({ points }) => points),
  // The headings of these two are printed one for the other.
  sign: (looks) => (looks.sign ? 0 : looks.direction ? 1.5 : 6),
  direction: (looks) => (looks.direction ? 0 : looks.sign ? 1.5 : 6),
  valueUnit: (looks) => (looks.unit ? 0 : looks.counts || looks.points || looks.running || looks.praise ? 6 : 3.5),
  budget: amount,
  fiscal: amount,
  other: amount,
  unitName: wording(0.3, 4),
  projectName: wording(0.3, 4),
  goals: wording(0.4, 3),
  purpose: wording(0.4, 3),
};

/** What it costs that a flattened row has no cell for a column; merged cells before its first one cost next to nothing. */
const FLAT_LACK: Readonly<Partial<Record<ColumnRole, readonly [inside: number, leading: number]>>> = {
  level1: [0.4, 0.1],
  level2: [1, 0.3],
  name: [4, 5],
  value: [3, 7],
  sign: [1, 7],
  valueUnit: [1, 7],
  actual: [2, 7],
  weight: [2, 7],
  score: [2, 7],
  direction: [1.2, 7],
  description: [1, 6],
  basis: [0.8, 7],
  reason: [0.4, 7],
  remark: [0.4, 7],
  kept: [0.6, 1],
  serial: [0.6, 0.3],
};
const OTHER_LACK = [0.8, 0.05] as const;

export const flatFit: Fit = {
  misfit: (role, looks) => {
    if (looks.empty) return 0;
    const judge = role === null ? undefined : flatJudges[role];
    return judge === undefined ? (looks.firstLevel || looks.secondLevel ? 4 : 1) : judge(looks);
  },
  lack: (role, leading) => (role === null ? OTHER_LACK : (FLAT_LACK[role] ?? OTHER_LACK))[leading ? 1 : 0],
  joining,
};

/** Whether a flattened row without a cell for a column is as whole as any: only its name and value are always printed. */
export const mayBeFlattened = (role: ColumnRole | null): boolean => role !== "name" && role !== "value";

/** Whether a second cell in a column goes on with the first, rather than having strayed there. */
export function goesOn(role: ColumnRole | null, first: string, joined: string, vocabulary: Vocabulary): boolean {
  if (role !== "level1" && role !== "level2") return joining(role) < STRAYS;
  const isLevel = (text: string) => vocabulary.firstLevel(text) !== null || vocabulary.secondLevel(text) !== null;
  return isLevel(joined) || !isLevel(first);
}
const STRAYS = 3;
