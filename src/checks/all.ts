import { negativeAmount } from "./amounts/negative-amount.ts";
import { indicatorMisfiled } from "./levels/indicator-misfiled.ts";
import type { Rule } from "./rule.ts";
import { nameContradictsValue } from "./targets/name-contradicts-value.ts";
import { goalContradictsTarget } from "./text/goal-contradicts-target.ts";
import { goalIsCaption } from "./text/goal-is-caption.ts";
import { goalWithoutIndicator } from "./text/goal-without-indicator.ts";
import { indicatorOfAnotherProject } from "./text/indicator-of-another-project.ts";
import { textBeginsCut } from "./text/text-begins-cut.ts";
import { textEndsCut } from "./text/text-ends-cut.ts";
import { townshipCalledOtherwise } from "./text/township-called-otherwise.ts";
import { villageCountsDiffer } from "./text/village-counts-differ.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  negativeAmount,
  nameContradictsValue,
  indicatorMisfiled,
  textBeginsCut,
  textEndsCut,
  goalIsCaption,
  goalContradictsTarget,
  goalWithoutIndicator,
  villageCountsDiffer,
  townshipCalledOtherwise,
  indicatorOfAnotherProject,
];
