import { across, beside, wide } from "./columns.ts";
import { layout } from "./layout.ts";

/** A whole department's tasks, then its funds by source and by use, counted. */
export const departmentFunds = layout({
  name: "whole department with counted funds",
  write: () => [
    "一、部门整体支出绩效目标表",
    {
      rows: [
        across(9, wide("部门名称", 2), "修武坡县七贤镇人民政府"),
        [
          beside("年度主要任务", 4),
          wide("任务名称", 2),
          wide("主要内容", 3),
          wide("对应项目", 1),
          wide("预算金额（万元）", 2),
        ],
        [wide("民生保障", 2), wide("落实各项惠民政策", 3), wide("民政专项", 1), wide("210.00", 2)],
        [wide("乡村建设", 2), wide("改善农村人居环境", 3), wide("人居环境整治", 1), wide("160.00", 2)],
        [wide("合计", 6), wide("370.00", 2)],
        [beside("预算情况", 4), wide("收入合计", 4), wide("690.00", 4)],
        [wide("1.资金来源：（1）政府预算资金", 4), wide("690.00", 4)],
        [wide("2.资金结构：（1）基本支出", 4), wide("320.00", 4)],
        [wide("（2）项目支出", 4), wide("370.00", 4)],
        [wide("一级指标", 1), wide("二级指标", 1), wide("三级指标", 3), wide("指标值", 4)],
        [wide("产出指标", 1), wide("数量指标", 1), wide("惠民政策落实数", 3), wide("≥18项", 4)],
        [wide("满意度指标", 1), wide("满意度", 1), wide("群众满意度", 3), wide("≥90%", 4)],
      ],
    },
  ],
  expected: {
    year: null,
    unit: "修武坡县七贤镇人民政府",
    amountUnit: "万元",
    duties: ["民生保障 | 落实各项惠民政策 | –", "乡村建设 | 改善农村人居环境 | –"],
    projects: [
      {
        name: null,
        budget: [3700000, null, null],
        extra: {
          民生保障·对应项目: "民政专项",
          "民生保障·预算金额（万元）": "210.00",
          乡村建设·对应项目: "人居环境整治",
          "乡村建设·预算金额（万元）": "160.00",
          收入合计: "690.00",
          "1.资金来源：（1）政府预算资金": "690.00",
          "2.资金结构：（1）基本支出": "320.00",
          "（2）项目支出": "370.00",
        },
        indicators: `
          产出指标 | 数量指标 | 惠民政策落实数 | ≥18项 → ≥ 18 项
          满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% → ≥ 90 %
        `,
      },
    ],
  },
});
