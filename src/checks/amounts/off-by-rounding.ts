import { rule } from "../rule.ts";
import { verdictsIn } from "./cost-verdicts.ts";
import { listOfTotal } from "./example.ts";
import { comparedParts } from "./parts.ts";
import { inUnitOf } from "./rounding.ts";
import { comparedTotals } from "./totals.ts";

/**
 * No warning: each of the figures may be right as far as it is printed, and lists whose amounts were rounded one by one
 * are common.
 */
export const offByRounding = rule<{ printed: string; expected: string }>({
  code: "check/off-by-rounding",
  severity: "info",
  zh: ({ printed, expected }) => `“${printed}”与 ${expected} 相差在四舍五入之内，尾数对不上`,
  en: ({ printed, expected }) => `“${printed}” is off ${expected} by no more than rounding explains`,
  page: {
    what: {
      zh: "合计与明细之和、预算数与其组成、成本与预算数只差尾数，可能是四舍五入造成的。",
      en: "A total and the sum of its items, a budget and its parts, or a cost and its budget differ only by what rounding explains.",
    },
    why: {
      zh: "各数分别四舍五入后相加，尾数会差一点；差额不超过每个数末位的半个单位之和时，不能断定谁错。公开前最好把尾数调平。",
      en: "Figures rounded one by one do not add up to the last digit. Within half a unit of the last place of each none is provably wrong; they had better agree before they are published.",
    },
    source: { kind: "arithmetic", zh: "四舍五入的误差界", en: "the bound of the error of rounding" },
    fails: listOfTotal("12.52"),
    passes: listOfTotal("12.51"),
  },
  *check(subject) {
    for (const compared of [comparedParts(subject), comparedTotals(subject)]) {
      for (const { at, printed, total, sum, nearness } of compared) {
        if (nearness === "near") yield { at, args: { printed, expected: inUnitOf(total, sum) } };
      }
    }
    for (const { verdict, printed, budget, at } of verdictsIn(subject)) {
      if (verdict === "near") yield { at, args: { printed, expected: budget } };
    }
  },
});
