import { plain, rowsOf } from "./columns.ts";
import { layout } from "./layout.ts";

/** Rows of units between those of projects, told by their names alone; what each unit has in all is in no field. */
export const unitRows = layout({
  name: "list with rows of units and a column of scores",
  tables: [
    {
      columns: plain("单位（项目）名称", "金额（万元）", "绩效目标", "得分"),
      rows: [
        ["洛水县青石镇人民政府", "17.20", "", ""],
        ["街面积水点整治", "12.40", "消除六处积水点，暴雨后两小时内退水。", "96"],
        ["公墓防火道清理", "4.80", "清明前清出防火道，全年无火情。", "92.5"],
        ["洛水县青石镇农业服务中心", "3.10", "", ""],
        ["苗情监测点维护", "3.10", "监测数据每旬上传一次。", "98"],
        ["合计", "20.30", "", ""],
      ],
      indicatorsIn: ([name, , goal]) => (goal === "" || name === "" ? 0 : 1),
    },
  ],
  write: (tables) => ["洛水县青石镇2024年度项目绩效情况表", ...tables.map((table) => ({ rows: rowsOf(table) }))],
  expected: {
    title: "洛水县青石镇2024年度项目绩效情况表",
    year: 2024,
    unit: null,
    amountUnit: "万元",
    declaredTotal: 203000,
    unmapped: ["17.20", "3.10"],
    projects: [
      {
        name: "街面积水点整治",
        unit: "洛水县青石镇人民政府",
        budget: [124000, null, null],
        goals: ["消除六处积水点，暴雨后两小时内退水。"],
        extra: { 得分: "96" },
      },
      {
        name: "公墓防火道清理",
        unit: "洛水县青石镇人民政府",
        budget: [48000, null, null],
        goals: ["清明前清出防火道，全年无火情。"],
        extra: { 得分: "92.5" },
      },
      {
        name: "苗情监测点维护",
        unit: "洛水县青石镇农业服务中心",
        budget: [31000, null, null],
        goals: ["监测数据每旬上传一次。"],
        extra: { 得分: "98" },
      },
    ],
  },
  varies: { further: "project" },
});
