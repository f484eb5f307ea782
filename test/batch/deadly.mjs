/** Lets inputs do to the thread that reads them what their names say: for the tests of what becomes of the others. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import process from "node:process";
import { isMainThread } from "node:worker_threads";

/** After how long a worker is given up, instead of minutes; whether workers start; whether they can be ended. */
const { READING_MS, DEADLY_START, ENDLESS } = process.env;
const { openSync } = fs;

const DEATHS = {
  hangs() {
    for (;;);
  },
  allocates() {
    for (const kept = []; ; ) kept.push(new Array(1e5).fill(kept.length));
  },
  exits: () => process.exit(7),
  throws: () => setImmediate(() => Promise.reject(new Error("of nobody's"))),
};

if (isMainThread) {
  const { timeout } = AbortSignal;
  if (READING_MS !== undefined) AbortSignal.timeout = () => timeout.call(AbortSignal, Number(READING_MS));
  if (ENDLESS !== undefined) (await import("tinypool")).Tinypool.prototype.destroy = () => new Promise(() => undefined);
} else {
  if (DEADLY_START !== undefined) throw new Error("no worker starts");
  fs.openSync = (file, ...rest) => {
    DEATHS[/^\w+/.exec(path.basename(String(file)))?.[0]]?.();
    return openSync(file, ...rest);
  };
  syncBuiltinESMExports();
}
