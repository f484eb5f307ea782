import { readTarget } from "../values/target.ts";
import { scanUnit, unitsOf } from "../values/unit.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { openings } from "../vocabulary/comparators.ts";
import { measuredWords, qualitativeWords } from "../vocabulary/quantities.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type Fit, joining, type Looks, looksOf } from "./fit.ts";

/**
 * What a cell of a flattened table looks like. Where no empty cell is printed, a cell's own looks are all there is to
 * go by, so they are told more closely.
 */
interface FlatLooks extends Looks {
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
  /** Ends in what is measured or judged, as the names of indicators do. */
  readonly measured: boolean;
  /** Begins as a quantity does, but goes on in words. */
  readonly mixed: boolean;
  /** Says when or how often, without beginning with a number. */
  readonly timed: boolean;
  /** The proper name of a first level, which only by another is a second one too. */
  readonly properFirst: boolean;
  /** Names a document, as bases do. */
  readonly cites: boolean;
}

const POINTS = /^\s*(?:100|\d{1,2})(?:\.\d{1,2})?\s*分?\s*$/;
const DIRECTION = /^[正反负逆]向(?:指标)?$/;
const LEVEL_LIKE = /^[^\d，。；]{2,10}(?:指标|目标)$/;
const RUNNING = /[，。；：]/;
const CITES = /[《〔]|〕\d+号/;
/** What a column of signs prints where the value is words. */
const NO_SIGN = new Set(["定性", "定量"]);
const LONGEST_UNIT = 8;
const LONGEST_PHRASE = 20;
const praises = qualitativeWords.filter((word) => word.length > 1);
const comparing = [...openings.keys()].filter((word) => word.length > 1);

const NOTHING_READ = { target: { kind: "qualitative" }, faults: [] } as const;

function flatLooksOf(text: string, vocabulary: Vocabulary): FlatLooks {
  const looks = looksOf(text, vocabulary);
  const phrase = text.length <= LONGEST_PHRASE;
  const measured = phrase && measuredWords.some((word) => text.endsWith(word));
  const word = text.trim();
  const isProper = (level: { readonly canonical: string } | null) => level?.canonical === word;
  const { target, faults } = phrase ? readTarget(text) : NOTHING_READ;
  const mixed = looks.counts && phrase && (target.kind === "qualitative" || faults.length > 0);
  return {
    ...looks,
    counts: looks.counts && !mixed,
    mixed,
    timed: phrase && !looks.counts && !measured && target.kind === "time",
    properFirst: isProper(vocabulary.firstLevel(word)) && !isProper(vocabulary.secondLevel(word)),
    points: POINTS.test(text),
    unit:
      text.length > 0 &&
      text.length <= LONGEST_UNIT &&
      scanUnit(text, 0, unitsOf(vocabulary.units))?.end === text.length,
    sign: openings.has(text.trim()) || NO_SIGN.has(text.trim()),
    direction: DIRECTION.test(text),
    praise:
      phrase &&
      (comparing.some((word) => text.startsWith(word)) ||
        praises.some((word) => text.endsWith(word) || (!measured && text.startsWith(word)))),
    levelLike: LEVEL_LIKE.test(text),
    running: RUNNING.test(text),
    measured,
    cites: CITES.test(text),
  };
}

type Judge = (looks: FlatLooks) => number;

const isLevel = ({ firstLevel, secondLevel }: Looks): boolean => firstLevel || secondLevel;

/** Columns of words, by what speaks against the cell: a level's name, a quantity, a bare number, another column's word. */
const wording =
  (words: Judge, quantity: number): Judge =>
  (looks) => {
    if (isLevel(looks)) return looks.secondLevel ? 2 : 4;
    if (looks.points || looks.sign || looks.direction) return 5;
    if (looks.counts || looks.unit) return quantity;
    return words(looks) + (looks.timed || looks.mixed ? 0.7 : 0);
  };

const measure: Judge = (looks) => {
  if (isLevel(looks)) return 5;
  if (looks.sign || looks.direction) return 4;
  if (looks.unit) return 3;
  if (looks.counts) return looks.points ? 0.5 : 0;
  if (looks.timed) return 0;
  if (looks.mixed) return 0.3;
  if (looks.praise) return 0.2;
  return looks.cites ? 3 : looks.long ? 2 : looks.measured ? 1.5 : looks.running ? 1 : 0.7;
};

const naming: Judge = (looks) => {
  if (looks.cites) return 2;
  if (looks.measured) return 0;
  return looks.long ? 1.5 : looks.running || looks.levelLike ? 0.8 : looks.praise ? 0.6 : 0.1;
};

const only =
  (is: (looks: FlatLooks) => boolean): Judge =>
  (looks) =>
    is(looks) ? 0 : 6;
const points = only((looks) => looks.points);
const amount = only(({ numeric }) => numeric);
const project = wording(() => 0.3, 4);

const judges: Readonly<Partial<Record<ColumnRole, Judge>>> = {
  serial: only(({ numeric }) => numeric),
  level1: (looks) => (looks.firstLevel ? 0 : looks.secondLevel ? 5 : looks.levelLike ? 4 : 9),
  level2: (looks) => (looks.secondLevel ? (looks.properFirst ? 1 : 0) : looks.levelLike ? 1 : looks.firstLevel ? 5 : 6),
  name: wording(naming, 4),
  description: wording(({ running, long, cites }) => (cites ? 0.8 : running || long ? 0 : 0.3), 2),
  value: measure,
  actual: measure,
  // The headings of these two are printed one for the other.
  sign: (looks) => (looks.sign ? 0 : looks.direction ? 1.5 : 6),
  direction: (looks) => (looks.direction ? 0 : looks.sign ? 1.5 : 6),
  valueUnit: (looks) => (looks.unit ? 0 : looks.counts || looks.points || looks.running || looks.praise ? 6 : 3.5),
  weight: points,
  score: points,
  basis: wording(({ cites, measured, praise }) => (cites ? 0 : measured || praise ? 0.9 : 0.4), 3),
  reason: wording(({ measured, running }) => (running ? 0.2 : measured ? 0.9 : 0.4), 3),
  remark: wording(({ measured }) => (measured ? 1.2 : 0.6), 2),
  kept: (looks) => (isLevel(looks) ? 4 : 0.7),
  budget: amount,
  fiscal: amount,
  other: amount,
  unitName: project,
  projectName: project,
  goals: wording(() => 0.4, 3),
  purpose: wording(() => 0.4, 3),
};
/** A column whose word nobody knows may hold anything but a level. */
const unknown: Judge = (looks) => (isLevel(looks) ? 4 : 1);

/** What it costs that a row has no cell for a column; merged cells before its first one cost next to nothing. */
const LACK: Readonly<Partial<Record<ColumnRole, readonly [inside: number, leading: number]>>> = {
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
/** The name of a level and a bare number go on with nothing; a quantity seldom does. */
const joined = (looks: FlatLooks): number => (isLevel(looks) || looks.points ? 5 : looks.counts || looks.timed ? 2 : 0);

export const flatFit: Fit = {
  of: (text, vocabulary) => {
    const looks = flatLooksOf(text, vocabulary);
    return {
      empty: looks.empty,
      misfit: (role) => (looks.empty ? 0 : ((role === null ? undefined : judges[role]) ?? unknown)(looks)),
      joining: (role) => joining(role) + joined(looks),
    };
  },
  lack: (role, leading) => ((role === null ? undefined : LACK[role]) ?? OTHER_LACK)[leading ? 1 : 0],
};

/** Whether a flattened row without a cell for a column is as whole as any: only its name and value are always printed. */
export const mayBeFlattened = (role: ColumnRole | null): boolean => role !== "name" && role !== "value";
