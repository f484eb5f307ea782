import { serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { Refusal, refuse } from "../diagnostics/finding.ts";
import { ingest } from "../ingest.ts";
import { inspectSource } from "../inspect.ts";
import type { Answer, Task } from "./child.ts";

/** What the thread that reads a heavy input is handed. */
export interface Work {
  readonly task: Task;
  readonly bytes: Uint8Array;
  readonly resultMegabytes: number;
}

async function resultOf(task: Task, bytes: Uint8Array): Promise<unknown> {
  switch (task.kind) {
    case "ingest":
      return ingest(task.path, bytes, task.options);
    case "inspect":
      return inspectSource(task.path, bytes, task.options);
    case "check": {
      // It brings all rules along, which the others do without.
      const { checkSource } = await import("../check.ts");
      return checkSource(task.path, bytes, task.options);
    }
  }
}

async function answerTo({ task, bytes, resultMegabytes }: Work): Promise<Answer> {
  try {
    const result = serialize(await resultOf(task, bytes));
    if (result.length <= resultMegabytes * 1e6) return { result };
    throw refuse("input/too-costly", { what: "result", limit: resultMegabytes });
  } catch (error) {
    return error instanceof Refusal ? { fault: error.fault } : { error };
  }
}

const answer = await answerTo(workerData as Work);
parentPort?.postMessage(answer, "result" in answer ? [answer.result.buffer as ArrayBuffer] : []);
