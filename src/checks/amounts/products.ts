import type { Place } from "../../model/place.ts";
import type { Indicator, Project } from "../../model/record.ts";
import { differenceOf, productOf, sumOf } from "../../values/exact.ts";
import { denominatorsOf } from "../../values/unit.ts";
import { otherWords } from "../../vocabulary/units.ts";
import { isCost, isQuantity } from "../subject.ts";
import { type Cost, costsOf, sharesWord } from "./costs.ts";
import { type KnownMoney, slackOf } from "./rounding.ts";

/** A quantity of things at what each of them costs, which is not the budget. */
export interface Product {
  readonly at: Place;
  readonly printed: string;
  /** 39公里 × 12, as printed. */
  readonly factors: string;
  /** In 元. */
  readonly product: number;
}

const named = (unit: string): string => otherWords.get(unit) ?? unit;

const MONTHS = ["月", "个月"];
const MONTHS_OF_A_YEAR = 12;
const YEARS = ["年", "年度"];
/** What may be paid for more than once. */
const OCCASIONS = new Set([..."次期场天日批轮届", "季度", "个季度", "学期", "人次", ...MONTHS]);

interface Quantity {
  readonly name: string;
  readonly number: number;
  readonly unit: string;
  readonly comparator: string | null;
  readonly raw: string;
}

/**
 * What a project's only unit cost makes of the only quantity it can be of, where that is not the budget. Null also where
 * it is not clear: with other costs, with several quantities of the kind, with occasions that may multiply it.
 */
export function contradictingProduct(project: Project, budget: KnownMoney, decimals: number): Product | null {
  const costs = costsOf(project).filter(({ amount, extent }) => extent === "unit" || amount !== budget.amount);
  const [cost] = costs;
  if (cost === undefined || costs.length > 1 || cost.amount <= 0 || cost.amount > budget.amount) return null;
  const quantities = project.indicators.flatMap(quantityIn);
  const [thing, ...rest] = denominatorsOf(cost.target.unit ?? "")
    .map(named)
    .filter((unit) => !YEARS.includes(unit))
    .toSorted((left, right) => Number(MONTHS.includes(left)) - Number(MONTHS.includes(right)));
  const isMonthly = rest.length === 1 && MONTHS.includes(rest[0] ?? "");
  if (thing === undefined || MONTHS.includes(thing) || OCCASIONS.has(thing) || (rest.length > 0 && !isMonthly))
    return null;
  const [counted, ...others] = quantities.filter(({ unit }) => named(unit) === thing);
  const months = quantities.filter(({ unit }) => MONTHS.includes(unit));
  const occasions = quantities.filter(({ unit }) => OCCASIONS.has(unit) && !MONTHS.includes(unit));
  const isClear = others.length === 0 && occasions.length === 0 && months.length <= (isMonthly ? 1 : 0);
  if (counted === undefined || !isClear || !isOfThing(project, cost, counted)) return null;
  const times = isMonthly ? (months[0]?.number ?? MONTHS_OF_A_YEAR) : 1;
  const product = productOf(cost.amount, counted.number, times);
  const slack = sumOf([
    slackOf(budget, decimals),
    productOf(slackOf({ raw: cost.target.raw, amount: cost.amount }, 0), counted.number, times),
  ]);
  const off = differenceOf(budget.amount, product);
  if (Math.abs(off) <= slack || !contradicts(cost.target.comparator, counted.comparator, off)) return null;
  const factors = [counted.raw, ...(times === 1 ? [] : [String(times)])].join(" × ");
  return { at: cost.at, printed: cost.target.raw, factors, product };
}

function quantityIn(indicator: Indicator): Quantity[] {
  const { target, name } = indicator;
  if (isCost(indicator) || !isQuantity(target) || target.unit === null || target.upper !== null) return [];
  // 0人 counts none of what is paid for.
  if (target.number === 0) return [];
  const { number, unit, comparator, raw } = target;
  return [{ name: name ?? "", number, unit, comparator, raw }];
}

/** Whether cost and quantity are of the same thing by their names, or both of what the project is named for. */
function isOfThing({ name, title }: Project, cost: Cost, { name: counted }: Quantity): boolean {
  return sharesWord(cost.name, counted) || sharesWord(counted, name ?? title ?? "");
}

/** A budget above the most it may cost, or below the least; what is at most one and at least the other bounds nothing. */
function contradicts(cost: string | null, quantity: string | null, off: number): boolean {
  const signs = [cost, quantity].map((sign) => (sign === "<" ? "≤" : sign === ">" ? "≥" : sign));
  const isMost = signs.every((sign) => sign === "=" || sign === "≤");
  const isLeast = signs.every((sign) => sign === "=" || sign === "≥");
  return off > 0 ? isMost : isLeast;
}
