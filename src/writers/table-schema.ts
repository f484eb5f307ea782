import type { Language } from "../diagnostics/catalogue.ts";
import type { Headers } from "./format.ts";
import { tableNamed } from "./tables/all.ts";
import type { TableName } from "./tables/names.ts";
import { type Column, type ColumnType, nameIn, otherLanguage, type Table } from "./tables/table.ts";

/** How a table stands in the file that a schema is for. */
interface Written {
  readonly headers: Headers;
  /** Every value is printed as text, and an empty one stands for null. */
  readonly isText: boolean;
}

/** A field; its title is the column's name in the other language. */
interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly constraints?: { readonly required?: true; readonly enum?: readonly unknown[] };
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** A Table Schema descriptor of version 2: https://datapackage.org/standard/table-schema/ */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** A `json` column is a string whatever it holds: of Parquet's types it is one, and an Excel cell may be guarded. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  code: "string",
  json: "string",
  integer: "integer",
  number: "number",
  boolean: "boolean",
};

/** The schema of a table in a file; `resourceOf` names the resource of another table in the same format. */
export function tableSchema(
  { columns, key, within }: Table,
  { headers, isText }: Written,
  language: Language,
  resourceOf: (table: TableName) => string,
): TableSchema {
  const fieldOf = (column: Column): Field => {
    const required = key.includes(column.name) ? { required: true as const } : {};
    const constraints = { ...required, ...(column.words === undefined ? {} : { enum: column.words }) };
    return {
      name: nameIn(headers, column),
      title: nameIn(otherLanguage[headers], column),
      description: column.about[language],
      type: TYPES[column.type],
      ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    };
  };
  const namesOf = (names: readonly string[]): string[] =>
    columns.filter(({ name }) => names.includes(name)).map((column) => nameIn(headers, column));
  const owner = within === null ? null : { resource: resourceOf(within), fields: namesOf(tableNamed(within).key) };
  return {
    fields: columns.map(fieldOf),
    missingValues: isText ? [""] : [],
    primaryKey: namesOf(key),
    ...(owner === null ? {} : { foreignKeys: [{ fields: owner.fields, reference: owner }] }),
  };
}
