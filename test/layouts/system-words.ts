import { across, gridWidth, levels, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** Units as the budget system's own words, points in the cells of the levels. */
export const systemWords = layout({
  name: "self-evaluation with the system's words for units",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")],
      rows: [
        ["产出指标（50分）", "数量指标", "开展防溺水巡查次数", "≥150次", "168次", "20", "20", ""],
        ["产出指标（50分）", "数量指标", "新设警示牌", "=8个", "8个", "15", "15", ""],
        [
          "产出指标（50分）",
          "质量指标",
          "重点水域巡查覆盖率",
          "≥100百分比",
          "96%",
          "15",
          "14.4",
          "两处鱼塘围挡后无法进入",
        ],
        ["效益指标（30分）", "社会效益指标", "群众防溺水意识", "明显增强", "达成预期指标", "30", "30", ""],
        ["满意度指标（10分）", "服务对象满意度指标", "学生家长满意度", "≥90百分比", "95百分比", "10", "10", ""],
      ],
    },
  ],
  write: (tables) => [
    "项目支出绩效自评表",
    "（2024年度）",
    "单位：元",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 2), "防溺水专职巡查员经费"),
          across(width, wide("主管部门", 2), "池阳区梅川镇", "实施单位", "池阳区梅川镇人民政府"),
          across(width, wide("预算数", 2), "96,000.00", "其中：财政拨款", "96,000.00"),
          across(width, wide("年度总体目标", 2), "暑期重点水域有人巡、有人劝。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "项目支出绩效自评表",
    year: 2024,
    unit: "池阳区梅川镇人民政府",
    amountUnit: "元",
    projects: [
      {
        name: "防溺水专职巡查员经费",
        budget: [96000, 96000, null],
        goals: ["暑期重点水域有人巡、有人劝。"],
        extra: { 主管部门: "池阳区梅川镇" },
        indicators: `
          产出指标 | 数量指标 | 开展防溺水巡查次数 | ≥150次 → ≥ 150 次 | weight=20 | actual=168次 → (=) 168 次 | score=20
          产出指标 | 数量指标 | 新设警示牌 | =8个 → = 8 个 | weight=15 | actual=8个 → (=) 8 个 | score=15
          产出指标 | 质量指标 | 重点水域巡查覆盖率 | ≥100百分比 → ≥ 100 % | weight=15 | actual=96% → (=) 96 % | score=14.4 | reason=两处鱼塘围挡后无法进入
          效益指标 | 社会效益指标 | 群众防溺水意识 | 明显增强 → words | weight=30 | actual=达成预期指标 → words | score=30
          满意度指标 | 服务对象满意度指标 | 学生家长满意度 | ≥90百分比 → ≥ 90 % | weight=10 | actual=95百分比 → (=) 95 % | score=10
        `,
      },
    ],
  },
});
