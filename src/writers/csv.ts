import { stringify } from "csv-stringify/sync";
import type { Submission } from "../model/record.ts";
import { excelCell } from "./excel.ts";
import type { Format, Headers } from "./format.ts";
import { tableNamed, tables } from "./tables/all.ts";
import type { TableName } from "./tables/names.ts";
import { nameIn, type Table, type Value } from "./tables/table.ts";

type Dialect = (column: Table["columns"][number], value: Value) => Value;

const plain: Dialect = (_, value) => value;

/**
 * Booleans are spelled out: csv-stringify writes false as an empty field. A text of several lines is quoted whatever ends
 * them: readers take any line end for the end of a row.
 */
const lines = (rows: readonly (readonly Value[])[], lineEnd: string): string =>
  stringify(rows as Value[][], {
    cast: { boolean: String },
    record_delimiter: lineEnd,
    quote_record_delimiter: true,
  });

const rowsOf = ({ columns, rows }: Table, submission: Submission, dialect: Dialect): Value[][] =>
  rows(submission).map((row) => columns.map((column, index) => dialect(column, row[index] ?? null)));

const headingOf = ({ columns }: Table, headers: Headers): string[] => columns.map((column) => nameIn(headers, column));

/** The rows of a table for these submissions, without its heading line. LF line ends, quotes only where needed. */
export const csvRows = (name: TableName, submissions: readonly Submission[]): string =>
  lines(
    submissions.flatMap((submission) => rowsOf(tableNamed(name), submission, plain)),
    "\n",
  );

export const csvHeading = (name: TableName): string => lines([headingOf(tableNamed(name), "en")], "\n");

const BYTE_ORDER_MARK = "\ufeff";

/**
 * The tables as CSV: UTF-8, LF, an empty field for null. For Excel with byte order mark and CRLF, and with each text that
 * Excel would compute or retype kept as it is by `excelCell`.
 */
export const csv: Format = {
  files: tables.map(({ name }) => `${name}.csv`),
  isAppended: true,
  async write(submissions, create, { headers, excel }, goesOn = false) {
    let guarded = 0;
    const dialect: Dialect = excel
      ? (column, value) => {
          const cell = excelCell(column, value);
          if (cell !== value) guarded++;
          return cell;
        }
      : plain;
    const lineEnd = excel ? "\r\n" : "\n";
    const files = tables.map((table) => ({ table, file: create(`${table.name}.csv`) }));
    if (!goesOn) {
      for (const { table, file } of files)
        file.write((excel ? BYTE_ORDER_MARK : "") + lines([headingOf(table, headers)], lineEnd));
    }
    for (const submission of submissions())
      for (const { table, file } of files) file.write(lines(rowsOf(table, submission, dialect), lineEnd));
    return excel ? { excelCells: guarded } : {};
  },
};
