import { describe, expect, test } from "vitest";
import { templateInBrackets, unitInBrackets } from "../../src/values/bracket.ts";
import { readTarget } from "../../src/values/target.ts";
import { unitsOf } from "../../src/values/unit.ts";
import { short } from "./golden.ts";

describe("a unit in brackets behind a name or a heading", () => {
  test.each([
    ["种植面积（亩）", "亩"],
    ["新建道路里程(公里)", "公里"],
    ["指标值（%）", "%"],
    ["指标值（％）：", "%"],
    ["完成率（百分比）", "%"],
    ["合格率（百分数）", "%"],
    ["补助标准（元/亩）", "元/亩"],
    ["人均补助（元/（人·月））", "元/(人·月)"],
    ["补助标准（ 元 / 人 / 月 ）", "元/人/月"],
    ["种植面积（单位：亩）", "亩"],
    ["（单位：万元）", "万元"],
    ["金额（计量单位:千元）", "千元"],
    ["预算数（人民币元）", "元"],
    ["受益人口【万人】", "万人"],
    ["培训场次[场次]", "场次"],
    ["灌溉用水量（万立方米）。", "万立方米"],
    ["造林株数(≥**株)", "株"],
    ["参训率（≥_%）", "%"],
    ["整治人居环境（农户）数量（户）", "户"],
    ["覆盖行政村数（村）", "村"],
    ["覆盖范围（单位：村）", "村"],
  ])("%s: %s", (text, unit) => {
    expect(unitInBrackets(text)).toBe(unit);
  });

  test.each([
    "",
    "亩",
    "种植面积（亩）合计",
    "（含本数）",
    "（个人）",
    "补助对象（个人）",
    "补助标准（/亩）",
    "分值（10分）",
    "覆盖村（社区）",
    "涉及乡（镇）",
    "主管部门（单位）",
    "村（乡/镇）",
    "绩效目标（年度）",
    "工程量（座、公里）",
    "完成率（含）",
    "种植面积）",
    "种植面积（亩",
    "种植面积亩））",
    "(≥**)",
    `种植面积（${"亩".repeat(60)}）`,
  ])("none in %j", (text) => {
    expect(unitInBrackets(text)).toBeNull();
  });

  test("may be one that a user added", () => {
    expect(unitInBrackets("种植面积（坰）")).toBeNull();
    expect(unitInBrackets("种植面积（坰）", unitsOf(["坰"]))).toBe("坰");
  });
});

describe("the rest of a template in brackets behind a name", () => {
  test.each([
    ["造林株数(≥**株)", "(≥**株)"],
    ["造林株数（ ≥ ×× 株 ）：", "（ ≥ ×× 株 ）"],
    ["参训率（≥_%）", "（≥_%）"],
    ["参训率（≥%）", "（≥%）"],
    ["补助标准（**元/（人·月））", "（**元/（人·月））"],
    ["完成率（大于等于**%）", "（大于等于**%）"],
    ["控制数（≤XX万元）", "（≤XX万元）"],
    ["培训（农民）人数（**）", "（**）"],
    ["满意度（≥）", "（≥）"],
    ["满意度（$\\geq **\\%$）", "（$\\geq **\\%$）"],
  ])("%s: %s", (text, template) => {
    const span = templateInBrackets(text);
    expect(span && text.slice(span.start, span.end)).toBe(template);
  });

  test.each([
    "",
    "种植面积（亩）",
    "满意度（≥95%）",
    "最低工资（最低）",
    "方案（X）",
    "补助（-）",
    "（一）",
    "种植(X村)亩数",
  ])("none in %j", (text) => {
    expect(templateInBrackets(text)).toBeNull();
  });
});

describe("a unit stated elsewhere", () => {
  test.each([
    ["500", "亩", "quantity = implied 500 亩"],
    ["≥3.5", "万元", "quantity ≥ 3.5 万元 35000"],
    ["≤2210", "元/亩", "quantity ≤ 2210 元/亩 2210"],
    ["≥95", "百分比", "quantity ≥ 95 %"],
    ["95以上", "％", "quantity ≥ 95 %"],
    ["3-5", "万元", "quantity = implied 3 5 万元 30000"],
    ["0.07", "万元", "quantity = implied 0.07 万元 700"],
    ["20", "坰", "quantity = implied 20 坰"],
    ["500个", "亩", "quantity = implied 500 个"],
    ["3万元", "元", "quantity = implied 3 万元 30000"],
    ["95", "", "quantity = implied 95"],
    ["95", "/", "quantity = implied 95"],
    ["95", "—", "quantity = implied 95"],
    ["95", "无", "quantity = implied 95"],
    ["≥95及时保障", "%", "quantity ≥ 95 % value/number-fused-with-words"],
    ["1234567890123456", "元", "quantity = implied 元 value/too-many-digits"],
    ["2021年12月", "月", "time deadline 2021-12"],
    ["及时", "%", "qualitative"],
    ["", "%", "empty"],
  ])("%j with %j", (raw, unit, reading) => {
    const { target, faults } = readTarget(raw, undefined, unit);
    expect(target.raw).toBe(raw);
    expect(short(target, faults)).toBe(reading);
  });

  test("does not change what the value says by itself", () => {
    readTarget("500", undefined, "亩");
    expect(readTarget("500").target.unit).toBeNull();
  });
});
