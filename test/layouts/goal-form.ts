import { across, gridWidth, levels, plain, rowsOf, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** Dates of beginning and end, the whole project's money beside the year's. */
export const goalForm = layout({
  name: "goal form with dates and two sums",
  tables: [
    {
      columns: [...levels, ...plain("三级指标", "年度指标值")],
      rows: [
        ["产出指标", "数量指标", "加装电梯台数", "=16台"],
        ["产出指标", "质量指标", "特种设备检验合格率", "=100%"],
        ["产出指标", "时效指标", "投用时间", "2025年11月30日前"],
        ["效益指标", "社会效益指标", "受益居民户数", "≥190户"],
        ["满意度指标", "服务对象满意度指标", "居民满意度", "≥93%"],
      ],
    },
  ],
  write: (tables) => [
    "财政项目支出绩效目标申报表",
    "（2025年度）",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, "项目名称：", wide("老旧住房加装电梯补贴", width - 1)),
          across(width, "项目性质：", "□经常性项目 ☑一次性项目", "项目类别：", "□基本建设 ☑政策补贴"),
          across(width, "计划开始日期：", "2024-07-01", "计划完成日期：", "2025-12-31"),
          across(width, "项目资金总额（元）：", "4,480,000.00", "年度资金申请总额（元）：", "2,240,000.00"),
          across(width, "项目总目标", wide("两年内为具备条件的楼组装上电梯。", width - 1)),
          across(
            width,
            "年度总体目标",
            wide("1.完成16台电梯加装。\n2.验收合格后三十日内兑付补贴。\n3.建立日常维保联系簿。", width - 1),
          ),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "财政项目支出绩效目标申报表",
    year: 2025,
    unit: null,
    amountUnit: "元",
    projects: [
      {
        name: "老旧住房加装电梯补贴",
        budget: [2240000, null, null],
        goals: ["完成16台电梯加装。", "验收合格后三十日内兑付补贴。", "建立日常维保联系簿。"],
        extra: {
          项目性质: "□经常性项目 ☑一次性项目",
          项目类别: "□基本建设 ☑政策补贴",
          计划开始日期: "2024-07-01",
          计划完成日期: "2025-12-31",
          "项目资金总额（元）": "4,480,000.00",
          项目总目标: "两年内为具备条件的楼组装上电梯。",
        },
        indicators: `
          产出指标 | 数量指标 | 加装电梯台数 | =16台 → = 16 台
          产出指标 | 质量指标 | 特种设备检验合格率 | =100% → = 100 %
          产出指标 | 时效指标 | 投用时间 | 2025年11月30日前 → deadline ..2025-11-30
          效益指标 | 社会效益指标 | 受益居民户数 | ≥190户 → ≥ 190 户
          满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥93% → ≥ 93 %
        `,
      },
    ],
  },
});
