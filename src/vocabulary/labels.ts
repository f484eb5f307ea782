import type { Words } from "./words.ts";

/**
 * What a label of a form introduces. `group` labels head several rows and have no value of their own; `kept` ones are
 * the forms' own words too, but the record has no field for them: their values stand in `extra`.
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
  | "funds"
  | "schedule"
  | "goals"
  | "indicators"
  | "tasks"
  | "year"
  | "kept";

export const labelWords: readonly Words<LabelRole>[] = [
  { role: "projectCode", words: "项目编码 项目代码", source: "hebei" },
  { role: "projectName", words: "项目名称 预算项目名称", source: "hebei" },
  {
    role: "projectName",
    words: "专项名称 专项(项目)名称 项目(专项)名称 项目(政策)名称 专项资金名称 二级项目名称",
    source: "usage",
  },
  {
    role: "unitName",
    words: "单位名称 预算单位 项目单位 项目实施单位 主管部门及单位 预算单位名称 申报单位 项目申报单位 资金使用单位",
    source: "usage",
  },
  { role: "unitName", words: "实施单位 部门(单位)名称 单位(部门)名称 部门名称", source: "national" },
  { role: "unitCode", words: "单位编码 单位代码 预算单位编码 部门编码", source: "usage" },
  { role: "budget", words: "预算数", source: "hebei" },
  { role: "budget", words: "资金总额 年度资金总额 项目资金总额 年度预算总额 年度资金申请总额", source: "national" },
  {
    role: "budget",
    words:
      "预算金额 年度预算数 年度预算 预算总额 本年预算数 年度预算金额 项目预算 年度申请 总额 预算安排 资金规模 资金额度 年度金额 申请资金 申请金额 项目当年预算",
    source: "usage",
  },
  { role: "fiscal", words: "其中:财政资金 其中财政资金 财政资金", source: "hebei" },
  { role: "fiscal", words: "其中:财政拨款 其中财政拨款 财政拨款 其中:当年财政拨款 当年财政拨款", source: "national" },
  { role: "other", words: "其他资金 其中:其他资金", source: "hebei" },
  { role: "purpose", words: "资金用途 项目用途 用途", source: "hebei" },
  { role: "budgetAndPurpose", words: "预算规模及资金用途 预算规模和资金用途", source: "hebei" },
  {
    role: "funds",
    words: "项目资金 资金情况 预算资金 项目资金情况 预算执行情况 年度预算情况 投入目标",
    source: "national",
  },
  { role: "schedule", words: "资金支出计划 支出计划 资金使用计划", source: "hebei" },
  { role: "funds", words: "预算情况 部门预算 部门预算情况 收支预算 部门收支预算 年度收支预算", source: "usage" },
  {
    role: "goals",
    words: "绩效目标 年度目标 年度绩效目标 项目绩效目标 绩效总目标 项目绩效总目标 预期目标 年度预期目标",
    source: "hebei",
  },
  {
    role: "goals",
    words: "年度总体目标 总体目标 年度总体绩效目标 项目总体目标 总体绩效目标 年度绩效总目标",
    source: "national",
  },
  {
    role: "indicators",
    words: "绩效指标 年度绩效指标 长期绩效指标 中期绩效指标 项目绩效指标 绩效指标及目标值",
    source: "national",
  },
  { role: "tasks", words: "年度主要任务 主要任务 年度重点任务 年度工作任务", source: "national" },
  { role: "year", words: "年度 预算年度 填报年度", source: "usage" },
  {
    role: "kept",
    words: "主管部门 项目主管部门 主管部门及代码 项目属性 项目期 项目类型 项目类别 项目概况 立项依据 实施方案",
    source: "national",
  },
  { role: "kept", words: "中期资金总额 中期目标 长期目标 上年结转资金 上年结转 实际完成情况", source: "national" },
  {
    role: "kept",
    words: "项目负责人 项目负责人及联系电话 联系人 联系电话 联系方式 负责人 填报人 填表人 经办人",
    source: "xinjiang",
  },
  {
    role: "kept",
    words: "归口科室 投入目标 资金性质 资金来源 本级资金 上级资金 自有资金 单位自有资金 上级补助",
    source: "mongolia",
  },
  {
    role: "kept",
    words: "项目性质 计划开始日期 计划完成日期 开始日期 结束日期 项目起止时间 起止时间 项目总目标",
    source: "shanghai",
  },
  {
    role: "kept",
    words: "省级资金 市级资金 县级资金 中央资金 其中:中央资金 其中:本级资金 其中:上级资金 政府性基金",
    source: "usage",
  },
  {
    role: "kept",
    words:
      "项目实施期 项目周期 实施期限 建设期限 项目总投资 自治区资金 建设地点 项目地点 填报单位 填报日期 是否新增项目 备注 审核意见",
    source: "usage",
  },
];

/** Columns of a block of funds: which of them is the budget, from the first choice on. */
export const budgetColumns: readonly string[] = [
  "年初预算数",
  "年初预算",
  "全年预算数",
  "预算数",
  "年度预算数",
  "预算金额",
  "金额",
];

/** The time a label's value is for, where it says no more than the document does: 2025年预算数, 其中：本年财政拨款. */
export const labelTime = /^(?:其中:)?(?:20\d{2}年度?|本年度?|当年度?)/;
