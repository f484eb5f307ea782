import { across, beside, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** A list with a column for each first level, whose cells hold all indicators of the project there. */
export const levelColumns = layout({
  name: "list with a column for each level",
  write: () => [
    "2023年专项资金项目绩效目标表",
    "填报单位：黔山县苗岭乡人民政府　　　　单位：万元",
    {
      rows: [
        [beside("序号", 2), beside("项目名称", 2), beside("预算金额", 2), beside("绩效目标", 2), wide("绩效指标", 3)],
        ["产出指标", "效益指标", "满意度指标"],
        ["1", "通组路维修", "45", "保障出行", "维修通组路≥8公里；验收合格率100%", "受益群众≥1200人", "群众满意度≥90%"],
        ["2", "山塘除险加固", "120", "消除隐患", "加固山塘2座", "保护耕地≥300亩；受益人口≥860人", "群众满意度≥95%"],
        across(7, wide("合计", 2), wide("165", 1), wide("", 1), wide("", 1), wide("", 1), wide("", 1)),
      ],
    },
  ],
  expected: {
    title: "2023年专项资金项目绩效目标表",
    year: 2023,
    unit: "黔山县苗岭乡人民政府",
    amountUnit: "万元",
    declaredTotal: 1650000,
    projects: [
      {
        ordinal: 1,
        name: "通组路维修",
        budget: [450000, null, null],
        goals: ["保障出行"],
        indicators: `
          产出指标 | – | 维修通组路 | ≥8公里 → ≥ 8 公里
          产出指标 | – | 验收合格率 | 100% → (=) 100 %
          效益指标 | – | 受益群众 | ≥1200人 → ≥ 1200 人
          满意度指标 | – | 群众满意度 | ≥90% → ≥ 90 %
        `,
      },
      {
        ordinal: 2,
        name: "山塘除险加固",
        budget: [1200000, null, null],
        goals: ["消除隐患"],
        indicators: `
          产出指标 | – | 加固山塘 | 2座 → (=) 2 座
          效益指标 | – | 保护耕地 | ≥300亩 → ≥ 300 亩
          效益指标 | – | 受益人口 | ≥860人 → ≥ 860 人
          满意度指标 | – | 群众满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
});

/** Second levels as columns under the first. */
export const secondLevelColumns = layout({
  name: "list with columns of second levels under the first",
  write: () => [
    "2024年度项目绩效目标汇总表",
    "单位：万元",
    {
      rows: [
        [
          beside("序号", 2),
          beside("项目名称", 2),
          beside("预算数", 2),
          wide("产出指标", 2),
          wide("效益指标", 2),
          beside("满意度指标", 2),
        ],
        ["数量指标", "质量指标", "社会效益指标", "生态效益指标"],
        ["1", "农村饮水维修", "36", "维修水厂3处", "水质达标率≥95%", "受益人口≥4200人", "", "用水户满意度≥90%"],
        ["2", "造林绿化", "22.5", "造林≥800亩", "成活率≥85%", "", "固碳量≥120吨", "群众满意度≥90%"],
      ],
    },
  ],
  expected: {
    title: "2024年度项目绩效目标汇总表",
    year: 2024,
    unit: null,
    amountUnit: "万元",
    projects: [
      {
        ordinal: 1,
        name: "农村饮水维修",
        budget: [360000, null, null],
        indicators: `
          产出指标 | 数量指标 | 维修水厂 | 3处 → (=) 3 处
          产出指标 | 质量指标 | 水质达标率 | ≥95% → ≥ 95 %
          效益指标 | 社会效益指标 | 受益人口 | ≥4200人 → ≥ 4200 人
          满意度指标 | – | 用水户满意度 | ≥90% → ≥ 90 %
        `,
      },
      {
        ordinal: 2,
        name: "造林绿化",
        budget: [225000, null, null],
        indicators: `
          产出指标 | 数量指标 | 造林 | ≥800亩 → ≥ 800 亩
          产出指标 | 质量指标 | 成活率 | ≥85% → ≥ 85 %
          效益指标 | 生态效益指标 | 固碳量 | ≥120吨 → ≥ 120 吨
          满意度指标 | – | 群众满意度 | ≥90% → ≥ 90 %
        `,
      },
    ],
  },
});
