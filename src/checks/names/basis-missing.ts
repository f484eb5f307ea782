import type { Indicator } from "../../model/record.ts";
import { rule } from "../rule.ts";
import { nameOf, placeOf } from "../subject.ts";

/** What is put into a cell to say that nothing belongs there. */
const STROKE = /^[/\\—–\-－_ ]*$/;

const isBlank = ({ basis }: Indicator): boolean => basis === null || STROKE.test(basis);

export const basisMissing = rule<{ name: string }>({
  code: "check/basis-missing",
  severity: "info",
  zh: ({ name }) => `“${name}”没有填指标值确定依据`,
  en: ({ name }) => `what the value of “${name}” rests on is left blank`,
  page: {
    what: {
      zh: "指标值确定依据空着，同一项目的其他指标填了。",
      en: "What a value rests on is blank, where other indicators of the project print it.",
    },
    why: {
      zh: "没有依据就无法判断指标值定得是否合理。",
      en: "Without what it rests on nobody can judge whether a value is reasonable.",
    },
    source: {
      kind: "convention",
      zh: "申报表的“指标值确定依据”栏",
      en: "the form's column 指标值确定依据",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 清淤长度 | 3公里 | 治理方案
产出指标 | 质量指标 | 验收合格率 | 100% | `,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 清淤长度 | 3公里 | 治理方案
产出指标 | 质量指标 | 验收合格率 | 100% | 验收规范`,
  },
  *check(subject) {
    for (const { indicators } of subject.submission.projects) {
      if (indicators.every(isBlank)) continue;
      for (const indicator of indicators) {
        if (isBlank(indicator)) yield { at: placeOf(indicator, "basis"), args: { name: nameOf(indicator) } };
      }
    }
  },
});
