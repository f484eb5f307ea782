/**
 * Speed as ratios within one run: the cost per character of `parse` as a text grows (linear: the ratio stays near 1),
 * and whole processes against a bare `node -e 0`. `npm run bench`; figures and machine are recorded in README.md.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const MEGABYTE = 1024 * 1024;
const SIZES = [0.1, 1, 10, 50];
const PROCESS_RUNS = 15;

/** The fixtures' texts one after another, as often as `bytes` needs. */
function longText(bytes, families = ["hebei", "qinghai", "prose", "rows"]) {
  const texts = families.flatMap((family) =>
    readdirSync(`${root}fixtures/${family}`).map((name) => {
      const folder = `${root}fixtures/${family}/${name}`;
      const input = readdirSync(folder).find((file) => file.startsWith("input."));
      return readFileSync(`${folder}/${input}`, "utf8");
    }),
  );
  const round = texts.join("\n\n");
  return round.repeat(Math.ceil(bytes / Buffer.byteLength(round)));
}

async function parseInChild(file) {
  // A process of its own for each size, so that one does not pay for the heap of another.
  const script = `
    const { readFileSync } = await import("node:fs");
    const { ingest } = await import(${JSON.stringify(`${root}dist/index.js`)});
    const bytes = readFileSync(process.argv[1]);
    await ingest("warm-up", bytes.subarray(0, 200000).subarray(0, bytes.lastIndexOf(10, 200000)), { encoding: "utf-8" }).catch(() => {});
    const start = process.cpuUsage();
    const wall = performance.now();
    const submission = await ingest("long.txt", bytes);
    const { user, system } = process.cpuUsage(start);
    console.log(JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1e3, characters: submission.coverage.characters, indicators: submission.projects.reduce((sum, { indicators }) => sum + indicators.length, 0), peak: process.resourceUsage().maxRSS / 1024 }));`;
  const options = ["--max-old-space-size=12000", "--input-type=module", "-e", script, file];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8" }));
}

async function linearity(folder) {
  process.stdout.write(
    "parse in one process\n  text MB   characters   indicators   wall s   cpu s   characters/s   cost per character (first = 1)   peak MiB\n",
  );
  let first;
  for (const size of SIZES) {
    const file = path.join(folder, `${size}.txt`);
    writeFileSync(file, longText(size * MEGABYTE));
    const { cpu, wall, characters, indicators, peak } = await parseInChild(file);
    const cost = cpu / characters;
    first ??= cost;
    const cells = [
      size,
      characters,
      indicators,
      wall.toFixed(2),
      cpu.toFixed(2),
      Math.round(characters / wall),
      (cost / first).toFixed(2),
      Math.round(peak),
    ];
    process.stdout.write(`  ${cells.join("   ")}\n`);
  }
}

function wallTimes(command) {
  const start = performance.now();
  execFileSync(process.execPath, command, { stdio: "ignore", env: { ...process.env, LANG: "zh_CN.UTF-8" } });
  return performance.now() - start;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Each command in turn with the bare process, so that both meet the same weather; the median of the pairs' ratios. */
function processes(folder) {
  const file = path.join(folder, "sixty.txt");
  writeFileSync(file, longText(60 * 1024, ["hebei"]).slice(0, 27_000));
  const jixiao = `${root}bin/jixiao.js`;
  const commands = {
    "jixiao --help": [jixiao, "--help"],
    "jixiao parse, 60 KB text": [jixiao, "parse", file],
    "jixiao parse --json, 60 KB text": [jixiao, "parse", file, "--json"],
  };
  process.stdout.write("whole processes against node -e 0 (median of pairs)\n");
  for (const [name, command] of Object.entries(commands)) {
    const pairs = Array.from({ length: PROCESS_RUNS }, () => [wallTimes(command), wallTimes(["-e", "0"])]);
    const ratio = median(pairs.map(([own, bare]) => own / bare));
    const [own, bare] = [median(pairs.map(([time]) => time)), median(pairs.map(([, time]) => time))];
    process.stdout.write(`  ${name}: ${own.toFixed(0)} ms, bare ${bare.toFixed(0)} ms, ratio ${ratio.toFixed(2)}\n`);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), "jixiao-bench-"));
try {
  process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
  processes(folder);
  await linearity(folder);
} finally {
  rmSync(folder, { recursive: true });
}
