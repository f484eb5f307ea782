import { type ChildProcess, fork } from "node:child_process";
import { deserialize } from "node:v8";
import { type Fault, fault, Refusal } from "../diagnostics/finding.ts";
import type { IngestOptions } from "../ingest.ts";
import type { Encoding } from "../text/decode.ts";
import type { Limits } from "./contain.ts";

/** What a process of its own is started for. */
export type Task =
  | { readonly kind: "ingest"; readonly path: string; readonly options: IngestOptions }
  | { readonly kind: "inspect"; readonly path: string; readonly encoding: Encoding | null };

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
  const commission: Commission = { task, limits, length: bytes.length };
  const child = fork(ENTRY, [JSON.stringify(commission)], {
    execArgv: [],
    serialization: "advanced",
    stdio: ["pipe", "ignore", "pipe", "ipc"],
  });
  const answer = await answerOf(child, bytes, limits);
  if ("fault" in answer) throw new Refusal(answer.fault);
  if ("error" in answer) throw answer.error;
  return deserialize(answer.result);
}

function answerOf(child: ChildProcess, bytes: Uint8Array, { wallSeconds, heapMegabytes }: Limits): Promise<Answer> {
  return new Promise((resolve) => {
    let answer: Answer | null = null;
    let outOfMemory = false;
    const end = (found: Answer) => {
      answer ??= found;
      child.kill("SIGKILL");
    };
    const late: Answer = { fault: fault("input/too-costly", { what: "time", limit: wallSeconds }) };
    const clock = setTimeout(end, wallSeconds * 1000, late);
    const died = (reason: string): Answer => {
      if (outOfMemory) return { fault: fault("input/too-costly", { what: "memory", limit: heapMegabytes }) };
      return { fault: fault("input/reader-died", { reason }) };
    };
    child.on("message", (message) => end(message as Answer));
    // What V8 says when it gives up is for nobody else to read.
    child.stderr?.on("data", (chunk: Buffer) => {
      outOfMemory ||= chunk.includes("out of memory");
    });
    // A child that ends early does not take all of its input.
    child.stdin?.on("error", () => undefined).end(bytes);
    child.once("error", (error: NodeJS.ErrnoException) => end(died(error.code ?? String(error))));
    child.once("close", (code, signal) => {
      clearTimeout(clock);
      resolve(answer ?? died(signal ?? `exit ${code}`));
    });
  });
}
