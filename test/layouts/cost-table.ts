import { across, beside, gridWidth, levels, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** What the project cost in former years as a small table of its own; indicators are 绩效标准. */
export const costTable = layout({
  name: "cost lines with former years' figures",
  tables: [
    {
      columns: [
        ...levels.map((column) => ({ ...column, width: 2 })),
        { heading: "绩效标准", width: 3 },
        { heading: "当年预期实现值", width: 3 },
      ],
      rows: [
        ["产出指标", "数量指标", "维护闸站座数", "9座"],
        ["产出指标", "数量指标", "值守人数", "≥18人"],
        ["产出指标", "时效指标", "汛前检修完成时间", "2025年4月底前"],
        ["产出指标", "成本指标", "每座闸站维护费", "≤0.8万元/座"],
        ["效益指标", "社会效益指标", "受涝农田面积", "≤300亩"],
        ["满意度指标", "服务对象满意度指标", "沿湖农户满意度", "≥92%"],
      ],
    },
  ],
  write: (tables) => [
    "2025年度项目绩效目标表",
    "单位：万元",
    ...tables.map((table) => {
      const width = gridWidth(table);
      const costs = (...cells: string[]) => across(width - 2, ...cells);
      return {
        rows: [
          across(width, wide("项目名称", 2), "排涝闸站运行维护经费", "项目单位", "鄂泽县荷塘镇人民政府"),
          across(width, wide("项目类别", 2), "常年性项目", "项目性质", "运转类"),
          across(width, wide("立项依据", 2), "县防汛抗旱指挥部年度备汛工作方案"),
          across(width, wide("年度资金总额", 2), "7.20", "其中：财政拨款", "7.20"),
          [beside("项目支出测算", 4, 2), ...costs("费用名称", "2023年实际支出", "2024年实际支出", "2025年预算安排")],
          costs("闸站值守劳务", "3.20", "3.40", "3.60"),
          costs("启闭设备检修", "2.90", "3.10", "3.60"),
          costs("合计", "6.10", "6.50", "7.20"),
          across(width, wide("年度绩效目标", 2), "闸站随时能启能排，内涝时段不误农时。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年度项目绩效目标表",
    year: 2025,
    unit: "鄂泽县荷塘镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "排涝闸站运行维护经费",
        budget: [72000, 72000, null],
        goals: ["闸站随时能启能排，内涝时段不误农时。"],
        extra: {
          项目类别: "常年性项目",
          项目性质: "运转类",
          立项依据: "县防汛抗旱指挥部年度备汛工作方案",
          闸站值守劳务·2023年实际支出: "3.20",
          闸站值守劳务·2024年实际支出: "3.40",
          闸站值守劳务·2025年预算安排: "3.60",
          启闭设备检修·2023年实际支出: "2.90",
          启闭设备检修·2024年实际支出: "3.10",
          启闭设备检修·2025年预算安排: "3.60",
          合计·2023年实际支出: "6.10",
          合计·2024年实际支出: "6.50",
          合计·2025年预算安排: "7.20",
        },
        indicators: `
          产出指标 | 数量指标 | 维护闸站座数 | 9座 → (=) 9 座
          产出指标 | 数量指标 | 值守人数 | ≥18人 → ≥ 18 人
          产出指标 | 时效指标 | 汛前检修完成时间 | 2025年4月底前 → deadline ..2025-04-30
          产出指标 | 成本指标 | 每座闸站维护费 | ≤0.8万元/座 → ≤ 0.8 万元/座 = 8000元
          效益指标 | 社会效益指标 | 受涝农田面积 | ≤300亩 → ≤ 300 亩
          满意度指标 | 服务对象满意度指标 | 沿湖农户满意度 | ≥92% → ≥ 92 %
        `,
      },
    ],
  },
  varies: { keeps: ["绩效标准"] },
});
