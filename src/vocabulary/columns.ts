import { amountRoles } from "./amounts.ts";
import type { Words } from "./words.ts";

/**
 * What a column of an indicator table or a project list holds. A `side` is a word beside many rows: 年度绩效指标. `kept`
 * ones are known, and the record has no field for them. A `levelled` column is headed by a level, 产出指标, and each of its
 * cells holds the indicators of that level.
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
  | "levelled"
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
  | "task"
  | "content"
  | "side"
  | "remark"
  | "kept";

/** Roles with a field in an indicator; where an indicator has several lanes, each lane may have its own. */
export const indicatorRoles: readonly ColumnRole[] = [
  "level1",
  "level2",
  "name",
  "description",
  "sign",
  "value",
  "valueUnit",
  "basis",
  "weight",
  "direction",
  "actual",
  "score",
  "reason",
];
/** Roles with a field in a project. */
export const projectRoles: readonly ColumnRole[] = [
  "unitCode",
  "unitName",
  "projectCode",
  "projectName",
  ...amountRoles,
  "purpose",
  "goals",
  "outline",
];
/** Roles that count a row, name what it is, or hold whole indicators: of projects and of indicators alike. */
export const rowRoles: readonly ColumnRole[] = ["serial", "side", "levelled"];

/**
 * What columns are called. Headings are compared in match form, after notes in brackets are cut off; a new alias is
 * one word here.
 */
export const columnWords: readonly Words<ColumnRole>[] = [
  { role: "serial", words: "序号 编号", source: "usage" },
  { role: "unitCode", words: "单位编码 部门编码 预算单位编码 单位代码 预算单位代码", source: "qinghai" },
  { role: "unitName", words: "单位名称 预算单位 预算单位名称 部门名称", source: "sichuan" },
  { role: "unitName", words: "部门(单位)名称 单位(部门)名称 主管部门及单位 项目单位 实施单位", source: "national" },
  { role: "projectCode", words: "项目编码 项目代码 项目编号", source: "usage" },
  { role: "projectName", words: "项目名称 预算项目名称 项目", source: "sichuan" },
  { role: "projectName", words: "单位及项目名称", source: "qinghai" },
  { role: "projectName", words: "单位(专项)名称 项目(单位)名称 项目(专项)名称 单位/项目名称", source: "usage" },
  { role: "projectName", words: "单位(项目)名称 部门/单位/项目名称 二级项目名称 专项名称", source: "usage" },
  { role: "budget", words: "金额", source: "qinghai" },
  { role: "budget", words: "预算数", source: "sichuan" },
  { role: "budget", words: "资金总额 年度资金总额", source: "national" },
  {
    role: "budget",
    words: "预算金额 项目金额 年度预算 预算安排 项目资金 合计金额 年初预算数 全年预算数",
    source: "usage",
  },
  { role: "budget", words: "预算资金 项目预算 安排金额 总额 年度预算数 本年预算数 年度申请 申请金额", source: "usage" },
  { role: "budget", words: "资金 资金安排 资金额度 资金规模 预算规模 预算 项目经费 投入资金", source: "usage" },
  { role: "fiscal", words: "财政资金 其中:财政资金", source: "hebei" },
  {
    role: "fiscal",
    words: "财政拨款 其中:财政拨款 当年财政拨款 其中:当年财政拨款 一般公共预算 一般公共预算拨款",
    source: "national",
  },
  { role: "other", words: "其他资金 其中:其他资金", source: "hebei" },
  { role: "purpose", words: "资金用途 用途", source: "hebei" },
  { role: "goals", words: "绩效目标 年度目标 年度绩效目标 项目绩效目标", source: "sichuan" },
  { role: "goals", words: "年度总体目标 总体目标 项目总体目标 年度总体绩效目标 总体绩效目标", source: "national" },
  { role: "goals", words: "主要绩效目标 主要目标 绩效目标内容 绩效目标及指标 绩效目标和指标", source: "usage" },
  { role: "goals", words: "绩效目标及绩效指标 绩效目标与指标 绩效目标、指标", source: "usage" },
  { role: "outline", words: "绩效指标 绩效目标指标 年度绩效指标 绩效指标体系", source: "qinghai" },
  { role: "level1", words: "一级指标 一级指标名称 一级", source: "national" },
  { role: "level2", words: "二级指标 二级指标名称 二级 指标类型 指标类别", source: "national" },
  { role: "name", words: "三级指标 三级指标名称 三级", source: "national" },
  { role: "name", words: "指标名称 指标 绩效指标名称 具体指标", source: "system" },
  { role: "description", words: "绩效指标描述 指标描述", source: "hebei" },
  { role: "description", words: "指标内容", source: "hunan" },
  { role: "description", words: "指标解释", source: "fujian" },
  { role: "description", words: "绩效标准", source: "hubei" },
  {
    role: "description",
    words: "指标说明 评(扣)分标准 评分标准 评分细则 计算公式 指标定义 指标解释说明",
    source: "usage",
  },
  { role: "sign", words: "计算符号 指标值符号 指标值类型 符号 运算符号 比较符", source: "system" },
  { role: "sign", words: "指标性质", source: "sichuan" },
  { role: "value", words: "指标值 年度指标值 年初指标值", source: "national" },
  { role: "value", words: "目标值 年度目标值", source: "mongolia" },
  { role: "value", words: "当年预期实现值 预期", source: "hubei" },
  { role: "value", words: "区域目标值", source: "fujian" },
  {
    role: "value",
    words: "指标值及单位 指标值内容 预期指标值 计划指标值 预期值 标准值 计划值 指标目标值",
    source: "usage",
  },
  { role: "valueUnit", words: "度量单位", source: "sichuan" },
  { role: "valueUnit", words: "计量单位", source: "mongolia" },
  { role: "valueUnit", words: "指标单位 指标值单位 单位", source: "usage" },
  { role: "basis", words: "指标值确定依据 确定依据", source: "hebei" },
  {
    role: "basis",
    words: "测算依据 指标确定依据 指标值依据 指标依据 设定依据 指标值设定依据及数据来源",
    source: "usage",
  },
  { role: "weight", words: "权重 指标权重", source: "sichuan" },
  { role: "weight", words: "分值 权重分值 分值权重 指标分值", source: "national" },
  { role: "direction", words: "指标方向性", source: "sichuan" },
  { role: "direction", words: "指标方向", source: "mongolia" },
  { role: "actual", words: "实际完成值 全年完成值 实际完成指标值", source: "national" },
  {
    role: "actual",
    words: "全年实际值 实际完成 实际 完成值 年终完成值 完成情况 实际完成情况 实际值 实际实现值",
    source: "usage",
  },
  { role: "score", words: "得分 自评得分", source: "national" },
  { role: "reason", words: "偏差原因分析及改进措施", source: "national" },
  {
    role: "reason",
    words: "偏差原因 偏差原因分析 未完成原因 未完成原因分析 原因 未完成原因及改进措施",
    source: "usage",
  },
  { role: "task", words: "任务名称 工作任务 重点工作任务 主要任务名称", source: "national" },
  { role: "content", words: "主要内容 任务内容 工作内容", source: "national" },
  { role: "remark", words: "备注", source: "national" },
  {
    role: "kept",
    words: "1-6月执行情况 1-7月执行情况 执行情况 全年预计完成情况 完成目标可能性 执行数 执行率",
    source: "national",
  },
  {
    role: "kept",
    words:
      "全年执行数 评分依据 佐证资料 数据来源 指标来源 主管部门 项目类别 项目类型 项目属性 项目期 建设地点 实施地点 建设内容 建设内容及规模 项目总投资 资金来源 责任单位",
    source: "usage",
  },
  { role: "kept", words: "年度主要任务 年度重点任务 年度工作任务 年度履职目标", source: "national" },
];

/** Words of several years instead of the budget year's. */
export const longTerm = /^(?:中期|长期|中长期|实施期|三年)/;

/** What stands before the word of a heading and changes nothing: the time it is for, and that it is planned. */
export const headingOrnament =
  /^(?:(?:20)?\d{2}年度?|全年度?|本年度?|年度|当年度?|年初|本期|预期|计划|预计|设定|绩效|项目)/;
/** A value of another time than the document's: kept, but neither the target nor what became of it. */
export const otherTime = /^(?:上年度?|去年|前年|历史|历年|以前年度|近[一二三两\d]年|基期|基准)/;

/** Rows below a table that are none of its own: totals, and what a form is signed with. */
export const totalWord = /^(?:合\s*计|总\s*计|小\s*计|总\s*分|金\s*额\s*合\s*计|合\s*计\s*金\s*额)[:：]?$/;
export const footerOpening =
  /^\s*(?:注|备注|说明|填表人|填报人|制表人|经办人|审核人|复核人|负责人|单位负责人|项目负责人|联系人|联系电话|填表日期|填报日期|填报单位|财务负责人|分管领导|(?:主管部门|财政部门)?(?:审核|审批)意见|其他(?:需要)?说明(?:的(?:问题|事项))?|需要说明的(?:问题|事项))\s*[0-9]?\s*(?:[：:]|$)/;
