import { takenBackWords } from "../../vocabulary/funds.ts";
import { holdsOne } from "../../vocabulary/words.ts";
import { rule } from "../rule.ts";
import { amountsOf } from "./amounts.ts";

export const negativeAmount = rule<{ printed: string; what: string }>({
  code: "check/negative-amount",
  severity: "error",
  zh: ({ printed }) => `金额“${printed}”是负数`,
  en: ({ printed }) => `the amount “${printed}” is negative`,
  page: {
    what: { zh: "预算或成本的金额是负数。", en: "An amount of a budget or a cost is negative." },
    why: {
      zh: "预算安排和成本控制数都不会小于零；负号多半是破折号或冲销时误留的。名为收回、核减的项目除外。",
      en: "Neither a budget nor the cap of a cost can be below zero; the sign is mostly a dash, or left from a correction. Projects that are named as money taken back are not reported.",
    },
    source: { kind: "arithmetic", zh: "金额不小于零", en: "an amount is at least zero" },
    fails: "项目名称 | 清淤经费 | 预算数 | -10.00万元",
    passes: "项目名称 | 清淤经费 | 预算数 | 10.00万元",
  },
  *check(subject) {
    for (const { what, of, printed, amount, at } of amountsOf(subject)) {
      if (amount < 0 && !holdsOne(of, takenBackWords)) yield { at, args: { printed, what } };
    }
  },
});
