import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { AcrossFiles } from "../../src/checks/across/across.ts";
import { acrossRules } from "../../src/checks/across/all.ts";
import { rules } from "../../src/checks/all.ts";
import type { Example } from "../../src/diagnostics/page.ts";
import type { Diagnostic } from "../../src/model/record.ts";

/** What `check` finds in the documents of an example, in either language. */
async function foundIn(example: Example, language: "zh" | "en"): Promise<Diagnostic[]> {
  const texts = typeof example === "string" ? [example] : example;
  const across = new AcrossFiles(language);
  const found: Diagnostic[] = [];
  for (const [index, text] of texts.entries()) {
    const { identity, findings } = await checkSource(`${index + 1}.txt`, Buffer.from(text), { language });
    found.push(...findings.map(({ diagnostic }) => diagnostic), ...across.take(identity));
  }
  return found;
}

describe.each([...rules, ...acrossRules])("$code", ({ code, severity, page }) => {
  it.each(["zh", "en"] as const)("is found in the example that fails, and said in %s", async (language) => {
    const found = (await foundIn(page.fails, language)).filter((diagnostic) => diagnostic.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const { severity: own, message, suggestion = "" } of found) {
      expect(own).toBe(severity);
      expect(message + suggestion).not.toMatch(/undefined|NaN|\[object|\n/);
    }
  });

  it("is not found in the example that passes, which is read without a warning", async () => {
    const found = await foundIn(page.passes, "en");
    expect(found.filter((diagnostic) => diagnostic.code === code)).toEqual([]);
    expect(found.filter((diagnostic) => diagnostic.code.startsWith("recognise/"))).toEqual([]);
  });
});

it("no two rules have the same code", () => {
  const codes = [...rules, ...acrossRules].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
