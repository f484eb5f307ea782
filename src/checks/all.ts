import { negativeAmount } from "./amounts/negative-amount.ts";
import { codeCheckCharacter } from "./codes/code-check-character.ts";
import { codeDivision } from "./codes/code-division.ts";
import { codeEarlierYear } from "./codes/code-earlier-year.ts";
import { codeShape } from "./codes/code-shape.ts";
import { codeYear } from "./codes/code-year.ts";
import { duplicateCode } from "./codes/duplicate-code.ts";
import { duplicateName } from "./codes/duplicate-name.ts";
import type { Rule } from "./rule.ts";
import { deadlineOutsideYear } from "./time/deadline-outside-year.ts";
import { goalYear } from "./time/goal-year.ts";
import { projectFromEarlierYear } from "./time/project-from-earlier-year.ts";
import { yearImpossible } from "./time/year-impossible.ts";
import { yearNotBudgetYear } from "./time/year-not-budget-year.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  negativeAmount,
  codeShape,
  codeDivision,
  codeYear,
  codeEarlierYear,
  codeCheckCharacter,
  duplicateCode,
  duplicateName,
  yearImpossible,
  yearNotBudgetYear,
  deadlineOutsideYear,
  goalYear,
  projectFromEarlierYear,
];
