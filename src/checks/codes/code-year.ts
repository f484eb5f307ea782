import { rule } from "../rule.ts";
import { codesOfOtherYears } from "./code-years.ts";

export const codeYear = rule<{ printed: string; codeYear: number; budgetYear: number }>({
  code: "check/code-year",
  severity: "warning",
  zh: ({ printed, codeYear, budgetYear }) =>
    `项目编码“${printed}”的年度是 ${codeYear} 年，晚于预算年度 ${budgetYear} 年`,
  en: ({ printed, codeYear, budgetYear }) =>
    `the year of the project code “${printed}” is ${codeYear}, after the budget year ${budgetYear}`,
  page: {
    what: {
      zh: "项目编码第 7–8 位的年度晚于预算年度。",
      en: "The year in digits 7–8 of a project's code is after the budget year.",
    },
    why: {
      zh: "编码随项目入库生成，年度不会晚于列入该项目的预算；编码或文件标明的年度有一个写错了。",
      en: "A code is made when its project enters the store, for no later year than the budget that holds it: either it or the document's year is wrong.",
    },
    source: {
      kind: "convention",
      zh: "项目编码第 7–8 位为年度，见于多省公开文件",
      en: "digits 7–8 of a project's code are its year, as documents of several provinces print them",
    },
    fails: "预算年度 | 2023\n项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元",
    passes: "预算年度 | 2024\n项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元",
  },
  *check(subject) {
    for (const { printed, codeYear, budgetYear, at } of codesOfOtherYears(subject)) {
      if (codeYear > budgetYear) yield { at, args: { printed, codeYear, budgetYear } };
    }
  },
});
