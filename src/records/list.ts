import type { Reading } from "../diagnostics/reading.ts";
import type { Table } from "../grid/layout.ts";
import type { AmountUnit, Money, Project, Submission } from "../model/record.ts";
import { unitCaption } from "../recognise/unit.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { printedAmountUnit } from "../vocabulary/lookup.ts";
import { Extra } from "./extra.ts";
import { Fields } from "./fields.ts";
import { readGoals } from "./goals.ts";
import { cellOf, dataRows, IndicatorRows, markHeadings, placeOf, printedOf, type Row, speaks } from "./indicators.ts";
import { outlineIndicators } from "./outline.ts";

/** A row that names a unit (or 合计) instead of a project, with the total it prints. */
export interface UnitRow {
  readonly code: string | null;
  readonly name: string | null;
  readonly total: Money | null;
}

export interface ListRecord {
  readonly projects: readonly Project[];
  readonly units: readonly UnitRow[];
  readonly amountUnit: AmountUnit | null;
}

/** What only rows of projects and indicators print. */
const OF_PROJECTS: readonly ColumnRole[] = ["goals", "outline", "value", "name", "projectCode"];
const DEPARTMENT_CODE = 3;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计)$/;

/** Reads a table of one project a row; unit rows stand above their projects. */
export function listRecord(table: Table, amountUnit: AmountUnit | null, reading: Reading): ListRecord {
  return new ListRecorder(table, amountUnit, reading).record();
}

class ListRecorder {
  readonly #table: Table;
  readonly #reading: Reading;
  readonly #unit: AmountUnit | null;
  readonly #ownUnit: AmountUnit | null;
  readonly #projects: { project: Project; unit: UnitRow | null }[] = [];
  readonly #units: UnitRow[] = [];
  /** Units that the rows of projects name themselves, by code and name. */
  readonly #named = new Map<string, UnitRow>();
  readonly #indicatorRows: IndicatorRows;

  constructor(table: Table, amountUnit: AmountUnit | null, reading: Reading) {
    this.#table = table;
    this.#reading = reading;
    const note = table.columns.find(({ role }) => role === "budget")?.note ?? null;
    this.#ownUnit = note === null ? null : printedAmountUnit(note);
    this.#unit = this.#ownUnit ?? amountUnit;
    this.#indicatorRows = new IndicatorRows(reading);
  }

  record(): ListRecord {
    markHeadings(this.#table, this.#reading);
    for (const row of dataRows(this.#table)) this.#row(row);
    const named = this.#units.filter(({ code }) => code !== null && code.length > DEPARTMENT_CODE).length;
    const projects = this.#projects.map(({ project, unit }) => {
      // With one unit row in the list its name belongs to the submission; with several, each project has its own.
      if (project.unit !== null || named < 2 || unit === null) return project;
      return { ...project, unit: { code: unit.code, name: unit.name } };
    });
    return { projects, units: [...this.#units, ...this.#named.values()], amountUnit: this.#ownUnit };
  }

  #row(row: Row): void {
    if (this.#isUnitRow(row)) {
      this.#units.push(this.#unitRow(row));
      return;
    }
    if (speaks(row, "projectName") || speaks(row, "goals") || speaks(row, "outline")) {
      const unit = this.#units.findLast(({ name }) => name === null || !TOTAL.test(name)) ?? null;
      this.#projects.push({ project: this.#project(row), unit });
    }
    const indicator = speaks(row, "value") || speaks(row, "name") ? this.#indicatorRows.read(row) : null;
    if (indicator !== null) this.#projects.at(-1)?.project.indicators.push(indicator);
  }

  /** A row without anything of a project or indicator that names a unit or says 合计. */
  #isUnitRow(row: Row): boolean {
    if (OF_PROJECTS.some((role) => speaks(row, role))) return false;
    const name = cellOf(row, "projectName")?.passage.text ?? "";
    return speaks(row, "unitCode") || TOTAL.test(name.trim()) || (name === "" && speaks(row, "unitName"));
  }

  #unitRow(row: Row): UnitRow {
    const fields = new Fields(this.#reading);
    const unit = this.#unitOf(row, fields);
    return {
      code: unit.code,
      name: unit.name ?? fields.text("unit", printedOf(row, "projectName")),
      total: fields.money("declaredTotal", printedOf(row, "budget"), this.#unit),
    };
  }

  /** The unit a project's row names; one whose cell is merged with the row above has that row's. */
  #ownUnitOf(row: Row, fields: Fields): Project["unit"] {
    const unit = this.#unitOf(row, fields);
    const merged = row.columns.some(({ role }) => role === "unitName");
    if (unit.code === null && unit.name === null) return merged ? (this.#projects.at(-1)?.project.unit ?? null) : null;
    this.#named.set(`${unit.code} ${unit.name}`, { ...unit, total: null });
    return unit;
  }

  /** The unit a row names: in two cells, or code and name in one (733001-某某镇人民政府). */
  #unitOf(row: Row, fields: Fields): Pick<UnitRow, "code" | "name"> {
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
      fields.money(`budget.${field}`, printedOf(row, role), this.#unit);
    const serial = fields.text("ordinal", printedOf(row, "serial"));
    const unit = this.#ownUnitOf(row, fields);
    return {
      ordinal: serial !== null && /^\d{1,5}$/.test(serial) ? Number(serial) : null,
      title: null,
      code: fields.text("code", printedOf(row, "projectCode")),
      name: fields.name("name", printedOf(row, "projectName")),
      unit,
      budget: { total: money("total", "budget"), fiscal: money("fiscal", "fiscal"), other: money("other", "other") },
      purpose: fields.text("purpose", printedOf(row, "purpose")),
      schedule: [],
      goals: goals === null ? [] : readGoals([goals], fields, this.#reading),
      indicators: outline === null || outline.passage.text === "" ? [] : outlineIndicators(outline, this.#reading),
      extra: speaks(row, "value") ? {} : this.#extra(row, fields).record,
      at: placeOf(row),
      ...fields.traced,
    };
  }

  /** Unknown columns of a list without indicator columns belong to the project. */
  #extra(row: Row, fields: Fields): Extra {
    const extra = new Extra();
    row.columns.forEach(({ role, heading }, index) => {
      const slot = row.slots[index];
      if ((role !== null && role !== "remark") || slot?.kind !== "origin") return;
      const text = fields.text(`extra.${heading}`, { passage: slot.cell.passage, at: slot.cell.at });
      if (text !== null) extra.keep(heading, text);
    });
    return extra;
  }
}

/** The unit a list is about, and the total it declares over all its projects. */
export function unitOfList(units: readonly UnitRow[]): Pick<Submission, "unit" | "declaredTotal"> | null {
  const total = units.find(({ name }) => name !== null && TOTAL.test(name))?.total ?? null;
  const named = units.filter(({ name }) => name !== null && !TOTAL.test(name));
  const [first] = named;
  if (first === undefined) return total === null ? null : { unit: { code: null, name: null }, declaredTotal: total };
  const lowest = named.filter(({ code }) => !named.some((other) => isAbove(code, other.code)));
  const subject = lowest.length === 1 ? (lowest[0] ?? first) : first;
  const only = lowest.length === 1 ? subject.total : null;
  const department = named.find(({ code }) => named.every((other) => other.code === code || isAbove(code, other.code)));
  return {
    unit: { code: subject.code, name: subject.name },
    declaredTotal: total ?? department?.total ?? only,
  };
}

/** A department's code is the beginning of its units' codes. */
const isAbove = (code: string | null, other: string | null): boolean =>
  code !== null && other !== null && other.length > code.length && other.startsWith(code);
