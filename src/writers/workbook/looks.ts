import type { Style } from "@cj-tech-master/excelts";
import type { Severity } from "../../model/record.ts";
import type { Column, ColumnType, Value } from "../tables/table.ts";

export type CellStyle = Partial<Style>;

/** What the look of a column hangs on. */
export type Looked = Pick<Column, "name" | "type" | "words">;

const solid = (argb: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { argb },
});

/** The workbook's own font; `minor` lets a Chinese Excel take a Chinese one. */
const FONT = { name: "Calibri", size: 11, family: 2, scheme: "minor" } as const;

const line = { style: "thin", color: { argb: "FFBFBFBF" } } as const;

const heading = (fill: string, text: string): CellStyle => ({
  numFmt: "General",
  font: { ...FONT, bold: true, color: { argb: text } },
  fill: solid(fill),
  alignment: { vertical: "middle", wrapText: true },
  border: { bottom: line, right: line },
});

/** The heading of a column; one of the key stands out. */
export const HEADING = { key: heading("FF1F4E78", "FFFFFFFF"), other: heading("FFDDEBF7", "FF1F3864") };

/** Places after the point as many as a cent, or as an amount needs: a unit price may be a fraction of one. */
const AMOUNT_FORMAT = "#,##0.00######";

/** Excel shows a truth value as one under any format; LibreOffice shows many as 0 and 1 under General. */
const BOOLEAN_FORMAT = '"TRUE";"TRUE";"FALSE"';

/** `@` keeps a code text when a person types over it. A text is General: Excel shows a long one as #### under `@`. */
const FORMATS: Readonly<Record<ColumnType, string>> = {
  text: "General",
  code: "@",
  integer: "0",
  number: "General",
  boolean: BOOLEAN_FORMAT,
  json: "General",
};

/** The name of a column of amounts says their unit. */
export const isAmount = (name: string): boolean => name.endsWith("_yuan");

const formatOf = ({ name, type }: Looked): string => (isAmount(name) ? AMOUNT_FORMAT : FORMATS[type]);

/** Whether long texts of a column are broken into lines. JSON is for programs: in many lines it only takes room. */
export const isWrapped = ({ type, words }: Looked): boolean => type === "text" && words === undefined;

const isNumeric = ({ type }: Looked): boolean => type === "integer" || type === "number";

/** A number at the right edge would run into the text of the next column. */
const BESIDE_TEXT = { horizontal: "right", indent: 1 } as const;

const TONES: Readonly<Record<Severity, CellStyle>> = {
  error: { fill: solid("FFFFC7CE"), font: { ...FONT, color: { argb: "FF9C0006" } } },
  warning: { fill: solid("FFFFEB9C"), font: { ...FONT, color: { argb: "FF7F6000" } } },
  info: { fill: solid("FFDDEBF7"), font: { ...FONT, color: { argb: "FF1F4E78" } } },
};

const wherePositive =
  (severity: Severity) =>
  (value: Value): Severity | null =>
    typeof value === "number" && value > 0 ? severity : null;

/** The columns that are coloured, by name: the severity a value stands for. */
const TONED: Readonly<Record<string, (value: Value) => Severity | null>> = {
  severity: (value) => (typeof value === "string" && value in TONES ? (value as Severity) : null),
  errors: wherePositive("error"),
  warnings: wherePositive("warning"),
  notes: wherePositive("info"),
};

/** The styles of a column's cells: each is one object, for the library looks up a style by its identity. */
export interface ColumnLook {
  readonly plain: CellStyle;
  of(value: Value): CellStyle;
}

export function columnLook(column: Looked): ColumnLook {
  const plain: CellStyle = {
    numFmt: formatOf(column),
    alignment: { vertical: "top", wrapText: isWrapped(column), ...(isNumeric(column) ? BESIDE_TEXT : {}) },
  };
  const severityOf = TONED[column.name];
  if (severityOf === undefined) return { plain, of: () => plain };
  const toned = {
    error: { ...plain, ...TONES.error },
    warning: { ...plain, ...TONES.warning },
    info: { ...plain, ...TONES.info },
  };
  return {
    plain,
    of(value) {
      const severity = severityOf(value);
      return severity === null ? plain : toned[severity];
    },
  };
}
