import { negativeAmount } from "./amounts/negative-amount.ts";
import type { Rule } from "./rule.ts";

/** Every rule over one submission, in the order in which the documentation lists them. */
export const rules: readonly Rule[] = [negativeAmount];
