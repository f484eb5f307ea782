import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTarget } from "../../src/values/target.ts";
import { COLUMNS, line } from "./golden.ts";

const GOLDEN = new URL("observed.tsv", import.meta.url);

/** Values observed in published documents, each line reviewed by a person; `vitest -u` accepts a change. */
test("every observed value reads as reviewed", async () => {
  const [, ...lines] = readFileSync(GOLDEN, "utf8").trimEnd().split("\n");
  const raws = lines.map((golden) => golden.split("\t", 1)[0] ?? "");
  expect(raws).toHaveLength(366);
  const read = raws.map((raw) => {
    const { target, faults } = readTarget(raw);
    return line(target, faults);
  });
  await expect(`${[COLUMNS.join("\t"), ...read].join("\n")}\n`).toMatchFileSnapshot(GOLDEN.pathname);
});
