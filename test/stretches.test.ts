import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import { inspectSource } from "../src/inspect.ts";
import type { Run } from "../src/model/run.ts";
import { chunk, docx, table } from "./docx/build.ts";

/** Work outside of stretches is work whose time nobody bounds: what is read in some seconds may be read forever. */
async function outside(read: (run: Run) => Promise<unknown>): Promise<number> {
  let within = 0;
  let depth = 0;
  const run: Run = (work) => {
    const start = performance.now();
    depth++;
    try {
      return work();
    } finally {
      depth--;
      if (depth === 0) within += performance.now() - start;
    }
  };
  const start = performance.now();
  await read(run);
  return 1 - within / (performance.now() - start);
}

const HEADING = ["一级指标", "二级指标", "三级指标", "指标值"];
/** No two rows are alike: what repeats itself too much is refused as a zip. */
const rows = Array.from({ length: 4_000 }, (_, row) => [
  "产出指标",
  "数量指标",
  `清淤${(row * 7919) % 10_007}`,
  "≥3公里",
]);
const text = (end: string): string => [HEADING, ...rows].map((cells) => cells.join("\t")).join(`${end}\n`);
const html = `<table>${[HEADING, ...rows].map((cells) => `<tr><td>${cells.join("</td><td>")}</td></tr>`).join("")}</table>`;
const page = `<!doctype html><html><body>${html}</body></html>`;

describe("nearly all of the time that reading takes is spent in stretches", () => {
  it.each<[what: string, path: string, bytes: Uint8Array]>([
    ["a text", "a.txt", Buffer.from(text(""))],
    ["a text with markup", "a.txt", Buffer.from(text("<br>米"))],
    ["a page", "a.html", Buffer.from(page)],
    ["a Word file", "a.docx", docx({ body: table([HEADING, ...rows], 4) })],
    ["a page in a Word file", "a.docx", docx({ body: chunk(1), chunks: [{ name: "word/a.html", data: page }] })],
  ])("of %s", async (_, path, bytes) => {
    // Modules are loaded outside.
    await ingest(path, bytes);
    expect(await outside((run) => ingest(path, bytes, { run }))).toBeLessThan(0.1);
    expect(await outside((run) => inspectSource(path, bytes, { run }))).toBeLessThan(0.1);
  });
});
