import type { Reading } from "../diagnostics/reading.ts";
import type { Form, Part } from "../grid/layout.ts";
import type { Table } from "../grid/table.ts";
import { cellsOf } from "../model/grid.ts";
import { join } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { AmountUnit, Duty, Project, Submission } from "../model/record.ts";
import type { Stated, Subtotal } from "../model/stated.ts";
import { isForm } from "../recognise/form.ts";
import { tableKind } from "../recognise/tables.ts";
import { isAmountCaption, printedAmountUnit } from "../vocabulary/amounts.ts";
import { emptyProject } from "./empty.ts";
import { Extra } from "./extra.ts";
import { Fields, type Printed } from "./fields.ts";
import { isFooter, keepFooter } from "./footer.ts";
import { type FormRecord, formRecord } from "./form.ts";
import { IndicatorRows } from "./indicators.ts";
import { listRecord } from "./list.ts";
import { outlineIndicators } from "./outline.ts";
import { dataRows, markHeadings } from "./rows.ts";
import { type RunningRecord, RunningText, type Surroundings } from "./running.ts";
import { taskRecord } from "./tasks.ts";
import { budgetYear } from "./year.ts";

/** The content of a submission: all of it that comes from the document's text. */
export type Content = Omit<Submission, "schema" | "source" | "diagnostics" | "coverage">;

/** A document's content, and what it states that the content has no field for. */
export interface Recorded {
  readonly content: Content;
  readonly stated: Stated;
}

/** Reads the parts of a document, in order, into its record. */
export function recordContent(parts: readonly Part[], reading: Reading): Recorded {
  const recorder = new Recorder(reading, onlyAmountUnit(parts));
  const running = new RunningText(reading, recorder);
  for (const part of parts) {
    if (part.kind === "paragraph") running.paragraph(part.paragraph, part.at);
    else if (part.kind === "form") recorder.form(running.beforeForm(part));
    else {
      running.beforeTable(tableKind(part));
      recorder.table(part);
    }
  }
  return recorder.recorded(running.record());
}

/** The currency unit that all captions of a document print, which may well stand below its tables. */
function onlyAmountUnit(parts: readonly Part[]): AmountUnit | null {
  const texts = parts.flatMap((part) =>
    part.kind === "paragraph"
      ? [part.paragraph.passage.text]
      : part.grid.rows.flatMap((row) => cellsOf(row).map(({ passage }) => passage.text)),
  );
  const [unit = null, ...others] = new Set(texts.filter(isAmountCaption).map(printedAmountUnit));
  return others.length === 0 ? unit : null;
}

type Unit = Submission["unit"];

/** Collects the projects of tables and text, and what holds for all of them. */
class Recorder implements Surroundings {
  readonly #reading: Reading;
  readonly #projects: Project[] = [];
  #unit: Unit | null = null;
  #amountUnit: AmountUnit | null = null;
  /** The unit of amounts above which none is printed. */
  readonly #onlyAmountUnit: AmountUnit | null;
  #declaredTotal: Submission["declaredTotal"] = null;
  #declaredTotalAt: Place | null = null;
  readonly #subtotals: Subtotal[] = [];
  #captionUnit: AmountUnit | null = null;
  #captionSubject: Unit | null = null;
  readonly #years: string[] = [];
  readonly #tasks: Duty[] = [];
  /** The terms the open project prints goals for side by side. */
  #terms: readonly string[] = [];
  readonly #notes: Submission["narrative"][number][] = [];
  /** The project whose heading, form or indicators were read last. */
  #open: Project | null = null;

  constructor(reading: Reading, onlyAmountUnit: AmountUnit | null) {
    this.#reading = reading;
    this.#onlyAmountUnit = onlyAmountUnit;
  }

  get awaitsProject(): boolean {
    return this.#open !== null && isBare(this.#open);
  }

  get hasProjects(): boolean {
    return this.#projects.length > 0;
  }

  get hasIndicators(): boolean {
    return this.#open === null ? this.hasProjects : this.#open.indicators.length > 0;
  }

  openProject(project: Project): Project {
    this.#terms = [];
    this.#projects.push(project);
    this.#open = project;
    return project;
  }

  dropProject(): void {
    if (this.#projects.at(-1) === this.#open) this.#projects.pop();
    this.#open = null;
  }

  amountUnit(unit: AmountUnit): void {
    this.#amountUnit = unit;
  }

  subject(unit: Unit): void {
    this.#captionSubject = unit;
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
    const project = this.#open ?? this.openProject(emptyProject(first.at));
    const passage = join(
      paragraphs.map((paragraph) => paragraph.passage),
      "\n",
    );
    const places = paragraphs.map(({ at }) => at);
    for (const indicator of outlineIndicators({ passage, at: first.at }, this.#reading, { paragraphs: places })) {
      project.indicators.push(indicator);
    }
  }

  form(form: Form): void {
    if (!isForm(form.grid, this.#reading.vocabulary)) {
      this.#unknownTable(form);
      return;
    }
    this.#described(
      formRecord(form, this.#captionUnit ?? this.#amountUnit ?? this.#onlyAmountUnit, this.#reading),
      form.grid.at,
    );
  }

  /** Takes what labels say: of the open project, unless they say again what it has, and then of the next. */
  #described(
    { project, indicators, fields, unit, amountUnit, terms, year, describesProject }: FormRecord,
    at: Place,
  ): void {
    this.#amountUnit ??= amountUnit;
    this.#unit ??= unit;
    if (year !== null) this.#years.push(year);
    if (!describesProject) {
      // A caption by itself holds for what follows, though the document's first one names its subject.
      this.#captionUnit = amountUnit ?? this.#captionUnit;
      this.#captionSubject = unit ?? this.#captionSubject;
      return;
    }
    const subject =
      this.#open !== null && goesOn(this.#open, project) ? this.#open : this.openProject(emptyProject(at));
    const named = unit ?? this.#captionSubject;
    const own = named !== null && !sameUnit(named, this.#unit) ? { unit: named } : {};
    this.#terms = terms.length > 1 ? terms : this.#terms;
    const { extra, budget, ...rest } = project;
    Object.assign(subject, withoutNothing(rest), own);
    Object.assign(subject.budget, withoutNothing(budget));
    Object.assign(subject.extra, extra);
    subject.indicators.push(...indicators);
    this.#trace(subject, fields);
  }

  #trace(subject: Project, { traced: { trace } }: Fields): void {
    if (trace !== undefined) subject.trace = { ...subject.trace, ...trace };
  }

  table(table: Table): void {
    const kind = tableKind(table);
    if (kind === "unknown") this.#unknownTable(table);
    else if (kind === "projects") this.#list(table);
    else if (kind === "tasks") this.#taskTable(table);
    else this.#indicators(table);
  }

  #list(table: Table): void {
    const stated = this.#amountUnit ?? this.#onlyAmountUnit;
    const list = listRecord(table, stated, this.#reading);
    const { projects, unit, declaredTotal, amountUnit, notes } = list;
    this.#notes.push(...notes);
    this.#amountUnit ??= amountUnit;
    this.#unit ??= unit;
    const subject = unit ?? this.#captionSubject;
    const own = subject !== null && !sameUnit(subject, this.#unit) ? subject : null;
    // The subtotals hold the same projects: none is copied.
    for (const project of projects) this.#projects.push(Object.assign(project, { unit: project.unit ?? own }));
    this.#subtotals.push(...list.subtotals);
    this.#open = null;
    if (this.#declaredTotal !== null) return;
    this.#declaredTotal = declaredTotal;
    this.#declaredTotalAt = list.declaredTotalAt;
  }

  /** The tasks of a department are its duties; what they cost belongs to the department's own targets. */
  #taskTable(table: Table): void {
    const subject = this.#open ?? this.openProject(emptyProject(table.grid.at));
    const tasks = taskRecord(table, this.#captionUnit ?? this.#amountUnit ?? this.#onlyAmountUnit, this.#reading);
    const { duties, budget, extra, amountUnit, fields } = tasks;
    this.#amountUnit ??= amountUnit;
    this.#tasks.push(...duties);
    Object.assign(subject.budget, withoutNothing(budget));
    Object.assign(subject.extra, extra);
    this.#trace(subject, fields);
  }

  #indicators(table: Table): void {
    markHeadings(table, this.#reading);
    if (this.#open === null) this.#reading.report("recognise/indicators-without-project", table.grid.at, {});
    const project = this.#open ?? this.openProject(emptyProject(table.grid.at));
    const indicatorRows = new IndicatorRows(table, this.#reading, { before: project.indicators, terms: this.#terms });
    const fields = new Fields(this.#reading);
    const extra = new Extra(project.extra);
    for (const row of dataRows(table)) {
      project.indicators.push(...indicatorRows.read(row));
      if (isFooter(row, this.#reading.vocabulary)) keepFooter(row, fields, extra, this.#reading);
    }
    this.#trace(project, fields);
  }

  #unknownTable({ grid }: Form | Table): void {
    const columns = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.#reading.report("recognise/unknown-table", grid.at, { rows: grid.rows.length, columns });
  }

  recorded({ title, years, narrative, duties: printed }: RunningRecord): Recorded {
    const projects = this.#projects;
    const duties = [...this.#tasks, ...printed];
    const stated = { ...years, labelled: [...this.#years, ...years.labelled] };
    if (projects.length === 0 && duties.length === 0) this.#reading.report("recognise/nothing-found", {}, {});
    const { year, from: yearFrom } = budgetYear({ title, narrative, duties, projects }, stated);
    const content: Content = {
      title,
      year,
      unit: this.#unit ?? { code: null, name: null },
      amountUnit: this.#amountUnit ?? this.#onlyAmountUnit,
      declaredTotal: this.#declaredTotal,
      narrative: [...narrative, ...this.#notes],
      duties,
      projects,
    };
    return { content, stated: { declaredTotalAt: this.#declaredTotalAt, subtotals: this.#subtotals, yearFrom } };
  }
}

const sameUnit = (left: Unit, right: Unit | null): boolean => left.code === right?.code && left.name === right?.name;

/** What of a project is filled in. */
const withoutNothing = <Kept extends object>(kept: Kept): Partial<Kept> =>
  Object.fromEntries(
    Object.entries(kept).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  ) as Partial<Kept>;

const IDENTITY = ["code", "name"] as const;

/** Whether labels go on with a project: they name no other one, and say nothing it has already. */
function goesOn(open: Project, said: FormRecord["project"]): boolean {
  const { total, fiscal, other } = open.budget;
  const hasBudget = total !== null || fiscal !== null || other !== null;
  const again = [
    hasBudget && said.budget.total !== null,
    open.goals.length > 0 && said.goals.length > 0,
    open.purpose !== null && said.purpose !== null,
    ...IDENTITY.map((field) => said[field] !== null && (open[field] !== null || open.indicators.length > 0)),
  ];
  return !again.includes(true);
}

/** Whether nothing of a project is known but its heading. */
const isBare = ({ name, code, budget, goals, indicators, extra }: Project): boolean =>
  name === null &&
  code === null &&
  Object.values(budget).every((money) => money === null) &&
  goals.length + indicators.length + Object.keys(extra).length === 0;
