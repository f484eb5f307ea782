import { expect, test } from "vitest";
import { readMoney } from "../../src/values/money.ts";

test.each([
  ["14.05", "万元", "万元", 140500],
  ["2,000.00", "元", "元", 2000],
  ["2，000", "元", "元", 2000],
  ["8,827,620.53", "元", "元", 8827620.53],
  ["14.05万元", "元", "万元", 140500],
  ["628.88 万元", null, "万元", 6288800],
  ["１４．０５", "万元", "万元", 140500],
  ["￥5000", "元", "元", 5000],
  ["人民币5000元整", null, "元", 5000],
  ["壹万贰仟元整", null, "元", 12000],
  ["-3.5", "万元", "万元", -35000],
  ["0.1", "亿元", "亿元", 10000000],
  ["0.07", "千元", "千元", 70],
  ["0", "万元", "万元", 0],
])("%j in a table of %s", (raw, tableUnit, unit, amount) => {
  expect(readMoney(raw, tableUnit)).toEqual({ money: { raw, unit, amount }, faults: [] });
});

test.each(["", " ", "　", "—", "-", "/"])("%j prints nothing", (raw) => {
  expect(readMoney(raw, "万元")).toEqual({ money: null, faults: [] });
});

test.each([
  ["见附件", "万元", "money/not-a-number"],
  ["14.05人", "万元", "money/not-a-number"],
  ["(3.5)", "万元", "money/not-a-number"],
  ["1 234.5", "元", "money/not-a-number"],
  ["14.05", null, "money/no-unit"],
  ["100", "美元", "money/no-unit"],
  ["1234567890123456", "元", "value/too-many-digits"],
  ["9".repeat(90), "元", "value/too-many-digits"],
  ["9".repeat(5000), "元", "money/not-a-number"],
])("%j in a table of %s has no amount: %s", (raw, tableUnit, code) => {
  const { money, faults } = readMoney(raw, tableUnit);
  expect(money).toMatchObject({ raw, amount: null });
  expect(faults.map((fault) => fault.code)).toEqual([code]);
});
