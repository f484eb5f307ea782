import { negativeAmount } from "./amounts/negative-amount.ts";
import type { Rule } from "./rule.ts";
import { goalContradictsTarget } from "./text/goal-contradicts-target.ts";
import { goalIsCaption } from "./text/goal-is-caption.ts";
import { goalWithoutIndicator } from "./text/goal-without-indicator.ts";
import { indicatorOfAnotherProject } from "./text/indicator-of-another-project.ts";
import { textBeginsCut } from "./text/text-begins-cut.ts";
import { textEndsCut } from "./text/text-ends-cut.ts";
import { villageCountsDiffer } from "./text/village-counts-differ.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  negativeAmount,
  textBeginsCut,
  textEndsCut,
  goalIsCaption,
  goalContradictsTarget,
  goalWithoutIndicator,
  villageCountsDiffer,
  indicatorOfAnotherProject,
];
