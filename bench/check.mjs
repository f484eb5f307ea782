/**
 * What checks cost beside reading: `check` and `parse` over the same 1,000 submissions in one process, in turn, as the
 * ratio of their CPU times. Figures and machine are recorded in README.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { checkSource } from "../dist/check.js";
import { ingest, toNdjson } from "../dist/index.js";
import { formDocument } from "./documents.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const SUBMISSIONS = 1000;
const ROUNDS = 3;
const LANGUAGE = { language: "zh" };

/** The bundled inputs of every layout and container, and Word files of 5 to 34 projects, in turn. */
function submissions() {
  const bundled = ["hebei", "qinghai", "prose", "rows", "text", "word", "html", "layouts"].flatMap((family) =>
    readdirSync(`${root}fixtures/${family}`).map((name) => {
      const folder = `${root}fixtures/${family}/${name}`;
      const input = readdirSync(folder).find((file) => file.startsWith("input."));
      return { path: input, bytes: readFileSync(`${folder}/${input}`) };
    }),
  );
  return Array.from({ length: SUBMISSIONS }, (_, index) =>
    index % 3 === 0
      ? { path: `${index}.docx`, bytes: formDocument(5 + (index % 30), index + 1) }
      : bundled[index % bundled.length],
  );
}

async function parse({ path, bytes }) {
  return toNdjson([await ingest(path, bytes, LANGUAGE)]).length;
}

async function check({ path, bytes }) {
  const { findings } = await checkSource(path, bytes, LANGUAGE);
  return JSON.stringify(findings.map(({ diagnostic }) => diagnostic)).length;
}

async function secondsOf(work, inputs) {
  globalThis.gc?.();
  const start = process.cpuUsage();
  for (const input of inputs) await work(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

process.stdout.write(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
const inputs = submissions();
for (const work of [parse, check]) await secondsOf(work, inputs.slice(0, 200));
const rounds = [];
for (let round = 0; round < ROUNDS; round++) {
  const order = round % 2 === 0 ? [parse, check] : [check, parse];
  const times = new Map();
  for (const work of order) times.set(work, await secondsOf(work, inputs));
  rounds.push({ parse: times.get(parse), check: times.get(check) });
}
const ratio = median(rounds.map((round) => round.check / round.parse));
for (const round of rounds)
  process.stdout.write(`  parse ${round.parse.toFixed(2)} s, check ${round.check.toFixed(2)} s\n`);
process.stdout.write(`check over ${SUBMISSIONS} submissions: ${ratio.toFixed(2)} × parse (goal ≤ 1.25)\n`);
