import type { Money } from "../../model/record.ts";
import { differenceOf, digitsIn, printingOf, productOf, sumOf } from "../../values/exact.ts";
import { moneyUnits } from "../../vocabulary/units.ts";
import { once } from "../subject.ts";

/** What is printed, and how many 元 it is. */
export interface Sum {
  readonly raw: string;
  readonly amount: number;
}

/** An amount whose number could be read. */
export type KnownMoney = Money & Sum;

export const isKnown = (money: Money | null | undefined): money is KnownMoney => money?.amount != null;

/**
 * How two sums stand to each other: the same, as near as the rounding of their printed decimals brings them, or apart,
 * which no rounding explains.
 */
export type Nearness = "same" | "near" | "apart";

/** Beyond two decimals the one figure may be exact and its neighbours rounded. */
const MOST_DECIMALS = 2;

/**
 * How many decimals, at most two, a document's amounts have. Spreadsheets leave noughts at the end away: 10 beside 6.45
 * is 10.00.
 */
export const decimalsOf = once(({ submission: { projects, declaredTotal }, stated }): number => {
  let most = 0;
  const amounts = projects.flatMap(({ budget: { total, fiscal, other } }) => [total, fiscal, other]);
  for (const money of [declaredTotal, ...stated.subtotals.map(({ amount }) => amount), ...amounts]) {
    const { decimals = 0 } = (isKnown(money) ? printingOf(money.raw, money.amount) : null) ?? {};
    most = Math.max(most, decimals);
    if (most >= MOST_DECIMALS) return MOST_DECIMALS;
  }
  return most;
});

/** By how many 元 a printed amount may be off what was rounded: half a unit of its last place. */
export function slackOf({ raw, amount }: Sum, decimals: number): number {
  const printing = printingOf(raw, amount);
  if (printing === null) return 0;
  return productOf(0.5, printing.scale, 10 ** -Math.max(printing.decimals, decimals));
}

export function nearness(total: Sum, parts: readonly Sum[], decimals: number): Nearness {
  const sum = sumOf(parts.map(({ amount }) => amount));
  if (sum === total.amount) return "same";
  const slack = sumOf([total, ...parts].map((printed) => slackOf(printed, decimals)));
  return Math.abs(differenceOf(total.amount, sum)) <= slack ? "near" : "apart";
}

/** So many 元 in the unit a printed amount has. */
export function inUnitOf({ unit }: Money, yuan: number): string {
  const printed = unit !== null && moneyUnits.has(unit) ? unit : "元";
  return `${digitsIn(yuan, printed)}${printed}`;
}
