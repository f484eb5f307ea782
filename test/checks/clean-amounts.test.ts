import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { rules } from "../../src/checks/all.ts";
import { asDocx } from "../containers/docx.ts";
import { asHtml } from "../containers/html.ts";
import { asText } from "../containers/text.ts";
import { fixtures, readFixture } from "../fixtures.ts";
import { layouts } from "../layouts/all.ts";

const OF_SUMS = /^check\/(?:negative-amount|parts-|total-|off-by|costs?-|product-|zero-|weights-|schedule-)/;
const codes = new Set<string>(rules.map(({ code }) => code).filter((code) => OF_SUMS.test(code)));

/** What the rules of amounts, weights and plans of spending say of a document, the worst only. */
async function worst(path: string, bytes: Uint8Array): Promise<string[]> {
  const { findings } = await checkSource(path, bytes, { language: "en" });
  return findings
    .filter(({ diagnostic: { code, severity } }) => codes.has(code) && severity !== "info")
    .map(({ diagnostic: { code, message } }) => `${code}: ${message}`);
}

/** Fixtures that hold such faults on purpose. */
const FAULTY = new Set(["hebei/contradictions"]);

describe("no amount, weight or plan of spending is wrong", () => {
  it.each(layouts)("in the layout $name", async ({ described, asText: readsAsText }) => {
    expect(await worst("input.docx", asDocx(described))).toEqual([]);
    expect(await worst("input.html", Buffer.from(asHtml(described)))).toEqual([]);
    if (readsAsText) expect(await worst("input.txt", Buffer.from(asText(described)))).toEqual([]);
  });

  it.each(fixtures().filter(({ family, name }) => family !== "refused" && !FAULTY.has(name)))(
    "in the fixture $name",
    async (fixture) => {
      expect(await worst(fixture.path, readFixture(fixture))).toEqual([]);
    },
  );
});
