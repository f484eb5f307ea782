import Big from "big.js";
import { matchAt } from "./legible.ts";
import { NUMERALS, readNumeral } from "./numerals.ts";

/** A number in words: `unit` where the words contain it (百分之九十 is 90 %), `value` null where it has no finite decimals. */
export interface SpokenNumber {
  readonly end: number;
  readonly value: Big | null;
  readonly unit: "%" | "‰" | "‱" | null;
  readonly fraction: boolean;
}

const NUMERAL = `(?:[${NUMERALS}]{1,20}|\\d{1,15}(?:\\.\\d{1,15})?)`;
const SHARE = new RegExp(`(百|千|万)分之(${NUMERAL})|(百分百)`, "y");
const SHARES: Readonly<Record<string, "%" | "‰" | "‱">> = { 百: "%", 千: "‰", 万: "‱" };
const FRACTION = new RegExp(`([${NUMERALS}]{1,8})分之(${NUMERAL})`, "y");
const WHOLE = new RegExp(`([${NUMERALS}]{1,20})|(半)(?=个?(?:年|月|天|日|小时|学期|季度))`, "y");
/** 三五人, 七八个: about so many, and not 35 or 78. */
const APPROXIMATION = /^[一二两三四五六七八九]{2}$/;
const HALF = new Big("0.5");
const HUNDRED = new Big(100);

export function scanSpokenNumber(text: string, at: number): SpokenNumber | null {
  return scanShare(text, at) ?? scanFraction(text, at) ?? scanWhole(text, at);
}

/** 百分之九十五, 千分之五: unmistakable, so good anywhere in a sentence. */
export function scanShare(text: string, at: number): SpokenNumber | null {
  const match = matchAt(SHARE, text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  if (match[3] !== undefined) return { end, value: HUNDRED, unit: "%", fraction: false };
  const value = readNumeral(match[2] ?? "");
  return value === null ? null : { end, value, unit: SHARES[match[1] ?? ""] ?? "%", fraction: false };
}

/** The quotient where it has finitely many decimals, and few enough to print; else null. */
export function quotient(numerator: Big, denominator: Big): Big | null {
  if (denominator.eq(0)) return null;
  const value = numerator.div(denominator);
  return value.times(denominator).eq(numerator) ? value : null;
}

function scanFraction(text: string, at: number): SpokenNumber | null {
  const match = matchAt(FRACTION, text, at);
  if (match === null) return null;
  const denominator = readNumeral(match[1] ?? "");
  const numerator = readNumeral(match[2] ?? "");
  if (denominator === null || numerator === null) return null;
  return { end: at + match[0].length, value: quotient(numerator, denominator), unit: null, fraction: true };
}

function scanWhole(text: string, at: number): SpokenNumber | null {
  const match = matchAt(WHOLE, text, at);
  if (match === null || APPROXIMATION.test(match[0])) return null;
  const value = match[2] === undefined ? readNumeral(match[0]) : HALF;
  return value === null ? null : { end: at + match[0].length, value, unit: null, fraction: false };
}
