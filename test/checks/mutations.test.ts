import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { rules } from "../../src/checks/all.ts";
import { mutations } from "./mutations.ts";

const clean = (base: "forms" | "list"): string =>
  readFileSync(new URL(`../../fixtures/checks/clean-${base}/input.txt`, import.meta.url), "utf8");

async function codesIn(text: string): Promise<string[]> {
  const { findings } = await checkSource("mutated.txt", Buffer.from(text));
  return [...new Set(findings.map(({ diagnostic }) => diagnostic.code))].sort();
}

describe("a clean document", () => {
  it.each(["forms", "list"] as const)("of %s has no finding at all", async (base) => {
    expect(await codesIn(clean(base))).toEqual([]);
  });

  it.each(mutations.map((mutation) => [`${mutation.code}: ${mutation.to}`, mutation] as const))(
    "with one fault has the finding of that fault, and no other: %s",
    async (_, { code, base, from, to, also = [] }) => {
      const text = clean(base);
      expect(text.split(from).length, "stands once in the document").toBe(2);
      expect(await codesIn(text.replace(from, to))).toEqual([code, ...also].sort());
    },
  );

  it("has a mutation for every rule", () => {
    const mutated = new Set(mutations.map(({ code }) => code));
    expect(rules.map(({ code }) => code).filter((code) => !mutated.has(code))).toEqual([]);
  });
});
