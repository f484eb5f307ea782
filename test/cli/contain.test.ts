import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, run } from "./terminal.ts";

const built = existsSync(fileURLToPath(new URL("../../dist/batch/contained.js", import.meta.url)));
if (!built) process.stderr.write("cli/contain.test.ts: skipped, dist is not built (npm run build)\n");

const HEBEI = "fixtures/hebei/clean/input.txt";
const ONE_LINE = /^[^:]+: input\/too-costly: \S.* 850 MB \S.*$/;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-contain-"));
  copyFileSync(HEBEI, path.join(folder, "a.txt"));
  writeFileSync(
    path.join(folder, "b.txt"),
    "项目名称\t金额(万元)\t绩效目标\t绩效指标\n".concat("清淤\t1.00\t河道畅通\t数量 1处\n".repeat(1.2e6)),
  );
  copyFileSync(HEBEI, path.join(folder, "c.txt"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!built)("a file that takes more memory than one may", () => {
  it("is one line of parse", async () => {
    const { code, stdout, stderr } = await run(["parse", path.join(folder, "b.txt")]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(ONE_LINE)]);
  });

  it("costs convert only itself", async () => {
    const out = path.join(folder, "out");
    const { code, stdout, stderr } = await run(["convert", folder, "--out", out]);
    expect(code).toBe(3);
    // On a slow machine it also says how far it is.
    const faults = linesOf(stderr).filter((line) => !line.startsWith("jixiao: "));
    expect(faults).toEqual([expect.stringMatching(ONE_LINE)]);
    expect(stdout).toContain("input/too-costly");
    expect(readdirSync(path.join(out, "submissions")).sort()).toEqual(["a.txt.json", "c.txt.json"]);
  });
});
