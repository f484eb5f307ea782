/**
 * What the columns of an indicator table or a project list are called. Sources: the Hebei and
 * Qinghai forms, and the aliases observed in public disclosures of fourteen provinces. Words are compared in match form,
 * after notes in brackets are cut off; a new alias is one word here.
 */
export type ColumnRole =
  | "serial"
  | "unitCode"
  | "unitName"
  | "projectCode"
  | "projectName"
  | "budget"
  | "fiscal"
  | "other"
  | "purpose"
  | "goals"
  | "outline"
  | "level1"
  | "level2"
  | "name"
  | "description"
  | "sign"
  | "value"
  | "valueUnit"
  | "basis"
  | "weight"
  | "direction"
  | "actual"
  | "score"
  | "reason"
  | "remark";

export const columnWords: Readonly<Record<ColumnRole, readonly string[]>> = {
  serial: ["序号", "编号"],
  unitCode: ["单位编码", "部门编码", "预算单位编码", "单位代码", "预算单位代码"],
  unitName: ["单位名称", "预算单位", "预算单位名称", "部门名称", "部门(单位)名称"],
  projectCode: ["项目编码", "项目代码"],
  projectName: ["项目名称", "单位及项目名称", "项目", "单位(项目)名称", "部门/单位/项目名称", "预算项目名称"],
  budget: ["金额", "预算数", "预算金额", "项目金额", "资金总额", "年度预算", "预算安排", "项目资金", "合计金额"],
  fiscal: ["财政资金", "财政拨款", "其中:财政资金", "其中:财政拨款"],
  other: ["其他资金"],
  purpose: ["资金用途", "用途"],
  goals: ["绩效目标", "年度目标", "年度绩效目标", "项目绩效目标", "年度总体目标", "总体目标"],
  outline: ["绩效指标", "绩效目标指标", "年度绩效指标"],
  level1: ["一级指标", "一级指标名称", "一级"],
  level2: ["二级指标", "二级指标名称", "二级"],
  name: ["三级指标", "三级指标名称", "三级", "指标名称", "指标"],
  description: ["绩效指标描述", "指标描述", "指标内容", "指标解释", "绩效标准", "指标说明", "评(扣)分标准"],
  sign: ["计算符号", "指标值符号", "指标性质", "符号"],
  value: [
    "指标值",
    "年度指标值",
    "目标值",
    "年初指标值",
    "年度目标值",
    "指标值及单位",
    "当年预期实现值",
    "预期",
    "预期指标值",
    "计划指标值",
  ],
  valueUnit: ["度量单位", "计量单位", "指标单位"],
  basis: ["指标值确定依据", "确定依据", "测算依据", "指标确定依据", "指标值依据"],
  weight: ["权重", "分值", "指标权重", "权重分值", "分值权重"],
  direction: ["指标方向性", "指标方向"],
  actual: ["实际完成值", "全年完成值", "完成值", "年终完成值", "全年实际值", "实际完成", "实际"],
  score: ["得分", "自评得分"],
  reason: ["偏差原因", "未完成原因", "偏差原因分析及改进措施", "未完成原因分析", "原因"],
  remark: ["备注"],
};

/** Rows below a table that are none of its own: totals, and what a form is signed with. */
export const totalWord = /^(?:合\s*计|总\s*计|小\s*计|总\s*分)$/;
export const footerOpening =
  /^\s*(?:注|备注|说明|填表人|填报人|制表人|经办人|审核人|复核人|负责人|单位负责人|项目负责人|联系人|联系电话|填表日期|填报日期|填报单位|财务负责人|分管领导|(?:主管部门|财政部门)?(?:审核|审批)意见|其他(?:需要)?说明(?:的(?:问题|事项))?|需要说明的(?:问题|事项))\s*[0-9]?\s*(?:[：:]|$)/;
