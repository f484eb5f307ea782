import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tables } from "../../src/writers/tables/all.ts";
import { run } from "../cli/terminal.ts";
import { isBuilt } from "./children.ts";
import { filesIn } from "./leftovers.mjs";

const started = process.cwd();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-out-names-"));
  mkdirSync(path.join(folder, "in", "乡"), { recursive: true });
  mkdirSync(path.join(folder, "out"));
  for (const name of ["a.txt", "乡/b.txt"])
    copyFileSync("fixtures/hebei/clean/input.txt", path.join(folder, "in", name));
  process.chdir(path.join(folder, "out"));
});
afterEach(() => {
  process.chdir(started);
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(!isBuilt("batch/out-names.test.ts")).each([".", "./", "../out/", "../out", "its whole path"])(
  "a dataset's folder may be named %s: what is there is known again, and what is gone goes",
  async (name) => {
    const out = name === "its whole path" ? path.join(folder, "out") : name;
    const convert = () => run(["convert", "../in", "--out", out, "--quiet"]);
    const runIn = () => JSON.parse(readFileSync("manifest.json", "utf8"));
    await convert();
    const files = runIn().files.map(({ path: file }: { path: string }) => file);
    expect(files.filter((file: string) => file.endsWith(".csv"))).toEqual(tables.map((one) => `${one.name}.csv`));
    rmSync("../in/乡", { recursive: true });
    expect((await convert()).code).toBe(0);
    expect(runIn().run).toMatchObject({ read: 0, reused: 1 });
    expect(Object.keys(filesIn(".")).filter((file) => file.startsWith("submissions/"))).toEqual([
      "submissions/a.txt.json",
    ]);
  },
);
