import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/record.ts";
import { asDocx } from "../containers/docx.ts";
import { asHtml } from "../containers/html.ts";
import { asText } from "../containers/text.ts";
import { fixtures, readFixture } from "../fixtures.ts";
import { layouts } from "../layouts/all.ts";
import { findingsIn, foundBy } from "./found.ts";

/** The faults that fixtures hold on purpose, and that rules tell as errors or warnings. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  "hebei/contradictions": [
    "check/code-check-character",
    "check/cost-slipped-by-factor",
    "check/parts-not-total",
    "check/percentage-over-100",
    "check/satisfaction-bounded-above",
    "check/schedule-falls",
    "check/schedule-not-100",
    "check/year-not-budget-year",
  ],
  "hebei/empty-last-column": ["check/number-without-unit"],
  "hebei/name-repeats-level": ["check/name-repeats-level"],
  "hebei/template-values": ["check/year-impossible"],
  "prose/indicators-only": ["check/number-without-unit"],
  "word/controls": ["check/value-missing"],
};

/** The codes of errors and warnings. */
const worstOf = (found: readonly Diagnostic[]): string[] =>
  [...new Set(found.filter(({ severity }) => severity !== "info").map(({ code }) => code))].sort();

const spoken = (found: readonly Diagnostic[]): string[] =>
  found.map(({ code, args }) => `${code} ${JSON.stringify(args)}`).sort();

describe.each(layouts)("the layout $name", ({ described, asText: readsAsText }) => {
  it("gives no error and no warning of a rule, and the same notes in every container", async () => {
    const asWord = await foundBy("a.docx", asDocx(described));
    expect(worstOf(asWord)).toEqual([]);
    expect(spoken(await foundBy("a.html", asHtml(described)))).toEqual(spoken(asWord));
    if (readsAsText) expect(spoken(await foundBy("a.txt", asText(described)))).toEqual(spoken(asWord));
  });
});

const cases = fixtures().filter(({ family }) => family !== "refused");
const isReadCleanly = ({ folder, name }: (typeof cases)[number]): boolean =>
  !(name in FAULTS) && !/ (?:warning|error) /.test(readFileSync(`${folder}/expected.diagnostics.txt`, "utf8"));

describe("fixtures", () => {
  it.each(cases)("$name: rules tell the faults it holds on purpose, and no others", async (fixture) => {
    expect(worstOf(await foundBy(fixture.path, readFixture(fixture)))).toEqual(FAULTS[fixture.name] ?? []);
  });

  it("that are clean yield no error and no warning at all", async () => {
    const clean = cases.filter(isReadCleanly);
    expect(clean.length).toBeGreaterThanOrEqual(90);
    for (const fixture of clean) {
      expect(worstOf(await findingsIn(fixture.path, readFixture(fixture))), fixture.name).toEqual([]);
    }
  });
});
