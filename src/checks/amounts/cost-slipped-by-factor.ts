import { rule } from "../rule.ts";
import { verdictsIn } from "./cost-verdicts.ts";
import { withTotalCost } from "./example.ts";

export const costSlippedByFactor = rule<{ printed: string; budget: string; meant: string }>({
  code: "check/cost-slipped-by-factor",
  severity: "error",
  zh: ({ printed, budget }) => `成本指标值“${printed}”与预算数 ${budget} 数字相同而位数不同，多半是单位写错`,
  en: ({ printed, budget }) => `the cost “${printed}” has the figures of the budget ${budget} at another power of ten`,
  page: {
    what: {
      zh: "成本指标值恰是预算数的十的整数次方倍：数字相同，单位或小数点不同。",
      en: "A cost has the figures of the budget, at another power of ten: its unit or its decimal point is wrong.",
    },
    why: {
      zh: "以元为单位填数却选了万元，成本就大了一万倍；反之亦然。数字逐位相同，不是巧合。预算数只有一位有效数字、或可能指总投资与合同价时，十倍、百倍不报。",
      en: "A number counted in 元 under the unit 万元 is ten thousand times too much, and the other way round. Ten and a hundred times are not reported where they may be chance, or a whole investment or contract.",
    },
    source: { kind: "arithmetic", zh: "1万元等于10000元", en: "1万元 is 10000元" },
    fails: withTotalCost("≤105000万元"),
    passes: withTotalCost("≤105000元"),
  },
  *check(subject) {
    for (const { verdict, at, printed, budget, meant } of verdictsIn(subject)) {
      if (verdict !== "slipped" || meant === null) continue;
      const reason = { zh: `与预算数 ${budget} 一致`, en: `as much as the budget ${budget}` };
      yield { at, args: { printed, budget, meant }, suggestion: { value: meant, reason } };
    }
  },
});
