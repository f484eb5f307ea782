import { across, beside, gridWidth, levels, plain, rowsOf, sideLabel, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** 部门整体支出绩效目标表: the year's tasks with their money, the goals and indicators of the whole department. */
export const wholeDepartment = layout({
  name: "whole department with its tasks",
  tables: [
    {
      columns: [sideLabel("年度绩效指标", 2), ...levels, ...plain("三级指标"), { heading: "指标值", width: 2 }],
      rows: [
        ["产出指标", "数量指标", "矛盾纠纷调处件数", "≥130件"],
        ["产出指标", "数量指标", "硬化入户道路", "≥6.5公里"],
        ["产出指标", "质量指标", "道路验收合格率", "100%"],
        ["效益指标", "社会效益指标", "刑事警情下降比例", "≥8%"],
        ["满意度指标", "服务对象满意度指标", "辖区居民满意度", "≥91%"],
      ],
    },
  ],
  write: (tables) => [
    "部门整体支出绩效目标表",
    "（2025年度）",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("部门（单位）名称", 2), "桐川县枫桥镇人民政府"),
          [
            beside("年度主要任务", 5, 2),
            { text: "任务名称", rows: 2 },
            { text: "主要内容", rows: 2, columns: width - 6 },
            wide("预算金额（万元）", 3),
          ],
          ["总额", "财政拨款", "其他资金"],
          ["平安建设", wide("调处矛盾纠纷，常态开展夜间巡防", width - 6), "36.00", "36.00", "0.00"],
          ["道路硬化", wide("硬化五个村的入户道路", width - 6), "124.50", "98.00", "26.50"],
          [wide("金额合计", width - 5), "160.50", "134.00", "26.50"],
          across(width, wide("年度总体目标", 2), "目标1：夜间巡防覆盖全部行政村。\n目标2：入户道路晴雨通行。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "部门整体支出绩效目标表",
    year: 2025,
    unit: "桐川县枫桥镇人民政府",
    amountUnit: "万元",
    duties: ["平安建设 | 调处矛盾纠纷，常态开展夜间巡防 | –", "道路硬化 | 硬化五个村的入户道路 | –"],
    projects: [
      {
        name: null,
        budget: [1605000, 1340000, 265000],
        goals: ["夜间巡防覆盖全部行政村。", "入户道路晴雨通行。"],
        extra: {
          平安建设·总额: "36.00",
          平安建设·财政拨款: "36.00",
          平安建设·其他资金: "0.00",
          道路硬化·总额: "124.50",
          道路硬化·财政拨款: "98.00",
          道路硬化·其他资金: "26.50",
        },
        indicators: `
          产出指标 | 数量指标 | 矛盾纠纷调处件数 | ≥130件 → ≥ 130 件
          产出指标 | 数量指标 | 硬化入户道路 | ≥6.5公里 → ≥ 6.5 公里
          产出指标 | 质量指标 | 道路验收合格率 | 100% → (=) 100 %
          效益指标 | 社会效益指标 | 刑事警情下降比例 | ≥8% → ≥ 8 %
          满意度指标 | 服务对象满意度指标 | 辖区居民满意度 | ≥91% → ≥ 91 %
        `,
      },
    ],
  },
});
