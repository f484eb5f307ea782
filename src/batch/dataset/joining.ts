import { readFileSync } from "node:fs";
import type { Diagnostic, Submission } from "../../model/record.ts";
import { toJson } from "../../writers/json.ts";
import { doAt } from "../output.ts";
import { type StoredRecord, stage } from "./reading.ts";
import { isAcross, type Summary, summaryOf } from "./summary.ts";

const submissionIn = ({ file }: StoredRecord): Submission =>
  doAt(file, () => JSON.parse(readFileSync(file, "utf8")) as Submission);

export const summarise = (record: StoredRecord, check: boolean): Summary => summaryOf(submissionIn(record), check);

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
