import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic, Submission } from "../../model/record.ts";
import { toJson } from "../../writers/json.ts";
import { doAt, writeWhole } from "../output.ts";
import { sha256Of } from "./key.ts";
import { NEW, stagedFile } from "./layout.ts";
import { isAcross } from "./summary.ts";

/** A record that lies somewhere below the dataset's folder, whole. */
export interface StoredRecord {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes a record to where a run that goes on finds it by its key, and can tell that it is whole. */
export function stage(out: string, key: string, text: string): StoredRecord {
  const sha256 = sha256Of(text);
  const file = stagedFile(out, key, sha256);
  writeWhole(file, text, path.join(out, NEW, `${key}.json`));
  return { file, bytes: Buffer.byteLength(text), sha256 };
}

export const submissionIn = ({ file }: StoredRecord): Submission =>
  doAt(file, () => JSON.parse(readFileSync(file, "utf8")) as Submission);

/** The submissions of stored records; one at a time is in memory. */
export function* submissionsIn(records: readonly StoredRecord[]): Generator<Submission> {
  for (const record of records) yield submissionIn(record);
}

/** Lays a record aside with what the rules across files find in it now, in place of what they found before. */
export function rejoin(out: string, key: string, record: StoredRecord, across: readonly Diagnostic[]): StoredRecord {
  const submission = submissionIn(record);
  const diagnostics = [...submission.diagnostics.filter((found) => !isAcross(found)), ...across];
  return stage(out, key, toJson([{ ...submission, diagnostics }], false));
}
