import type { Words } from "./words.ts";

/**
 * The headings of a submission's running text and what follows them. `part` headings only divide the document;
 * `duties` introduces 分项绩效目标, one duty an item; everything else is narrative kept under its heading.
 * Source: the Hebei form as published for 2021–2024.
 */
export type SectionRole = "part" | "narrative" | "duties" | "projects";

export const sectionWords: readonly Words<SectionRole>[] = [
  { role: "part", words: "部门整体绩效目标 部门整体支出绩效目标 整体绩效目标", source: "hebei" },
  { role: "narrative", words: "总体绩效目标 工作保障措施 保障措施", source: "hebei" },
  { role: "narrative", words: "总体目标 年度总体目标 部门职责 部门主要职责 部门基本情况", source: "usage" },
  { role: "duties", words: "分项绩效目标 职责分类绩效目标", source: "hebei" },
  { role: "duties", words: "分类绩效目标 部门职责绩效目标", source: "usage" },
  { role: "projects", words: "预算项目绩效目标", source: "hebei" },
  { role: "projects", words: "项目绩效目标 部门预算项目绩效目标 项目支出绩效目标", source: "usage" },
];

/** The kinds of document a project heading ends in, and a title that names nothing else. */
export const projectHeadingEndings: readonly string[] = [
  "绩效目标表",
  "绩效目标申报表",
  "绩效目标批复表",
  "绩效目标公开表",
  "绩效自评表",
  "绩效目标自评表",
  "绩效运行监控表",
  "绩效目标运行监控表",
  "绩效监控表",
  "绩效目标执行监控表",
];
/** What a document's own title ends in, where it names a year or whose it is. */
export const titleEndings: readonly string[] = [
  "表",
  "书",
  "文本",
  "情况",
  "清单",
  "公开",
  "公示",
  "说明",
  "情况说明",
  "绩效目标",
  "绩效指标",
  "汇编",
];

/** Labels in the running text that name the unit a document is of, beside those of forms. */
export const unitLabels: ReadonlySet<string> = new Set(["填报单位"]);
/** What else stands before a unit's name on a line of its own. */
export const unitOpening = /^(?:部门|单位|填报部门|填报单位|编制单位|编制部门|公开单位|公开部门|预算部门)\s*[：:]\s*/;

/** The printed labels of a duty's two parts. */
export const dutyLabels: Readonly<Record<"goal" | "indicators", readonly string[]>> = {
  goal: ["绩效目标", "工作目标", "年度目标"],
  indicators: ["绩效指标", "考核指标", "年度指标"],
};

/** What stands before 绩效目标表 where the heading names no project but the kind of document. */
export const genericTitle =
  /^(?:附[件表]\s*\d*\s*[：:]?)?(?:\d{4}年)?(?:年?度)?(?:[市县区乡镇]{1,2}级)?(?:部门)?(?:财政)?(?:整体)?(?:预算)?(?:地方政府)?(?:专项)?(?:债券)?(?:转移支付)?(?:项目)?(?:资金)?(?:区域)?(?:[（(]项目[)）])?(?:预算)?(?:支出)?(?:预算)?$/;
