import type { Code } from "../catalogue.ts";
import type { Page } from "../page.ts";
import { withIndicators } from "./examples.ts";

const FORM = {
  kind: "convention",
  zh: "申报表一栏一格，栏目名称固定",
  en: "a form has one cell for each label, and its labels are fixed",
} as const;
const SCHEDULE = "项目名称 | 清淤经费 | 预算数 | 10.00万元\n资金支出计划 | 3月底 | 6月底\n";

export const formPages = {
  "form/unknown-label": {
    what: { zh: "栏目名称不在词汇表里。", en: "A label of the form is not in the vocabulary." },
    why: {
      zh: "内容归入 extra，不会丢，但不会出现在固定字段里；可以加进 jixiao.config.json 的 labels。",
      en: "Its content is kept in extra, but is in no field; the word can be added to labels of jixiao.config.json.",
    },
    source: FORM,
    fails: "项目名称 | 清淤经费 | 归管站所 | 农业站\n预算数 | 10.00万元 | 项目编码 | X",
    passes: "项目名称 | 清淤经费 | 主管部门 | 农业站\n预算数 | 10.00万元 | 项目编码 | X",
  },
  "form/label-without-value": {
    what: { zh: "栏目后面没有填写内容的单元格。", en: "A label has no cell for its content." },
    why: {
      zh: "导出时少了一格，或者表格被截断；后面的内容可能因此错位。",
      en: "A cell was lost in the export, or the table is cut off; what follows may have shifted.",
    },
    source: FORM,
    fails: "预算数 | 10.00万元 | 主管部门 | 农业站\n项目名称 | 清淤经费 | 项目编码",
    passes: "预算数 | 10.00万元 | 主管部门 | 农业站\n项目名称 | 清淤经费 | 项目编码 | X",
  },
  "form/repeated-label": {
    what: { zh: "一张表里同一个栏目出现不止一次。", en: "One form has the same label twice." },
    why: {
      zh: "两处内容不同时不知道以哪一处为准；字段取前一处，后一处归入 extra。",
      en: "Where the two differ nobody knows which holds; the field takes the first, the later is kept in extra.",
    },
    source: FORM,
    fails: "项目名称 | 清淤经费 | 项目名称 | 疏浚经费",
    passes: "项目名称 | 清淤经费 | 项目编码 | X",
  },
  "form/schedule-mismatch": {
    what: {
      zh: "资金支出计划的时点与比例个数不同。",
      en: "The schedule has another number of dates than of percentages.",
    },
    why: {
      zh: "多出或缺少的一格使后面的比例都对不上时点。",
      en: "One cell too many or too few, and every percentage behind it belongs to another date.",
    },
    source: FORM,
    fails: `${SCHEDULE} | 50% | 80% | 100%`,
    passes: `${SCHEDULE} | 50% | 100%`,
  },
  "level/unknown": {
    what: { zh: "指标级别不是已知的一级或二级指标。", en: "The level of an indicator is none of the known ones." },
    why: {
      zh: "照原样保留，但按级别汇总时归不进任何一类；可能是错字，也可能是三级指标填到了二级的位置。",
      en: "It is kept as printed, but counts under no level; it may be a misprint, or an indicator's own name.",
    },
    source: {
      kind: "regulation",
      zh: "一级、二级指标的名称见财预〔2015〕88号附表，成本指标见财预〔2021〕101号",
      en: "the names of levels are those of 财预〔2015〕88号 and, for costs, 财预〔2021〕101号",
    },
    fails: withIndicators("产出指标 | 人气指标 | 清淤长度 | 3公里"),
    passes: withIndicators("产出指标 | 数量指标 | 清淤长度 | 3公里"),
  },
  "money/not-a-number": {
    what: { zh: "金额栏里不是数。", en: "What stands for an amount is not a number." },
    why: {
      zh: "预算数没有定下来，或者填错了栏；金额留空。",
      en: "The budget is not settled, or something else was filled in; the amount is left out.",
    },
    source: { kind: "arithmetic", zh: "金额是数", en: "an amount is a number" },
    fails: "项目名称 | 清淤经费 | 预算数 | 待定",
    passes: "项目名称 | 清淤经费 | 预算数 | 10.00万元",
  },
  "money/no-unit": {
    what: { zh: "金额没有单位，表格也没有印出金额单位。", en: "An amount has no unit, nor does its table print one." },
    why: {
      zh: "5.00 可以是元，也可以是万元，相差一万倍；金额留空，不猜。",
      en: "5.00 may be 元 or 万元, ten thousand times as much; the amount is left out, not guessed.",
    },
    source: {
      kind: "convention",
      zh: "表头印“单位：万元”，或在数后写明",
      en: "the table prints 单位：万元 above it, or the unit stands behind the number",
    },
    fails: "项目名称 | 清淤经费 | 预算数 | 5.00",
    passes: "单位：万元\n项目名称 | 清淤经费 | 预算数 | 5.00",
  },
} as const satisfies Partial<Record<Code, Page>>;
