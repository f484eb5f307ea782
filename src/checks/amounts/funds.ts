import type { Money, Project } from "../../model/record.ts";
import { groupedBy } from "../../values/counts.ts";
import { differenceOf, sumOf } from "../../values/exact.ts";
import { readMoney } from "../../values/money.ts";
import { printedAmountUnit } from "../../vocabulary/amounts.ts";
import { fundWords, sumWords } from "../../vocabulary/funds.ts";
import { holdsOne } from "../../vocabulary/words.ts";
import type { Subject } from "../subject.ts";

/** An amount that stands in a project's extra. */
export interface FurtherAmount {
  /** 上年结转资金·年初预算数: its labels, from the widest to the column's. */
  readonly labels: readonly string[];
  readonly amount: number;
}

const LONGEST = 40;
/** With more purses than this under one heading the sums of some of them explain anything. */
const MOST_PURSES = 8;

/** The amounts printed under labels without a field; where they print no unit, in the unit of the budget. */
export function furtherAmounts({ extra, budget }: Project): FurtherAmount[] {
  const unit = (budget.total ?? budget.fiscal ?? budget.other)?.unit ?? null;
  return Object.entries(extra).flatMap(([key, text]) => {
    if (text.length > LONGEST) return [];
    const { money } = readMoney(text, printedAmountUnit(key) ?? unit);
    return money?.amount == null ? [] : [{ labels: key.split("·"), amount: money.amount }];
  });
}

const isSum = ({ labels }: FurtherAmount): boolean => labels.some((label) => holdsOne(label, sumWords));

/** A purse of the project, and no sum of purses. */
const isPurse = (further: FurtherAmount): boolean =>
  further.labels.some((label) => holdsOne(label, fundWords)) && !isSum(further);

/**
 * Whether what a total has beyond its parts may be money of purses that have no field (上年结转, 上级资金), or the parts
 * are those of another total that is printed as well.
 */
export function explainsDifference(project: Project, total: Money & { amount: number }, parts: number): boolean {
  const further = furtherAmounts(project).filter(({ amount }) => amount > 0);
  if (further.some(({ amount }) => amount === parts)) return true;
  const missing = differenceOf(total.amount, parts);
  // Columns with a total of their own are those of another time: 全年预算数 beside 年初预算数.
  const others = new Set(further.filter(isSum).map(({ labels }) => labels.at(-1)));
  const purses = further.filter((one) => isPurse(one) && !others.has(one.labels.at(-1)));
  // Under the heading of a column, or beside each other under one label.
  const groups = [
    groupedBy(purses, ({ labels }) => labels.at(-1)),
    groupedBy(purses.filter(namesPurse), ({ labels }) => labels.slice(0, -1).join("·")),
  ];
  return groups.some((byHeading) => [...byHeading.values()].some((group) => makesUp(group, missing)));
}

/** 资金规模·中央 is beside 资金规模·省级; 上年结转资金·年初预算数 is beside no purse but above some. */
const namesPurse = ({ labels }: FurtherAmount): boolean => holdsOne(labels.at(-1) ?? "", fundWords);

/** Whether some of the purses are that much together. */
function makesUp(purses: readonly FurtherAmount[], missing: number): boolean {
  if (purses.length > MOST_PURSES) return missing > 0;
  const sums = new Set([0]);
  for (const { amount } of purses) for (const sum of [...sums]) sums.add(sumOf([sum, amount]));
  return missing !== 0 && sums.has(missing);
}

const FIGURE = /\d[\d,]*(?:\.\d+)?/g;

/** The figures of purses that the reading left out of the record: 其中：专项债券资金 3000. */
export function figuresLeftOut({ doubts }: Subject): ReadonlySet<number> {
  const texts = doubts.flatMap(({ code, args }) => (code === "coverage/unmapped" ? [String(args.text)] : []));
  const figures = texts.filter((text) => holdsOne(text, fundWords)).flatMap((text) => text.match(FIGURE) ?? []);
  return new Set(figures.map((figure) => Number(figure.replaceAll(",", ""))));
}
