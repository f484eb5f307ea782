import type { Reading } from "../diagnostics/reading.ts";
import type { Table } from "../grid/table.ts";
import type { AmountUnit, Duty, Project } from "../model/record.ts";
import { printedAmountUnit } from "../vocabulary/amounts.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { Extra } from "./extra.ts";
import { Fields, type Printed, printedCell } from "./fields.ts";
import { cellOf, dataRows, isTotal, keyOf, markHeadings, placeOf, printedOf, type Row, totalIn } from "./rows.ts";

/** The year's tasks of a department: each a duty; their amounts under the task's name, and their sum. */
export interface TaskRecord {
  readonly duties: readonly Duty[];
  readonly budget: Project["budget"];
  readonly extra: Readonly<Record<string, string>>;
  /** The currency unit its headings print. */
  readonly amountUnit: AmountUnit | null;
  readonly fields: Fields;
}

const NOT_AMOUNTS = new Set<ColumnRole | null>(["task", "content", "serial", "side"]);

/** Reads the 年度主要任务 of a whole department's form (部门整体支出绩效目标申报表). */
export function taskRecord(table: Table, amountUnit: AmountUnit | null, reading: Reading): TaskRecord {
  markHeadings(table, reading);
  const fields = new Fields(reading);
  const extra = new Extra();
  const duties: Duty[] = [];
  let budget: Project["budget"] = { total: null, fiscal: null, other: null };
  const noted = table.columns.map(({ note }) => (note === null ? null : printedAmountUnit(note)));
  const ownUnit = noted.find((unit) => unit !== null) ?? null;
  for (const row of dataRows(table)) {
    if (isTotal(row)) budget = sum(row, fields, ownUnit ?? amountUnit, reading);
    else if (row.spoken.length > 0) duties.push(task(row, extra, fields, reading));
  }
  return { duties, budget, extra: extra.record, amountUnit: ownUnit, fields };
}

function task(row: Row, extra: Extra, fields: Fields, reading: Reading): Duty {
  const own = new Fields(reading);
  const heading = own.text("heading", printedOf(row, "task"));
  const content = cellOf(row, "content");
  const serial = cellOf(row, "serial");
  if (serial !== null) reading.structural(serial.passage);
  for (const { cell, column } of row.spoken) {
    if (NOT_AMOUNTS.has(column.role)) continue;
    const key = [heading ?? "", keyOf(row.columns, row.columns.indexOf(column))]
      .filter((word) => word !== "")
      .join("·");
    extra.take(key, printedCell(cell), fields);
  }
  const goal = content === null ? null : own.paragraphs("goal", [printedCell(content)]);
  return { heading, goal, indicators: null, targets: [], at: placeOf(row) };
}

function sum(row: Row, fields: Fields, amountUnit: AmountUnit | null, reading: Reading): Project["budget"] {
  const word = totalIn(row);
  if (word !== undefined) reading.structural(word.cell.passage);
  const money = (field: string, printed: Printed | null) => fields.money(`budget.${field}`, printed, amountUnit);
  return {
    total: money("total", printedOf(row, "budget") ?? strayed(row)),
    fiscal: money("fiscal", printedOf(row, "fiscal")),
    other: money("other", printedOf(row, "other")),
  };
}

/** The only amount of a row whose merged word left fewer cells than columns, so that it stands under another heading. */
function strayed(row: Row): Printed | null {
  const [amount, ...others] = row.spoken.filter(({ text }) => AMOUNT.test(text));
  const isShort = row.slots.some(({ kind }) => kind === "gap");
  return isShort && amount !== undefined && others.length === 0 ? printedCell(amount.cell) : null;
}

const AMOUNT = /^[-\d,.，]+(?:万元|元)?$/;
