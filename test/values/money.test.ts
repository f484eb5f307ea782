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
  ["0.00", "元", "元", 0],
  ["¥3,000.50", "万元", "万元", 30005000],
  ["¥ 3,000.50元", "万元", "元", 3000.5],
  ["￥-5,000.00", "元", "元", -5000],
  ["-￥5,000.00", "元", "元", -5000],
  ["－3.5万元", "元", "万元", -35000],
  ["人民币：5000元", null, "元", 5000],
  ["5,000.00元整", null, "元", 5000],
  ["4万", "万元", "万", 40000],
  ["14万5千元", "万元", "元", 145000],
  ["1.2E+06", "元", "元", 1200000],
  ["0.5元", "万元", "元", 0.5],
  ["5角", null, "角", 0.5],
  ["3元5角", null, "元", 3.5],
  ["十万元", "元", "元", 100000],
  ["十万", "元", "万", 100000],
  ["壹拾万元整", "万元", "元", 100000],
  ["人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", null, "元", 1234567.89],
  ["叁佰元零伍分", null, "元", 300.05],
  ["贰亿叁仟万圆整", null, "元", 230000000],
  ["伍仟元正", null, "元", 5000],
  ["壹万零伍佰元", null, "元", 10500],
  ["零元", "万元", "元", 0],
])("%j in a table of %s", (raw, tableUnit, unit, amount) => {
  expect(readMoney(raw, tableUnit)).toEqual({ money: { raw, unit, amount }, faults: [] });
});

test.each(["", " ", "　", "\n"])("%j prints nothing", (raw) => {
  expect(readMoney(raw, "万元")).toEqual({ money: null, faults: [] });
});

test.each(["—", "-", "/", "——", "--", "－", "无", " 无 "])("%j says that there is no amount", (raw) => {
  expect(readMoney(raw, "万元")).toEqual({ money: { raw, unit: "万元", amount: null }, faults: [] });
});

test.each([
  ["见附件", "万元", "money/not-a-number"],
  ["14.05人", "万元", "money/not-a-number"],
  ["(3.5)", "万元", "money/not-a-number"],
  ["（100.00）", "元", "money/not-a-number"],
  ["--3.5", "万元", "money/not-a-number"],
  ["万元", "元", "money/not-a-number"],
  ["元", null, "money/not-a-number"],
  ["￥", "元", "money/not-a-number"],
  ["整", "元", "money/not-a-number"],
  ["壹贰叁拾元", null, "money/not-a-number"],
  ["5元五六角", null, "money/not-a-number"],
  ["14.05万元/年", "元", "money/not-a-number"],
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
