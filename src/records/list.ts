import type { Reading } from "../diagnostics/reading.ts";
import type { Column } from "../grid/heading.ts";
import type { Table } from "../grid/table.ts";
import { ownText } from "../model/grid.ts";
import { type Passage, slice, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { AmountUnit, Indicator, Money, Project, Submission } from "../model/record.ts";
import type { Subtotal } from "../model/stated.ts";
import { inlineLabels } from "../recognise/labels.ts";
import { cutAtOutline } from "../recognise/outline.ts";
import { oneLine } from "../text/blanks.ts";
import { groupedBy } from "../values/counts.ts";
import { readMoney } from "../values/money.ts";
import { readInteger } from "../values/numerals.ts";
import { printedAmountUnit } from "../vocabulary/amounts.ts";
import { type ColumnRole, indicatorRoles, projectRoles, rowRoles } from "../vocabulary/columns.ts";
import { emptyProject } from "./empty.ts";
import { Extra } from "./extra.ts";
import { Fields, type Printed, printedCell } from "./fields.ts";
import { readGoals } from "./goals.ts";
import { ListGroups } from "./groups.ts";
import { IndicatorRows, NO_CONTEXT } from "./indicators.ts";
import { outlineIndicators } from "./outline.ts";
import {
  cellOf,
  dataRows,
  extraOf,
  isSigned,
  keyOf,
  markHeadings,
  placeOf,
  printedOf,
  prints,
  type Row,
  slotOf,
  speaks,
  textIn,
} from "./rows.ts";
import { ListUnits } from "./units.ts";

export interface ListRecord {
  readonly projects: readonly Project[];
  /** The unit the list is about; null where it names none. */
  readonly unit: Submission["unit"] | null;
  readonly declaredTotal: Money | null;
  readonly declaredTotalAt: Place | null;
  /** The totals in the rows of units, over the projects below each. */
  readonly subtotals: readonly Subtotal[];
  readonly amountUnit: AmountUnit | null;
  /** What rows of notes and signatures say. */
  readonly notes: Submission["narrative"];
}

/** Behind a name that is printed again at the top of a page. */
const CONTINUED = /\s*[（(]续[)）]$/;
/** What tells one project from another where each row of indicators prints it. */
const REPEATED: readonly ColumnRole[] = ["projectName", "projectCode", "unitName"];
/** The roles that have a field in a project, or tell where it stands. */
const FIELDS = new Set<ColumnRole | null>([...projectRoles, ...rowRoles]);
const OF_INDICATORS = new Set<ColumnRole | null>(indicatorRoles);

/** Reads a table of one project a row; unit rows stand above their projects. */
export function listRecord(table: Table, amountUnit: AmountUnit | null, reading: Reading): ListRecord {
  return new ListRecorder(table, amountUnit, reading).record();
}

class ListRecorder {
  readonly #table: Table;
  readonly #reading: Reading;
  readonly #amountUnit: AmountUnit | null;
  readonly #ownAmountUnit: AmountUnit | null;
  readonly #projects: { project: Project; under: Submission["unit"] | null }[] = [];
  readonly #units: ListUnits;
  readonly #groups: ListGroups;
  readonly #notes: ListRecord["notes"][number][] = [];
  readonly #indicatorRows: IndicatorRows;
  readonly #rows: readonly Row[];
  /** The row that opened the last project. */
  #opening: Row | null = null;
  /** The row below the one that is being read. */
  #next: Row | null = null;
  /** The columns without a field that belong to the projects and not to their indicators. */
  readonly #ofProjects: ReadonlySet<Column>;
  readonly #holdsIndicators: boolean;

  constructor(table: Table, amountUnit: AmountUnit | null, reading: Reading) {
    this.#table = table;
    this.#reading = reading;
    this.#ownAmountUnit = this.#printedUnit("budget");
    this.#amountUnit = this.#ownAmountUnit ?? amountUnit;
    this.#units = new ListUnits(table, reading);
    this.#rows = dataRows(table);
    this.#groups = new ListGroups(table, this.#rows, reading);
    this.#ofProjects = new Set(table.columns.filter((_, index) => this.#belongsToProjects(index)));
    this.#holdsIndicators = table.columns.some(
      ({ role }) => role === "value" || role === "name" || role === "levelled",
    );
    this.#indicatorRows = new IndicatorRows(
      table,
      reading,
      NO_CONTEXT,
      (column) => !FIELDS.has(column.role) && !OF_INDICATORS.has(column.role) && !this.#ofProjects.has(column),
    );
  }

  /** The currency unit a column's heading prints: 金额(万元). */
  #printedUnit(role: ColumnRole): AmountUnit | null {
    const note = this.#table.columns.find((column) => column.role === role)?.note ?? null;
    return note === null ? null : printedAmountUnit(note);
  }

  record(): ListRecord {
    markHeadings(this.#table, this.#reading);
    for (const [index, row] of this.#rows.entries()) {
      this.#next = this.#rows[index + 1] ?? null;
      this.#row(row);
    }
    // With one unit row in the list its name belongs to the submission; with several, each project has its own.
    const { areSeveral, subject, totalRow } = this.#units;
    const projects = this.#projects.map(({ project, under }) => {
      if (project.unit !== null || !areSeveral || under === null) return project;
      return { ...project, unit: { code: under.code, name: under.name } };
    });
    this.#units.claim();
    return {
      projects,
      unit: subject,
      declaredTotal: totalRow === undefined ? null : this.#total(totalRow),
      declaredTotalAt: totalRow === undefined ? null : (printedOf(totalRow, "budget")?.at ?? null),
      subtotals: this.#subtotals(projects, totalRow),
      amountUnit: this.#ownAmountUnit,
      notes: this.#notes,
    };
  }

  /** What the rows of units print over their projects; of the one that is the whole list's the record has a field. */
  #subtotals(projects: readonly Project[], totalRow: Row | undefined): Subtotal[] {
    const numbered = groupedBy([...projects.keys()], (index) => this.#projects[index]?.under);
    return this.#units.rows.flatMap((unit) => {
      const printed = unit.row === totalRow ? null : printedOf(unit.row, "budget");
      const amount = printed === null ? null : readMoney(oneLine(printed.passage.text), this.#amountUnit).money;
      if (printed === null || amount === null) return [];
      const own = (numbered.get(unit) ?? []).flatMap((index) => projects[index] ?? []);
      return [{ amount, at: printed.at, projects: own }];
    });
  }

  #row(row: Row): void {
    if (isSigned(row)) {
      const printed = row.spoken.map(({ cell }) => printedCell(cell));
      const text = new Fields(this.#reading).paragraphs("text", printed);
      if (text !== null) this.#notes.push({ heading: "", text, at: placeOf(row) });
      return;
    }
    if (this.#groups.takeCounted(row)) return;
    if (this.#units.take(row)) {
      this.#groups.close();
      return;
    }
    if (this.#groups.takeLine(row, this.#holdsIndicators)) return;
    const opens = prints(row, "projectName") || prints(row, "goals") || prints(row, "outline");
    if (this.#goesOn(row) || (opens && this.#repeats(row))) this.#more(row);
    else if (opens) {
      this.#projects.push({ project: this.#project(row), under: this.#units.over });
      this.#opening = row;
    }
    const indicators = this.#holdsIndicators ? this.#indicatorRows.read(row) : [];
    if (indicators.length === 0) return;
    const project = this.#projects.at(-1)?.project;
    if (project !== undefined) {
      project.indicators.push(...indicators);
      return;
    }
    this.#reading.report("recognise/indicators-without-project", placeOf(row), {});
    this.#projects.push({ project: { ...emptyProject(placeOf(row)), indicators }, under: this.#units.over });
  }

  /** A row of indicators that prints the cells of its project again, instead of merging them. */
  #repeats(row: Row): boolean {
    const opening = this.#opening;
    if (opening === null || !this.#holdsIndicators || speaks(row, "outline")) return false;
    const text = (of: Row, role: ColumnRole) => textIn(of, role)?.replace(CONTINUED, "") ?? null;
    const same = (role: ColumnRole) => text(row, role) === text(opening, role) || !prints(row, role);
    return textIn(row, "projectName") !== null && REPEATED.every(same);
  }

  /** A further row beside the name of the project above, merged or left blank, without an amount of its own. */
  #goesOn(row: Row, opening = this.#opening): boolean {
    const name = slotOf(row, "projectName");
    if (opening === null || name === undefined || prints(row, "projectName")) return false;
    if (name.kind === "covered" && name.cell !== cellOf(opening, "projectName")) return false;
    return !prints(row, "budget") || textIn(row, "budget") === textIn(opening, "budget");
  }

  /** What a further row of a project says: what its first one said already, or more goals and indicators. */
  #more(row: Row): void {
    const project = this.#projects.at(-1)?.project;
    const opening = this.#opening;
    if (project === undefined || opening === null) return;
    const added = (index: number) =>
      printsAt(row, index) && textAt(row, index).replace(CONTINUED, "") !== textAt(opening, index);
    row.columns.forEach((column, index) => {
      const slot = row.slots[index];
      const isOwn = FIELDS.has(column.role) || this.#ofProjects.has(column) || !this.#holdsIndicators;
      if (slot?.kind !== "origin" || !isOwn) return;
      if (!added(index)) this.#reading.structural(slot.cell.passage);
      else if (column.role === "goals") {
        const fields = new Fields(this.#reading);
        project.goals.push(...readGoals([printedCell(slot.cell)], fields, this.#reading));
      } else if (!FIELDS.has(column.role)) {
        const key = keyOf(row.columns, index);
        new Extra(project.extra).take(key, printedCell(slot.cell), new Fields(this.#reading));
      }
    });
    const outline = row.columns.findIndex(({ role }) => role === "outline");
    if (added(outline)) project.indicators.push(...this.#outlineOf(row, opening));
  }

  #outlineOf(row: Row, opening: Row): Indicator[] {
    const cell = cellOf(row, "outline");
    if (cell === null || cell.passage.text === "") return [];
    const goesOn = this.#next !== null && prints(this.#next, "outline") && this.#goesOn(this.#next, opening);
    return outlineIndicators(cell, this.#reading, { goesOn });
  }

  /**
   * Whether a column without a field is one of the projects': in a list with several rows a project it is merged over
   * them, printed in the first, or the same in all; one with a column for each level has a project a row.
   */
  #belongsToProjects(column: number): boolean {
    if (this.#table.columns.some(({ role }) => role === "levelled")) return true;
    const nameAt = this.#table.columns.findIndex(({ role }) => role === "projectName");
    const projects: string[][] = [];
    let name = "";
    for (const { slots } of this.#rows) {
      const own = ownText(slots[nameAt]);
      if (projects.length === 0 || (own !== "" && own !== name)) projects.push([]);
      if (own !== "") name = own;
      projects.at(-1)?.push(ownText(slots[column]));
    }
    const several = projects.filter((texts) => texts.length > 1);
    return (
      several.length > 0 && several.every(([first, ...others]) => others.every((text) => text === "" || text === first))
    );
  }

  #total(row: Row): Money | null {
    const fields = new Fields(this.#reading);
    return fields.money("declaredTotal", printedOf(row, "budget"), this.#amountUnit);
  }

  /** The unit a project's row names; one whose cell is merged with the row above has that row's. */
  #ownUnitOf(row: Row, fields: Fields): Project["unit"] {
    const unit = this.#units.namedIn(row, fields);
    if (unit.code !== null || unit.name !== null) return unit;
    const merged = row.columns.some(({ role }) => role === "unitName");
    return merged ? (this.#projects.at(-1)?.project.unit ?? null) : null;
  }

  /** The goals of a project's row and the indicators of its outlines, which may share the cell of the goals. */
  #targets(row: Row): { goals: Printed | null; indicators: Indicator[] } {
    const goals = printedOf(row, "goals");
    const indicators = this.#outlineOf(row, row);
    const shares = indicators.length === 0 && !this.#holdsIndicators && goals !== null;
    const cut = shares ? cutAtOutline(goals.passage, this.#reading.vocabulary) : null;
    if (cut === null || goals === null) return { goals, indicators };
    const { at } = goals;
    return {
      goals: { passage: this.#withoutLabel(trim(cut.before)), at },
      indicators: outlineIndicators({ passage: cut.outline, at }, this.#reading),
    };
  }

  /** 年度目标： before goals that share their cell. */
  #withoutLabel(passage: Passage): Passage {
    const [first] = inlineLabels(passage, this.#reading.vocabulary);
    if (first?.known.role !== "goals") return passage;
    const { length } = first.label.text;
    this.#reading.structural(slice(passage, 0, length));
    return slice(passage, length);
  }

  #project(row: Row): Project {
    const fields = new Fields(this.#reading);
    const { goals, indicators } = this.#targets(row);
    const money = (field: string, role: "budget" | "fiscal" | "other") =>
      fields.money(`budget.${field}`, printedOf(row, role), this.#printedUnit(role) ?? this.#amountUnit);
    const serial = fields.text("ordinal", printedOf(row, "serial"));
    const ordinal = serial === null ? null : readInteger(serial.replace(/^[（(]|[)）.．、]+$/g, ""));
    const unit = this.#ownUnitOf(row, fields);
    const extra = extraOf(row, fields, (column) => {
      // 1.1 counts, but is no number of its own.
      if (column.role === "serial") return serial !== null && ordinal === null;
      return this.#holdsIndicators
        ? !OF_INDICATORS.has(column.role) && !FIELDS.has(column.role) && this.#ofProjects.has(column)
        : !FIELDS.has(column.role);
    });
    this.#groups.keep(row, fields, extra);
    return {
      ordinal,
      title: null,
      ...fields.project(
        speaks(row, "projectCode") ? printedOf(row, "projectCode") : null,
        printedOf(row, "projectName"),
      ),
      unit,
      budget: { total: money("total", "budget"), fiscal: money("fiscal", "fiscal"), other: money("other", "other") },
      purpose: fields.text("purpose", printedOf(row, "purpose")),
      schedule: [],
      goals: goals === null ? [] : readGoals([goals], fields, this.#reading),
      indicators,
      extra: extra.record,
      at: placeOf(row),
      ...fields.traced,
    };
  }
}

const textAt = ({ slots }: Row, index: number): string => {
  const slot = slots[index];
  return slot === undefined || slot.kind === "gap" ? "" : oneLine(slot.cell.passage.text);
};

const printsAt = (row: Row, index: number): boolean => row.slots[index]?.kind === "origin" && textAt(row, index) !== "";
