import { across, gridWidth, levels, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** Two value columns side by side without a heading over them. */
export const twoValues = layout({
  name: "long-term value beside the year's value",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "长期指标值", "年度指标值", "备注")],
      rows: [
        ["产出指标", "数量指标", "培训茶艺师", "≥200人", "≥60人", ""],
        ["产出指标", "质量指标", "取得证书比例", "≥80%", "≥75%", "以发证日期计"],
        ["产出指标", "时效指标", "当年开班时间", "", "2025年3月底前", ""],
        ["效益指标", "经济效益指标", "学员人均增收", "≥9000元", "≥3000元", ""],
      ],
      indicatorsIn: (row) => row.slice(3, 5).filter((value) => value !== "").length,
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 2), "乡村茶艺师培训"),
          across(width, wide("项目单位", 2), "蒙岭县雾川乡人民政府"),
          across(width, wide("年度目标", 2), "办好两期茶艺师培训班。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年项目支出绩效目标表",
    year: 2025,
    unit: "蒙岭县雾川乡人民政府",
    amountUnit: null,
    projects: [
      {
        name: "乡村茶艺师培训",
        budget: [null, null, null],
        goals: ["办好两期茶艺师培训班。"],
        indicators: `
          产出指标 | 数量指标 | 培训茶艺师 | ≥200人 → ≥ 200 人 | {指标值: 长期指标值}
          产出指标 | 数量指标 | 培训茶艺师 | ≥60人 → ≥ 60 人 | {指标值: 年度指标值}
          产出指标 | 质量指标 | 取得证书比例 | ≥80% → ≥ 80 % | {备注: 以发证日期计} | {指标值: 长期指标值}
          产出指标 | 质量指标 | 取得证书比例 | ≥75% → ≥ 75 % | {备注: 以发证日期计} | {指标值: 年度指标值}
          产出指标 | 时效指标 | 当年开班时间 | 2025年3月底前 → deadline ..2025-03-31 | {指标值: 年度指标值}
          效益指标 | 经济效益指标 | 学员人均增收 | ≥9000元 → ≥ 9000 元 = 9000元 | {指标值: 长期指标值}
          效益指标 | 经济效益指标 | 学员人均增收 | ≥3000元 → ≥ 3000 元 = 3000元 | {指标值: 年度指标值}
        `,
      },
    ],
  },
  varies: { words: false, order: false },
});
