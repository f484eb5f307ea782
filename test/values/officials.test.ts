import { expect, test } from "vitest";
import { readTarget } from "../../src/values/target.ts";
import { short } from "./golden.ts";

/** What an official types: signs and words of comparison, numerals, units, money. observed.tsv has what was seen in print. */
const QUANTITIES = `
  不超过预算的5%            | quantity ≤ 5 % value/words-around
  不超过预算5%              | quantity ≤ 5 % value/words-around
  不高于预算的100%          | quantity ≤ 100 % value/words-around
  控制在预算5%以内          | quantity ≤ 5 % value/words-around
  控制在预算的5%以内        | quantity ≤ 5 % value/words-around
  不超过年初预算的105%      | quantity ≤ 105 % value/words-around
  不低于去年的95%           | quantity ≥ 95 % value/words-around
  不低于全省平均水平的90%   | quantity ≥ 90 % value/words-around
  高于上年的3%              | quantity > 3 % value/words-around
  ≥预算的95%                | quantity ≥ 95 % value/words-around
  超过预算5%                | quantity = implied 5 % value/words-around
  超龄人员的30%             | quantity = implied 30 % value/words-around
  达到目标的95%             | quantity = implied 95 % value/words-around
  最低生活保障标准的100%    | qualitative
  最高不超过5万元           | quantity ≤ 5 万元 50000
  达到≥95%                  | quantity ≥ 95 %
  达到不低于95%             | quantity ≥ 95 %
  控制在≤5%                 | quantity ≤ 5 %
  ≥ 95 %                    | quantity ≥ 95 %
  ＞＝95％                  | quantity ≥ 95 %
  ＞ ＝95％                 | quantity ≥ 95 %
  ≥=5                       | quantity ≥ 5
  ≦ =5%                     | quantity = 5 % value/words-around
  ≤ =5%                     | quantity ≤ 5 %
  没有超过5次               | quantity ≤ 5 次
  补助上限5万元             | quantity ≤ 5 万元 50000 value/words-around
  95%及以上                 | quantity ≥ 95 %
  95% 及以上                | quantity ≥ 95 %
  95%以上（不含）           | quantity > 95 %
  5万元以下（不含本数）     | quantity < 5 万元 50000
  5万元以内（含）           | quantity ≤ 5 万元 50000
  达到95%以上               | quantity ≥ 95 %
  保持在95%以上             | quantity ≥ 95 %
  确保100%                  | quantity = implied 100 %
  100%完成                  | quantity = implied 100 % value/words-around
  同比增长5%以上            | quantity ≥ 5 %
  介于90%至95%之间          | quantity = implied 90 95 %
  （≥）95%                  | quantity ≥ 95 %
  5个或以上                 | quantity ≥ 5 个
  5个（以上）               | quantity ≥ 5 个
  5人以上（含5人）          | quantity ≥ 5 人
  ≥95%（含95%）             | quantity ≥ 95 %
  低于5%（含5%）            | quantity ≤ 5 %
  低于5%（不含）            | quantity < 5 % value/words-around
  万分之五                  | quantity = implied 5 ‱
  每斤3.5元                 | quantity = implied 3.5 元 3.5
  每公里不超过30万元        | quantity ≤ 30 万元 300000
  小于等于3万元             | quantity ≤ 3 万元 30000
  ≥90%且≤100%               | quantity = implied 90 100 %
  ≥90，≤100%                | quantity = implied 90 100 %
  500亩以上1000亩以下       | quantity = implied 500 1000 亩
  不超过10万元且不低于5万元 | quantity = implied 5 10 万元 50000
  ≥5人≤3次                  | quantity ≤ 3 次 value/several-quantities
  >90%且<95%                | quantity < 95 % value/several-quantities value/words-around
  十万元                    | quantity = implied 100000 元 100000
  ≥十万元                   | quantity ≥ 100000 元 100000
  **十万元                  | empty 十万元 value/placeholder
  百万元                    | empty 百万元 value/unit-without-number
  二十个                    | quantity = implied 20 个
  五百亩                    | quantity = implied 500 亩
  一百二十人                | quantity = implied 120 人
  两万三千元                | quantity = implied 23000 元 23000
  壹拾万元整                | quantity = implied 100000 元 100000
  一百余人                  | quantity > 100 人
  5万余人                   | quantity > 5 万人
  5.5万多元                 | quantity > 5.5 万元 55000
  三五人                    | qualitative
  七八个                    | qualitative
  ￥3000                    | quantity = implied 3000 元 3000
  ¥3,000.50元               | quantity = implied 3000.5 元 3000.5
  ≥￥ 3000                  | quantity ≥ 3000 元 3000
  ¥5万                      | quantity = implied 5 万元 50000
  ¥3-5万                    | quantity = implied 3 5 万元 30000
  ￥500/人                  | quantity = implied 500 元/人 500
  ￥5万元/年                | quantity = implied 5 万元/年 50000
  1.2E+06元                 | quantity = implied 1200000 元 1200000
  5E-03                     | quantity = implied 0.005
  约50人                    | quantity = implied 50 人
  50人左右                  | quantity = implied 50 人
  近100户                   | quantity = implied 100 户
  ≤0.5元每斤                | quantity ≤ 0.5 元每斤 0.5
  ≤0.5元每亩每年            | quantity ≤ 0.5 元每亩每年 0.5
  0.5元每亩每次发放         | quantity = implied 0.5 元每亩 0.5 value/words-around
  50元/人.天                | quantity = implied 50 元/人.天 50
  50元/人*天                | quantity = implied 50 元/人*天 50
  500元/亩.年底完成         | quantity = implied 500 元/亩 500 value/words-around
  5m³/d                     | quantity = implied 5 m³/d
  ≤35μg/m³                  | quantity ≤ 35 μg/m³
  ≤90个日历天               | quantity ≤ 90 个日历天
  每半年1次                 | quantity = implied 1 次
  5个村/年                  | quantity = implied 5 个 value/words-around
  3名专职人员               | quantity = implied 3 名 value/words-around
  0事故                     | quantity = implied 0 value/number-fused-with-words
  零事故                    | qualitative
  2024年12月底前完成100%    | quantity = implied 100 % value/words-around
  24年                      | quantity = implied 24 年
`;

const TIMES = `
  第1-4季度              | window --01-01 --12-31
  1-4季度                | window --01-01 --12-31
  1—3季度                | window --01-01 --09-30
  一至四季度             | window --01-01 --12-31
  第一至第四季度         | window --01-01 --12-31
  一季度至四季度         | window --01-01 --12-31
  2024年1-4季度          | window 2024-01-01 2024-12-31
  2024年度二、三季度     | window 2024-04-01 2024-09-30
  2024.01-12             | window 2024-01 2024-12
  2024.1-12月            | window 2024-01 2024-12
  2024/3至5月            | window 2024-03 2024-05
  二〇二四年至二〇二五年 | window 2024 2025
  二〇二五年12月底前     | deadline 2025-12-31
  二〇二五年底           | deadline 2025-12-31
  二0二五年底            | deadline 2025-12-31
  二Ｏ二五年六月         | deadline 2025-06
  24年12月底前           | deadline 2024-12-31
  24年底                 | deadline 2024-12-31
  2024年6月、12月        | deadline 2024-12
  一季度                 | deadline --03-31
  2024年第3季度前        | deadline 2024-09-30
  30个日历天内           | duration
`;

const cases = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((field) => field.trim()));

test.each([...cases(QUANTITIES), ...cases(TIMES).map(([raw = "", period]) => [raw, `time ${period}`])])(
  "%s: %s",
  (raw = "", reading) => {
    const { target, faults } = readTarget(raw);
    expect(target.raw).toBe(raw);
    expect(short(target, faults)).toBe(reading);
  },
);
