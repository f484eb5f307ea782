import { type Fault, faultOf } from "../../diagnostics/finding.ts";
import type { Submission } from "../../model/record.ts";
import { atOnce } from "../../model/run.ts";
import { toJson } from "../../writers/json.ts";
import { ingestContained } from "../contain.ts";
import { readInput } from "../input.ts";
import { keyOf, type RecordOptions, sha256Of } from "./key.ts";
import { type StoredRecord, stage } from "./stored.ts";
import { packedSummary } from "./summary.ts";

/** What became of one input: its record, or why there is none. */
export interface Reading {
  readonly path: string;
  /** Of the input's content; null where that could not be read. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly key: string | null;
  readonly record: StoredRecord | null;
  readonly fault: Fault | null;
  /** What the reading took; null where it was not read in this run. */
  readonly seconds: number | null;
}

/** A reading in this run. */
export interface Fresh {
  readonly reading: Reading;
  /** Of its record, packed: it need not be looked into again. Null where there is none. */
  readonly summary: Uint8Array | null;
}

/** One input to read, by a worker. */
export interface ReadTask {
  readonly kind: "read";
  readonly out: string;
  readonly path: string;
  /** Its content, where that is no file's. */
  readonly content: Uint8Array | null;
  readonly build: string;
  readonly options: RecordOptions;
}

/** Reads one input, and lays its record aside. Throws a Refusal only where the record cannot be written. */
export async function readOne({ out, path: file, content, build, options }: ReadTask): Promise<Fresh> {
  const start = performance.now();
  const seconds = () => Math.round(performance.now() - start) / 1000;
  const failed = (input: Pick<Reading, "path" | "bytes" | "sha256" | "key">, error: unknown): Fresh => ({
    reading: { ...input, record: null, fault: faultOf(error), seconds: seconds() },
    summary: null,
  });
  let bytes: Uint8Array;
  try {
    bytes = content ?? readInput(file);
  } catch (error) {
    return failed({ path: file, bytes: null, sha256: null, key: null }, error);
  }
  const sha256 = sha256Of(bytes);
  const key = keyOf(build, file, sha256, options);
  const input = { path: file, bytes: bytes.length, sha256, key };
  let submission: Submission;
  try {
    // The pool ends a worker that takes too long: a clock for each stretch would have it wait for one more thread.
    submission = await ingestContained(file, bytes, { ...options, run: atOnce });
  } catch (error) {
    return failed(input, error);
  }
  const record = stage(out, key, toJson([submission], false));
  const reading = { ...input, record, fault: null, seconds: seconds() };
  return { reading, summary: packedSummary(submission, options.check) };
}
