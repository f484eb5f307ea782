import type { Place } from "../../model/place.ts";
import { isCost, placeOf, printedMoney, type Subject } from "../subject.ts";

/** An amount of a submission with its place. `what` is the field it stands in. */
interface Amount {
  readonly what: "budget.total" | "budget.fiscal" | "budget.other" | "declaredTotal" | "target";
  readonly printed: string;
  /** In 元. */
  readonly amount: number;
  readonly at: Place;
}

/** The amounts that are printed as such: budgets, the declared total, targets of costs. */
export function* amountsOf({ submission, stated, indicators }: Subject): Generator<Amount> {
  const { declaredTotal, projects } = submission;
  if (declaredTotal?.amount != null)
    yield {
      what: "declaredTotal",
      printed: printedMoney(declaredTotal),
      amount: declaredTotal.amount,
      at: stated.declaredTotalAt ?? {},
    };
  for (const project of projects) {
    for (const part of ["total", "fiscal", "other"] as const) {
      const money = project.budget[part];
      const what = `budget.${part}` as const;
      if (money?.amount != null)
        yield { what, printed: printedMoney(money), amount: money.amount, at: placeOf(project, what) };
    }
  }
  for (const { indicator } of indicators) {
    const { raw, amount } = indicator.target;
    if (amount !== null && isCost(indicator))
      yield { what: "target", printed: raw, amount, at: placeOf(indicator, "target") };
  }
}
