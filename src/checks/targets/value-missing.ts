import { rule } from "../rule.ts";
import { nameOf, placeOf, saidAt, spotOf } from "../subject.ts";

export const valueMissing = rule<{ name: string }>({
  code: "check/value-missing",
  severity: "warning",
  zh: ({ name }) => `指标“${name}”没有指标值`,
  en: ({ name }) => `the indicator “${name}” has no value`,
  page: {
    what: {
      zh: "指标有名称而指标值空着，同一项目的其他指标填了。",
      en: "An indicator has a name and a blank value, where others of the project have one.",
    },
    why: {
      zh: "没有指标值就无法考核；多半是填漏了，或者转换时单元格错位。",
      en: "Without a value nothing can be judged; it was forgotten, or cells were shifted in a conversion.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效指标应细化量化",
      en: "财预〔2015〕88号: indicators are to be detailed and quantified",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
产出指标 | 质量指标 | 验收合格率 | 100%
产出指标 | 时效指标 | 清淤完成时间 | `,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | 3公里
产出指标 | 质量指标 | 验收合格率 | 100%
产出指标 | 时效指标 | 清淤完成时间 | 10月底前`,
  },
  *check(subject) {
    const told = saidAt(subject, "outline/value-missing");
    for (const { indicators } of subject.submission.projects) {
      const blank = indicators.filter(({ name, target }) => name !== null && target.raw === "");
      // A table that prints no values prints none at all.
      if (blank.length * 2 >= indicators.length) continue;
      for (const indicator of blank) {
        const at = placeOf(indicator, "target");
        if (!told.has(spotOf(at)) && !told.has(spotOf(indicator.at))) yield { at, args: { name: nameOf(indicator) } };
      }
    }
  },
});
