import { rule } from "../rule.ts";
import { nameOf, placeOf } from "../subject.ts";
import { serialDate } from "./serial.ts";

export const dateSerial = rule<{ printed: string; name: string; date: string }>({
  code: "check/date-serial",
  severity: "warning",
  zh: ({ printed, name, date }) => `“${name}”的指标值“${printed}”是电子表格里日期的序号，即 ${date}`,
  en: ({ printed, name, date }) => `the value “${printed}” of “${name}” is a spreadsheet's number for the date ${date}`,
  page: {
    what: {
      zh: "该写日期的地方印着电子表格的日期序号，如 44561。",
      en: "Where a date is due a spreadsheet's serial number is printed, such as 44561.",
    },
    why: {
      zh: "日期单元格按常规或数值格式导出，就只剩序号：44561 是 2021-12-31。",
      en: "A cell with a date that is exported as a number leaves its serial number only: 44561 is 2021-12-31.",
    },
    source: {
      kind: "standard",
      zh: "电子表格的 1900 年日期系统（ECMA-376）",
      en: "the 1900 date system of spreadsheets (ECMA-376)",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 清淤完成时间 | 45657`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 清淤完成时间 | 2024年12月31日`,
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const date = serialDate(indicator);
      if (date === null) continue;
      yield {
        at: placeOf(indicator, "target"),
        args: { printed: indicator.target.raw, name: nameOf(indicator), date },
        suggestion: { value: date, reason: { zh: "1900 年日期系统", en: "the 1900 date system" } },
      };
    }
  },
});
