import { describe, expect, it } from "vitest";
import { readHeading } from "../../src/grid/heading.ts";
import { project, reaches } from "../../src/grid/project.ts";
import { type Cell, gap, type Slot } from "../../src/model/grid.ts";
import { vocabularyOf } from "../../src/vocabulary/vocabulary.ts";

/** Cells by text and width; null is a hole, and a text in brackets reaches down from above. */
type Given = readonly (readonly [text: string | null, columns: number])[];

function row(...cells: Given): Slot[] {
  return cells.flatMap(([text, columns]): Slot[] => {
    if (text === null) return new Array<Slot>(columns).fill(gap);
    const above = text.startsWith("[");
    const cell: Cell = { passage: { text: text.replace(/^\[|\]$/g, ""), offsets: 0 }, at: {} };
    const from = above ? "above" : "left";
    return Array.from(
      { length: columns },
      (_, index): Slot => (index === 0 && !above ? { kind: "origin", cell } : { kind: "covered", cell, from }),
    );
  });
}

const heading = row(["一级指标", 1], ["二级指标", 2], ["三级指标", 2], ["指标值", 3]);
const columns = readHeading([["一级指标"], ["二级指标"], ["三级指标"], ["指标值"]], vocabularyOf(null)) ?? [];
const read = (...cells: Given) =>
  project(row(...cells), reaches(heading), columns, vocabularyOf(null)).map((slot) =>
    slot.kind === "gap" ? null : `${slot.kind === "covered" ? `${slot.from}:` : ""}${slot.cell.passage.text}`,
  );

describe("the cells of a row come under the headings", () => {
  it("by their columns", () => {
    expect(read(["产出指标", 1], ["数量指标", 2], ["清淤长度", 2], ["3公里", 3])).toEqual([
      "产出指标",
      "数量指标",
      "清淤长度",
      "3公里",
    ]);
  });

  it("in order where their borders wander", () => {
    const wandering = read(["产出指标", 2], ["数量指标", 2], ["清淤长度", 2], ["3公里", 2]);
    expect(wandering).toEqual(["产出指标", "数量指标", "清淤长度", "3公里"]);
  });

  it("reaching down from above", () => {
    expect(read(["[产出指标]", 1], ["质量指标", 2], ["合格率", 2], ["100%", 3])[0]).toBe("above:产出指标");
  });

  it("with a hole where the source leaves one", () => {
    expect(read([null, 1], ["质量指标", 2], ["合格率", 2], ["100%", 3])).toEqual([null, "质量指标", "合格率", "100%"]);
  });

  it("joined where one heading has several", () => {
    expect(read(["产出指标", 1], ["数量指标", 2], ["清淤长度", 2], ["≥", 1], ["3", 1], ["公里", 1])[3]).toBe(
      "≥ 3 公里",
    );
  });

  it("under the heading it fits best where a cell lies under several", () => {
    expect(read(["效益指标", 1], ["带动群众就业增收", 4], ["≥30户", 3])).toEqual([
      "效益指标",
      null,
      "带动群众就业增收",
      "≥30户",
    ]);
    expect(read(["效益指标", 1], ["社会效益指标", 4], ["≥30户", 3])[1]).toBe("社会效益指标");
  });

  it("under the heading it lies under most where borders and numbers differ", () => {
    expect(read(["产出指标", 1], ["数量指标", 1], ["清淤长度", 3], ["≥", 1], ["3公里", 2])).toEqual([
      "产出指标",
      "数量指标",
      "清淤长度",
      "≥ 3公里",
    ]);
  });
});
