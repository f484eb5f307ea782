import type { Language } from "../diagnostics/catalogue.ts";
import type { Headers } from "./format.ts";
import { type TableSchema, tableSchema } from "./table-schema.ts";
import { tables } from "./tables/all.ts";
import { nameIn, type Table } from "./tables/table.ts";

interface DatasetFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** What is to be described. */
interface Dataset {
  /** By their names within the dataset's folder, with `/` on every system; without the manifest and the records, of which that tells. */
  readonly files: readonly DatasetFile[];
  /** The language of the column names. */
  readonly headers: Headers;
  /** The CSV is for Excel. */
  readonly excel: boolean;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type?: "table";
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly mediatype: string;
  readonly encoding?: "utf-8";
  readonly bytes: number;
  readonly hash: string;
  readonly dialect?: Readonly<Record<string, string | boolean>>;
  readonly schema?: TableSchema;
}

/** A Data Package descriptor of version 2: https://datapackage.org/standard/data-package/ */
export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly resources: readonly Resource[];
}

type Sentences = Readonly<Record<Language, string>>;

const TITLE: Sentences = { zh: "部门预算绩效目标数据集", en: "Performance targets of departmental budgets" };
const ABOUT: Sentences = {
  zh: "由 jixiao 从部门预算绩效目标文件中读出。各表、各列的含义见 dictionary.zh-CN.md，数据来自哪些文件、各份记录在哪里见 manifest.json。",
  en: "Read by jixiao from documents of performance targets (部门预算绩效目标). dictionary.md tells what the tables and columns hold, manifest.json what they were made from and where the record of each document is.",
};
const FOR_EXCEL: Sentences = {
  zh: '供 Excel 直接打开：UTF-8 带 BOM，换行为 CRLF。编码以及 Excel 会改成数值、日期等的文字写成 ="…"，开头像公式的文字前加撇号，取用原文须先去掉；数值和 true、false 不变。',
  en: 'For Excel to open: UTF-8 with byte order mark, CRLF. A code, and a text that Excel would retype as a number, a date or the like, stands as ="…"; a text that begins like a formula has an apostrophe before it. Undo both to have the text itself. Numbers, true and false are plain.',
};

interface Kind {
  readonly mediatype: string;
  readonly isText: boolean;
  /** Null for a table, which has a description of its own. */
  readonly about: Sentences | null;
}

/** The files of a dataset, by the ending of their names. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["csv", { mediatype: "text/csv", isText: true, about: null }],
  ["parquet", { mediatype: "application/vnd.apache.parquet", isText: false, about: null }],
  [
    "ndjson",
    {
      mediatype: "application/x-ndjson",
      isText: true,
      about: { zh: "全部记录，每份文件一行 JSON", en: "all records, each document as a line of JSON" },
    },
  ],
  [
    "xlsx",
    {
      mediatype: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      isText: false,
      about: { zh: "全部表，每表一张工作表", en: "all tables, a sheet each" },
    },
  ],
  ["md", { mediatype: "text/markdown", isText: true, about: { zh: "数据字典", en: "data dictionary" } }],
]);

/** What is said of a table beside what is said of any file. */
function tableParts(table: Table, format: string, isText: boolean, { headers, excel }: Dataset, language: Language) {
  const isExcel = excel && isText;
  const schema = tableSchema(table, { headers, isText }, language, (other) => `${other}.${format}`);
  const lineTerminator = isExcel ? "\r\n" : "\n";
  return {
    title: nameIn(language, table),
    description: [table.about[language], ...(isExcel ? [FOR_EXCEL[language]] : [])].join("\n\n"),
    ...(isText ? { dialect: { header: true, delimiter: ",", lineTerminator, quoteChar: '"', doubleQuote: true } } : {}),
    schema,
  };
}

function resourcesOf({ path, bytes, sha256 }: DatasetFile, dataset: Dataset, language: Language): Resource[] {
  const format = path.slice(path.lastIndexOf(".") + 1);
  const kind = KINDS.get(format);
  if (kind === undefined) return [];
  const { mediatype, isText, about } = kind;
  // The byte order mark of CSV for Excel is to be found out: the standard has no name for UTF-8 with one.
  const hasMark = dataset.excel && format === "csv";
  const encoding = isText && !hasMark ? { encoding: "utf-8" as const } : {};
  const file = { name: path.toLowerCase(), path, format, mediatype, ...encoding, bytes, hash: `sha256:${sha256}` };
  if (about !== null) return [{ ...file, title: path, description: about[language] }];
  const table = tables.find(({ name }) => path === `${name}.${format}`);
  return table === undefined
    ? []
    : [{ ...file, type: "table", ...tableParts(table, format, isText, dataset, language) }];
}

/** The description of a dataset, for `datapackage.json`. A file of no known kind is left out. */
export const dataPackage = (dataset: Dataset, language: Language): DataPackage => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "jixiao-dataset",
  title: TITLE[language],
  description: ABOUT[language],
  resources: dataset.files.flatMap((file) => resourcesOf(file, dataset, language)),
});
