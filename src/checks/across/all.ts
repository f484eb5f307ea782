import type { AcrossRule } from "../rule.ts";
import { codeInTwoUnits } from "./code-in-two-units.ts";
import { sameContent } from "./same-content.ts";
import { sameUnitAndYear } from "./same-unit-and-year.ts";
import { unitInSeveralFiles } from "./unit-in-several-files.ts";

/** Every rule over the files of a run. */
export const acrossRules: readonly AcrossRule[] = [sameContent, sameUnitAndYear, unitInSeveralFiles, codeInTwoUnits];
