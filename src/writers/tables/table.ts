import type { Language } from "../../diagnostics/catalogue.ts";
import type { Place } from "../../model/place.ts";
import type { Submission } from "../../model/record.ts";
import type { TableName } from "./names.ts";

/** A cell of a table; null where the record has nothing. */
export type Value = string | number | boolean | null;

/**
 * What a column holds. A `code` is text that may look like a number and is none; a `json` column holds an object or list
 * as JSON text, null where that is empty.
 */
export type ColumnType = "text" | "code" | "integer" | "number" | "boolean" | "json";

/** One column: its English and Chinese names, what it holds, and its value in a row. */
export interface Column<Row = never> {
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  /** What the column holds, for the data dictionary; amounts in 元, places from 1. */
  readonly about: Readonly<Record<Language, string>>;
  /** The words a text column may hold, where they are few. */
  readonly words?: readonly string[];
  value(row: Row): Value;
}

/** The name a table or a column has in this language. */
export const nameIn = (language: Language, { name, title }: Pick<Column, "name" | "title">): string =>
  language === "zh" ? title : name;

export const otherLanguage: Readonly<Record<Language, Language>> = { zh: "en", en: "zh" };

/** A table of the dataset: its rows over any submissions, told apart by a key and joined to other tables. */
export interface Table {
  readonly name: TableName;
  readonly title: string;
  readonly about: Readonly<Record<Language, string>>;
  /** The columns that identify a row; the first of them are the key of the table it belongs to. */
  readonly key: readonly string[];
  /** The table that a row belongs to, joined by that table's key; null for the first table. */
  readonly within: TableName | null;
  readonly columns: readonly Column[];
  rows(submission: Submission): Value[][];
}

/** A table of columns that take their values from rows of one kind. */
export function table<Row>(
  description: Omit<Table, "columns" | "rows">,
  columns: readonly Column<Row>[],
  rowsOf: (submission: Submission) => readonly Row[],
): Table {
  return {
    ...description,
    columns,
    rows: (submission) => rowsOf(submission).map((row) => columns.map((column) => column.value(row))),
  };
}

/** An object or a list as the text of a `json` column. */
export const jsonCell = (value: object): string | null =>
  Object.keys(value).length === 0 ? null : JSON.stringify(value);

/** The columns that tell where a row stands in its source. */
export function placeColumns<Row>(at: (row: Row) => Place): Column<Row>[] {
  const columns: readonly (readonly [name: keyof Place, column: string, title: string, zh: string, en: string])[] = [
    ["line", "line", "行", "原文件中的第几行（Word 文件没有行）", "line of the source (a Word file has none)"],
    ["endLine", "end_line", "末行", "到原文件的第几行", "last line of the source"],
    ["table", "table", "表", "原文件中的第几张表", "number of the table in the source"],
    ["row", "row", "表内行", "表中的第几行，表头也算", "row of that table, heading rows included"],
    ["column", "column", "表内列", "表中的第几列", "column of that table"],
    [
      "paragraph",
      "paragraph",
      "段",
      "表外的第几段；有列号时为单元格内的第几段",
      "paragraph outside tables, or within the cell where there is a column",
    ],
  ];
  return columns.map(([key, name, title, zh, en]) => ({
    name,
    title,
    type: "integer",
    about: { zh, en },
    value: (row) => at(row)[key] ?? null,
  }));
}
