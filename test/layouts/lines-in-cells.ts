import { across, levels, merged, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** Several indicators in one row: their names below each other in one cell, their values in the next. */
export const linesInCells = layout({
  name: "several indicators below each other in one row's cells",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "指标值"), ...merged("指标值确定依据")],
      rows: [
        [
          "产出指标",
          "数量指标",
          "建设示范村数量\n开展宣传活动场次\n培训民族干部人数",
          "≥3个\n≥12场次\n≥60人次",
          "实施方案",
        ],
        ["产出指标", "质量指标", "示范村验收通过率", "100%", "验收办法"],
        ["产出指标", "时效指标", "项目完成时间\n资金支付进度", "2024年12月31日前\n≥95%", ""],
        ["效益指标", "社会效益指标", "①矛盾纠纷化解率\n②群众安全感", "①≥95%\n②明显提升", "年度考核"],
        ["满意度指标", "服务对象满意度指标", "受访群众\n满意度", "≥90%", ""],
      ],
      indicatorsIn: (row) => (row[3] ?? "").split("\n").length,
    },
  ],
  write: (tables) => [
    "2024年部门项目支出绩效目标表",
    ...tables.map((table) => ({
      rows: [
        across(table.columns.length, wide("项目名称", 2), "民族团结进步示范乡镇建设"),
        across(table.columns.length, wide("资金总额（万元）", 2), "50"),
        ...rowsOf(table),
      ],
    })),
  ],
  expected: {
    title: "2024年部门项目支出绩效目标表",
    year: 2024,
    unit: null,
    amountUnit: "万元",
    projects: [
      {
        name: "民族团结进步示范乡镇建设",
        budget: [500000, null, null],
        indicators: `
          产出指标 | 数量指标 | 建设示范村数量 | ≥3个 → ≥ 3 个 | basis=实施方案
          产出指标 | 数量指标 | 开展宣传活动场次 | ≥12场次 → ≥ 12 场次 | basis=实施方案
          产出指标 | 数量指标 | 培训民族干部人数 | ≥60人次 → ≥ 60 人次 | basis=实施方案
          产出指标 | 质量指标 | 示范村验收通过率 | 100% → (=) 100 % | basis=验收办法
          产出指标 | 时效指标 | 项目完成时间 | 2024年12月31日前 → deadline ..2024-12-31
          产出指标 | 时效指标 | 资金支付进度 | ≥95% → ≥ 95 %
          效益指标 | 社会效益指标 | 矛盾纠纷化解率 | ≥95% → ≥ 95 % | basis=年度考核
          效益指标 | 社会效益指标 | 群众安全感 | 明显提升 → words | basis=年度考核
          满意度指标 | 服务对象满意度指标 | 受访群众满意度 | ≥90% → ≥ 90 %
        `,
      },
    ],
    diagnostics: ["recognise/lines-as-indicators"],
  },
  // A further content of such a row belongs to one of its indicators only.
  varies: { further: null, order: false },
});
