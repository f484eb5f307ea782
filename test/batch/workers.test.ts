import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linesOf } from "../cli/terminal.ts";
import { convertIn, isBuilt } from "./children.ts";
import { different, filesIn } from "./leftovers.mjs";

/** Inputs that do what their names say where deadly.mjs is ahead, between some that do nothing. */
const DEADLY = {
  "allocates.txt": "input/too-costly",
  "exits.txt": "input/reader-died",
  "hangs.txt": "input/too-costly",
  "throws.txt": "input/reader-died",
};
const READABLE = ["a.txt", "f.txt", "z.txt"];

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-workers-"));
  out = path.join(folder, "out");
  mkdirSync(path.join(folder, "in"));
  for (const name of [...Object.keys(DEADLY), ...READABLE])
    copyFileSync("fixtures/hebei/clean/input.txt", path.join(folder, "in", name));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const manifest = () => JSON.parse(readFileSync(path.join(out, "manifest.json"), "utf8"));

describe.skipIf(!isBuilt("batch/workers.test.ts"))("an input that ends the worker that reads it", () => {
  it("costs only itself, and is read again by the next run", async () => {
    const env = { READING_MS: "8000" };
    const { code, stderr } = await convertIn(folder, [], { ahead: "deadly.mjs", env }).ended;
    expect(code).toBe(3);
    expect(linesOf(stderr).map((line) => /([\w.]+): ([a-z]+\/[a-z-]+): /.exec(line)?.slice(1))).toEqual(
      Object.entries(DEADLY),
    );
    expect(manifest().totals).toMatchObject({ read: READABLE.length, failed: Object.keys(DEADLY).length });
    expect(await convertIn(folder).ended).toMatchObject({ code: 0, stderr: "" });
    expect(manifest().run).toMatchObject({ read: Object.keys(DEADLY).length, reused: READABLE.length });
    const mended = filesIn(out);
    rmSync(out, { recursive: true });
    await convertIn(folder).ended;
    expect(different(mended, filesIn(out))).toEqual([]);
  });

  it("is every one where no worker starts; the run ends all the same", async () => {
    const { code, stderr } = await convertIn(folder, [], { ahead: "deadly.mjs", env: { DEADLY_START: "1" } }).ended;
    expect(code).toBe(3);
    const lines = linesOf(stderr);
    expect(lines.at(-1)).toMatch(/^jixiao: output\/unwritable: /);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[^:]+: input\/reader-died: /);
    expect(filesIn(out)).toEqual({});
  });
});
