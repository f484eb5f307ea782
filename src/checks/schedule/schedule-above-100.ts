import { rule } from "../rule.ts";
import { planOf } from "./example.ts";
import { plansOf } from "./schedule.ts";

export const scheduleAbove100 = rule<{ printed: string; label: string }>({
  code: "check/schedule-above-100",
  severity: "error",
  zh: ({ printed, label }) => `“${label}”的支出进度“${printed}”超过100%`,
  en: ({ printed, label }) => `“${printed}”, to be spent by ${label}, is more than 100%`,
  page: {
    what: { zh: "资金支出计划的进度超过100%。", en: "A plan of spending spends more than 100%." },
    why: {
      zh: "支出不会超过安排的全部资金。只看印有百分号的数。",
      en: "No more can be spent than there is. Only figures that print the sign of percent are looked at.",
    },
    source: { kind: "arithmetic", zh: "部分不大于全部", en: "a part is at most the whole" },
    fails: planOf("25% | 50% | 75% | 120%"),
    passes: planOf("25% | 50% | 75% | 100%"),
  },
  *check(subject) {
    for (const plan of plansOf(subject)) {
      for (const { percent, printed, label, at } of plan.printed) {
        if (percent > 100 && /[%％]$/.test(printed.trim())) yield { at, args: { printed, label } };
      }
    }
  },
});
