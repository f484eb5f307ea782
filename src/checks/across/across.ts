import type { Language } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../model/record.ts";
import { said } from "../check.ts";
import type { AcrossRule } from "../rule.ts";
import { acrossRules } from "./all.ts";
import type { Identity } from "./identity.ts";

/** The submissions of a run so far. Each is compared with those before it, so that the later one is told. */
export class AcrossFiles {
  readonly #language: Language;
  readonly #firsts = new Map<AcrossRule, Map<string, Identity>>(acrossRules.map((rule) => [rule, new Map()]));

  constructor(language: Language) {
    this.#language = language;
  }

  /** Takes the next submission, and says what in it an earlier one had already. One finding a rule and earlier file. */
  take(identity: Identity): Diagnostic[] {
    return [...this.#firsts].flatMap(([rule, firsts]) => {
      const told = new Set<Identity>();
      return rule.keysOf(identity).flatMap((key): Diagnostic[] => {
        const earlier = firsts.get(key);
        if (earlier === undefined) firsts.set(key, identity);
        if (earlier === undefined || earlier === identity || told.has(earlier)) return [];
        const args = rule.clash(earlier, identity, key);
        if (args === null) return [];
        told.add(earlier);
        return [said(rule, { at: {}, args }, this.#language, earlier.path)];
      });
    });
  }
}
