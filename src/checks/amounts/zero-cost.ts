import { rule } from "../rule.ts";
import { nameOf, placeOf } from "../subject.ts";
import { isMoneyCost } from "./costs.ts";

const document = (cost: string): string => `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 每公里清淤成本 | ${cost}`;

/** What there should be none of. */
const WANTED_NONE = /超|浪费|违规|拖欠|欠款|欠薪|损失|罚/;

export const zeroCost = rule<{ printed: string; name: string }>({
  code: "check/zero-cost",
  severity: "info",
  zh: ({ printed, name }) => `“${name}”的成本指标值“${printed}”为零`,
  en: ({ printed, name }) => `the cost “${printed}” of ${name} is zero`,
  page: {
    what: { zh: "成本指标值的金额为零。", en: "A cost target is an amount of zero." },
    why: {
      zh: "零成本的指标控制不了支出；多半是以万元为单位把小额单价四舍五入成了零。超支、浪费一类指标为零是对的，不提示；其余由人判断。",
      en: "A cost of zero limits no spending; mostly a small price was rounded away in 万元. Overspending and waste may rightly be zero and are not reported; the rest is for a person to judge.",
    },
    source: { kind: "convention", zh: "成本指标反映所需成本", en: "cost targets show what is to be spent" },
    fails: document("≤0万元/公里"),
    passes: document("≤3万元/公里"),
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const { target } = indicator;
      if (target.amount !== 0 || target.upper !== null || !isMoneyCost(indicator)) continue;
      if (WANTED_NONE.test(indicator.name ?? "")) continue;
      yield { at: placeOf(indicator, "target"), args: { printed: target.raw, name: nameOf(indicator) } };
    }
  },
});
