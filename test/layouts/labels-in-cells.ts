import { across, beside, gridWidth, levels, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** Label and value in the same cell, several of them in a row or in a cell; lines of funds that have no field. */
export const labelsInCells = layout({
  name: "labels and values in the same cells, lines of funds",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "指标值")],
      rows: [
        ["产出指标", "数量指标", "更换校车安全锤", "60把"],
        ["产出指标", "质量指标", "器材合格率", "100%"],
        ["产出指标", "时效指标", "更换完成时间", "2025年8月25日前"],
        ["满意度指标", "服务对象满意度指标", "家长满意度", "≥96%"],
      ],
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, "项目编码：51172425R000000448120   项目名称：校车安全器材更换"),
          across(width, "单位名称：610001大竹岭县石桥镇人民政府", "项目期：2025年"),
          across(width, beside("项目资金", 5), "资金总额：", "8.60万元"),
          across(width - 1, "其中：财政拨款", "7.10万元"),
          across(width - 1, "上级资金", "5.00万元"),
          across(width - 1, "本级资金", "2.10万元"),
          across(width - 1, "自有资金", "1.50万元"),
          across(width, wide("绩效目标：开学前换齐全部校车的逃生器材。", width)),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年项目支出绩效目标表",
    year: 2025,
    unit: "610001 大竹岭县石桥镇人民政府",
    amountUnit: null,
    projects: [
      {
        code: "51172425R000000448120",
        name: "校车安全器材更换",
        budget: [86000, 71000, null],
        goals: ["开学前换齐全部校车的逃生器材。"],
        extra: { 项目期: "2025年", 上级资金: "5.00万元", 本级资金: "2.10万元", 自有资金: "1.50万元" },
        indicators: `
          产出指标 | 数量指标 | 更换校车安全锤 | 60把 → (=) 60 把
          产出指标 | 质量指标 | 器材合格率 | 100% → (=) 100 %
          产出指标 | 时效指标 | 更换完成时间 | 2025年8月25日前 → deadline ..2025-08-25
          满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥96% → ≥ 96 %
        `,
      },
    ],
  },
});
