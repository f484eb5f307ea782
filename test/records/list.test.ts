import { describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest.ts";

const HEADING = "<tr><td>项目名称<td>金额(万元)<td>绩效目标<td>绩效指标</tr>";
const emptySections = async (...rows: string[]): Promise<unknown[]> => {
  const page = `<table>${HEADING}${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;
  const { diagnostics } = await ingest("a.html", Buffer.from(page));
  return diagnostics.filter(({ code }) => code === "outline/section-empty").map(({ args }) => args.level);
};

describe("an outline that ends in a heading", () => {
  const FIRST = "<td>清淤<td>1.00<td>河道畅通<td><p>一、产出指标</p><p>1. 清淤长度 3公里</p><p>二、满意度指标</p>";

  it("is told as having an empty section", async () => {
    expect(await emptySections(FIRST, "<td>疏浚<td>2.00<td>通航<td><p>一、产出指标</p><p>1. 长度 3公里</p>")).toEqual([
      "满意度指标",
    ]);
  });

  it("may have its items in the row below, behind a page", async () => {
    expect(await emptySections(FIRST, "<td><td><td><td><p>1. 村民满意度 ≥95%</p>")).toEqual([]);
  });
});
