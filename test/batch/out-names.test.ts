import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { recordNames } from "../../src/batch/dataset/layout.ts";
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

it.skipIf(!isBuilt("batch/out-names.test.ts"))(
  "a folder that has the name of a file's record, now or in a later run, is another's place",
  async () => {
    const convert = () => run(["convert", "../in", "--out", ".", "--quiet"]);
    await convert();
    for (const folder of ["a.txt.json", "a.txt.json~"]) {
      mkdirSync(path.join("../in", folder));
      copyFileSync("../in/a.txt", path.join("../in", folder, "b.txt"));
    }
    expect(await convert()).toMatchObject({ code: 0, stderr: "" });
    const records = Object.keys(filesIn("submissions")).filter((name) => name.includes("/") || name.startsWith("a"));
    expect(records.toSorted()).toEqual([
      "a.txt.json",
      "a.txt.json~",
      "a.txt.json~/b.txt.json",
      "a.txt.json~~",
      "a.txt.json~~/b.txt.json",
      "乡/b.txt.json",
    ]);
    for (const name of ["a.txt.json", "a.txt"]) rmSync(path.join("../in", name), { recursive: true });
    expect(await convert()).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync("submissions").filter((name) => name.startsWith("a"))).toEqual(["a.txt.json~~"]);
    copyFileSync("../in/乡/b.txt", "../in/a.txt");
    expect(await convert()).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(readFileSync("manifest.json", "utf8")).run).toMatchObject({ read: 1, reused: 2 });
  },
);

it("no two inputs have one record", () => {
  const long = `${"长".repeat(83)}.json`;
  const files = ["-", "./-", "-~", "-~~", "A.JSON/a.txt", "A.JSON~/a.txt", "A.json", `${long}/a.txt`, `${long}~/a.txt`];
  const names = [...recordNames(files, process.cwd(), ["json"]).values()];
  expect(new Set(names).size).toBe(files.length);
  for (const name of names)
    for (const part of name.split("/")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
  expect(names.slice(0, 6)).toEqual([
    "submissions/-.json",
    "submissions/-~.json",
    "submissions/-~~.json",
    "submissions/-~~~.json",
    "submissions/A.JSON~/a.txt.json",
    "submissions/A.JSON~~/a.txt.json",
  ]);
});
