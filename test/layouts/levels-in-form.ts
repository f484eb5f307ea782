import { across, beside } from "./columns.ts";
import { layout } from "./layout.ts";

/** No heading over the indicators: each level has them beside it in one cell. */
export const levelsInForm = layout({
  name: "levels as labels of a form",
  write: () => [
    "2023年度乡镇财政项目绩效目标申报表",
    {
      rows: [
        across(4, "项目名称", { text: "防贫保险", columns: 3 }),
        across(4, "实施单位", "滇水县白庙镇人民政府", "联系电话", "0871-5550188"),
        across(4, "资金总额（元）", { text: "64000.00", columns: 3 }),
        across(4, "年度绩效目标", { text: "防止返贫致贫。", columns: 3 }),
        [beside("绩效指标", 4), beside("产出指标", 2), "数量指标", "1.投保人口≥3200人\n2.投保户数≥860户"],
        ["质量指标", "赔付准确率100%；投诉处理率≥98%"],
        ["效益指标", "社会效益指标", "1.返贫人口0人"],
        ["满意度指标", "服务对象满意度指标", "群众满意度≥95%"],
      ],
    },
  ],
  expected: {
    title: "2023年度乡镇财政项目绩效目标申报表",
    year: 2023,
    unit: "滇水县白庙镇人民政府",
    amountUnit: "元",
    projects: [
      {
        name: "防贫保险",
        budget: [64000, null, null],
        goals: ["防止返贫致贫。"],
        extra: { 联系电话: "0871-5550188" },
        indicators: `
          产出指标 | 数量指标 | 投保人口 | ≥3200人 → ≥ 3200 人
          产出指标 | 数量指标 | 投保户数 | ≥860户 → ≥ 860 户
          产出指标 | 质量指标 | 赔付准确率 | 100% → (=) 100 %
          产出指标 | 质量指标 | 投诉处理率 | ≥98% → ≥ 98 %
          效益指标 | 社会效益指标 | 返贫人口 | 0人 → (=) 0 人
          满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
  asText: false,
});
