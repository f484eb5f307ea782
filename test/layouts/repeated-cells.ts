import { plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

const STOVES = ["集体食堂灶台改造", "7.80", "把柴火灶改成燃气灶，消除火险"];
const WELLS = ["老井盖板更换", "1.92", "老井全部加盖上锁"];

/** A list in which nothing is merged: the project's cells stand in every row of its indicators; units in the names. */
export const repeatedCells = layout({
  name: "list with the project repeated in every row, units in the names",
  tables: [
    {
      columns: plain("项目名称", "预算金额（万元）", "年度目标", "一级指标", "二级指标", "三级指标", "指标值"),
      rows: [
        [...STOVES, "产出指标", "数量指标", "改造灶台（个）", "26"],
        [...STOVES, "产出指标", "质量指标", "燃气检测合格率（%）", "100"],
        [...STOVES, "产出指标", "时效指标", "完工时间", "2025年6月底前"],
        [...STOVES, "效益指标", "社会效益指标", "食堂火情（起）", "0"],
        [...WELLS, "产出指标", "数量指标", "更换盖板（块）", "≥48"],
        [...WELLS, "产出指标", "成本指标", "单块盖板价格（元）", "≤400"],
        [...WELLS, "满意度指标", "服务对象满意度指标", "村民满意度（%）", "≥90"],
      ],
    },
  ],
  write: (tables) => ["信水县水口镇2025年部门预算项目绩效目标表", ...tables.map((table) => ({ rows: rowsOf(table) }))],
  expected: {
    title: "信水县水口镇2025年部门预算项目绩效目标表",
    year: 2025,
    unit: null,
    amountUnit: "万元",
    projects: [
      {
        name: "集体食堂灶台改造",
        budget: [78000, null, null],
        goals: ["把柴火灶改成燃气灶，消除火险"],
        indicators: `
          产出指标 | 数量指标 | 改造灶台（个） | 26 → (=) 26 个
          产出指标 | 质量指标 | 燃气检测合格率（%） | 100 → (=) 100 %
          产出指标 | 时效指标 | 完工时间 | 2025年6月底前 → deadline ..2025-06-30
          效益指标 | 社会效益指标 | 食堂火情（起） | 0 → (=) 0 起
        `,
      },
      {
        name: "老井盖板更换",
        budget: [19200, null, null],
        goals: ["老井全部加盖上锁"],
        indicators: `
          产出指标 | 数量指标 | 更换盖板（块） | ≥48 → ≥ 48 块
          产出指标 | 成本指标 | 单块盖板价格（元） | ≤400 → ≤ 400 元 = 400元
          满意度指标 | 服务对象满意度指标 | 村民满意度（%） | ≥90 → ≥ 90 %
        `,
      },
    ],
  },
});
