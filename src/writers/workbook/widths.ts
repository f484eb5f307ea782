import type { ColumnType, Value } from "../tables/table.ts";
import { isAmount } from "./looks.ts";
import type { SheetColumn } from "./sheet.ts";

/** Widths are in digits of the standard font, as Excel has them. A Chinese character is a little wider than two. */
const WIDE = 2.1;
const BEYOND_LATIN = /[^\0-\u02ff]/g;

const lineWidth = (line: string): number => line.length + (WIDE - 1) * (line.match(BEYOND_LATIN)?.length ?? 0);

/** A number that is wider than its column is shown as ####, so there is room for more than the first rows need. */
const NARROWEST: Readonly<Record<ColumnType, number>> = {
  text: 6,
  code: 6,
  integer: 9,
  number: 10,
  boolean: 8,
  json: 6,
};
const NARROWEST_AMOUNT = 18;

const WIDEST: Readonly<Record<ColumnType, number>> = {
  text: 42,
  code: 70,
  integer: 20,
  number: 30,
  boolean: 10,
  json: 32,
};

/** What a cell has left and right of its text, and a heading beside the arrow of its filter. */
const PADDING = 2.5;
const ARROW = 3;

/** Texts are measured so far; wider ones are wide enough for any column. */
const MEASURED = 200;

const textWidth = (text: string): number => Math.max(...text.slice(0, MEASURED).split("\n").map(lineWidth));

/** A number as wide as any format makes it. */
const shown = (value: Value): string =>
  typeof value === "number"
    ? value.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 8 })
    : String(value ?? "");

/** A heading is broken into two lines where its column is narrow. */
const headingWidth = (heading: string): number => Math.min(lineWidth(heading), Math.max(10, lineWidth(heading) / 2));

/** The width for a column with values such as these. */
export function columnWidth({ name, type, heading }: SheetColumn, values: readonly Value[]): number {
  const print = type === "integer" ? String : shown;
  const content =
    values.reduce<number>((widest, value) => Math.max(widest, textWidth(print(value ?? ""))), 0) + PADDING;
  const narrowest = isAmount(name) ? NARROWEST_AMOUNT : NARROWEST[type];
  const width = Math.max(narrowest, headingWidth(heading) + ARROW, Math.min(content, WIDEST[type]));
  return Math.round(width * 10) / 10;
}

/** So many lines of a text are shown; the rest is read in the formula bar. */
const MOST_LINES = 8;

/** How many lines a text takes that is broken in a column of this width. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.slice(0, MEASURED * MOST_LINES).split("\n")) {
    lines += Math.max(1, Math.ceil(lineWidth(line) / width));
    if (lines >= MOST_LINES) return MOST_LINES;
  }
  return lines;
}
