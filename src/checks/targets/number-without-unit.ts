import type { Target } from "../../model/record.ts";
import { HAN } from "../../text/fold.ts";
import { productOf } from "../../values/exact.ts";
import { legible } from "../../values/legible.ts";
import { plainDigits } from "../../values/number.ts";
import { endings, openings } from "../../vocabulary/comparators.ts";
import { countedEndings, rateEndings, unitlessEndings } from "../../vocabulary/rates.ts";
import { percentWords, units } from "../../vocabulary/units.ts";
import { rule, type Suggestion } from "../rule.ts";
import { type InProject, isOf, isQuantity, isSatisfaction, nameOf, placeOf } from "../subject.ts";
import { measuredBy, plainly } from "./measured.ts";
import { serialDate } from "./serial.ts";

/** A number or a range of two, with what stands before and behind it. */
const NUMBER = /^(\D{0,8}?)\s*[-+]?(\d[\d,]*(?:\.\d+)?)(?:\s*[-~—–至到]+\s*\d[\d,]*(?:\.\d+)?)?\s*(\D{0,8})$/;

/** Whether a value is a sign and a number and nothing else; of anything else the reading has spoken. */
function isBare(raw: string): boolean {
  const found = NUMBER.exec(legible(raw).trim());
  if (found === null) return false;
  const [, opening = "", , ending = ""] = found;
  return (opening === "" || openings.has(opening)) && (ending === "" || endings.has(ending));
}

/** A column that no vocabulary knows may hold the units. */
const UNITS: ReadonlySet<string> = new Set([...units, ...percentWords]);

/** What has no letter is no name: the reading took a value for one. */
const LETTER = new RegExp(`[a-zA-Zａ-ｚＡ-Ｚ${HAN}]`);

const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1990 && number < 2100;

/** The unit that goes without saying: that of what the name says is counted, or % for a rate. */
function unitOf(one: InProject, number: number): string | null {
  const measured = measuredBy(one);
  const counted = countedEndings.find(([ending]) => measured.endsWith(ending));
  if (counted !== undefined) return counted[1];
  const isRate = isSatisfaction(one.indicator) || rateEndings.some((ending) => measured.endsWith(ending));
  return isRate && number <= 100 ? "%" : null;
}

const isAtMost = ({ comparator, upper }: Target): boolean => comparator === "≤" || comparator === "<" || upper !== null;

/** 0.95 is what a spreadsheet keeps of 95%; of what may be at most so much, nobody knows. */
function fractionOf(text: string, number: number): { suggestion?: Suggestion } {
  const sign = text.slice(0, text.search(/\d/));
  const percent = `${plainDigits(productOf(number, 100))}%`;
  const reason = {
    zh: `名称说的是比率，${number} 即 ${percent}`,
    en: `the name tells a rate, and ${number} is ${percent}`,
  };
  return { suggestion: { value: `${sign}${percent}`, reason } };
}

function suggestionOf(one: InProject, number: number): { suggestion?: Suggestion } {
  const unit = unitOf(one, number);
  if (unit === null) return {};
  const { target } = one.indicator;
  const text = plainly(target);
  if (unit === "%" && number <= 1) return isAtMost(target) ? {} : fractionOf(text, number);
  const reason = { zh: `名称说的是${unit === "%" ? "比率" : unit}`, en: `the name tells the unit ${unit}` };
  return /\d$/.test(text) ? { suggestion: { value: `${text}${unit}`, reason } } : {};
}

export const numberWithoutUnit = rule<{ printed: string; name: string }>({
  code: "check/number-without-unit",
  severity: "warning",
  zh: ({ printed, name }) => `“${name}”的指标值“${printed}”没有单位`,
  en: ({ printed, name }) => `the value “${printed}” of “${name}” has no unit`,
  page: {
    what: {
      zh: "指标值只有数，没有计量单位；名称和表头也没有印出单位。",
      en: "A value is a number without a unit, and neither the name nor the heading prints one.",
    },
    why: {
      zh: "“≥10”是 10 条、10 次还是 10%，读的人无从知道，事后也无从核对。0 不论什么单位都是 0，不在此列。",
      en: "Nobody can tell, nor check afterwards, whether ≥10 are pieces, occasions or per cent. 0 is 0 in any unit and is not reported.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效指标应细化量化",
      en: "财预〔2015〕88号: indicators are to be detailed and quantified",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 清淤验收合格率 | ≥95`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 质量指标 | 清淤验收合格率 | ≥95%
产出指标 | 数量指标 | 清淤长度（公里） | ≥3`,
  },
  *check({ indicators }) {
    for (const one of indicators) {
      const { indicator } = one;
      const { target } = indicator;
      if (!isQuantity(target) || target.unit !== null || target.number === 0 || !isBare(target.raw)) continue;
      if (serialDate(indicator) !== null || (isOf(indicator, "时效指标") && isYear(target.number))) continue;
      if (Object.values(indicator.extra).some((text) => UNITS.has(text))) continue;
      if (unitlessEndings.some((ending) => measuredBy(one).endsWith(ending))) continue;
      if (!LETTER.test(nameOf(indicator))) continue;
      yield {
        at: placeOf(indicator, "target"),
        args: { printed: target.raw, name: nameOf(indicator) },
        ...suggestionOf(one, target.number),
      };
    }
  },
});
