import { across, gridWidth, levels, plain, rowsOf, under, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** One heading over what was aimed at and what was reached; a sum of the points; a note and a signature below. */
export const targetAndActual = layout({
  name: "aim and result under one heading, sum and note below",
  tables: [
    {
      columns: [
        ...levels,
        ...plain("三级指标", "权重"),
        ...under("指标值", "年度指标值", "实际完成值"),
        ...plain("得分", "未完成原因分析"),
      ],
      rows: [
        ["产出指标", "数量指标", "发放越冬饲草", "25", "≥320吨", "318吨", "24.8", "末批车辆因雪折返"],
        ["产出指标", "时效指标", "发放结束时间", "25", "2024年11月底前", "2024年11月26日", "25", ""],
        ["效益指标", "经济效益指标", "减少牲畜死亡损失", "30", "≥40万元", "46万元", "30", ""],
        ["满意度指标", "服务对象满意度指标", "受助牧户满意度", "20", "≥95%", "97%", "20", ""],
      ],
      totals: [{ word: "合计", under: { 权重: "100", 得分: "99.8" } }],
    },
  ],
  write: (tables) => [
    "2024年度项目支出绩效自评表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, wide("项目名称", 2), "雪灾饲草储备发放"),
          across(width, wide("项目单位", 2), "玛曲河县阿万乡人民政府", "资金总额（万元）", "41.60"),
          across(width, wide("年度目标", 2), "大雪封山前把饲草送到每个牧点。"),
          ...rowsOf(table),
          across(width, "注：得分按权重与完成比例折算。"),
          across(width, "填表人：索朗   联系电话：0941-5550102"),
        ],
      };
    }),
  ],
  expected: {
    title: "2024年度项目支出绩效自评表",
    year: 2024,
    unit: "玛曲河县阿万乡人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "雪灾饲草储备发放",
        budget: [416000, null, null],
        goals: ["大雪封山前把饲草送到每个牧点。"],
        extra: {
          合计·权重: "100",
          合计·得分: "99.8",
          注: "得分按权重与完成比例折算。",
          填表人: "索朗",
          联系电话: "0941-5550102",
        },
        indicators: `
          产出指标 | 数量指标 | 发放越冬饲草 | ≥320吨 → ≥ 320 吨 | weight=25 | actual=318吨 → (=) 318 吨 | score=24.8 | reason=末批车辆因雪折返
          产出指标 | 时效指标 | 发放结束时间 | 2024年11月底前 → deadline ..2024-11-30 | weight=25 | actual=2024年11月26日 → deadline ..2024-11-26 | score=25
          效益指标 | 经济效益指标 | 减少牲畜死亡损失 | ≥40万元 → ≥ 40 万元 = 400000元 | weight=30 | actual=46万元 → (=) 46 万元 = 460000元 | score=30
          满意度指标 | 服务对象满意度指标 | 受助牧户满意度 | ≥95% → ≥ 95 % | weight=20 | actual=97% → (=) 97 % | score=20
        `,
      },
    ],
  },
});
