import { across, gridWidth, plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** No columns of levels: the names begin with them. */
export const levelsInNames = layout({
  name: "level in front of the name",
  tables: [
    {
      columns: plain("指标名称", "指标值", "备注"),
      rows: [
        ["数量指标：新建便道公里数", "≥4.8公里", ""],
        ["数量指标：设置错车台", "9处", "含弯道镜"],
        ["质量指标：路面厚度达标率", "≥98%", ""],
        ["时效指标：通车时间", "2025年8月底前", ""],
        ["社会效益指标：缩短进村时间", "≥15分钟", ""],
        ["服务对象满意度指标：沿线村民满意度", "≥92%", ""],
      ],
    },
  ],
  write: (tables) => [
    "2025年项目支出绩效目标表",
    ...tables.map((table) => {
      const width = gridWidth(table);
      return {
        rows: [
          across(width, "项目名称", { text: "林区便道新建", columns: width - 1 }),
          across(width, "实施单位", { text: "铁力沟县双丰镇人民政府", columns: width - 1 }),
          across(width, "资金总额", { text: "52.80万元", columns: width - 1 }),
          across(width, "年度目标", { text: "修通便道，采山运材车辆分流。", columns: width - 1 }),
          ...rowsOf(table),
        ],
      };
    }),
  ],
  expected: {
    title: "2025年项目支出绩效目标表",
    year: 2025,
    unit: "铁力沟县双丰镇人民政府",
    amountUnit: null,
    projects: [
      {
        name: "林区便道新建",
        budget: [528000, null, null],
        goals: ["修通便道，采山运材车辆分流。"],
        indicators: `
          – | 数量指标 | 新建便道公里数 | ≥4.8公里 → ≥ 4.8 公里
          – | 数量指标 | 设置错车台 | 9处 → (=) 9 处 | {备注: 含弯道镜}
          – | 质量指标 | 路面厚度达标率 | ≥98% → ≥ 98 %
          – | 时效指标 | 通车时间 | 2025年8月底前 → deadline ..2025-08-31
          – | 社会效益指标 | 缩短进村时间 | ≥15分钟 → ≥ 15 分钟
          – | 服务对象满意度指标 | 沿线村民满意度 | ≥92% → ≥ 92 %
        `,
      },
    ],
  },
});
