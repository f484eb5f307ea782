import { unboundedWords } from "../../vocabulary/rates.ts";
import { holdsOne } from "../../vocabulary/words.ts";
import { rule } from "../rule.ts";
import { nameOf, placeOf } from "../subject.ts";
import { fromNumber, isPercentage, measuredBy } from "./measured.ts";

export const percentageAtLeast100 = rule<{ printed: string; name: string }>({
  code: "check/percentage-at-least-100",
  severity: "info",
  zh: ({ printed, name }) => `“${name}”不会超过 100%，“${printed}”的符号应是 =`,
  en: ({ printed, name }) => `“${name}” cannot be above 100%: the sign of “${printed}” should be =`,
  page: {
    what: { zh: "占比的指标值印作“≥100%”。", en: "The value of a share is printed as ≥100%." },
    why: {
      zh: "占比最多 100%，“至少 100%”就是 100%；写作“=100%”读的人才不会以为可以超额。",
      en: "A share is 100% at most, so that at least 100% is 100%; with = nobody takes it for one that can be exceeded.",
    },
    source: { kind: "arithmetic", zh: "占比不大于 100%", en: "a share is 100% at most" },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 清淤验收合格率 | ≥100%`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 清淤验收合格率 | =100%
效益指标 | 经济效益指标 | 渔业收入增长率 | ≥100%`,
  },
  *check({ indicators }) {
    for (const one of indicators) {
      const { target } = one.indicator;
      if (!isPercentage(target) || target.comparator !== "≥" || target.number !== 100) continue;
      if (holdsOne(measuredBy(one), unboundedWords)) continue;
      yield {
        at: placeOf(one.indicator, "target"),
        args: { printed: target.raw, name: nameOf(one.indicator) },
        suggestion: {
          value: `=${fromNumber(target)}`,
          reason: { zh: "占比最多 100%", en: "a share is 100% at most" },
        },
      };
    }
  },
});
