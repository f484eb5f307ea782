/**
 * Writes a generated dataset as Parquet to nowhere, in small groups, and prints the most memory (MB) that was in use while
 * they were handed over: node --expose-gc test/writers/parquet-memory.mjs SUBMISSIONS. Needs dist.
 */

import { readFileSync } from "node:fs";
import { ingest } from "../../dist/ingest.js";
import { parquetWith } from "../../dist/writers/parquet.js";

const input = new URL("../../fixtures/hebei/clean/input.txt", import.meta.url);
const sample = JSON.stringify(await ingest("input.txt", readFileSync(input)));

function* generated(count) {
  for (let number = 1; number <= count; number++) {
    const submission = JSON.parse(sample);
    submission.source.path = `${number}.txt`;
    for (const project of submission.projects) project.purpose = `${number} `.repeat(200);
    yield submission;
  }
}

let most = 0;
const write = () => {
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  most = Math.max(most, heapUsed + arrayBuffers);
};
const parquet = parquetWith({ rows: 2000, characters: 1e6 });
await parquet.write(
  () => generated(Number(process.argv[2])),
  () => ({ write }),
  { headers: "en", excel: false },
);
process.stdout.write(`${Math.round(most / 1e6)}\n`);
