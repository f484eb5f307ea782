import { describe, expect, it } from "vitest";
import { DESCRIBED, foundBy, PLAIN, quotedBy } from "./found.ts";

const LIST = "<tr><td>项目名称<td>金额(万元)<td>绩效目标<td>绩效指标</tr>";
const list = (...paragraphs: string[]): string =>
  `<table>${LIST}<tr><td>清淤<td>1.00<td>河道畅通<td>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</tr></table>`;

describe("check/name-missing", () => {
  const named = ["产出指标 | 数量指标 | 长度 | 3公里", "产出指标 | 质量指标 | 合格率 | 100%"];

  it("is told where others have names", async () => {
    expect(await quotedBy("check/name-missing", PLAIN, ...named, "产出指标 | 时效指标 |  | 10月底前")).toEqual([
      ["10月底前"],
    ]);
  });

  it("is not told where no value stands, or where no row has a name", async () => {
    expect(await quotedBy("check/name-missing", PLAIN, ...named, "产出指标 | 时效指标 |  | ")).toEqual([]);
    expect(await quotedBy("check/name-missing", "一级指标 | 二级指标 | 指标值", "产出指标 | 数量指标 | 3公里")).toEqual(
      [],
    );
  });

  it("proposes the description", async () => {
    const described = named.map((row) => row.replace(/ \| (?=[^|]*$)/, " | 说明 | ")).map((row) => `${row} | 方案`);
    const nameless = "产出指标 | 时效指标 |  | 全部结束的时间 | 10月底前 | 方案";
    const [found] = await quotedBy("check/name-missing", DESCRIBED, ...described, nameless);
    expect(found).toEqual(["10月底前", "全部结束的时间"]);
  });

  it("leaves to the reading what that has told", async () => {
    const page = list("一、产出指标", "1. 长度 3公里", "2. 座数 2座", "3. 一年内完成");
    expect((await foundBy("a.html", page)).map(({ code }) => code)).not.toContain("check/name-missing");
  });
});

describe("check/name-repeats-level", () => {
  const found = (
    level1: string,
    level2: string,
    name: string,
    description = "说明这个指标怎样统计的一段很长的文字，",
  ) =>
    quotedBy("check/name-repeats-level", DESCRIBED, `${level1} | ${level2} | ${name} | ${description} | 3公里 | 方案`);

  it.each([
    ["产出指标", "数量指标", "数量指标"],
    ["产出指标", "数量指标", "确保数量指标"],
    ["产出指标", "质量指标", "质量"],
    ["产出指标", "质量指标", "数量指标"],
    ["效益指标", "社会效益指标", "产生的社会效益"],
    ["效益指标", "社会效益指标", "清淤经费的社会效益指标"],
    ["效益指标", "可持续影响指标", "产生可持续影响"],
  ])("%s › %s › %s", async (level1, level2, name) => {
    expect(await found(level1, level2, name)).toEqual([[name]]);
  });

  it.each([
    ["满意度指标", "服务对象满意度指标", "服务对象满意度"],
    ["满意度指标", "服务对象满意度指标", "服务对象满意度指标"],
    ["产出指标", "数量指标", "完成数量"],
    ["产出指标", "质量指标", "工程质量"],
    ["产出指标", "数量指标", "清淤数量指标"],
    ["产出指标", "成本指标", "项目成本"],
    ["产出指标", "成本指标", "清淤总成本"],
    ["效益指标", "社会效益指标", "村民生活的社会效益"],
    ["效益指标", "经济效益指标", "带动旅游业经济效益"],
    ["效果", "履职效益", "社会效益"],
  ])("silent: %s › %s › %s", async (level1, level2, name) => {
    expect(await found(level1, level2, name)).toEqual([]);
  });

  it("is silent where a label tells all there is to a sum of money", async () => {
    const found = (row: string) => quotedBy("check/name-repeats-level", PLAIN, row);
    expect(await found("效益指标 | 经济效益指标 | 产生经济效益 | ≥50万元")).toEqual([]);
    expect(await found("成本指标 | 经济成本指标 | 经济成本 | ≤50万元")).toEqual([]);
    expect(await found("成本指标 | 经济成本指标 | 经济成本指标 | ≤50万元")).toHaveLength(1);
  });

  it("proposes a short description that is a name", async () => {
    expect(await found("产出指标", "数量指标", "数量指标", "清淤长度")).toEqual([["数量指标", "清淤长度"]]);
    expect(await found("产出指标", "数量指标", "数量指标", "数量指标")).toEqual([["数量指标"]]);
  });
});

describe("check/duplicate-indicator", () => {
  const found = (headings: string, ...rows: string[]) => quotedBy("check/duplicate-indicator", headings, ...rows);
  const row = "产出指标 | 时效指标 | 完成时间";

  it("is told once for each further one", async () => {
    expect(await found(PLAIN, `${row} | 6月底前`, `${row} | 9月底前`, `${row} | 9月底前`)).toHaveLength(2);
  });

  it("is none with another level, description or lane, nor in another project", async () => {
    expect(await found(PLAIN, `${row} | 6月底前`, "产出指标 | 质量指标 | 完成时间 | 6月底前")).toEqual([]);
    expect(await found(DESCRIBED, `${row} | 开工 | 6月底前 | 方案`, `${row} | 完工 | 6月底前 | 方案`)).toEqual([]);
    const lanes = "一级指标 | 二级指标 | 三级指标 | 长期指标值 | 年度指标值";
    expect(await found(lanes, `${row} | 2027年底前 | 6月底前`)).toEqual([]);
  });

  it("is none where one cell is merged over two values", async () => {
    const page = `<table><tr><td>项目名称<td colspan="3">清淤经费</tr>
      <tr><td>一级指标<td>二级指标<td>三级指标<td>指标值</tr>
      <tr><td rowspan="2">产出指标<td rowspan="2">数量指标<td rowspan="2">培训人数<td>≥3人</tr><tr><td>≥5人</tr></table>`;
    expect((await foundBy("a.html", page)).map(({ code }) => code)).not.toContain("check/duplicate-indicator");
  });
});

describe("check/value-and-basis-swapped", () => {
  const found = (value: string, basis: string) =>
    quotedBy("check/value-and-basis-swapped", DESCRIBED, `效益指标 | 社会效益指标 | 氛围 | 评价 | ${value} | ${basis}`);

  it.each([
    ["河道畅通，汛期不再积水。", "稳步提升"],
    ["通过清淤使两岸村民出行更加方便", "明显改善"],
    ["河道畅通，村民满意。", "≥95%"],
  ])("%s / %s", async (value, basis) => {
    expect(await found(value, basis)).toEqual([[value, basis]]);
  });

  it.each([
    ["稳步提升", "明显改善"],
    ["河道畅通，汛期不再积水。", "群众满意"],
    ["河道畅通，汛期不再积水。", "历史经验"],
    ["河道畅通，汛期不再积水。", "2024年"],
    ["河道畅通，汛期不再积水。", "提升方案"],
    ["≥95%", "稳步提升"],
  ])("silent: %s / %s", async (value, basis) => {
    expect(await found(value, basis)).toEqual([]);
  });
});

describe("what is left blank or copied", () => {
  const row = (name: string, description: string, basis: string) =>
    `产出指标 | 数量指标 | ${name} | ${description} | 3公里 | ${basis}`;

  it("a basis is due where others of the project print one", async () => {
    expect(await quotedBy("check/basis-missing", DESCRIBED, row("甲", "一", "方案"), row("乙", "二", ""))).toEqual([
      ["乙"],
    ]);
    expect(await quotedBy("check/basis-missing", DESCRIBED, row("甲", "一", ""), row("乙", "二", ""))).toEqual([]);
  });

  it("a description is more than the name, whatever the blanks", async () => {
    const found = (description: string) =>
      quotedBy("check/description-repeats-name", DESCRIBED, row("清淤长度", description, "方案"));
    expect(await found("清淤 长度")).toHaveLength(1);
    expect(await found("清淤长度总和")).toEqual([]);
  });
});

describe("cells that say nothing", () => {
  it("a stroke is no basis, and a full stop makes no description", async () => {
    const row = (basis: string, description = "已清淤河段的总长") =>
      `产出指标 | 数量指标 | 清淤长度 | ${description} | 3公里 | ${basis}`;
    const other = "产出指标 | 质量指标 | 合格率 | 验收合格河段占比 | 100% | 验收单";
    expect(await quotedBy("check/basis-missing", DESCRIBED, row("/"), other)).toEqual([["清淤长度"]]);
    expect(await quotedBy("check/basis-missing", DESCRIBED, row("/"), other.replace("验收单", "—"))).toEqual([]);
    expect(await quotedBy("check/description-repeats-name", DESCRIBED, row("方案", "清淤长度。"), other)).toEqual([
      ["清淤长度。"],
    ]);
  });

  it("of two terms side by side an indicator stands twice in one row", async () => {
    const headings = "一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值";
    const twice = (value: string) => `产出指标 | 数量指标 | 清淤长度 | ≥9公里 | 数量指标 | 清淤长度 | ${value}`;
    expect(await quotedBy("check/duplicate-indicator", headings, twice("≥3公里"))).toEqual([]);
  });
});
