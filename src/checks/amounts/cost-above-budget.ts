import { rule } from "../rule.ts";
import { verdictsIn } from "./cost-verdicts.ts";
import { withTotalCost } from "./example.ts";

export const costAboveBudget = rule<{ printed: string; budget: string }>({
  code: "check/cost-above-budget",
  severity: "warning",
  zh: ({ printed, budget }) => `成本指标值“${printed}”高于预算数 ${budget}`,
  en: ({ printed, budget }) => `the cost “${printed}” is above the budget ${budget}`,
  page: {
    what: {
      zh: "一项成本（不是单位成本）高于项目的全部预算。",
      en: "A cost that is no unit cost is above the whole budget of its project.",
    },
    why: {
      zh: "成本指标控制的是预算内的支出，上限高于预算就起不到控制作用。单价、补助标准，以及总投资、合同价、分年安排的项目不比较。",
      en: "A cost target keeps spending within the budget; a cap above it keeps nothing. Unit prices and rates, whole investments, contracts and projects over several years are not compared.",
    },
    source: {
      kind: "convention",
      zh: "绩效目标应与预算相匹配（财预〔2015〕88号所列的审核内容）",
      en: "targets match the budget, as the review of targets asks (财预〔2015〕88号)",
    },
    fails: withTotalCost("≤12万元"),
    passes: withTotalCost("≤10.5万元"),
  },
  *check(subject) {
    for (const { verdict, at, printed, budget } of verdictsIn(subject)) {
      if (verdict === "above") yield { at, args: { printed, budget } };
    }
  },
});
