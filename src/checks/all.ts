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
import { codeCheckCharacter } from "./codes/code-check-character.ts";
import { codeDivision } from "./codes/code-division.ts";
import { codeEarlierYear } from "./codes/code-earlier-year.ts";
import { codeShape } from "./codes/code-shape.ts";
import { codeYear } from "./codes/code-year.ts";
import { duplicateCode } from "./codes/duplicate-code.ts";
import { duplicateName } from "./codes/duplicate-name.ts";
import { dimensionMissing } from "./levels/dimension-missing.ts";
import { indicatorMisfiled } from "./levels/indicator-misfiled.ts";
import { levelMisplaced } from "./levels/level-misplaced.ts";
import { taxonomiesMixed } from "./levels/taxonomies-mixed.ts";
import { basisMissing } from "./names/basis-missing.ts";
import { descriptionRepeatsName } from "./names/description-repeats-name.ts";
import { duplicateIndicator } from "./names/duplicate-indicator.ts";
import { nameMissing } from "./names/name-missing.ts";
import { nameRepeatsLevel } from "./names/name-repeats-level.ts";
import { valueAndBasisSwapped } from "./names/value-and-basis-swapped.ts";
import type { Rule } from "./rule.ts";
import { scheduleAbove100 } from "./schedule/schedule-above-100.ts";
import { scheduleBlank } from "./schedule/schedule-blank.ts";
import { scheduleFalls } from "./schedule/schedule-falls.ts";
import { scheduleNot100 } from "./schedule/schedule-not-100.ts";
import { costBoundedBelow } from "./targets/cost-bounded-below.ts";
import { dateSerial } from "./targets/date-serial.ts";
import { misreadSign } from "./targets/misread-sign.ts";
import { nameContradictsValue } from "./targets/name-contradicts-value.ts";
import { notMeasurable } from "./targets/not-measurable.ts";
import { numberWithoutUnit } from "./targets/number-without-unit.ts";
import { percentageAtLeast100 } from "./targets/percentage-at-least-100.ts";
import { percentageOver100 } from "./targets/percentage-over-100.ts";
import { satisfactionBoundedAbove } from "./targets/satisfaction-bounded-above.ts";
import { valueMissing } from "./targets/value-missing.ts";
import { goalContradictsTarget } from "./text/goal-contradicts-target.ts";
import { goalIsCaption } from "./text/goal-is-caption.ts";
import { goalWithoutIndicator } from "./text/goal-without-indicator.ts";
import { indicatorOfAnotherProject } from "./text/indicator-of-another-project.ts";
import { textBeginsCut } from "./text/text-begins-cut.ts";
import { textEndsCut } from "./text/text-ends-cut.ts";
import { townshipCalledOtherwise } from "./text/township-called-otherwise.ts";
import { villageCountsDiffer } from "./text/village-counts-differ.ts";
import { deadlineOutsideYear } from "./time/deadline-outside-year.ts";
import { goalYear } from "./time/goal-year.ts";
import { projectFromEarlierYear } from "./time/project-from-earlier-year.ts";
import { yearImpossible } from "./time/year-impossible.ts";
import { yearNotBudgetYear } from "./time/year-not-budget-year.ts";
import { weightsSum } from "./weights/weights-sum.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  costAboveBudget,
  costNotBudget,
  costSlippedByFactor,
  costWithoutAmount,
  costsExceedBudget,
  negativeAmount,
  offByRounding,
  partsNotTotal,
  productNotBudget,
  totalNotSum,
  zeroBudget,
  zeroCost,
  costBoundedBelow,
  dateSerial,
  misreadSign,
  nameContradictsValue,
  notMeasurable,
  numberWithoutUnit,
  percentageAtLeast100,
  percentageOver100,
  satisfactionBoundedAbove,
  valueMissing,
  basisMissing,
  descriptionRepeatsName,
  duplicateIndicator,
  nameMissing,
  nameRepeatsLevel,
  valueAndBasisSwapped,
  dimensionMissing,
  indicatorMisfiled,
  levelMisplaced,
  taxonomiesMixed,
  deadlineOutsideYear,
  goalYear,
  projectFromEarlierYear,
  yearImpossible,
  yearNotBudgetYear,
  codeCheckCharacter,
  codeDivision,
  codeEarlierYear,
  codeShape,
  codeYear,
  duplicateCode,
  duplicateName,
  weightsSum,
  scheduleAbove100,
  scheduleBlank,
  scheduleFalls,
  scheduleNot100,
  goalContradictsTarget,
  goalIsCaption,
  goalWithoutIndicator,
  indicatorOfAnotherProject,
  textBeginsCut,
  textEndsCut,
  townshipCalledOtherwise,
  villageCountsDiffer,
];
