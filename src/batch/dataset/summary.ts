import { deserialize, serialize } from "node:v8";
import { acrossRules } from "../../checks/across/all.ts";
import { type Identity, identityOf } from "../../checks/across/identity.ts";
import { countsOf, stageOf } from "../../diagnostics/finding.ts";
import type { Diagnostic, Severity, Submission } from "../../model/record.ts";

/** How much a record holds. */
export interface Holding {
  readonly projects: number;
  readonly indicators: number;
  readonly duties: number;
  readonly diagnostics: Readonly<Record<Severity, number>>;
  /** Those of rules among them. */
  readonly checks: Readonly<Record<Severity, number>>;
}

/** What of a record is needed to look at it beside the others. */
interface Summary {
  /** Null where nobody asks for rules. */
  readonly identity: Identity | null;
  /** What it holds by itself, and what the rules across files found in it beside other files. */
  readonly holding: Holding;
  readonly across: readonly Diagnostic[];
}

const acrossCodes: ReadonlySet<string> = new Set(acrossRules.map(({ code }) => code));
/** Whether something was found in a record only because of other files. */
export const isAcross = ({ code }: Diagnostic): boolean => acrossCodes.has(code);

/** A summary in few bytes: those of a whole run wait in memory until all is read. */
export const packedSummary = (submission: Submission, check: boolean): Uint8Array =>
  serialize(summaryOf(submission, check));

export const unpacked = (summary: Uint8Array): Summary => deserialize(summary) as Summary;

function summaryOf(submission: Submission, check: boolean): Summary {
  const { projects, duties } = submission;
  const own = submission.diagnostics.filter((found) => !isAcross(found));
  return {
    identity: check ? identityOf(submission) : null,
    holding: {
      projects: projects.length,
      indicators: projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
      duties: duties.length,
      diagnostics: countsOf(own),
      checks: countsOf(own.filter(({ code }) => stageOf(code) === "check")),
    },
    across: submission.diagnostics.filter(isAcross),
  };
}
