import type { Language } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../model/record.ts";
import { said } from "../check.ts";
import type { AcrossRule } from "../rule.ts";
import { acrossRules } from "./all.ts";
import { Firsts, fingerprint } from "./fingerprint.ts";
import { asEarlier, type Identity } from "./identity.ts";

/** The submissions of a run so far. Each is compared with those before it, so that the later one is told. */
export class AcrossFiles {
  readonly #language: Language;
  readonly #taken: Identity[] = [];
  readonly #firsts = new Map<AcrossRule, Firsts>(acrossRules.map((rule) => [rule, new Firsts()]));

  constructor(language: Language) {
    this.#language = language;
  }

  /** Takes the next submission, and says what in it an earlier one had already. One finding a rule and earlier file. */
  take(identity: Identity): Diagnostic[] {
    const number = this.#taken.push(asEarlier(identity)) - 1;
    return [...this.#firsts].flatMap(([rule, firsts]) => {
      const shared = new Map<number, string[]>();
      for (const key of rule.keysOf(identity)) {
        const first = firsts.take(fingerprint(key), number);
        if (first === null || first === number) continue;
        const keys = shared.get(first);
        if (keys === undefined) shared.set(first, [key]);
        else keys.push(key);
      }
      return [...shared].flatMap(([first, keys]) => {
        const earlier = this.#taken[first] as Identity;
        const args = rule.clash(earlier, identity, keys);
        return args === null ? [] : [said(rule, { at: {}, args }, this.#language, earlier.path)];
      });
    });
  }
}
