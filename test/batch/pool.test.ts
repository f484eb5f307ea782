import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NEW, STAGED } from "../../src/batch/dataset/layout.ts";
import { Workers } from "../../src/batch/dataset/pool.ts";
import { run } from "../cli/terminal.ts";
import { isBuilt } from "./children.ts";

let out = "";
let started = 0;
const count = () => {
  started++;
};
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), "jixiao-pool-"));
  for (const folder of [NEW, STAGED]) mkdirSync(path.join(out, folder), { recursive: true });
  started = 0;
  process.on("worker", count);
});
afterEach(() => {
  process.off("worker", count);
  rmSync(out, { recursive: true, force: true });
});

const options = { encoding: null, trace: false, words: null, redact: false, check: true, language: "en" } as const;

const readBy = (workers: Workers) =>
  workers.run({
    kind: "read",
    out,
    path: "fixtures/hebei/clean/input.txt",
    content: null,
    build: "of a test",
    options,
  });

describe.skipIf(!isBuilt("batch/pool.test.ts"))("workers", () => {
  it("are the same from task to task, and others once they were renewed", async () => {
    const workers = new Workers(1);
    const first = await readBy(workers);
    expect(first.reading).toMatchObject({ fault: null, record: { bytes: expect.any(Number) } });
    await readBy(workers);
    expect(started).toBe(1);
    await workers.renew();
    const later = await readBy(workers);
    expect(started).toBe(2);
    expect({ ...later.reading, seconds: 0 }).toEqual({ ...first.reading, seconds: 0 });
    await workers.end();
  });

  it("take nothing once they were ended, and need no renewal", async () => {
    const workers = new Workers(1);
    await workers.end();
    await workers.renew();
    await expect(readBy(workers)).rejects.toThrow("the workers were ended");
    expect(started).toBe(0);
  });

  it("may be ended while they are renewed", async () => {
    const workers = new Workers(1);
    await readBy(workers);
    await Promise.all([workers.renew(), workers.end()]);
    await expect(readBy(workers)).rejects.toThrow("the workers were ended");
  });

  it("may fail while they are ended", async () => {
    const threads: Worker[] = [];
    const keep = (thread: Worker) => threads.push(thread);
    process.on("worker", keep);
    const workers = new Workers(1);
    await readBy(workers);
    process.off("worker", keep);
    const ending = workers.end();
    expect(threads).toHaveLength(1);
    threads[0]?.emit("error", new Error("out of memory"));
    await ending;
  });

  it("are others after a thousand documents, and before all are looked at together", { timeout: 120_000 }, async () => {
    const inputs = path.join(out, "in");
    mkdirSync(inputs);
    for (let index = 0; index < 1000; index++)
      writeFileSync(path.join(inputs, `${index}.txt`), `项目名称 | 清淤${index} | 预算数 | 10.00万元\n`);
    const { code } = await run(["convert", inputs, "--out", path.join(out, "out"), "--jobs", "1", "--quiet"]);
    expect(code).toBe(0);
    expect(started).toBe(2);
  });
});
