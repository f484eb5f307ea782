import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatNames } from "../../src/writers/format.ts";
import { isBuilt, toldBy } from "./children.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-faults-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  /** Of the operations of a run in which none failed. */
  readonly count?: number;
  readonly failed?: string;
  readonly code?: number;
  readonly broken?: readonly string[];
}

/** The runs in which each `step`th operation fails, from the `first` on. */
function faultyRuns(scenario: string, formats: readonly string[], first: number, step: number): Promise<Told[]> {
  const own = path.join(folder, String(first));
  const words = [own, scenario, formats.join(","), String(first), String(step)];
  return toldBy("faulty-runs.mjs", words, { FAULTS_BELOW: path.join(own, "area") });
}

async function formatsThere(): Promise<string[]> {
  const { formatNamed } = await import("../../src/writers/formats.ts");
  const there = await Promise.all(
    formatNames.map(async (name) => (name === "json" ? true : formatNamed(name).catch(() => null))),
  );
  return formatNames.filter((_, index) => there[index] !== null);
}

describe.skipIf(!isBuilt("batch/faults.test.ts"))("convert, where one file operation of a run fails", () => {
  it.each<[what: string, scenario: string, formats: () => Promise<string[]>, step: number]>([
    ["any one of a first run", "fresh", async () => ["json", "csv"], 1],
    ["any one of a run after changes", "changed", async () => ["json", "csv"], 1],
    ["every fifth with all formats", "changed", formatsThere, 5],
  ])("keeps its promise: %s", { timeout: 300_000 }, async (_, scenario, formats, step) => {
    const names = await formats();
    // One child a core.
    const lanes = [1, 1 + step].map((first) => faultyRuns(scenario, names, first, 2 * step));
    const told = (await Promise.all(lanes)).flat();
    const faulty = told.filter(({ failed }) => failed !== undefined);
    expect(told.filter(({ count }) => count !== undefined)).toHaveLength(2);
    expect(faulty.length).toBeGreaterThan(150 / step);
    expect(faulty.filter(({ broken }) => broken?.length !== 0)).toEqual([]);
    // Both ends occur: what fails is not always needed.
    expect(new Set(faulty.map(({ code }) => code))).toEqual(new Set([0, 3]));
  });
});
