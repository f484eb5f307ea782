import type { Indicator } from "../../model/record.ts";
import { matchForm } from "../../text/fold.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

/** All that tells an indicator from another but its value: what lanes and blocks are for stands in extra. */
const identityOf = ({ level1, level2, name, description, extra }: Indicator): string =>
  JSON.stringify([level1, level2, matchForm(name ?? ""), matchForm(description ?? ""), extra]);

/** A name in a cell that is merged over several rows stands there once. */
function isSamePrint(one: Indicator, other: Indicator): boolean {
  const [left, right] = [placeOf(one, "name"), placeOf(other, "name")];
  return left.table !== undefined && JSON.stringify(left) === JSON.stringify(right);
}

/** Of two terms or places in one row, whose headings the document does not print, each has its value. */
function areSideBySide(one: Indicator, other: Indicator): boolean {
  const [left, right] = [placeOf(one, "name"), placeOf(other, "name")];
  return left.row !== undefined && left.table === right.table && left.row === right.row && left.column !== right.column;
}

export const duplicateIndicator = rule<{ name: string; first: string; second: string }>({
  code: "check/duplicate-indicator",
  severity: "warning",
  zh: ({ name, first, second }) => `指标“${name}”在同一项目里重复，指标值先是“${first}”，后是“${second}”`,
  en: ({ name, first, second }) =>
    `the indicator “${name}” stands twice in one project, with the values “${first}” and “${second}”`,
  page: {
    what: {
      zh: "同一项目、同一二级指标下，名称和描述都相同的指标出现两次。",
      en: "An indicator with the same name and description stands twice under one level of one project.",
    },
    why: {
      zh: "两个值不知以哪个为准；多半是复制一行后忘了改名称。",
      en: "Nobody knows which of the values holds; mostly a row was copied and its name left as it was.",
    },
    source: {
      kind: "convention",
      zh: "一个指标一个指标值",
      en: "an indicator has one value",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 清淤完成时间 | 6月底前
产出指标 | 时效指标 | 清淤完成时间 | 10月底前`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 清淤开工时间 | 6月底前
产出指标 | 时效指标 | 清淤完成时间 | 10月底前`,
  },
  *check(subject) {
    for (const { indicators } of subject.submission.projects) {
      const firsts = new Map<string, Indicator>();
      for (const indicator of indicators) {
        const { name, target } = indicator;
        if (name === null) continue;
        const identity = identityOf(indicator);
        const first = firsts.get(identity);
        if (first === undefined) firsts.set(identity, indicator);
        else if (!isSamePrint(first, indicator) && !areSideBySide(first, indicator))
          yield { at: placeOf(indicator, "name"), args: { name, first: first.target.raw, second: target.raw } };
      }
    }
  },
});
