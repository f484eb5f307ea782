import type { Code } from "../catalogue.ts";
import type { Page } from "../page.ts";
import { withTarget } from "./examples.ts";

const QUANTIFIED = {
  kind: "regulation",
  zh: "绩效目标应细化、量化（财预〔2015〕88号）",
  en: "targets are to be specific and quantified (财预〔2015〕88号)",
} as const;
const EXACT = {
  kind: "convention",
  zh: "记录只收能够精确表示的数，不取近似值",
  en: "a record holds exact numbers only, never rounded ones",
} as const;
const ONE_VALUE = {
  kind: "convention",
  zh: "一条三级指标对应一个指标值：符号、数、单位",
  en: "an indicator has one value: sign, number, unit",
} as const;

export const valuePages = {
  "value/unit-without-number": {
    what: { zh: "指标值只有单位，没有数。", en: "A value has a unit but no number." },
    why: {
      zh: "没有数的指标值无法考核；多半是模板里的单位留着，数忘了填。",
      en: "Nothing can be measured against it; mostly the template's unit was left and the number forgotten.",
    },
    source: QUANTIFIED,
    fails: withTarget("公里"),
    passes: withTarget("≥3公里"),
  },
  "value/number-fused-with-words": {
    what: {
      zh: "指标值里的数没有单位，直接连着文字。",
      en: "In a value a number without a unit runs into words.",
    },
    why: {
      zh: "“≥95及时保障”可以是 95% 并且及时，也可以是 95 次；单位不会替人补上。",
      en: "“≥95及时保障” may be 95 % and in time, or 95 occasions; no unit is supplied.",
    },
    source: ONE_VALUE,
    fails: withTarget("≥95及时保障"),
    passes: withTarget("≥95%"),
  },
  "value/several-quantities": {
    what: { zh: "一个指标值里有不止一个数量。", en: "One value holds several quantities." },
    why: {
      zh: "只有一个数量能成为指标值，其余的考核不到；应拆成几条指标。",
      en: "Only one of them becomes the target, the others are never measured; they are indicators of their own.",
    },
    source: ONE_VALUE,
    fails: withTarget("200人 ≥1次"),
    passes: withTarget("≥1次"),
  },
  "value/placeholder": {
    what: { zh: "指标值还是模板里的占位符号。", en: "A value is still the template's placeholder." },
    why: {
      zh: "模板下发后没有人填写，这条指标等于没有目标。",
      en: "Nobody filled the template in: the indicator has no target.",
    },
    source: QUANTIFIED,
    fails: withTarget("≥**%"),
    passes: withTarget("≥95%"),
  },
  "value/unknown-unit": {
    what: { zh: "指标值的单位不在词汇表里。", en: "The unit of a value is not in the vocabulary." },
    why: {
      zh: "单位照原样保留，但可能是错字，或者是名称的一部分；属实时可以加进 jixiao.config.json 的 units。",
      en: "It is kept as printed, yet may be a misprint or part of a name; a true one can be added to units of jixiao.config.json.",
    },
    source: { kind: "convention", zh: "常用计量单位与量词", en: "the usual units of measurement and counters" },
    fails: withTarget("≥20顶"),
    passes: withTarget("≥20座"),
  },
  "value/incomplete-unit": {
    what: { zh: "单位以斜线开头，缺少分子。", en: "A unit begins with a slash: what is counted is missing." },
    why: {
      zh: "“4.5/平方米”不说是 4.5 元还是 4.5 万元，金额因此留空。",
      en: "“4.5/平方米” does not say whether it is 元 or 万元, so the amount is left out.",
    },
    source: ONE_VALUE,
    fails: withTarget("4.5/平方米"),
    passes: withTarget("4.5元/平方米"),
  },
  "value/too-many-digits": {
    what: {
      zh: "数超过 15 位有效数字，无法精确表示。",
      en: "A number has more than 15 significant digits and cannot be held exactly.",
    },
    why: {
      zh: "这样的数在表格软件里也会被悄悄改掉；多半是从单元格公式里带出来的尾数，或两格粘在了一起。",
      en: "Spreadsheets change such numbers in silence; mostly it is the tail of a formula, or two cells in one.",
    },
    source: EXACT,
    fails: withTarget("1234567890.12345678元"),
    passes: withTarget("1234567890.12元"),
  },
  "value/words-around": {
    what: { zh: "指标值的数量之外还有文字。", en: "Beside its quantity a value has words." },
    why: {
      zh: "文字可能只是补充，也可能改变数量的意思（“其中”“累计”）；数量已读出，文字在 raw 里。",
      en: "The words may only add to it, or change what is counted; the quantity is read, the words are in raw.",
    },
    source: ONE_VALUE,
    fails: withTarget("15个村"),
    passes: withTarget("15个"),
  },
  "value/doubtful-sign": {
    what: { zh: "比较符号用了别的符号代替。", en: "Another character stands for a sign of comparison." },
    why: {
      zh: "“》95%”读作 ≥95%，但印出来的是书名号；别的软件会读错。",
      en: "“》95%” is read as ≥95%, yet what is printed is a title mark; other programs misread it.",
    },
    source: { kind: "convention", zh: "比较符号为 ≥ ≤ > < =", en: "the signs are ≥ ≤ > < =" },
    fails: withTarget("》95%"),
    passes: withTarget("≥95%"),
  },
  "value/inexact-fraction": {
    what: { zh: "分数不是有限小数，数值留空。", en: "A fraction is no finite decimal; the number is left out." },
    why: {
      zh: "“三分之二”写成小数就要舍入，记录里不放舍入过的数。",
      en: "Two thirds as a decimal would be rounded, and no rounded number gets into the record.",
    },
    source: EXACT,
    fails: withTarget("三分之二"),
    passes: withTarget("四分之三"),
  },
  "value/impossible-date": {
    what: { zh: "指标值里有日历上不存在的日期。", en: "A value names a date that does not exist." },
    why: {
      zh: "期限不可能到来，也就无从判断是否按时完成。",
      en: "The deadline never comes, so nobody can tell whether it was met.",
    },
    source: { kind: "arithmetic", zh: "公历日期", en: "the calendar" },
    fails: withTarget("2月30日前"),
    passes: withTarget("2月28日前"),
  },
} as const satisfies Partial<Record<Code, Page>>;
