import type { Indicator, Money, Project } from "../../model/record.ts";
import { matchForm } from "../../text/fold.ts";

const isDescribed = ({ goals, indicators }: Project): boolean => goals.length > 0 || indicators.length > 0;
const hasActuals = ({ indicators }: Project): boolean => indicators.some(({ actual }) => actual !== null);
const agree = (one: Money | null, other: Money | null): boolean =>
  one?.amount == null || other?.amount == null || one.amount === other.amount;

const printOf = ({ level2, name, target }: Indicator): string => JSON.stringify([level2, name, target.raw]);

/** Whether an indicator of one is an indicator of the other too. */
function shareIndicators(one: Project, other: Project): boolean {
  const prints = new Set(one.indicators.map(printOf));
  return other.indicators.some((indicator) => prints.has(printOf(indicator)));
}

const haveSameName = ({ name: one }: Project, { name: other }: Project): boolean =>
  one !== null && other !== null && matchForm(one) === matchForm(other);

export const haveSameUnit = ({ unit: one }: Project, { unit: other }: Project): boolean =>
  (one?.code ?? one?.name ?? null) === (other?.code ?? other?.name ?? null);

/**
 * Whether a project that a document prints twice is the same one, as it should be: in a list and in its own form; in the form
 * of its targets and in that of their evaluation; in a row for each source of its funds; on one page and on the next.
 */
export function arePartsOfOne(one: Project, other: Project): boolean {
  const described = [one, other].filter(isDescribed).length;
  const budgetsAgree = agree(one.budget.total, other.budget.total) && agree(one.budget.fiscal, other.budget.fiscal);
  if (!haveSameName(one, other) && one.name !== null && other.name !== null) {
    // Lists shorten names; the amount tells.
    return described === 1 && budgetsAgree && one.budget.total !== null && other.budget.total !== null;
  }
  if (described === 0) return true;
  if (!budgetsAgree) return false;
  return described === 1 || hasActuals(one) !== hasActuals(other) || !shareIndicators(one, other);
}
