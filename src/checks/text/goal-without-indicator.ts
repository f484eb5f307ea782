import { rule } from "../rule.ts";
import { isSatisfaction, nameOf } from "../subject.ts";
import { goalsOf } from "../texts.ts";

/** 满意度 with the percentage it is to reach, in one clause. */
const SATISFACTION = /满意[度率][^，。；,;\d]{0,12}\d{1,3}(?:\.\d{1,2})?\s*[%％]/;

export const goalWithoutIndicator = rule<{ printed: string }>({
  code: "check/goal-without-indicator",
  severity: "info",
  zh: ({ printed }) => `目标写“${printed}”，却没有满意度指标`,
  en: ({ printed }) => `the goal says “${printed}”, and there is no indicator of satisfaction`,
  page: {
    what: {
      zh: "绩效目标写明了满意度，指标里却没有满意度指标。",
      en: "A goal states a degree of satisfaction, and no indicator measures it.",
    },
    why: {
      zh: "没有指标的目标无法考核；满意度一节可能在单元格末尾被截掉了。",
      en: "A goal without an indicator cannot be assessed; the section on satisfaction may have been cut off at the end of a cell.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效指标是绩效目标的细化和量化描述",
      en: "财预〔2015〕88号: indicators describe the goals in detail and in numbers",
    },
    fails:
      "项目名称 | 食堂补助 | 预算数 | 2.00万元\n绩效目标 | 改善就餐条件，就餐满意度达95%\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 补助人数 | 44人",
    passes:
      "项目名称 | 食堂补助 | 预算数 | 2.00万元\n绩效目标 | 改善就餐条件，就餐满意度达95%\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 补助人数 | 44人\n满意度指标 | 服务对象满意度指标 | 就餐人员满意度 | ≥95%",
  },
  *check({ submission: { projects } }) {
    for (const project of projects) {
      const { indicators } = project;
      const measured = indicators.some((indicator) => isSatisfaction(indicator) || nameOf(indicator).includes("满意"));
      if (indicators.length === 0 || measured) continue;
      for (const { text, at } of goalsOf(project)) {
        const [printed] = SATISFACTION.exec(text) ?? [];
        if (printed !== undefined) yield { at, args: { printed } };
      }
    }
  },
});
