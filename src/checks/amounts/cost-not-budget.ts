import { rule } from "../rule.ts";
import { verdictsIn } from "./cost-verdicts.ts";
import { withTotalCost } from "./example.ts";

export const costNotBudget = rule<{ printed: string; name: string; budget: string }>({
  code: "check/cost-not-budget",
  severity: "warning",
  zh: ({ printed, name, budget }) => `“${name}”的指标值“${printed}”低于预算数 ${budget}`,
  en: ({ printed, name, budget }) => `“${printed}”, the target of ${name}, is below the budget ${budget}`,
  page: {
    what: {
      zh: "名为总成本、总费用的指标值低于项目预算数。",
      en: "A target that is named as the total cost of the project is below its budget.",
    },
    why: {
      zh: "项目的总成本就是预算安排的支出；低于预算，不是漏了支出就是抄了别的项目的数。只看与项目同名、且是唯一总额的成本指标。",
      en: "The whole cost of a project is what its budget pays for; less means that something is missing, or was copied from elsewhere. Only the one total that is named like its project is compared.",
    },
    source: {
      kind: "convention",
      zh: "绩效目标应与预算相匹配（财预〔2015〕88号所列的审核内容）",
      en: "targets match the budget, as the review of targets asks (财预〔2015〕88号)",
    },
    fails: withTotalCost("≤2.2万元"),
    passes: withTotalCost("≤10.5万元"),
  },
  *check(subject) {
    for (const { verdict, at, printed, name, budget } of verdictsIn(subject)) {
      if (verdict === "below") yield { at, args: { printed, name, budget } };
    }
  },
});
