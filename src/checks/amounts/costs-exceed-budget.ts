import { rule } from "../rule.ts";
import { verdictsIn } from "./cost-verdicts.ts";

const document = (labour: string): string => `项目名称 | 清淤经费 | 预算数 | 10.50万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 机械租赁费 | 6.5万元
产出指标 | 成本指标 | 清淤人工费 | ${labour}`;

export const costsExceedBudget = rule<{ printed: string; sum: string; budget: string }>({
  code: "check/costs-exceed-budget",
  severity: "warning",
  zh: ({ printed, sum, budget }) => `各项成本合计 ${sum}，高于预算数 ${budget}；其中最大的一项是“${printed}”`,
  en: ({ printed, sum, budget }) => `the costs make ${sum}, above the budget ${budget}; the largest is “${printed}”`,
  page: {
    what: {
      zh: "几项成本加起来高于项目预算数。",
      en: "The costs of a project are together above its budget.",
    },
    why: {
      zh: "分项成本都是要花的数，合计不应超过预算。只加写明数额的（=），不加上限（≤）、单价和标准；其中一项就是总额时不报。",
      en: "Each is what will be spent, so together they cannot be above the budget. Caps (≤), unit prices and rates are not added; nothing is said where one of them is the total.",
    },
    source: { kind: "arithmetic", zh: "各项支出之和不大于预算", en: "what is spent is at most the budget" },
    fails: document("5万元"),
    passes: document("4万元"),
  },
  *check(subject) {
    for (const { verdict, at, printed, sum, budget } of verdictsIn(subject)) {
      if (verdict === "exceeding") yield { at, args: { printed, sum, budget } };
    }
  },
});
