import { endings, fragileEndings } from "../vocabulary/comparators.ts";
import { qualitativeWords } from "../vocabulary/quantities.ts";
import { moneyUnits, percentWords, scales, units } from "../vocabulary/units.ts";
import { BOUNDARY, legible, matchAt, oneOf } from "./legible.ts";

/** A unit in print: as the record holds it, and whether it is one we know, one we take for one, or lacks what is counted. */
export interface PrintedUnit {
  readonly end: number;
  readonly unit: string;
  readonly status: "known" | "unknown" | "incomplete";
}

/** Every unit with a numerator of its own: known ones, scales alone (250万), and scales before a unit (万平方米). */
export interface Units {
  /** Folded, in lower case. */
  readonly known: ReadonlySet<string>;
  /** The length of the longest of them. */
  readonly longest: number;
}

const indexed = new WeakMap<readonly string[], Units>();

/** The units of the vocabulary and those a user adds to them, scales before them included; made once for each list. */
export function unitsOf(additional: readonly string[]): Units {
  if (additional.length === 0) return standardUnits;
  const made = indexed.get(additional) ?? index(additional);
  indexed.set(additional, made);
  return made;
}

function index(additional: readonly string[]): Units {
  const added = additional.map((unit) => legible(unit).trim()).filter((unit) => unit !== "");
  const all = [...units, ...added];
  const scaled = scales.flatMap((scale) => all.map((unit) => scale + unit));
  const known = new Set([...percentWords, ...all, ...scales, ...scaled].map((unit) => unit.toLowerCase()));
  return { known, longest: Math.max(...Array.from(known, (unit) => unit.length)) };
}

export const standardUnits = index([]);

/** In a unit as the record holds it. */
const COUNTED_PER = /[/·•・每]/;
const STROKE = / ?[/·•・] ?每?\(?/y;
/** Typed for the dot between two denominators: 元/人.天, 元/人*天. */
const LOOSE_STROKE = / ?[.*×] ?/y;
const EACH = / ?每/y;
const SHORT_WORD = new RegExp(`(?:[\\u4e00-\\u9fff]{1,4}|[A-Za-z]{1,3})${BOUNDARY}`, "y");
const LATIN = /[A-Za-z]/;
const LATIN_OR_DIGIT = /[A-Za-z\d]/;
const steadyEndings = [...endings.keys()].filter((word) => !fragileEndings.has(word));
const UNKNOWN = new RegExp(`(?:[\\u4e00-\\u9fff]{1,3}?|[A-Za-z]{1,8})(?=${BOUNDARY}|${oneOf(steadyEndings)})`, "y");
const QUALITATIVE = new RegExp(
  `^(?:${oneOf([...qualitativeWords, ...steadyEndings])})|[\\u4e00-\\u9fff]?(?:${oneOf(qualitativeWords.filter((word) => word.length > 1))})`,
);
const END = new RegExp(`${BOUNDARY}|(?=每)`, "y");
const PERCENT = new Set(percentWords);

/** The longest known unit that starts at `at`, with all its denominators; a narrow column may have broken it in two (万 元). */
export function scanUnit(text: string, at: number, units: Units): PrintedUnit | null {
  const unit = scanUnbroken(text, at, units);
  if (unit === null || text[unit.end] !== " ") return unit;
  const rejoined = text.slice(at, unit.end) + text.slice(unit.end + 1, unit.end + 1 + units.longest);
  const longer = scanUnbroken(rejoined, 0, units);
  if (longer === null || at + longer.end <= unit.end || matchAt(END, rejoined, longer.end) === null) return unit;
  return { ...longer, end: at + longer.end + 1 };
}

function scanUnbroken(text: string, at: number, units: Units): PrintedUnit | null {
  const numerator = text.slice(at, at + knownLength(text, at, units));
  // Without a numerator only a stroke says that a unit is meant (4.5/平方米): 每月 is a time.
  const end = numerator !== "" || text[at] === "/" ? skipDenominators(text, at + numerator.length, units) : at;
  if (end === at) return null;
  const denominators = text.slice(at + numerator.length, end).replaceAll(" ", "");
  const folded = PERCENT.has(numerator) ? "%" : numerator;
  return { end, unit: folded + denominators, status: numerator === "" ? "incomplete" : "known" };
}

/** 16户数据 counts 户, though 户数 is a unit as well. */
const BEGINS_OTHER_WORD = /^数[据字额量目值码]/;

/** The length of the longest known unit at `at`; a Latin one ends where its letters end. */
function knownLength(text: string, at: number, { known, longest }: Units): number {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const end = at + length;
    if (!known.has(text.slice(at, end).toLowerCase())) continue;
    if (length > 1 && BEGINS_OTHER_WORD.test(text.slice(end - 1, end + 1))) continue;
    if (!(LATIN.test(text.charAt(end - 1)) && LATIN_OR_DIGIT.test(text.charAt(end)))) return length;
  }
  return 0;
}

/** Up to three characters that fill the place of a unit and are no word of praise: a unit that nobody listed. */
export function scanUnknownUnit(text: string, at: number, units: Units): PrintedUnit | null {
  const word = matchAt(UNKNOWN, text, at)?.[0];
  if (word === undefined || QUALITATIVE.test(word)) return null;
  const end = skipDenominators(text, at + word.length, units);
  return { end, unit: text.slice(at, end).replaceAll(" ", ""), status: "unknown" };
}

/** How many 元 one of the unit is, per its denominators; null for what is not Chinese money. */
export function yuanIn(unit: string): string | null {
  return moneyUnits.get(numeratorOf(unit)) ?? null;
}

/** The unit of a number behind the sign ￥, which says 元: ￥5万, ￥500/人, ￥3000. */
export function withCurrencySign(unit: PrintedUnit | null, end: number): PrintedUnit {
  if (unit === null) return { end, unit: "元", status: "known" };
  if (unit.status === "incomplete") return { ...unit, unit: `元${unit.unit}`, status: "known" };
  const scale = numeratorOf(unit.unit);
  return scales.includes(scale) ? { ...unit, unit: `${scale}元${unit.unit.slice(scale.length)}` } : unit;
}

/** A unit without what it is counted per: 元 of 元/人·月. */
export const numeratorOf = (unit: string): string => unit.split(COUNTED_PER, 1)[0] ?? "";

/** What a unit is counted per: 人 and 月 of 元/人·月. */
export const denominatorsOf = (unit: string): string[] => unit.split(COUNTED_PER).slice(1);

/** A text that is a unit and nothing else, folded; null for any other text. */
export function readUnit(printed: string, units: Units): string | null {
  const text = legible(printed).trim();
  const unit = scanUnit(text, 0, units) ?? scanUnknownUnit(text, 0, units);
  return unit !== null && unit.end === text.length ? unit.unit : null;
}

function skipDenominators(text: string, at: number, units: Units): number {
  let end = at;
  for (;;) {
    const next = denominatorEnd(text, end, end > at, units);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Behind a stroke (/ ·) any short word is a denominator; behind 每, and behind a dot after another denominator, only a known unit that ends there. */
function denominatorEnd(text: string, at: number, furtherOne: boolean, units: Units): number {
  const stroke = matchAt(STROKE, text, at)?.[0];
  if (stroke !== undefined) {
    const start = at + stroke.length;
    const length = knownLength(text, start, units) || (matchAt(SHORT_WORD, text, start)?.[0].length ?? 0);
    const closes = length > 0 && text[start + length] === ")" ? 1 : 0;
    return length === 0 ? at : start + length + closes;
  }
  const each = matchAt(EACH, text, at)?.[0] ?? (furtherOne ? matchAt(LOOSE_STROKE, text, at)?.[0] : undefined);
  if (each === undefined) return at;
  const length = knownLength(text, at + each.length, units);
  const end = at + each.length + length;
  return length > 0 && matchAt(END, text, end) !== null ? end : at;
}
