import type { Language } from "../diagnostics/catalogue.ts";
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

/** A finding with its sentence. */
export function said(
  rule: Pick<Rule, "code" | "severity" | "zh" | "en">,
  { at, args, suggestion }: Found,
  language: Language,
): Diagnostic {
  return {
    code: rule.code,
    severity: rule.severity,
    message: rule[language](args),
    at,
    args,
    ...(suggestion === undefined ? {} : { suggestion: proposed(suggestion, language) }),
  };
}

const proposed = ({ value, reason }: Suggestion, language: Language): string =>
  language === "zh" ? `${value}（${reason.zh}）` : `${value} (${reason.en})`;
