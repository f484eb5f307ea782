import { sureYear } from "../budget-year.ts";
import { rule } from "../rule.ts";
import { isOf, placeOf } from "../subject.ts";
import { isInTermOf, isLongTerm } from "./other-years.ts";
import { timeTargets } from "./time-targets.ts";
import { isPossibleYear } from "./typed-year.ts";

export const deadlineOutsideYear = rule<{ printed: string; year: number; budgetYear: number }>({
  code: "check/deadline-outside-year",
  severity: "info",
  zh: ({ printed, budgetYear }) => `时限“${printed}”在预算年度 ${budgetYear} 年之后：是否为跨年项目`,
  en: ({ printed, budgetYear }) =>
    `the term “${printed}” ends after the budget year ${budgetYear}: a project of several years?`,
  page: {
    what: { zh: "时效指标值晚于预算年度。", en: "A target that is a time ends after the budget year." },
    why: {
      zh: "年度绩效目标应能在年度终了时考核。跨年项目的总工期属正常；长期、中期指标和可持续影响指标，以及写明了跨年实施期的项目不提示。",
      en: "A year's targets can be evaluated when it ends. Projects of several years print such terms rightly; indicators of the long or medium term, those of lasting effects, and projects that print a term of several years are not reported.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效目标分中长期目标和年度目标",
      en: "财预〔2015〕88号: targets are those of the medium and long term, and those of the year",
    },
    fails: `2023年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完工时间 | 2024年6月底前`,
    passes: `2023年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完工时间 | 2023年6月底前`,
  },
  *check(subject) {
    const budgetYear = sureYear(subject);
    if (budgetYear === null) return;
    for (const { indicator, project, years } of timeTargets(subject)) {
      const year = Math.max(...years);
      if (year <= budgetYear || !isPossibleYear(year, budgetYear)) continue;
      if (isLongTerm(indicator) || isOf(indicator, "可持续影响指标") || isInTermOf(project, year)) continue;
      yield { at: placeOf(indicator, "target"), args: { printed: indicator.target.raw, year, budgetYear } };
    }
  },
});
