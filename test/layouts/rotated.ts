import { layout } from "./layout.ts";

/** The headings stand in the first column, and each project in a column beside them. */
export const rotated = layout({
  name: "projects beside each other under their names",
  write: () => [
    "2024年度项目绩效目标表",
    "单位：万元",
    {
      rows: [
        ["项目名称", "人居环境整治", "村级公益事业奖补", "服务站运转"],
        ["预算金额", "60", "35.5", "4"],
        ["绩效目标", "户厕改造达标", "完成一事一议项目", "保障正常运转"],
        ["数量指标", "改厕420户", "建设文化广场3个", "服务站18个；联络员36名"],
        ["满意度指标", "群众满意度≥90%", "", "来访者满意度≥95%"],
      ],
    },
  ],
  expected: {
    title: "2024年度项目绩效目标表",
    year: 2024,
    unit: null,
    amountUnit: "万元",
    projects: [
      {
        name: "人居环境整治",
        budget: [600000, null, null],
        goals: ["户厕改造达标"],
        indicators: `
          – | 数量指标 | 改厕 | 420户 → (=) 420 户
          满意度指标 | – | 群众满意度 | ≥90% → ≥ 90 %
        `,
      },
      {
        name: "村级公益事业奖补",
        budget: [355000, null, null],
        goals: ["完成一事一议项目"],
        indicators: "– | 数量指标 | 建设文化广场 | 3个 → (=) 3 个",
      },
      {
        name: "服务站运转",
        budget: [40000, null, null],
        goals: ["保障正常运转"],
        indicators: `
          – | 数量指标 | 服务站 | 18个 → (=) 18 个
          – | 数量指标 | 联络员 | 36名 → (=) 36 名
          满意度指标 | – | 来访者满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
  asText: false,
});
