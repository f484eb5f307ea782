import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { checkContained, ingestContained, inspectContained, LIMITS } from "../../src/batch/contain.ts";
import { checkSource } from "../../src/check.ts";
import { Refusal } from "../../src/diagnostics/finding.ts";
import { ingest } from "../../src/ingest.ts";
import { inspectSource } from "../../src/inspect.ts";
import { fixtures, readFixture } from "../fixtures.ts";

const contain = fileURLToPath(new URL("../../dist/batch/contain.js", import.meta.url));
const built = existsSync(contain);
if (!built) process.stderr.write("batch/contain.test.ts: skipped, dist is not built (npm run build)\n");
const unix = process.platform !== "win32";

const FORM =
  "1.清淤绩效目标表\n\t项目名称\n\t清淤\n\t预算数\n\t24.00\n\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t清淤长度\t≥3公里\n\n";
const forms = (megabytes: number): Buffer =>
  Buffer.from(FORM.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(FORM))));
/** Everything is heavy. */
const HEAVY = { ...LIMITS, lightBytes: 0 };

function childrenOf(pid: number | undefined): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const found = lines
    .filter((line) => line.includes("contained.js"))
    .map((line) => line.trim().split(/\s+/).map(Number));
  return found.filter(([, parent]) => parent === pid).map(([child = 0]) => child);
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until<Value>(find: () => Value | undefined): Promise<Value> {
  for (const end = performance.now() + 20_000; performance.now() < end; ) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never came");
}

const costs = (what: string, limit: number) => ({ code: "input/too-costly", args: { what, limit } });

async function faultOf(reading: Promise<unknown>) {
  const error = await reading.then(
    () => "read",
    (found: unknown) => found,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).fault;
}

describe.skipIf(!built || !unix)("a heavy input", () => {
  afterEach(() => expect(childrenOf(process.pid)).toEqual([]));

  it("gives the record that a light one gives", async () => {
    const bytes = forms(5);
    expect(bytes.length).toBeGreaterThan(LIMITS.lightBytes);
    const options = { language: "en" } as const;
    const contained = ingestContained("六.txt", bytes, options);
    expect(await until(() => childrenOf(process.pid)[0])).toBeGreaterThan(0);
    const record = JSON.stringify(await contained);
    expect(record === JSON.stringify(await ingest("六.txt", bytes, options))).toBe(true);
    expect(record).toContain("清淤长度");
  });

  it.each(
    fixtures()
      .filter(({ path }) => /clean|page|encoding\/gb|not-a-target/.test(path))
      .map((fixture) => [fixture.path, readFixture(fixture)] as const),
  )("is read, inspected and checked as in this process: %s", async (path, bytes) => {
    const [submission, inspected, checked] = await Promise.all([
      ingestContained(path, bytes, {}, HEAVY),
      inspectContained(path, bytes, {}, HEAVY),
      checkContained(path, bytes, {}, HEAVY),
    ]);
    expect(submission).toEqual(await ingest(path, bytes));
    expect(inspected).toEqual(await inspectSource(path, bytes));
    expect(checked).toEqual(await checkSource(path, bytes));
  });

  it("is refused for what it would be refused for in this process", async () => {
    const blank = Buffer.alloc(LIMITS.lightBytes + 1, " ");
    expect(await faultOf(ingestContained("a.txt", blank, {}))).toEqual({ code: "input/empty", args: {} });
    expect(await faultOf(inspectContained("a.txt", blank))).toEqual({ code: "input/empty", args: {} });
    expect(await faultOf(checkContained("a.txt", blank))).toEqual({ code: "input/empty", args: {} });
  });

  it("fails with the error that would be thrown in this process", async () => {
    const nowhere = undefined as unknown as string;
    const messageOf = ({ message }: Error) => message;
    const thrown = await ingest(nowhere, forms(0), {}).catch(messageOf);
    expect(thrown).toContain("path");
    expect(await ingestContained(nowhere, forms(1), {}).catch(messageOf)).toBe(thrown);
  });

  it.each<[what: string, limits: Partial<typeof LIMITS>, args: [what: string, limit: number]]>([
    ["memory", { megabytes: 150 }, ["memory", 150]],
    ["V8's heap", { heapMegabytes: 30 }, ["memory", LIMITS.megabytes]],
    ["processor time", { seconds: 0.7 }, ["time", 0.7]],
    ["time that passes", { wallSeconds: 0.5 }, ["time", 0.5]],
    ["room for its record", { resultMegabytes: 1 }, ["result", 1]],
  ])("is refused once it takes too much of %s", async (_, limits, [what, limit]) => {
    const start = performance.now();
    expect(await faultOf(ingestContained("a.txt", forms(6), {}, { ...LIMITS, ...limits }))).toEqual(costs(what, limit));
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("whose reader is killed is refused", async () => {
    const fault = faultOf(ingestContained("a.txt", forms(6), {}));
    process.kill(await until(() => childrenOf(process.pid)[0]), "SIGKILL");
    expect(await fault).toEqual({ code: "input/reader-died", args: { reason: "SIGKILL" } });
  });

  it("loses its reader with the process that waits for it", async () => {
    const script = `
      const { ingestContained } = await import(process.argv[1]);
      await ingestContained("a.txt", Buffer.from(${JSON.stringify(FORM)}.repeat(50_000)), {});`;
    const parent = spawn(process.execPath, ["--input-type=module", "-e", script, contain], { stdio: "ignore" });
    const reader = await until(() => childrenOf(parent.pid)[0]);
    // By now it is at work.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(isAlive(reader)).toBe(true);
    parent.kill("SIGKILL");
    await until(() => (isAlive(reader) ? undefined : true));
  });
});

describe("a light input", () => {
  it("is read in this process, and gives the same record", async () => {
    const bytes = forms(0.1);
    const contained = ingestContained("a.txt", bytes, {});
    expect(childrenOf(process.pid)).toEqual([]);
    expect(await contained).toEqual(await ingest("a.txt", bytes));
    expect(await inspectContained("a.txt", bytes)).toEqual(await inspectSource("a.txt", bytes));
    expect(await checkContained("a.txt", bytes)).toEqual(await checkSource("a.txt", bytes));
  });

  it("is refused once it takes too much time", async () => {
    const limits = { ...LIMITS, lightBytes: 1e8, seconds: 0.2 };
    const start = performance.now();
    expect(await faultOf(ingestContained("a.txt", forms(20), {}, limits))).toEqual(costs("time", 0.2));
    expect(await faultOf(inspectContained("a.txt", forms(20), {}, limits))).toEqual(costs("time", 0.2));
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
