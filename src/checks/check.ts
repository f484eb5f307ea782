import type { Language } from "../diagnostics/catalogue.ts";
import { clipped, clippedArgs } from "../diagnostics/finding.ts";
import type { Diagnostic } from "../model/record.ts";
import type { Stated } from "../model/stated.ts";
import { rules } from "./all.ts";
import type { Found, Rule, Suggestion } from "./rule.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** What all rules find in a submission that keeps its traces, rule by rule. `doubts` is what its reading found. */
export function check(
  submission: Subject["submission"],
  stated: Stated,
  doubts: readonly Diagnostic[],
  language: Language,
): Diagnostic[] {
  const subject = subjectOf(submission, stated, doubts);
  return rules.flatMap((rule) => Array.from(rule.check(subject), (found) => said(rule, found, language)));
}

/** A finding with its sentence; `whole` is the name of a file among its arguments. */
export function said(
  rule: Pick<Rule, "code" | "severity" | "zh" | "en">,
  { at, args, suggestion }: Found,
  language: Language,
  whole: string | null = null,
): Diagnostic {
  return {
    code: rule.code,
    severity: rule.severity,
    message: rule[language](clippedArgs(args, whole)),
    at,
    args,
    ...(suggestion === undefined ? {} : { suggestion: proposed(suggestion, language) }),
  };
}

function proposed({ value, reason }: Suggestion, language: Language): string {
  const why = clipped(reason[language]);
  return language === "zh" ? `${clipped(value)}（${why}）` : `${clipped(value)} (${why})`;
}
