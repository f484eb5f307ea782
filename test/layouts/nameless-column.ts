import { across, gridWidth, levels, plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** A column without a heading, another that nobody knows, and the headings again where the page broke. */
export const namelessColumn = layout({
  name: "column without a heading, headings repeated on the next page",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "指标值", "", "数据来源")],
      rows: [
        ["产出指标", "数量指标", "整修晒坝面积", "≥5200平方米", "甲类", "施工日志"],
        ["产出指标", "质量指标", "坝面平整合格率", "≥97%", "甲类", "验收单"],
        ["效益指标", "经济效益指标", "减少晾晒损耗", "≥6吨", "乙类", ""],
        ["满意度指标", "服务对象满意度指标", "种粮户满意度", "≥92%", "", "入户问卷"],
      ],
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标表",
    "金额单位：万元",
    ...tables.map((table) => {
      const width = gridWidth(table);
      const [headings = [], ...rows] = rowsOf(table);
      // The page breaks where no cell is merged.
      return {
        rows: [
          across(width, "项目名称", "晒坝整修"),
          across(width, "预算单位", "仪陇坡县双盘乡人民政府"),
          across(width, "预算数", "15.30"),
          across(width, "绩效目标", "秋收前修好晒坝，谷物不落地过夜。"),
          headings,
          ...rows.slice(0, 2),
          headings,
          ...rows.slice(2),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年项目支出绩效目标表",
    year: 2025,
    unit: "仪陇坡县双盘乡人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "晒坝整修",
        budget: [153000, null, null],
        goals: ["秋收前修好晒坝，谷物不落地过夜。"],
        indicators: `
          产出指标 | 数量指标 | 整修晒坝面积 | ≥5200平方米 → ≥ 5200 平方米 | {数据来源: 施工日志} | {第5列: 甲类}
          产出指标 | 质量指标 | 坝面平整合格率 | ≥97% → ≥ 97 % | {数据来源: 验收单} | {第5列: 甲类}
          效益指标 | 经济效益指标 | 减少晾晒损耗 | ≥6吨 → ≥ 6 吨 | {第5列: 乙类}
          满意度指标 | 服务对象满意度指标 | 种粮户满意度 | ≥92% → ≥ 92 % | {数据来源: 入户问卷}
        `,
      },
    ],
  },
  // The key of a column without a heading is its number.
  varies: { order: false, further: null },
});
