import type { Money, Project, Submission } from "../../model/record.ts";
import { pathColumn } from "./submissions.ts";
import { type Column, jsonCell, placeColumns, table } from "./table.ts";

export interface ProjectRow {
  readonly submission: Submission;
  readonly project: Project;
  /** The project's number within its submission, from 1. */
  readonly number: number;
}

export const projectRows = (submission: Submission): ProjectRow[] =>
  submission.projects.map((project, index) => ({ submission, project, number: index + 1 }));

/** The key of a project and what people know it by; they lead the table of indicators too. */
export const projectKeys: readonly Column<ProjectRow>[] = [
  pathColumn(({ submission }) => submission),
  {
    name: "project",
    title: "项目号",
    type: "integer",
    about: {
      zh: "文件中的第几个项目；与“文件”一起标识项目",
      en: "number of the project within the file; with path its key",
    },
    value: ({ number }) => number,
  },
  {
    name: "project_code",
    title: "项目编码",
    type: "code",
    about: { zh: "项目编码", en: "code of the project (项目编码)" },
    value: ({ project }) => project.code,
  },
  {
    name: "project_name",
    title: "项目名称",
    type: "text",
    about: { zh: "项目名称", en: "name of the project (项目名称)" },
    value: ({ project }) => project.name,
  },
];

function moneyColumns(name: string, title: string, of: (project: Project) => Money | null): Column<ProjectRow>[] {
  return [
    {
      name: `${name}_raw`,
      title,
      type: "text",
      about: { zh: `${title}，原样`, en: `${title} as printed` },
      value: ({ project }) => of(project)?.raw ?? null,
    },
    {
      name: `${name}_yuan`,
      title: `${title}（元）`,
      type: "number",
      about: { zh: `${title}，单位元`, en: `${title} in 元` },
      value: ({ project }) => of(project)?.amount ?? null,
    },
  ];
}

const columns: readonly Column<ProjectRow>[] = [
  ...projectKeys,
  {
    name: "year",
    title: "年度",
    type: "integer",
    about: { zh: "文件的预算年度", en: "budget year of the submission" },
    value: ({ submission }) => submission.year,
  },
  {
    name: "unit_code",
    title: "单位编码",
    type: "code",
    about: { zh: "项目自己的单位编码，没有则为文件的", en: "code of the project's own unit, else of the submission's" },
    value: ({ submission, project }) => (project.unit ?? submission.unit).code,
  },
  {
    name: "unit_name",
    title: "单位名称",
    type: "text",
    about: { zh: "项目自己的单位名称，没有则为文件的", en: "name of the project's own unit, else of the submission's" },
    value: ({ submission, project }) => (project.unit ?? submission.unit).name,
  },
  {
    name: "ordinal",
    title: "序号",
    type: "integer",
    about: { zh: "标题前或“序号”列印出的号", en: "the number printed before the heading or in the column 序号" },
    value: ({ project }) => project.ordinal,
  },
  {
    name: "title",
    title: "标题",
    type: "text",
    about: {
      zh: "项目表的标题，不含序号和“绩效目标表”",
      en: "heading of the project, without its number and 绩效目标表",
    },
    value: ({ project }) => project.title,
  },
  {
    name: "amount_unit",
    title: "金额单位",
    type: "text",
    about: { zh: "预算数的单位，没有则为文件的", en: "unit of the printed total, else of the submission" },
    value: ({ submission, project }) => project.budget.total?.unit ?? submission.amountUnit,
  },
  ...moneyColumns("total", "预算数", ({ budget }) => budget.total),
  ...moneyColumns("fiscal", "财政资金", ({ budget }) => budget.fiscal),
  ...moneyColumns("other", "其他资金", ({ budget }) => budget.other),
  {
    name: "purpose",
    title: "资金用途",
    type: "text",
    about: { zh: "资金用途；分段换行", en: "purpose of the funds (资金用途), paragraphs parted by line feeds" },
    value: ({ project }) => project.purpose,
  },
  {
    name: "schedule",
    title: "资金支出计划",
    type: "text",
    about: { zh: "各期累计支出百分比：3月底 25; 6月底 50", en: "payment schedule in percent: 3月底 25; 6月底 50" },
    value: ({ project }) =>
      project.schedule.map(({ label, percent }) => `${label} ${percent ?? ""}`.trim()).join("; ") || null,
  },
  {
    name: "goals",
    title: "绩效目标",
    type: "text",
    about: { zh: "绩效目标，一行一条", en: "goals (绩效目标), one a line" },
    value: ({ project }) => project.goals.join("\n") || null,
  },
  {
    name: "indicators",
    title: "指标数",
    type: "integer",
    about: { zh: "指标的条数", en: "number of indicators" },
    value: ({ project }) => project.indicators.length,
  },
  {
    name: "extra",
    title: "其他内容",
    type: "json",
    about: {
      zh: "没有专门字段的栏目：JSON 对象，标签 → 内容",
      en: "labels without a field of their own: a JSON object, printed label → content",
    },
    value: ({ project }) => jsonCell(project.extra),
  },
  ...placeColumns<ProjectRow>(({ project }) => project.at),
];

/** One row a project. */
export const projects = table(
  {
    name: "projects",
    title: "项目",
    about: { zh: "每个项目一行", en: "one row a project" },
    key: ["path", "project"],
    within: "submissions",
  },
  columns,
  projectRows,
);
