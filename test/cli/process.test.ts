import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Ran } from "./terminal.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = existsSync(`${root}dist/cli/run.js`);
if (!built) process.stderr.write("cli/process.test.ts: skipped, dist is not built (npm run build)\n");
const unix = process.platform !== "win32";

const HEBEI = "fixtures/hebei/clean/input.txt";
const MANY = Array.from({ length: 30 }, () => HEBEI);
const LOCALE = { PATH: process.env.PATH, LANG: "en_GB.UTF-8" };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-process-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of shell in which `jixiao` is the built command line; what it exits with is the line's own to say. */
function shell(line: string): Ran {
  const script = `jixiao() { ${JSON.stringify(process.execPath)} bin/jixiao.js "$@"; }\n${line}\n`;
  const ran = spawnSync("sh", ["-c", script], {
    cwd: root,
    encoding: "utf8",
    env: LOCALE,
    timeout: 50_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status ?? -1, stdout: ran.stdout, stderr: ran.stderr };
}

describe.skipIf(!built || !unix)("the built command line", () => {
  it("prints its data to stdout, whole, and exits with its code", () => {
    const { code, stdout, stderr } = shell(`jixiao parse ${MANY.join(" ")} --json`);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.length).toBeGreaterThan(256 * 1024);
    expect(JSON.parse(stdout)).toHaveLength(MANY.length);
  });

  it("hands all of it to a slow reader", () => {
    const { stdout } = shell(`jixiao parse ${MANY.join(" ")} --ndjson | { sleep 0.3; cat; }`);
    expect(linesOf(stdout)).toHaveLength(MANY.length);
  });

  it("reads stdin", () => {
    const { code, stdout } = shell(`cat ${HEBEI} | jixiao parse - --json`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: { path: "-" }, projects: [{ ordinal: 1 }, { ordinal: 2 }] });
  });

  it.each([
    ["parse --json", `parse ${MANY.join(" ")} --json`],
    ["parse --ndjson", `parse ${MANY.join(" ")} --ndjson`],
    ["parse --csv", `parse ${MANY.join(" ")} --csv indicators`],
    ["inspect", `inspect ${HEBEI} --json`],
    [
      "check --format json",
      `check ${MANY.join(" ")} fixtures/hebei/template-values/input.txt --format json --ignore check`,
    ],
    ["check", "check fixtures/hebei/*/input.txt --ignore check"],
    ["explain", "explain"],
    ["schema", "schema"],
    ["help", "--help"],
  ])("ends quietly where the reader of %s closes its end", (_, command) => {
    const { stdout, stderr } = shell(`{ jixiao ${command}; echo "exit $?" >&2; } | head -n 1`);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stderr).toBe("exit 0\n");
  });

  it("ends quietly where nobody reads from the start", () => {
    const { stderr } = shell(`{ sleep 0.3; jixiao parse ${MANY.join(" ")} --json; echo "exit $?" >&2; } | true`);
    expect(stderr).toBe("exit 0\n");
  });

  it.skipIf(!existsSync("/dev/full")).each([
    ["parse --json", `parse ${MANY.join(" ")} --json`],
    ["parse --csv", `parse ${HEBEI} --csv projects`],
    ["inspect --json", `inspect ${HEBEI} --json`],
    ["check", `check ${HEBEI}`],
    ["explain", "explain"],
    ["schema", "schema"],
    ["help", "--help"],
    ["version", "--version"],
  ])("says in one line that %s cannot be written to a full device", (_, command) => {
    const { code, stderr } = shell(`jixiao ${command} > /dev/full`);
    expect(code).toBe(3);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^jixiao: output\/unwritable: .*stdout.*ENOSPC/)]);
  });

  it.skipIf(!existsSync("/dev/full"))("says so once beside the diagnostics, and takes a full stderr quietly", () => {
    const { code, stderr } = shell(`jixiao parse ${HEBEI} > /dev/full`);
    expect(code).toBe(3);
    expect(linesOf(stderr).filter((line) => line.includes("output/unwritable"))).toHaveLength(1);
    expect(shell(`jixiao parse ${HEBEI} 2> /dev/full | head -n 1`).stdout).toBe(`${HEBEI}\n`);
  });

  it("says usage errors in one line, and exits with 2", () => {
    const { code, stdout, stderr } = shell("jixiao parse --nothing");
    expect([code, stdout]).toEqual([2, ""]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^jixiao: usage: /)]);
  });

  it("does not wait for a pipe that nobody writes to", () => {
    const pipe = path.join(folder, "pipe");
    const { code, stderr } = shell(`mkfifo ${JSON.stringify(pipe)} && jixiao parse ${JSON.stringify(pipe)} --json`);
    expect(code).toBe(3);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^[^:]+: input\/not-a-file: /)]);
  });

  it("is the same from any folder", () => {
    writeFileSync(path.join(folder, "a.txt"), "1.清淤绩效目标表\n\t项目名称\n\t清淤\n");
    const bin = JSON.stringify(`${root}bin/jixiao.js`);
    const line = `cd ${JSON.stringify(folder)} && ${JSON.stringify(process.execPath)} ${bin}`;
    expect(JSON.parse(shell(`${line} parse a.txt --json`).stdout)).toMatchObject({ projects: [{ name: "清淤" }] });
    expect(shell(`${line} schema`).code).toBe(0);
  });
});
