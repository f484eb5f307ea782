import { readFile } from "node:fs/promises";
import { acrossRules } from "../../checks/across/all.ts";
import { type Identity, identityOf } from "../../checks/across/identity.ts";
import { countsOf, stageOf } from "../../diagnostics/finding.ts";
import type { Diagnostic, Severity, Submission } from "../../model/record.ts";
import { toJson } from "../../writers/json.ts";
import { refused } from "../output.ts";
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

export function summaryOf(submission: Submission, check: boolean): Summary {
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

async function submissionIn({ file }: StoredRecord): Promise<Submission> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Submission;
  } catch (error) {
    return refused(file)(error);
  }
}

export const summarise = async (record: StoredRecord, check: boolean): Promise<Summary> =>
  summaryOf(await submissionIn(record), check);

/** Lays a record aside with what the rules across files find in it now, in place of what they found before. */
export async function rejoin(
  out: string,
  key: string,
  record: StoredRecord,
  across: readonly Diagnostic[],
): Promise<StoredRecord> {
  const submission = await submissionIn(record);
  const diagnostics = [...submission.diagnostics.filter((found) => !isAcross(found)), ...across];
  return stage(out, key, toJson([{ ...submission, diagnostics }], false));
}

/** The submissions of stored records; one at a time is in memory. */
export async function* submissionsIn(records: readonly StoredRecord[]): AsyncGenerator<Submission> {
  for (const record of records) yield await submissionIn(record);
}
