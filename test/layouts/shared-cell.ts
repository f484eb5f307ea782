import { plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** A list whose goals and indicators share one cell, the amounts with their unit below. */
export const sharedCell = layout({
  name: "list with goals and indicators in one cell",
  tables: [
    {
      columns: plain("项目编号", "项目名称", "资金", "绩效目标及指标", "完成时限"),
      rows: [
        [
          "HD-01",
          "河道保洁服务",
          "36.8",
          "年度目标：保持辖区18公里河道清洁。绩效指标：产出指标：数量指标：保洁河道长度≥18公里；质量指标：漂浮物清理率≥95%；满意度指标：沿河居民满意度≥90%。",
          "全年",
        ],
        [
          "HD-02",
          "文化站免费开放",
          "5.2(万元)",
          "年度目标：站内免费开放。\n绩效指标：\n产出指标\n数量指标：开放天数≥300天\n效益指标\n社会效益指标：服务群众≥1.2万人次",
          "2025年12月",
        ],
        ["HD-03", "结余资金收回", "-3.2万元", "收回结余资金", "2025年3月底前"],
        ["HD-04", "预留项目", "0", "", ""],
      ],
    },
  ],
  write: (tables) => [
    "大田坡县桃源镇2025年度项目绩效目标一览表",
    ...tables.map((table) => ({ rows: rowsOf(table) })),
    "金额单位：万元",
  ],
  expected: {
    title: "大田坡县桃源镇2025年度项目绩效目标一览表",
    year: 2025,
    unit: null,
    amountUnit: "万元",
    projects: [
      {
        code: "HD-01",
        name: "河道保洁服务",
        budget: [368000, null, null],
        goals: ["保持辖区18公里河道清洁。"],
        extra: { 完成时限: "全年" },
        indicators: `
          产出指标 | 数量指标 | 保洁河道长度 | ≥18公里 → ≥ 18 公里
          产出指标 | 质量指标 | 漂浮物清理率 | ≥95% → ≥ 95 %
          满意度指标 | – | 沿河居民满意度 | ≥90% → ≥ 90 %
        `,
      },
      {
        code: "HD-02",
        name: "文化站免费开放",
        budget: [52000, null, null],
        goals: ["站内免费开放。"],
        extra: { 完成时限: "2025年12月" },
        indicators: `
          产出指标 | 数量指标 | 开放天数 | ≥300天 → ≥ 300 天
          效益指标 | 社会效益指标 | 服务群众 | ≥1.2万人次 → ≥ 1.2 万人次
        `,
      },
      {
        code: "HD-03",
        name: "结余资金收回",
        budget: [-32000, null, null],
        goals: ["收回结余资金"],
        extra: { 完成时限: "2025年3月底前" },
      },
      { code: "HD-04", name: "预留项目", budget: [0, null, null] },
    ],
  },
  varies: { further: "project" },
});
