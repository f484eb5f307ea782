import { rule } from "../rule.ts";
import { comparedParts } from "./parts.ts";
import { inUnitOf } from "./rounding.ts";

export const partsNotTotal = rule<{ total: string; parts: string }>({
  code: "check/parts-not-total",
  severity: "error",
  zh: ({ total, parts }) => `预算数“${total}”与财政资金、其他资金之和 ${parts} 不符`,
  en: ({ total, parts }) => `the budget “${total}” is not what its parts (财政资金, 其他资金) make: ${parts}`,
  page: {
    what: {
      zh: "预算数不等于其中财政资金与其他资金之和，或小于其中一项。",
      en: "A budget is not the sum of its parts, 财政资金 and 其他资金, or one of them is above it.",
    },
    why: {
      zh: "“其中”各项是预算数的组成部分，合起来必须等于预算数；不等时总有一个数填错了。上级资金、上年结转等另列的资金能解释差额时不报。",
      en: "The parts make up the whole, so one of the figures is wrong. Nothing is said where money under other labels (上级资金, 上年结转) explains the difference.",
    },
    source: { kind: "arithmetic", zh: "总额等于各组成部分之和", en: "a whole is the sum of its parts" },
    fails: "项目名称 | 清淤经费 | 预算数 | 10.00万元 | 其中：财政资金 | 6.00万元 | 其他资金 | 3.00万元",
    passes: "项目名称 | 清淤经费 | 预算数 | 10.00万元 | 其中：财政资金 | 6.00万元 | 其他资金 | 4.00万元",
  },
  *check(subject) {
    for (const { at, printed, total, sum, nearness } of comparedParts(subject)) {
      if (nearness === "apart") yield { at, args: { total: printed, parts: inUnitOf(total, sum) } };
    }
  },
});
