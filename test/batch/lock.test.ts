import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeFolder, openFolder } from "../../src/batch/dataset/folder.ts";
import { convertIn, isBuilt } from "./children.ts";
import { different, filesIn } from "./leftovers.mjs";

const HOST = hostname().replace(/[^\w.-]/g, "_");
/** No process runs under this number. */
const NOBODY = 2 ** 30;

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-lock-"));
  out = path.join(folder, "out");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const workIn = (): string[] => readdirSync(path.join(out, ".jixiao"));

/** Lays a claim down that was renewed so many seconds ago. */
function claim(pid: number, host: string, secondsAgo: number): void {
  const file = path.join(out, ".jixiao", `lock-${pid}-${host}-0123456789ab`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "");
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(file, then, then);
}

describe("a dataset's folder", () => {
  it.each<[whose: string, pid: number, host: string, secondsAgo: number]>([
    ["a killed run", NOBODY, HOST, 0],
    ["a killed run whose number another program has now", process.pid, HOST, 60],
    ["a run on another machine that is no more", 1, "elsewhere", 60],
    ["a run before the clock was put back", process.pid, HOST, -3600],
  ])("is free though %s left a claim", async (_, pid, host, secondsAgo) => {
    claim(pid, host, secondsAgo);
    const taken = await openFolder(out);
    expect(workIn().filter((name) => name.startsWith("lock-"))).toHaveLength(1);
    closeFolder(taken, true);
    expect(readdirSync(out)).toEqual([]);
  });

  it.each<[where: string, pid: number, host: string, owner: string]>([
    ["on this machine", process.pid, HOST, `PID ${process.pid}`],
    ["on another one", 1, "elsewhere", "elsewhere, PID 1"],
  ])("is in use by a run %s", async (_, pid, host, owner) => {
    claim(pid, host, 1);
    await expect(openFolder(out)).rejects.toMatchObject({
      fault: { code: "output/in-use", args: { path: out, owner } },
    });
    expect(workIn()).toEqual([`lock-${pid}-${host}-0123456789ab`]);
  });

  it("is left alone by a run that lost it to another", async () => {
    const first = await openFolder(out);
    for (const name of workIn().filter((one) => one.startsWith("lock-"))) unlinkSync(path.join(out, ".jixiao", name));
    const second = await openFolder(out);
    const file = path.join(out, ".jixiao", "new", "being-written");
    writeFileSync(file, "");
    expect(() => first.lock.check()).toThrow(
      expect.objectContaining({ fault: { code: "output/taken-over", args: { path: out } } }),
    );
    closeFolder(first, false);
    expect(existsSync(file)).toBe(true);
    second.lock.check();
    closeFolder(second, true);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe.skipIf(!isBuilt("batch/lock.test.ts"))("several runs at once", () => {
  it("are one after another, or are told that another has the folder", { timeout: 120_000 }, async () => {
    mkdirSync(path.join(folder, "in"));
    for (const name of ["a.txt", "b.txt"])
      copyFileSync("fixtures/hebei/clean/input.txt", path.join(folder, "in", name));
    await convertIn(folder).ended;
    const wanted = filesIn(out);
    expect(Object.keys(wanted)).toContain("manifest.json");
    for (const isThere of [false, false, true, true]) {
      if (!isThere) rmSync(out, { recursive: true });
      const ended = await Promise.all([1, 2, 3].map(() => convertIn(folder).ended));
      for (const { code, stderr } of ended)
        expect([code, stderr]).toEqual(
          code === 0 ? [0, ""] : [3, expect.stringMatching(/^jixiao: output\/in-use: [^\n]+\n$/)],
        );
      expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
      expect(different(filesIn(out), wanted)).toEqual([]);
    }
  });
});
