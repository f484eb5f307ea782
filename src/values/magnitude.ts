import type Big from "big.js";
import { surplusWords } from "../vocabulary/quantities.ts";
import { scales } from "../vocabulary/units.ts";
import { quotient, type SpokenNumber, scanShare, scanSpokenNumber } from "./chinese.ts";
import { matchAt, oneOf, skipBlanks } from "./legible.ts";
import { scanNumber } from "./number.ts";
import { calendar, type Scene } from "./scene.ts";
import { type PrintedUnit, scanUnit } from "./unit.ts";

/** A number or a range with its unit, whatever it may stand for. */
export interface Magnitude {
  readonly end: number;
  readonly number: Big | null;
  readonly upper: Big | null;
  readonly unit: PrintedUnit | null;
  /** Printed as a fraction: a missing number then has no finite decimals. */
  readonly fraction: boolean;
  /** 余, 多 between number and unit: somewhat more than the number. */
  readonly surplus: boolean;
}

const RANGE = / *(?:-{1,2}|[—–―~]{1,2}|至|到) */y;
const FRACTION = /(\d{1,9})\/(\d{1,9})(?![\d/])/y;
const SURPLUS = new RegExp(oneOf(surplusWords), "y");

/** The magnitude whose first digit stands at `at`. */
export function scanMagnitude(scene: Scene, at: number): Magnitude | null {
  const { text } = scene;
  const first = scanNumber(text, at);
  // 3.2022年 is the third item, about 2022, and not 3.2022 years.
  if (first === null || scene.calendar[first.end - 1] === calendar.surely) return null;
  const unit = unitAfter(scene, first.end);
  const range = scanRange(scene, first.value, unit, unit?.end ?? first.end);
  if (range !== null) return range;
  const surplus = surplusAfter(scene, unit, first.end);
  const found = surplus ?? unit;
  return {
    end: found?.end ?? first.end,
    number: first.value,
    upper: null,
    unit: found,
    fraction: false,
    surplus: surplus !== null,
  };
}

/** The unit where 余, 多 or 来 stands before it: 30余人, 5万余人. */
function surplusAfter(scene: Scene, unit: PrintedUnit | null, numberEnd: number): PrintedUnit | null {
  const scale = unit !== null && scales.includes(unit.unit) ? unit.unit : "";
  if (unit !== null && scale === "") return null;
  const at = unit?.end ?? numberEnd;
  const word = matchAt(SURPLUS, scene.text, at)?.[0];
  const counted = word === undefined ? null : unitAfter(scene, at + word.length);
  return counted && { ...counted, unit: scale + counted.unit };
}

/** A fraction in figures, `1/2`. */
export function scanFraction(text: string, at: number): Magnitude | null {
  const match = matchAt(FRACTION, text, at);
  if (match === null) return null;
  const [numerator, denominator] = [scanNumber(match[1] ?? "", 0)?.value, scanNumber(match[2] ?? "", 0)?.value];
  if (!numerator || !denominator) return null;
  const number = quotient(numerator, denominator);
  return { end: at + match[0].length, number, upper: null, unit: null, fraction: true, surplus: false };
}

/** A magnitude in Chinese numerals. */
export interface SpokenMagnitude extends Magnitude {
  /** Unmistakable even inside a sentence, as 百分之九十 is. */
  readonly anywhere: boolean;
  /** Built of tens and more (三万, 十二), so that it is a number even without a unit. */
  readonly round: boolean;
}

export function scanSpokenMagnitude(scene: Scene, at: number): SpokenMagnitude | null {
  const { text } = scene;
  const share = scanShare(text, at);
  const spoken = share ?? scanSpokenNumber(text, at);
  if (spoken === null) return null;
  const second = spoken.unit === null ? spokenUpper(scene, spoken) : null;
  if (second !== null) return second;
  const unit: PrintedUnit | null =
    spoken.unit === null ? unitAfter(scene, spoken.end) : { end: spoken.end, unit: spoken.unit, status: "known" };
  const surplus = spoken.fraction ? null : surplusAfter(scene, unit, spoken.end);
  return {
    end: (surplus ?? unit)?.end ?? spoken.end,
    number: spoken.value,
    upper: null,
    unit: surplus ?? unit,
    fraction: spoken.fraction,
    surplus: surplus !== null,
    anywhere: share !== null,
    round: /^.?[十百千万亿]/.test(text.slice(at, spoken.end)),
  };
}

/** 三至五个: the range whose first number is given, if another follows. */
function spokenUpper(scene: Scene, lower: SpokenNumber): SpokenMagnitude | null {
  const { text } = scene;
  const joint = matchAt(RANGE, text, lower.end);
  const second = joint === null ? null : scanSpokenNumber(text, lower.end + joint[0].length);
  if (second?.value == null || lower.value === null || second.value.lte(lower.value)) return null;
  const unit = unitAfter(scene, second.end);
  const rest = { fraction: false, surplus: false, anywhere: false, round: false };
  return { end: unit?.end ?? second.end, number: lower.value, upper: second.value, unit, ...rest };
}

const unitAfter = ({ text, units }: Scene, at: number): PrintedUnit | null =>
  scanUnit(text, skipBlanks(text, at), units);

/** `80-90%`, `80%~90%`, `3万-5万元`: the second number is larger and its unit is the first one's, or goes on from it. */
function scanRange(scene: Scene, lower: Big | null, unit: PrintedUnit | null, at: number): Magnitude | null {
  const { text } = scene;
  const joint = matchAt(RANGE, text, at);
  if (joint === null || lower === null) return null;
  const start = at + joint[0].length;
  const second = scene.calendar[start] === calendar.not ? scanNumber(text, start) : null;
  if (second === null || second.value === null || second.value.lte(lower)) return null;
  const last = unitAfter(scene, second.end);
  if (unit !== null && last !== null && !last.unit.startsWith(unit.unit)) return null;
  const joined = last ?? (unit && { ...unit, end: second.end });
  return {
    end: joined?.end ?? second.end,
    number: lower,
    upper: second.value,
    unit: joined,
    fraction: false,
    surplus: false,
  };
}
