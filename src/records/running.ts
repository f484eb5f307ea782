import type { Reading } from "../diagnostics/reading.ts";
import type { Form } from "../grid/layout.ts";
import type { Paragraph } from "../model/block.ts";
import { join, type Passage, slice, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { AmountUnit, Duty, Project, Submission } from "../model/record.ts";
import { isForm } from "../recognise/form.ts";
import { bareLabel, type InlineLabel, inlineLabels } from "../recognise/labels.ts";
import { continuesOutline, opensOutline, readOutline } from "../recognise/outline.ts";
import { type ParagraphRole, paragraphRole } from "../recognise/prose.ts";
import type { TableKind } from "../recognise/tables.ts";
import { namesUnit, unitCaption } from "../recognise/unit.ts";
import { oneLine } from "../text/blanks.ts";
import { matchForm } from "../text/fold.ts";
import { amountCaption, printedAmountUnit } from "../vocabulary/amounts.ts";
import { unitLabels, unitOpening } from "../vocabulary/sections.ts";
import { Description, describesProject, namesProject, rolesIn } from "./described.ts";
import { emptyProject } from "./empty.ts";
import { Fields, type Printed } from "./fields.ts";
import { Sections } from "./sections.ts";
import type { StatedYears } from "./year.ts";

type Unit = Submission["unit"];

/** What the running text has a say in, and needs to know, of the record around it. */
export interface Surroundings {
  /** A project's heading was read last, and nothing of the project yet. */
  readonly awaitsProject: boolean;
  /** A project is open, and has indicators. */
  readonly hasIndicators: boolean;
  readonly hasProjects: boolean;
  openProject(project: Project): Project;
  /** Takes back a project of which nothing but its heading was read. */
  dropProject(): void;
  /** What the tables' amounts are in, as a caption says. */
  amountUnit(unit: AmountUnit): void;
  /** Takes the unit the submission is of; false where it already has another. */
  unit(named: Unit): boolean;
  /** Takes the unit that the projects to come are of. */
  subject(unit: Unit): void;
  /** Reads a form, as if a table printed it. */
  form(form: Form): void;
  /** Reads an outline of the open project's indicators. */
  outline(paragraphs: readonly Printed[]): void;
}

/** The part of a submission its running text fills. */
export interface RunningRecord {
  readonly title: string | null;
  readonly years: StatedYears;
  readonly narrative: Submission["narrative"];
  readonly duties: Duty[];
}

/** Reads what stands outside tables: title, sections, duties, and projects described in paragraphs. */
export class RunningText {
  readonly #reading: Reading;
  readonly #around: Surroundings;
  readonly #sections: Sections;
  readonly #labelledYears: string[] = [];
  readonly #yearsBeside: string[] = [];
  #title: string | null = null;
  #description: Description | null = null;
  /** The last heading of a project. */
  #heading: Printed | null = null;

  constructor(reading: Reading, around: Surroundings) {
    this.#reading = reading;
    this.#around = around;
    this.#sections = new Sections(reading);
  }

  paragraph(paragraph: Paragraph, at: Place): void {
    const passage = this.#withoutAmountUnit(paragraph.passage);
    const { marked } = paragraph;
    if (passage.text === "") return;
    const printed = { passage, at };
    const role = paragraphRole(passage, marked, this.#reading.vocabulary);
    if (this.#describes(printed, role, marked)) return;
    this.#settle();
    if (role.kind === "projectHeading") this.#projectHeading(role, printed);
    else if (role.kind === "partMark") this.#divide(passage);
    else if (isTitled(role) && this.#isTitle()) this.#title = new Fields(this.#reading).text("title", printed);
    else if (role.kind === "title" && matchForm(passage.text) === matchForm(this.#title ?? "")) this.#divide(passage);
    else if (role.kind === "year" && this.#sections.isOutside) this.#yearLine(passage);
    else if (role.kind === "section" && this.#sections.areOpenedBy(role, marked)) this.#startSection(role, at);
    else if (!this.#caption(passage, at)) this.#sections.text(printed);
  }

  /** A form of a table: with the labels printed above it, where both describe one project. */
  beforeForm(form: Form): Form {
    const { vocabulary } = this.#reading;
    if (!isForm(form.grid, vocabulary)) {
      this.#settle();
      return form;
    }
    const described = this.#description;
    // A mere caption may stand between a project's labels and its table.
    if (described !== null && rolesIn(form.grid, vocabulary).length === 0) return form;
    this.#sections.close();
    if (described === null || !described.goesOnIn(form.grid, vocabulary)) {
      this.#settle();
      this.#sections.close();
      return form;
    }
    this.#description = null;
    const above = described.form(this.#reading);
    if (above === null) return form;
    return { ...form, grid: { at: above.grid.at, rows: [...above.grid.rows, ...form.grid.rows] } };
  }

  /** A table ends whatever section stands before it; one of indicators has its project described above it. */
  beforeTable(kind: TableKind): void {
    const captions = kind === "projects" && this.#description?.isCaption === true;
    this.#settle(kind === "indicators" || captions);
    this.#sections.close();
    if (kind === "projects") this.#listHeading();
  }

  /** What reads as the heading of one project is that of a list, where a list follows it. */
  #listHeading(): void {
    const heading = this.#heading;
    this.#heading = null;
    if (heading === null || !this.#around.awaitsProject) return;
    this.#around.dropProject();
    if (this.#isTitle()) this.#title = new Fields(this.#reading).text("title", heading);
    else this.#sections.heading(heading);
  }

  #projectHeading(role: ParagraphRole & { kind: "projectHeading" }, printed: Printed): void {
    const { at } = printed;
    this.#sections.close();
    this.#heading = printed;
    const fields = new Fields(this.#reading);
    if (role.ordinal !== null) fields.note("ordinal", { passage: role.ordinal.printed, at });
    this.#reading.structural(role.ending);
    this.#yearsBeside.push(role.ending.text);
    const title = fields.text("title", { passage: role.title, at });
    this.#around.openProject({ ...emptyProject(at), ordinal: role.ordinal?.value ?? null, title, ...fields.traced });
  }

  /** Takes a paragraph into the description of a project, if it is part of one. */
  #describes(printed: Printed, role: ParagraphRole, marked: boolean): boolean {
    if (NEVER_DESCRIBING.has(role.kind)) return false;
    const { vocabulary } = this.#reading;
    const open = this.#description;
    const isHeading = role.kind === "section" && role.known;
    if (isHeading && open === null && !this.#around.awaitsProject) return false;
    const labels = inlineLabels(printed.passage, vocabulary);
    if (labels.length > 0) return this.#labels(labels, printed);
    if (isHeading) return false;
    const bare = open === null ? null : bareLabel(printed.passage, vocabulary);
    if (bare !== null && describesProject([bare])) return this.#labels([bare], printed);
    const inOutline = open !== null && open.outline.length > 0;
    if (inOutline && !marked && continuesOutline(printed.passage, vocabulary)) {
      open.takeOutline(printed);
      return true;
    }
    if (this.#mayHoldOutline() && opensOutline(printed.passage, vocabulary)) {
      this.#describing().takeOutline(printed);
      return true;
    }
    return !marked && role.kind !== "title" && open?.takeMore(printed) === true;
  }

  #labels(labels: readonly InlineLabel[], printed: Printed): boolean {
    if (this.#description?.isOver(labels) === true) this.#settle();
    const open = this.#description !== null || this.#around.awaitsProject;
    if (!open && !namesProject(labels)) {
      if (this.#sections.inDuties) return false;
      if (!describesProject(labels)) return this.#unitLabels(labels, printed);
      // Without a project's name only a document of one project can mean it.
      if (this.#title === null || this.#around.hasProjects || !this.#sections.isOutside) return false;
    }
    for (const { known, value } of labels) if (known.role === "year") this.#labelledYears.push(value.text);
    this.#describing().takeLabels(labels, printed);
    return true;
  }

  /** 单位名称：…  年度：… outside any project tell of the document. */
  #unitLabels(labels: readonly InlineLabel[], { passage, at }: Printed): boolean {
    const spoken = (found: InlineLabel | undefined) => (found === undefined || found.value.text === "" ? null : found);
    const code = spoken(labels.find(({ known }) => known.role === "unitCode"));
    const name = spoken(labels.find(({ known }) => known.role === "unitName" || unitLabels.has(known.word)));
    const year = spoken(labels.find(({ known }) => known.role === "year"));
    if (code === null && name === null && year === null) return false;
    const caption = name === null ? null : unitCaption(name.value);
    const named = {
      code: caption?.code ?? code?.value ?? null,
      name: caption?.name ?? name?.value ?? null,
    };
    const textOf = (passage: Passage | null) => (passage === null ? null : oneLine(passage.text));
    const isUnit = code !== null || name !== null;
    if (isUnit && !this.#around.unit({ code: textOf(named.code), name: textOf(named.name) })) {
      // Another unit than the submission's is perhaps that of the project to come.
      this.#describing().takeLabels(labels, { passage, at });
      return true;
    }
    const fields = new Fields(this.#reading);
    for (const label of labels) {
      const { value, beside } = label;
      for (const furniture of [label.label, ...beside]) this.#reading.structural(furniture);
      if (label === year) this.#labelledYears.push(value.text);
      if (label === code || label === name || label === year) fields.note("unit", { passage: value, at });
      else if (value.text !== "") this.#sections.text({ passage: join([label.label, value], ""), at });
    }
    return true;
  }

  /** An outline belongs to the project being described, to an open one without indicators, or to the only one there is. */
  #mayHoldOutline(): boolean {
    if (this.#description !== null || this.#around.awaitsProject) return true;
    return !this.#sections.inKnown && !this.#around.hasIndicators;
  }

  #describing(): Description {
    this.#description ??= new Description();
    return this.#description;
  }

  /** The description is over: it makes a project, or its paragraphs are text like any other. */
  #settle(isSure = false): void {
    const described = this.#description;
    if (described === null) return;
    this.#description = null;
    const { outline, labels, printed } = described;
    const isOutline =
      outline.length > 0 && readOutline(joined(outline), this.#reading.vocabulary).indicators.length > 0;
    if (!isOutline && !isSure && !this.#around.awaitsProject && !namesProject(labels)) {
      for (const one of printed) this.#sections.text(one);
      return;
    }
    this.#sections.close();
    const form = described.form(this.#reading);
    if (form !== null) this.#around.form(form);
    if (isOutline) this.#around.outline(outline);
    else for (const one of outline) this.#sections.text(one);
  }

  /** 第一部分 and the like only divide the document. */
  #divide(passage: Passage): void {
    this.#reading.structural(passage);
    this.#sections.close();
  }

  #startSection(role: ParagraphRole & { kind: "section" }, at: Place): void {
    const namesOne = !role.known && namesUnit(role.heading.text);
    if (namesOne) {
      // Of the units of a document of several each heads its own part.
      this.#around.subject({ code: null, name: oneLine(role.heading.text) });
      new Fields(this.#reading).note("unit", { passage: role.heading, at });
    }
    this.#sections.open(role, at, role.known || namesOne);
  }

  #isTitle(): boolean {
    return this.#title === null && this.#sections.areLoose && !this.#around.hasProjects;
  }

  #yearLine(passage: Passage): void {
    this.#reading.mapped(passage);
    this.#yearsBeside.push(passage.text);
  }

  /** 单位：万元 at either end of a paragraph is the tables' caption, whatever else the paragraph says. */
  #withoutAmountUnit(passage: Passage): Passage {
    const match = passage.text.length > LONGEST_CAPTION ? null : AMOUNT_CAPTION.exec(passage.text);
    const unit = match === null ? null : printedAmountUnit(match[0]);
    if (match === null || unit === null) return passage;
    this.#around.amountUnit(unit);
    const end = match.index + match[0].length;
    this.#reading.structural(slice(passage, match.index, end));
    return trim(match.index === 0 ? slice(passage, end) : slice(passage, 0, match.index));
  }

  /** A caption outside a table: the unit's code and name. */
  #caption(passage: Passage, at: Place): boolean {
    const caption = unitCaption(passage);
    if (caption === null) return this.#unitLine(passage, at);
    if (!this.#around.unit({ code: caption.code.text, name: oneLine(caption.name.text) })) return false;
    this.#reading.structural(passage);
    const fields = new Fields(this.#reading);
    fields.note("unit", { passage: caption.code, at });
    fields.note("unit", { passage: caption.name, at });
    return true;
  }

  /** 部门：某某镇人民政府 on a line of its own. */
  #unitLine(passage: Passage, at: Place): boolean {
    const opening = unitOpening.exec(passage.text)?.[0].length ?? 0;
    const name = slice(passage, opening);
    if (opening === 0 || !namesUnit(name.text)) return false;
    const coded = unitCaption(name);
    if (!this.#around.unit({ code: coded?.code.text ?? null, name: oneLine((coded?.name ?? name).text) })) return false;
    this.#reading.structural(coded === null ? slice(passage, 0, opening) : passage);
    const fields = new Fields(this.#reading);
    if (coded !== null) fields.note("unit", { passage: coded.code, at });
    fields.note("unit", { passage: coded?.name ?? name, at });
    return true;
  }

  record(): RunningRecord {
    this.#settle();
    const years = { labelled: this.#labelledYears, beside: this.#yearsBeside };
    return { title: this.#title, years, ...this.#sections.record() };
  }
}

const NEVER_DESCRIBING = new Set<ParagraphRole["kind"]>(["projectHeading", "partMark", "year"]);

const isTitled = (role: ParagraphRole): boolean => role.kind === "title" || (role.kind === "section" && role.likeTitle);

const joined = (paragraphs: readonly Printed[]): Passage =>
  join(
    paragraphs.map(({ passage }) => passage),
    "\n",
  );

const LONGEST_CAPTION = 80;
const CAPTION = `[（(]?\\s*${amountCaption}\\s*[)）]?`;
const AMOUNT_CAPTION = new RegExp(`^${CAPTION}|${CAPTION}$`);
