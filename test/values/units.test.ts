import { describe, expect, test } from "vitest";
import { unitInBrackets } from "../../src/values/bracket.ts";
import { findQuantities } from "../../src/values/quantity.ts";
import { findTrailingValue, readTarget } from "../../src/values/target.ts";
import { unitsOf } from "../../src/values/unit.ts";

/** Units observed in published documents; 月, /株 and /平方米 have tests of their own below. */
const OBSERVED = `
  % 个 元 万元 人 百分比 亩 户 次 年 所 棵 米 ㎡ 平方米 村 块 份 起 人次 元/人
  元/亩 元/户 元/人/月 元/月/人 万元/亩 万元/年 元/年 万人/年 次/年 个月 月
  /平方米 元/个 元/平方米 公里 座 公斤 株 /株 km 元/平米 元/米 万平方米 条 辆
  次/月 万/月 万 M 标箱 m³ 厘米 人/年 人数 元/株 元/标箱/年 元/人·月 季度 万元/人
  人/次 万亩 万人 名 家 件 场 册 栋 株/栋 台 号 组 岁 天 日 人/天 元/天 元/头 元/份
  元/公顷 元/斤 斤 斤/亩 kg/亩 公顷 立方米 吨 亿元 元/吨 元/度 人·月 万元/人·月
  元/亩·月 元/人·年 分 公斤/亩 m³/s 百万m³ km² 根 张 箱 包 卷 捆 千克 克 m mm cm
  平米 人·次 t 万t hm kg/人 kg 项 千米 毫米 平方公里 升 毫升 小时 分钟 周 度 千瓦
  千瓦时 兆瓦 位 批 批次 篇 期 班 班次 场次 车次 套 队 支 只 头 羽 尾 匹 处 口 眼
  盏 宗 例 床 间 幢 层 幅 本 页 枚 把 双 副 艘 户次 万人次 万户 万吨 万立方米
  亿立方米 元/次 元/人/天 元/人/次 元/人/年 元/公里 元/套 元/台 万元/公里 万元/村
  元/村 万元/个 元/只 元/座 元/平方米·月 倍 级 星 吨/日 吨/年 立方米/日 mg/L dB ‰
  个百分点 工作日 类 种 人/月 元/月 元/季度 户/年 亩/年 人天 千元 千伏 公里/小时
`
  .trim()
  .split(/\s+/);

const SPECIAL = new Set(["月", "/株", "/平方米"]);

test.each(OBSERVED.filter((unit) => !SPECIAL.has(unit)))("12%s has a known unit", (unit) => {
  const { target, faults } = readTarget(`12${unit}`);
  expect(faults).toEqual([]);
  const read = unit === "百分比" ? "%" : unit;
  expect(target).toMatchObject({ kind: "quantity", number: 12, unit: read });
  expect(unitInBrackets(`数量（${unit}）`)).toBe(read);
  expect(readTarget("12", undefined, unit).target).toEqual({ ...target, raw: "12" });
});

test("a bare 12月 is a month; behind a comparator, or above 12, it counts months", () => {
  expect(readTarget("12月").target.kind).toBe("time");
  expect(readTarget("≥12月").target).toMatchObject({ number: 12, unit: "月" });
  expect(readTarget("36月").target).toMatchObject({ number: 36, unit: "月" });
});

test.each(["/株", "/平方米"])("12%s lacks what is counted", (unit) => {
  const { target, faults } = readTarget(`12${unit}`);
  expect(target).toMatchObject({ number: 12, unit, amount: null });
  expect(faults.map((fault) => fault.code)).toEqual(["value/incomplete-unit"]);
});

describe("units that a user adds", () => {
  const added = unitsOf(["坰", "高标准农田地块", " 生·学期 ", "", "ＧＪ", "月龄"]);

  test.each([
    ["95坰", 95, "坰"],
    ["≥3万坰", 3, "万坰"],
    ["12高标准农田地块", 12, "高标准农田地块"],
    ["500元/高标准农田地块", 500, "元/高标准农田地块"],
    ["40生·学期", 40, "生·学期"],
    ["1.5gj", 1.5, "gj"],
    ["3月龄", 3, "月龄"],
    ["不少于五高标准农田地块", 5, "高标准农田地块"],
    ["12个", 12, "个"],
  ])("%s has a known unit", (raw, number, unit) => {
    const { target, faults } = readTarget(raw, added);
    expect(faults).toEqual([]);
    expect(target).toMatchObject({ kind: "quantity", number, unit });
  });

  test("are units inside prose, behind a name and alone", () => {
    const text = "完成建设≥12高标准农田地块";
    expect(findQuantities(text, added)).toMatchObject([{ number: 12, unit: "高标准农田地块", end: text.length }]);
    expect(findTrailingValue("改造农田12高标准农田地块", added)).toBe(4);
    expect(readTarget("高标准农田地块", added).target).toMatchObject({ kind: "empty", unit: "高标准农田地块" });
  });

  test("are nobody else's", () => {
    expect(readTarget("95坰", added).faults).toEqual([]);
    expect(readTarget("95坰").faults.map((fault) => fault.code)).toEqual(["value/unknown-unit"]);
    expect(readTarget("95坰", unitsOf([])).faults).toHaveLength(1);
    expect(readTarget("95坰", added)).toBe(readTarget("95坰", added));
  });
});
