import { rule } from "../rule.ts";
import { nameOf, placeOf } from "../subject.ts";
import { behindMisreadSign, fromNumber, isPercentage, isShare } from "./measured.ts";

export const misreadSign = rule<{ printed: string; name: string }>({
  code: "check/misread-sign",
  severity: "warning",
  zh: ({ printed, name }) => `“${name}”的指标值“${printed}”开头的 2 多半是 ≥`,
  en: ({ printed, name }) => `the 2 that begins the value “${printed}” of “${name}” is most likely the sign ≥`,
  page: {
    what: {
      zh: "占比的指标值大于 200%，去掉开头的 2 就是常见的百分比。",
      en: "The value of a share is above 200%, and without its leading 2 it would be a common percentage.",
    },
    why: {
      zh: "扫描件做文字识别时，“≥”常被认成“2”：“≥90%”变成“290%”。",
      en: "When a scan's text is recognised, ≥ is often taken for a 2: ≥90% becomes 290%.",
    },
    source: {
      kind: "convention",
      zh: "公开文件里屡见的文字识别错误",
      en: "a fault of text recognition seen in published documents again and again",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
满意度指标 | 服务对象满意度指标 | 村民满意度 | 290%`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90%`,
  },
  *check({ indicators }) {
    for (const one of indicators) {
      const { target } = one.indicator;
      if (!isPercentage(target) || behindMisreadSign(target) === null || !isShare(one)) continue;
      yield {
        at: placeOf(one.indicator, "target"),
        args: { printed: target.raw, name: nameOf(one.indicator) },
        suggestion: {
          value: `≥${fromNumber(target).slice(1)}`,
          reason: { zh: "“≥”被认成了“2”", en: "≥ was taken for a 2" },
        },
      };
    }
  },
});
