import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linesOf, type Ran, run } from "../cli/terminal.ts";
import { isBuilt } from "./children.ts";
import { different, filesIn } from "./leftovers.mjs";

const built = isBuilt("batch/planted.test.ts");

/** A dataset of an input, one in a folder below, and one that cannot be read; and what lies outside of it. */
let folder = "";
let out = "";
let outside = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-planted-"));
  out = path.join(folder, "out");
  outside = path.join(folder, "outside");
  mkdirSync(path.join(folder, "in", "乡"), { recursive: true });
  copyFileSync("fixtures/hebei/clean/input.txt", path.join(folder, "in", "a.txt"));
  copyFileSync("fixtures/qinghai/clean/input.txt", path.join(folder, "in", "乡", "b.txt"));
  copyFileSync("fixtures/refused/undecodable/input.txt", path.join(folder, "in", "c.txt"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const convert = (...options: string[]): Promise<Ran> =>
  run(["convert", path.join(folder, "in"), "--out", out, "--quiet", ...options]);

/** What of a run's lines is not of the input that cannot be read. */
const saidOf = ({ stderr }: Ran): string[] =>
  linesOf(stderr).filter((line) => !line.includes("c.txt: input/undecodable"));

describe.skipIf(!built || process.platform === "win32")("a link in a dataset's folder", () => {
  const inDataset = ["submissions", "submissions/a.txt.json", "submissions/乡", "projects.csv", "manifest.json"];

  it.each(inDataset.flatMap((name) => [[], ["--overwrite"]].map((options) => [name, options] as const)))(
    "is not followed: %s %j",
    async (name, options) => {
      await convert();
      renameSync(out, outside);
      cpSync(outside, out, { recursive: true });
      rmSync(path.join(out, name), { recursive: true });
      symlinkSync(path.join(outside, name), path.join(out, name));
      const before = filesIn(outside);
      // Something to write, and something to remove.
      copyFileSync(path.join(folder, "in", "乡", "b.txt"), path.join(folder, "in", "a.txt"));
      const ran = await convert(...options);
      expect(ran.code).toBe(3);
      expect(saidOf(ran)).toEqual([expect.stringMatching(/^jixiao: output\/is-link: /)]);
      rmSync(path.join(folder, "in", "乡"), { recursive: true });
      await convert(...options);
      expect(different(filesIn(outside), before)).toEqual([]);
    },
  );

  it.each([".jixiao", ".jixiao/staged", ".jixiao/new"])("is not followed: %s", async (name) => {
    mkdirSync(path.join(outside, "staged"), { recursive: true });
    mkdirSync(path.join(outside, "new"));
    for (const one of ["mine", "staged/mine", "new/mine", "lock-1-x-0"]) writeFileSync(path.join(outside, one), "mine");
    const before = filesIn(outside);
    mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    symlinkSync(outside, path.join(out, name));
    await convert();
    expect(different(filesIn(outside), before)).toEqual([]);
  });

  it("does not lead out of it what is removed", async () => {
    await convert();
    renameSync(path.join(out, "submissions", "乡"), outside);
    symlinkSync(outside, path.join(out, "submissions", "乡"));
    rmSync(path.join(folder, "in", "乡"), { recursive: true });
    expect(saidOf(await convert())).toEqual([]);
    expect(Object.keys(filesIn(outside))).toEqual(["b.txt.json"]);
  });
});

describe.skipIf(!built)("a manifest that somebody else wrote", () => {
  interface Known {
    inputs: { path: string; key: string | null; record: { path: string } | null; fault: unknown }[];
    files: { path: string }[];
  }
  const VICTIM = "victim.txt";
  const recordAt = (name: string) => (manifest: Known) => {
    for (const { record } of manifest.inputs) if (record !== null) record.path = name;
    for (const file of manifest.files) file.path = name;
  };
  const faultOf = (fault: unknown) => (manifest: Known) => {
    for (const input of manifest.inputs) if (input.record === null) input.fault = fault;
  };

  it.each<[what: string, change: (manifest: Known) => unknown]>([
    ["names what lies beside the folder", recordAt(`../${VICTIM}`)],
    ["names it by a way round", recordAt(`submissions/../../${VICTIM}`)],
    ["names it with the signs of another system", recordAt(`..\\${VICTIM}`)],
    ["names it by its whole path", (manifest) => recordAt(path.join(folder, VICTIM))(manifest)],
    ["names the folder", recordAt(".")],
    ["has a NUL in a name", recordAt("a\0b")],
    ["has an unknown fault", faultOf({ code: "input/nothing", args: {}, message: "x" })],
    ["has a fault by the name of what every object has", faultOf({ code: "constructor", args: {}, message: "x" })],
    ["has a fault without its arguments", faultOf({ code: "input/too-large", args: {}, message: "x" })],
    ["has a fault of something else", faultOf({ code: "value/unit-without-number", args: {}, message: "x" })],
    [
      "has a fault with a command for the terminal",
      faultOf({ code: "input/undecodable", args: {}, message: "\x1b[2J" }),
    ],
    ["is another kind of thing", () => [1, 2]],
    ["is nothing", () => null],
    ["has wrong types", (manifest) => ({ ...manifest, inputs: { length: 3 }, files: "x" })],
    ["is deep", () => `${"[".repeat(1e6)}${"]".repeat(1e6)}`],
    ["is 100 MB", () => `"${"x".repeat(1e8)}"`],
    ["is cut off", (manifest) => JSON.stringify(manifest).slice(0, -50)],
  ])("does nothing outside the folder, and is no fault of ours, where it %s", async (_, change) => {
    await convert();
    const wanted = filesIn(out);
    const file = path.join(out, "manifest.json");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    const victim = path.join(folder, VICTIM);
    // Of the very content that the manifest tells.
    copyFileSync(path.join(out, "submissions", "a.txt.json"), victim);
    const before = readFileSync(victim);
    const changed = change(manifest) ?? manifest;
    writeFileSync(file, typeof changed === "string" ? changed : JSON.stringify(changed));
    for (const options of [["--dry-run"], [], ["--overwrite"]]) {
      const ran = await convert(...options);
      // What is only to be read again fails when it is read.
      expect(options[0] === "--dry-run" ? [0, 3] : [3]).toContain(ran.code);
      for (const line of saidOf(ran)) expect(line).toMatch(/^[^:]+: (?:output|input)\/[a-z-]+: [^\x1b]+$/);
      expect(ran.stderr).not.toMatch(/undefined|NaN/);
      expect(readFileSync(victim)).toEqual(before);
    }
    const { "manifest.json": whole, ...others } = filesIn(out);
    const { "manifest.json": wantedWhole, ...wantedOthers } = wanted;
    expect(different(others, wantedOthers)).toEqual([]);
    expect(whole).toBe(wantedWhole);
  });
});
