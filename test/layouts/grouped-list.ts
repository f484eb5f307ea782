import { across, beside, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** A list whose projects stand in groups, each with a line over it, and are printed again at the top of a page. */
export const groupedList = layout({
  name: "list in groups, a project printed again behind a page",
  write: () => [
    "2025年部门预算项目绩效目标表",
    {
      rows: [
        ["序号", "项目名称", "金额（万元）", "一级指标", "二级指标", "三级指标", "指标值"],
        across(7, "一、人员类项目"),
        [
          beside("1", 2),
          beside("130924250000000000017-公益性岗位补贴", 2),
          beside("28.8", 2),
          "产出指标",
          "数量指标",
          "岗位人数",
          "48人",
        ],
        ["满意度指标", "服务对象满意度指标", "岗位人员满意度", "≥95%"],
        ["序号", "项目名称", "金额（万元）", "一级指标", "二级指标", "三级指标", "指标值"],
        ["1", "130924250000000000017-公益性岗位补贴（续）", "", "效益指标", "社会效益指标", "带动就业", "≥48人"],
        across(7, "二、特定目标类项目"),
        [
          beside("2", 2),
          beside("130924250000000000022-护林员补助", 2),
          beside("36", 2),
          "产出指标",
          "数量指标",
          "管护面积",
          "≥3.6万亩",
        ],
        ["满意度指标", "服务对象满意度指标", "护林员满意度", "≥90%"],
      ],
    },
  ],
  expected: {
    title: "2025年部门预算项目绩效目标表",
    year: 2025,
    unit: null,
    amountUnit: "万元",
    projects: [
      {
        ordinal: 1,
        code: "130924250000000000017",
        name: "公益性岗位补贴",
        budget: [288000, null, null],
        extra: { 项目名称: "一、人员类项目" },
        indicators: `
          产出指标 | 数量指标 | 岗位人数 | 48人 → (=) 48 人
          满意度指标 | 服务对象满意度指标 | 岗位人员满意度 | ≥95% → ≥ 95 %
          效益指标 | 社会效益指标 | 带动就业 | ≥48人 → ≥ 48 人
        `,
      },
      {
        ordinal: 2,
        code: "130924250000000000022",
        name: "护林员补助",
        budget: [360000, null, null],
        extra: { 项目名称: "二、特定目标类项目" },
        indicators: `
          产出指标 | 数量指标 | 管护面积 | ≥3.6万亩 → ≥ 3.6 万亩
          满意度指标 | 服务对象满意度指标 | 护林员满意度 | ≥90% → ≥ 90 %
        `,
      },
    ],
  },
  asText: false,
});

/** Amounts of several purses under one heading. */
export const dividedAmounts = layout({
  name: "list of projects with the purses of their funds",
  write: () => [
    "2023年度衔接资金项目绩效目标公示表",
    "单位：万元",
    {
      rows: [
        [
          beside("序号", 2),
          beside("项目名称", 2),
          beside("建设地点", 2),
          beside("建设内容及规模", 2),
          wide("资金规模", 4),
          beside("绩效目标", 2),
        ],
        ["合计", "中央", "省级", "县级"],
        ["1", "黄牛养殖小区", "红旗村", "新建牛舍2栋", "150", "100", "30", "20", "带动农户52户。"],
        ["2", "产业路", "五星村", "硬化路面3.2公里", "96", "0", "96", "0", "解决出行难。"],
      ],
    },
  ],
  expected: {
    title: "2023年度衔接资金项目绩效目标公示表",
    year: 2023,
    unit: null,
    amountUnit: "万元",
    projects: [
      {
        ordinal: 1,
        name: "黄牛养殖小区",
        budget: [1500000, null, null],
        goals: ["带动农户52户。"],
        extra: {
          建设地点: "红旗村",
          建设内容及规模: "新建牛舍2栋",
          资金规模·中央: "100",
          资金规模·省级: "30",
          资金规模·县级: "20",
        },
      },
      {
        ordinal: 2,
        name: "产业路",
        budget: [960000, null, null],
        goals: ["解决出行难。"],
        extra: {
          建设地点: "五星村",
          建设内容及规模: "硬化路面3.2公里",
          资金规模·中央: "0",
          资金规模·省级: "96",
          资金规模·县级: "0",
        },
      },
    ],
  },
});
