import { merged, plain, rowsOf, under } from "./columns.ts";
import { layout } from "./layout.ts";

const TOWN = "601001青丘县石鼓镇人民政府本级";
const CENTRE = "601002青丘县石鼓镇便民服务中心";

/** A list of projects whose amounts stand under one heading, for several units, with its sum. */
export const projectRows = layout({
  name: "list of projects with amounts under one heading",
  tables: [
    {
      columns: [
        ...plain("序号"),
        ...merged("单位名称"),
        ...plain("项目名称"),
        ...under("预算金额（万元）", "合计", "财政拨款", "其他资金"),
        ...plain("绩效目标", "备注"),
      ],
      rows: [
        ["1", TOWN, "应急广播终端更换", "8.40", "8.40", "0.00", "终端在线率不低于98%，预警信息五分钟内播出。", ""],
        ["2", TOWN, "古戏台瓦面修缮", "15.75", "12.00", "3.75", "雨季前修好瓦面，不再渗漏。", "捐资3.75万元"],
        ["3", CENTRE, "窗口自助设备租赁", "2.60", "2.60", "", "群众办事平均等候不超过10分钟。", ""],
      ],
      totals: [{ word: "合计", under: { 合计: "26.75", 财政拨款: "23.00", 其他资金: "3.75" } }],
    },
  ],
  write: (tables) => [
    "青丘县石鼓镇2025年部门预算项目绩效目标公开表",
    ...tables.map((table) => ({ rows: rowsOf(table) })),
  ],
  expected: {
    title: "青丘县石鼓镇2025年部门预算项目绩效目标公开表",
    year: 2025,
    unit: null,
    amountUnit: "万元",
    declaredTotal: 267500,
    unmapped: ["23.00", "3.75"],
    projects: [
      {
        ordinal: 1,
        name: "应急广播终端更换",
        unit: "601001 青丘县石鼓镇人民政府本级",
        budget: [84000, 84000, 0],
        goals: ["终端在线率不低于98%，预警信息五分钟内播出。"],
      },
      {
        ordinal: 2,
        name: "古戏台瓦面修缮",
        unit: "601001 青丘县石鼓镇人民政府本级",
        budget: [157500, 120000, 37500],
        goals: ["雨季前修好瓦面，不再渗漏。"],
        extra: { 备注: "捐资3.75万元" },
      },
      {
        ordinal: 3,
        name: "窗口自助设备租赁",
        unit: "601002 青丘县石鼓镇便民服务中心",
        budget: [26000, 26000, null],
        goals: ["群众办事平均等候不超过10分钟。"],
      },
    ],
  },
  varies: { further: "project" },
});
