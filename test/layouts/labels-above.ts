import { across, gridWidth, levels, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

const columns = [...levels, ...plain("三级指标", "指标值")];

/** Labels above their values, several in one cell, and in paragraphs; the unit of money at the edge of a row. */
export const labelsAbove = layout({
  name: "labels above values, in one cell and in paragraphs",
  tables: [
    {
      columns,
      rows: [
        ["产出指标", "数量指标", "加固山塘座数", "4座"],
        ["产出指标", "质量指标", "坝体渗漏整治率", "100%"],
        ["产出指标", "时效指标", "主体完工时间", "2025年3月底前"],
        ["成本指标", "经济成本指标", "单座加固成本", "≤9.5万元/座"],
        ["满意度指标", "服务对象满意度指标", "下游农户满意度", "≥90%"],
      ],
    },
    {
      columns,
      rows: [
        ["产出指标", "数量指标", "补充少儿图书册数", "≥1500册"],
        ["产出指标", "数量指标", "每周开放时间", "≥42小时"],
        ["效益指标", "社会效益指标", "年借阅人次", "≥6000人次"],
        ["满意度指标", "服务对象满意度指标", "读者满意度", "≥92%"],
      ],
    },
  ],
  write: ([dams, books]) => [
    "渌水县横岗镇2025年项目支出绩效目标表",
    ...(dams === undefined
      ? []
      : [
          {
            rows: [
              across(gridWidth(dams), "项目单位", wide("渌水县横岗镇人民政府", gridWidth(dams) - 2), "（单位：万元）"),
              across(gridWidth(dams), "项目编码", "项目名称", "预算数", "其中：财政资金"),
              across(gridWidth(dams), "36082125R000000310226", "病险山塘加固", "38.00", "35.00"),
              across(gridWidth(dams), "主管部门：渌水县水利局   项目负责人：章禾   联系电话：0796-5550144"),
              across(gridWidth(dams), "绩效目标"),
              across(gridWidth(dams), "汛前完成加固，恢复蓄水灌溉。"),
              ...rowsOf(dams),
            ],
          },
        ]),
    "项目名称：文化站图书补充",
    "预算数：3.60万元   其中：财政资金：3.60万元",
    "主管部门：渌水县文化旅游局",
    "绩效目标：补充少儿图书，延长晚间开放。",
    ...(books === undefined ? [] : [{ rows: rowsOf(books) }]),
  ],
  expected: {
    title: "渌水县横岗镇2025年项目支出绩效目标表",
    year: 2025,
    unit: "渌水县横岗镇人民政府",
    amountUnit: "万元",
    projects: [
      {
        code: "36082125R000000310226",
        name: "病险山塘加固",
        budget: [380000, 350000, null],
        goals: ["汛前完成加固，恢复蓄水灌溉。"],
        extra: { 主管部门: "渌水县水利局", 项目负责人: "章禾", 联系电话: "0796-5550144" },
        indicators: `
          产出指标 | 数量指标 | 加固山塘座数 | 4座 → (=) 4 座
          产出指标 | 质量指标 | 坝体渗漏整治率 | 100% → (=) 100 %
          产出指标 | 时效指标 | 主体完工时间 | 2025年3月底前 → deadline ..2025-03-31
          成本指标 | 经济成本指标 | 单座加固成本 | ≤9.5万元/座 → ≤ 9.5 万元/座 = 95000元
          满意度指标 | 服务对象满意度指标 | 下游农户满意度 | ≥90% → ≥ 90 %
        `,
      },
      {
        name: "文化站图书补充",
        budget: [36000, 36000, null],
        goals: ["补充少儿图书，延长晚间开放。"],
        extra: { 主管部门: "渌水县文化旅游局" },
        indicators: `
          产出指标 | 数量指标 | 补充少儿图书册数 | ≥1500册 → ≥ 1500 册
          产出指标 | 数量指标 | 每周开放时间 | ≥42小时 → ≥ 42 小时
          效益指标 | 社会效益指标 | 年借阅人次 | ≥6000人次 → ≥ 6000 人次
          满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥92% → ≥ 92 %
        `,
      },
    ],
  },
  // Between labels and what stands below them no row can be.
  varies: { labels: false },
});
