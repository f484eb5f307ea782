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

const haveNames = ({ name: one }: Project, { name: other }: Project): boolean => one !== null && other !== null;
const budgetsAgree = ({ budget: one }: Project, { budget: other }: Project): boolean =>
  agree(one.total, other.total) && agree(one.fiscal, other.fiscal);
const haveTotals = ({ budget: one }: Project, { budget: other }: Project): boolean =>
  one.total !== null && other.total !== null;

/**
 * Whether two projects of one code are one, as they should be: in a list, which may shorten names, and in its own form; in the
 * form of its targets and in that of their evaluation; in a row for each source of its funds; on one page and on the next.
 * They are not where the names differ, nor where all is the same: the form stands twice.
 */
export function areOneProject(one: Project, other: Project): boolean {
  // A code over the items of a list is printed once for all of them.
  if (!isDescribed(one) && !isDescribed(other)) return true;
  const inFormAndList = isDescribed(one) !== isDescribed(other);
  if (haveNames(one, other) && !haveSameName(one, other))
    return inFormAndList && haveTotals(one, other) && budgetsAgree(one, other);
  const isCopy = budgetsAgree(one, other) && shareIndicators(one, other) && hasActuals(one) === hasActuals(other);
  return !isCopy;
}

/** Whether two projects of one name are told apart by nothing, or by what only one of them prints. */
export function mayBeOneProject(one: Project, other: Project): boolean {
  if (!isDescribed(one) || !isDescribed(other)) return true;
  return budgetsAgree(one, other) && areOneProject(one, other);
}
