import {
  appendFileSync,
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
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { convert } from "../../src/batch/convert.ts";
import { planFor, type Settings } from "../../src/batch/dataset/plan.ts";
import { isBuilt } from "./children.ts";

const settings: Settings = {
  formats: ["csv"],
  headers: "en",
  excel: false,
  encoding: null,
  trace: false,
  redact: false,
  check: false,
  language: "en",
};

async function* nothing(): AsyncGenerator<string> {}

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-changed-"));
  out = path.join(folder, "out");
  copyFileSync("fixtures/hebei/clean/input.txt", path.join(folder, "a.txt"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A run, in which something happens before the tables are written. */
async function runThat(writing: () => void) {
  const plan = await planFor([path.join(folder, "a.txt")], out, settings, nothing(), async () => () => null);
  const watch = { done: () => undefined, read: () => undefined, writing };
  return convert(plan, { jobs: 1, overwrite: false, failFast: false, signal: new AbortController().signal, watch });
}

describe.skipIf(!isBuilt("batch/changed.test.ts"))("while a run goes on", () => {
  it("a table that is changed is not written over", async () => {
    const table = path.join(out, "projects.csv");
    await runThat(() => undefined);
    appendFileSync(path.join(folder, "a.txt"), "\n");
    await expect(runThat(() => appendFileSync(table, "mine\n"))).rejects.toMatchObject({
      fault: { code: "output/not-ours", args: { path: table } },
    });
    expect(readFileSync(table, "utf8")).toMatch(/mine\n$/);
  });

  it("another that takes the folder over is told of, and what it writes stays", async () => {
    const work = path.join(out, ".jixiao");
    const file = path.join(work, "new", "another's");
    const takeOver = () => {
      for (const name of readdirSync(work)) rmSync(path.join(work, name), { recursive: true });
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, "");
    };
    await expect(runThat(takeOver)).rejects.toMatchObject({
      fault: { code: "output/taken-over", args: { path: out } },
    });
    expect(existsSync(file)).toBe(true);
  });

  it.each<[what: string, gone: () => string]>([
    ["the folder", () => out],
    ["its claim", () => path.join(out, ".jixiao")],
  ])("%s that is removed is told of", async (_, gone) => {
    const remove = () => rmSync(gone(), { recursive: true });
    await expect(runThat(remove)).rejects.toMatchObject({ fault: { code: "output/taken-over", args: { path: out } } });
  });

  it("what else ends it is not taken for that", async () => {
    const remove = () => {
      rmSync(out, { recursive: true });
      throw new Error("of another kind");
    };
    await expect(runThat(remove)).rejects.toThrow("of another kind");
  });
});
