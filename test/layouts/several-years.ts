import { across, gridWidth, levels, plain, rowsOf, under, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** Values of former years beside the year's own, units in a column, what the points are given for. */
export const severalYears = layout({
  name: "former years' values beside the year's",
  tables: [
    {
      columns: [
        ...levels,
        ...plain("三级指标"),
        ...under("历史参考值", "前年指标值", "上年指标值"),
        ...plain("预期指标值", "计量单位", "指标权重", "评（扣）分标准"),
      ],
      rows: [
        ["产出指标", "数量指标", "巡护林区里程", "2850", "3000", "≥3200", "公里", "20", "每少100公里扣1分"],
        ["产出指标", "质量指标", "火情早发现率", "94", "96", "≥97", "%", "20", ""],
        ["成本指标", "社会成本指标", "误报警次数", "9", "6", "≤4", "次", "20", "每多一次扣2分"],
        ["效益指标", "生态效益指标", "森林受害率", "0.3", "0.3", "≤0.3", "‰", "20", ""],
        ["满意度指标", "服务对象满意度指标", "林区职工满意度", "", "91", "≥92", "%", "10", ""],
      ],
    },
  ],
  write: (tables) => [
    "2025年部门预算项目支出绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 2), "林区防火巡护经费", "项目编码", "23090025R000000771043"),
          across(width, wide("部门名称", 2), "丰沟区带岭镇人民政府", "预算金额（元）", "486,000"),
          across(width, wide("年度绩效目标", 2), "1.防火期巡护不断档。2.火情早发现、早处置。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年部门预算项目支出绩效目标表",
    year: 2025,
    unit: "丰沟区带岭镇人民政府",
    amountUnit: "元",
    projects: [
      {
        code: "23090025R000000771043",
        name: "林区防火巡护经费",
        budget: [486000, null, null],
        goals: ["防火期巡护不断档。", "火情早发现、早处置。"],
        indicators: `
          产出指标 | 数量指标 | 巡护林区里程 | ≥3200 公里 → ≥ 3200 公里 | description=每少100公里扣1分 | weight=20 | {历史参考值·上年指标值: 3000} | {历史参考值·前年指标值: 2850}
          产出指标 | 质量指标 | 火情早发现率 | ≥97 % → ≥ 97 % | weight=20 | {历史参考值·上年指标值: 96} | {历史参考值·前年指标值: 94}
          成本指标 | 社会成本指标 | 误报警次数 | ≤4 次 → ≤ 4 次 | description=每多一次扣2分 | weight=20 | {历史参考值·上年指标值: 6} | {历史参考值·前年指标值: 9}
          效益指标 | 生态效益指标 | 森林受害率 | ≤0.3 ‰ → ≤ 0.3 ‰ | weight=20 | {历史参考值·上年指标值: 0.3} | {历史参考值·前年指标值: 0.3}
          满意度指标 | 服务对象满意度指标 | 林区职工满意度 | ≥92 % → ≥ 92 % | weight=10 | {历史参考值·上年指标值: 91}
        `,
      },
    ],
  },
});
