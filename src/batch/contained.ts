/**
 * The process in which a heavy input is read. A thread does the reading, so that this loop is free whatever the input
 * does to it: to watch what it costs, and to end with the process that waits for the answer. That process ends this
 * one once it has the answer.
 */
import { Worker } from "node:worker_threads";
import { type Fault, fault } from "../diagnostics/finding.ts";
import type { Answer, Commission } from "./child.ts";
import type { Work } from "./thread.ts";

const WATCHED_EVERY_MS = 20;
const MEGABYTE = 1e6;

process.once("disconnect", () => process.kill(process.pid, "SIGKILL"));

const { task, limits, length }: Commission = JSON.parse(process.argv[2] ?? "");
const tooMuchMemory = fault("input/too-costly", { what: "memory", limit: limits.megabytes });
const tooMuchTime = fault("input/too-costly", { what: "time", limit: limits.seconds });

function excess(): Fault | null {
  if (process.memoryUsage.rss() + length > limits.megabytes * MEGABYTE) return tooMuchMemory;
  const { user, system } = process.cpuUsage();
  return user + system > limits.seconds * 1e6 ? tooMuchTime : null;
}

function say(answer: Answer): void {
  clearInterval(watch);
  process.send?.(answer);
}

const watch = setInterval(() => {
  const found = excess();
  if (found !== null) say({ fault: found });
}, WATCHED_EVERY_MS);

const bytes = new Uint8Array(length);
let filled = 0;
for await (const chunk of process.stdin) {
  bytes.set(chunk, filled);
  filled += chunk.length;
}

let answer: Answer | null = null;
const thread = new Worker(new URL("./thread.js", import.meta.url), {
  workerData: { task, bytes, resultMegabytes: limits.resultMegabytes } satisfies Work,
  transferList: [bytes.buffer],
  resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
});
thread.once("message", (found: Answer) => {
  answer = found;
});
thread.once("error", (error: NodeJS.ErrnoException) => {
  answer = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? { fault: tooMuchMemory } : { error };
});
// The answer is said when the thread has given its memory back: saying it takes some.
thread.once("exit", (code) => {
  if (answer === null) process.exit(code);
  say(answer);
});
