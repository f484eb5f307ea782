import { plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** The projects of several units one after another, each unit in a heading of its own. */
export const unitsInTurn = layout({
  name: "units one after another",
  write: () => [
    "望谟坡县各乡镇2025年项目绩效目标汇编",
    "一、望谟坡县蔗香镇人民政府",
    {
      rows: rowsOf({
        columns: plain("项目名称", "预算数（元）", "绩效指标"),
        rows: [["甘蔗种植补贴", "500000", "产出指标\n补贴面积5000亩，补贴发放及时率100%"]],
      }),
    },
    "二、望谟坡县乐元镇人民政府",
    "项目名称：芒果基地管护",
    "预算金额：320000元",
    "年度目标：管护芒果基地。",
    "产出指标：数量指标：管护面积≥1200亩；质量指标：苗木成活率≥90%",
  ],
  expected: {
    title: "望谟坡县各乡镇2025年项目绩效目标汇编",
    year: 2025,
    unit: null,
    amountUnit: "元",
    projects: [
      {
        name: "甘蔗种植补贴",
        unit: "望谟坡县蔗香镇人民政府",
        budget: [500000, null, null],
        indicators: `
          产出指标 | – | 补贴面积 | 5000亩 → (=) 5000 亩
          产出指标 | – | 补贴发放及时率 | 100% → (=) 100 %
        `,
      },
      {
        name: "芒果基地管护",
        unit: "望谟坡县乐元镇人民政府",
        budget: [320000, null, null],
        goals: ["管护芒果基地。"],
        indicators: `
          产出指标 | 数量指标 | 管护面积 | ≥1200亩 → ≥ 1200 亩
          产出指标 | 质量指标 | 苗木成活率 | ≥90% → ≥ 90 %
        `,
      },
    ],
  },
});
