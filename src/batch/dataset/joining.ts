import { readFile } from "node:fs/promises";
import { AcrossFiles } from "../../checks/across/across.ts";
import { acrossRules } from "../../checks/across/all.ts";
import { identityOf } from "../../checks/across/identity.ts";
import type { Language } from "../../diagnostics/catalogue.ts";
import { countsOf, refuse, stageOf } from "../../diagnostics/finding.ts";
import type { Diagnostic, Severity, Submission } from "../../model/record.ts";
import { toJson } from "../../writers/json.ts";
import { reasonOf } from "../reason.ts";
import { sha256Of } from "./key.ts";
import { type StoredRecord, stage } from "./reading.ts";

/** The records of a dataset in their order, and how their files are looked at together. */
export interface Records {
  /** Where each record lies, with what it was found out to be. */
  readonly files: readonly { readonly key: string; readonly record: StoredRecord }[];
  /** The language in which each file is told what an earlier one had already; null where nobody asked for checks. */
  readonly across: Language | null;
}

const acrossCodes: ReadonlySet<string> = new Set(acrossRules.map(({ code }) => code));
const isAcross = ({ code }: Diagnostic): boolean => acrossCodes.has(code);

/**
 * The submissions as they stand in the dataset: what the rules across files find is found anew, since it depends on the
 * other files of the run. One at a time is in memory.
 */
export async function* submissionsOf({ files, across }: Records): AsyncGenerator<Submission> {
  const together = across === null ? null : new AcrossFiles(across);
  for (const { record } of files) yield joined(await submissionIn(record), together);
}

async function submissionIn({ file }: StoredRecord): Promise<Submission> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Submission;
  } catch (error) {
    throw refuse("output/unwritable", { path: file, reason: reasonOf(error) });
  }
}

function joined(stored: Submission, together: AcrossFiles | null): Submission {
  const own = stored.diagnostics.filter((found) => !isAcross(found));
  const found = together?.take(identityOf(stored)) ?? [];
  return { ...stored, diagnostics: [...own, ...found] };
}

/** A record as it stands in the dataset, and what it holds. */
export interface Joined {
  readonly record: StoredRecord;
  readonly projects: number;
  readonly indicators: number;
  readonly duties: number;
  readonly diagnostics: Readonly<Record<Severity, number>>;
  /** Those of rules among them. */
  readonly checks: Readonly<Record<Severity, number>>;
}

/** Brings every record to what it is beside the others; what changes by that is laid aside again. */
export async function join(out: string, records: Records): Promise<Joined[]> {
  const all: Joined[] = [];
  for await (const submission of submissionsOf(records)) {
    const { key, record } = records.files[all.length] ?? {};
    if (key === undefined || record === undefined) break;
    const text = toJson([submission], false);
    const { diagnostics, projects, duties } = submission;
    all.push({
      record: sha256Of(text) === record.sha256 ? record : await stage(out, key, text),
      projects: projects.length,
      indicators: projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
      duties: duties.length,
      diagnostics: countsOf(diagnostics),
      checks: countsOf(diagnostics.filter(({ code }) => stageOf(code) === "check")),
    });
  }
  return all;
}
