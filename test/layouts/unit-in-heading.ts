import { across, gridWidth, levels, plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** All values are shares, which only their heading says. */
export const unitInHeading = layout({
  name: "unit in the heading of the values",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "指标值（%）", "确定依据")],
      rows: [
        ["产出指标", "数量指标", "适龄妇女筛查覆盖", "≥85", "花名册比对"],
        ["产出指标", "质量指标", "筛查结果录入完整", "100", "系统导出"],
        ["效益指标", "社会效益指标", "阳性个案随访", "≥98", "随访记录"],
        ["满意度指标", "服务对象满意度指标", "受检妇女满意", "≥95", "电话回访"],
      ],
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标表",
    "单位：万元",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, "项目名称", "妇女两癌筛查经费"),
          across(width, "项目单位", "[488001]浮山县河底镇人民政府"),
          across(width, "预算数", "5.50"),
          across(width, "绩效目标", "应筛尽筛，早查早治。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年项目支出绩效目标表",
    year: 2025,
    unit: "488001 浮山县河底镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "妇女两癌筛查经费",
        budget: [55000, null, null],
        goals: ["应筛尽筛，早查早治。"],
        indicators: `
          产出指标 | 数量指标 | 适龄妇女筛查覆盖 | ≥85 → ≥ 85 % | basis=花名册比对
          产出指标 | 质量指标 | 筛查结果录入完整 | 100 → (=) 100 % | basis=系统导出
          效益指标 | 社会效益指标 | 阳性个案随访 | ≥98 → ≥ 98 % | basis=随访记录
          满意度指标 | 服务对象满意度指标 | 受检妇女满意 | ≥95 → ≥ 95 % | basis=电话回访
        `,
      },
    ],
  },
});
