import { across, gridWidth, levels, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** 项目总目标 above 年度总体目标, the person in charge with a number, counted names. */
export const twoGoals = layout({
  name: "goal of the project above the year's goal, counted names",
  tables: [
    {
      columns: [...levels, { heading: "三级指标", width: 2 }, ...plain("年度指标值")],
      rows: [
        ["产出指标", "数量指标", "指标1：栽植防护林面积", "≥450亩"],
        ["产出指标", "数量指标", "指标2：埋设滴灌带", "≥86公里"],
        ["产出指标", "质量指标", "指标1：苗木合格率", "≥97%"],
        ["产出指标", "时效指标", "指标1：春季栽植结束时间", "4月20日前"],
        ["产出指标", "成本指标", "指标1：每亩栽植成本", "≤1600元/亩"],
        ["效益指标", "生态效益指标", "指标1：农田受风沙影响面积下降", "≥15%"],
        ["满意度指标", "满意度指标", "指标1：连队职工满意度", "≥95%"],
      ],
    },
  ],
  write: (tables) => [
    "项目支出绩效目标表",
    "（2025年）",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 1), "团场外围防护林补植"),
          across(width, wide("实施单位", 1), "塔拉市胡杨河镇人民政府"),
          across(width, wide("项目负责人及联系电话", 2), "阿依努尔 0998-5550133"),
          across(width, wide("项目资金（万元）", 1), "年度资金总额", "72.00"),
          across(width, wide("项目总目标", 1), "用三年建成闭合的外围防护林带。"),
          across(width, wide("年度总体目标", 1), "完成北侧林带补植，滴灌当年通水。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "项目支出绩效目标表",
    year: 2025,
    unit: "塔拉市胡杨河镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "团场外围防护林补植",
        budget: [720000, null, null],
        goals: ["完成北侧林带补植，滴灌当年通水。"],
        extra: { 项目负责人及联系电话: "阿依努尔 0998-5550133", 项目总目标: "用三年建成闭合的外围防护林带。" },
        indicators: `
          产出指标 | 数量指标 | 栽植防护林面积 | ≥450亩 → ≥ 450 亩
          产出指标 | 数量指标 | 埋设滴灌带 | ≥86公里 → ≥ 86 公里
          产出指标 | 质量指标 | 苗木合格率 | ≥97% → ≥ 97 %
          产出指标 | 时效指标 | 春季栽植结束时间 | 4月20日前 → deadline ..--04-20
          产出指标 | 成本指标 | 每亩栽植成本 | ≤1600元/亩 → ≤ 1600 元/亩 = 1600元
          效益指标 | 生态效益指标 | 农田受风沙影响面积下降 | ≥15% → ≥ 15 %
          满意度指标 | 服务对象满意度指标 | 连队职工满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
});
