/**
 * The labels of a project form: what the printed word introduces. Sources: the Hebei form and the
 * forms observed elsewhere. `group` labels head several rows and have no value of their own; text that stands under
 * 预算规模及资金用途 without a label is the purpose.
 */
export type LabelRole =
  | "projectCode"
  | "projectName"
  | "unitName"
  | "unitCode"
  | "budget"
  | "fiscal"
  | "other"
  | "purpose"
  | "budgetAndPurpose"
  | "schedule"
  | "goals";

export const labelWords: Readonly<Record<LabelRole, readonly string[]>> = {
  projectCode: ["项目编码", "项目代码"],
  projectName: ["项目名称", "预算项目名称"],
  unitName: ["单位名称", "预算单位", "实施单位", "项目单位", "项目实施单位", "主管部门及单位"],
  unitCode: ["单位编码", "单位代码"],
  budget: ["预算数", "资金总额", "年度资金总额", "项目资金总额", "预算金额", "年度预算数"],
  fiscal: ["其中:财政资金", "财政资金", "其中:财政拨款", "财政拨款"],
  other: ["其他资金"],
  purpose: ["资金用途", "项目用途", "用途"],
  budgetAndPurpose: ["预算规模及资金用途", "预算规模和资金用途"],
  schedule: ["资金支出计划", "支出计划", "资金使用计划"],
  goals: ["绩效目标", "年度目标", "年度绩效目标", "项目绩效目标", "年度总体目标", "总体目标"],
};
