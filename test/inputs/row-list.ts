import type { Described } from "../containers/described.ts";
import { indicatorRows } from "./forms.ts";

const HEADINGS =
  "单位名称 项目名称 预算数 年度目标 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重 指标方向性".split(" ");

const UNIT = "733001-岷岭县桐花乡人民政府";
const ROUND = ["笋用竹抚育补助", "72,000.00", "抚育低产笋用竹林，提高出笋量"];
const SIGNS = ["避险路线指示牌制作经费", "15,000.00", "为地灾点设置反光指示牌"];

/** The Sichuan list: units and projects merged over their indicators' rows; sign, value and unit in three columns. */
export const rowList: Described = [
  "岷岭县桐花乡2025年部门项目绩效目标表",
  "金额单位：元",
  {
    rows: [
      HEADINGS,
      ["733-桐花乡部门", "", "87,000.00", "", "", "", "", "", "", "", "", ""],
      ...indicatorRows(
        [
          [UNIT, ...ROUND, "产出指标", "数量指标", "抚育竹林面积", "≥", "600", "亩", "20", "正向指标"],
          [UNIT, ...ROUND, "产出指标", "质量指标", "抚育质量", "定性", "达到抚育规程要求", "", "20", ""],
          [UNIT, ...ROUND, "产出指标", "时效指标", "补助兑付时间", "≤", "30", "天", "10", "反向指标"],
          [UNIT, ...ROUND, "成本指标", "经济成本指标", "亩均抚育补助", "＝", "120", "元/亩", "20", "反向指标"],
          [UNIT, ...ROUND, "满意度指标", "服务对象满意度指标", "竹农满意度", "≥", "90", "%", "10", "正向指标"],
          [UNIT, ...SIGNS, "产出指标", "数量指标", "制作指示牌块数", "＝", "50", "块", "30", "正向指标"],
          [UNIT, ...SIGNS, "成本指标", "经济成本指标", "单块制作成本", "≤", "300", "元/块", "30", "反向指标"],
          [UNIT, ...SIGNS, "效益指标", "社会效益指标", "夜间可视距离", "≥", "80", "米", "30", "正向指标"],
        ],
        [],
        [0, 1, 2, 3, 4, 5],
      ),
    ],
  },
];
