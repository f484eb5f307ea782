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

/** A phrase in Chinese and in English, as part of a sentence. */
type Phrase = readonly [zh: string, en: string];

const OBJECTS_ZH: Readonly<Record<string, string>> = {
  picture: "图片",
  embedded: "嵌入的文件",
  chart: "图表",
  diagram: "SmartArt 图形",
  comment: "批注",
  drawing: "图形文字",
};

/** Why a row of a Word file is not in the record. */
const LEFT_OUT = {
  deleted: ["修订中删除的", "deleted by a tracked change"],
  hidden: ["隐藏的", "that is hidden"],
} as const satisfies Record<string, Phrase>;

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** What a key stands for in a sentence; a key nobody knows stands for itself. */
function worded(table: Readonly<Record<string, readonly string[]>>, key: string, index: number): string {
  return table[key]?.[index] ?? key;
}

/** What the owner of a file in another format can do. */
const ADVICE = {
  "save-as-docx": ["在 Word 或 WPS 中打开后另存为 .docx", "open it in Word or WPS and save it as .docx"],
  "copy-to-docx": ["把其中的表格复制到 Word 文档，存为 .docx", "copy its tables into a Word document (.docx)"],
  "convert-to-docx": [
    "先转换为 .docx（扫描件要先做文字识别）",
    "convert it to .docx first (a scan needs text recognition)",
  ],
  "recognise-text": ["先做文字识别，存为 .docx 或 .txt", "recognise its text first, and save that as .docx or .txt"],
  unpack: ["解压后再转换", "unpack it and convert the files in it"],
} as const satisfies Record<string, Phrase>;
export type Advice = keyof typeof ADVICE;

const ZIP_DAMAGE = {
  "no-end-record": ["没有结尾记录，文件可能不完整", "no end record: the file may be cut short"],
  directory: ["目录与文件不符", "its directory does not agree with the file"],
  "no-parts": ["里面没有任何部件", "it holds no parts"],
  "no-part": ["缺少部件", "a part is missing"],
  "duplicate-name": ["有同名部件", "two parts have the same name"],
  "local-header": ["部件的头与目录不符", "a part's header does not agree with the directory"],
  "cut-short": ["部件不完整", "a part is cut short"],
  method: ["部件的压缩方法不支持", "a part's compression method is not supported"],
  deflate: ["部件的压缩数据已损坏", "a part's compressed data are damaged"],
  size: ["部件的大小与目录不符", "a part's size does not agree with the directory"],
  checksum: ["部件的校验和不符", "a part's checksum is wrong"],
} as const satisfies Record<string, Phrase>;
export type ZipDamage = keyof typeof ZIP_DAMAGE;

/** What of a zip file is limited. */
const ZIP_MEASURES = {
  parts: ["部件数", "parts"],
  "part-bytes": ["一个部件展开后的字节数", "expanded bytes of one part"],
  "sum-bytes": ["各部件展开后的总字节数", "expanded bytes of all parts"],
  ratio: ["一个部件的压缩比", "times the compressed size of a part"],
} as const satisfies Record<string, Phrase>;
type ZipMeasure = keyof typeof ZIP_MEASURES;

/** How a file that can be read is named, and the extension it should have. */
const READABLE = {
  docx: ["Word 文档", "a Word document", ".docx"],
  html: ["HTML", "HTML", ".html"],
  text: ["TXT 文本", "plain text", ".txt"],
} as const satisfies Record<string, readonly [...Phrase, extension: string]>;

/** What a part of a config must be. */
const CONFIG_PARTS: Readonly<Record<string, Phrase>> = {
  object: ["对象 {…}", "an object {…}"],
  record: ["对象 {…}", "an object {…}"],
  array: ["列表 […]", "a list […]"],
  string: ['文字 "…"', 'a text "…"'],
};

/** What the reading of one input may take only so much of. */
const COSTS = {
  memory: ["内存", "memory", "MB"],
  time: ["时间", "time", "s"],
  result: ["读出的记录", "results", "MB"],
} as const satisfies Record<string, readonly [...Phrase, unit: string]>;

/** A limit with its unit, as far as it is known. */
function measured(limit: number, what: string): string {
  const unit = Object.hasOwn(COSTS, what) ? COSTS[what as keyof typeof COSTS][2] : "";
  return `${limit} ${unit}`.trimEnd();
}

/** Why the system does not read or write a file, of what it says with a code. */
const SYSTEM_REASONS: Readonly<Record<string, Phrase>> = {
  EACCES: ["没有权限", "no permission"],
  EEXIST: ["那里已有别的东西，不是普通文件", "what is there is no regular file"],
  EFBIG: ["太大", "too large"],
  EINVAL: ["不是普通文件", "no regular file"],
  EISDIR: ["是文件夹", "it is a folder"],
  ELOOP: ["链接成环", "its links lead round"],
  ENAMETOOLONG: ["名字太长", "its name is too long"],
  ENOSPC: ["磁盘已满", "the disk is full"],
  ENOTDIR: ["它的上级不是文件夹", "what it lies in is no folder"],
  EROFS: ["磁盘只读", "the disk is read-only"],
};

/** Such a reason in words, with its code. */
function systemReason(reason: string, index: 0 | 1): string {
  const said = SYSTEM_REASONS[reason]?.[index];
  return said === undefined ? reason : `${said}${index === 0 ? "，" : ", "}${reason}`;
}

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
  "input/name-undecodable": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 的名称不是 UTF-8 编码（多为 GBK），无法打开；请改名后再试`,
    ({ path }) => `the name of ${path} is not UTF-8 (perhaps GBK), so that it cannot be opened: rename it`,
  ),
  "input/not-a-file": entry<{ path: string }>(
    "error",
    ({ path }) => `不是普通文件：${path}（文件夹请用 convert 或 check，管道请用 -）`,
    ({ path }) => `not a regular file: ${path} (for folders there are convert and check, for pipes there is -)`,
  ),
  "input/unreadable": entry<{ path: string; reason: string }>(
    "error",
    ({ path, reason }) => `无法读取 ${path}（${systemReason(reason, 0)}）`,
    ({ path, reason }) => `cannot read ${path} (${systemReason(reason, 1)})`,
  ),
  "input/too-large": entry<{ bytes: number; limit: number }>(
    "error",
    ({ bytes, limit }) => `文件太大：${bytes} 字节，上限 ${limit} 字节`,
    ({ bytes, limit }) => `file too large: ${bytes} bytes, the limit is ${limit} bytes`,
  ),
  "input/too-costly": entry<{ what: keyof typeof COSTS; limit: number }>(
    "error",
    ({ what, limit }) => `读取它代价太大，已放弃：${worded(COSTS, what, 0)}超过 ${measured(limit, what)}；请把文件拆小`,
    ({ what, limit }) =>
      `too costly to read, given up: more than ${measured(limit, what)} of ${worded(COSTS, what, 1)}; split the file`,
  ),
  "input/reader-died": entry<{ reason: string }>(
    "error",
    ({ reason }) => `读取它的进程意外终止（${reason}）`,
    ({ reason }) => `the process that read it ended unexpectedly (${reason})`,
  ),
  "input/too-many-lines": entry<{ limit: number }>(
    "error",
    ({ limit }) => `文件超过 ${limit} 行`,
    ({ limit }) => `the file has more than ${limit} lines`,
  ),
  "input/nested-too-deep": entry<{ limit: number }>(
    "error",
    ({ limit }) => `标记嵌套太深，超过 ${limit} 层`,
    ({ limit }) => `the markup is nested more than ${limit} levels deep`,
  ),
  "input/empty": entry(
    "error",
    () => "文件是空的，没有可读的文字",
    () => "the file is empty: there is no text to read",
  ),
  "input/no-inputs": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 里没有可读取的文件`,
    ({ path }) => `no files to read in ${path}`,
  ),
  "input/unsupported-format": entry<{ format: string; advice: Advice }>(
    "error",
    ({ format, advice }) => `不支持的文件格式：${format}。请${worded(ADVICE, advice, 0)}`,
    ({ format, advice }) => `unsupported file format: ${format}; ${worded(ADVICE, advice, 1)}`,
  ),
  "input/misnamed": entry<{ extension: string; format: keyof typeof READABLE }>(
    "error",
    ({ extension, format }) =>
      `扩展名是 ${extension}，内容是 ${worded(READABLE, format, 0)}：请改名为 ${worded(READABLE, format, 2)} 后再试`,
    ({ extension, format }) =>
      `the extension is ${extension}, the content is ${worded(READABLE, format, 1)}: rename it to ${worded(READABLE, format, 2)} and try again`,
  ),
  "input/encrypted": entry(
    "error",
    () => "文件有密码保护：请在 Word 或 WPS 中打开，取消密码并另存为 .docx",
    () => "the file is protected by a password: open it in Word or WPS, remove the password and save it as .docx",
  ),
  "input/owner-file": entry(
    "error",
    () => "这是 Word 或 WPS 打开文档时留下的占用文件（~$ 开头），不是文档本身：请改选不带 ~$ 的文件",
    () => "this is the owner file (~$…) an office program keeps while a document is open: take the file without ~$",
  ),
  "input/broken-zip": entry<{ reason: ZipDamage; part: string }>(
    "error",
    ({ reason, part }) =>
      `文件已损坏：${worded(ZIP_DAMAGE, reason, 0)}${part === "" ? "" : `（${part}）`}。请重新取得文件，或在 Word 中修复后另存`,
    ({ reason, part }) =>
      `the file is damaged: ${worded(ZIP_DAMAGE, reason, 1)}${part === "" ? "" : ` (${part})`}; get it anew, or let Word repair it`,
  ),
  "input/zip-limit": entry<{ measure: ZipMeasure; limit: number; part: string }>(
    "error",
    ({ measure, limit, part }) =>
      `文件展开后过大：${worded(ZIP_MEASURES, measure, 0)}超过上限 ${limit}${part === "" ? "" : `（${part}）`}`,
    ({ measure, limit, part }) =>
      `the file is too large when unpacked: more than ${limit} ${worded(ZIP_MEASURES, measure, 1)}${part === "" ? "" : ` (${part})`}`,
  ),
  "input/undecodable": entry<{ tried: string }>(
    "error",
    ({ tried }) => `无法解码文字（已试 ${tried}）；请用 --encoding 指明编码，或另存为 UTF-8 文本`,
    ({ tried }) => `cannot decode the text (tried ${tried}); name its encoding with --encoding, or save it as UTF-8`,
  ),
  "input/zero-character": entry<{ line: number }>(
    "error",
    ({ line }) => `第 ${line} 行有空字符（U+0000）：不是文本文件，或文件已损坏；请重新获取，或用 --encoding 指明编码`,
    ({ line }) =>
      `line ${line} has a zero character (U+0000): this is no text file, or it is damaged: get it anew, or name its encoding with --encoding`,
  ),
  "input/unknown-encoding": entry<{ encoding: string; known: string }>(
    "error",
    ({ encoding, known }) => `不认识的编码 ${encoding}；可用：${known}`,
    ({ encoding, known }) => `unknown encoding ${encoding}; known are: ${known}`,
  ),
  "input/no-document": entry(
    "error",
    () => "Word 文件里没有正文部件，文件可能已损坏",
    () => "the Word file has no document part: it may be damaged",
  ),
  "input/only-pictures": entry(
    "error",
    () => "Word 文件里只有图片，没有文字；请先做文字识别",
    () => "the Word file holds pictures only, no text: recognise the text first",
  ),
  "input/broken-xml": entry<{ part: string; reason: string }>(
    "error",
    ({ part, reason }) => `Word 文件的部件 ${part} 已损坏（${reason}）`,
    ({ part, reason }) => `the part ${part} of the Word file is damaged (${reason})`,
  ),
  "input/document-type": entry<{ part: string }>(
    "error",
    ({ part }) => `Word 文件的部件 ${part} 带有文档类型声明，拒绝读取`,
    ({ part }) => `the part ${part} of the Word file declares a document type, which no Word file may`,
  ),
  "config/not-found": entry<{ path: string }>(
    "error",
    ({ path }) => `找不到配置文件：${path}`,
    ({ path }) => `no such config: ${path}`,
  ),
  "config/unreadable": entry<{ path: string; reason: string }>(
    "error",
    ({ path, reason }) => `无法读取配置文件 ${path}（${systemReason(reason, 0)}）`,
    ({ path, reason }) => `cannot read the config ${path} (${systemReason(reason, 1)})`,
  ),
  "config/undecodable": entry<{ path: string }>(
    "error",
    ({ path }) => `配置文件 ${path} 不是 UTF-8 文本，请另存为 UTF-8`,
    ({ path }) => `the config ${path} is not UTF-8: save it as UTF-8`,
  ),
  "config/broken-json": entry<{ path: string; line: number; column: number }>(
    "error",
    ({ path, line, column }) => `配置文件 ${path} 第 ${line} 行第 ${column} 列不是 JSON`,
    ({ path, line, column }) => `the config ${path} is no JSON at line ${line}, column ${column}`,
  ),
  "config/repeated-key": entry<{ path: string; line: number; column: number; key: string }>(
    "error",
    ({ path, line, column, key }) => `配置文件 ${path} 第 ${line} 行第 ${column} 列：键“${key}”重复，请合并为一处`,
    ({ path, line, column, key }) =>
      `the config ${path} has the key “${key}” twice in one object, at line ${line}, column ${column}: join the two`,
  ),
  "config/unknown-key": entry<{ path: string; at: string; key: string; known: string }>(
    "error",
    ({ path, at, key, known }) => `配置文件 ${path} 的 ${at} 里没有“${key}”这个键；可用：${known}`,
    ({ path, at, key, known }) => `the config ${path} has an unknown key “${key}” in ${at}; known are: ${known}`,
  ),
  "config/unknown-role": entry<{ path: string; at: string; role: string; known: string }>(
    "error",
    ({ path, at, role, known }) => `配置文件 ${path} 的 ${at} 里没有“${role}”这个角色；可用：${known}`,
    ({ path, at, role, known }) => `the config ${path} has an unknown role “${role}” in ${at}; known are: ${known}`,
  ),
  "config/unknown-level": entry<{ path: string; at: string; level: string; known: string }>(
    "error",
    ({ path, at, level, known }) => `配置文件 ${path} 的 ${at} 里没有“${level}”这个指标级别；可用：${known}`,
    ({ path, at, level, known }) => `the config ${path} has an unknown level “${level}” in ${at}; known are: ${known}`,
  ),
  "config/wrong-type": entry<{ path: string; at: string; expected: string }>(
    "error",
    ({ path, at, expected }) => `配置文件 ${path} 的 ${at} 应是${worded(CONFIG_PARTS, expected, 0)}`,
    ({ path, at, expected }) => `in the config ${path}, ${at} must be ${worded(CONFIG_PARTS, expected, 1)}`,
  ),
  "config/empty-word": entry<{ path: string; at: string }>(
    "error",
    ({ path, at }) => `配置文件 ${path} 的 ${at} 是空词`,
    ({ path, at }) => `the config ${path} has an empty word at ${at}`,
  ),
  "config/long-word": entry<{ path: string; at: string; limit: number }>(
    "error",
    ({ path, at, limit }) => `配置文件 ${path} 的 ${at} 超过 ${limit} 个字：这不是表头或栏目`,
    ({ path, at, limit }) =>
      `the config ${path} has more than ${limit} characters at ${at}: no heading or label is so long`,
  ),
  "config/repeated-word": entry<{ path: string; at: string; word: string; other: string }>(
    "error",
    ({ path, at, word, other }) => `配置文件 ${path} 的 ${at} 处“${word}”已归入 ${other}，一个词只能有一个角色`,
    ({ path, at, word, other }) => `the config ${path} has “${word}” at ${at} and under ${other}: a word has one role`,
  ),
  "config/unknown-code": entry<{ path: string; at: string; code: string; nearest: string }>(
    "error",
    ({ path, at, code, nearest }) =>
      `配置文件 ${path} 的 ${at}：没有“${code}”这个代码${nearest === "" ? "" : `；最接近的是 ${nearest}`}`,
    ({ path, at, code, nearest }) =>
      `the config ${path} has an unknown code “${code}” at ${at}${nearest === "" ? "" : `; the nearest known is ${nearest}`}`,
  ),
  "config/unknown-severity": entry<{ path: string; at: string; severity: string; known: string }>(
    "error",
    ({ path, at, severity, known }) => `配置文件 ${path} 的 ${at} 里没有“${severity}”这个级别；可用：${known}`,
    ({ path, at, severity, known }) =>
      `the config ${path} has an unknown severity “${severity}” at ${at}; known are: ${known}`,
  ),
  "config/no-reason": entry<{ path: string; at: string }>(
    "error",
    ({ path, at }) => `配置文件 ${path} 的 ${at} 没有写明理由（reason）：忽略诊断要说明原因`,
    ({ path, at }) => `the config ${path} gives no reason at ${at}: whoever ignores a finding says why`,
  ),
  "baseline/not-found": entry<{ path: string }>(
    "error",
    ({ path }) => `找不到基线文件：${path}（用 --write-baseline 写一份）`,
    ({ path }) => `no such baseline: ${path} (--write-baseline writes one)`,
  ),
  "baseline/unreadable": entry<{ path: string; reason: string }>(
    "error",
    ({ path, reason }) => `无法读取基线文件 ${path}（${systemReason(reason, 0)}）`,
    ({ path, reason }) => `cannot read the baseline ${path} (${systemReason(reason, 1)})`,
  ),
  "baseline/broken": entry<{ path: string; at: string }>(
    "error",
    ({ path, at }) => `${path} 不是基线文件（${at} 处不符）；若它曾是，请先删去，再用 --write-baseline 重新写一份`,
    ({ path, at }) =>
      `${path} is no baseline (wrong at ${at}); if it was one, remove it and write it anew with --write-baseline`,
  ),
  "baseline/other-version": entry<{ path: string; schema: string; known: string }>(
    "error",
    ({ path, schema, known }) =>
      `${path} 是另一版本的基线文件：${schema}；本程序读取 ${known}，可用 --write-baseline 重写`,
    ({ path, schema, known }) =>
      `${path} is a baseline of another version, ${schema}; this program reads ${known}: write it anew with --write-baseline`,
  ),
  "output/exists": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 已存在，不覆盖；要覆盖请加 --force`,
    ({ path }) => `${path} exists and is not overwritten: add --force to do so`,
  ),
  "output/no-baseline": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 已存在，且不是基线文件，不覆盖；请换一个文件名，或先把它移走`,
    ({ path }) => `${path} exists, is no baseline and is not overwritten: name another file, or move it away`,
  ),
  "output/is-input": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 就是要读取的文件，不覆盖；请换一个输出文件名`,
    ({ path }) => `${path} is the file to read and is not overwritten: name another output`,
  ),
  "output/unwritable": entry<{ path: string; reason: string }>(
    "error",
    ({ path, reason }) => `无法写入 ${path}（${systemReason(reason, 0)}）`,
    ({ path, reason }) => `cannot write ${path} (${systemReason(reason, 1)})`,
  ),
  "output/not-ours": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 已存在，不是 jixiao 写的，或写出之后被改过；不覆盖。要覆盖请加 --overwrite`,
    ({ path }) =>
      `${path} exists, and was not written by jixiao or has been changed since: add --overwrite to replace it`,
  ),
  "output/is-link": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 是链接，不跟随；请把它移走，或换一个输出文件夹`,
    ({ path }) => `${path} is a link, which is not followed: move it away, or name another folder`,
  ),
  "output/in-use": entry<{ path: string; owner: string }>(
    "error",
    ({ path, owner }) => `${path} 正由另一次运行（${owner}）写入；请等它结束后再试`,
    ({ path, owner }) => `another run (${owner}) is writing to ${path}: try again when it has ended`,
  ),
  "output/taken-over": entry<{ path: string }>(
    "error",
    ({ path }) => `${path} 已被另一次运行接手，或在运行途中被移走；需要时请再运行一次`,
    ({ path }) => `another run took ${path} over, or it was removed meanwhile: run it again if need be`,
  ),
  "output/open-elsewhere": entry<{ path: string; owner: string }>(
    "error",
    ({ path, owner }) => `${path} 正在表格软件中打开（旁边有 ${owner}）；请关闭后再试`,
    ({ path, owner }) => `${path} is open in an office program (there is ${owner}): close it and try again`,
  ),
  "internal/fault": entry<{ reason: string }>(
    "error",
    ({ reason }) => `内部错误：${reason}。请把文件和这条信息报告给我们`,
    ({ reason }) => `internal fault: ${reason}; please report it with the file`,
  ),
  "text/control-character": entry<{ character: string; count: number }>(
    "warning",
    ({ character, count }) => `文字里有控制字符 ${character}（${count} 处）`,
    ({ character, count }) => `the text holds the control character ${character} (${times(count)})`,
  ),
  "text/markup-too-deep": entry(
    "warning",
    () => "标记嵌套太深，按普通文字保留",
    () => "markup nested too deep: kept as plain text",
  ),
  "text/hidden": entry<{ text: string }>(
    "warning",
    ({ text }) => `隐藏的文字不录入结果：${text}`,
    ({ text }) => `text that is not shown is left out: ${text}`,
  ),
  "text/struck": entry<{ text: string }>(
    "warning",
    ({ text }) => `带删除线的文字不录入结果：${text}`,
    ({ text }) => `text that is struck through is left out: ${text}`,
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
  "grid/flattened": entry(
    "info",
    () => "表格只剩文字，行列已丢失；各行按单元格的内容重建",
    () => "only the words of the table are left: its rows were rebuilt from what the cells hold",
  ),
  "grid/spans-ignored": entry<{ limit: number }>(
    "warning",
    ({ limit }) => `表格里同时向下合并的单元格超过 ${limit} 个，多出的按不合并处理`,
    ({ limit }) => `more than ${limit} cells of the table reach downwards at once: the others are read as not merged`,
  ),
  "docx/part-unread": entry<{ part: string; reason: string }>(
    "warning",
    ({ part, reason }) => `部件 ${part} 读不出来，未计入（${reason}）`,
    ({ part, reason }) => `the part ${part} cannot be read and is left out (${reason})`,
  ),
  "docx/not-text": entry<{ what: string; count: number }>(
    "info",
    ({ what, count }) => `文件里有 ${count} 个不是文字的内容（${OBJECTS_ZH[what] ?? what}），未录入结果`,
    ({ what, count }) => `${count} ${what}(s) in the file are no text and not in the records`,
  ),
  "docx/page-text": entry<{ text: string }>(
    "info",
    ({ text }) => `页眉或页脚的文字不录入结果：${text}`,
    ({ text }) => `text of a page header or footer left out: ${text}`,
  ),
  "docx/prose": entry<{ message: string }>(
    "info",
    ({ message }) => `正文：${message}`,
    ({ message }) => `running text: ${message}`,
  ),
  "docx/prose-unread": entry<{ reason: string }>(
    "warning",
    ({ reason }) => `正文的样式读不出来，标题按文字判断（${reason}）`,
    ({ reason }) => `the styles of the running text cannot be read: headings are told by their words (${reason})`,
  ),
  "docx/field-without-result": entry<{ code: string }>(
    "warning",
    ({ code }) => `公式“${code}”没有结果，按空白处理；请在 Word 中更新域后再保存`,
    ({ code }) => `the formula “${code}” has no result and is read as empty: update it in Word`,
  ),
  "docx/field-without-end": entry<{ text: string }>(
    "warning",
    ({ text }) => `有一个域没有结束标记，其中的文字未录入结果：${text}`,
    ({ text }) => `a field has no end, and the text in it is left out: ${text}`,
  ),
  "docx/placeholder": entry<{ text: string }>(
    "info",
    ({ text }) => `内容控件里还是提示文字，按空白处理：${text}`,
    ({ text }) => `a content control still shows its prompt and is read as empty: ${text}`,
  ),
  "docx/tracked-change": entry<{ inserted: string; deleted: string }>(
    "warning",
    ({ inserted, deleted }) => `有未接受的修订，按接受处理：插入“${inserted}”，删除“${deleted}”`,
    ({ inserted, deleted }) => `a tracked change is taken as accepted: inserted “${inserted}”, deleted “${deleted}”`,
  ),
  "docx/row-inserted": entry(
    "warning",
    () => "这一行是修订中插入的，按接受处理",
    () => "the row was inserted by a tracked change, taken as accepted",
  ),
  "docx/row-left-out": entry<{ why: keyof typeof LEFT_OUT; text: string }>(
    "warning",
    ({ why, text }) => `${worded(LEFT_OUT, why, 0)}一行不录入结果：${text}`,
    ({ why, text }) => `a row ${worded(LEFT_OUT, why, 1)} is left out: ${text}`,
  ),
  "docx/cell-changed": entry<{ change: string }>(
    "warning",
    ({ change }) => `单元格有未接受的修订（${change}），内容照原样保留`,
    ({ change }) => `a tracked change has the cell ${change}: its text is kept`,
  ),
  "docx/unknown-symbol": entry<{ font: string; code: string }>(
    "warning",
    ({ font, code }) => `不认识的符号：字体 ${font}，代码 ${code}`,
    ({ font, code }) => `unknown symbol: font ${font}, code ${code}`,
  ),
  "grid/impossible-span": entry<{ span: string }>(
    "warning",
    ({ span }) => `单元格的跨度“${span}”不可能，按 1 处理`,
    ({ span }) => `the cell's span “${span}” is impossible: read as 1`,
  ),
  "grid/orphan-merge": entry(
    "info",
    () => "单元格标为与上方合并，上方却没有可合并的单元格，单独读取",
    () => "the cell is marked as merged with the one above, but there is none to merge with: read by itself",
  ),
  "grid/text-in-merged-cell": entry<{ text: string }>(
    "warning",
    ({ text }) => `被合并的单元格里还有不显示的文字，未录入结果：${text}`,
    ({ text }) => `text hidden in a cell merged into another is left out: ${text}`,
  ),
  "grid/too-many-slots": entry<{ rows: number; columns: number }>(
    "warning",
    ({ rows, columns }) => `表格展开后过大（${rows} 行 ${columns} 列），合并单元格不展开`,
    ({ rows, columns }) =>
      `the table is too large when spread out (${rows} rows, ${columns} columns): spans are ignored`,
  ),
  "recognise/unknown-table": entry<{ rows: number; columns: number }>(
    "warning",
    ({ rows, columns }) => `不认识的表格（${rows} 行 ${columns} 列），内容未录入结果`,
    ({ rows, columns }) => `a table of unknown kind (${rows} rows, ${columns} columns) is not in the records`,
  ),
  "recognise/role-by-content": entry<{ heading: string; printed: string; role: string }>(
    "warning",
    ({ heading, printed, role }) => `“${heading}”一列的内容与表头（${printed}）不符，按内容读作 ${role}`,
    ({ heading, printed, role }) =>
      `the contents under “${heading}” contradict the heading (${printed}): read as ${role}`,
  ),
  "recognise/role-from-contents": entry<{ heading: string; role: string }>(
    "info",
    ({ heading, role }) => `不认识表头“${heading}”，按内容读作 ${role}`,
    ({ heading, role }) => `unknown heading “${heading}”: read as ${role} by its contents`,
  ),
  "recognise/nothing-found": entry(
    "error",
    () => "没有找到任何项目、指标或职责目标：这可能不是绩效目标文件",
    () => "no project, indicator or duty was found: this may not be a performance-target document",
  ),
  "recognise/loose-paragraph": entry<{ text: string }>(
    "info",
    ({ text }) => `不属于任何章节的文字，归入 narrative：${text}`,
    ({ text }) => `text outside any section, kept in narrative: ${text}`,
  ),
  "recognise/indicators-without-project": entry(
    "warning",
    () => "指标表之前没有项目信息，另立一个无名项目",
    () => "an indicator table without a project before it: kept under a project without a name",
  ),
  "recognise/lines-as-indicators": entry<{ count: number }>(
    "info",
    ({ count }) => `一格之内逐行印了 ${count} 个指标，分开读取`,
    ({ count }) => `the row prints ${count} indicators below each other in its cells: read one by one`,
  ),
  "form/unknown-label": entry<{ label: string }>(
    "info",
    ({ label }) => `不认识的栏目“${label}”，归入 extra`,
    ({ label }) => `unknown label “${label}”, kept in extra`,
  ),
  "form/label-without-value": entry<{ label: string }>(
    "info",
    ({ label }) => `栏目“${label}”没有单元格`,
    ({ label }) => `the label “${label}” has no cell for its value`,
  ),
  "form/repeated-label": entry<{ label: string }>(
    "warning",
    ({ label }) => `栏目“${label}”出现不止一次，后一处归入 extra`,
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
  "outline/section-empty": entry<{ heading: string; level: string }>(
    "warning",
    ({ heading }) => `标题“${heading}”下没有指标`,
    ({ heading }) => `nothing stands below the heading “${heading}”`,
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
    ({ heading, text }) => `“${heading}”一栏的“${text}”读不出来，归入 extra`,
    ({ heading, text }) => `“${text}” under “${heading}” cannot be read, kept in extra`,
  ),
  "coverage/unmapped": entry<{ text: string; characters: number }>(
    "warning",
    ({ text, characters }) => `有 ${characters} 个字没有录入结果：${text}`,
    ({ text, characters }) => `${characters} characters are not in the records: ${text}`,
  ),
} as const;

export type Code = keyof typeof catalogue;
export type ArgsOf<C extends Code> = Parameters<(typeof catalogue)[C]["zh"]>[0];
export type Language = "zh" | "en";
