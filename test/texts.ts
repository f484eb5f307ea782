import fc from "fast-check";
import { Refusal } from "../src/diagnostics/finding.ts";
import { decode } from "../src/readers/decode.ts";
import { fixtures, readFixture } from "./fixtures.ts";

function linesOfFixtures(): string[] {
  const texts = fixtures().filter(({ container }) => container === "text");
  const lines = texts.flatMap((fixture) => {
    try {
      return decode(readFixture(fixture), null).text.split(/\r\n|\r|\n/);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  return [...new Set(lines)].filter((line) => line.trim() !== "");
}

const FORM_WORDS = [
  "项目编码",
  "项目名称",
  "绩效目标",
  "绩效指标",
  "预算数",
  "资金用途",
  "预算规模及资金用途",
  "资金支出计划",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "产出指标",
  "数量指标",
  "满意度指标",
  "合计",
  "单位：万元",
  "611001云岭县青溪镇人民政府本级",
  "1.清淤绩效目标表",
  "一、总体绩效目标",
  "二、分项绩效目标",
  "（一）",
  "目标一：",
  "1.",
  "2、",
  "≥95%",
  "12个",
  "2025年底前",
];
const TAGS = [
  "<p>",
  "</p>",
  "<br>",
  "<td>",
  "<b",
  "<!--",
  "-->",
  "<95",
  "&nbsp;",
  "&lt;",
  "&#x20BB7;",
  "&",
  "$\\geq 5$",
];
const MARKS = ["[bookmark: _Toc1]", "[image: a]", "[", "]", '"', '""', "'", "“"];
const CHARACTERS = [
  "绩",
  "㳇",
  "𠮷",
  "😀",
  "👨‍👩‍👧",
  "é",
  "e\u0301",
  "\u200b",
  "\u00a0",
  "\u3000",
  "\ufeff",
  "①",
  "㎡",
];
const CONTROLS = ["\u0001", "\u0007", "\b", "\u000b", "\f", "\u001b", "\u0085", "\u2028", "\u2029", "\ufffe", "\ufffd"];
const BREAKS = ["\n", "\n", "\n\n", "\r\n", "\r", "\n\n\n\n"];
const SEPARATORS = ["\t", "\t", "\t\t", "\n\t", "\n\t", "|", " | ", "｜", " "];

/**
 * Any text as a broken export might leave it: whole lines of the fixtures, their parts, the form's words, separators,
 * tags, quotes, control characters. It is well formed (no half surrogate pairs) and holds no zero byte.
 */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...linesOfFixtures()).map((line) => `${line}\n`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...linesOfFixtures()), fc.nat(12), fc.integer({ min: 1, max: 30 }))
          .map(([line, from, length]) => [...line].slice(from, from + length).join("")),
      },
      { weight: 4, arbitrary: fc.constantFrom(...FORM_WORDS) },
      { weight: 6, arbitrary: fc.constantFrom(...SEPARATORS) },
      { weight: 4, arbitrary: fc.constantFrom(...BREAKS) },
      { weight: 1, arbitrary: fc.constantFrom(...TAGS) },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.constantFrom(...CHARACTERS, ...CONTROLS) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 5 }) },
    ),
    { maxLength: 60, size: "max" },
  )
  .map((pieces) => pieces.join("").replaceAll("\0", ""));
