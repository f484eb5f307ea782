import { describe, expect, it } from "vitest";
import { readOutline } from "../../src/recognise/outline.ts";
import { vocabularyOf } from "../../src/vocabulary/vocabulary.ts";

const read = (text: string) => {
  const { indicators, faults } = readOutline({ text, offsets: 0 }, vocabularyOf(null));
  return {
    items: indicators.map(({ level1, level2, name, value, unit }) => [
      level1?.canonical ?? null,
      level2?.canonical ?? null,
      name?.text ?? null,
      value?.text ?? null,
      ...(unit === null ? [] : [unit.text]),
    ]),
    codes: faults.map(({ fault }) => fault.code),
  };
};

describe("the outline inside a cell", () => {
  it("keeps a heading no vocabulary knows as the level it is printed as", () => {
    const { items, codes } = read("一、产出指标\n（一）数量指标：\n1. 人数 5人\n（二）安全指标：\n1. 事故率 ≤1%");
    expect(items).toEqual([
      ["产出指标", "数量指标", "人数", "5人"],
      ["产出指标", "安全指标", "事故率", "≤1%"],
    ]);
    expect(codes).toEqual(["level/unknown"]);
  });

  it("takes a number before a name for a number where nothing is counted", () => {
    expect(read("一、产出指标\n1.5公里以上道路 3条").items).toEqual([["产出指标", null, "1.5公里以上道路", "3条"]]);
    expect(read("一、产出指标\n1.5名队员补助 3万元\n2.3名队长补助 2万元").items).toEqual([
      ["产出指标", null, "5名队员补助", "3万元"],
      ["产出指标", null, "3名队长补助", "2万元"],
    ]);
  });

  it("gives a slipped unit back, but no first character of a word", () => {
    expect(read("一、产出指标\n1. 点位数量 5\n2. 处清淤次数 ≥1次").items).toEqual([
      ["产出指标", null, "点位数量", "5", "处"],
      ["产出指标", null, "清淤次数", "≥1次"],
    ]);
    expect(read("一、产出指标\n1. 点位数量 5\n2. 处理事项 3件").items[1]).toEqual([
      "产出指标",
      null,
      "处理事项",
      "3件",
    ]);
  });
});
