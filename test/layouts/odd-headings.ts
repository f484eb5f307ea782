import { across, gridWidth, merged, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** Traditional characters, blanks and line breaks inside headings, a misprint, the year in front of a heading. */
export const oddHeadings = layout({
  name: "headings in traditional characters, broken, misprinted, with a year",
  tables: [
    {
      columns: [...merged("一 级 指 标", "二级\n指标"), ...plain("三级指际", "2025年目标值", "備　註")],
      rows: [
        ["產出指標", "數量指標", "修繕祠堂門樓", "3座", ""],
        ["產出指標", "質量指標", "驗收合格率", "100%", ""],
        ["產出指標", "时效指标", "修繕完成時間", "2025年10月底前", "避開雨季"],
        ["成本指标", "經濟成本指標", "每座門樓修繕費", "≤6万元/座", ""],
        ["滿意度指標", "服務對象滿意度指標", "村民滿意度", "≥90%", ""],
      ],
    },
  ],
  write: (tables) => [
    "順溪縣沙灣鎮2025年项目支出绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("項 目 名 稱", 2), "傳統村落門樓修繕"),
          across(width, wide("實施\n單位", 2), "順溪縣沙灣鎮人民政府"),
          across(width, wide("預 算 數（萬元）", 2), "18.00"),
          across(width, wide("年度績效目標", 2), "修好三座門樓，保留原有木構。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "順溪縣沙灣鎮2025年项目支出绩效目标表",
    year: 2025,
    unit: "順溪縣沙灣鎮人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "傳統村落門樓修繕",
        budget: [180000, null, null],
        goals: ["修好三座門樓，保留原有木構。"],
        indicators: `
          产出指标 | 数量指标 | 修繕祠堂門樓 | 3座 → (=) 3 座
          产出指标 | 质量指标 | 驗收合格率 | 100% → (=) 100 %
          产出指标 | 时效指标 | 修繕完成時間 | 2025年10月底前 → deadline ..2025-10-31 | {備註: 避開雨季}
          成本指标 | 经济成本指标 | 每座門樓修繕費 | ≤6万元/座 → ≤ 6 万元/座 = 60000元
          满意度指标 | 服务对象满意度指标 | 村民滿意度 | ≥90% → ≥ 90 %
        `,
      },
    ],
  },
  varies: { words: false },
});
