import { type Fault, faultOf } from "../../diagnostics/finding.ts";
import type { Diagnostic } from "../../model/record.ts";
import type { FormatName, FormatSettings } from "../../writers/format.ts";
import { type Fresh, type ReadTask, readOne } from "./reading.ts";
import { rejoin, type StoredRecord, submissionIn } from "./stored.ts";
import { packedSummary } from "./summary.ts";
import type { Formatted } from "./writing.ts";

interface SummariseTask {
  readonly kind: "summarise";
  readonly out: string;
  readonly record: StoredRecord;
  readonly check: boolean;
}

interface RejoinTask {
  readonly kind: "rejoin";
  readonly out: string;
  readonly key: string;
  readonly record: StoredRecord;
  readonly across: readonly Diagnostic[];
}

interface WriteTask {
  readonly kind: "write";
  readonly out: string;
  readonly format: Exclude<FormatName, "json">;
  readonly settings: FormatSettings;
  readonly records: readonly StoredRecord[];
  /** Which part of the files over all records, from 0. */
  readonly part: number;
}

interface AppendTask {
  readonly kind: "append";
  readonly out: string;
  readonly format: FormatName;
  readonly parts: readonly Formatted[];
}

/** What a worker does, and what comes of it. */
export type Task = ReadTask | SummariseTask | RejoinTask | WriteTask | AppendTask;
export interface Results {
  readonly read: Fresh;
  /** Packed. */
  readonly summarise: Uint8Array;
  readonly rejoin: StoredRecord;
  readonly write: Formatted;
  readonly append: Formatted;
}

/** An error is no longer a Refusal once it has crossed to another thread, and so is told by its fault. */
export type Answer = { readonly result: Results[Task["kind"]] } | { readonly fault: Fault };

async function resultOf(task: Task): Promise<Results[Task["kind"]]> {
  switch (task.kind) {
    case "read":
      return readOne(task);
    case "summarise":
      return packedSummary(submissionIn(task.record), task.check);
    case "rejoin":
      return rejoin(task.out, task.key, task.record, task.across);
    case "write":
      return (await import("./writing.ts")).writeFormat(task.out, task.format, task.settings, task.records, task.part);
    case "append":
      return (await import("./writing.ts")).appendParts(task.out, task.format, task.parts);
  }
}

/** The entry of a worker thread. */
export default async function work(task: Task): Promise<Answer> {
  try {
    return { result: await resultOf(task) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}
