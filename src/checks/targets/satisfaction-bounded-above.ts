import type { Target } from "../../model/record.ts";
import { approvalWords, dissatisfactionWords, fallingWords } from "../../vocabulary/rates.ts";
import { rule } from "../rule.ts";
import { isQuantity, isSatisfaction, nameOf, placeOf } from "../subject.ts";
import { fromNumber, measuredBy, plainly } from "./measured.ts";

/** What satisfaction is measured in; 投诉件数 is counted in something else. */
const OF_SATISFACTION: ReadonlySet<string | null> = new Set(["%", "分", null]);

const SIGN = /^[<≤≦⩽﹤]=?/;

/** So much satisfaction may well be the least that is aimed at; of less another is meant, or the name is wrong. */
const LEAST_MEANT = 50;
const ALL = 100;

/** The value with ≥ in the place of its sign, = before 100; with a sign in words, put together anew. */
function turned(target: Target & { readonly number: number }): string | null {
  if (target.number < LEAST_MEANT) return null;
  const value = SIGN.test(plainly(target)) ? fromNumber(target) : `${target.number}${target.unit ?? ""}`;
  return `${target.number < ALL ? "≥" : "="}${value}`;
}

const MINIMUM = { zh: "满意度规定至少多少", en: "a target of satisfaction is a minimum" };

export const satisfactionBoundedAbove = rule<{ printed: string; name: string }>({
  code: "check/satisfaction-bounded-above",
  severity: "error",
  zh: ({ printed, name }) => `“${name}”的指标值“${printed}”给满意度设了上限`,
  en: ({ printed, name }) => `the value “${printed}” of “${name}” sets a maximum for satisfaction`,
  page: {
    what: { zh: "满意度的指标值用了 < 或 ≤。", en: "A target of satisfaction has the sign < or ≤." },
    why: {
      zh: "满意度是正向指标，只能规定至少多少；用 < 或 ≤ 时，人人满意反而不达标。不满意率、投诉率等反向指标不在此列。",
      en: "The more satisfied the better, so a target can only be a minimum; with < or ≤ it is missed when everybody is satisfied. Rates of complaint and the like are not reported.",
    },
    source: {
      kind: "convention",
      zh: "满意度是正向指标：越高越好",
      en: "satisfaction is a positive indicator (正向指标): the higher the better",
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
      const value = turned(target);
      yield {
        at: placeOf(one.indicator, "target"),
        args: { printed: target.raw, name: nameOf(one.indicator) },
        ...(value === null ? {} : { suggestion: { value, reason: MINIMUM } }),
      };
    }
  },
});
