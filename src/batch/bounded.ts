import { Script } from "node:vm";
import { refuse } from "../diagnostics/finding.ts";
import type { Run } from "../model/run.ts";

/** Where the script finds what to run. (To make it a context of its own would take longer than most inputs.) */
const WORK = Symbol.for("jixiao work");
const world = globalThis as { [WORK]?: () => unknown };
const script = new Script('globalThis[Symbol.for("jixiao work")]()');

function runWithin<Value>(work: () => Value, milliseconds: number): Value {
  world[WORK] = work;
  try {
    return script.runInThisContext({ timeout: milliseconds, displayErrors: false });
  } finally {
    delete world[WORK];
  }
}

const isTimeout = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

/**
 * Runs stretches of work that may take so many seconds together. The one that is running when they are over is cut off
 * wherever it is, be it in a loop or in a regular expression (not even a `finally` of its own runs), and refused. What
 * runs behind an `await` is no part of a stretch.
 */
export function bounded(seconds: number): Run {
  const tooLate = () => refuse("input/too-costly", { what: "time", limit: seconds });
  let left = seconds * 1000;
  let running = false;
  return (work) => {
    if (running) return work();
    if (left <= 0) throw tooLate();
    const start = performance.now();
    running = true;
    try {
      return runWithin(work, Math.ceil(left));
    } catch (error) {
      if (!isTimeout(error)) throw error;
      // The clock that cut it off may be a little before the one that counts here.
      left = 0;
      throw tooLate();
    } finally {
      running = false;
      left -= performance.now() - start;
    }
  };
}
