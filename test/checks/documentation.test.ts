import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { allCodes, findingCodes, findingStages } from "../../src/checks/all-codes.ts";
import { wordsIn } from "../../src/cli/words.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { stageOf } from "../../src/diagnostics/finding.ts";
import { nearest } from "../../src/text/nearest.ts";
import { documentation } from "./documentation.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

describe("the documentation of checks", () => {
  it.each([
    ["en", "checks.md"],
    ["zh", "checks.zh-CN.md"],
  ] as const)("in %s is docs/%s, made of the pages", async (language, file) => {
    await expect(documentation(language)).toMatchFileSnapshot(docs + file);
  });
});

describe("codes", () => {
  it("are those of reading and of all rules, each once, stage by stage", () => {
    const codes = allCodes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of Object.keys(catalogue)) expect(codes).toContain(code);
    const stages = codes.map(stageOf);
    expect(stages.filter((stage, index) => stage !== stages[index - 1])).toEqual([...new Set(stages)]);
  });

  it.each(allCodes.map((coded) => [coded.code, coded] as const))(
    "%s has sentences that name their arguments",
    (_, coded) => {
      for (const language of ["zh", "en"] as const)
        expect(coded.sentence[language]).not.toMatch(/undefined|NaN|\[object|\n/);
      expect(coded.sentence.zh).toMatch(/\p{Script=Han}/u);
    },
  );

  it("of an input that cannot be read are none of a document", () => {
    expect(findingCodes.filter((code) => /^(?:input|config|baseline|output|internal)\//.test(code))).toEqual([]);
    expect(findingStages).toContain("check");
    for (const stage of new Set(allCodes.map(({ code }) => stageOf(code)))) {
      expect(Object.keys(wordsIn("zh").stages)).toContain(stage);
      expect(Object.keys(wordsIn("en").stages)).toContain(stage);
    }
  });

  it.each([
    ["value/placehoder", "value/placeholder"],
    ["chekc", "check"],
    ["check/negativ-amount", "check/negative-amount"],
    ["Check/Negative-Amount", "check/negative-amount"],
    ["nope", null],
    ["", null],
  ])("%j is nearest to %s", (word, expected) => {
    expect(nearest(word, [...findingStages, ...findingCodes])).toBe(expected);
  });
});
