import { type Fault, faultOf } from "../../diagnostics/finding.ts";
import type { FormatName, FormatSettings } from "../../writers/format.ts";
import type { Joined, Records } from "./joining.ts";
import { type Reading, type ReadTask, readOne } from "./reading.ts";
import type { Formatted } from "./writing.ts";

interface JoinTask {
  readonly kind: "join";
  readonly out: string;
  readonly records: Records;
}

interface WriteTask {
  readonly kind: "write";
  readonly out: string;
  readonly format: Exclude<FormatName, "json">;
  readonly settings: FormatSettings;
  readonly records: Records;
}

/** What a worker does, and what comes of it. */
export type Task = ReadTask | JoinTask | WriteTask;
export interface Results {
  readonly read: Reading;
  readonly join: readonly Joined[];
  readonly write: Formatted;
}

/** An error is no longer a Refusal once it has crossed to another thread, and so is told by its fault. */
export type Answer = { readonly result: Results[Task["kind"]] } | { readonly fault: Fault };

async function resultOf(task: Task): Promise<Results[Task["kind"]]> {
  switch (task.kind) {
    case "read":
      return readOne(task);
    case "join":
      return (await import("./joining.ts")).join(task.out, task.records);
    case "write":
      return (await import("./writing.ts")).writeFormat(task.out, task.format, task.settings, task.records);
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
