import { digitsIn, productOf, significantDigits } from "../../values/exact.ts";
import { plainDigits } from "../../values/number.ts";
import { numeratorOf, yuanIn } from "../../values/unit.ts";
import type { Cost } from "./costs.ts";
import type { KnownMoney } from "./rounding.ts";

/** By how many noughts a cost is above its budget, or below. */
export interface Slip {
  readonly noughts: number;
  /** The target as it is likely meant. */
  readonly meant: string;
}

const MOST_NOUGHTS = 8;
/** 万元 taken for 元, 千元 for 元: so much above its whole budget no cost is in earnest. */
export const SURE_NOUGHTS = 3;
const LOST_UNIT = 4;
/** The units a figure is likely meant in. */
const MONEY = ["元", "万元", "亿元"];

/**
 * Where a cost has all the digits of its budget and only their place is another. Ten times the budget may be another
 * sum by chance where there is but one digit, and a ten-thousandth a price.
 */
export function slipOf(cost: Cost, budget: KnownMoney): Slip | null {
  const digits = significantDigits(budget.amount);
  if (cost.amount <= 0 || budget.amount <= 0 || significantDigits(cost.amount) !== digits) return null;
  const noughts = noughtsBetween(cost.amount, budget.amount);
  const isSure = noughts > 0 ? isSureAbove(cost, noughts, digits) : noughts < 0 && isSureBelow(cost, -noughts, digits);
  return isSure && Math.abs(noughts) <= MOST_NOUGHTS ? { noughts, meant: meantBy(cost, noughts, budget.amount) } : null;
}

function noughtsBetween(cost: number, budget: number): number {
  const up = cost > budget;
  let [shifted, noughts] = [Math.min(cost, budget), 0];
  while (shifted < Math.max(cost, budget) && noughts <= MOST_NOUGHTS) {
    shifted = productOf(shifted, 10);
    noughts++;
  }
  return up ? noughts : -noughts;
}

const isSureAbove = ({ extent }: Cost, noughts: number, digits: string): boolean =>
  noughts >= SURE_NOUGHTS || (extent !== "unit" && digits.length > 1);

function isSureBelow({ extent }: Cost, noughts: number, digits: string): boolean {
  if (extent === "total") return noughts === LOST_UNIT || digits.length > 2;
  return extent === "open" && noughts === LOST_UNIT && digits.length > 2;
}

/**
 * The same figures in the unit that makes them the budget; where no unit does, the budget in the unit that is printed.
 */
function meantBy({ target }: Cost, noughts: number, budget: number): string {
  const { comparator, implied, number, unit } = target;
  const sign = implied ? "" : (comparator ?? "");
  const printed = numeratorOf(unit ?? "");
  const rest = (unit ?? "").slice(printed.length);
  const wanted = Number(yuanIn(printed) ?? 1) / 10 ** noughts;
  const other = MONEY.find((candidate) => Number(yuanIn(candidate)) === wanted);
  return other === undefined
    ? `${sign}${digitsIn(budget, printed)}${printed}${rest}`
    : `${sign}${plainDigits(number)}${other}${rest}`;
}
