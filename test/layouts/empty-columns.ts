import { type Column, levels, plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

const EMPTY = Array.from({ length: 60 }, () => "");
const empty: readonly Column[] = plain(...EMPTY);

/** A sheet saved as a page: scores of empty columns between and behind those that print something. */
export const emptyColumns = layout({
  name: "many empty columns",
  tables: [
    {
      columns: [...levels, ...plain("三级指标"), ...empty.slice(0, 3), ...plain("指标值"), ...empty],
      rows: [
        ["产出指标", "数量指标", "维修防渗渠"],
        ["产出指标", "时效指标", "完工时间"],
        ["满意度指标", "服务对象满意度指标", "农牧民满意度"],
      ].map((row, index) => [...row, "", "", "", ["≥11公里", "2025年6月底前", "≥95%"][index] ?? "", ...EMPTY]),
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标表",
    ...tables.map((table) => ({
      rows: [
        ["项目名称", "防渗渠维修", ...EMPTY, "", "", "", "", ""],
        ["实施单位", "喀拉县铁列克乡人民政府", ...EMPTY, "", "", "", "", ""],
        ["资金总额（万元）", "22.00", "其中：财政拨款", "22.00", ...EMPTY, "", "", ""],
        ["年度目标", "保住春灌水，渠道不渗不漏。", ...EMPTY, "", "", "", "", ""],
        ...rowsOf(table),
      ],
    })),
  ],
  expected: {
    title: "2025年项目支出绩效目标表",
    year: 2025,
    unit: "喀拉县铁列克乡人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "防渗渠维修",
        budget: [220000, 220000, null],
        goals: ["保住春灌水，渠道不渗不漏。"],
        indicators: `
          产出指标 | 数量指标 | 维修防渗渠 | ≥11公里 → ≥ 11 公里
          产出指标 | 时效指标 | 完工时间 | 2025年6月底前 → deadline ..2025-06-30
          满意度指标 | 服务对象满意度指标 | 农牧民满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
  varies: { order: false, further: null },
});
