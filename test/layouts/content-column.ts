import { across, gridWidth, levels, plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** 指标内容 names the indicator; 环境效益 and other words of older forms. */
export const contentColumn = layout({
  name: "指标内容 as the name, 环境效益指标",
  tables: [
    {
      columns: [...levels, ...plain("指标内容", "指标值", "备注")],
      rows: [
        ["产出指标", "数量指标", "新栽刺槐株数", "≥2.4万株", "容器苗"],
        ["产出指标", "质量指标", "当年成活率", "≥85%", ""],
        ["产出指标", "时效指标", "栽植时间", "2025年3月-4月", ""],
        ["效益指标", "环境效益指标", "治理沟壑面积", "不少于560亩", "以验收图斑为准"],
        ["效益指标", "可持续发展指标", "管护责任落实情况", "到村到人", ""],
        ["社会公众或服务对象满意度指标", "社会公众或服务对象满意度指标", "沟道群众满意度", "≥90%", ""],
      ],
    },
  ],
  write: (tables) => [
    "延川岭县黄蒿塬镇2025年项目支出绩效目标表",
    "单位：万元",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, "项目名称", "荒沟造林补植"),
          across(width, "预算单位", "延川岭县黄蒿塬镇人民政府"),
          across(width, "预算数", "19.20", "其中：财政资金", "19.20"),
          across(width, "总体目标", "1.补植荒沟林带。\n2.林木有人管、能成活。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "延川岭县黄蒿塬镇2025年项目支出绩效目标表",
    year: 2025,
    unit: "延川岭县黄蒿塬镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "荒沟造林补植",
        budget: [192000, 192000, null],
        goals: ["补植荒沟林带。", "林木有人管、能成活。"],
        indicators: `
          产出指标 | 数量指标 | 新栽刺槐株数 | ≥2.4万株 → ≥ 2.4 万株 | {备注: 容器苗}
          产出指标 | 质量指标 | 当年成活率 | ≥85% → ≥ 85 %
          产出指标 | 时效指标 | 栽植时间 | 2025年3月-4月 → window 2025-03..2025-04
          效益指标 | 生态效益指标 | 治理沟壑面积 | 不少于560亩 → ≥ 560 亩 | {备注: 以验收图斑为准}
          效益指标 | 可持续影响指标 | 管护责任落实情况 | 到村到人 → words
          满意度指标 | 服务对象满意度指标 | 沟道群众满意度 | ≥90% → ≥ 90 %
        `,
      },
    ],
  },
  varies: { keeps: ["指标内容"] },
});
