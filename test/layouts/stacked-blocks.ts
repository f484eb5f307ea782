import { across, beside, type ColumnTable, gridWidth, levels, plain, rowsOf, sideLabel } from "./columns.ts";
import { layout } from "./layout.ts";

const columnsOf = (side: string) => [sideLabel(side), ...levels, ...plain("指标内容", "指标值", "备注")];

const formRows = (table: ColumnTable) => {
  const width = gridWidth(table);
  return [
    across(width, beside("项目名称", 1), "镇区停车场扩建"),
    across(width, beside("项目类别", 1), "□基本建设类 √其他专项类", "项目属性", "√新增项目 □延续项目"),
    across(width, beside("主管部门", 1), "松坪县城市管理局", "项目单位", "松坪县柳湾镇人民政府"),
    across(width, beside("资金总额", 1), "46万元", "其中：财政拨款", "40万元"),
    across(width, beside("长期绩效目标", 1), "形成出行停车有序的镇区环境，车位利用率稳步提高。"),
    across(width, beside("年度绩效目标", 1), "新建车位并划线，年底前投入使用。"),
  ];
};

/** Two blocks of indicators below each other, each with its own label at the side and its own headings. */
export const stackedBlocks = layout({
  name: "long-term block above the year's block",
  tables: [
    {
      columns: columnsOf("长期绩效指标"),
      rows: [
        ["产出指标", "数量指标", "镇区车位总数", "≥420个", "含路侧车位"],
        ["效益指标", "社会效益指标", "违停投诉下降幅度", "≥60%", ""],
        ["效益指标", "可持续影响指标", "停车管理制度", "长期有效", ""],
      ],
    },
    {
      columns: columnsOf("年度绩效指标"),
      rows: [
        ["产出指标", "数量指标", "新建车位数", "120个", "含无障碍车位4个"],
        ["产出指标", "质量指标", "标线验收合格率", "100%", ""],
        ["产出指标", "时效指标", "投入使用时间", "12月底前", ""],
        ["产出指标", "成本指标", "单个车位造价", "≤3800元/个", "不含征地"],
        ["满意度指标", "服务对象满意度指标", "车主满意度", "≥88%", ""],
      ],
    },
  ],
  write: (tables) => [
    "2025年度项目支出绩效目标申报表",
    { rows: tables.flatMap((table, index) => [...(index === 0 ? formRows(table) : []), ...rowsOf(table)]) },
  ],
  expected: {
    title: "2025年度项目支出绩效目标申报表",
    year: 2025,
    unit: "松坪县柳湾镇人民政府",
    amountUnit: null,
    projects: [
      {
        name: "镇区停车场扩建",
        budget: [460000, 400000, null],
        goals: ["新建车位并划线，年底前投入使用。"],
        extra: {
          项目类别: "□基本建设类 √其他专项类",
          项目属性: "√新增项目 □延续项目",
          主管部门: "松坪县城市管理局",
          长期绩效目标: "形成出行停车有序的镇区环境，车位利用率稳步提高。",
        },
        indicators: `
          产出指标 | 数量指标 | 镇区车位总数 | ≥420个 → ≥ 420 个 | {备注: 含路侧车位} | {绩效指标: 长期绩效指标}
          效益指标 | 社会效益指标 | 违停投诉下降幅度 | ≥60% → ≥ 60 % | {绩效指标: 长期绩效指标}
          效益指标 | 可持续影响指标 | 停车管理制度 | 长期有效 → words | {绩效指标: 长期绩效指标}
          产出指标 | 数量指标 | 新建车位数 | 120个 → (=) 120 个 | {备注: 含无障碍车位4个} | {绩效指标: 年度绩效指标}
          产出指标 | 质量指标 | 标线验收合格率 | 100% → (=) 100 % | {绩效指标: 年度绩效指标}
          产出指标 | 时效指标 | 投入使用时间 | 12月底前 → deadline ..--12-31 | {绩效指标: 年度绩效指标}
          产出指标 | 成本指标 | 单个车位造价 | ≤3800元/个 → ≤ 3800 元/个 = 3800元 | {备注: 不含征地} | {绩效指标: 年度绩效指标}
          满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥88% → ≥ 88 % | {绩效指标: 年度绩效指标}
        `,
      },
    ],
  },
});
