import type { Checked, CheckOptions } from "../check.ts";
import { type IngestOptions, ingest } from "../ingest.ts";
import type { inspectSource } from "../inspect.ts";
import type { Submission } from "../model/record.ts";
import type { Run } from "../model/run.ts";
import { bounded } from "./bounded.ts";
import type { Task } from "./child.ts";

/** What the reading of one input may cost. */
export interface Limits {
  /** Of text, or what weighs as much: up to so many an input is read in this process. */
  readonly lightBytes: number;
  /** Of processor time in a process of its own; in this one of time that passes while it reads. */
  readonly seconds: number;
  /** Of time that passes, however little of it the process is given. */
  readonly wallSeconds: number;
  /** Resident in a process of its own, this process's copy of the input included; and the part that is V8's heap. */
  readonly megabytes: number;
  readonly heapMegabytes: number;
  /** Of the result on its way back: writing it takes up to twenty times as much. */
  readonly resultMegabytes: number;
}

/**
 * The worst texts of 512 KB measured 880 MB with all their output, the worst results of 48 MB as much. Reading any one
 * input so stays below 1 GB.
 */
export const LIMITS: Limits = {
  lightBytes: 512 * 1024,
  seconds: 50,
  wallSeconds: 120,
  megabytes: 850,
  heapMegabytes: 640,
  resultMegabytes: 48,
};

/**
 * `ingest` with bounds on what the input may cost: time and memory over them are refused with `input/too-costly`. A
 * light input is read in this process, a heavy one in a process of its own, for which the package must be built.
 * Who gives options a `run` of its own sees to the time of a light one.
 */
export const ingestContained = (
  path: string,
  bytes: Uint8Array,
  options: IngestOptions,
  limits: Limits = LIMITS,
): Promise<Submission> =>
  contained({ kind: "ingest", path, options }, bytes, limits, (run) => ingest(path, bytes, { run, ...options }));

type Inspected = Awaited<ReturnType<typeof inspectSource>>;

/** `inspectSource` within the same bounds. */
export const inspectContained = (
  path: string,
  bytes: Uint8Array,
  options: Pick<IngestOptions, "encoding" | "words"> = {},
  limits: Limits = LIMITS,
): Promise<Inspected> =>
  contained({ kind: "inspect", path, options }, bytes, limits, async (run) => {
    const { inspectSource } = await import("../inspect.ts");
    return inspectSource(path, bytes, { ...options, run });
  });

/** `checkSource` within the same bounds. */
export const checkContained = (
  path: string,
  bytes: Uint8Array,
  options: Omit<CheckOptions, "run"> = {},
  limits: Limits = LIMITS,
): Promise<Checked> =>
  contained({ kind: "check", path, options }, bytes, limits, async (run) => {
    const { checkSource } = await import("../check.ts");
    return checkSource(path, bytes, { ...options, run });
  });

/** Does a task in a process of its own where its input is heavy, and `here` where it is light. */
async function contained<Result>(
  task: Task,
  bytes: Uint8Array,
  limits: Limits,
  here: (run: Run) => Promise<Result>,
): Promise<Result> {
  if (!(await isHeavy(bytes, limits.lightBytes))) return here(bounded(limits.seconds));
  const { readInChild } = await import("./child.ts");
  return readInChild(task, bytes, limits);
}

const END_OF_ZIP = Buffer.from("PK\u0005\u0006");

/** An ordinary text is light by its length alone; whatever could be read as a zip is weighed. */
async function isHeavy(bytes: Uint8Array, light: number): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length <= light && !file.includes(END_OF_ZIP)) return false;
  const { outweighs } = await import("./weight.ts");
  return outweighs(file, light);
}
