import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";
import { fault, Refusal } from "../../diagnostics/finding.ts";
import { LIMITS } from "../contain.ts";
import { reasonOf } from "../reason.ts";
import type { Answer, Results, Task } from "./worker.ts";

/** Only what is built can be started; this is where it is, seen from src as from dist. */
const ENTRY = new URL("../../../dist/batch/dataset/worker.js", import.meta.url);

/** A light input's worst is 880 MB, buffers included; a heavy one is read in a process of its own. */
const HEAP_MEGABYTES = 1024;

/** Of what is not yet old, in three parts: room for all of an ordinary document, so that little of it has to be moved. */
const YOUNG_MEGABYTES = 48;

/**
 * Numbers that V8 looks up each time it needs them, so that they may be set while it runs, for the whole process.
 * Whenever it goes through its whole heap it drops the compiled code of functions that are made anew for each document,
 * and soon compiles them again: so it does the one more rarely, and the other only for what runs much. That spares a
 * quarter of all work.
 */
const ENGINE = ["--heap-growing-percent=150", "--interrupt-budget=800000"];

/** What a reading may take in all: as long as in a process of its own, and the start of that. */
const READING_SECONDS = LIMITS.wallSeconds + 30;

/** Worker threads. One that dies, or hangs, costs the task it was at, and another takes its place. */
export class Workers {
  readonly jobs: number;
  readonly #pool: Tinypool;
  readonly #watched = new WeakSet<object>();
  #ended: Promise<void> | null = null;

  constructor(jobs: number) {
    this.jobs = jobs;
    for (const flag of ENGINE) setFlagsFromString(flag);
    this.#pool = new Tinypool({
      filename: ENTRY.href,
      minThreads: 0,
      maxThreads: jobs,
      isolateWorkers: false,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    // A worker dies with nothing in hand, as where the system starts none: what waits for it would wait for ever.
    this.#pool.on("error", () => this.#pool.cancelPendingTasks());
  }

  /** Throws a Refusal where the task ends with a fault, or its worker dies; another error once all were ended. */
  async run<Kind extends Task["kind"]>(task: Task & { readonly kind: Kind }): Promise<Results[Kind]> {
    // The pool itself would begin anew.
    if (this.#ended !== null) throw new Error("the workers were ended");
    const clock = task.kind === "read" ? AbortSignal.timeout(READING_SECONDS * 1000) : null;
    let answer: Answer;
    try {
      const answered = this.#pool.run(task, clock === null ? {} : { signal: clock });
      this.#watch();
      answer = await answered;
    } catch (error) {
      if (this.#ended !== null) throw error;
      throw new Refusal(faultOfDeath(task, error, clock?.aborted === true));
    }
    if ("fault" in answer) throw new Refusal(answer.fault);
    return answer.result as Results[Kind];
  }

  /** Lets others take their place: what they have in memory is the system's again. For when none has a task. */
  async renew(): Promise<void> {
    if (this.#ended === null) await this.#pool.recycleWorkers().catch(() => undefined);
  }

  /** Ends all of them, whatever they are at. */
  end(): Promise<void> {
    // One that dies while it is ended is ended as well.
    this.#ended ??= this.#pool.destroy().catch(() => undefined);
    return this.#ended;
  }

  /** The pool sees a worker fail, and not one that exits. */
  #watch(): void {
    for (const thread of this.#pool.threads) {
      if (this.#watched.has(thread)) continue;
      this.#watched.add(thread);
      // The pool waits for the end of a thread by `events.once`, which asks for this where the thread fails instead.
      Object.assign(thread, { removeListener: () => thread });
      thread.once("exit", (code) => {
        if (this.#pool.threads.includes(thread)) thread.emit("error", new Error(`exit ${code}`));
      });
    }
  }
}

function faultOfDeath({ kind, out }: Task, error: unknown, isLate: boolean) {
  // What comes after the reading has many records to go through, and no input is to blame.
  if (kind !== "read") return fault("output/unwritable", { path: out, reason: reasonOf(error) });
  if (isLate) return fault("input/too-costly", { what: "time", limit: READING_SECONDS });
  return reasonOf(error) === "ERR_WORKER_OUT_OF_MEMORY"
    ? fault("input/too-costly", { what: "memory", limit: HEAP_MEGABYTES })
    : fault("input/reader-died", { reason: reasonOf(error) });
}

/**
 * Does the work for all items, so many at a time, and takes the results in the order of the items; what is made of each
 * is returned. The first error ends it: nothing is taken after that.
 */
export async function inOrder<Item, Result, Taken>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Result>,
  take: (result: Result) => Taken,
): Promise<Taken[]> {
  const waiting = new Map<number, Result>();
  const taken: Taken[] = [];
  let next = 0;
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      try {
        waiting.set(index, await work(items[index] as Item));
        while (!hasFailed && waiting.has(taken.length)) {
          const result = waiting.get(taken.length) as Result;
          waiting.delete(taken.length);
          taken.push(take(result));
        }
      } catch (error) {
        next = items.length;
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, lane));
  return taken;
}
