import { describe, expect, it } from "vitest";
import { PLAIN, quotedBy } from "./found.ts";

const quality = (name: string, value: string): string => `产出指标 | 质量指标 | ${name} | ${value}`;
const quantity = (name: string, value: string): string => `产出指标 | 数量指标 | ${name} | ${value}`;
const cost = (name: string, value: string): string => `产出指标 | 成本指标 | ${name} | ${value}`;
const timely = (name: string, value: string): string => `产出指标 | 时效指标 | ${name} | ${value}`;
const content = (name: string, value: string): string => `满意度指标 | 服务对象满意度指标 | ${name} | ${value}`;

describe("check/number-without-unit", () => {
  const found = (row: string) => quotedBy("check/number-without-unit", PLAIN, quantity("清淤长度", "3公里"), row);

  it.each([
    [quantity("制作横幅", "≥10"), ["≥10"]],
    [quantity("参训人数", "8"), ["8", "8人"]],
    [quantity("参训人数", "不少于 36"), ["不少于 36", "不少于 36人"]],
    [quality("清淤验收合格率", "≥95"), ["≥95", "≥95%"]],
    [content("村民满意度", "$\\geq 90$"), ["$\\geq 90$", "≥90%"]],
    [content("村民满意度", "90-95"), ["90-95", "90-95%"]],
    [quantity("造林面积", "1,200.5"), ["1,200.5"]],
    [quality("增产比例", "≥150"), ["≥150"]],
    [content("村民满意度", "0.95"), ["0.95", "95%"]],
    [content("村民满意度", "≥0.9"), ["≥0.9", "≥90%"]],
    [quality("投诉率", "≤0.5"), ["≤0.5"]],
  ])("%s", async (row, expected) => {
    expect(await found(row)).toEqual([expected]);
  });

  it.each([
    ["zero is zero in any unit", quality("事故起数", "0")],
    ["zero is zero in any unit", quality("参与人数增长率", "≥0")],
    ["the name prints the unit", quality("清淤验收合格率（%）", "≥95")],
    ["the reading says that words are fused", quality("及时率", "≥95及时保障")],
    ["it is a date", timely("完成时间", "45657")],
    ["it is a year", timely("完成时间", "2025")],
    ["what is measured has no unit", quality("出水pH值", "7")],
    ["what is measured has no unit", quality("路面技术状况指数（PQI）", "≥82")],
    ["what is measured has no unit", quality("投入产出比", "≥1.5")],
    ["the reading took a value for the name", quality("≥0.8", "≥2")],
    ["it is no number", quality("清淤情况", "良好")],
    ["it is a time", timely("完成时间", "12月底前")],
  ])("%s: %s", async (_, row) => {
    expect(await found(row)).toEqual([]);
  });
});

it("a number may have its unit in a column of any name", async () => {
  const row = "产出指标 | 数量指标 | 清淤座数 | 8 | 座";
  expect(await quotedBy("check/number-without-unit", `${PLAIN} | 计量`, row)).toEqual([]);
});

describe("percentages of shares", () => {
  it.each([
    [quality("验收合格率", "120%"), ["check/percentage-over-100"]],
    [quality("验收合格率", "-5%"), ["check/percentage-over-100"]],
    [quality("验收合格率（%）", "≥105"), ["check/percentage-over-100"]],
    [quality("验收合格率", "95-105%"), ["check/percentage-over-100"]],
    [content("村民满意度", "980%"), ["check/percentage-over-100"]],
    [content("村民满意度", "298%"), ["check/misread-sign"]],
    [quality("验收合格率", "292.5%"), ["check/misread-sign"]],
    [quality("验收合格率", "2100%"), ["check/misread-sign"]],
    [quality("验收合格率", "≥290%"), ["check/percentage-over-100"]],
    [quality("验收合格率", "230%"), ["check/percentage-over-100"]],
    [quality("验收合格率", "≥100百分比"), ["check/percentage-at-least-100"]],
    [quality("验收合格率", "=100%"), []],
    [quality("验收合格率", "100%"), []],
    [quality("收入增长率", "290%"), []],
    [quality("税收任务完成率", "≥105%"), []],
    [quality("游客人数比上年", "≥100%"), []],
    [quality("床位使用率", "110%"), []],
    [quality("出栏系数", "130%"), []],
  ])("%s", async (row, expected) => {
    const codes = ["check/percentage-over-100", "check/misread-sign", "check/percentage-at-least-100"];
    const found = await Promise.all(
      codes.map(async (code) => ((await quotedBy(code, PLAIN, row)).length > 0 ? code : [])),
    );
    expect(found.flat()).toEqual(expected);
  });

  it("may have their sign in the name", async () => {
    expect(await quotedBy("check/misread-sign", PLAIN, content("村民满意度（%）", "290"))).toEqual([["290", "≥90"]]);
  });

  it("propose the sign for the 2 that it was taken for", async () => {
    expect(await quotedBy("check/misread-sign", PLAIN, content("村民满意度", "292.5百分比"))).toEqual([
      ["292.5百分比", "≥92.5百分比"],
    ]);
  });

  it("are told by the description where the name is the level's label", async () => {
    const headings = "一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值";
    const row = "产出指标 | 质量指标 | 质量指标 | 验收合格率 | 130%";
    expect(await quotedBy("check/percentage-over-100", headings, row)).toEqual([["130%"]]);
  });
});

describe("check/satisfaction-bounded-above", () => {
  const found = (row: string) => quotedBy("check/satisfaction-bounded-above", PLAIN, row);

  it.each([
    [content("村民满意度", "<95百分比"), ["<95百分比", "≥95百分比"]],
    [content("村民满意度", "≤ 95%"), ["≤ 95%", "≥95%"]],
    [content("村民满意度", "95%以下"), ["95%以下", "≥95%"]],
    [content("村民满意度", "$\\leq 95\\%$"), ["$\\leq 95\\%$", "≥95%"]],
    [content("村民评分", "<90分"), ["<90分", "≥90分"]],
  ])("%s", async (row, expected) => {
    expect(await found(row)).toEqual([expected]);
  });

  it.each([
    content("村民满意度", "≥95%"),
    content("村民满意度", "95%"),
    content("村民不满意率", "≤5%"),
    content("信访率", "<1%"),
    content("来访批次", "≤5次"),
    content("平均等候时间", "≤10"),
    content("群众满意度测评排名", "≤5"),
    content("满意度下降幅度", "≤2%"),
    quality("差错率", "<1%"),
  ])("silent: %s", async (row) => {
    expect(await found(row)).toEqual([]);
  });
});

describe("check/cost-bounded-below", () => {
  const found = (row: string) => quotedBy("check/cost-bounded-below", PLAIN, row);

  it.each([
    cost("清淤总成本", "≥10万元"),
    cost("每公里成本", ">3万元/公里"),
    "成本指标 | 经济成本指标 | 总成本 | ≥10万元",
  ])("%s", async (row) => {
    expect(await found(row)).toHaveLength(1);
  });

  it.each([
    cost("清淤总成本", "≤10万元"),
    cost("清淤总成本", "10万元"),
    cost("清淤总成本", "8-10万元"),
    cost("困难群众补助标准", "≥500元"),
    cost("发放标准", "≥2040元/人"),
    cost("看护费用", "≥200元/户·月"),
    cost("经费人均标准", "≥1元"),
    cost("村均运转经费保障标准", "≥11万元"),
    cost("公用经费", "≥5万元/村·年"),
    cost("节约成本", "≥2万元"),
    cost("劳务费", "≥150元/天"),
    cost("资金使用率", "≥95%"),
    "效益指标 | 经济效益指标 | 村集体增收 | ≥10万元",
  ])("silent: %s", async (row) => {
    expect(await found(row)).toEqual([]);
  });
});

describe("check/not-measurable", () => {
  const found = (row: string) => quotedBy("check/not-measurable", PLAIN, row);

  it("is for outputs in words", async () => {
    expect(await found(timely("清淤及时性", "及时完成"))).toEqual([["及时完成"]]);
    expect(await found(quality("清淤质量", "较好"))).toEqual([["较好"]]);
  });

  it.each([
    "效益指标 | 社会效益指标 | 行洪能力 | 明显增强",
    timely("清淤完成时间", "汛期前（5月底）"),
    quality("巡查范围", "全覆盖"),
    quality("漂浮物", "无成片漂浮物"),
    timely("拨付时间", "每季度"),
    timely("物资到位时间", "主汛期前"),
    timely("垃圾清运", "日产日清"),
    quality("工程质量", "合格"),
  ])("silent: %s", async (row) => {
    expect(await found(row)).toEqual([]);
  });
});

describe("check/date-serial", () => {
  const found = (headings: string, row: string) => quotedBy("check/date-serial", headings, row);

  it("is told with its date, also where the unit repeats it", async () => {
    expect(await found(PLAIN, timely("完成时间", "44,561"))).toEqual([["44,561", "2021-12-31"]]);
    expect(await found(PLAIN, timely("完成时间", "45,838.00"))).toEqual([["45,838.00", "2025-06-30"]]);
    expect(await found(PLAIN, quantity("验收日期", "45000"))).toEqual([["45000", "2023-03-15"]]);
    const apart = "一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 计量单位";
    expect(await found(apart, "产出指标 | 时效指标 | 完成时间 | = | 44,561 | 44,561")).toEqual([
      ["= 44,561 44,561", "2021-12-31"],
    ]);
  });

  it.each([
    quantity("种植株数", "44561"),
    timely("完成时间", "36525"),
    timely("完成时间", "54789"),
    timely("响应时间", "≤45000秒"),
  ])("silent: %s", async (row) => {
    expect(await found(PLAIN, row)).toEqual([]);
  });
});

describe("check/value-missing", () => {
  const found = (...rows: string[]) => quotedBy("check/value-missing", PLAIN, ...rows);

  it("is told where the others have values", async () => {
    expect(await found(quantity("长度", "3公里"), quality("合格率", "100%"), quality("优良率", ""))).toEqual([
      ["优良率"],
    ]);
  });

  it("is not told of rows without a name, nor where most lack a value", async () => {
    expect(await found(quantity("长度", "3公里"), quality("合格率", "100%"), quality("", ""))).toEqual([]);
    expect(await found(quantity("长度", "3公里"), quality("合格率", ""))).toEqual([]);
    expect(await found(quantity("长度", "3公里"), quality("合格率", "100%"), quality("优良率", "%"))).toEqual([]);
  });
});
