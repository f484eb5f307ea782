import { merged, plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

const UNIT = "846001-锦屏县茶坪乡人民政府";
const PATH = ["步游道栏杆维修经费", UNIT, "更换朽坏栏杆，保障游客安全", "64,500.00"];
const PEAK = ["采茶季交通疏导经费", UNIT, "高峰日主要路口有人值守", "27,300.00"];

/** A list with a department's row; sign, value and unit in three columns that stand apart. */
export const splitValues = layout({
  name: "row list with sign, value and unit apart",
  tables: [
    {
      columns: [
        ...merged("项目名称", "单位名称", "年度目标", "预算数", "一级指标", "二级指标"),
        ...plain("三级指标", "指标方向性", "指标值", "指标性质", "权重", "度量单位"),
      ],
      rows: [
        ["", "846-茶坪乡部门", "", "91,800.00", "", "", "", "", "", "", "", ""],
        [...PATH, "产出指标", "数量指标", "维修栏杆长度", "正向指标", "860", "≥", "20", "米"],
        [...PATH, "产出指标", "质量指标", "焊接质量", "", "焊缝饱满无毛刺", "定性", "20", ""],
        [...PATH, "产出指标", "时效指标", "维修工期", "反向指标", "45", "≤", "10", "天"],
        [...PATH, "成本指标", "经济成本指标", "每米维修成本", "反向指标", "75", "≤", "20", "元/米"],
        [...PATH, "满意度指标", "服务对象满意度指标", "游客满意度", "正向指标", "90", "≥", "10", "%"],
        [...PEAK, "产出指标", "数量指标", "疏导天数", "正向指标", "26", "＝", "30", "天"],
        [...PEAK, "产出指标", "数量指标", "设置疏导点位", "正向指标", "7", "≥", "30", "个"],
        [...PEAK, "效益指标", "社会效益指标", "最长拥堵时间", "反向指标", "20", "＜", "30", "分钟"],
      ],
      indicatorsIn: ([project]) => (project === "" ? 0 : 1),
    },
  ],
  write: (tables) => [
    "锦屏县茶坪乡2025年部门预算项目绩效目标表",
    "金额单位：元",
    ...tables.map((table) => ({ rows: rowsOf(table) })),
  ],
  expected: {
    title: "锦屏县茶坪乡2025年部门预算项目绩效目标表",
    year: 2025,
    unit: "846001 锦屏县茶坪乡人民政府",
    amountUnit: "元",
    declaredTotal: 91800,
    projects: [
      {
        name: "步游道栏杆维修经费",
        unit: "846001 锦屏县茶坪乡人民政府",
        budget: [64500, null, null],
        goals: ["更换朽坏栏杆，保障游客安全"],
        indicators: `
          产出指标 | 数量指标 | 维修栏杆长度 | ≥ 860 米 → ≥ 860 米 | weight=20 | direction=正向
          产出指标 | 质量指标 | 焊接质量 | 定性 焊缝饱满无毛刺 → words | weight=20
          产出指标 | 时效指标 | 维修工期 | ≤ 45 天 → ≤ 45 天 | weight=10 | direction=反向
          成本指标 | 经济成本指标 | 每米维修成本 | ≤ 75 元/米 → ≤ 75 元/米 = 75元 | weight=20 | direction=反向
          满意度指标 | 服务对象满意度指标 | 游客满意度 | ≥ 90 % → ≥ 90 % | weight=10 | direction=正向
        `,
      },
      {
        name: "采茶季交通疏导经费",
        unit: "846001 锦屏县茶坪乡人民政府",
        budget: [27300, null, null],
        goals: ["高峰日主要路口有人值守"],
        indicators: `
          产出指标 | 数量指标 | 疏导天数 | ＝ 26 天 → = 26 天 | weight=30 | direction=正向
          产出指标 | 数量指标 | 设置疏导点位 | ≥ 7 个 → ≥ 7 个 | weight=30 | direction=正向
          效益指标 | 社会效益指标 | 最长拥堵时间 | ＜ 20 分钟 → < 20 分钟 | weight=30 | direction=反向
        `,
      },
    ],
  },
});
