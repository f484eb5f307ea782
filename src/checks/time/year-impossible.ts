import { withPlainYears } from "../../values/years.ts";
import { rule, type Suggestion } from "../rule.ts";
import { placeOf, type Subject } from "../subject.ts";
import { purposesOf, type Text } from "../texts.ts";
import { FIRST_YEAR, isMistyped, isMistypedAround, isPossibleYear, LAST_YEAR } from "./typed-year.ts";

/** Four digits before 年, or five where the number begins as years do: 12023年 is an ordinal and a year. */
const YEAR = /(?<![\d.])(\d{4}|20\d{3})\s*年/g;
/** In a time: 2121-12-31 as well. */
const DATE = /(?<![\d.])(\d{4}|20\d{3})(?:\s*年|(?=[-./]\d{1,2}(?!\d)))/g;
const LONGEST_PROPOSED = 40;

interface Dated extends Text {
  /** Whether it is a point in time and nothing else. */
  readonly isTime: boolean;
}

function* datedIn({ submission, indicators }: Subject): Generator<Dated> {
  for (const project of submission.projects) {
    if (project.name !== null) yield { text: project.name, at: placeOf(project, "name"), isTime: false };
    for (const text of purposesOf(project)) yield { ...text, isTime: false };
  }
  for (const { indicator } of indicators) {
    const { raw, kind } = indicator.target;
    yield { text: raw, at: placeOf(indicator, "target"), isTime: kind === "time" };
  }
}

/** A sentence may speak of the past and of centuries to come: there only what is a year mistyped cannot be. */
function isImpossible(digits: string, isTime: boolean, budgetYear: number | null): boolean {
  const year = Number(digits);
  if (isTime) return !isPossibleYear(year, budgetYear);
  return (year < FIRST_YEAR || year > LAST_YEAR) && isMistypedAround(digits, budgetYear);
}

/** The whole text with the budget year in its place, where one digit makes it that. */
function suggested(text: string, digits: string, at: number, budgetYear: number | null): { suggestion?: Suggestion } {
  if (budgetYear === null || text.length > LONGEST_PROPOSED || !isMistyped(digits, budgetYear)) return {};
  const value = text.slice(0, at) + budgetYear + text.slice(at + digits.length);
  const reason = { zh: `预算年度是 ${budgetYear} 年`, en: `the budget year is ${budgetYear}` };
  return { suggestion: { value, reason } };
}

export const yearImpossible = rule<{ printed: string }>({
  code: "check/year-impossible",
  severity: "error",
  zh: ({ printed }) => `“${printed}”不可能是要说的年份`,
  en: ({ printed }) => `“${printed}” cannot be the year that is meant`,
  page: {
    what: {
      zh: "指标值、绩效目标、资金用途或项目名称中的年份不可能，如 2121年、0202年、20225年。",
      en: "A target, a goal, a purpose or a project's name has a year that cannot be meant: 2121年, 0202年, 20225年.",
    },
    why: {
      zh: "多打、少打或打错一位数字，时限就无法考核。只差一位就是预算年度的，提示应为预算年度。",
      en: "With one digit too many or wrong the term cannot be evaluated. Where one digit makes it the budget year, that is proposed.",
    },
    source: {
      kind: "arithmetic",
      zh: "时限在 1949–2100 年之间，30 年以后的不会与预算年度只差一位；文字中只认错一位的年份",
      en: "a term lies in 1949–2100, and beyond thirty years is not one digit from the budget year; in sentences only years with one digit wrong are reported",
    },
    fails: `2021年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完工时间 | 2121年底完成`,
    passes: `2021年部门预算绩效目标
项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 完工时间 | 2021年底完成`,
  },
  *check(subject) {
    const { year: budgetYear } = subject.submission;
    for (const { text, at, isTime } of datedIn(subject)) {
      const folded = withPlainYears(text);
      for (const { 0: found, 1: digits = "", index } of folded.matchAll(isTime ? DATE : YEAR)) {
        if (!isImpossible(digits, isTime, budgetYear)) continue;
        const printed = text.slice(index, index + found.length);
        yield { at, args: { printed }, ...suggested(text, digits, index, budgetYear) };
      }
    }
  },
});
