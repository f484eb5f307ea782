import { across, beside } from "./columns.ts";
import { layout } from "./layout.ts";

/** The first level over its rows in a cell over all columns; below the rows what came out, and who signs. */
export const levelsOverRows = layout({
  name: "levels over their rows, conclusions below",
  write: () => [
    "2024年度项目支出绩效自评表",
    {
      rows: [
        across(6, "项目名称", { text: "防汛物资储备", columns: 5 }),
        across(6, "预算单位", { text: "淮滨县台头乡人民政府", columns: 5 }),
        ["二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        across(6, "（一）产出指标（50分）"),
        ["数量指标", "储备编织袋", "≥2万条", "2.1万条", "25", "25"],
        ["质量指标", "物资合格率", "100%", "100%", "25", "25"],
        across(6, "（二）效益指标（30分）"),
        ["社会效益指标", "汛期伤亡人数", "0人", "0人", "30", "30"],
        across(6, "（三）满意度指标（10分）"),
        ["服务对象满意度指标", "群众满意度", "≥90%", "92%", "10", "10"],
        across(6, { text: "总分", columns: 4 }, "90", "90"),
        across(6, "自评结论", { text: "项目完成较好，自评等级为优。", columns: 5 }),
        across(6, "存在问题", { text: "库房偏小。", columns: 5 }),
        across(6, "单位负责人（签字）：　　填报人：刘芳　　填报日期：2025年1月8日"),
      ],
    },
  ],
  expected: {
    title: "2024年度项目支出绩效自评表",
    year: 2024,
    unit: "淮滨县台头乡人民政府",
    amountUnit: null,
    projects: [
      {
        name: "防汛物资储备",
        budget: [null, null, null],
        extra: {
          总分·分值: "90",
          总分·得分: "90",
          自评结论: "项目完成较好，自评等级为优。",
          存在问题: "库房偏小。",
          填报人: "刘芳",
          填报日期: "2025年1月8日",
        },
        indicators: `
          产出指标 | 数量指标 | 储备编织袋 | ≥2万条 → ≥ 2 万条 | weight=25 | actual=2.1万条 → (=) 2.1 万条 | score=25
          产出指标 | 质量指标 | 物资合格率 | 100% → (=) 100 % | weight=25 | actual=100% → (=) 100 % | score=25
          效益指标 | 社会效益指标 | 汛期伤亡人数 | 0人 → (=) 0 人 | weight=30 | actual=0人 → (=) 0 人 | score=30
          满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% → ≥ 90 % | weight=10 | actual=92% → (=) 92 % | score=10
        `,
      },
    ],
  },
  asText: false,
});

/** The same in a table with a serial number, and a word beside all rows but the sum. */
export const levelsOverNumbers = layout({
  name: "levels over numbered rows",
  write: () => [
    "2025年度部门预算项目绩效目标表",
    {
      rows: [
        across(5, { text: "项目名称", columns: 2 }, { text: "圩镇秩序整治", columns: 3 }),
        across(5, { text: "年度预算（元）", columns: 2 }, { text: "325,000.00", columns: 3 }),
        [beside("绩效指标", 8), "序号", "指标名称", "指标值", "备注"],
        across(4, "一、产出指标"),
        ["1", "整治街道条数", "5条", ""],
        ["2", "清理占道经营宗数", "≥200宗", ""],
        across(4, "二、效益指标"),
        ["1", "交通事故下降率", "≥10%", "与上年比"],
        across(4, "三、满意度指标"),
        ["1", "居民满意度", "≥90%", ""],
      ],
    },
  ],
  expected: {
    title: "2025年度部门预算项目绩效目标表",
    year: 2025,
    unit: null,
    amountUnit: "元",
    projects: [
      {
        name: "圩镇秩序整治",
        budget: [325000, null, null],
        indicators: `
          产出指标 | – | 整治街道条数 | 5条 → (=) 5 条
          产出指标 | – | 清理占道经营宗数 | ≥200宗 → ≥ 200 宗
          效益指标 | – | 交通事故下降率 | ≥10% → ≥ 10 % | {备注: 与上年比}
          满意度指标 | – | 居民满意度 | ≥90% → ≥ 90 %
        `,
      },
    ],
  },
  asText: false,
});
