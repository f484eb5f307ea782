import type { Project } from "../../model/record.ts";
import { ownWords, yearsIn } from "../../values/years.ts";
import { sureYear } from "../budget-year.ts";
import { readProjectCode } from "../codes/project-code.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";
import { carriesOver, isInTermOf, isLongTerm, isOfBeginning } from "./other-years.ts";
import { timeTargets } from "./time-targets.ts";
import { isPossibleYear } from "./typed-year.ts";

/** From then on, without an end: that takes in the budget year. */
const GOES_ON = /起|开始|以来|至今/;

/** A project carried over is due when it was: its name or its code says which year it is of. */
function isOfYear({ name, code }: Project, year: number): boolean {
  const named = yearsIn(ownWords(name ?? "")).map((printed) => printed.year);
  return named.includes(year) || readProjectCode(code ?? "")?.year === year;
}

export const yearNotBudgetYear = rule<{ printed: string; year: number; budgetYear: number }>({
  code: "check/year-not-budget-year",
  severity: "warning",
  zh: ({ printed, budgetYear }) => `时限“${printed}”在预算年度 ${budgetYear} 年之前`,
  en: ({ printed, budgetYear }) => `the term “${printed}” lies before the budget year ${budgetYear}`,
  page: {
    what: {
      zh: "时效指标值的年份全部早于预算年度。",
      en: "All years of a target that is a time lie before the budget year.",
    },
    why: {
      zh: "预算安排的是本年度的事，期限却已经过去，多半是照抄了往年的表。结转、续建或清偿往年欠款的项目，跨年实施期之内的时限，以及开工、认定等起始日期，不提示。",
      en: "The budget is for what is to come, and the term is over: mostly an earlier year's form was copied. Projects that carry something on or pay what is still due, terms within a project of several years, and days on which something began or was established are not reported.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效目标与预算对应，按预算年度设定",
      en: "财预〔2015〕88号: performance targets belong to a budget and its year",
    },
    fails: `2023年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完工时间 | 2021年12月31日`,
    passes: `2023年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完工时间 | 2023年12月31日`,
  },
  *check(subject) {
    // Codes are of the budget's year or an earlier one: what lies before theirs lies before it.
    const budgetYear = sureYear(subject, "codes");
    if (budgetYear === null) return;
    for (const { project, indicator, years } of timeTargets(subject)) {
      const year = Math.max(...years);
      const { raw } = indicator.target;
      if (year >= budgetYear || GOES_ON.test(raw) || !isPossibleYear(year, budgetYear)) continue;
      if (isOfYear(project, year) || isOfBeginning(indicator) || carriesOver(project)) continue;
      if (isLongTerm(indicator) || isInTermOf(project, year, budgetYear)) continue;
      yield { at: placeOf(indicator, "target"), args: { printed: raw, year, budgetYear } };
    }
  },
});
