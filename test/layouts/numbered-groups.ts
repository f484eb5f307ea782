import { plain, rowsOf, under } from "./columns.ts";
import { layout } from "./layout.ts";

/** A list with groups numbered 一 and （一）, its sums by source under a heading of their own, notes below. */
export const numberedGroups = layout({
  name: "list with groups of projects",
  tables: [
    {
      columns: [
        ...plain("序号", "项目名称"),
        ...under("资金来源", "小计", "一般公共预算", "政府性基金"),
        ...plain("绩效目标"),
      ],
      rows: [
        ["一", "运转类项目", "18.00", "18.00", "", ""],
        ["（一）", "机关运转", "18.00", "18.00", "", ""],
        ["1", "机关水电", "8.00", "8.00", "", "保障机关用水用电"],
        ["2", "公务用车", "10.00", "10.00", "", "车辆完好率100%"],
        ["二", "特定目标类项目", "40.00", "30.00", "10.00", ""],
        ["3", "农村公路养护", "40.00", "30.00", "10.00", "养护公路32公里"],
      ],
      totals: [{ word: "总计", under: { 小计: "58.00" } }],
      indicatorsIn: ([, , , , , goal]) => (goal === "" ? 0 : 1),
    },
  ],
  write: (tables) => [
    "灵璧坡县尹集镇2025年度预算项目绩效目标汇总表",
    "单位：万元",
    ...tables.map((table) => ({ rows: [...rowsOf(table), [{ text: "注：公路养护含上年结转。", columns: 6 }]] })),
  ],
  expected: {
    title: "灵璧坡县尹集镇2025年度预算项目绩效目标汇总表",
    year: 2025,
    unit: null,
    amountUnit: "万元",
    declaredTotal: 580000,
    narrative: [": 注：公路养护含上年结转。"],
    unmapped: ["18.00 18.00", "18.00 18.00", "40.00 30.00 10.00"],
    projects: [
      {
        ordinal: 1,
        name: "机关水电",
        budget: [80000, 80000, null],
        goals: ["保障机关用水用电"],
        extra: { 项目名称: "运转类项目", "项目名称 (2)": "机关运转" },
      },
      {
        ordinal: 2,
        name: "公务用车",
        budget: [100000, 100000, null],
        goals: ["车辆完好率100%"],
        extra: { 项目名称: "运转类项目", "项目名称 (2)": "机关运转" },
      },
      {
        ordinal: 3,
        name: "农村公路养护",
        budget: [400000, 300000, null],
        goals: ["养护公路32公里"],
        extra: { 项目名称: "特定目标类项目", 资金来源·政府性基金: "10.00" },
      },
    ],
  },
  varies: { further: null, order: false, words: false },
});
