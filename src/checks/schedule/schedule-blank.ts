import { rule } from "../rule.ts";
import { planOf } from "./example.ts";
import { plansOf } from "./schedule.ts";

export const scheduleBlank = rule<{ label: string; before: string }>({
  code: "check/schedule-blank",
  severity: "info",
  zh: ({ label, before }) => `“${label}”的支出进度空白，之前已填 ${before}`,
  en: ({ label, before }) => `nothing is printed for ${label}, although ${before} stands before it`,
  page: {
    what: {
      zh: "资金支出计划填到一半留空：中间缺一期，或到100%以后不再填写。",
      en: "A plan of spending has a blank between two figures, or behind 100%.",
    },
    why: {
      zh: "累计进度到了100%，以后各期仍是100%；中间空着的一期说不清花了多少。开头的空白是还没有支出。",
      en: "By all later dates 100% is spent as well, and a blank between two figures leaves open how much was. Blanks before the first figure say that nothing is spent yet.",
    },
    source: { kind: "convention", zh: "累计进度逐期填写", en: "what is spent is told for each date" },
    fails: planOf("25% |  | 75% | 100%"),
    passes: planOf(" | 50% | 75% | 100%"),
  },
  *check(subject) {
    for (const { points, labels } of plansOf(subject)) {
      const first = points.findIndex((point) => point !== null);
      const last = points.findLastIndex((point) => point !== null);
      let before = points[first] ?? null;
      for (const [index, point] of points.entries()) {
        const label = labels[index];
        const isOpen = index > first && (index < last || (before?.percent ?? 0) >= 100);
        if (point === null && before !== null && isOpen && label !== undefined)
          yield { at: label.at, args: { label: label.text, before: before.printed } };
        before = point ?? before;
      }
    }
  },
});
