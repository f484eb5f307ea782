import { describe, expect, it } from "vitest";
import { countOf, groupedBy, majorityOf, mostFrequent } from "../../src/values/counts.ts";

describe("counts of a list", () => {
  it("tell how often it has each value", () => {
    expect([...countOf(["村", "镇", "村"])]).toEqual([
      ["村", 2],
      ["镇", 1],
    ]);
  });

  it.each([
    [[2024, 2023, 2023], 2023],
    [[2024, 2023], 2024],
    [[], null],
  ])("of %j have %j most often", (values, expected) => {
    expect(mostFrequent(values)).toBe(expected);
  });

  it.each([
    [["a", "b", "b"], "b"],
    [["a", "b"], null],
    [[], null],
  ])("of %j have the majority %j", (values, expected) => {
    expect(majorityOf(values)).toBe(expected);
  });

  it("group what has something in common", () => {
    const groups = groupedBy([11, 20, 15], (number) => Math.floor(number / 10));
    expect([...groups]).toEqual([
      [1, [11, 15]],
      [2, [20]],
    ]);
  });
});
