import type { Reading } from "../diagnostics/reading.ts";
import type { Column } from "../grid/heading.ts";
import type { Table } from "../grid/table.ts";
import { type Cell, ownText } from "../model/grid.ts";
import { emptyPassage, type Passage, slice, trim } from "../model/passage.ts";
import type { AmountUnit, Indicator, Money, Project, Submission } from "../model/record.ts";
import { inlineLabels } from "../recognise/labels.ts";
import { levelHeading } from "../recognise/levels.ts";
import { leadingOrdinal } from "../recognise/ordinals.ts";
import { cutAtOutline } from "../recognise/outline.ts";
import { namesUnit, unitCaption } from "../recognise/unit.ts";
import { oneLine } from "../text/blanks.ts";
import { readInteger } from "../values/numerals.ts";
import { type ColumnRole, indicatorRoles, projectRoles, rowRoles, totalWord } from "../vocabulary/columns.ts";
import { printedAmountUnit } from "../vocabulary/vocabulary.ts";
import { emptyProject } from "./empty.ts";
import { Extra } from "./extra.ts";
import { Fields, type Printed, printedCell } from "./fields.ts";
import { readGoals } from "./goals.ts";
import { IndicatorRows, NO_CONTEXT } from "./indicators.ts";
import { outlineIndicators } from "./outline.ts";
import {
  aloneIn,
  cellOf,
  dataRows,
  extraOf,
  gapsIn,
  isSigned,
  isTotal,
  keyOf,
  markHeadings,
  placeOf,
  printedOf,
  prints,
  type Row,
  slotOf,
  speaks,
  spokenIn,
  totalIn,
} from "./rows.ts";

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
  /** What rows of notes and signatures say. */
  readonly notes: Submission["narrative"];
}

/** What only rows of projects and indicators print. */
const OF_PROJECTS: readonly ColumnRole[] = ["goals", "outline", "levelled", "value", "name", "projectCode"];
const isOfProjects = (role: ColumnRole | null): boolean => role !== null && OF_PROJECTS.includes(role);
const SUBTOTAL = /^小/;
/** Behind a name that is printed again at the top of a page. */
const CONTINUED = /\s*[（(]续[)）]$/;
/** 一 and （一） number groups of projects where 1 numbers the projects. */
const GROUP_SERIALS = [/^[一二三四五六七八九十]{1,3}[、.．]?$/, /^[（(][一二三四五六七八九十]{1,3}[)）]$/];
const PROJECT_SERIAL = /^\d{1,4}(?:[.-]\d{1,3})*[.．、]?$/;
/** 1, 1.1, 一, （一）, as rows are numbered. */
const SERIAL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:[.-]\d{1,3})*)[)）]?[.．、]?$/;
/** Where a unit row prints its unit, or 合计 beside it. */
const OF_UNITS = new Set<ColumnRole | null>(["unitCode", "unitName", "projectName"]);
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
  readonly #projects: { project: Project; unit: UnitRow | null }[] = [];
  readonly #units: UnitRow[] = [];
  readonly #notes: ListRecord["notes"][number][] = [];
  /** Units that the rows of projects name themselves, by code and name. */
  readonly #named = new Map<string, Submission["unit"]>();
  readonly #indicatorRows: IndicatorRows;
  /** The row that opened the last project. */
  #opening: Row | null = null;
  /** The columns without a field that belong to the projects and not to their indicators. */
  readonly #ofProjects: ReadonlySet<Column>;
  readonly #holdsIndicators: boolean;
  readonly #hasGroups: boolean;
  #unit: UnitRow | null = null;
  /** The lines over the rows of several projects, 一、人员类项目 and below it （一）…, each of another kind of ordinal. */
  #groups: Cell[] = [];

  constructor(table: Table, amountUnit: AmountUnit | null, reading: Reading) {
    this.#table = table;
    this.#reading = reading;
    this.#ownAmountUnit = this.#printedUnit("budget");
    this.#amountUnit = this.#ownAmountUnit ?? amountUnit;
    const rows = dataRows(table);
    const serials = rows.map((row) => plainText(row, "serial") ?? "");
    this.#hasGroups =
      table.columns.some(({ role }) => isOfProjects(role)) && serials.some((serial) => PROJECT_SERIAL.test(serial));
    this.#ofProjects = new Set(table.columns.filter((_, index) => this.#belongsToProjects(rows, index)));
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
    for (const row of dataRows(this.#table)) this.#row(row);
    const heads = this.#units.filter(({ code, name }) => code !== null || name !== null);
    const lowest = lowestOf(heads);
    // With one unit row in the list its name belongs to the submission; with several, each project has its own.
    const several = lowest.length > 1;
    const projects = this.#projects.map(({ project, unit }) => {
      if (project.unit !== null || !several || unit === null) return project;
      return { ...project, unit: { code: unit.code, name: unit.name } };
    });
    for (const unit of this.#units) this.#claimWords(unit.row);
    for (const unit of heads) this.#claimUnit(unit.row);
    const department = heads.length > 1 ? headOf(heads) : undefined;
    const overAll = [this.#units.find(({ grandTotal }) => grandTotal), department, several ? undefined : lowest[0]];
    const totalRow = overAll.find((unit) => unit !== undefined && speaks(unit.row, "budget"));
    return {
      projects,
      unit: this.#subject([...heads, ...this.#named.values()]),
      declaredTotal: totalRow === undefined ? null : this.#total(totalRow.row),
      amountUnit: this.#ownAmountUnit,
      notes: this.#notes,
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
    if (isSigned(row)) {
      const printed = spokenIn(row).map(({ cell }) => printedCell(cell));
      const text = new Fields(this.#reading).paragraphs("text", printed);
      if (text !== null) this.#notes.push({ heading: "", text, at: placeOf(row) });
      return;
    }
    const depth = this.#groupDepth(row);
    const named = cellOf(row, "projectName");
    if (depth >= 0 && named !== null) {
      this.#claimWords(row);
      this.#groups = [...this.#groups.slice(0, depth), named];
      return;
    }
    if (this.#isUnitRow(row)) {
      this.#groups = [];
      const unit = this.#unitRow(row);
      this.#units.push(unit);
      if (unit.code !== null || unit.name !== null) this.#unit = unit;
      return;
    }
    const over = gapsIn(row) > 1 ? (aloneIn(row)?.cell ?? null) : null;
    if (over !== null && (!this.#holdsIndicators || levelHeading(over.passage, this.#reading.vocabulary) === null)) {
      this.#groups = [...this.#groupsAbove(over), over];
      return;
    }
    const opens = prints(row, "projectName") || prints(row, "goals") || prints(row, "outline");
    if (this.#goesOn(row) || (opens && this.#repeats(row))) this.#more(row);
    else if (opens) {
      this.#projects.push({ project: this.#project(row), unit: this.#unit });
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
    this.#projects.push({ project: { ...emptyProject(placeOf(row)), indicators }, unit: this.#unit });
  }

  /** The groups that a new one is a part of. */
  #groupsAbove({ passage }: Cell): Cell[] {
    const form = leadingOrdinal(passage)?.form;
    const same = this.#groups.findIndex((group) => leadingOrdinal(group.passage)?.form === form);
    return same < 0 ? this.#groups : this.#groups.slice(0, same);
  }

  /** A row of indicators that prints the cells of its project again, instead of merging them. */
  #repeats(row: Row): boolean {
    const opening = this.#opening;
    if (opening === null || !this.#holdsIndicators || speaks(row, "outline")) return false;
    const text = (of: Row, role: ColumnRole) => plainText(of, role)?.replace(CONTINUED, "") ?? null;
    const same = (role: ColumnRole) => text(row, role) === text(opening, role) || !prints(row, role);
    return plainText(row, "projectName") !== null && REPEATED.every(same);
  }

  /** How deep a row that only names a group of projects stands: 一 is 0, （一） is 1; -1 for any other row. */
  #groupDepth(row: Row): number {
    if (!this.#hasGroups || isTotal(row) || OF_PROJECTS.some((role) => prints(row, role))) return -1;
    const name = plainText(row, "projectName");
    if (name === null || namesUnit(name)) return -1;
    return GROUP_SERIALS.findIndex((pattern) => pattern.test(plainText(row, "serial") ?? ""));
  }

  /** A further row beside the name of the project above, merged or left blank, without an amount of its own. */
  #goesOn(row: Row): boolean {
    const opening = this.#opening;
    const name = slotOf(row, "projectName");
    if (opening === null || name === undefined || prints(row, "projectName")) return false;
    if (name.kind === "covered" && name.cell !== cellOf(opening, "projectName")) return false;
    return !prints(row, "budget") || plainText(row, "budget") === plainText(opening, "budget");
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
        const text = new Fields(this.#reading).text(`extra.${key}`, printedCell(slot.cell));
        if (text !== null) new Extra(project.extra).keep(key, text);
      }
    });
    const outline = row.columns.findIndex(({ role }) => role === "outline");
    if (added(outline)) project.indicators.push(...this.#outlineOf(row));
  }

  #outlineOf(row: Row): Indicator[] {
    const cell = cellOf(row, "outline");
    return cell === null || cell.passage.text === "" ? [] : outlineIndicators(cell, this.#reading);
  }

  /**
   * Whether a column without a field is one of the projects': in a list with several rows a project it is merged over
   * them, printed in the first, or the same in all; one with a column for each level has a project a row.
   */
  #belongsToProjects(rows: readonly Row[], column: number): boolean {
    if (this.#table.columns.some(({ role }) => role === "levelled")) return true;
    const nameAt = this.#table.columns.findIndex(({ role }) => role === "projectName");
    const projects: string[][] = [];
    let name = "";
    for (const { slots } of rows) {
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

  /** A row without anything of a project or indicator that names a unit or says 合计. */
  #isUnitRow(row: Row): boolean {
    if (isTotal(row)) return true;
    if (OF_PROJECTS.some((role) => speaks(row, role))) return false;
    const name = plainText(row, "projectName");
    const isUnit = name !== null && namesUnit(name) && this.#table.columns.some(({ role }) => isOfProjects(role));
    return speaks(row, "unitCode") || isUnit || (name === null && speaks(row, "unitName"));
  }

  /** The unit row's words, not yet claimed for the record: its total may have no field there. */
  #unitRow(row: Row): UnitRow {
    const total = totalIn(row);
    if (total !== undefined && !OF_UNITS.has(total.column.role)) {
      return { code: null, name: null, grandTotal: !SUBTOTAL.test(total.text), row };
    }
    const caption = unitCaption(cellOf(row, "unitName")?.passage ?? emptyPassage);
    const word = plainText(row, "projectName") ?? "";
    const isSum = totalWord.test(word) || totalWord.test(plainText(row, "unitName") ?? "");
    const named = caption === null ? plainText(row, "unitName") : oneLine(caption.name.text);
    const name = named !== null && totalWord.test(named) ? null : (named ?? (isSum ? null : word));
    const code = caption?.code.text ?? plainText(row, "unitCode");
    return { code, name, grandTotal: isSum && name === null && code === null && !SUBTOTAL.test(word), row };
  }

  /** The number of a row of units, and 小计 in it, are the form's own. */
  #claimWords(row: Row): void {
    const serial = printedOf(row, "serial");
    if (serial !== null && SERIAL.test(serial.passage.text.trim())) this.#reading.structural(serial.passage);
    for (const { text, cell } of spokenIn(row)) if (totalWord.test(text)) this.#reading.structural(cell.passage);
  }

  /** Claims what a unit row says of its unit. */
  #claimUnit(row: Row): void {
    const fields = new Fields(this.#reading);
    this.#unitOf(row, fields);
    const word = printedOf(row, "projectName");
    if (word !== null && !totalWord.test(word.passage.text.trim())) fields.text("unit", word);
  }

  #total(row: Row): Money | null {
    const fields = new Fields(this.#reading);
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

  /** The goals of a project's row and the indicators of its outlines, which may share the cell of the goals. */
  #targets(row: Row): { goals: Printed | null; indicators: Indicator[] } {
    const goals = printedOf(row, "goals");
    const indicators = this.#outlineOf(row);
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
    this.#keepGroups(row, fields, extra);
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

  /** What stands over the rows of several projects stands in each under the heading of their names. */
  #keepGroups({ columns }: Row, fields: Fields, extra: Extra): void {
    const key = keyOf(
      columns,
      Math.max(
        columns.findIndex(({ role }) => role === "projectName"),
        0,
      ),
    );
    for (const group of this.#groups) {
      const text = fields.text(`extra.${key}`, printedCell(group));
      if (text !== null) extra.keep(key, text);
    }
  }
}

const textAt = ({ slots }: Row, index: number): string => {
  const slot = slots[index];
  return slot === undefined || slot.kind === "gap" ? "" : oneLine(slot.cell.passage.text);
};

const printsAt = (row: Row, index: number): boolean => row.slots[index]?.kind === "origin" && textAt(row, index) !== "";

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
