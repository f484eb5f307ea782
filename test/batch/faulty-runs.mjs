/**
 * Runs `convert` again and again in this process, each time with one file operation made to fail, and prints a line of
 * JSON for each run: what failed, how the run ended, and what of its promise it broke. Started by faults.test.ts with
 * faults.mjs ahead: `node --import faults.mjs faulty-runs.mjs <folder> <fresh | changed> <formats> <first> <step>`.
 */
import path from "node:path";
import process from "node:process";
import { failAt, whatFailed } from "./faults.mjs";
import { brokenIn, datasets, different, filesIn, putBack } from "./leftovers.mjs";
import { convert } from "./warm.mjs";

const [folder, scenario, formats, first, step] = process.argv.slice(2);
const area = path.join(folder, "area");
const out = path.join(area, "out");
const isChanged = scenario === "changed";
const { former, wanted } = await datasets(folder, isChanged, () => convert(area, formats));

for (let number = Number(first); ; number += Number(step)) {
  putBack(folder, isChanged);
  failAt(number);
  const faulty = await convert(area, formats);
  const { count, failed } = whatFailed();
  failAt(0);
  if (failed === null) {
    process.stdout.write(`${JSON.stringify({ count })}\n`);
    break;
  }
  const broken = brokenIn(faulty, out, former, wanted, / in(?:\/|$)/.test(failed));
  const clean = await convert(area, formats);
  if (clean.code !== 0) broken.push(`the next run ends with ${clean.code}: ${clean.stderr}`);
  broken.push(...different(filesIn(out), wanted).map((one) => `after the next run ${one}`));
  // A folder that is empty and cannot be removed does no harm, and stays.
  const told = failed.startsWith("rmdirSync out/submissions/") ? broken.filter((one) => one.includes(".")) : broken;
  process.stdout.write(`${JSON.stringify({ number, failed, code: faulty.code, broken: told })}\n`);
}
process.exit(0);
