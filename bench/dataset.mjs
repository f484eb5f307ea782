/**
 * `convert` over a generated folder, as whole processes and in ratios within one run: by workers, by the number of files,
 * again after little or nothing has changed, with more formats, and against a naive script. Prints Markdown for README.md.
 * `--files N` (1,000), `--rounds N` (1: how often first runs are measured), `--large` (10,000 files too).
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { submissionAt, writeFolder, writeSubmission } from "./folder.mjs";
import { measured } from "./processes.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values: settings } = parseArgs({
  options: {
    files: { type: "string", default: "1000" },
    rounds: { type: "string", default: "1" },
    large: { type: "boolean", default: false },
  },
});
const FILES = Number(settings.files);
const ROUNDS = Number(settings.rounds);
/** Of what takes little time. */
const CHEAP_ROUNDS = 3;
const SMALL = 100;
const LARGE = 10_000;
const ALL_FORMATS = "json,csv,xlsx,parquet,ndjson";

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((figure) => [figure, median(runs.map((run) => run[figure]))]));
/** The runs' ratios pair by pair, as both of a pair met the same weather. Of CPU where other work would tell the time. */
const ratioOf = (over, under, figure = "seconds") =>
  median(over.map((run, index) => run[figure] / under[index][figure]));

const convert = (...words) => measured([`${root}bin/jixiao.js`, "convert", ...words]);

/** A first run, into a folder that is not there yet. */
async function first(...words) {
  const out = mkdtempSync(path.join(scratch, "out-"));
  try {
    return await convert(...words, "--out", path.join(out, "dataset"));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** What the machine gives two that have nothing in common: each reads one half of the files with one worker. */
async function inHalves(folder) {
  const files = Array.from({ length: FILES }, (_, index) => path.join(folder, submissionAt(index).path));
  const runs = [0, 1].map((half) => {
    const list = path.join(scratch, `half-${half}.txt`);
    writeFileSync(list, files.filter((_, index) => index % 2 === half).join("\n"));
    return first("--files-from", list, "--jobs", "1");
  });
  const both = await Promise.all(runs);
  const [one, other] = both;
  return {
    seconds: Math.max(...both.map(({ seconds }) => seconds)),
    cpu: one.cpu + other.cpu,
    peak: one.peak + other.peak,
    others: Math.max(0, one.others - other.cpu / other.seconds),
  };
}

/** Each way in turn, round by round. */
async function inTurn(rounds, ways) {
  const runs = ways.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, way] of ways.entries()) runs[index].push(await way(round));
  return runs;
}

const cellsOf = ({ seconds, cpu, peak, others }) => [
  `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`,
  `${cpu.toFixed(cpu < 10 ? 2 : 1)} s`,
  `${Math.round(peak)} MiB`,
  others.toFixed(1),
];
const FIGURES = ["wall", "CPU", "peak memory", "cores others took"];

function print(title, heading, rows) {
  const lines = [heading, heading.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  process.stdout.write(`\n${title}\n\n${lines.join("\n")}\n`);
}

function folderOf(count) {
  const folder = path.join(scratch, `${count}`);
  writeFolder(folder, count);
  return folder;
}

/** Returns the runs with one worker, and those with two. */
async function byWorkers(folder) {
  const [one, two, halves] = await inTurn(ROUNDS, [
    () => first(folder, "--jobs", "1"),
    () => first(folder, "--jobs", "2"),
    () => inHalves(folder),
  ]);
  const row = (jobs, runs, ratio) => {
    const run = medians(runs);
    return [jobs, (FILES / run.seconds).toFixed(1), ...cellsOf(run), ratio];
  };
  print(
    `${FILES} files by workers (goal: two are ≥ 1.7 × as fast)`,
    ["jobs", "files/s", ...FIGURES, "speed"],
    [
      row("1", one, "1"),
      row("2", two, `${ratioOf(one, two).toFixed(2)} ×`),
      row("1 and 1, half of the files each", halves, `${ratioOf(one, halves).toFixed(2)} ×`),
    ],
  );
  return [one, two];
}

async function again(folder) {
  const out = path.join(scratch, "again");
  const whole = await convert(folder, "--out", out);
  const [unchanged] = await inTurn(CHEAP_ROUNDS, [() => convert(folder, "--out", out)]);
  const changed = [];
  for (let round = 0; round < CHEAP_ROUNDS; round++) {
    const [at, added] = [round * 4, FILES + round];
    for (const index of [at, at + 1, at + 2]) writeSubmission(folder, submissionAt(index, 1, 1));
    rmSync(path.join(folder, submissionAt(at + 3).path));
    writeSubmission(folder, submissionAt(added));
    changed.push(await convert(folder, "--out", out));
  }
  rmSync(out, { recursive: true });
  const row = (name, run) => [name, ...cellsOf(run), `${(whole.seconds / run.seconds).toFixed(1)} ×`];
  print(
    `A second run over ${FILES} files (goal: unchanged ≥ 20 × as fast)`,
    ["run", ...FIGURES, "speed"],
    [row("first", whole), row("unchanged", medians(unchanged)), row("3 changed, 1 removed, 1 added", medians(changed))],
  );
}

async function bySize(known) {
  const runs = [
    [SMALL, await inTurn(CHEAP_ROUNDS, [() => first(folderOf(SMALL), "--jobs", "2")])],
    [FILES, [known]],
    ...(settings.large ? [[LARGE, [[await first(folderOf(LARGE), "--jobs", "2")]]]] : []),
  ].map(([count, [measurements]]) => ({ count, ...medians(measurements) }));
  const base = runs.find(({ count }) => count === FILES);
  print(
    "By the number of files, two workers (goals: cost per file and memory stay)",
    ["files", ...FIGURES, "CPU a file", `CPU a file (${FILES} = 1)`, `peak (${FILES} = 1)`],
    runs.map(({ count, ...run }) => [
      count,
      ...cellsOf(run),
      `${((run.cpu / count) * 1000).toFixed(1)} ms`,
      (run.cpu / count / (base.cpu / FILES)).toFixed(2),
      (run.peak / base.peak).toFixed(2),
    ]),
  );
}

async function byFormats(folder) {
  const [plain, all] = await inTurn(ROUNDS, [
    () => first(folder, "--format", "json,csv"),
    () => first(folder, "--format", ALL_FORMATS),
  ]);
  print(
    `By formats, ${FILES} files`,
    ["formats", ...FIGURES, "time by wall", "by CPU"],
    [
      ["json,csv", ...cellsOf(medians(plain)), "1", "1"],
      [
        ALL_FORMATS,
        ...cellsOf(medians(all)),
        `${ratioOf(all, plain).toFixed(2)} ×`,
        `${ratioOf(all, plain, "cpu").toFixed(2)} ×`,
      ],
    ],
  );
}

async function againstNaive(folder, one, two) {
  const out = path.join(scratch, "naive");
  const naive = await measured([`${root}bench/naive.mjs`, folder, out]);
  rmSync(out, { recursive: true });
  const row = (name, run) => [name, ...cellsOf(run), `${(naive.seconds / run.seconds).toFixed(1)} ×`];
  print(
    `Against mammoth + cheerio + a split, ${FILES} files`,
    ["", ...FIGURES, "speed"],
    [row("naive script", naive), row("convert --jobs 1", medians(one)), row("convert --jobs 2", medians(two))],
  );
}

const scratch = mkdtempSync(path.join(tmpdir(), "jixiao-bench-"));
try {
  process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
  const folder = folderOf(FILES);
  const [one, two] = await byWorkers(folder);
  await againstNaive(folder, one, two);
  await byFormats(folder);
  await bySize(two);
  await again(folder);
} finally {
  rmSync(scratch, { recursive: true });
}
