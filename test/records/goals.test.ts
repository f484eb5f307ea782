import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Reading } from "../../src/diagnostics/reading.ts";
import { Fields } from "../../src/records/fields.ts";
import { readGoals } from "../../src/records/goals.ts";

const read = (text: string): string[] => {
  const reading = new Reading({ text, lineStarts: null });
  return readGoals([{ passage: { text, offsets: 0 }, at: {} }], new Fields(reading), reading);
};

describe("goals", () => {
  it.each([
    ["the printer's ordinals, by lines", "1.修路\n2.建桥", ["修路", "建桥"]],
    ["the author's ordinals, by lines", "1、修路\n2、建桥", ["1、修路", "2、建桥"]],
    ["parted by blanks only", "1.修路 2.建桥  3.绿化", ["修路", "建桥", "绿化"]],
    ["the author's, parted by blanks only", "1、修路 2、建桥", ["1、修路", "2、建桥"]],
    ["parted by ；", "1.修路；2.建桥。", ["修路；", "建桥。"]],
    ["going on in the next paragraph", "1.修路 2.建桥\n3.绿化 4.亮化", ["修路", "建桥", "绿化", "亮化"]],
    ["labelled", "目标1：修路 目标2：建桥", ["修路", "建桥"]],
    ["labelled by lines", "目标一、修路\n目标二、建桥", ["修路", "建桥"]],
    ["in brackets", "（1）修路（2）建桥", ["（1）修路", "（2）建桥"]],
    ["in circles", "①修路②建桥", ["①修路", "②建桥"]],
    ["in circles, by lines", "①修路\n②建桥", ["①修路", "②建桥"]],
    ["in Chinese", "一、修路。二、建桥。", ["一、修路。", "二、建桥。"]],
    ["with parts of their own", "1.修路：（1）硬化（2）绿化 2.建桥", ["修路：（1）硬化（2）绿化", "建桥"]],
    ["a year behind the ordinal", "1.2025年修路 2.建桥", ["2025年修路", "建桥"]],
  ])("%s", (_, text, goals) => {
    expect(read(text)).toEqual(goals);
  });

  it.each([
    ["a decimal", "1.5公里道路硬化 2.5公里绿化"],
    ["a date", "修路于2025.3.1开工 6.30完工"],
    ["numbers that do not count", "1、修路 3、建桥 2、绿化"],
    ["a number that is no ordinal", "1、修路 2.5公里"],
    ["numbers behind a lead", "修路，分 1、2期"],
  ])("never cut at %s", (_, text) => {
    expect(read(text)).toEqual([text]);
  });

  it("hold every character, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "1.",
        "2.",
        "3.",
        "1、",
        "（1）",
        "（2）",
        "①",
        "②",
        "一、",
        "目标1：",
        " ",
        "；",
        "。",
        "\n",
        '"',
      ),
      fc.constantFrom("修路", "5公里", "2025年"),
      fc.string({ maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const reading = new Reading({ text, lineStarts: null });
        readGoals([{ passage: { text, offsets: 0 }, at: {} }], new Fields(reading), reading);
        expect(reading.cover().unmapped).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});
