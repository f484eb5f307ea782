import type { Language } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../model/record.ts";
import { said } from "../check.ts";
import { acrossRules } from "./all.ts";
import { Firsts, fingerprint } from "./firsts.ts";
import { asEarlier, type Identity } from "./identity.ts";

/** The submissions of a run so far. Each is compared with those before it, so that the later one is told. */
export class AcrossFiles {
  readonly #language: Language;
  readonly #taken: Identity[] = [];
  /** By the rules' keys, the numbers of those that had them first. */
  readonly #firsts = new Firsts();

  constructor(language: Language) {
    this.#language = language;
  }

  /** Takes the next submission, and says what in it an earlier one had already. One finding a rule and earlier file. */
  take(identity: Identity): Diagnostic[] {
    const number = this.#taken.push(asEarlier(identity)) - 1;
    return acrossRules.flatMap((rule) => {
      const shared = new Map<number, string[]>();
      for (const key of rule.keysOf(identity)) {
        const first = this.#firsts.take(fingerprint(`${rule.code} ${key}`), number);
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
