import type { AcrossRule } from "../rule.ts";
import { sameContent } from "./same-content.ts";

/** Every rule over the files of a run. */
export const acrossRules: readonly AcrossRule[] = [sameContent];
