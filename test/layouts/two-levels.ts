import { across, gridWidth, merged, plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** No column for the first level, which is therefore nowhere printed. */
export const twoLevels = layout({
  name: "second level first, dates as values",
  tables: [
    {
      columns: [...merged("二级指标"), ...plain("三级指标", "指标值")],
      rows: [
        ["数量指标", "修建棚圈面积", "≥3600平方米"],
        ["数量指标", "受益牧户", "24户"],
        ["质量指标", "工程验收合格率", "100%"],
        ["时效指标", "开工时间", "2025年5月"],
        ["时效指标", "完工时间", "2025年8月20日"],
        ["成本指标", "每平方米造价", "≤210元"],
        ["经济效益指标", "幼畜成活率提高", "3个百分点"],
        ["服务对象满意度指标", "牧户满意度", "≥95%"],
      ],
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, "项目名称", { text: "牧区标准化棚圈建设", columns: width - 1 }),
          across(width, "项目单位", { text: "敖林旗查干苏木人民政府", columns: width - 1 }),
          across(width, "预算金额（万元）", { text: "75.60", columns: width - 1 }),
          across(width, "绩效目标", { text: "新建标准化棚圈，减少接羔期损失。", columns: width - 1 }),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年项目支出绩效目标表",
    year: 2025,
    unit: "敖林旗查干苏木人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "牧区标准化棚圈建设",
        budget: [756000, null, null],
        goals: ["新建标准化棚圈，减少接羔期损失。"],
        indicators: `
          – | 数量指标 | 修建棚圈面积 | ≥3600平方米 → ≥ 3600 平方米
          – | 数量指标 | 受益牧户 | 24户 → (=) 24 户
          – | 质量指标 | 工程验收合格率 | 100% → (=) 100 %
          – | 时效指标 | 开工时间 | 2025年5月 → deadline ..2025-05
          – | 时效指标 | 完工时间 | 2025年8月20日 → deadline ..2025-08-20
          – | 成本指标 | 每平方米造价 | ≤210元 → ≤ 210 元 = 210元
          – | 经济效益指标 | 幼畜成活率提高 | 3个百分点 → (=) 3 个百分点
          – | 服务对象满意度指标 | 牧户满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
});
