import Big from "big.js";
import { moneyUnits } from "../vocabulary/units.ts";
import { legible } from "./legible.ts";

/**
 * Arithmetic on decimals as they are printed: 0.1 and 0.2 make 0.3. Exact to the 15 digits the record holds. Whole
 * numbers, which most amounts in 元 are, take the short way.
 */
export function sumOf(numbers: readonly number[]): number {
  const plain = numbers.reduce((sum, number) => sum + number, 0);
  if (areWhole(numbers) && Number.isSafeInteger(plain)) return plain;
  return numbers.reduce((sum, number) => sum.plus(number), new Big(0)).toNumber();
}

export const differenceOf = (from: number, taken: number): number => sumOf([from, -taken]);

export function productOf(...factors: readonly number[]): number {
  const plain = factors.reduce((product, factor) => product * factor, 1);
  if (areWhole(factors) && Number.isSafeInteger(plain)) return plain;
  return factors.reduce((product, factor) => product.times(factor), new Big(1)).toNumber();
}

const areWhole = (numbers: readonly number[]): boolean => numbers.every(Number.isSafeInteger);

/** An amount as it would be printed in a unit of money: 5883800 in 万元 is 588.38. */
export function digitsIn(yuan: number, unit: string): string {
  const scale = moneyUnits.get(unit) ?? "1";
  return new Big(yuan).div(scale).toFixed();
}

/** The digits that count in a number: 124.38 and 1243800 have the same five. */
export const significantDigits = (number: number): string => new Big(number).c.join("");

const FIGURES = /\d{1,15}(?:,\d{3}){0,5}(?:\.(\d{1,15}))?/;
const LONGEST = 100;

/** How finely an amount is printed: 14.05万元 has 2 decimals of 10000 元 each. */
export interface Printing {
  readonly decimals: number;
  /** How many 元 a one before the decimal point is. */
  readonly scale: number;
}

/** How an amount of so many 元 is printed; null where its figures are spelled out, or are parts of it: 壹拾万元, 5元5角. */
export function printingOf(raw: string, yuan: number): Printing | null {
  const match = raw.length > LONGEST ? null : FIGURES.exec(legible(raw));
  if (match === null || yuan === 0) return null;
  const number = new Big(match[0].replaceAll(",", ""));
  if (number.eq(0)) return null;
  const scale = new Big(Math.abs(yuan)).div(number);
  if (!scale.times(number).eq(Math.abs(yuan)) || significantDigits(scale.toNumber()) !== "1") return null;
  return { decimals: match[1]?.length ?? 0, scale: scale.toNumber() };
}
