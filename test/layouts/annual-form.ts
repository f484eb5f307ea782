import { across, beside, type ColumnTable, gridWidth, levels, plain, rowsOf, sideLabel, wide } from "./columns.ts";
import { layout } from "./layout.ts";

interface Head {
  readonly name: string;
  readonly period: string;
  readonly money: readonly [total: string, fiscal: string, other: string];
  readonly goal: string;
}

const heads: readonly Head[] = [
  {
    name: "集镇路灯节能改造项目",
    period: "2025年1月—2025年12月",
    money: ["28.60", "20.00", "8.60"],
    goal: "1.更换老旧路灯灯头，降低照明电费。\n2.建立路灯巡查报修台账。",
  },
  { name: "河道漂浮物清理经费", period: "2025年", money: ["7.20", "7.20", ""], goal: "保持河面干净，汛期行洪通畅。" },
];

const form = (head: Head, table: ColumnTable) => {
  const width = gridWidth(table);
  const [total, fiscal, other] = head.money;
  return {
    rows: [
      across(width, wide("项目名称：", 2), head.name),
      across(width, wide("主管部门：", 2), "云溪县住房和城乡建设局", "实施单位：", "云溪县石梁镇人民政府"),
      across(width, wide("项目属性：", 2), "☑新增 □延续", "项目期：", head.period),
      across(width, beside("项目资金：\n（万元）", 3, 2), "年度资金总额：", total),
      across(width - 2, "其中：财政拨款：", fiscal),
      across(width - 2, "其他资金：", other),
      across(width, wide("年度目标：", 2), head.goal),
      ...rowsOf(table),
    ],
  };
};

const columns = [sideLabel("绩效指标："), ...levels, ...plain("三级指标", "指标值")];

/** The ministry's form for one year, once for each project under the same title, with colons behind its labels. */
export const annualForm = layout({
  name: "national form for one year, labels with colons",
  tables: [
    {
      columns,
      rows: [
        ["产出指标", "数量指标", "指标1：更换灯头盏数", "≥310盏"],
        ["产出指标", "质量指标", "指标1：亮灯率", "≥98%"],
        ["产出指标", "时效指标", "指标1：完工时间", "2025年9月底前"],
        ["成本指标", "经济成本指标", "指标1：单盏改造成本", "≤920元/盏"],
        ["效益指标", "生态效益指标", "指标1：照明用电下降比例", "≥35%"],
        ["满意度指标", "服务对象满意度指标", "指标1：居民满意度", "≥90%"],
      ],
    },
    {
      columns,
      rows: [
        ["产出指标", "数量指标", "指标1：清理河道长度", "18公里"],
        ["产出指标", "数量指标", "指标2：清理次数", "≥24次"],
        ["产出指标", "质量指标", "指标1：河面洁净程度", "无成片漂浮物"],
        ["满意度指标", "服务对象满意度指标", "指标1：沿河村民满意度", "≥95%"],
      ],
    },
  ],
  write: (tables) =>
    tables.flatMap((table, index) => {
      const head = heads[index];
      return head === undefined ? [] : ["项目支出绩效目标表", "（2025年度）", form(head, table)];
    }),
  expected: {
    title: "项目支出绩效目标表",
    year: 2025,
    unit: "云溪县石梁镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        name: "集镇路灯节能改造项目",
        budget: [286000, 200000, 86000],
        goals: ["更换老旧路灯灯头，降低照明电费。", "建立路灯巡查报修台账。"],
        extra: { 主管部门: "云溪县住房和城乡建设局", 项目属性: "☑新增 □延续", 项目期: "2025年1月—2025年12月" },
        indicators: `
          产出指标 | 数量指标 | 更换灯头盏数 | ≥310盏 → ≥ 310 盏
          产出指标 | 质量指标 | 亮灯率 | ≥98% → ≥ 98 %
          产出指标 | 时效指标 | 完工时间 | 2025年9月底前 → deadline ..2025-09-30
          成本指标 | 经济成本指标 | 单盏改造成本 | ≤920元/盏 → ≤ 920 元/盏 = 920元
          效益指标 | 生态效益指标 | 照明用电下降比例 | ≥35% → ≥ 35 %
          满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% → ≥ 90 %
        `,
      },
      {
        name: "河道漂浮物清理经费",
        budget: [72000, 72000, null],
        goals: ["保持河面干净，汛期行洪通畅。"],
        extra: { 主管部门: "云溪县住房和城乡建设局", 项目属性: "☑新增 □延续", 项目期: "2025年" },
        indicators: `
          产出指标 | 数量指标 | 清理河道长度 | 18公里 → (=) 18 公里
          产出指标 | 数量指标 | 清理次数 | ≥24次 → ≥ 24 次
          产出指标 | 质量指标 | 河面洁净程度 | 无成片漂浮物 → words
          满意度指标 | 服务对象满意度指标 | 沿河村民满意度 | ≥95% → ≥ 95 %
        `,
      },
    ],
  },
});
