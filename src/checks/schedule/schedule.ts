import type { Place } from "../../model/place.ts";
import type { Project } from "../../model/record.ts";
import { oneLine } from "../../text/blanks.ts";
import { digitsIn, productOf, sumOf } from "../../values/exact.ts";
import { once } from "../subject.ts";

/** A point of a plan of spending whose percentage is printed. */
interface Point {
  readonly label: string;
  readonly percent: number;
  readonly printed: string;
  readonly at: Place;
}

/** A plan of spending, 资金支出计划, point by point; null where nothing is printed at one. */
interface Plan {
  readonly points: readonly (Point | null)[];
  /** The places of all labels: a point without a percentage has no other. */
  readonly labels: readonly { readonly text: string; readonly at: Place }[];
  readonly printed: readonly Point[];
}

const ALL = 100;
/** 三分之一 is printed as 33.33. */
const SLACK = 0.05;
const MONEY_UNITS = ["万元", "元"];

/**
 * The plans of projects as percentages. Those with something unreadable, and those that print amounts instead, are left
 * out.
 */
export const plansOf = once(({ submission }): readonly Plan[] =>
  submission.projects.flatMap((project) => {
    const plan = planIn(project);
    return plan === null || plan.printed.length === 0 || areAmounts(plan, project) ? [] : [inPercent(plan)];
  }),
);

/** The trace has a label and, where one is printed, its percentage, in turns. */
function planIn({ schedule, trace, extra, at }: Project): Plan | null {
  const places = trace?.schedule ?? [];
  const points: (Point | null)[] = [];
  const labels: { text: string; at: Place }[] = [];
  let next = 0;
  for (const { label, percent } of schedule) {
    const own = places[next++];
    if (own === undefined || oneLine(own.text) !== label || label in extra) return null;
    labels.push({ text: label, at: own.at });
    const value = percent === null ? undefined : places[next++];
    points.push(percent === null ? null : { label, percent, printed: value?.text ?? "", at: value?.at ?? at });
  }
  return { points, labels, printed: points.filter((point) => point !== null) };
}

/** 0.25, 0.5, 0.75, 1 are what a spreadsheet keeps of percentages. */
function inPercent(plan: Plan): Plan {
  const isFraction = ({ percent, printed }: Point): boolean => percent <= 1 && !/[%％]/.test(printed);
  if (!plan.printed.every(isFraction)) return plan;
  const points = plan.points.map((point) => point && { ...point, percent: productOf(point.percent, ALL) });
  return { ...plan, points, printed: points.filter((point) => point !== null) };
}

/** Whether what is planned is printed as money: the last or all together is the budget. */
function areAmounts({ printed }: Plan, { budget }: Project): boolean {
  if (printed.some((point) => /[%％]$/.test(point.printed.trim()))) return false;
  const total = budget.total?.amount;
  if (total == null) return false;
  const budgets = MONEY_UNITS.map((unit) => Number(digitsIn(total, unit)));
  const sum = sumOf(printed.map(({ percent }) => percent));
  return budgets.some((own) => own === sum || own === printed.at(-1)?.percent) && printed.at(-1)?.percent !== ALL;
}

export const sumOfShares = ({ printed }: Plan): number => sumOf(printed.map(({ percent }) => percent));

/** Whether the percentages are what is spent in each period, not what has been by its end: together they are all. */
export const areShares = (plan: Plan): boolean => plan.printed.length > 1 && Math.abs(sumOfShares(plan) - ALL) <= SLACK;

const PERIOD = /季度|[-—~～至]\d{1,2}月$|^\d{1,2}月$/;

/** Whether they are meant as such, though together they are not all: they fall, and their labels are periods, not their ends. */
export const areMeantAsShares = ({ printed }: Plan): boolean =>
  printed.every(({ label }) => PERIOD.test(label) && !/底|末|前|止|累计/.test(label)) &&
  printed.some(({ percent }, index) => percent < (printed[index - 1]?.percent ?? 0));
