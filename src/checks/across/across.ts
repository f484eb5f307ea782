import { hash } from "node:crypto";
import type { Language } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../model/record.ts";
import { said } from "../check.ts";
import type { AcrossRule } from "../rule.ts";
import { acrossRules } from "./all.ts";
import type { Identity } from "./identity.ts";

/**
 * A key in few bytes: of each document some hundred are kept to the end of the run. Should two keys ever be one, then what
 * their documents have in common is looked at all the same.
 */
const shortened = (key: string): number => hash("sha256", key, "buffer").readUIntBE(0, 6);

/** The submissions of a run so far. Each is compared with those before it, so that the later one is told. */
export class AcrossFiles {
  readonly #language: Language;
  readonly #firsts = new Map<AcrossRule, Map<number, Identity>>(acrossRules.map((rule) => [rule, new Map()]));

  constructor(language: Language) {
    this.#language = language;
  }

  /** Takes the next submission, and says what in it an earlier one had already. One finding a rule and earlier file. */
  take(identity: Identity): Diagnostic[] {
    return [...this.#firsts].flatMap(([rule, firsts]) => {
      const told = new Set<Identity>();
      return rule.keysOf(identity).flatMap((key): Diagnostic[] => {
        const short = shortened(key);
        const earlier = firsts.get(short);
        if (earlier === undefined) firsts.set(short, identity);
        if (earlier === undefined || earlier === identity || told.has(earlier)) return [];
        const args = rule.clash(earlier, identity, key);
        if (args === null) return [];
        told.add(earlier);
        return [said(rule, { at: {}, args }, this.#language, earlier.path)];
      });
    });
  }
}
