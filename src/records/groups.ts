import type { Reading } from "../diagnostics/reading.ts";
import type { Table } from "../grid/table.ts";
import type { Cell } from "../model/grid.ts";
import { levelHeading } from "../recognise/levels.ts";
import { leadingOrdinal } from "../recognise/ordinals.ts";
import { namesUnit } from "../recognise/unit.ts";
import type { Extra } from "./extra.ts";
import { type Fields, printedCell } from "./fields.ts";
import { aloneIn, cellOf, gapsIn, isTotal, keyOf, prints, type Row, textIn } from "./rows.ts";
import { claimWords, hasProjectColumns, ofProjects } from "./units.ts";

/** 一 and （一） number groups of projects where 1 numbers the projects. */
const GROUP_SERIALS = [/^[一二三四五六七八九十]{1,3}[、.．]?$/, /^[（(][一二三四五六七八九十]{1,3}[)）]$/];
const PROJECT_SERIAL = /^\d{1,4}(?:[.-]\d{1,3})*[.．、]?$/;

/** The lines over the rows of several projects, 一、人员类项目 and below it （一）…, each of another kind of ordinal. */
export class ListGroups {
  readonly #reading: Reading;
  readonly #areCounted: boolean;
  #open: readonly Cell[] = [];

  constructor(table: Table, rows: readonly Row[], reading: Reading) {
    this.#reading = reading;
    const serials = rows.map((row) => textIn(row, "serial") ?? "");
    this.#areCounted = hasProjectColumns(table) && serials.some((serial) => PROJECT_SERIAL.test(serial));
  }

  /** Takes a row that only counts and names a group; false for any other. */
  takeCounted(row: Row): boolean {
    const depth = this.#depth(row);
    const named = cellOf(row, "projectName");
    if (depth < 0 || named === null) return false;
    claimWords(row, this.#reading);
    this.#open = [...this.#open.slice(0, depth), named];
    return true;
  }

  /** Takes a row of one cell over several columns; among rows of indicators such a cell may name their level instead. */
  takeLine(row: Row, holdsIndicators: boolean): boolean {
    const over = gapsIn(row) > 1 ? (aloneIn(row)?.cell ?? null) : null;
    if (over === null || (holdsIndicators && levelHeading(over.passage, this.#reading.vocabulary) !== null))
      return false;
    const form = leadingOrdinal(over.passage)?.form;
    const same = this.#open.findIndex(({ passage }) => leadingOrdinal(passage)?.form === form);
    this.#open = [...(same < 0 ? this.#open : this.#open.slice(0, same)), over];
    return true;
  }

  /** The rows to come are of another unit. */
  close(): void {
    this.#open = [];
  }

  /** What stands over the rows of several projects stands in each under the heading of their names. */
  keep({ columns }: Row, fields: Fields, extra: Extra): void {
    const named = columns.findIndex(({ role }) => role === "projectName");
    const key = keyOf(columns, Math.max(named, 0));
    for (const group of this.#open) extra.take(key, printedCell(group), fields);
  }

  /** How deep a row that only names a group of projects stands: 一 is 0, （一） is 1; -1 for any other row. */
  #depth(row: Row): number {
    if (!this.#areCounted || isTotal(row) || ofProjects.some((role) => prints(row, role))) return -1;
    const name = textIn(row, "projectName");
    if (name === null || namesUnit(name)) return -1;
    return GROUP_SERIALS.findIndex((pattern) => pattern.test(textIn(row, "serial") ?? ""));
  }
}
