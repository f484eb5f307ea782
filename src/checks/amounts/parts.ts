import type { Place } from "../../model/place.ts";
import { differenceOf, digitsIn, sumOf } from "../../values/exact.ts";
import { once, placeOf, printedMoney, type Subject } from "../subject.ts";
import { explainsDifference, figuresLeftOut } from "./funds.ts";
import { decimalsOf, isKnown, type KnownMoney, type Nearness, nearness } from "./rounding.ts";

/** A printed total beside the sum of what it is the total of. */
export interface Comparison {
  readonly at: Place;
  readonly printed: string;
  readonly total: KnownMoney;
  /** In 元. */
  readonly sum: number;
  readonly nearness: Nearness;
}

/**
 * The budgets whose parts do not make them up to the last digit. Where one of two parts is not printed, only one above
 * the whole is told.
 */
export const comparedParts = once((subject): readonly Comparison[] => [...compared(subject)]);

function* compared(subject: Subject): Generator<Comparison> {
  const decimals = decimalsOf(subject);
  const leftOut = figuresLeftOut(subject);
  for (const project of subject.submission.projects) {
    const { total, fiscal, other } = project.budget;
    if (!isKnown(total)) continue;
    const parts = [fiscal, other].filter(isKnown);
    const sum = sumOf(parts.map(({ amount }) => amount));
    const isComplete = parts.length === 2;
    if (parts.length === 0 || sum === total.amount || (!isComplete && sum < total.amount)) continue;
    const near = nearness(total, parts, decimals);
    if (near === "apart" && explainsDifference(project, total, sum)) continue;
    if (leftOut.has(Number(digitsIn(differenceOf(total.amount, sum), total.unit ?? "元")))) continue;
    yield { at: placeOf(project, "budget.total"), printed: printedMoney(total), total, sum, nearness: near };
  }
}
