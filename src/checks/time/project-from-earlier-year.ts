import { ownWords, yearsIn } from "../../values/years.ts";
import { sureYear } from "../budget-year.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

export const projectFromEarlierYear = rule<{ printed: string; budgetYear: number }>({
  code: "check/project-from-earlier-year",
  severity: "info",
  zh: ({ printed, budgetYear }) => `项目名称说的是${printed}，而预算年度是 ${budgetYear} 年：是否为结转项目`,
  en: ({ printed, budgetYear }) =>
    `the project's name says ${printed}, while the budget year is ${budgetYear}: a project carried over?`,
  page: {
    what: {
      zh: "项目名称中的年份早于预算年度。",
      en: "The year in a project's name lies before the budget year.",
    },
    why: {
      zh: "上年结转、清欠或支付质保金的项目属正常，其指标和时限宜说明；也可能是照抄了往年的项目。",
      en: "Projects carried over, or that pay what is still due, are as they should be, and their targets had better say so; or an earlier year's project was copied.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效目标与预算对应，按预算年度设定",
      en: "财预〔2015〕88号: performance targets belong to a budget and its year",
    },
    fails: `2024年部门预算绩效目标
项目名称 | 2023年清淤经费 | 预算数 | 10.00万元`,
    passes: `2024年部门预算绩效目标
项目名称 | 2024年清淤经费 | 预算数 | 10.00万元`,
  },
  *check(subject) {
    const budgetYear = sureYear(subject, "goals", "codes");
    if (budgetYear === null) return;
    for (const project of subject.submission.projects) {
      const name = project.name ?? "";
      const years = yearsIn(ownWords(name));
      const [first] = years;
      if (first === undefined || years.some(({ year }) => year >= budgetYear)) continue;
      yield { at: placeOf(project, "name"), args: { printed: name.slice(first.start, first.end), budgetYear } };
    }
  },
});
