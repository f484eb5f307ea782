import { fork } from "node:child_process";
import { deserialize } from "node:v8";
import type { CheckOptions } from "../check.ts";
import { type Fault, fault, Refusal } from "../diagnostics/finding.ts";
import type { IngestOptions } from "../ingest.ts";
import type { Limits } from "./contain.ts";
import { reasonOf } from "./reason.ts";

/** What a process of its own is started for. */
export type Task =
  | { readonly kind: "ingest"; readonly path: string; readonly options: IngestOptions }
  | { readonly kind: "inspect"; readonly path: string; readonly options: Pick<IngestOptions, "encoding" | "words"> }
  | { readonly kind: "check"; readonly path: string; readonly options: Omit<CheckOptions, "run"> };

/** Handed over in JSON as the only argument; so many bytes of input follow on standard input. */
export interface Commission {
  readonly task: Task;
  readonly limits: Limits;
  readonly length: number;
}

/** What comes back: the result as `v8.serialize` writes it, why there is none, or an error of ours. */
export type Answer = { readonly result: Uint8Array } | { readonly fault: Fault } | { readonly error: unknown };

/** Only what is built can be started; this is where it is, seen from src as from dist. */
const ENTRY = new URL("../../dist/batch/contained.js", import.meta.url);

/** Reads an input in a process of its own, and returns when that is gone. */
export async function readInChild<Result>(task: Task, bytes: Uint8Array, limits: Limits): Promise<Result> {
  const answer = await answerOf({ task, limits, length: bytes.length }, bytes).catch(
    (error: unknown): Answer => died(reasonOf(error)),
  );
  if ("fault" in answer) throw new Refusal(answer.fault);
  if ("error" in answer) throw answer.error;
  return deserialize(answer.result);
}

const died = (reason: string): Answer => ({ fault: fault("input/reader-died", { reason }) });

const tooCostly = (what: "memory" | "time", limit: number): Answer => ({
  fault: fault("input/too-costly", { what, limit }),
});

function answerOf(commission: Commission, bytes: Uint8Array): Promise<Answer> {
  const { megabytes, wallSeconds } = commission.limits;
  return new Promise((resolve, reject) => {
    const child = fork(ENTRY, [JSON.stringify(commission)], {
      execArgv: [],
      serialization: "advanced",
      stdio: ["pipe", "ignore", "pipe", "ipc"],
    });
    let answer: Answer | null = null;
    const end = (found: Answer) => {
      answer ??= found;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(end, wallSeconds * 1000, tooCostly("time", wallSeconds)).unref();
    child.on("message", (message) => end(message as Answer));
    // What V8 says when it gives up is for nobody else to read.
    child.stderr?.on("data", (said: Buffer) => {
      if (said.includes("out of memory")) end(tooCostly("memory", megabytes));
    });
    // A child that ends early does not take all of its input.
    child.stdin?.on("error", () => undefined).end(bytes);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(clock);
      resolve(answer ?? died(signal ?? `exit ${code}`));
    });
  });
}
