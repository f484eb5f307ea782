import { rule } from "../rule.ts";
import { nameOf, placeOf } from "../subject.ts";
import { behindMisreadSign, isPercentage, isShare } from "./measured.ts";

export const percentageOver100 = rule<{ printed: string; name: string }>({
  code: "check/percentage-over-100",
  severity: "error",
  zh: ({ printed, name }) => `“${name}”的指标值“${printed}”不在 0 到 100% 之间`,
  en: ({ printed, name }) => `the value “${printed}” of “${name}” is not between 0 and 100%`,
  page: {
    what: {
      zh: "合格率、覆盖率、满意度这类占比的指标值大于 100% 或小于 0。",
      en: "The value of a share, such as 合格率, 覆盖率 or 满意度, is above 100% or below 0.",
    },
    why: {
      zh: "部分不会多于全部；多半是多打了一位数，或者小数点、符号识别错了。增长率、任务超额完成率等可以超过 100%，不在此列。",
      en: "A part is no more than its whole; mostly a digit is too many, or a point or sign was misread. Rates of growth and the like may be above 100% and are not reported.",
    },
    source: { kind: "arithmetic", zh: "占比在 0 与 100% 之间", en: "a share is between 0 and 100%" },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 清淤验收合格率 | 120%`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 清淤验收合格率 | 100%
效益指标 | 经济效益指标 | 渔业收入增长率 | ≥120%`,
  },
  *check({ indicators }) {
    for (const one of indicators) {
      const { target } = one.indicator;
      if (!isPercentage(target)) continue;
      if (target.number >= 0 && target.number <= 100 && (target.upper ?? 0) <= 100) continue;
      if (!isShare(one) || behindMisreadSign(target) !== null) continue;
      yield { at: placeOf(one.indicator, "target"), args: { printed: target.raw, name: nameOf(one.indicator) } };
    }
  },
});
