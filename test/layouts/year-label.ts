import { across, beside, gridWidth, levels, plain, rowsOf, sideLabel, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** The year stands in a label's value only; lines of funds of several levels of government. */
export const yearLabel = layout({
  name: "year in a label, funds by level of government",
  tables: [
    {
      columns: [sideLabel("绩效指标"), ...levels, ...plain("三级指标", "指标值", "指标确定依据")],
      rows: [
        ["产出指标", "数量指标", "新建提升泵站", "2座", "可研批复"],
        ["产出指标", "数量指标", "敷设污水管网", "≥13.6公里", "可研批复"],
        ["产出指标", "质量指标", "闭水试验合格率", "100%", "验收规范"],
        ["成本指标", "经济成本指标", "每公里管网造价", "≤118万元/公里", "招标控制价"],
        ["效益指标", "生态效益指标", "新增日处理污水", "≥2200吨", "设计文件"],
        ["满意度指标", "服务对象满意度指标", "受益居民满意度", "≥90%", "问卷"],
      ],
    },
  ],
  write: (tables) => [
    "项目资金绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("预算年度", 2), "2025", wide("单位：万元", 1)),
          across(width, wide("项目名称", 2), "镇区污水管网延伸"),
          across(width, wide("项目单位", 2), "820001-蓟河区上仓镇人民政府"),
          across(width, beside("资金情况", 4, 2), "资金总额", "1,980.00"),
          across(width - 2, "中央资金", "1,200.00"),
          across(width - 2, "市级资金", "600.00"),
          across(width - 2, "其他资金", "180.00"),
          across(width, wide("总体目标", 2), "管网延伸到四个自然村，生活污水集中处理。"),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "项目资金绩效目标表",
    year: 2025,
    unit: "820001 蓟河区上仓镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "镇区污水管网延伸",
        budget: [19800000, null, 1800000],
        goals: ["管网延伸到四个自然村，生活污水集中处理。"],
        extra: { 中央资金: "1,200.00", 市级资金: "600.00" },
        indicators: `
          产出指标 | 数量指标 | 新建提升泵站 | 2座 → (=) 2 座 | basis=可研批复
          产出指标 | 数量指标 | 敷设污水管网 | ≥13.6公里 → ≥ 13.6 公里 | basis=可研批复
          产出指标 | 质量指标 | 闭水试验合格率 | 100% → (=) 100 % | basis=验收规范
          成本指标 | 经济成本指标 | 每公里管网造价 | ≤118万元/公里 → ≤ 118 万元/公里 = 1180000元 | basis=招标控制价
          效益指标 | 生态效益指标 | 新增日处理污水 | ≥2200吨 → ≥ 2200 吨 | basis=设计文件
          满意度指标 | 服务对象满意度指标 | 受益居民满意度 | ≥90% → ≥ 90 % | basis=问卷
        `,
      },
    ],
  },
});
