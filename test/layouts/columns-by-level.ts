import { plain, rowsOf, under } from "./columns.ts";
import { layout } from "./layout.ts";

/** A list with a column for each level, its indicators as sentences in the cells. */
export const columnsByLevel = layout({
  name: "list with sentences in a column for each level",
  tables: [
    {
      columns: [
        ...plain("序号", "项目名称", "预算安排", "年度目标"),
        ...under("绩效指标", "产出指标", "效益指标", "满意度指标"),
      ],
      rows: [
        [
          "1",
          "安全饮水管网维护",
          "125,000",
          "保障6个村供水稳定",
          "数量指标：维护管网12.5公里；质量指标：水质达标率100%",
          "社会效益指标：受益群众2300人",
          "用水户满意度≥95%",
        ],
        [
          "2",
          "村级光伏运维",
          "48,600",
          "电站正常运行",
          "数量指标：运维电站3座\n时效指标：全年运维12个月",
          "经济效益指标：年发电收入≥18万元",
          "受益户满意度≥92%",
        ],
      ],
      totals: [{ word: "合计", under: { 预算安排: "173,600" } }],
    },
  ],
  write: (tables) => [
    "镇坪坡县曙坪镇2023年专项资金绩效目标公开表",
    "（单位：元）",
    ...tables.map((table) => ({ rows: rowsOf(table) })),
  ],
  expected: {
    title: "镇坪坡县曙坪镇2023年专项资金绩效目标公开表",
    year: 2023,
    unit: null,
    amountUnit: "元",
    declaredTotal: 173600,
    projects: [
      {
        ordinal: 1,
        name: "安全饮水管网维护",
        budget: [125000, null, null],
        goals: ["保障6个村供水稳定"],
        indicators: `
          产出指标 | 数量指标 | 维护管网 | 12.5公里 → (=) 12.5 公里
          产出指标 | 质量指标 | 水质达标率 | 100% → (=) 100 %
          效益指标 | 社会效益指标 | 受益群众 | 2300人 → (=) 2300 人
          满意度指标 | – | 用水户满意度 | ≥95% → ≥ 95 %
        `,
      },
      {
        ordinal: 2,
        name: "村级光伏运维",
        budget: [48600, null, null],
        goals: ["电站正常运行"],
        indicators: `
          产出指标 | 数量指标 | 运维电站 | 3座 → (=) 3 座
          产出指标 | 时效指标 | 全年运维 | 12个月 → (=) 12 个月
          效益指标 | 经济效益指标 | 年发电收入 | ≥18万元 → ≥ 18 万元 = 180000元
          满意度指标 | – | 受益户满意度 | ≥92% → ≥ 92 %
        `,
      },
    ],
  },
  varies: { further: "project", order: false },
});
