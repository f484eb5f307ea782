import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isBuilt, toldBy } from "./children.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-kill-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly isKilled: boolean;
  readonly broken: readonly string[];
}

/** Runs that are killed, on a folder of their own. */
function killedRuns(scenario: "fresh" | "changed", mode: string, many: number): Promise<Told[]> {
  const own = path.join(folder, scenario);
  const env = { FAULTS_BELOW: path.join(own, "area") };
  return toldBy("killed-runs.mjs", [own, scenario, mode, String(many), "20261126"], env);
}

describe.skipIf(!isBuilt("batch/kill.test.ts") || process.platform === "win32")(
  "a run of convert that is killed",
  () => {
    it.each<[when: string, mode: string, many: number, least: number]>([
      ["at 50 moments all over it", "moments", 25, 40],
      ["before any one of its renames", "renames", 0, 20],
      ["three times in a row, for other inputs in between", "series", 2, 4],
    ])("leaves what the next one completes: %s", { timeout: 300_000 }, async (_, mode, many, least) => {
      // One child a core.
      const told = (await Promise.all([killedRuns("fresh", mode, many), killedRuns("changed", mode, many)])).flat();
      expect(told.filter(({ broken }) => broken.length > 0)).toEqual([]);
      expect(told.filter(({ isKilled }) => isKilled).length).toBeGreaterThanOrEqual(least);
    });
  },
);
