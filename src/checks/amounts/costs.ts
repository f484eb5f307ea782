import type { Place } from "../../model/place.ts";
import type { Indicator, Project, Target } from "../../model/record.ts";
import { countOf } from "../../values/counts.ts";
import { denominatorsOf } from "../../values/unit.ts";
import { longTerm } from "../../vocabulary/columns.ts";
import { noCostWords, totalCostWords, unitCostWords } from "../../vocabulary/costs.ts";
import { holdsOne } from "../../vocabulary/words.ts";
import { isOf, isQuantity, placeOf } from "../subject.ts";

/** What a cost is of: one of the things that are paid for, the whole of something, or the one or the other. */
type Extent = "unit" | "total" | "open";

/** A target that is an amount of money to be spent in the budget year. */
export interface Cost {
  readonly indicator: Indicator;
  readonly target: Target & { readonly number: number };
  readonly name: string;
  /** In 元, per its denominators. */
  readonly amount: number;
  readonly extent: Extent;
  readonly at: Place;
}

/** 社会成本 and 生态环境成本 are mostly no money, and where they are, not the budget's. */
const MONEY_LEVELS = ["成本指标", "经济成本指标"];
const OTHER_COST_LEVELS = ["社会成本指标", "生态环境成本指标"];
const OF_A_YEAR = new Set(["年", "年度", "全年"]);

/** Whether an indicator is of what the project costs in money. */
export const isMoneyCost = (indicator: Indicator): boolean =>
  isOf(indicator, ...MONEY_LEVELS) && !isOf(indicator, ...OTHER_COST_LEVELS);

/**
 * The costs of a project. Those that are printed for several terms or places side by side are left out: they are not the
 * budget's.
 */
export function costsOf({ indicators }: Project): Cost[] {
  const costs = indicators.filter(isMoneyCost);
  const inRow = countOf(costs.map(rowOf));
  return costs.flatMap((indicator) => {
    const { target, name, extra } = indicator;
    if (!isQuantity(target) || target.amount === null || target.upper !== null) return [];
    if ((inRow.get(rowOf(indicator)) ?? 0) > 1 || Object.values(extra).some((text) => longTerm.test(text))) return [];
    const named = name ?? "";
    if (holdsOne(named, noCostWords)) return [];
    const at = placeOf(indicator, "target");
    return [{ indicator, target, name: named, amount: target.amount, extent: extentOf(named, target), at }];
  });
}

/** Where the name is printed: lanes of one row share it. Names in one paragraph are told apart by their texts. */
const rowOf = ({ trace, at, name }: Indicator): string => JSON.stringify([trace?.name?.[0]?.at ?? at, name]);

function extentOf(name: string, { unit, raw }: Target): Extent {
  const isPerUnit = denominatorsOf(unit ?? "").some((denominator) => !OF_A_YEAR.has(denominator));
  const words = `${name} ${raw}`.replaceAll("每年", "");
  if (isPerUnit || holdsOne(words, unitCostWords)) return "unit";
  return holdsOne(name, totalCostWords) ? "total" : "open";
}

/** Whether two names have two characters together in common. */
export const sharesWord = (one: string, other: string): boolean => sharesWordWith(other)(one);

/** Tells of names whether they have two characters together in common with that one. */
export function sharesWordWith(name: string): (other: string) => boolean {
  const words = new Set(pairsOf(name));
  return (other) => pairsOf(other).some((word) => words.has(word));
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
