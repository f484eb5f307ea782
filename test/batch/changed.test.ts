import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
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

it.skipIf(!isBuilt("batch/changed.test.ts"))("a table that is changed during a run is not written over", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-changed-"));
  const [input, out] = [path.join(folder, "a.txt"), path.join(folder, "out")];
  const table = path.join(out, "projects.csv");
  copyFileSync("fixtures/hebei/clean/input.txt", input);
  const runThat = async (writing: () => void) => {
    const plan = await planFor([input], out, settings, nothing(), async () => () => null);
    const watch = { done: () => undefined, read: () => undefined, writing };
    return convert(plan, { jobs: 1, overwrite: false, failFast: false, signal: new AbortController().signal, watch });
  };
  await runThat(() => undefined);
  appendFileSync(input, "\n");
  await expect(runThat(() => appendFileSync(table, "mine\n"))).rejects.toMatchObject({
    fault: { code: "output/not-ours", args: { path: table } },
  });
  expect(readFileSync(table, "utf8")).toMatch(/mine\n$/);
  rmSync(folder, { recursive: true });
});
