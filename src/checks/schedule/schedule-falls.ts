import { rule } from "../rule.ts";
import { planOf } from "./example.ts";
import { areMeantAsShares, areShares, plansOf } from "./schedule.ts";

export const scheduleFalls = rule<{ printed: string; label: string; before: string }>({
  code: "check/schedule-falls",
  severity: "warning",
  zh: ({ printed, label, before }) => `支出进度到“${label}”降为“${printed}”，之前已是 ${before}`,
  en: ({ printed, label, before }) => `what is to be spent falls to “${printed}” by ${label}; it was ${before} before`,
  page: {
    what: {
      zh: "资金支出计划的累计进度比前一时点低。",
      en: "In a plan of spending the share spent by a date is below that of the date before.",
    },
    why: {
      zh: "“某月底”的进度是累计数，只增不减。各期数合计为100%的，视为分期比例，不报。",
      en: "What has been spent by the end of a month can only grow. Percentages that make 100 together are taken for the shares of the periods.",
    },
    source: { kind: "arithmetic", zh: "累计数不会减少", en: "what adds up never falls" },
    fails: planOf("25% | 50% | 40% | 100%"),
    passes: planOf("25% | 50% | 75% | 100%"),
  },
  *check(subject) {
    for (const plan of plansOf(subject)) {
      if (areShares(plan) || areMeantAsShares(plan)) continue;
      for (const [index, { percent, printed, label, at }] of plan.printed.entries()) {
        const before = plan.printed[index - 1];
        if (before === undefined || before.percent <= percent || before.percent > 100) continue;
        yield { at, args: { printed, label, before: before.printed } };
      }
    }
  },
});
