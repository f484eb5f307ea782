import type { Target } from "../../model/record.ts";
import { approvalWords, dissatisfactionWords, fallingWords } from "../../vocabulary/rates.ts";
import { rule } from "../rule.ts";
import { isQuantity, isSatisfaction, nameOf, placeOf } from "../subject.ts";
import { fromNumber, measuredBy, plainly } from "./measured.ts";

/** What satisfaction is measured in; 投诉件数 is counted in something else. */
const OF_SATISFACTION: ReadonlySet<string | null> = new Set(["%", "分", null]);

const SIGN = /^[<≤≦⩽﹤]=?/;

/** The value with ≥ in the place of its sign; with one in words, put together anew. */
function turned(target: Target): string {
  return `≥${SIGN.test(plainly(target)) ? fromNumber(target) : `${target.number}${target.unit ?? ""}`}`;
}

export const satisfactionBoundedAbove = rule<{ printed: string; name: string }>({
  code: "check/satisfaction-bounded-above",
  severity: "error",
  zh: ({ printed, name }) => `“${name}”的指标值“${printed}”以满意为上限：越满意越不达标`,
  en: ({ printed, name }) =>
    `the value “${printed}” of “${name}” bounds satisfaction from above: the better, the worse`,
  page: {
    what: { zh: "满意度的指标值用了 < 或 ≤。", en: "A target of satisfaction has the sign < or ≤." },
    why: {
      zh: "满意度是正向指标，只能规定至少多少；用 < 或 ≤ 时，人人满意反而不达标。不满意率、投诉率等反向指标不在此列。",
      en: "Of satisfaction more is better, so that only a least can be aimed at; with < or ≤ a target is missed when all are content. Rates of complaint and the like are left alone.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：满意度指标反映服务对象的认可程度",
      en: "财预〔2015〕88号: indicators of satisfaction tell how far those served approve",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
满意度指标 | 服务对象满意度指标 | 村民满意度 | <95%`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥95%
满意度指标 | 服务对象满意度指标 | 村民投诉率 | ≤2%`,
  },
  *check({ indicators }) {
    for (const one of indicators) {
      const { target, direction, description } = one.indicator;
      if (!isSatisfaction(one.indicator) || !isQuantity(target) || direction === "反向") continue;
      if ((target.comparator !== "<" && target.comparator !== "≤") || !OF_SATISFACTION.has(target.unit)) continue;
      const measured = `${measuredBy(one)}${description ?? ""}`;
      const says = (word: string) => measured.includes(word);
      if ([...dissatisfactionWords, ...fallingWords].some(says) || !approvalWords.some(says)) continue;
      yield {
        at: placeOf(one.indicator, "target"),
        args: { printed: target.raw, name: nameOf(one.indicator) },
        suggestion: {
          value: turned(target),
          reason: { zh: "满意度规定至少多少", en: "satisfaction has a least, not a most" },
        },
      };
    }
  },
});
