import Big from "big.js";
import { type Fault, fault } from "../diagnostics/finding.ts";
import type { Comparator } from "../model/record.ts";
import { endingAt, leadBefore, type Opening, openingBefore } from "./comparator.ts";
import { skipBlanks, skipBlanksBack } from "./legible.ts";
import { type Magnitude, scanFraction, scanMagnitude, scanSpokenMagnitude } from "./magnitude.ts";
import { exact, scanNumber } from "./number.ts";
import { NUMERALS } from "./numerals.ts";
import { calendar, type Scene, sceneOf, startsText } from "./scene.ts";
import { type PrintedUnit, scanUnknownUnit, standardUnits, type Units, withCurrencySign, yuanIn } from "./unit.ts";

/** A quantity in a text, from its comparator (大于等于, 达到) to its last word (以上); indices are the printed text's. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Where its number starts. */
  readonly numberAt: number;
  /** As printed, by sign or by words; null where nothing compares, which means equality. */
  readonly comparator: Comparator | null;
  /** null where no number of JavaScript is exactly what is printed; `inexact` then says why. */
  readonly number: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  /** In 元, per the unit's denominators; null for what is not money. */
  readonly amount: number | null;
  readonly inexact: "digits" | "fraction" | null;
  readonly unitStatus: PrintedUnit["status"] | null;
  /** The glyph that was read as a comparator though it is none. */
  readonly doubtfulSign: string | null;
  /** What it is compared with, between comparator and number: 预算的 of 不超过预算的5%. */
  readonly basis: string | null;
}

const CANDIDATE = new RegExp(`[\\d${NUMERALS}半]`, "g");
/** Digits behind it are a number of their own: 队伍18支. */
const NUMERAL_RUN = new RegExp(`[${NUMERALS}半]+`, "y");
const DIGIT = /\d/;
const CURRENCY_SIGN = /[¥￥]/;
/** Before a number, these make it a part of a name or an ordinal: A4, 第3, 1.2.3. */
const PART_OF_NAME = /[A-Za-z第\d.#_]/;
const HAN = /[\u4e00-\u9fff]/;
/** So many characters may follow a bare number for the whole to be that number with words fused to it. */
const LONGEST_FUSED = 8;

/**
 * All quantities of a text, left to right. Dates, ordinals, document numbers and numbers inside names are none; a number
 * without unit is one only behind a comparator or where the text is nothing else; numerals in words (三次) likewise.
 */
export function findQuantities(text: string, units: Units = standardUnits): Quantity[] {
  const scene = sceneOf(text, units);
  const found: Quantity[] = [];
  for (let at = nextCandidate(scene.text, 0); at >= 0; ) {
    const floor = found.at(-1)?.end ?? 0;
    const quantity = quantityAt(scene, at, floor);
    if (quantity !== null) found.push(withFormulaSigns(text, quantity, floor));
    at = nextCandidate(scene.text, quantity?.end ?? behindNumber(scene.text, at));
  }
  return found;
}

/** What is doubtful about a quantity of the value `raw`. */
export function doubtsAbout(quantity: Quantity, raw: string): Fault[] {
  const { comparator, doubtfulSign: sign, inexact, unit, unitStatus } = quantity;
  const doubts: Fault[] = [];
  if (sign !== null) doubts.push(fault("value/doubtful-sign", { raw, sign, read: comparator ?? "" }));
  if (inexact === "digits") doubts.push(fault("value/too-many-digits", { raw }));
  if (inexact === "fraction") doubts.push(fault("value/inexact-fraction", { raw }));
  if (unitStatus === "unknown") doubts.push(fault("value/unknown-unit", { raw, unit: unit ?? "" }));
  if (unitStatus === "incomplete") doubts.push(fault("value/incomplete-unit", { raw, unit: unit ?? "" }));
  return doubts;
}

/** The dollar signs around a formula go with the quantity in it, unless the one before does already. */
function withFormulaSigns(printed: string, quantity: Quantity, floor: number): Quantity {
  const { start, end } = quantity;
  const opens = start > floor && printed[start - 1] === "$";
  return { ...quantity, start: opens ? start - 1 : start, end: printed[end] === "$" ? end + 1 : end };
}

function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  return CANDIDATE.exec(text)?.index ?? -1;
}

function behindNumber(text: string, at: number): number {
  const number = scanNumber(text, at);
  if (number !== null) return number.end;
  NUMERAL_RUN.lastIndex = at;
  return at + (NUMERAL_RUN.exec(text)?.[0].length ?? 1);
}

/** The quantity whose number starts at `at` and whose words do not reach back before `floor`. */
function quantityAt(scene: Scene, at: number, floor: number): Quantity | null {
  const { text } = scene;
  if (scene.calendar[at] === calendar.surely || PART_OF_NAME.test(text[at - 1] ?? "")) return null;
  const negative = text[at - 1] === "-" && mayBeNegative(scene, at - 1);
  const start = negative ? at - 1 : at;
  const before = openingBefore(text, start, scene.brokenSigns);
  const opening = before !== null && before.start >= floor ? before : null;
  if (scene.calendar[at] === calendar.perhaps && opening?.comparator == null) return null;
  const magnitude = DIGIT.test(text.charAt(at))
    ? magnitudeInDigits(scene, at, opening)
    : magnitudeInWords(scene, at, opening);
  return magnitude && quantityOf(text, magnitude, opening, start, negative);
}

/** Where the sign ￥ stands right before a number, if it does. */
function currencySignBefore(text: string, at: number): number | null {
  const sign = skipBlanksBack(text, at) - 1;
  return CURRENCY_SIGN.test(text.charAt(sign)) ? sign : null;
}

/** A minus is one at the start, behind a blank, a sign or a lead word; elsewhere it may be a dash. */
function mayBeNegative({ text }: Scene, at: number): boolean {
  return /^[\s(≥≤<>=]?$/.test(text[at - 1] ?? "") || leadBefore(text, at) !== null;
}

const beginsText = (scene: Scene, at: number, opening: Opening | null): boolean =>
  startsText(scene, opening?.start ?? at);

/** Where nothing but words like 以上 stand between `at` and the end of the text. */
const reachesEnd = (scene: Scene, at: number): boolean => (endingAt(scene.text, at)?.end ?? at) >= scene.end;

function magnitudeInDigits(scene: Scene, at: number, opening: Opening | null): Magnitude | null {
  const { text } = scene;
  const begins = beginsText(scene, text[at - 1] === "-" ? at - 1 : at, opening);
  const fraction = begins ? scanFraction(text, at) : null;
  if (fraction !== null && reachesEnd(scene, fraction.end)) return fraction;
  const magnitude = scanMagnitude(scene, at);
  if (magnitude === null) return null;
  const alone = begins && reachesEnd(scene, magnitude.end);
  // 168号 ends a document's number more often than it counts anything.
  if (magnitude.unit !== null) return magnitude.unit.unit === "号" && !alone && !opening?.comparator ? null : magnitude;
  if (alone || currencySignBefore(text, at) !== null) return magnitude;
  const compared = opening !== null && opening.comparator !== null;
  if (!compared && !begins) return null;
  const unit =
    endingAt(text, magnitude.end) === null ? scanUnknownUnit(text, skipBlanks(text, magnitude.end), scene.units) : null;
  if (unit !== null && (compared || reachesEnd(scene, unit.end))) return { ...magnitude, unit, end: unit.end };
  const fused = HAN.test(text.charAt(magnitude.end)) && scene.end - magnitude.end <= LONGEST_FUSED;
  return compared || fused ? magnitude : null;
}

function magnitudeInWords(scene: Scene, at: number, opening: Opening | null): Magnitude | null {
  const magnitude = scanSpokenMagnitude(scene, at);
  if (magnitude === null || magnitude.anywhere) return magnitude;
  const whole = beginsText(scene, at, opening) && reachesEnd(scene, magnitude.end);
  if (magnitude.unit === null && !magnitude.fraction) return whole && magnitude.round ? magnitude : null;
  const compared = opening !== null && opening.comparator !== null;
  // 每年一次 says how often, and is a time; 每年1次 is printed as a count.
  return compared || (whole && scene.calendar[scene.start] === calendar.not) ? magnitude : null;
}

function quantityOf(
  text: string,
  magnitude: Magnitude,
  opening: Opening | null,
  start: number,
  negative: boolean,
): Quantity {
  const { number: printed, upper, fraction, surplus } = magnitude;
  const sign = currencySignBefore(text, start);
  const unit = sign === null ? magnitude.unit : withCurrencySign(magnitude.unit, magnitude.end);
  const number = negative && printed !== null ? printed.neg() : printed;
  const ending = endingAt(text, magnitude.end);
  const comparator = opening?.comparator ?? ending?.comparator ?? (surplus ? ">" : null);
  const held = exact(number);
  const lost = held === null || (upper !== null && exact(upper) === null);
  return {
    start: opening?.start ?? sign ?? start,
    end: ending?.end ?? magnitude.end,
    numberAt: start,
    comparator: ending?.inclusive && comparator !== null ? withEquality(comparator) : comparator,
    number: held,
    upper: exact(upper),
    unit: unit?.unit ?? null,
    amount: amountOf(number, unit?.unit ?? ""),
    inexact: lost ? (fraction ? "fraction" : "digits") : null,
    unitStatus: unit?.status ?? null,
    doubtfulSign: opening?.doubtful ?? null,
    basis: opening?.basis ?? null,
  };
}

/** 低于5%（含5%） is at most 5%. */
function withEquality(comparator: Comparator): Comparator {
  if (comparator === "<") return "≤";
  return comparator === ">" ? "≥" : comparator;
}

/** The number of a unit in 元; null for what is not money. */
export function amountOf(number: Big | number | null, unit: string): number | null {
  const yuan = yuanIn(unit);
  return yuan === null || number === null ? null : exact(new Big(number).times(yuan));
}
