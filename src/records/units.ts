import type { Reading } from "../diagnostics/reading.ts";
import type { Table } from "../grid/table.ts";
import { emptyPassage } from "../model/passage.ts";
import type { Submission } from "../model/record.ts";
import { namesUnit, unitCaption } from "../recognise/unit.ts";
import { oneLine } from "../text/blanks.ts";
import { type ColumnRole, totalWord } from "../vocabulary/columns.ts";
import { Fields } from "./fields.ts";
import { cellOf, isTotal, printedOf, type Row, speaks, textIn, totalIn } from "./rows.ts";

type Unit = Submission["unit"];

/** A row that names a unit, or says 合计, instead of naming a project. */
interface UnitRow extends Unit {
  /** 合计 over all projects, whatever their unit. */
  readonly grandTotal: boolean;
  readonly row: Row;
}

/** What only rows of projects and indicators print. */
export const ofProjects: readonly ColumnRole[] = ["goals", "outline", "levelled", "value", "name", "projectCode"];
/** Where a unit row prints its unit, or 合计 beside it. */
const OF_UNITS = new Set<ColumnRole | null>(["unitCode", "unitName", "projectName"]);
const SUBTOTAL = /^小/;
/** 1, 1.1, 一, （一）, as rows are numbered. */
const SERIAL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:[.-]\d{1,3})*)[)）]?[.．、]?$/;

/** Whether a table has columns that only projects and indicators fill, so that a row without them is something else. */
export const hasProjectColumns = ({ columns }: Table): boolean =>
  columns.some(({ role }) => role !== null && ofProjects.includes(role));

/** The number of a row that is no project's, and 小计 in it, are the form's own. */
export function claimWords(row: Row, reading: Reading): void {
  const serial = printedOf(row, "serial");
  if (serial !== null && SERIAL.test(serial.passage.text.trim())) reading.structural(serial.passage);
  for (const { text, cell } of row.spoken) if (totalWord.test(text)) reading.structural(cell.passage);
}

/** The units of a list: those of the rows above their projects, with their totals, and those that projects name. */
export class ListUnits {
  readonly #reading: Reading;
  readonly #hasProjectColumns: boolean;
  readonly #rows: UnitRow[] = [];
  /** Units that the rows of projects name themselves, by code and name. */
  readonly #named = new Map<string, Unit>();
  #over: UnitRow | null = null;

  constructor(table: Table, reading: Reading) {
    this.#reading = reading;
    this.#hasProjectColumns = hasProjectColumns(table);
  }

  get rows(): readonly UnitRow[] {
    return this.#rows;
  }

  /** The unit whose row stands above the rows to come. */
  get over(): Unit | null {
    return this.#over;
  }

  /** Takes a row that names a unit or says 合计; false for any other. */
  take(row: Row): boolean {
    if (!this.#isUnitRow(row)) return false;
    const unit = unitRow(row);
    this.#rows.push(unit);
    if (isNamed(unit)) this.#over = unit;
    return true;
  }

  /** The unit a project's row names. */
  namedIn(row: Row, fields: Fields): Unit {
    const unit = namedIn(row, fields);
    if (isNamed(unit)) this.#named.set(`${unit.code} ${unit.name}`, unit);
    return unit;
  }

  /** Whether projects stand under several units; of a single one the whole list is. */
  get areSeveral(): boolean {
    return lowestOf(this.#heads).length > 1;
  }

  /** The only unit, or the department of several; several without one are each other's peers. */
  get subject(): Unit | null {
    const units = [...this.#heads, ...this.#named.values()];
    const lowest = lowestOf(units);
    const subject = lowest.length === 1 ? lowest[0] : headOf(units);
    return subject === undefined ? null : { code: subject.code, name: subject.name };
  }

  /** The row whose amount is that of the whole list. */
  get totalRow(): Row | undefined {
    const heads = this.#heads;
    const department = heads.length > 1 ? headOf(heads) : undefined;
    const only = this.areSeveral ? undefined : lowestOf(heads)[0];
    const overAll = [this.#rows.find(({ grandTotal }) => grandTotal), department, only];
    return overAll.find((unit) => unit !== undefined && speaks(unit.row, "budget"))?.row;
  }

  /** Claims the words of the unit rows for the record, once it is known what they are. */
  claim(): void {
    for (const { row } of this.#rows) claimWords(row, this.#reading);
    for (const { row } of this.#heads) {
      const fields = new Fields(this.#reading);
      namedIn(row, fields);
      const word = printedOf(row, "projectName");
      if (word !== null && !totalWord.test(word.passage.text.trim())) fields.text("unit", word);
    }
  }

  get #heads(): readonly UnitRow[] {
    return this.#rows.filter(isNamed);
  }

  /** A row without anything of a project or indicator that names a unit or says 合计. */
  #isUnitRow(row: Row): boolean {
    if (isTotal(row)) return true;
    if (ofProjects.some((role) => speaks(row, role))) return false;
    const name = textIn(row, "projectName");
    const isUnit = name !== null && namesUnit(name) && this.#hasProjectColumns;
    return speaks(row, "unitCode") || isUnit || (name === null && speaks(row, "unitName"));
  }
}

const namedIn = (row: Row, fields: Fields): Unit => fields.unit(printedOf(row, "unitCode"), printedOf(row, "unitName"));

const isNamed = ({ code, name }: Unit): boolean => code !== null || name !== null;

/** The unit row's words, not yet claimed for the record: its total may have no field there. */
function unitRow(row: Row): UnitRow {
  const total = totalIn(row);
  if (total !== undefined && !OF_UNITS.has(total.column.role)) {
    return { code: null, name: null, grandTotal: !SUBTOTAL.test(total.text), row };
  }
  const caption = unitCaption(cellOf(row, "unitName")?.passage ?? emptyPassage);
  const word = textIn(row, "projectName") ?? "";
  const isSum = totalWord.test(word) || totalWord.test(textIn(row, "unitName") ?? "");
  const named = caption === null ? textIn(row, "unitName") : oneLine(caption.name.text);
  const name = named !== null && totalWord.test(named) ? null : (named ?? (isSum ? null : word));
  const code = caption?.code.text ?? textIn(row, "unitCode");
  return { code, name, grandTotal: isSum && name === null && code === null && !isSubtotal(row), row };
}

const isSubtotal = (row: Row): boolean =>
  (["projectName", "unitName"] as const).some((role) => SUBTOTAL.test(textIn(row, role) ?? ""));

/** A department's code is the beginning of its units' codes; units under which no other stands. */
function lowestOf<Kind extends Unit>(units: readonly Kind[]): Kind[] {
  const above = new Set(
    units.flatMap(({ code }) => Array.from(code ?? "", (_, length) => code?.slice(0, length) ?? "")),
  );
  return units.filter(({ code }) => code === null || !above.has(code));
}

/** The unit whose code all others' begin with. */
function headOf<Kind extends Unit>(units: readonly Kind[]): Kind | undefined {
  const [first] = units.toSorted((left, right) => (left.code ?? "").length - (right.code ?? "").length);
  const { code = null } = first ?? {};
  return code !== null && units.every((unit) => unit.code?.startsWith(code) === true) ? first : undefined;
}
