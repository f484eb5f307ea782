import { quoted } from "../diagnostics/finding.ts";
import type { Reading } from "../diagnostics/reading.ts";
import type { Form, Part } from "../grid/layout.ts";
import type { Table } from "../grid/table.ts";
import type { Paragraph } from "../model/block.ts";
import { type Passage, slice, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { AmountUnit, Duty, Project, Submission } from "../model/record.ts";
import { isForm } from "../recognise/form.ts";
import { leadingOrdinal } from "../recognise/ordinals.ts";
import { type ParagraphRole, paragraphRole } from "../recognise/prose.ts";
import { tableKind } from "../recognise/tables.ts";
import { unitCaption } from "../recognise/unit.ts";
import { printedAmountUnit } from "../vocabulary/vocabulary.ts";
import { DutyReader } from "./duties.ts";
import { emptyProject } from "./empty.ts";
import { Extra } from "./extra.ts";
import { Fields, oneLine, type Printed } from "./fields.ts";
import { isFooter, keepFooter } from "./footer.ts";
import { type FormRecord, formRecord } from "./form.ts";
import { IndicatorRows } from "./indicators.ts";
import { listRecord } from "./list.ts";
import { dataRows, markHeadings } from "./rows.ts";
import { taskRecord } from "./tasks.ts";
import { budgetYear } from "./year.ts";

/** The content of a submission: all of it that comes from the document's text. */
export type Content = Omit<Submission, "schema" | "source" | "diagnostics" | "coverage">;

/** Reads the parts of a document, in order, into its record. */
export function recordContent(parts: readonly Part[], reading: Reading): Content {
  const recorder = new Recorder(reading);
  for (const part of parts) {
    if (part.kind === "paragraph") recorder.paragraph(part.paragraph, part.at);
    else if (part.kind === "form") recorder.form(part);
    else recorder.table(part);
  }
  return recorder.content();
}

interface OpenSection {
  /** Null for text that stands outside any section. */
  readonly heading: Printed | null;
  /** The form's own heading needs no text below it; any other is kept even alone. */
  readonly known: boolean;
  readonly at: Place;
  readonly printed: Printed[];
  readonly duties: DutyReader | null;
}

type Unit = Submission["unit"];

class Recorder {
  readonly #reading: Reading;
  readonly #sections: OpenSection[] = [];
  readonly #projects: Project[] = [];
  #section: OpenSection | null = null;
  #sectionNumber = 0;
  #title: string | null = null;
  #unit: Unit | null = null;
  #amountUnit: AmountUnit | null = null;
  #declaredTotal: Submission["declaredTotal"] = null;
  #captionUnit: AmountUnit | null = null;
  #captionSubject: Unit | null = null;
  #year: string | null = null;
  readonly #tasked: Duty[] = [];
  /** The project whose heading, form or indicators were read last. */
  #open: Project | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  paragraph(paragraph: Paragraph, at: Place): void {
    const passage = this.#withoutAmountUnit(paragraph.passage);
    const { marked } = paragraph;
    if (passage.text === "") return;
    const role = paragraphRole(passage, marked, this.#reading.vocabulary);
    if (role.kind === "projectHeading") this.#projectHeading(role, at);
    else if (role.kind === "partMark") this.#divide(passage);
    else if (isTitled(role) && this.#isTitle()) this.#title = new Fields(this.#reading).text("title", { passage, at });
    else if (role.kind === "section" && this.#startsSection(role, marked)) this.#startSection(role, at);
    else if (!this.#caption(passage, at)) this.#text(passage, at);
  }

  #projectHeading(role: ParagraphRole & { kind: "projectHeading" }, at: Place): void {
    this.#section = null;
    const fields = new Fields(this.#reading);
    if (role.ordinal !== null) fields.note("ordinal", { passage: role.ordinal.printed, at });
    this.#reading.structural(role.ending);
    const title = fields.text("title", { passage: role.title, at });
    this.#openProject({ ...emptyProject(at), ordinal: role.ordinal?.value ?? null, title, ...fields.traced });
  }

  #openProject(project: Project): Project {
    this.#projects.push(project);
    this.#open = project;
    return project;
  }

  /** 第一部分 and the like only divide the document. */
  #divide(passage: Passage): void {
    this.#reading.structural(passage);
    this.#section = null;
  }

  /** A heading the vocabulary does not know opens a section only if it goes on counting the sections before it. */
  #startsSection(role: ParagraphRole & { kind: "section" }, marked: boolean): boolean {
    if (marked || role.role !== "narrative" || role.known) return true;
    if (this.#section?.duties?.opens(role.ordinal) === true) return false;
    return role.ordinal !== null && role.ordinal.value === this.#sectionNumber + 1;
  }

  #startSection(role: ParagraphRole & { kind: "section" }, at: Place): void {
    if (role.ordinal !== null) {
      this.#reading.structural(role.ordinal.printed);
      this.#sectionNumber = role.ordinal.value;
    }
    if (role.role === "part" || role.role === "projects") {
      this.#divide(role.heading);
      return;
    }
    this.#reading.structural(role.heading);
    const duties = role.role === "duties" ? new DutyReader(this.#reading) : null;
    this.#section = { heading: { passage: role.heading, at }, known: role.known, at, printed: [], duties };
    this.#sections.push(this.#section);
  }

  #isTitle(): boolean {
    const onlyLoose = this.#sections.every(({ heading }) => heading === null);
    return this.#title === null && onlyLoose && this.#projects.length === 0;
  }

  /** 单位：万元 at either end of a paragraph is the tables' caption, whatever else the paragraph says. */
  #withoutAmountUnit(passage: Passage): Passage {
    const match = passage.text.length > LONGEST_CAPTION ? null : AMOUNT_CAPTION.exec(passage.text);
    const unit = match === null ? null : printedAmountUnit(match[0]);
    if (match === null || unit === null) return passage;
    this.#amountUnit = unit;
    const end = match.index + match[0].length;
    this.#reading.structural(slice(passage, match.index, end));
    return trim(match.index === 0 ? slice(passage, end) : slice(passage, 0, match.index));
  }

  /** A caption outside a table: the unit's code and name. */
  #caption(passage: Passage, at: Place): boolean {
    const caption = unitCaption(passage);
    const named = caption === null ? null : { code: caption.code.text, name: oneLine(caption.name.text) };
    if (caption === null || named === null || (this.#unit !== null && !sameUnit(named, this.#unit))) return false;
    this.#reading.structural(passage);
    const fields = new Fields(this.#reading);
    fields.note("unit", { passage: caption.code, at });
    fields.note("unit", { passage: caption.name, at });
    this.#unit = named;
    return true;
  }

  #text(passage: Passage, at: Place): void {
    const printed = { passage, at };
    if (this.#section === null) {
      this.#reading.report("recognise/loose-paragraph", at, { text: quoted(passage.text) });
      this.#section = { heading: null, known: true, at, printed: [], duties: null };
      this.#sections.push(this.#section);
    }
    if (this.#section.duties?.take(printed, leadingOrdinal(passage)) === true) return;
    this.#section.printed.push(printed);
  }

  form(form: Form): void {
    if (!isForm(form.grid, this.#reading.vocabulary)) {
      this.#unknownTable(form);
      return;
    }
    this.#section = null;
    this.#described(formRecord(form, this.#captionUnit ?? this.#amountUnit, this.#reading), form.grid.at);
  }

  /** Takes what labels say: of the open project, unless they say again what it has, and then of the next. */
  #described({ project, fields, unit, amountUnit, year, describesProject }: FormRecord, at: Place): void {
    this.#amountUnit ??= amountUnit;
    this.#unit ??= unit;
    this.#year ??= year;
    if (!describesProject) {
      // A caption by itself holds for what follows, though the document's first one names its subject.
      this.#captionUnit = amountUnit ?? this.#captionUnit;
      this.#captionSubject = unit ?? this.#captionSubject;
      return;
    }
    const subject =
      this.#open !== null && goesOn(this.#open, project) ? this.#open : this.#openProject(emptyProject(at));
    const named = unit ?? this.#captionSubject;
    const own = named !== null && !sameUnit(named, this.#unit) ? { unit: named } : {};
    const { extra, budget, ...rest } = project;
    Object.assign(subject, withoutNothing(rest), own);
    Object.assign(subject.budget, withoutNothing(budget));
    Object.assign(subject.extra, extra);
    this.#trace(subject, fields);
  }

  #trace(subject: Project, { traced: { trace } }: Fields): void {
    if (trace !== undefined) subject.trace = { ...subject.trace, ...trace };
  }

  table(table: Table): void {
    this.#section = null;
    const kind = tableKind(table);
    if (kind === "unknown") this.#unknownTable(table);
    else if (kind === "projects") this.#list(table);
    else if (kind === "tasks") this.#tasks(table);
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

  /** The tasks of a department are its duties; what they cost belongs to the department's own targets. */
  #tasks(table: Table): void {
    const subject = this.#open ?? this.#openProject(emptyProject(table.grid.at));
    const tasks = taskRecord(table, this.#captionUnit ?? this.#amountUnit, this.#reading);
    const { duties, budget, extra, amountUnit, fields } = tasks;
    this.#amountUnit ??= amountUnit;
    this.#tasked.push(...duties);
    Object.assign(subject.budget, withoutNothing(budget));
    Object.assign(subject.extra, extra);
    this.#trace(subject, fields);
  }

  #indicators(table: Table): void {
    markHeadings(table, this.#reading);
    if (this.#open === null) this.#reading.report("recognise/indicators-without-project", table.grid.at, {});
    const project = this.#open ?? this.#openProject(emptyProject(table.grid.at));
    const indicatorRows = new IndicatorRows(table, this.#reading);
    const fields = new Fields(this.#reading);
    const extra = new Extra(project.extra);
    for (const row of dataRows(table)) {
      project.indicators.push(...indicatorRows.read(row));
      if (isFooter(row)) keepFooter(row, fields, extra, this.#reading);
    }
    this.#trace(project, fields);
  }

  #unknownTable({ grid }: Form | Table): void {
    const columns = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    this.#reading.report("recognise/unknown-table", grid.at, { rows: grid.rows.length, columns });
  }

  content(): Content {
    const duties: Duty[] = [...this.#tasked];
    const narrative: Submission["narrative"] = [];
    for (const { heading, known, at, printed, duties: reader } of this.#sections) {
      for (const duty of reader?.record() ?? []) duties.push(duty);
      const fields = new Fields(this.#reading);
      const text = fields.paragraphs("text", printed);
      if (text === null && known) continue;
      narrative.push({ heading: fields.text("heading", heading) ?? "", text: text ?? "", at });
    }
    const projects = this.#projects;
    if (projects.length === 0 && duties.length === 0) this.#reading.report("recognise/nothing-found", {}, {});
    return {
      title: this.#title,
      year: budgetYear({ title: this.#title, narrative, duties, projects }),
      unit: this.#unit ?? { code: null, name: null },
      amountUnit: this.#amountUnit,
      declaredTotal: this.#declaredTotal,
      narrative,
      duties,
      projects,
    };
  }
}

const isTitled = (role: ParagraphRole): boolean => role.kind === "title" || (role.kind === "section" && role.likeTitle);

const LONGEST_CAPTION = 80;
const UNIT_WORDS = "[（(]?\\s*(?:金额)?单位\\s*[：:]\\s*(?:人民币)?(?:亿元|万元|千元|元)\\s*[)）]?";
const AMOUNT_CAPTION = new RegExp(`^${UNIT_WORDS}|${UNIT_WORDS}$`);

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
