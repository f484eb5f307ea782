import { costAboveBudget } from "./amounts/cost-above-budget.ts";
import { costNotBudget } from "./amounts/cost-not-budget.ts";
import { costSlippedByFactor } from "./amounts/cost-slipped-by-factor.ts";
import { costWithoutAmount } from "./amounts/cost-without-amount.ts";
import { costsExceedBudget } from "./amounts/costs-exceed-budget.ts";
import { negativeAmount } from "./amounts/negative-amount.ts";
import { offByRounding } from "./amounts/off-by-rounding.ts";
import { partsNotTotal } from "./amounts/parts-not-total.ts";
import { productNotBudget } from "./amounts/product-not-budget.ts";
import { totalNotSum } from "./amounts/total-not-sum.ts";
import { zeroBudget } from "./amounts/zero-budget.ts";
import { zeroCost } from "./amounts/zero-cost.ts";
import type { Rule } from "./rule.ts";
import { scheduleAbove100 } from "./schedule/schedule-above-100.ts";
import { scheduleBlank } from "./schedule/schedule-blank.ts";
import { scheduleFalls } from "./schedule/schedule-falls.ts";
import { scheduleNot100 } from "./schedule/schedule-not-100.ts";
import { weightsSum } from "./weights/weights-sum.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  negativeAmount,
  partsNotTotal,
  totalNotSum,
  offByRounding,
  costSlippedByFactor,
  costAboveBudget,
  costNotBudget,
  costsExceedBudget,
  productNotBudget,
  costWithoutAmount,
  zeroBudget,
  zeroCost,
  weightsSum,
  scheduleFalls,
  scheduleNot100,
  scheduleAbove100,
  scheduleBlank,
];
