import type { Reading } from "../diagnostics/reading.ts";
import type { Form, Part, Table } from "../grid/layout.ts";
import { join } from "../model/passage.ts";
import type { AmountUnit, Project, Submission } from "../model/record.ts";
import { isForm } from "../recognise/form.ts";
import { tableKind } from "../recognise/tables.ts";
import { emptyProject } from "./empty.ts";
import type { Printed } from "./fields.ts";
import { formRecord } from "./form.ts";
import { dataRows, IndicatorRows, markHeadings } from "./indicators.ts";
import { listRecord } from "./list.ts";
import { outlineIndicators } from "./outline.ts";
import { type RunningRecord, RunningText, type Surroundings } from "./running.ts";
import { budgetYear } from "./year.ts";

/** The content of a submission: all of it that comes from the document's text. */
export type Content = Omit<Submission, "schema" | "source" | "diagnostics" | "coverage">;

/** Reads the parts of a document, in order, into its record. */
export function recordContent(parts: readonly Part[], reading: Reading): Content {
  const recorder = new Recorder(reading);
  const running = new RunningText(reading, recorder);
  for (const part of parts) {
    if (part.kind === "paragraph") running.paragraph(part.paragraph, part.at);
    else if (part.kind === "form") recorder.form(running.beforeForm(part));
    else {
      running.beforeTable(tableKind(part));
      recorder.table(part);
    }
  }
  return recorder.content(running.record());
}

type Unit = Submission["unit"];

/** Collects the projects of tables and text, and what holds for all of them. */
class Recorder implements Surroundings {
  readonly #reading: Reading;
  readonly #projects: Project[] = [];
  #unit: Unit | null = null;
  #amountUnit: AmountUnit | null = null;
  #declaredTotal: Submission["declaredTotal"] = null;
  #captionUnit: AmountUnit | null = null;
  #captionSubject: Unit | null = null;
  /** The project whose heading or form was read last, and whether its form has been. */
  #open: { readonly project: Project; described: boolean } | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  get awaitsProject(): boolean {
    return this.#open !== null && !this.#open.described;
  }

  get hasProjects(): boolean {
    return this.#projects.length > 0;
  }

  get hasIndicators(): boolean {
    return this.#open === null ? this.hasProjects : this.#open.project.indicators.length > 0;
  }

  openProject(project: Project): void {
    this.#openProject(project, false);
  }

  amountUnit(unit: AmountUnit): void {
    this.#amountUnit = unit;
  }

  unit(named: Unit): boolean {
    if (this.#unit !== null && !sameUnit(named, this.#unit)) return false;
    this.#unit = named;
    return true;
  }

  outline(paragraphs: readonly Printed[]): void {
    const [first] = paragraphs;
    if (first === undefined) return;
    if (this.#open === null) this.#reading.report("recognise/indicators-without-project", first.at, {});
    const project = this.#open?.project ?? this.#openProject(emptyProject(first.at), true);
    if (this.#open !== null) this.#open.described = true;
    const passage = join(
      paragraphs.map((paragraph) => paragraph.passage),
      "\n",
    );
    const places = paragraphs.map(({ at }) => at);
    for (const indicator of outlineIndicators({ passage, at: first.at }, this.#reading, places)) {
      project.indicators.push(indicator);
    }
  }

  #openProject(project: Project, described: boolean): Project {
    this.#projects.push(project);
    this.#open = { project, described };
    return project;
  }

  form(form: Form): void {
    if (!isForm(form.grid, this.#reading.vocabulary)) {
      this.#unknownTable(form);
      return;
    }
    const { project, fields, unit, amountUnit, describesProject } = formRecord(
      form,
      this.#captionUnit ?? this.#amountUnit,
      this.#reading,
    );
    this.#amountUnit ??= amountUnit;
    this.#unit ??= unit;
    if (!describesProject) {
      // A caption by itself holds for what follows, though the document's first one names its subject.
      this.#captionUnit = amountUnit ?? this.#captionUnit;
      this.#captionSubject = unit ?? this.#captionSubject;
      return;
    }
    const open = this.#open;
    const subject =
      open === null || open.described ? this.#openProject(emptyProject(form.grid.at), true) : open.project;
    if (open !== null && subject === open.project) open.described = true;
    const named = unit ?? this.#captionSubject;
    const own = named !== null && !sameUnit(named, this.#unit) ? { unit: named } : {};
    Object.assign(subject, project, own);
    if (subject.trace !== undefined) Object.assign(subject.trace, fields.traced.trace);
    else Object.assign(subject, fields.traced);
  }

  table(table: Table): void {
    const kind = tableKind(table);
    if (kind === "unknown") this.#unknownTable(table);
    else if (kind === "projects") this.#list(table);
    else this.#indicators(table);
  }

  #list(table: Table): void {
    const { projects, unit, declaredTotal, amountUnit } = listRecord(table, this.#amountUnit, this.#reading);
    this.#amountUnit ??= amountUnit;
    for (const project of projects) this.#projects.push(project);
    this.#open = null;
    this.#unit ??= unit;
    this.#declaredTotal ??= declaredTotal;
  }

  #indicators(table: Table): void {
    markHeadings(table, this.#reading);
    const indicatorRows = new IndicatorRows(this.#reading);
    const indicators = dataRows(table).map((row) => indicatorRows.read(row));
    if (this.#open === null) this.#reading.report("recognise/indicators-without-project", table.grid.at, {});
    const project = this.#open?.project ?? this.#openProject(emptyProject(table.grid.at), true);
    for (const indicator of indicators) if (indicator !== null) project.indicators.push(indicator);
  }

  #unknownTable({ grid }: Form | Table): void {
    const columns = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.#reading.report("recognise/unknown-table", grid.at, { rows: grid.rows.length, columns });
  }

  content({ title, years, narrative, duties }: RunningRecord): Content {
    const projects = this.#projects;
    if (projects.length === 0 && duties.length === 0) this.#reading.report("recognise/nothing-found", {}, {});
    return {
      title,
      year: budgetYear({ title, narrative, duties, projects }, years),
      unit: this.#unit ?? { code: null, name: null },
      amountUnit: this.#amountUnit,
      declaredTotal: this.#declaredTotal,
      narrative,
      duties,
      projects,
    };
  }
}

const sameUnit = (left: Unit, right: Unit | null): boolean => left.code === right?.code && left.name === right?.name;
