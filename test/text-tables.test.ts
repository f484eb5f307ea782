import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import { compactRecord } from "./layouts/expected.ts";

interface Case {
  readonly text: string;
  /** name | budget | goals | what stands in extra */
  readonly projects: readonly string[];
  readonly unmapped?: number;
}

const cases: Readonly<Record<string, Case>> = {
  "parted by commas, quotes around numbers": {
    text: `竹山坡县溢水镇2025年项目绩效目标表
单位名称,项目名称,预算金额(元),一级指标,二级指标,三级指标,指标值
溢水镇人民政府,烤房改造,96000,产出指标,数量指标,改造烤房,24座
溢水镇人民政府,烤房改造,96000,效益指标,经济效益指标,户均增收,≥2000元
溢水镇人民政府,垃圾清运,"130,000",产出指标,质量指标,清运率,≥98%
`,
    projects: ["烤房改造 | 96000 |  | ", "垃圾清运 | 130000 |  | "],
  },
  "parted by full-width commas, which the last cell holds as well": {
    text: `# 平利坡县广佛镇2025年项目绩效目标公开
项目名称，金额，绩效目标
步道建设，45万元，建成步道2.3公里，方便游客
河长巡河，3.6万元，全年巡河不少于96次
`,
    projects: ["步道建设 | 450000 | 建成步道2.3公里，方便游客 | ", "河长巡河 | 36000 | 全年巡河不少于96次 | "],
  },
  "of Markdown, groups in bold": {
    text: `# 蕉岭坡县三圳镇2025年项目绩效目标

| 序号 | 项目名称 | 预算安排（万元） | 年度绩效目标 |
|:---:|:---|---:|:---|
| 一 | **民生类** | 20.00 | |
| 1 | 长者饭堂 | 12.00 | 日均供餐120份 |
| 2 | 儿童之家 | 8.00 | 开展活动24场次 |
| | 总计 | 20.00 | |
`,
    projects: [
      "长者饭堂 | 120000 | 日均供餐120份 | 项目名称=民生类",
      "儿童之家 | 80000 | 开展活动24场次 | 项目名称=民生类",
    ],
    unmapped: 5,
  },
};

describe("a table in a text", () => {
  it.each(Object.entries(cases))("%s", async (_, { text, projects, unmapped = 0 }) => {
    const read = await ingest("input.txt", Buffer.from(text));
    const lines = read.projects.map(({ name, budget, goals, extra }) => {
      const others = Object.entries(extra).map(([key, content]) => `${key}=${content}`);
      return [name, budget.total?.amount, goals.join("/"), others.join("/")].join(" | ");
    });
    expect(lines).toEqual(projects);
    expect(compactRecord(read).year).toBe(2025);
    expect(read.coverage.unmapped).toBe(unmapped);
  });
});
