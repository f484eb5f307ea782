/**
 * Kills runs of `convert`, each a process of its own, and prints a line of JSON for each: whether it was killed, and what
 * of its promise is broken then, and after the next run. Started by kill.test.ts with faults.mjs ahead:
 * `killed-runs.mjs <folder> <fresh | changed> <moments | renames | series> <how many> <seed>`.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { failAt, whatFailed } from "./faults.mjs";
import { datasets, different, filesIn, lay, putBack, strangeIn } from "./leftovers.mjs";
import { convert, wordsFor } from "./warm.mjs";

const [folder, scenario, mode, many, seed] = process.argv.slice(2);
const area = path.join(folder, "area");
const out = path.join(area, "out");
const isChanged = scenario === "changed";
const FORMATS = "json,csv";
const OPEN_FILE = 3;
const LONGEST_WAIT_MS = 12;
const [faults, program] = ["./faults.mjs", "../../bin/jixiao.js"].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** The same numbers from 0 to 1 for the same seed (a linear congruence of Numerical Recipes). */
let state = Number(seed);
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

/** Runs `convert`, and kills it a while after its operation of that number; whether it was killed. */
async function killed(number, kind, delay) {
  const child = spawn(process.execPath, ["--import", faults, program, ...wordsFor(area, FORMATS)], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      FAULTS_BELOW: area,
      FAULTS_AT: String(number),
      FAULTS_KIND: kind,
      FAULTS_CALL: delay === null ? "kill" : String(OPEN_FILE),
    },
  });
  child.stdio[OPEN_FILE].once("data", async () => {
    await wait(delay ?? 0);
    child.kill("SIGKILL");
  });
  const [code, signal] = await new Promise((resolve) => child.once("close", (...ended) => resolve(ended)));
  if (signal === null && code !== 0) throw new Error(`a run that was not killed ended with ${code}`);
  return signal !== null;
}

const { former, wanted } = await datasets(folder, isChanged, () => convert(area, FORMATS));
/** What may lie there: of a series also what its other inputs make. */
const before = mode === "series" ? filesIn(path.join(folder, "former")) : former;

async function tell(isKilled, broken) {
  const strange = strangeIn(out, before, wanted);
  if (!isKilled) strange.push(...different(filesIn(out), wanted));
  const { code, stderr } = await convert(area, FORMATS);
  const ended = code === 0 ? [] : [`the next run ends with ${code}: ${stderr}`];
  const after = different(filesIn(out), wanted).map((one) => `after the next run ${one}`);
  process.stdout.write(`${JSON.stringify({ isKilled, broken: [...broken, ...strange, ...ended, ...after] })}\n`);
}

/** How many operations a run has. */
putBack(folder, isChanged);
failAt(0);
await convert(area, FORMATS);
const { count } = whatFailed();

switch (mode) {
  case "moments":
    // One in each part of the run.
    for (let nth = 0; nth < Number(many); nth++) {
      putBack(folder, isChanged);
      const number = 1 + Math.floor(((nth + random()) / Number(many)) * count);
      await tell(await killed(number, "", Math.floor(random() * LONGEST_WAIT_MS)), []);
    }
    break;
  case "renames":
    for (let number = 1, isKilled = true; isKilled; number++) {
      putBack(folder, isChanged);
      isKilled = await killed(number, "rename", null);
      await tell(isKilled, []);
    }
    break;
  case "series":
    // Killed while it places, then while it places other inputs, then while it places these.
    for (let nth = 0; nth < Number(many); nth++) {
      putBack(folder, isChanged);
      const broken = [];
      for (const inputs of ["new", "former", "new"]) {
        lay(path.join(area, "in"), inputs);
        await killed(6 + Math.floor(random() * 12), "rename", null);
        broken.push(...strangeIn(out, before, wanted));
      }
      await tell(true, broken);
    }
}
process.exit(0);
