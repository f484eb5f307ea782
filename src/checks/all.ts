import { negativeAmount } from "./amounts/negative-amount.ts";
import { dimensionMissing } from "./levels/dimension-missing.ts";
import { levelMisplaced } from "./levels/level-misplaced.ts";
import { taxonomiesMixed } from "./levels/taxonomies-mixed.ts";
import { basisMissing } from "./names/basis-missing.ts";
import { descriptionRepeatsName } from "./names/description-repeats-name.ts";
import { duplicateIndicator } from "./names/duplicate-indicator.ts";
import { nameMissing } from "./names/name-missing.ts";
import { nameRepeatsLevel } from "./names/name-repeats-level.ts";
import { valueAndBasisSwapped } from "./names/value-and-basis-swapped.ts";
import type { Rule } from "./rule.ts";
import { costBoundedBelow } from "./targets/cost-bounded-below.ts";
import { dateSerial } from "./targets/date-serial.ts";
import { misreadSign } from "./targets/misread-sign.ts";
import { notMeasurable } from "./targets/not-measurable.ts";
import { numberWithoutUnit } from "./targets/number-without-unit.ts";
import { percentageAtLeast100 } from "./targets/percentage-at-least-100.ts";
import { percentageOver100 } from "./targets/percentage-over-100.ts";
import { satisfactionBoundedAbove } from "./targets/satisfaction-bounded-above.ts";
import { valueMissing } from "./targets/value-missing.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  negativeAmount,
  valueMissing,
  numberWithoutUnit,
  percentageOver100,
  percentageAtLeast100,
  misreadSign,
  satisfactionBoundedAbove,
  costBoundedBelow,
  notMeasurable,
  dateSerial,
  nameMissing,
  nameRepeatsLevel,
  duplicateIndicator,
  basisMissing,
  descriptionRepeatsName,
  valueAndBasisSwapped,
  levelMisplaced,
  taxonomiesMixed,
  dimensionMissing,
];
