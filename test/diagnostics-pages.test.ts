import { describe, expect, it } from "vitest";
import { type Code, catalogue } from "../src/diagnostics/catalogue.ts";
import type { Example, Page } from "../src/diagnostics/page.ts";
import { pages } from "../src/diagnostics/pages.ts";
import { ingest } from "../src/ingest.ts";

/** The codes of what an example reads to. */
async function codesOf(example: Example): Promise<string[]> {
  const texts = typeof example === "string" ? [example] : example;
  const read = await Promise.all(texts.map((text) => ingest("a.txt", Buffer.from(text))));
  return read.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
}

const entries = Object.entries(pages) as [Code, Page][];

describe.each(entries)("the page of %s", (code, { what, why, source, fails, passes }) => {
  it("has an example that fails and one that passes", async () => {
    expect(await codesOf(fails)).toContain(code);
    const passed = await codesOf(passes);
    expect(passed).not.toContain(code);
    expect(passed.filter((other) => catalogue[other as Code].severity === "error")).toEqual([]);
  });

  it("speaks both languages, in sentences", () => {
    for (const text of [what, why]) {
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(text.en).toMatch(/^\S.*\.$/);
    }
    expect(source.zh).toMatch(/\p{Script=Han}/u);
  });
});

/** The stages whose every code has a page. */
it.each(["value", "outline", "level", "money", "form", "recognise", "coverage"])("all of %s have pages", (stage) => {
  const codes = Object.keys(catalogue).filter((code) => code.startsWith(`${stage}/`));
  expect(codes.filter((code) => !(code in pages))).toEqual([]);
});
