import { ownWords, type PrintedYear, yearsIn } from "../../values/years.ts";
import { sureYear } from "../budget-year.ts";
import { rule } from "../rule.ts";
import { purposesOf } from "../texts.ts";
import { isCarriedOver } from "./other-years.ts";

/** Before a year: it is when something began, until when a plan of several years goes, or that of what is followed. */
const LEADS_ELSEWHERE = /(?:自|从|到|至|始于|建于|成立于|(?:根据|依据|按照|参照)[^,，。;；\n]{0,10})\s*$/;
/** Behind a year: it is over, began something, or is that of a document that is referred to. */
const PAST_OR_REFERRED_TO =
  /^\s*(?:\d{1,2}\s*月(?:份|\s*\d{1,2}\s*日)?\s*)?(?:起|开始|至今|建成|竣工|成立|印发|出台|颁布|发布|签订|.{0,20}?(?:[较比][上去]年|同比|文件|通知|办法|规定|意见|条例|纪要|会议|合同|协议))/;
const SIDE = 40;

/** The years that a text speaks of as its own. */
function spokenOf(text: string): PrintedYear[] {
  const words = ownWords(text);
  return yearsIn(words).filter(({ start, end }) => {
    const before = words.slice(Math.max(0, start - SIDE), start);
    return !LEADS_ELSEWHERE.test(before) && !PAST_OR_REFERRED_TO.test(words.slice(end, end + SIDE));
  });
}

export const goalYear = rule<{ printed: string; budgetYear: number }>({
  code: "check/goal-year",
  severity: "info",
  zh: ({ printed, budgetYear }) => `这里说的是${printed}，而预算年度是 ${budgetYear} 年`,
  en: ({ printed, budgetYear }) => `this speaks of ${printed}, while the budget year is ${budgetYear}`,
  page: {
    what: {
      zh: "绩效目标或资金用途说的是另一个年度的事。",
      en: "A goal or a purpose speaks of another year than the budget's.",
    },
    why: {
      zh: "多半是照抄往年的目标忘了改年份。与往年比较、起止年份、所引文件的年份，清偿往年欠款的，以及同时写明预算年度的，不提示。",
      en: "Mostly an earlier year's goal was copied and its year not changed. Years that are compared with, that begin or end a stretch, of documents referred to, of what is still due, and those beside the budget year are not reported.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效目标与预算对应，按预算年度设定",
      en: "财预〔2015〕88号: performance targets belong to a budget and its year",
    },
    fails: `2023年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
绩效目标 | 计划2021年清淤3公里`,
    passes: `2023年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
绩效目标 | 计划2023年清淤3公里，较2022年增加1公里`,
  },
  *check(subject) {
    const budgetYear = sureYear(subject, "goals");
    if (budgetYear === null) return;
    for (const project of subject.submission.projects) {
      const named = yearsIn(ownWords(project.name ?? "")).map(({ year }) => year);
      for (const { text, at } of purposesOf(project)) {
        const spoken = isCarriedOver(text) ? [] : spokenOf(text);
        if (spoken.some(({ year }) => year === budgetYear)) continue;
        const told = new Set(named);
        for (const { year, start, end } of spoken) {
          if (told.has(year)) continue;
          told.add(year);
          yield { at, args: { printed: text.slice(start, end), budgetYear } };
        }
      }
    }
  },
});
