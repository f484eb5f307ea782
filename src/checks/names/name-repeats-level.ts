import { parentsOf } from "../../vocabulary/levels.ts";
import { rule, type Suggestion } from "../rule.ts";
import { type InProject, placeOf } from "../subject.ts";
import { FROM_DESCRIPTION, isLabel, isOfMoney } from "./label.ts";

/** A description longer than this explains; a shorter one may be a name. */
const LONGEST_NAME = 20;

function suggestionOf({ project, indicator: { description } }: InProject): { suggestion?: Suggestion } {
  const isName = description !== null && description.length <= LONGEST_NAME && !/[，。；,;]/.test(description);
  if (!isName || isLabel(description, project)) return {};
  return { suggestion: { value: description, reason: FROM_DESCRIPTION } };
}

export const nameRepeatsLevel = rule<{ name: string; level: string }>({
  code: "check/name-repeats-level",
  severity: "warning",
  zh: ({ name, level }) => `三级指标“${name}”只是重复了“${level}”，没有说衡量什么`,
  en: ({ name, level }) => `the name “${name}” only repeats its level “${level}” and does not say what is measured`,
  page: {
    what: {
      zh: "三级指标名称就是一级、二级指标的名称，或者只加了“确保”“产生的”一类虚词。",
      en: "An indicator's name is the label of its level, perhaps with idle words such as 确保 or 产生的 around it.",
    },
    why: {
      zh: "三级指标要说清衡量什么；“数量指标 ≥6人”看不出是哪些人。“服务对象满意度”是惯用名称，不在此列。",
      en: "An indicator has to say what it measures: of “数量指标 ≥6人” nobody knows which persons. “服务对象满意度” is customary and not reported.",
    },
    source: {
      kind: "convention",
      zh: "申报表的三级指标写明具体衡量什么",
      en: "the third level of the forms tells what exactly is measured",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值
产出指标 | 数量指标 | 数量指标 | 清淤长度 | 3公里`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值
产出指标 | 数量指标 | 清淤长度 | 完成清淤的河道长度 | 3公里`,
  },
  *check({ indicators }) {
    for (const one of indicators) {
      const { name, level2, level1, target } = one.indicator;
      if (name === null || !isLabel(name, one.project)) continue;
      if (target.amount !== null && isOfMoney(name)) continue;
      // 履职效益 › 社会效益: below a level of another framework a label of ours is a name.
      if (level2 !== null && parentsOf(level2) === undefined) continue;
      yield {
        at: placeOf(one.indicator, "name"),
        args: { name, level: level2 ?? level1 ?? name },
        ...suggestionOf(one),
      };
    }
  },
});
