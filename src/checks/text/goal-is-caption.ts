import { rule } from "../rule.ts";
import { goalsOf } from "../texts.ts";

/** No caption is longer. */
const LONGEST = 40;
/** What a caption has beside its words: years, and dates from one to another. */
const TIMES = /[\d年月日度\s()（）〔〕：:—–~～至到-]/g;
/** The words captions are made of, and the number of a goal whose text is missing: 目标内容1. */
const CAPTION = /^(?:中长期|长期|中期|总体|实施期|当年|项目|支出|绩效|预期)*目标(?:内容)?[一二三四五六七八九十]{0,3}$/;

/** Whether nothing is left of a goal but the form's own words: 中长期目标（2024年-2026年）. */
function isCaption(goal: string): boolean {
  return goal.length <= LONGEST && CAPTION.test(goal.replace(TIMES, ""));
}

export const goalIsCaption = rule<{ goal: string }>({
  code: "check/goal-is-caption",
  severity: "warning",
  zh: ({ goal }) => `目标“${goal}”是表格自己的文字，没有写出目标`,
  en: ({ goal }) => `the goal “${goal}” is a caption of the form: no goal is stated`,
  page: {
    what: {
      zh: "绩效目标一栏里只有“中长期目标（2024年—2026年）”这样的表格文字。",
      en: "Where a goal is due stands only a caption of the form, such as 中长期目标（2024年—2026年）.",
    },
    why: {
      zh: "标题被当成目标填报，项目实际要达成什么并没有说明。",
      en: "A caption was handed in as a goal; what the project is to reach is not said.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号《中央部门预算绩效目标管理办法》：绩效目标要写明预期产出和效果",
      en: "财预〔2015〕88号, on performance targets of departments' budgets: a goal states the output and effect expected",
    },
    fails: "项目名称 | 清淤经费 | 预算数 | 10.00万元\n绩效目标 | 1.中长期目标（2024年-2026年）",
    passes: "项目名称 | 清淤经费 | 预算数 | 10.00万元\n绩效目标 | 1.中长期目标（2024年-2026年）：完成全镇河道清淤",
  },
  *check({ submission: { projects } }) {
    for (const project of projects) {
      for (const { text: goal, at } of goalsOf(project)) if (isCaption(goal)) yield { at, args: { goal } };
    }
  },
});
