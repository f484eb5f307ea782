import type { Page, Phrase } from "../diagnostics/page.ts";
import type { Place } from "../model/place.ts";
import type { Severity } from "../model/record.ts";
import type { Identity } from "./across/identity.ts";
import type { Subject } from "./subject.ts";

type Arguments = Readonly<Record<string, string | number>>;

/** A likely correction and why it is likely. It is proposed, never applied. */
export interface Suggestion {
  readonly value: string;
  readonly reason: Phrase;
}

/** What a rule finds at one place. */
export interface Found<Args extends Arguments = Arguments> {
  readonly at: Place;
  readonly args: Args;
  readonly suggestion?: Suggestion;
}

/** What all rules have: a stable code, its default severity, its sentences and its page. */
interface Described<Args extends Arguments> {
  readonly code: `check/${string}`;
  readonly severity: Severity;
  zh(args: Args): string;
  en(args: Args): string;
  readonly page: Page;
}

/** One rule of data quality. It looks at one submission, and says what of it cannot be, or is not as it should be. */
export interface Rule<Args extends Arguments = Arguments> extends Described<Args> {
  check(subject: Subject): Iterable<Found<Args>>;
}

/** A rule over the submissions of one run, in their order. */
export interface AcrossRule<Args extends Arguments = Arguments> extends Described<Args> {
  /** What of a submission no other may have. */
  keysOf(identity: Identity): readonly string[];
  /** What is wrong where an earlier submission had some of the keys; null where nothing is. */
  clash(earlier: Identity, later: Identity, keys: readonly string[]): Args | null;
}

export const acrossRule = <Args extends Arguments>(definition: AcrossRule<Args>): AcrossRule =>
  definition as AcrossRule;

/** A rule as it stands in its file: the arguments of its sentences are those it finds. */
export const rule = <Args extends Arguments>(definition: Rule<Args>): Rule => definition as Rule;
