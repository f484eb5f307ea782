import { plainDigits } from "../../values/number.ts";
import { rule } from "../rule.ts";
import { planOf } from "./example.ts";
import { areMeantAsShares, areShares, plansOf, sumOfShares } from "./schedule.ts";

export const scheduleNot100 = rule<{ printed: string; label: string; reached: string }>({
  code: "check/schedule-not-100",
  severity: "warning",
  zh: ({ label, reached }) => `支出计划到“${label}”共${reached}%，没有到100%`,
  en: ({ label, reached }) => `the plan of spending reaches ${reached}% by ${label}, short of 100%`,
  page: {
    what: {
      zh: "资金支出计划最后一个时点的累计进度不到100%，各期比例合计也不是100%。",
      en: "A plan of spending ends short of 100%, and its shares do not make 100% either.",
    },
    why: {
      zh: "年度预算按年支出，计划应把全部资金安排完；不到100%的，多半漏填了一期或填错了数。",
      en: "A year's budget is spent within the year; a plan that ends short of it has left out a period or has a wrong figure.",
    },
    source: { kind: "convention", zh: "年度支出计划以100%为终点", en: "a year's plan of spending ends at 100%" },
    fails: planOf("25% | 50% | 75% | 90%"),
    passes: planOf("25% | 50% | 75% | 100%"),
  },
  *check(subject) {
    for (const plan of plansOf(subject)) {
      const last = plan.printed.at(-1);
      if (last === undefined || last.percent >= 100 || areShares(plan)) continue;
      const reached = plainDigits(areMeantAsShares(plan) ? sumOfShares(plan) : last.percent);
      yield { at: last.at, args: { printed: last.printed, label: last.label, reached } };
    }
  },
});
