import { rule } from "../rule.ts";
import { listOfTotal } from "./example.ts";
import { inUnitOf } from "./rounding.ts";
import { comparedTotals } from "./totals.ts";

export const totalNotSum = rule<{ total: string; sum: string }>({
  code: "check/total-not-sum",
  severity: "error",
  zh: ({ total, sum }) => `合计“${total}”与各项目金额之和 ${sum} 不符`,
  en: ({ total, sum }) => `the total “${total}” is not what its projects make: ${sum}`,
  page: {
    what: {
      zh: "合计数或单位小计不等于所列项目金额之和。",
      en: "The total of a list, or of a unit in it, is not the sum of its projects.",
    },
    why: {
      zh: "合计与明细只能一致：不是漏列、重列了项目，就是有一个金额填错了。所列项目都有金额时才比较。",
      en: "A project is missing or listed twice, or one of the amounts is wrong. Compared only where every project has an amount.",
    },
    source: { kind: "arithmetic", zh: "合计等于各项之和", en: "a total is the sum of its items" },
    fails: listOfTotal("13.51"),
    passes: listOfTotal("12.51"),
  },
  *check(subject) {
    for (const { at, printed, total, sum, nearness } of comparedTotals(subject)) {
      if (nearness === "apart") yield { at, args: { total: printed, sum: inUnitOf(total, sum) } };
    }
  },
});
