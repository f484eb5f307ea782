import { expect, test } from "vitest";
import { readPeriod } from "../../src/values/period.ts";
import { readTarget } from "../../src/values/target.ts";

test.each([
  ["年底完成", "--12-31"],
  ["12月底前", "--12-31"],
  ["3月底前", "--03-31"],
  ["2月底", "--02"],
  ["2021年2月底", "2021-02-28"],
  ["2020年2月底前", "2020-02-29"],
  ["2021年12月31日前完成", "2021-12-31"],
  ["二〇二一年十二月三十一日前", "2021-12-31"],
  ["2121年底", "2121-12-31"],
  ["2021年7月", "2021-07"],
  ["12月", "--12"],
  ["6月30日前", "--06-30"],
  ["2024-12-31", "2024-12-31"],
  ["2024.12.31", "2024-12-31"],
  ["2024/12/31前", "2024-12-31"],
  ["2024.12前", "2024-12"],
  ["上半年", "--06-30"],
  ["第三季度末", "--09-30"],
  ["2021年第四季度", "2021-12-31"],
  ["年中", "--06-30"],
  ["2021年10月底前建成投用", "2021-10-31"],
  ["2021 年 12 月底", "2021-12-31"],
])("%s is a deadline: %s", (text, end) => {
  expect(readPeriod(text)).toEqual({ class: "deadline", start: null, end });
});

test.each([
  ["2021年1月至12月", "2021-01", "2021-12"],
  ["1-12月", "--01", "--12"],
  ["2022年1-6月", "2022-01", "2022-06"],
  ["2021年1月1日至2021年12月31日", "2021-01-01", "2021-12-31"],
  ["2021年1月1日—12月31日", "2021-01-01", "2021-12-31"],
  ["2021.01-2021.12", "2021-01", "2021-12"],
  ["2021-2023年", "2021", "2023"],
  ["2024年", "2024", "2024"],
  ["2024年度完成", "2024", "2024"],
  ["第一季度至第三季度", "--01-01", "--09-30"],
  ["6月1日起", "--06-01", null],
  ["全年", null, null],
])("%s is a window: %s to %s", (text, start, end) => {
  expect(readPeriod(text)).toEqual({ class: "window", start, end });
});

test.each([
  "一年内",
  "1年内",
  "30日内",
  "5个工作日内",
  "半年内",
  "三个月以内",
  "24小时内",
  "收到申请后5个工作日内办结",
])("%s is a duration", (text) => {
  expect(readPeriod(text)).toEqual({ class: "duration", start: null, end: null });
});

test.each([
  "每月",
  "每季度",
  "按月",
  "按年",
  "按季度及时发放",
  "每两月拨付",
  "每月20日前发放",
  "每年12月底前",
  "年中及年末拨付",
  "年初发放一次",
  "每年一次",
  "工资按月发放，经费按季度拨付。",
])("%s is a frequency", (text) => {
  expect(readPeriod(text)).toEqual({ class: "frequency", start: null, end: null });
});

test.each([
  "12个月",
  "≥20年",
  "≥30天",
  "24小时",
  "1次/月",
  "每年2次",
  "10年",
  "36月",
  "2024.12",
  "控制在3天以内",
  "2021年完成5个村",
])("%s is a quantity", (text) => {
  expect(readTarget(text).target.kind).toBe("quantity");
});

test.each([
  "及时发放",
  "如期完工",
  "按时完成",
  "按期完成",
  "较去年提高公共卫生服务水平",
  "较2020年有所提高",
  "全年无事故",
  "按年初预算执行",
  "在项目计划完成时间内完成",
  "年终奖发放",
  "2021年财政衔接资金项目管理制度健全",
])("%s is words", (text) => {
  expect(readPeriod(text)).toBeNull();
  expect(readTarget(text).target.kind).toBe("qualitative");
});

test.each(["2月30日", "2021年2月29日前完成", "2021年13月", "6月31日至7月1日", "2024-13-01"])(
  "%s does not exist",
  (text) => {
    const { target, faults } = readTarget(text);
    expect(target).toMatchObject({ kind: "time", period: null });
    expect(faults.map((fault) => fault.code)).toEqual(["value/impossible-date"]);
  },
);
