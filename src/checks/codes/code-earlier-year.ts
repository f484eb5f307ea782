import { rule } from "../rule.ts";
import { codesOfOtherYears } from "./code-years.ts";

export const codeEarlierYear = rule<{ printed: string; codeYear: number; budgetYear: number }>({
  code: "check/code-earlier-year",
  severity: "info",
  zh: ({ printed, codeYear, budgetYear }) =>
    `项目编码“${printed}”的年度是 ${codeYear} 年，早于预算年度 ${budgetYear} 年：是否为结转项目`,
  en: ({ printed, codeYear, budgetYear }) =>
    `the year of the project code “${printed}” is ${codeYear}, before the budget year ${budgetYear}: a project carried over?`,
  page: {
    what: {
      zh: "项目编码第 7–8 位的年度早于预算年度。",
      en: "The year in digits 7–8 of a project's code is before the budget year.",
    },
    why: {
      zh: "结转项目和延续性项目沿用入库时的编码，属正常；也可能是照抄了上年的表。",
      en: "Projects that are carried over or go on keep their code, which is as it should be; or the table was copied from an earlier year.",
    },
    source: {
      kind: "convention",
      zh: "项目编码第 7–8 位为年度，见于多省公开文件",
      en: "digits 7–8 of a project's code are its year, as documents of several provinces print them",
    },
    fails: "预算年度 | 2025\n项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元",
    passes: "预算年度 | 2024\n项目名称 | 清淤经费 | 项目编码 | 13032424P00442810410K | 预算数 | 10.00万元",
  },
  *check(subject) {
    for (const { printed, codeYear, budgetYear, at } of codesOfOtherYears(subject)) {
      if (codeYear < budgetYear) yield { at, args: { printed, codeYear, budgetYear } };
    }
  },
});
