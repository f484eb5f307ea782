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
import { Fields, oneLine, type Printed } from "./fields.ts";
import { formRecord } from "./form.ts";
import { dataRows, IndicatorRows, markHeadings } from "./indicators.ts";
import { listRecord } from "./list.ts";
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
  /** The project whose heading or form was read last, and whether its form has been. */
  #open: { readonly project: Project; described: boolean } | null = null;

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
    this.#openProject({ ...emptyProject(at), ordinal: role.ordinal?.value ?? null, title, ...fields.traced }, false);
  }

  #openProject(project: Project, described: boolean): Project {
    this.#projects.push(project);
    this.#open = { project, described };
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
    this.#section = null;
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

  content(): Content {
    const duties: Duty[] = [];
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
