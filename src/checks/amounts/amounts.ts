import type { Place } from "../../model/place.ts";
import { isCost, placeOf, printedMoney, type Subject } from "../subject.ts";

/** An amount of a submission with its place. `what` is the field it stands in, `of` the name of its project. */
interface Amount {
  readonly what: "budget.total" | "budget.fiscal" | "budget.other" | "declaredTotal" | "subtotal" | "target";
  readonly of: string;
  readonly printed: string;
  /** In 元. */
  readonly amount: number;
  readonly at: Place;
}

/** The amounts that are printed as such: budgets, the totals of lists and of units in them, targets of costs. */
export function* amountsOf({ submission, stated, indicators }: Subject): Generator<Amount> {
  const { declaredTotal, projects } = submission;
  const totals = [
    { what: "declaredTotal" as const, money: declaredTotal, at: stated.declaredTotalAt ?? {} },
    ...stated.subtotals.map(({ amount, at }) => ({ what: "subtotal" as const, money: amount, at })),
  ];
  for (const { what, money, at } of totals) {
    if (money?.amount != null) yield { what, of: "", printed: printedMoney(money), amount: money.amount, at };
  }
  for (const project of projects) {
    const of = project.name ?? project.title ?? "";
    for (const part of ["total", "fiscal", "other"] as const) {
      const money = project.budget[part];
      const what = `budget.${part}` as const;
      if (money?.amount != null)
        yield { what, of, printed: printedMoney(money), amount: money.amount, at: placeOf(project, what) };
    }
  }
  for (const { project, indicator } of indicators) {
    const { raw, amount } = indicator.target;
    if (amount !== null && isCost(indicator))
      yield { what: "target", of: project.name ?? "", printed: raw, amount, at: placeOf(indicator, "target") };
  }
}
