import { across, gridWidth, levels, plain, rowsOf, under, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** One heading over sign, number and unit; rows are counted; the former year's value stands beside. */
export const valueInThree = layout({
  name: "sign, number and unit under one heading",
  tables: [
    {
      columns: [
        ...plain("序号"),
        ...levels,
        ...plain("三级指标"),
        ...under("指标值", "符号", "数值", "单位"),
        ...plain("上年指标值", "指标说明"),
      ],
      rows: [
        ["1", "产出指标", "数量指标", "免费接种犬只", "≥", "1800", "只", "1650只", "以芯片登记为准"],
        ["2", "产出指标", "质量指标", "免疫抗体合格率", "≥", "75", "%", "72%", ""],
        ["3", "产出指标", "时效指标", "春防结束时间", "", "2025年5月底前", "", "", ""],
        ["4", "成本指标", "经济成本指标", "每只疫苗费用", "≤", "28", "元/只", "30元/只", "含一次性耗材"],
        ["5", "满意度指标", "服务对象满意度指标", "养犬户满意度", "≥", "90", "%", "", ""],
      ],
    },
  ],
  write: (tables) => [
    "2025年度项目绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 2), "犬只狂犬病免疫经费", "预算数（元）", "52,000"),
          across(width, wide("预算单位", 2), "820-曲池县马头镇人民政府", "联系电话", "0310-5550170"),
          across(width, wide("绩效目标", 2), "登记犬只应免尽免。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年度项目绩效目标表",
    year: 2025,
    unit: "820 曲池县马头镇人民政府",
    amountUnit: "元",
    projects: [
      {
        name: "犬只狂犬病免疫经费",
        budget: [52000, null, null],
        goals: ["登记犬只应免尽免。"],
        extra: { 联系电话: "0310-5550170" },
        indicators: `
          产出指标 | 数量指标 | 免费接种犬只 | ≥ 1800 只 → ≥ 1800 只 | description=以芯片登记为准 | {上年指标值: 1650只}
          产出指标 | 质量指标 | 免疫抗体合格率 | ≥ 75 % → ≥ 75 % | {上年指标值: 72%}
          产出指标 | 时效指标 | 春防结束时间 | 2025年5月底前 → deadline ..2025-05-31
          成本指标 | 经济成本指标 | 每只疫苗费用 | ≤ 28 元/只 → ≤ 28 元/只 = 28元 | description=含一次性耗材 | {上年指标值: 30元/只}
          满意度指标 | 服务对象满意度指标 | 养犬户满意度 | ≥ 90 % → ≥ 90 %
        `,
      },
    ],
  },
});
