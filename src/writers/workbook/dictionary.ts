import type { Headers } from "../format.ts";
import { tables } from "../tables/all.ts";
import { type Column, type ColumnType, nameIn, otherLanguage, type Table, type Value } from "../tables/table.ts";
import type { Sheet } from "./sheet.ts";

const TYPES: Readonly<Record<Headers, Readonly<Record<ColumnType, string>>>> = {
  zh: { text: "文本", code: "编码（文本）", integer: "整数", number: "数值", boolean: "真假值", json: "JSON（文本）" },
  en: {
    text: "text",
    code: "code (text)",
    integer: "integer",
    number: "number",
    boolean: "boolean",
    json: "JSON (text)",
  },
};

interface Described {
  readonly table: Table;
  /** Null for the table as a whole. */
  readonly column: Column | null;
}

const columns: readonly {
  readonly name: string;
  readonly heading: Readonly<Record<Headers, string>>;
  value(described: Described, headers: Headers): Value;
}[] = [
  {
    name: "sheet",
    heading: { zh: "工作表", en: "sheet" },
    value: ({ table }, headers) => nameIn(headers, table),
  },
  {
    name: "column",
    heading: { zh: "列", en: "column" },
    value: ({ column }, headers) => column && nameIn(headers, column),
  },
  {
    name: "other_name",
    heading: { zh: "英文名", en: "Chinese name" },
    value: ({ table, column }, headers) => nameIn(otherLanguage[headers], column ?? table),
  },
  {
    name: "type",
    heading: { zh: "类型", en: "type" },
    value: ({ column }, headers) => column && TYPES[headers][column.type],
  },
  {
    name: "key",
    heading: { zh: "主键", en: "key" },
    value: ({ table, column }) => (column && table.key.includes(column.name) ? "✓" : null),
  },
  {
    name: "about",
    heading: { zh: "内容", en: "what it holds" },
    value: ({ table, column }, headers) => (column ?? table).about[headers],
  },
  {
    name: "values",
    heading: { zh: "可取的值", en: "values" },
    value: ({ column }, headers) => column?.words?.join(headers === "zh" ? "、" : ", ") ?? null,
  },
];

const KEY: readonly string[] = ["sheet", "column"];

const described: readonly Described[] = tables.flatMap((table) => [
  { table, column: null },
  ...table.columns.map((column) => ({ table, column })),
]);

/** The data dictionary as a sheet, in the language of the headings: one row a table, and one a column of it. */
export const dictionary = (headers: Headers): Sheet => ({
  name: headers === "zh" ? "数据字典" : "dictionary",
  columns: columns.map(({ name, heading }) => ({
    name,
    heading: heading[headers],
    type: "text",
    isKey: KEY.includes(name),
  })),
  *rows() {
    yield* described.map((one) => columns.map(({ value }) => value(one, headers)));
  },
});
