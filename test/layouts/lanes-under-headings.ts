import { across, gridWidth, merged, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

const lane = (above: string, number: number) => [
  { heading: [above, "二级指标"] as const, merged: true, lane: number },
  { heading: [above, "三级指标"] as const, lane: number },
  { heading: [above, "指标值"] as const, lane: number },
];

/** The same headings twice, under a heading for the medium term and one for the year. */
export const lanesUnderHeadings = layout({
  name: "medium term beside the year under headings of their own",
  tables: [
    {
      columns: [...merged("一级指标"), ...lane("长期绩效指标", 0), ...lane("年度绩效指标", 1)],
      rows: [
        ["产出指标", "数量指标", "建成村级养老点", "≥21个", "数量指标", "建成村级养老点", "7个"],
        ["产出指标", "质量指标", "消防验收通过率", "100%", "质量指标", "消防验收通过率", "100%"],
        ["效益指标", "社会效益指标", "可服务老人", "≥900人", "", "", ""],
        [
          "满意度指标",
          "服务对象满意度指标",
          "老人及家属满意度",
          "≥95%",
          "服务对象满意度指标",
          "老人及家属满意度",
          "≥93%",
        ],
      ],
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标申报表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 1), "村级养老服务点建设"),
          across(width, wide("实施单位", 1), "兰台县城关镇人民政府"),
          across(width, wide("项目资金（万元）", 1), "中期资金总额", "90.00", "年度资金总额", "30.00"),
          across(width, wide("年度目标", 1), "七个村的老人就近吃饭、歇脚。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年项目支出绩效目标申报表",
    year: 2025,
    unit: "兰台县城关镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "村级养老服务点建设",
        budget: [300000, null, null],
        goals: ["七个村的老人就近吃饭、歇脚。"],
        extra: { 中期资金总额: "90.00" },
        indicators: `
          产出指标 | 数量指标 | 建成村级养老点 | ≥21个 → ≥ 21 个 | {绩效指标: 长期绩效指标}
          产出指标 | 数量指标 | 建成村级养老点 | 7个 → (=) 7 个 | {绩效指标: 年度绩效指标}
          产出指标 | 质量指标 | 消防验收通过率 | 100% → (=) 100 % | {绩效指标: 长期绩效指标}
          产出指标 | 质量指标 | 消防验收通过率 | 100% → (=) 100 % | {绩效指标: 年度绩效指标}
          效益指标 | 社会效益指标 | 可服务老人 | ≥900人 → ≥ 900 人 | {绩效指标: 长期绩效指标}
          满意度指标 | 服务对象满意度指标 | 老人及家属满意度 | ≥95% → ≥ 95 % | {绩效指标: 长期绩效指标}
          满意度指标 | 服务对象满意度指标 | 老人及家属满意度 | ≥93% → ≥ 93 % | {绩效指标: 年度绩效指标}
        `,
      },
    ],
  },
  varies: { further: null },
});
