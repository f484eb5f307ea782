import type { Severity } from "../model/record.ts";

interface Entry<Args> {
  readonly severity: Severity;
  readonly zh: (args: Args) => string;
  readonly en: (args: Args) => string;
}

/** Arguments of an entry that needs none. */
type None = Readonly<Record<never, never>>;

const entry = <Args = None>(
  severity: Severity,
  zh: (args: Args) => string,
  en: (args: Args) => string,
): Entry<Args> => ({ severity, zh, en });

/**
 * Every diagnostic there is: `stage/fault`, its severity, its arguments and its sentence in both languages. Codes are
 * public and closed: tools filter by them, tests assert them, sentences may be reworded at any time.
 */
export const catalogue = {
  "input/not-found": entry<{ path: string }>(
    "error",
    ({ path }) => `找不到文件：${path}`,
    ({ path }) => `no such file: ${path}`,
  ),
  "input/not-a-file": entry<{ path: string }>(
    "error",
    ({ path }) => `不是普通文件：${path}（文件夹请用 convert）`,
    ({ path }) => `not a regular file: ${path} (for folders there is convert)`,
  ),
  "input/unreadable": entry<{ path: string; reason: string }>(
    "error",
    ({ path, reason }) => `无法读取 ${path}（${reason}）`,
    ({ path, reason }) => `cannot read ${path} (${reason})`,
  ),
  "input/too-large": entry<{ bytes: number; limit: number }>(
    "error",
    ({ bytes, limit }) => `文件太大：${bytes} 字节，上限 ${limit} 字节`,
    ({ bytes, limit }) => `file too large: ${bytes} bytes, the limit is ${limit} bytes`,
  ),
  "input/too-many-lines": entry<{ limit: number }>(
    "error",
    ({ limit }) => `文件超过 ${limit} 行`,
    ({ limit }) => `the file has more than ${limit} lines`,
  ),
  "input/empty": entry(
    "error",
    () => "文件是空的，没有可读的文字",
    () => "the file is empty: there is no text to read",
  ),
  "input/no-inputs": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 里没有可转换的文件`,
    ({ path }) => `nothing to convert in ${path}`,
  ),
  "input/unsupported-format": entry<{ format: string; advice: string }>(
    "error",
    ({ format, advice }) => `不支持的文件格式：${format}。请${advice}`,
    ({ format }) => `unsupported file format: ${format}; export it as plain text (.txt)`,
  ),
  "input/undecodable": entry<{ tried: string }>(
    "error",
    ({ tried }) => `无法解码文字（已试 ${tried}）；请用 --encoding 指明编码，或另存为 UTF-8 文本`,
    ({ tried }) => `cannot decode the text (tried ${tried}); name its encoding with --encoding, or save it as UTF-8`,
  ),
  "input/unknown-encoding": entry<{ encoding: string; known: string }>(
    "error",
    ({ encoding, known }) => `不认识的编码 ${encoding}；可用：${known}`,
    ({ encoding, known }) => `unknown encoding ${encoding}; known are: ${known}`,
  ),
  "output/unwritable": entry<{ path: string; reason: string }>(
    "error",
    ({ path, reason }) => `无法写入 ${path}（${reason}）`,
    ({ path, reason }) => `cannot write ${path} (${reason})`,
  ),
  "internal/fault": entry<{ reason: string }>(
    "error",
    ({ reason }) => `内部错误：${reason}。请把文件和这条信息报告给我们`,
    ({ reason }) => `internal fault: ${reason}; please report it with the file`,
  ),
  "text/control-character": entry<{ character: string; count: number }>(
    "warning",
    ({ character, count }) => `文字里有控制字符 ${character}（${count} 处）`,
    ({ character, count }) => `the text holds the control character ${character} (${count} times)`,
  ),
  "text/markup-too-deep": entry(
    "warning",
    () => "标记嵌套太深，按普通文字保留",
    () => "markup nested too deep: kept as plain text",
  ),
  "text/stray-quote": entry<{ text: string }>(
    "info",
    ({ text }) => `去掉了单元格首尾多余的引号：${text}`,
    ({ text }) => `stray quotes around the cell's text left out: ${text}`,
  ),
  "text/stray-space": entry<{ text: string; read: string }>(
    "info",
    ({ text, read }) => `名称“${text}”中间有空格或换行，读作“${read}”`,
    ({ text, read }) => `a blank or line break inside the name “${text}”: read as “${read}”`,
  ),
  "grid/ragged-row": entry<{ expected: number; found: number; columns: string }>(
    "warning",
    ({ expected, found, columns }) =>
      `这一行应有 ${expected} 个单元格，实有 ${found} 个${columns === "" ? "" : `；存疑的列：${columns}`}`,
    ({ expected, found, columns }) =>
      `the row has ${found} cells where ${expected} are due${columns === "" ? "" : `; doubtful columns: ${columns}`}`,
  ),
  "grid/wrapped-cell": entry<{ columns: string }>(
    "info",
    ({ columns }) => `单元格内换行，已接续：${columns}`,
    ({ columns }) => `a cell broken over lines was put together: ${columns}`,
  ),
  "grid/cells-on-one-line": entry<{ columns: string }>(
    "info",
    ({ columns }) => `同一行里印了两个单元格，分开读作：${columns}`,
    ({ columns }) => `two cells on one line, read apart as: ${columns}`,
  ),
  "grid/repeated-heading": entry<{ headings: string }>(
    "info",
    ({ headings }) => `重复的表头不作数据：${headings}`,
    ({ headings }) => `repeated heading row left out: ${headings}`,
  ),
  "grid/table-continued": entry<{ headings: string }>(
    "info",
    ({ headings }) => `接续上一张表（${headings}）`,
    ({ headings }) => `read on as part of the table before (${headings})`,
  ),
  "recognise/unknown-table": entry<{ rows: number; columns: number }>(
    "warning",
    ({ rows, columns }) => `不认识的表格（${rows} 行 ${columns} 列），内容未收入记录`,
    ({ rows, columns }) => `a table of unknown kind (${rows} rows, ${columns} columns) is not in the records`,
  ),
  "recognise/nothing-found": entry(
    "error",
    () => "没有找到任何项目、指标或职责目标：这可能不是绩效目标文件",
    () => "no project, indicator or duty was found: this may not be a performance-target document",
  ),
  "recognise/loose-paragraph": entry<{ text: string }>(
    "info",
    ({ text }) => `不属于任何章节的文字，收入 narrative：${text}`,
    ({ text }) => `text outside any section, kept in narrative: ${text}`,
  ),
  "recognise/indicators-without-project": entry(
    "warning",
    () => "指标表之前没有项目信息，另立一个无名项目",
    () => "an indicator table without a project before it: kept under a project without a name",
  ),
  "form/unknown-label": entry<{ label: string }>(
    "info",
    ({ label }) => `不认识的栏目“${label}”，收入 extra`,
    ({ label }) => `unknown label “${label}”, kept in extra`,
  ),
  "form/label-without-value": entry<{ label: string }>(
    "info",
    ({ label }) => `栏目“${label}”没有单元格`,
    ({ label }) => `the label “${label}” has no cell for its value`,
  ),
  "form/repeated-label": entry<{ label: string }>(
    "warning",
    ({ label }) => `栏目“${label}”出现不止一次，后一处收入 extra`,
    ({ label }) => `the label “${label}” stands more than once: the later one is kept in extra`,
  ),
  "form/schedule-mismatch": entry<{ labels: number; values: number }>(
    "warning",
    ({ labels, values }) => `支出计划有 ${labels} 个时点、${values} 个比例`,
    ({ labels, values }) => `the schedule has ${labels} dates and ${values} percentages`,
  ),
  "outline/misnumbered": entry<{ expected: number; found: string }>(
    "warning",
    ({ expected, found }) => `序号应为 ${expected}，印作 ${found}`,
    ({ expected, found }) => `item ${expected} is due, printed as ${found}`,
  ),
  "outline/ordinal-missing": entry<{ text: string }>(
    "info",
    ({ text }) => `这一条没有序号：${text}`,
    ({ text }) => `an item without an ordinal: ${text}`,
  ),
  "outline/ordinal-fused": entry<{ ordinal: number; text: string }>(
    "warning",
    ({ ordinal, text }) => `序号 ${ordinal} 后缺点号，读作“${text}”`,
    ({ ordinal, text }) => `the dot behind ordinal ${ordinal} is missing: read as “${text}”`,
  ),
  "outline/ordinal-in-name": entry<{ text: string }>(
    "warning",
    ({ text }) => `名称开头被印成序号，读作“${text}”`,
    ({ text }) => `the name's first word was printed as an ordinal: read as “${text}”`,
  ),
  "outline/items-joined": entry<{ text: string }>(
    "warning",
    ({ text }) => `同一段里有两条指标，从“${text}”处分开`,
    ({ text }) => `two items in one paragraph: cut at “${text}”`,
  ),
  "outline/heading-missing": entry<{ level2: string }>(
    "warning",
    ({ level2 }) => `${level2} 之前缺少一级标题`,
    ({ level2 }) => `the level-1 heading before ${level2} is missing`,
  ),
  "outline/heading-misplaced": entry<{ heading: string }>(
    "warning",
    ({ heading }) => `标题“${heading}”的编号不在应有的层级`,
    ({ heading }) => `the heading “${heading}” is numbered on the wrong level`,
  ),
  "outline/value-glued": entry<{ name: string; value: string }>(
    "info",
    ({ name, value }) => `名称与指标值之间没有分隔，读作“${name}”+“${value}”`,
    ({ name, value }) => `nothing between name and value: read as “${name}” + “${value}”`,
  ),
  "outline/value-missing": entry<{ name: string }>(
    "warning",
    ({ name }) => `指标“${name}”没有指标值`,
    ({ name }) => `the indicator “${name}” has no value`,
  ),
  "outline/name-missing": entry<{ value: string }>(
    "warning",
    ({ value }) => `指标值“${value}”没有指标名称`,
    ({ value }) => `the value “${value}” has no indicator name`,
  ),
  "outline/unit-displaced": entry<{ unit: string; text: string }>(
    "warning",
    ({ unit, text }) => `单位“${unit}”落到了下一条“${text}”的开头，归还上一条`,
    ({ unit, text }) => `the unit “${unit}” had slipped to the start of the next item “${text}”: given back`,
  ),
  "outline/stray-text": entry<{ text: string; name: string }>(
    "warning",
    ({ text, name }) => `名称前有多余文字“${text}”，读作“${name}”`,
    ({ text, name }) => `stray “${text}” before the name: read as “${name}”`,
  ),
  "level/unknown": entry<{ word: string }>(
    "warning",
    ({ word }) => `不认识的指标级别“${word}”，照原样保留`,
    ({ word }) => `unknown indicator level “${word}”, kept as printed`,
  ),
  "value/unit-without-number": entry<{ raw: string; unit: string }>(
    "warning",
    ({ raw, unit }) => `指标值“${raw}”只有单位“${unit}”，没有数`,
    ({ raw, unit }) => `the value “${raw}” has a unit (${unit}) but no number`,
  ),
  "value/number-fused-with-words": entry<{ raw: string; words: string }>(
    "warning",
    ({ raw, words }) => `指标值“${raw}”的数与文字“${words}”连在一起，没有单位`,
    ({ raw, words }) => `in “${raw}” a number without a unit runs into the words “${words}”`,
  ),
  "value/several-quantities": entry<{ raw: string; taken: string }>(
    "warning",
    ({ raw, taken }) => `指标值“${raw}”有不止一个数量，取“${taken}”`,
    ({ raw, taken }) => `the value “${raw}” holds several quantities: “${taken}” is taken`,
  ),
  "value/placeholder": entry<{ raw: string }>(
    "warning",
    ({ raw }) => `指标值“${raw}”是未填写的模板`,
    ({ raw }) => `the value “${raw}” is a template nobody filled in`,
  ),
  "value/unknown-unit": entry<{ raw: string; unit: string }>(
    "info",
    ({ unit }) => `不认识的单位“${unit}”，照原样保留`,
    ({ unit }) => `unknown unit “${unit}”, kept as printed`,
  ),
  "value/incomplete-unit": entry<{ raw: string; unit: string }>(
    "warning",
    ({ raw, unit }) => `指标值“${raw}”的单位“${unit}”缺少分子`,
    ({ raw, unit }) => `the unit “${unit}” of “${raw}” lacks what is counted`,
  ),
  "value/too-many-digits": entry<{ raw: string }>(
    "warning",
    ({ raw }) => `“${raw}”超过 15 位有效数字，无法精确表示，数值留空`,
    ({ raw }) => `“${raw}” has more than 15 significant digits and cannot be held exactly: the number is left out`,
  ),
  "value/words-around": entry<{ raw: string; words: string }>(
    "info",
    ({ raw, words }) => `指标值“${raw}”的数量之外还有文字“${words}”`,
    ({ raw, words }) => `beside its quantity the value “${raw}” has the words “${words}”`,
  ),
  "value/doubtful-sign": entry<{ raw: string; sign: string; read: string }>(
    "warning",
    ({ raw, sign, read }) => `“${raw}”里的“${sign}”读作 ${read}`,
    ({ raw, sign, read }) => `the sign “${sign}” in “${raw}” is read as ${read}`,
  ),
  "value/inexact-fraction": entry<{ raw: string }>(
    "info",
    ({ raw }) => `“${raw}”不是有限小数，数值留空`,
    ({ raw }) => `“${raw}” is no finite decimal: the number is left out`,
  ),
  "value/impossible-date": entry<{ raw: string }>(
    "warning",
    ({ raw }) => `“${raw}”里有不存在的日期`,
    ({ raw }) => `“${raw}” names a date that does not exist`,
  ),
  "money/not-a-number": entry<{ raw: string }>(
    "warning",
    ({ raw }) => `金额“${raw}”不是数`,
    ({ raw }) => `the amount “${raw}” is not a number`,
  ),
  "money/no-unit": entry<{ raw: string }>(
    "warning",
    ({ raw }) => `金额“${raw}”没有单位，表格也没有印出金额单位`,
    ({ raw }) => `the amount “${raw}” has no unit, nor does its table print one`,
  ),
  "field/unreadable": entry<{ heading: string; text: string }>(
    "warning",
    ({ heading, text }) => `“${heading}”一栏的“${text}”读不出来，收入 extra`,
    ({ heading, text }) => `“${text}” under “${heading}” cannot be read, kept in extra`,
  ),
  "coverage/unmapped": entry<{ text: string; characters: number }>(
    "warning",
    ({ text, characters }) => `有 ${characters} 个字没有收入记录：${text}`,
    ({ text, characters }) => `${characters} characters are not in the records: ${text}`,
  ),
} as const;

export type Code = keyof typeof catalogue;
export type ArgsOf<C extends Code> = Parameters<(typeof catalogue)[C]["zh"]>[0];
export type Language = "zh" | "en";
