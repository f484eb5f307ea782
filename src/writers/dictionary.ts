import type { Language } from "../diagnostics/catalogue.ts";
import { tableNamed, tables } from "./tables/all.ts";
import type { Column, ColumnType, Table } from "./tables/table.ts";

interface Words {
  readonly title: string;
  readonly intro: readonly string[];
  readonly tables: { readonly title: string; readonly head: readonly string[] };
  readonly types: { readonly title: string; readonly head: readonly string[]; readonly about: TypesAbout };
  readonly columns: readonly string[];
  /** Between names that are listed. */
  readonly comma: string;
  readonly named: (column: Column) => string;
  readonly joins: (table: string, key: string) => string;
  /** The few words that a column may hold. */
  readonly oneOf: (words: readonly string[]) => string;
}

type TypesAbout = Readonly<Record<ColumnType, readonly [name: string, about: string, parquet: string]>>;

const code = (text: string): string => `\`${text}\``;

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: "Data dictionary",
    intro: [
      "The tables of the dataset and their columns, in the order of the files. A column has its English name, or with",
      "`--headers zh` its Chinese name. What the documents do not print is null: an empty field in CSV.",
    ],
    tables: { title: "Tables and keys", head: ["Table", "Chinese", "Holds", "Key", "Joins"] },
    types: {
      title: "Types",
      head: ["Type", "Values", "Parquet"],
      about: {
        text: ["text", "may hold line feeds", "string (UTF8)"],
        code: ["code", "text, also where it has digits only: leading zeros count", "string (UTF8)"],
        integer: ["integer", "", "INT64"],
        number: ["number", "decimal point, no thousands separators; amounts are in 元", "DOUBLE"],
        boolean: ["boolean", "`true`, `false`", "BOOLEAN"],
        json: ["JSON", "an object or a list as JSON text; null where it would be empty", "string (UTF8)"],
      },
    },
    columns: ["Column", "Chinese", "Type", "Meaning"],
    comma: ", ",
    named: ({ name }) => code(name),
    joins: (table, key) => `${table} by ${key}`,
    oneOf: (words) => `: ${words.map(code).join(", ")}`,
  },
  zh: {
    title: "数据字典",
    intro: [
      "数据集的各张表及其各列，次序与文件中相同。列名默认用英文，加 `--headers zh` 则用中文。",
      "原文件没有印出的内容为空值（CSV 中为空字段）。",
    ],
    tables: { title: "表与主键", head: ["表", "英文名", "内容", "主键", "关联"] },
    types: {
      title: "类型",
      head: ["类型", "取值", "Parquet"],
      about: {
        text: ["文本", "可能含换行", "string（UTF8）"],
        code: ["编码", "文本；即使全是数字也不是数值，前导零有意义", "string（UTF8）"],
        integer: ["整数", "", "INT64"],
        number: ["数值", "小数点为 “.”，无千分位；金额单位为元", "DOUBLE"],
        boolean: ["真假", "`true`、`false`", "BOOLEAN"],
        json: ["JSON", "对象或列表，写成 JSON 文本；没有内容时为空值", "string（UTF8）"],
      },
    },
    columns: ["列", "英文名", "类型", "含义"],
    comma: "、",
    named: ({ name, title }) => `${title} ${code(name)}`,
    joins: (table, key) => `按${key} 关联“${table}”表`,
    oneOf: (words) => `：${words.map(code).join("、")}`,
  },
};

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const grid = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  row(head),
  `|${"---|".repeat(head.length)}`,
  ...rows.map(row),
  "",
];

/** The names of a table or column: first that of the language, then the other. */
const bothNames = ({ name, title }: Pick<Column, "name" | "title">, language: Language): string[] =>
  language === "zh" ? [title, code(name)] : [code(name), title];

function keyOf({ columns, key }: Table, { named, comma }: Words): string {
  return columns
    .filter(({ name }) => key.includes(name))
    .map(named)
    .join(comma);
}

function joinOf({ within }: Table, language: Language): string {
  if (within === null) return "";
  const owner = tableNamed(within);
  const words = WORDS[language];
  return words.joins(bothNames(owner, language)[0] ?? "", keyOf(owner, words));
}

function columnRow(column: Column, language: Language): string[] {
  const { types, oneOf } = WORDS[language];
  const words = column.words === undefined ? "" : oneOf(column.words);
  return [...bothNames(column, language), `${types.about[column.type][0]}${words}`, column.about[language]];
}

/** The tables of the dataset, how they join and what each column holds, as Markdown. */
export function dictionary(language: Language): string {
  const words = WORDS[language];
  const overview = tables.map((table) => [
    ...bothNames(table, language),
    table.about[language],
    keyOf(table, words),
    joinOf(table, language),
  ]);
  return [
    `# ${words.title}`,
    "",
    ...words.intro,
    "",
    `## ${words.tables.title}`,
    "",
    ...grid(words.tables.head, overview),
    `## ${words.types.title}`,
    "",
    ...grid(words.types.head, Object.values(words.types.about)),
    ...tables.flatMap((table) => [
      `## ${table.name}${language === "zh" ? ` ${table.title}` : ""}`,
      "",
      ...grid(
        words.columns,
        table.columns.map((column) => columnRow(column, language)),
      ),
    ]),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}
