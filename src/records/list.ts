import type { Reading } from "../diagnostics/reading.ts";
import type { Table } from "../grid/table.ts";
import { emptyPassage } from "../model/passage.ts";
import type { AmountUnit, Money, Project, Submission } from "../model/record.ts";
import { unitCaption } from "../recognise/unit.ts";
import { readInteger } from "../values/numerals.ts";
import { type ColumnRole, totalWord } from "../vocabulary/columns.ts";
import { printedAmountUnit } from "../vocabulary/vocabulary.ts";
import { emptyProject } from "./empty.ts";
import { Fields, oneLine } from "./fields.ts";
import { readGoals } from "./goals.ts";
import {
  cellOf,
  dataRows,
  extraOf,
  IndicatorRows,
  isSigned,
  markHeadings,
  placeOf,
  printedOf,
  prints,
  type Row,
  speaks,
} from "./indicators.ts";
import { outlineIndicators } from "./outline.ts";

/** A row that names a unit, or says 合计, instead of naming a project. */
interface UnitRow {
  readonly code: string | null;
  readonly name: string | null;
  /** 合计 over all projects, whatever their unit. */
  readonly grandTotal: boolean;
  readonly row: Row;
}

export interface ListRecord {
  readonly projects: readonly Project[];
  /** The unit the list is about; null where it names none. */
  readonly unit: Submission["unit"] | null;
  readonly declaredTotal: Money | null;
  readonly amountUnit: AmountUnit | null;
}

/** What only rows of projects and indicators print. */
const OF_PROJECTS: readonly ColumnRole[] = ["goals", "outline", "value", "name", "projectCode"];
const SUBTOTAL = /^小/;

/** Reads a table of one project a row; unit rows stand above their projects. */
export function listRecord(table: Table, amountUnit: AmountUnit | null, reading: Reading): ListRecord {
  return new ListRecorder(table, amountUnit, reading).record();
}

class ListRecorder {
  readonly #table: Table;
  readonly #reading: Reading;
  readonly #amountUnit: AmountUnit | null;
  readonly #ownAmountUnit: AmountUnit | null;
  readonly #projects: { project: Project; unit: UnitRow | null }[] = [];
  readonly #units: UnitRow[] = [];
  /** Units that the rows of projects name themselves, by code and name. */
  readonly #named = new Map<string, Submission["unit"]>();
  readonly #indicatorRows: IndicatorRows;
  #unit: UnitRow | null = null;

  constructor(table: Table, amountUnit: AmountUnit | null, reading: Reading) {
    this.#table = table;
    this.#reading = reading;
    this.#ownAmountUnit = this.#printedUnit("budget");
    this.#amountUnit = this.#ownAmountUnit ?? amountUnit;
    this.#indicatorRows = new IndicatorRows(reading);
  }

  /** The currency unit a column's heading prints: 金额(万元). */
  #printedUnit(role: ColumnRole): AmountUnit | null {
    const note = this.#table.columns.find((column) => column.role === role)?.note ?? null;
    return note === null ? null : printedAmountUnit(note);
  }

  record(): ListRecord {
    markHeadings(this.#table, this.#reading);
    for (const row of dataRows(this.#table)) this.#row(row);
    const heads = this.#units.filter(({ code, name }) => code !== null || name !== null);
    const lowest = lowestOf(heads);
    // With one unit row in the list its name belongs to the submission; with several, each project has its own.
    const several = lowest.length > 1;
    const projects = this.#projects.map(({ project, unit }) => {
      if (project.unit !== null || !several || unit === null) return project;
      return { ...project, unit: { code: unit.code, name: unit.name } };
    });
    for (const unit of heads) this.#claimUnit(unit.row);
    const department = heads.length > 1 ? headOf(heads) : undefined;
    const overAll = [this.#units.find(({ grandTotal }) => grandTotal), department, several ? undefined : lowest[0]];
    const totalRow = overAll.find((unit) => unit !== undefined && speaks(unit.row, "budget"));
    return {
      projects,
      unit: this.#subject([...heads, ...this.#named.values()]),
      declaredTotal: totalRow === undefined ? null : this.#total(totalRow.row),
      amountUnit: this.#ownAmountUnit,
    };
  }

  /** The only unit, or the department of several; several without one are each other's peers. */
  #subject(units: readonly Submission["unit"][]): Submission["unit"] | null {
    const lowest = lowestOf(units);
    const head = headOf(units);
    const subject = lowest.length === 1 ? lowest[0] : head;
    return subject === undefined ? null : { code: subject.code, name: subject.name };
  }

  #row(row: Row): void {
    if (isSigned(row)) return;
    if (this.#isUnitRow(row)) {
      const unit = this.#unitRow(row);
      this.#units.push(unit);
      if (unit.code !== null || unit.name !== null) this.#unit = unit;
      return;
    }
    if (prints(row, "projectName") || prints(row, "goals") || prints(row, "outline")) {
      this.#projects.push({ project: this.#project(row), unit: this.#unit });
    }
    const indicator = speaks(row, "value") || speaks(row, "name") ? this.#indicatorRows.read(row) : null;
    if (indicator === null) return;
    const project = this.#projects.at(-1)?.project;
    if (project !== undefined) {
      project.indicators.push(indicator);
      return;
    }
    this.#reading.report("recognise/indicators-without-project", placeOf(row), {});
    this.#projects.push({ project: { ...emptyProject(placeOf(row)), indicators: [indicator] }, unit: this.#unit });
  }

  /** A row without anything of a project or indicator that names a unit or says 合计. */
  #isUnitRow(row: Row): boolean {
    if (OF_PROJECTS.some((role) => speaks(row, role))) return false;
    const name = plainText(row, "projectName");
    return speaks(row, "unitCode") || totalWord.test(name ?? "") || (name === null && speaks(row, "unitName"));
  }

  /** The unit row's words, not yet claimed for the record: its total may have no field there. */
  #unitRow(row: Row): UnitRow {
    const caption = unitCaption(cellOf(row, "unitName")?.passage ?? emptyPassage);
    const word = plainText(row, "projectName") ?? "";
    const isTotal = totalWord.test(word) || totalWord.test(plainText(row, "unitName") ?? "");
    const named = caption === null ? plainText(row, "unitName") : oneLine(caption.name.text);
    const name = named !== null && totalWord.test(named) ? null : (named ?? (isTotal ? null : word));
    const code = caption?.code.text ?? plainText(row, "unitCode");
    return { code, name, grandTotal: isTotal && name === null && code === null && !SUBTOTAL.test(word), row };
  }

  /** Claims what a unit row says of its unit; 小计 beside it is the form's word. */
  #claimUnit(row: Row): void {
    const fields = new Fields(this.#reading);
    this.#unitOf(row, fields);
    const word = printedOf(row, "projectName");
    if (word === null) return;
    if (totalWord.test(word.passage.text.trim())) this.#reading.structural(word.passage);
    else fields.text("unit", word);
  }

  #total(row: Row): Money | null {
    const fields = new Fields(this.#reading);
    for (const role of ["projectName", "unitName"] as const) {
      const word = printedOf(row, role);
      if (word !== null && totalWord.test(word.passage.text.trim())) this.#reading.structural(word.passage);
    }
    return fields.money("declaredTotal", printedOf(row, "budget"), this.#amountUnit);
  }

  /** The unit a project's row names; one whose cell is merged with the row above has that row's. */
  #ownUnitOf(row: Row, fields: Fields): Project["unit"] {
    const unit = this.#unitOf(row, fields);
    const merged = row.columns.some(({ role }) => role === "unitName");
    if (unit.code === null && unit.name === null) return merged ? (this.#projects.at(-1)?.project.unit ?? null) : null;
    this.#named.set(`${unit.code} ${unit.name}`, unit);
    return unit;
  }

  /** The unit a row names: in two cells, or code and name in one (733001-某某镇人民政府). */
  #unitOf(row: Row, fields: Fields): Submission["unit"] {
    const named = printedOf(row, "unitName");
    const caption = named === null ? null : unitCaption(named.passage);
    if (named === null || caption === null) {
      return { code: fields.text("unit", printedOf(row, "unitCode")), name: fields.text("unit", named) };
    }
    this.#reading.structural(named.passage);
    return {
      code: fields.text("unit", { passage: caption.code, at: named.at }),
      name: fields.text("unit", { passage: caption.name, at: named.at }),
    };
  }

  #project(row: Row): Project {
    const fields = new Fields(this.#reading);
    const outline = cellOf(row, "outline");
    const goals = printedOf(row, "goals");
    const money = (field: string, role: "budget" | "fiscal" | "other") =>
      fields.money(`budget.${field}`, printedOf(row, role), this.#printedUnit(role) ?? this.#amountUnit);
    const serial = fields.text("ordinal", printedOf(row, "serial"));
    const unit = this.#ownUnitOf(row, fields);
    return {
      ordinal: serial === null ? null : readInteger(serial.replace(/[.．、]$/, "")),
      title: null,
      code: fields.text("code", printedOf(row, "projectCode")),
      name: fields.name("name", printedOf(row, "projectName")),
      unit,
      budget: { total: money("total", "budget"), fiscal: money("fiscal", "fiscal"), other: money("other", "other") },
      purpose: fields.text("purpose", printedOf(row, "purpose")),
      schedule: [],
      goals: goals === null ? [] : readGoals([goals], fields, this.#reading),
      indicators: outline === null || outline.passage.text === "" ? [] : outlineIndicators(outline, this.#reading),
      // Unknown columns of a list with indicator columns belong to the indicators.
      extra: speaks(row, "value") ? {} : extraOf(row, fields).record,
      at: placeOf(row),
      ...fields.traced,
    };
  }
}

const plainText = (row: Row, role: ColumnRole): string | null => oneLine(cellOf(row, role)?.passage.text ?? "") || null;

/** A department's code is the beginning of its units' codes; units under which no other stands. */
function lowestOf<Unit extends Submission["unit"]>(units: readonly Unit[]): Unit[] {
  const above = new Set(
    units.flatMap(({ code }) => Array.from(code ?? "", (_, length) => code?.slice(0, length) ?? "")),
  );
  return units.filter(({ code }) => code === null || !above.has(code));
}

/** The unit whose code all others' begin with. */
function headOf<Unit extends Submission["unit"]>(units: readonly Unit[]): Unit | undefined {
  const [first] = units.toSorted((left, right) => (left.code ?? "").length - (right.code ?? "").length);
  const { code = null } = first ?? {};
  return code !== null && units.every((unit) => unit.code?.startsWith(code) === true) ? first : undefined;
}
