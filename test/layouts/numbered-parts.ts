import { across, beside } from "./columns.ts";
import { layout } from "./layout.ts";

/** A form in numbered parts, each with a line over it; a word beside the labels of one of them. */
export const numberedParts = layout({
  name: "form in numbered parts",
  write: () => [
    "2024年度项目支出绩效目标申报表",
    {
      rows: [
        [beside("基本信息", 2), "项目名称", "残疾人之家运行", "项目编码", "330523240000076"],
        ["主管部门", "安溪县残联", "实施单位", "安溪县天荒坪镇人民政府"],
        across(5, "二、项目资金（元）"),
        across(5, "资金总额", "186000", "财政资金", { text: "186000", columns: 2 }),
        across(5, "三、项目绩效目标"),
        across(5, "为辖区内32名残疾人提供日间照料。"),
        across(5, "四、绩效指标"),
        ["一级指标", "二级指标", "三级指标", "指标值", "备注"],
        [beside("产出指标", 2), "数量指标", "服务残疾人数", "≥32人", ""],
        ["质量指标", "服务达标率", "≥95%", ""],
        ["效益指标", "社会效益指标", "残疾人就业增收", "≥1500元/人", ""],
        ["满意度指标", "服务对象满意度指标", "残疾人满意度", "≥95%", "问卷"],
      ],
    },
  ],
  expected: {
    title: "2024年度项目支出绩效目标申报表",
    year: 2024,
    unit: "安溪县天荒坪镇人民政府",
    amountUnit: "元",
    projects: [
      {
        code: "330523240000076",
        name: "残疾人之家运行",
        budget: [186000, 186000, null],
        goals: ["为辖区内32名残疾人提供日间照料。"],
        extra: { 主管部门: "安溪县残联" },
        indicators: `
          产出指标 | 数量指标 | 服务残疾人数 | ≥32人 → ≥ 32 人
          产出指标 | 质量指标 | 服务达标率 | ≥95% → ≥ 95 %
          效益指标 | 社会效益指标 | 残疾人就业增收 | ≥1500元/人 → ≥ 1500 元/人 = 1500元
          满意度指标 | 服务对象满意度指标 | 残疾人满意度 | ≥95% → ≥ 95 % | {备注: 问卷}
        `,
      },
    ],
  },
});

/** Projects one below the other in one table, each behind its number with its labels over all columns. */
export const numberedProjects = layout({
  name: "numbered projects below each other in one table",
  write: () => [
    "2024年部门预算绩效目标表",
    {
      rows: [
        across(4, "一、项目名称：文明实践站运行"),
        across(4, "预算金额：12万元　　资金来源：一般公共预算"),
        across(4, "绩效目标：开展志愿服务，丰富群众生活。"),
        ["一级指标", "二级指标", "三级指标", "指标值"],
        [beside("产出指标", 3), beside("数量指标", 2), "指标1：开展志愿活动", "≥48场"],
        ["指标2：", ""],
        ["时效指标", "活动及时率", "100%"],
        ["满意度指标", "服务对象满意度指标", "群众满意度", "≥95%"],
        across(4, "二、项目名称：烈士陵园维护"),
        across(4, "预算金额：6.5万元　　资金来源：一般公共预算"),
        across(4, "绩效目标：维护烈士纪念设施。"),
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "维护墓区面积", "≥2000平方米"],
        ["满意度指标", "服务对象满意度指标", "烈属满意度", "≥98%"],
      ],
    },
  ],
  expected: {
    title: "2024年部门预算绩效目标表",
    year: 2024,
    unit: null,
    amountUnit: null,
    projects: [
      {
        name: "文明实践站运行",
        budget: [120000, null, null],
        goals: ["开展志愿服务，丰富群众生活。"],
        extra: { 资金来源: "一般公共预算" },
        indicators: `
          产出指标 | 数量指标 | 开展志愿活动 | ≥48场 → ≥ 48 场
          产出指标 | 时效指标 | 活动及时率 | 100% → (=) 100 %
          满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% → ≥ 95 %
        `,
      },
      {
        name: "烈士陵园维护",
        budget: [65000, null, null],
        goals: ["维护烈士纪念设施。"],
        extra: { 资金来源: "一般公共预算" },
        indicators: `
          产出指标 | 数量指标 | 维护墓区面积 | ≥2000平方米 → ≥ 2000 平方米
          满意度指标 | 服务对象满意度指标 | 烈属满意度 | ≥98% → ≥ 98 %
        `,
      },
    ],
  },
});
