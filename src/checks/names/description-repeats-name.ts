import { matchForm } from "../../text/fold.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

const wordsOf = (text: string): string => matchForm(text).replace(/[。.;,，、：:]$/, "");

export const descriptionRepeatsName = rule<{ description: string }>({
  code: "check/description-repeats-name",
  severity: "info",
  zh: ({ description }) => `绩效指标描述“${description}”只是重复了名称`,
  en: ({ description }) => `the description “${description}” only repeats the name`,
  page: {
    what: { zh: "绩效指标描述与三级指标名称相同。", en: "An indicator's description is the same as its name." },
    why: {
      zh: "描述要说清统计口径或计算方法，照抄名称等于没有描述。",
      en: "A description is there to say how something is counted or computed; a copy of the name says nothing.",
    },
    source: {
      kind: "convention",
      zh: "申报表的“绩效指标描述”栏",
      en: "the form's column 绩效指标描述",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值
产出指标 | 质量指标 | 验收合格率 | 验收合格率 | 100%`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值
产出指标 | 质量指标 | 验收合格率 | 验收合格河段占清淤河段的比例 | 100%`,
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const { name, description } = indicator;
      if (name === null || description === null || wordsOf(name) !== wordsOf(description)) continue;
      yield { at: placeOf(indicator, "description"), args: { description } };
    }
  },
});
