import { describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest.ts";
import { asDocx } from "../containers/docx.ts";

const read = async (...rows: string[][]) => {
  const { projects, coverage } = await ingest("a.docx", asDocx([{ rows }]));
  expect(coverage.unmapped).toBe(0);
  return projects[0];
};

describe("a form", () => {
  it("loses no text beside a blank cell that may be a label", async () => {
    const project = await read(["项目名称", "修路", "备注", "无"], ["审核：赵六甲", "", "情况属实", ""]);
    expect(project?.extra).toEqual({ 备注: "无", 审核: "赵六甲", 情况属实: "" });
  });

  it("gives rows without a label to the unknown label above them, not to the known one before", async () => {
    const project = await read(
      ["项目名称", "修路"],
      ["年度目标", "路面平整。"],
      ["决策", "计划健全"],
      ["", "编制规范"],
    );
    expect(project?.goals).toEqual(["路面平整。"]);
    expect(project?.extra).toEqual({ 决策: "计划健全\n编制规范" });
  });
});
