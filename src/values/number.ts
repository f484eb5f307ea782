import Big from "big.js";
import { matchAt } from "./legible.ts";

/** A number printed in digits, from where it was looked for to `end`; `null` where it is too long to be worth holding. */
export interface PrintedNumber {
  readonly end: number;
  readonly value: Big | null;
}

/** 1万2千, 1亿2千万, 3亿5000万: figures with the scales between them, one number. */
const SCALE = "万亿|千万|百万|十万|亿|万|千|百|十";
const SCALED = new RegExp(`(?:\\d{1,9}(?:\\.\\d{1,9})?(?:${SCALE})){2,4}`, "y");
const SCALED_PART = new RegExp(`([\\d.]+)(${SCALE})`, "g");
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
/** 1.2×10^8, 10^3 and 10³: behind a number, or behind a ten by itself. */
const TIMES_POWER = / *[×xX*] *10(?:\^(-?\d{1,2})|([⁻⁰¹²³⁴-⁹]{1,3}))/y;
const POWER = /\^(-?\d{1,2})|([⁻⁰¹²³⁴-⁹]{1,3})/y;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** 1.2E+06, as a spreadsheet prints what its column is too narrow for. */
const EXPONENT = /[eE]([+-]\d{1,2})(?![\d.])/y;
const MOST_SIGNIFICANT_DIGITS = 15;
/** Beyond this length a run of digits is no number anyone meant, and not worth the arithmetic. */
const LONGEST = 40;

/** The number whose first digit stands at `at`; thousands separators are part of it. */
export function scanNumber(text: string, at: number): PrintedNumber | null {
  const scaled = matchAt(SCALED, text, at)?.[0];
  if (scaled !== undefined) {
    const parts = [...scaled.matchAll(SCALED_PART)].map(([, digits, scale]) =>
      Big(digits ?? 0).times(SCALES[scale ?? ""] ?? 1),
    );
    return { end: at + scaled.length, value: parts.reduce((sum, part) => sum.plus(part)) };
  }
  const match = matchAt(DIGITS, text, at);
  if (match === null) return null;
  const digits = match[0].replaceAll(",", "").replace(/^0+(?=\d)/, "");
  const end = at + match[0].length;
  if (digits.length > LONGEST) return { end, value: null };
  const exponential = matchAt(EXPONENT, text, end);
  if (exponential !== null) {
    return { end: end + exponential[0].length, value: new Big(`${digits}e${Number(exponential[1])}`) };
  }
  const power = matchAt(digits === "10" ? POWER : TIMES_POWER, text, end) ?? matchAt(TIMES_POWER, text, end);
  if (power === null) return { end, value: new Big(digits) };
  const exponent =
    power[1] ?? Array.from(power[2] ?? "", (sign) => (sign === "⁻" ? "-" : RAISED.indexOf(sign))).join("");
  const base = digits === "10" && /^[^ ×xX*]/.test(power[0]) ? "1" : digits;
  return { end: end + power[0].length, value: new Big(`${base}e${exponent}`) };
}

/** The number as JavaScript holds it, or null where that would lose digits. */
export function exact(value: Big | null): number | null {
  if (value === null || value.c.length > MOST_SIGNIFICANT_DIGITS || Math.abs(value.e) > LONGEST) return null;
  return value.toNumber();
}

/** Digits without exponent, as a person would print the number. */
export const plainDigits = (value: number): string => new Big(value).toFixed();
