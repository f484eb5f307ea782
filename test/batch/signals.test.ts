import type { ChildProcess } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { convertIn, isBuilt, type Started } from "./children.ts";
import { different, filesIn } from "./leftovers.mjs";

const FIXTURE = "fixtures/hebei/clean/input.txt";
const HEAVY = 170;
const PATIENCE_MS = 20_000;
const WORK = ".jixiao";

/** Two inputs, one that a process of its own reads, and one that keeps a worker for good where deadly.mjs is ahead. */
let folder = "";
const runs: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-signals-"));
  mkdirSync(path.join(folder, "in"));
  for (const name of ["a.txt", "b.txt", "hangs.txt"]) copyFileSync(FIXTURE, path.join(folder, "in", name));
  writeFileSync(path.join(folder, "in", "heavy.txt"), readFileSync(FIXTURE, "utf8").repeat(HEAVY));
});
afterEach(() => {
  // One that did not end by itself.
  for (const child of runs.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; !holds(); await wait(20))
    if (performance.now() > end) throw new Error("it never came to that");
}

const stagedIn = (): string[] => {
  const staged = path.join(folder, "out", WORK, "staged");
  return existsSync(staged) ? readdirSync(staged) : [];
};

/** The processes that the threads of a process started, as Linux tells them. */
const childrenOf = (pid: number | undefined): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number),
  );

const isRunning = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** A run that has read two inputs, and has one in a process of its own and one that never ends. */
async function busyRun(env: Readonly<Record<string, string>> = {}): Promise<Started & { readers: number[] }> {
  const started = convertIn(folder, [], { ahead: "deadly.mjs", env });
  runs.push(started.child);
  await until(() => stagedIn().length === 2 && childrenOf(started.child.pid).length === 1);
  return { ...started, readers: childrenOf(started.child.pid) };
}

/** Runs again without anything in the way; how many inputs needed not be read. */
async function reusedByTheNext(): Promise<number> {
  expect(await convertIn(folder).ended).toMatchObject({ code: 0, stderr: "" });
  return JSON.parse(readFileSync(path.join(folder, "out", "manifest.json"), "utf8")).run.reused;
}

/** The dataset is that of a run from nothing. */
async function expectWhole(): Promise<void> {
  const out = path.join(folder, "out");
  const resumed = filesIn(out);
  rmSync(out, { recursive: true });
  await convertIn(folder).ended;
  expect(different(resumed, filesIn(out))).toEqual([]);
}

describe.skipIf(!isBuilt("batch/signals.test.ts") || process.platform !== "linux")("a run of convert", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("ends soon at %s, and the next one goes on from what was read", async (signal, code) => {
    const { child, ended, readers } = await busyRun();
    const start = performance.now();
    child.kill(signal);
    expect(await ended).toEqual({
      code,
      signal: null,
      stdout: "",
      stderr: expect.stringMatching(/^jixiao: [^\n]+\n$/),
    });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(readdirSync(path.join(folder, "out"))).toEqual([WORK]);
    expect(readdirSync(path.join(folder, "out", WORK))).toEqual(["staged"]);
    await until(() => !readers.some(isRunning));
    expect(await reusedByTheNext()).toBe(2);
    if (signal === "SIGINT") await expectWhole();
  });

  it("that is killed takes the process along that reads for it", async () => {
    const { child, ended, readers } = await busyRun();
    child.kill("SIGKILL");
    expect((await ended).signal).toBe("SIGKILL");
    await until(() => !readers.some(isRunning));
    expect(await reusedByTheNext()).toBe(2);
  });

  it("ends at once at the second signal", async () => {
    const { child, ended } = await busyRun({ ENDLESS: "1" });
    child.kill("SIGINT");
    await wait(300);
    expect(child.exitCode).toBe(null);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ signal: "SIGINT", stderr: "" });
    expect(await reusedByTheNext()).toBe(2);
  });
});
