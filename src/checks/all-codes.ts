import { type Code, catalogue } from "../diagnostics/catalogue.ts";
import { stageOf } from "../diagnostics/finding.ts";
import type { Page, Phrase } from "../diagnostics/page.ts";
import { pages } from "../diagnostics/pages.ts";
import type { Severity } from "../model/record.ts";
import { acrossRules } from "./across/all.ts";
import { rules } from "./all.ts";

/** A code with all there is to say of it. */
export interface Coded {
  readonly code: string;
  readonly severity: Severity;
  /** With `{name}` where an argument stands. */
  readonly sentence: Phrase;
  /** Null of what no document brings about: a file that cannot be read, a wrong config. */
  readonly page: Page | null;
}

/** What these stages say ends the reading of an input or the run: no record holds it, and nothing hides it. */
const ENDING = new Set(["input", "config", "baseline", "output", "internal"]);

const PLACEHOLDERS = new Proxy({} as Readonly<Record<string, string>>, {
  get: (_, name) => `{${String(name)}}`,
});

/** Says a sentence with the names of its arguments. */
const outlined = (speak: unknown): string => (speak as (args: typeof PLACEHOLDERS) => string)(PLACEHOLDERS);

const coded = (code: string, { severity, zh, en }: Sayable, page: Page | null): Coded => ({
  code,
  severity,
  sentence: { zh: outlined(zh), en: outlined(en) },
  page,
});

interface Sayable {
  readonly severity: Severity;
  readonly zh: unknown;
  readonly en: unknown;
}

/** Together what is of one stage; the stages in the order in which they first appear. */
const byStage = (codes: readonly Coded[]): Coded[] =>
  [...new Set(codes.map(({ code }) => stageOf(code)))].flatMap((stage) =>
    codes.filter(({ code }) => stageOf(code) === stage),
  );

/** Every code there is: those of reading, stage by stage, then the rules in their order. */
export const allCodes: readonly Coded[] = byStage([
  ...(Object.keys(catalogue) as Code[]).map((code) => coded(code, catalogue[code], pages[code] ?? null)),
  ...[...rules, ...acrossRules].map((rule) => coded(rule.code, rule, rule.page)),
]);

/** The codes of diagnostics: what `check` may find in a document. */
export const findingCodes: readonly string[] = allCodes
  .map(({ code }) => code)
  .filter((code) => !ENDING.has(stageOf(code)));

/** Names for all codes of a stage. */
export const findingStages: readonly string[] = [...new Set(findingCodes.map(stageOf))];
