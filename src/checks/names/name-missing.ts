import { rule } from "../rule.ts";
import { placeOf, saidAt, spotOf } from "../subject.ts";
import { FROM_DESCRIPTION } from "./label.ts";

export const nameMissing = rule<{ printed: string }>({
  code: "check/name-missing",
  severity: "warning",
  zh: ({ printed }) => `指标值“${printed}”没有三级指标名称`,
  en: ({ printed }) => `the value “${printed}” has no indicator name`,
  page: {
    what: {
      zh: "一行有指标值而没有三级指标名称，同一项目的其他指标却有。",
      en: "A row has a value and no name, where the project's other indicators have names.",
    },
    why: {
      zh: "没有名称就不知道衡量的是什么；多半是填漏了，或者转换时单元格错位。",
      en: "Without a name nobody knows what is measured; it was forgotten, or cells were shifted in a conversion.",
    },
    source: {
      kind: "convention",
      zh: "申报表的三级指标栏",
      en: "the form's column for the third level of indicators",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
产出指标 | 质量指标 | 验收合格率 | 100%
产出指标 | 时效指标 |  | 10月底前`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
产出指标 | 质量指标 | 验收合格率 | 100%
产出指标 | 时效指标 | 清淤完成时间 | 10月底前`,
  },
  *check(subject) {
    const told = saidAt(subject, "outline/name-missing");
    for (const { indicators } of subject.submission.projects) {
      const nameless = indicators.filter(({ name }) => name === null);
      // A table that prints no names prints none at all; where half are missing, it is the reading that is doubtful.
      if (nameless.length * 2 >= indicators.length) continue;
      for (const indicator of nameless) {
        if (indicator.target.kind === "empty" || told.has(spotOf(indicator.at))) continue;
        const { target, description } = indicator;
        yield {
          at: placeOf(indicator, "target"),
          args: { printed: target.raw },
          ...(description === null ? {} : { suggestion: { value: description, reason: FROM_DESCRIPTION } }),
        };
      }
    }
  },
});
