import { across, gridWidth, levels, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** The headings of sign and direction have changed places; codes stand in brackets before names. */
export const swappedHeadings = layout({
  name: "headings of sign and direction swapped, codes in brackets",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "指标性质", "指标方向", "目标值", "计量单位", "分值", "备注")],
      rows: [
        ["产出指标", "数量指标", "维修机井眼数", "正向", "≥", "32", "眼", "20", ""],
        ["产出指标", "数量指标", "更换潜水泵", "正向", "=", "11", "台", "10", "含电缆"],
        ["产出指标", "时效指标", "灌溉前检修天数", "反向", "≤", "25", "天", "20", ""],
        ["产出指标", "成本指标", "单眼维修费用", "反向", "≤", "0.35", "万元/眼", "10", ""],
        ["效益指标", "经济效益指标", "节约灌溉电费", "正向", "≥", "12", "%", "20", "与上年同口径"],
        ["满意度指标", "服务对象满意度指标", "用水户满意度", "正向", "≥", "90", "%", "10", ""],
      ],
    },
  ],
  write: (tables) => [
    "项目绩效目标表（2025年）",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 2), "农灌机井维修经费", "项目类别", "(31)部门项目"),
          across(width, wide("归口科室", 2), "(08)农牧水利股", "主管部门", "(433)乌拉河区巴音镇"),
          across(width, wide("实施单位", 2), "(433001)乌拉河区巴音镇人民政府", "预算金额（万元）", "11.20"),
          across(width, wide("绩效目标", 2), "春灌前修好老旧机井，灌溉高峰不停机。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "项目绩效目标表（2025年）",
    year: 2025,
    unit: "433001 乌拉河区巴音镇人民政府",
    amountUnit: "万元",
    diagnostics: ["recognise/role-by-content"],
    projects: [
      {
        name: "农灌机井维修经费",
        budget: [112000, null, null],
        goals: ["春灌前修好老旧机井，灌溉高峰不停机。"],
        extra: { 项目类别: "(31)部门项目", 归口科室: "(08)农牧水利股", 主管部门: "(433)乌拉河区巴音镇" },
        indicators: `
          产出指标 | 数量指标 | 维修机井眼数 | ≥ 32 眼 → ≥ 32 眼 | weight=20 | direction=正向
          产出指标 | 数量指标 | 更换潜水泵 | = 11 台 → = 11 台 | weight=10 | direction=正向 | {备注: 含电缆}
          产出指标 | 时效指标 | 灌溉前检修天数 | ≤ 25 天 → ≤ 25 天 | weight=20 | direction=反向
          产出指标 | 成本指标 | 单眼维修费用 | ≤ 0.35 万元/眼 → ≤ 0.35 万元/眼 = 3500元 | weight=10 | direction=反向
          效益指标 | 经济效益指标 | 节约灌溉电费 | ≥ 12 % → ≥ 12 % | weight=20 | direction=正向 | {备注: 与上年同口径}
          满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥ 90 % → ≥ 90 % | weight=10 | direction=正向
        `,
      },
    ],
  },
  varies: { words: false },
});
