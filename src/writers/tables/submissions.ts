import type { Severity, Submission } from "../../model/record.ts";
import { type Column, jsonCell, table } from "./table.ts";

/** The key of a submission; in every table the first column. */
export const pathColumn = <Row>(submissionOf: (row: Row) => Submission): Column<Row> => ({
  name: "path",
  title: "文件",
  type: "text",
  about: {
    zh: "原文件的路径，按运行时所给；- 为标准输入。各表以此相连",
    en: "path of the source as it was named; - is standard input. It joins the tables",
  },
  value: (row) => submissionOf(row).source.path,
});

const counted = (severity: Severity, name: string, title: string, zh: string, en: string): Column<Submission> => ({
  name,
  title,
  type: "integer",
  about: {
    zh: `诊断中${zh}的个数，数据质量检查的也在内`,
    en: `number of ${en} among the diagnostics, those of checks included`,
  },
  value: ({ diagnostics }) => diagnostics.filter((found) => found.severity === severity).length,
});

const columns: readonly Column<Submission>[] = [
  pathColumn((submission) => submission),
  {
    name: "title",
    title: "标题",
    type: "text",
    about: { zh: "文件印出的标题", en: "the document's own title" },
    value: ({ title }) => title,
  },
  {
    name: "year",
    title: "年度",
    type: "integer",
    about: { zh: "预算年度", en: "budget year (预算年度)" },
    value: ({ year }) => year,
  },
  {
    name: "unit_code",
    title: "单位编码",
    type: "code",
    about: { zh: "单位编码", en: "code of the unit (单位编码)" },
    value: ({ unit }) => unit.code,
  },
  {
    name: "unit_name",
    title: "单位名称",
    type: "text",
    about: { zh: "单位名称", en: "name of the unit (单位名称)" },
    value: ({ unit }) => unit.name,
  },
  {
    name: "amount_unit",
    title: "金额单位",
    type: "text",
    words: ["元", "千元", "万元", "亿元"],
    about: { zh: "表中金额的单位", en: "unit of the tables' amounts (金额单位)" },
    value: ({ amountUnit }) => amountUnit,
  },
  {
    name: "declared_total_raw",
    title: "印出的合计",
    type: "text",
    about: { zh: "印出的全部项目合计，原样", en: "a printed total over all projects, as printed" },
    value: ({ declaredTotal }) => declaredTotal?.raw ?? null,
  },
  {
    name: "declared_total_yuan",
    title: "印出的合计（元）",
    type: "number",
    about: { zh: "印出的全部项目合计，单位元", en: "that total in 元" },
    value: ({ declaredTotal }) => declaredTotal?.amount ?? null,
  },
  {
    name: "projects",
    title: "项目数",
    type: "integer",
    about: { zh: "项目的个数", en: "number of projects" },
    value: ({ projects }) => projects.length,
  },
  {
    name: "indicators",
    title: "指标数",
    type: "integer",
    about: { zh: "指标的条数", en: "number of indicators" },
    value: ({ projects }) => projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
  },
  {
    name: "duties",
    title: "职责数",
    type: "integer",
    about: { zh: "职责的项数", en: "number of duties" },
    value: ({ duties }) => duties.length,
  },
  counted("error", "errors", "错误数", "错误", "errors"),
  counted("warning", "warnings", "警告数", "警告", "warnings"),
  counted("info", "notes", "提示数", "提示", "notes"),
  ...coverageColumns(),
  {
    name: "narrative",
    title: "正文",
    type: "json",
    about: {
      zh: "分节的正文（总体绩效目标、工作保障措施等）：JSON 列表，各项有 heading、text、at",
      en: "running text by section: a JSON list of { heading, text, at }",
    },
    value: ({ narrative }) => jsonCell(narrative),
  },
  {
    name: "format",
    title: "文件格式",
    type: "text",
    words: ["docx", "text", "html"],
    about: { zh: "按内容判断的文件格式", en: "format of the source, by its content" },
    value: ({ source }) => source.format,
  },
  {
    name: "encoding",
    title: "字符编码",
    type: "text",
    about: { zh: "文本的编码；Word 文件为空", en: "encoding of a text; null for Word files" },
    value: ({ source }) => source.encoding,
  },
  {
    name: "bytes",
    title: "字节数",
    type: "integer",
    about: { zh: "原文件的字节数", en: "size of the source in bytes" },
    value: ({ source }) => source.bytes,
  },
  {
    name: "sha256",
    title: "SHA-256",
    type: "code",
    about: { zh: "原文件的 SHA-256", en: "SHA-256 of the source" },
    value: ({ source }) => source.sha256,
  },
];

function coverageColumns(): Column<Submission>[] {
  const described = [
    ["characters", "字符数", "原文件的非空白字符数", "non-blank characters of the source"],
    ["mapped", "录入字符", "其中录入结果的", "of them in a field of the record"],
    ["structural", "固有字符", "其中表格固有的：标签、表头、序号等", "of them labels, headings, ordinals and the like"],
    [
      "unmapped",
      "未录入字符",
      "其中未录入的，各有一条诊断 coverage/unmapped",
      "of them left over, each run with a diagnostic coverage/unmapped",
    ],
  ] as const;
  return described.map(([name, title, zh, en]) => ({
    name,
    title,
    type: "integer",
    about: { zh, en },
    value: ({ coverage }) => coverage[name],
  }));
}

/** One row a submission. */
export const submissions = table(
  {
    name: "submissions",
    title: "文件",
    about: { zh: "每份文件一行", en: "one row a submission" },
    key: ["path"],
    within: null,
  },
  columns,
  (submission) => [submission],
);
