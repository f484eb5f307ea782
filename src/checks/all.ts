import { negativeAmount } from "./amounts/negative-amount.ts";
import { codeCheckCharacter } from "./codes/code-check-character.ts";
import { codeDivision } from "./codes/code-division.ts";
import { codeEarlierYear } from "./codes/code-earlier-year.ts";
import { codeShape } from "./codes/code-shape.ts";
import { codeYear } from "./codes/code-year.ts";
import type { Rule } from "./rule.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [
  negativeAmount,
  codeShape,
  codeDivision,
  codeYear,
  codeEarlierYear,
  codeCheckCharacter,
];
