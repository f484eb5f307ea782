import { readFileSync } from "node:fs";
import { acrossRules } from "../../checks/across/all.ts";
import { type Identity, identityOf } from "../../checks/across/identity.ts";
import { countsOf, stageOf } from "../../diagnostics/finding.ts";
import type { Diagnostic, Severity, Submission } from "../../model/record.ts";
import { toJson } from "../../writers/json.ts";
import { doAt } from "../output.ts";
import { type StoredRecord, stage } from "./reading.ts";

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
export interface Summary {
  /** Null where nobody asks for rules. */
  readonly identity: Identity | null;
  /** What it holds by itself, and what the rules across files found in it beside other files. */
  readonly holding: Holding;
  readonly across: readonly Diagnostic[];
}

const acrossCodes: ReadonlySet<string> = new Set(acrossRules.map(({ code }) => code));
const isAcross = ({ code }: Diagnostic): boolean => acrossCodes.has(code);

const submissionIn = ({ file }: StoredRecord): Submission =>
  doAt(file, () => JSON.parse(readFileSync(file, "utf8")) as Submission);

export function summarise(record: StoredRecord, check: boolean): Summary {
  const submission = submissionIn(record);
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

/** Lays a record aside with what the rules across files find in it now, in place of what they found before. */
export function rejoin(out: string, key: string, record: StoredRecord, across: readonly Diagnostic[]): StoredRecord {
  const submission = submissionIn(record);
  const diagnostics = [...submission.diagnostics.filter((found) => !isAcross(found)), ...across];
  return stage(out, key, toJson([{ ...submission, diagnostics }], false));
}

/** The submissions of stored records; one at a time is in memory. */
export function* submissionsIn(records: readonly StoredRecord[]): Generator<Submission> {
  for (const record of records) yield submissionIn(record);
}
