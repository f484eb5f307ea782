import type { Language } from "../diagnostics/catalogue.ts";
import type { Place } from "../model/place.ts";

/** Everything the command line itself says, in both languages. */
const zh = {
  description: "读取乡镇部门预算绩效目标文件，变成有类型、可溯源的记录",
  parse: "读取文件并打印记录；- 表示标准输入",
  convert: "把文件夹、文件或通配符转换成 JSON 与 CSV",
  inspect: "画出读到的表格、各列的角色及其理由",
  learn: "从一份陌生表格里找出不认识的词，拟一份配置文件供人订正",
  schema: "打印 JSON Schema：submission（记录）或 config（配置文件）",
  file: "Word、HTML 或文本文件，或 -",
  inputs: "文件、文件夹或通配符",
  schemaName: "模式名",
  json: "打印 JSON",
  inspectJson: "以 JSON 打印表格",
  ndjson: "每行一份 JSON",
  csv: "打印一张表的 CSV",
  trace: "为项目和指标的每个字段附上来源位置与原文",
  redact: "遮盖姓名、电话和身份证号",
  config: "配置文件（缺省找文件旁边的 jixiao.config.json）",
  noConfig: "不用任何配置文件",
  learnOut: "把拟好的配置写入文件（缺省打印）",
  force: "文件已存在时覆盖",
  encoding: "文本编码（缺省自动判断）",
  out: "输出文件夹",
  lang: "消息语言",
  colour: "始终用颜色",
  noColour: "不用颜色",
  version: "打印版本号",
  help: "显示帮助",
  optionsTerm: "[选项]",
  commandTerm: "[命令]",
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
    "Global Options:": "全局选项：",
  },
  exits: "退出码：0 无问题 · 1 有错误级诊断 · 2 用法错误 · 3 有文件未能读取 · 4 内部错误",
  usage: {
    "commander.unknownOption": (detail: string) => `没有这个选项：${detail}`,
    "commander.unknownCommand": (detail: string) => `没有这个命令：${detail}`,
    "commander.missingArgument": (detail: string) => `缺少参数：${detail}`,
    "commander.optionMissingArgument": (detail: string) => `选项缺少参数：${detail}`,
    "commander.missingMandatoryOptionValue": (detail: string) => `必须给出选项：${detail}`,
    "commander.invalidArgument": (detail: string) => `参数不合要求：${detail}`,
    "commander.excessArguments": (_: string) => "参数太多",
    "commander.conflictingOption": (detail: string) => `选项互相冲突：${detail}`,
  } as Readonly<Record<string, (detail: string) => string>>,
  unit: "单位",
  year: "年度",
  amountUnit: "金额单位",
  declaredTotal: "印出的合计",
  counts: (projects: number, indicators: number, duties: number) =>
    `${projects} 个项目，${indicators} 条指标，${duties} 项职责`,
  budget: "预算",
  goal: "目标",
  duty: "职责",
  noName: "（无名称）",
  columns: { level1: "一级", level2: "二级", name: "三级指标", raw: "指标值", read: "读作", place: "位置" },
  place: { table: "表", row: "行", column: "列", paragraph: "段" },
  kinds: { time: "时间", qualitative: "定性", empty: "空" },
  periods: { deadline: "截止", window: "期间", duration: "时长", frequency: "频次" },
  findings: (error: number, warning: number, info: number) =>
    `诊断：${error} 个错误，${warning} 个警告，${info} 条提示`,
  severities: { error: "错误", warning: "警告", info: "提示" },
  joint: "；",
  coverage: (mapped: number, structural: number, unmapped: number) =>
    `字符：收入记录 ${mapped}，表格固有 ${structural}，未收入 ${unmapped}`,
  written: (count: number, out: string) => `已写出 ${count} 份记录，结果在 ${out}`,
  summary: { path: "文件", projects: "项目", indicators: "指标", error: "错误", warning: "警告", info: "提示" },
  table: (number: number, lines: string) => `表 ${number}${lines}`,
  lines: (from: number, to: number) => (from === to ? `（第 ${from} 行）` : `（第 ${from}–${to} 行）`),
  tableKinds: {
    form: "项目表（标签与内容）",
    indicators: "指标表",
    projects: "项目清单",
    tasks: "任务表",
    unknown: "不认识的表格",
  },
  continued: "接续上一张表",
  column: "列",
  heading: "表头",
  role: "角色",
  why: "理由",
  reasons: {
    word: (word: string) => `词汇表认识“${word}”`,
    ornament: (word: string) => `去掉时间等修饰后，词汇表认识“${word}”`,
    misprint: (word: string) => `“${word}”与词汇表中的词只差一个字`,
    group: (word: string) => `上级表头说明“${word}”`,
    side: (word: string) => `“${word}”向下跨过各行，说明它旁边的行`,
    contents: (word: string) => `不认识“${word}”，按本列内容判断`,
    corrected: (word: string) => `本列内容与表头“${word}”不符，按内容改判`,
    unknown: (word: string) => `词汇表不认识“${word}”，内容收入 extra`,
    taken: (word: string) => `“${word}”的角色已有前面的列，内容收入 extra`,
  },
  noTables: "没有表格",
  usesConfig: (path: string, pending: number) =>
    `使用 ${path} 中的词${pending === 0 ? "" : `；其中 proposed 里的 ${pending} 个词尚未启用`}`,
  learned: {
    word: "词",
    samples: "内容举例",
    role: "拟定角色",
    kinds: { columns: "列", labels: "栏目", levels: "级别", units: "单位" },
  },
  nothingUnknown: (path: string) => `${path}: 没有不认识的词，不需要配置文件`,
  howToGoOn: (placed: number, open: number, file: string) =>
    [
      ...(placed === 0 ? [] : [`${placed} 个词已归入 vocabulary，请核对。`]),
      ...(open === 0
        ? []
        : [
            `${open} 个词在 proposed 里，尚未启用：请移到 vocabulary 的相应角色下（角色名见 jixiao schema config；没有字段的词归 kept）。`,
          ]),
      `然后用 jixiao inspect 原文件 --config ${file} 查看结果；放在原文件旁边的 jixiao.config.json 会自动使用。`,
    ].join(""),
  label: "栏目",
  content: "内容",
};

const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

const en: typeof zh = {
  description: "Reads townships' performance-target documents (部门预算绩效目标) into typed, traceable records",
  parse: "read files and print their records; - is standard input",
  convert: "convert folders, files or patterns into JSON and CSV",
  inspect: "draw the tables as read, with each column's role and the reason for it",
  learn: "find the words of an unknown form, and propose a config for a person to correct",
  schema: "print a JSON Schema: submission (the records) or config",
  file: "a Word file, page or text, or -",
  inputs: "files, folders or patterns",
  schemaName: "name of the schema",
  json: "print JSON",
  inspectJson: "print the tables as JSON",
  ndjson: "print one JSON a line",
  csv: "print one table as CSV",
  trace: "add to each field of projects and indicators where it came from, and its printed text",
  redact: "mask persons' names, phone and identity numbers",
  config: "config with words of your own (by default the jixiao.config.json beside the file)",
  noConfig: "use no config",
  learnOut: "write the proposed config to a file (it is printed by default)",
  force: "overwrite the file if it exists",
  encoding: "the text's encoding (found out by default)",
  out: "folder for the results",
  lang: "language of messages",
  colour: "always use colour",
  noColour: "never use colour",
  version: "print the version",
  help: "show help",
  optionsTerm: "[options]",
  commandTerm: "[command]",
  titles: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Options:",
    "Commands:": "Commands:",
    "Global Options:": "Global Options:",
  },
  exits: "Exit codes: 0 clean · 1 error diagnostics · 2 usage · 3 some inputs failed · 4 internal error",
  usage: {
    "commander.unknownOption": (detail) => `unknown option: ${detail}`,
    "commander.unknownCommand": (detail) => `unknown command: ${detail}`,
    "commander.missingArgument": (detail) => `missing argument: ${detail}`,
    "commander.optionMissingArgument": (detail) => `the option needs an argument: ${detail}`,
    "commander.missingMandatoryOptionValue": (detail) => `required option: ${detail}`,
    "commander.invalidArgument": (detail) => `invalid argument: ${detail}`,
    "commander.excessArguments": () => "too many arguments",
    "commander.conflictingOption": (detail) => `conflicting options: ${detail}`,
  },
  unit: "unit",
  year: "year",
  amountUnit: "amounts in",
  declaredTotal: "declared total",
  counts: (projects, indicators, duties) =>
    `${many(projects, "project")}, ${many(indicators, "indicator")}, ${many(duties, "duty", "duties")}`,
  budget: "budget",
  goal: "goal",
  duty: "duty",
  noName: "(no name)",
  columns: { level1: "level 1", level2: "level 2", name: "indicator", raw: "printed", read: "read as", place: "place" },
  place: { table: "table ", row: "row ", column: "column ", paragraph: "paragraph " },
  kinds: { time: "time", qualitative: "words", empty: "empty" },
  periods: { deadline: "by", window: "during", duration: "duration", frequency: "recurring" },
  findings: (error, warning, info) =>
    `diagnostics: ${many(error, "error")}, ${many(warning, "warning")}, ${many(info, "note")}`,
  severities: { error: "error", warning: "warning", info: "note" },
  joint: "; ",
  coverage: (mapped, structural, unmapped) =>
    `characters: ${mapped} in the record, ${structural} of the form, ${unmapped} left over`,
  written: (count, out) => `${many(count, "record")} written; the results are in ${out}`,
  summary: {
    path: "file",
    projects: "projects",
    indicators: "indicators",
    error: "errors",
    warning: "warnings",
    info: "notes",
  },
  table: (number, lines) => `Table ${number}${lines}`,
  lines: (from, to) => (from === to ? ` (line ${from})` : ` (lines ${from}–${to})`),
  tableKinds: {
    form: "project form (labels and contents)",
    indicators: "indicator table",
    projects: "list of projects",
    tasks: "list of tasks",
    unknown: "table of unknown kind",
  },
  continued: "goes on with the table before",
  column: "column",
  heading: "heading",
  role: "role",
  why: "reason",
  reasons: {
    word: (word) => `the vocabulary knows “${word}”`,
    ornament: (word) => `without the time or the like before it, the vocabulary knows “${word}”`,
    misprint: (word) => `“${word}” differs from a known word by one character`,
    group: (word) => `the heading above tells: “${word}”`,
    side: (word) => `“${word}” reaches down beside the rows it stands for`,
    contents: (word) => `“${word}” is unknown; the column's contents tell`,
    corrected: (word) => `the column's contents contradict the heading “${word}”, and tell`,
    unknown: (word) => `the vocabulary does not know “${word}”: kept in extra`,
    taken: (word) => `an earlier column has the role of “${word}”: kept in extra`,
  },
  noTables: "no tables",
  usesConfig: (path, pending) =>
    `using the words of ${path}${pending === 0 ? "" : `; ${many(pending, "word")} under proposed not in use yet`}`,
  learned: {
    word: "word",
    samples: "samples",
    role: "proposed role",
    kinds: { columns: "column", labels: "label", levels: "level", units: "unit" },
  },
  nothingUnknown: (path) => `${path}: no unknown words: no config is needed`,
  howToGoOn: (placed, open, file) =>
    [
      ...(placed === 0 ? [] : [`${many(placed, "word")} placed under vocabulary: check them. `]),
      ...(open === 0
        ? []
        : [
            `${many(open, "word")} under proposed, not in use yet: move each to its role under vocabulary (jixiao schema config lists them; kept is for words without a field). `,
          ]),
      `Then look at the result with jixiao inspect <file> --config ${file}; a jixiao.config.json beside the file is used by itself.`,
    ].join(""),
  label: "label",
  content: "content",
};

export type Words = typeof zh;

export const wordsIn = (language: Language): Words => (language === "zh" ? zh : en);

/** A place in a few characters: the line or, where the source has none, table, row and column, or the paragraph. */
export function placeName({ line, ...at }: Place, { place }: Words): string {
  if (line !== undefined) return String(line);
  const steps = at.table === undefined ? (["paragraph"] as const) : (["table", "row", "column"] as const);
  return steps.flatMap((step) => (at[step] === undefined ? [] : [`${place[step]}${at[step]}`])).join(" ");
}
