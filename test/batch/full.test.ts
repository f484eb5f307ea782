import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { linesOf, type Ran } from "../cli/terminal.ts";
import { convertIn, isBuilt } from "./children.ts";
import { different, filesIn } from "./leftovers.mjs";

const built = isBuilt("batch/full.test.ts") && process.platform !== "win32";

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-full-"));
  out = path.join(folder, "out");
  mkdirSync(path.join(folder, "in"));
  for (const name of ["a.txt", "b.txt", "c.txt"])
    copyFileSync("fixtures/hebei/clean/input.txt", path.join(folder, "in", name));
});
afterEach(() => {
  // A disk that a test that failed left there.
  spawnSync("umount", [out]);
  rmSync(folder, { recursive: true, force: true });
});

const mount = (options: string): boolean =>
  spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", out]).status === 0;

/** Whether this process may mount disks. */
function mayMount(): boolean {
  const tried = mkdtempSync(path.join(tmpdir(), "jixiao-mount-"));
  const may = spawnSync("mount", ["-t", "tmpfs", "tmpfs", tried]).status === 0;
  if (may) spawnSync("umount", [tried]);
  else process.stderr.write("batch/full.test.ts: disks of its own are skipped, they cannot be mounted here\n");
  rmSync(tried, { recursive: true });
  return may;
}

const one = (code: string) => expect.stringMatching(new RegExp(`^jixiao: ${code}: [^\\n]+\\n$`));

describe.skipIf(!built || !mayMount())("a dataset's disk", () => {
  it("that is full costs the run, and one with room is then filled from what was read", async () => {
    await convertIn(folder).ended;
    const wanted = filesIn(out);
    rmSync(out, { recursive: true });
    mkdirSync(out);
    expect(mount("size=48k")).toBe(true);
    expect(await convertIn(folder).ended).toMatchObject({ code: 3, stderr: one("output/unwritable") });
    expect(readdirSync(out).filter((name) => name !== ".jixiao")).toEqual([]);
    expect(spawnSync("mount", ["-o", "remount,size=8m", out]).status).toBe(0);
    expect(await convertIn(folder).ended).toMatchObject({ code: 0, stderr: "" });
    expect(different(filesIn(out), wanted)).toEqual([]);
  });

  it("that is read-only is left as it was", async () => {
    mkdirSync(out);
    expect(mount("size=8m")).toBe(true);
    await convertIn(folder).ended;
    const before = filesIn(out);
    rmSync(path.join(folder, "in", "a.txt"));
    expect(spawnSync("mount", ["-o", "remount,ro", out]).status).toBe(0);
    expect(await convertIn(folder).ended).toMatchObject({ code: 3, stderr: one("output/unwritable") });
    expect(different(filesIn(out), before)).toEqual([]);
  });
});

describe.skipIf(!built)("what convert says", () => {
  /** Runs a line of shell in which `convert` makes the dataset and tells its exit code behind it. */
  function shell(line: string): Ran {
    const words = ["bin/jixiao.js", "convert", `${folder}/in`, "--out", out, "--jobs", "1", "--lang", "en"];
    const script = `convert() { ${[process.execPath, ...words].map((word) => JSON.stringify(word)).join(" ")}; }\n${line}\n`;
    const ran = spawnSync("sh", ["-c", script], { encoding: "utf8" });
    return { code: ran.status ?? -1, stdout: ran.stdout, stderr: ran.stderr };
  }
  const isWhole = () => existsSync(path.join(out, "manifest.json")) && !existsSync(path.join(out, ".jixiao"));

  it("may go to a reader that closes its end, or nowhere", () => {
    expect(shell("{ convert; echo exit $? >&2; } | head -n 1").stderr).toBe("exit 0\n");
    expect(isWhole()).toBe(true);
    rmSync(out, { recursive: true });
    expect(shell("convert >&- 2>&-").code).toBe(0);
    expect(isWhole()).toBe(true);
  });

  it.skipIf(!existsSync("/dev/full"))("is missed where its device is full, and the dataset is whole", () => {
    const { code, stderr } = shell("convert > /dev/full");
    expect([code, linesOf(stderr)]).toEqual([3, [expect.stringMatching(/^jixiao: output\/unwritable: \S/)]]);
    expect(isWhole()).toBe(true);
    writeFileSync(path.join(folder, "in", "d.txt"), Buffer.from([0xff, 0xff, 0xff]));
    expect(shell("convert > /dev/null 2> /dev/full").code).toBe(3);
    expect(isWhole()).toBe(true);
  });
});

describe.skipIf(!built)("a table that an office program has open", () => {
  it.each(["~$projects.csv", ".~lock.projects.csv#"])("is left as it is, and all with it: %s", async (owner) => {
    await convertIn(folder).ended;
    const file = path.join(out, owner);
    writeFileSync(file, "");
    const before = filesIn(out);
    rmSync(path.join(folder, "in", "b.txt"));
    expect(await convertIn(folder).ended).toMatchObject({ code: 3, stderr: one("output/open-elsewhere") });
    expect(different(filesIn(out), before)).toEqual([]);
    rmSync(file);
    expect((await convertIn(folder).ended).code).toBe(0);
  });
});
