import { expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";

async function foundIn(text: string): Promise<string[]> {
  const { findings } = await checkSource("input.txt", Buffer.from(text), { language: "en" });
  return findings
    .map(({ diagnostic }) => diagnostic)
    .filter(({ code }) => code.startsWith("check/schedule-"))
    .map(({ code, args }) => `${code.slice("check/schedule-".length)} ${Object.values(args)[0]}`);
}

const LABELS = "3月底 | 6月底 | 10月底 | 12月底";

it.each<[percents: string, found: string[], labels?: string]>([
  ["25% | 50% | 75% | 100%", []],
  ["0% | 0% | 0% | 100%", []],
  ["100% | 100% | 100% | 100%", []],
  [" |  | 75% | 100%", []],
  ["25 | 50 | 75 | 100", []],
  // Shares of the periods, whatever the labels.
  ["25% | 25% | 25% | 25%", []],
  ["40% | 30% | 20% | 10%", []],
  ["40% | 30% | 20% | 10%", [], "一季度 | 二季度 | 三季度 | 四季度"],
  ["33.33% | 33.33% | 33.33%", [], "1-4月 | 5-8月 | 9-12月"],
  ["30% | 30% | 20% | 10%", ["not-100 10%"], "一季度 | 二季度 | 三季度 | 四季度"],
  ["25% | 50% | 75% | 100%", [], "一季度 | 二季度 | 三季度 | 四季度"],
  // Fractions, as spreadsheets keep them.
  ["0.25 | 0.5 | 0.75 | 1", []],
  ["0.25 | 0.5 | 0.75 | 0.9", ["not-100 0.9"]],
  ["0.25 | 0.25 | 0.25 | 0.25", []],
  ["25% | 50% | 40% | 100%", ["falls 40%"]],
  ["25% | 50% | 40% | 90%", ["falls 40%", "not-100 90%"]],
  ["25% | 50% | 75% | 80%", ["not-100 80%"]],
  ["25% | 50% |  | ", ["not-100 50%"]],
  ["25% | 50% | 75% | 120%", ["above-100 120%"]],
  ["25% | 120% | 100% | 100%", ["above-100 120%"]],
  ["25% |  | 75% | 100%", ["blank 6月底"]],
  ["25% | 100% |  | ", ["blank 10月底", "blank 12月底"]],
  // Amounts: together the budget, or up to it.
  ["2 | 3 | 2 | 3", []],
  ["2 | 5 | 7 | 10", []],
  [" |  |  | ", []],
  ["按进度 | 50% | 75% | 90%", []],
])("%s", async (percents, found, labels = LABELS) => {
  const text = `项目名称 | 清淤经费 | 预算数 | 10.00万元\n资金支出计划 | ${labels}\n | ${percents}`;
  expect(await foundIn(text)).toEqual(found);
});
