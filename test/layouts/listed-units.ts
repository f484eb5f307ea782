import { merged, plain, rowsOf, under } from "./columns.ts";
import { layout } from "./layout.ts";

const columns = [
  ...merged("单位名称", "项目名称"),
  ...under("资金", "总额", "财政", "其他"),
  ...plain("一级指标", "二级指标", "三级指标", "指标值"),
];

/** A list over two pages under a heading like a project's, amounts printed again in each row. */
export const listedUnits = layout({
  name: "list over two pages, amounts in every row",
  write: () => [
    "清河坡县油坊镇项目绩效目标表",
    "部门：清河坡县油坊镇人民政府　　　金额单位：万元",
    {
      rows: rowsOf({
        columns,
        rows: [
          ["油坊镇政府", "道路维护", "12.00", "10.00", "2.00", "产出指标", "数量指标", "维护道路长度", "≥4公里"],
          ["油坊镇政府", "道路维护", "12.00", "10.00", "2.00", "产出指标", "质量指标", "验收合格率", "100%"],
        ],
      }),
    },
    "续表",
    {
      rows: rowsOf({
        columns,
        rows: [
          ["油坊镇小学", "食堂改造", "8.50", "8.50", "0.00", "产出指标", "数量指标", "改造食堂", "1处"],
          ["油坊镇小学", "食堂改造", "8.50", "8.50", "0.00", "满意度指标", "服务对象满意度指标", "师生满意度", "≥95%"],
        ],
        totals: [{ word: "总计", under: { 总额: "20.50" } }],
      }),
    },
  ],
  expected: {
    title: "清河坡县油坊镇项目绩效目标表",
    year: null,
    unit: "清河坡县油坊镇人民政府",
    amountUnit: "万元",
    declaredTotal: 205000,
    projects: [
      {
        name: "道路维护",
        unit: "油坊镇政府",
        budget: [120000, 100000, 20000],
        indicators: `
          产出指标 | 数量指标 | 维护道路长度 | ≥4公里 → ≥ 4 公里
          产出指标 | 质量指标 | 验收合格率 | 100% → (=) 100 %
        `,
      },
      {
        name: "食堂改造",
        unit: "油坊镇小学",
        budget: [85000, 85000, 0],
        indicators: `
          产出指标 | 数量指标 | 改造食堂 | 1处 → (=) 1 处
          满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
});
