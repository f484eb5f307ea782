/** `convert` in this process, many times over, on one folder with the inputs in `in` and the dataset in `out`. */
import { existsSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { Tinypool } from "tinypool";
import { main } from "../../dist/cli/main.js";

/** To start threads takes most of a run's time. They are kept for the next one, unless they are at something. */
const { run, destroy } = Tinypool.prototype;
let warm = null;
let busy = 0;
Tinypool.prototype.run = async function runWarm(...given) {
  warm ??= this;
  busy++;
  try {
    return await run.apply(warm, given);
  } finally {
    busy--;
  }
};
Tinypool.prototype.destroy = async () => {
  if (busy === 0 || warm === null) return;
  const ended = warm;
  warm = null;
  await destroy.call(ended);
};

export const wordsFor = (area, formats) => [
  ...["convert", path.join(area, "in"), "--out", path.join(area, "out")],
  ...["--format", formats, "--jobs", "2", "--quiet", "--lang", "en"],
];

export async function convert(area, formats) {
  let stderr = "";
  const write = (text) => {
    stderr += text;
  };
  const io = { stdin: [], stdout: { write: () => true }, stderr: { write }, env: {} };
  const code = await main(wordsFor(area, formats), io);
  asIfEnded(path.join(area, "out", ".jixiao"));
  return { code, stderr };
}

/** No process runs under this number. */
const NOBODY = 2 ** 30;

/** A claim that a failed run could not take back is of a process that is no more. */
function asIfEnded(work) {
  for (const name of existsSync(work) ? readdirSync(work) : [])
    renameSync(path.join(work, name), path.join(work, name.replace(`lock-${process.pid}-`, `lock-${NOBODY}-`)));
}
