import { quoted } from "../diagnostics/finding.ts";
import type { Reading } from "../diagnostics/reading.ts";
import type { Form } from "../grid/layout.ts";
import type { Paragraph } from "../model/block.ts";
import { join, type Passage, slice, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { AmountUnit, Duty, Project, Submission } from "../model/record.ts";
import { isForm } from "../recognise/form.ts";
import { bareLabel, type InlineLabel, inlineLabels } from "../recognise/labels.ts";
import { leadingOrdinal } from "../recognise/ordinals.ts";
import { continuesOutline, opensOutline, readOutline } from "../recognise/outline.ts";
import { type ParagraphRole, paragraphRole } from "../recognise/prose.ts";
import type { TableKind } from "../recognise/tables.ts";
import { namesUnit, unitCaption } from "../recognise/unit.ts";
import { oneLine } from "../text/blanks.ts";
import { matchForm } from "../text/fold.ts";
import { unitLabels, unitOpening } from "../vocabulary/sections.ts";
import { printedAmountUnit } from "../vocabulary/vocabulary.ts";
import { Description, describesProject, namesProject, rolesIn } from "./described.ts";
import { DutyReader } from "./duties.ts";
import { emptyProject } from "./empty.ts";
import { Fields, type Printed } from "./fields.ts";
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

interface OpenSection {
  /** Null for text that stands outside any section. */
  readonly heading: Printed | null;
  /** The form's own heading needs no text below it; any other is kept even alone. */
  readonly known: boolean;
  readonly at: Place;
  readonly printed: Printed[];
  readonly duties: DutyReader | null;
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
  readonly #sections: OpenSection[] = [];
  readonly #labelledYears: string[] = [];
  readonly #yearsBeside: string[] = [];
  #section: OpenSection | null = null;
  #sectionNumber = 0;
  #title: string | null = null;
  #description: Description | null = null;
  /** The last heading of a project. */
  #heading: Printed | null = null;

  constructor(reading: Reading, around: Surroundings) {
    this.#reading = reading;
    this.#around = around;
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
    else if (role.kind === "year" && this.#isOutsideSections()) this.#yearLine(passage);
    else if (role.kind === "section" && this.#startsSection(role, marked)) this.#startSection(role, at);
    else if (!this.#caption(passage, at)) this.#text(printed);
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
    this.#section = null;
    if (described === null || !described.goesOnIn(form.grid, vocabulary)) {
      this.#settle();
      this.#section = null;
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
    this.#section = null;
    if (kind === "projects") this.#listHeading();
  }

  /** What reads as the heading of one project is that of a list, where a list follows it. */
  #listHeading(): void {
    const heading = this.#heading;
    this.#heading = null;
    if (heading === null || !this.#around.awaitsProject) return;
    this.#around.dropProject();
    if (this.#isTitle()) this.#title = new Fields(this.#reading).text("title", heading);
    else this.#sections.push({ heading, known: false, at: heading.at, printed: [], duties: null });
  }

  #projectHeading(role: ParagraphRole & { kind: "projectHeading" }, printed: Printed): void {
    const { at } = printed;
    this.#section = null;
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
      if (this.#section?.duties != null) return false;
      if (!describesProject(labels)) return this.#unitLabels(labels, printed);
      // Without a project's name only a document of one project can mean it.
      if (this.#title === null || this.#around.hasProjects || !this.#isOutsideSections()) return false;
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
      else if (value.text !== "") this.#text({ passage: join([label.label, value], ""), at });
    }
    return true;
  }

  /** An outline belongs to the project being described, to an open one without indicators, or to the only one there is. */
  #mayHoldOutline(): boolean {
    if (this.#description !== null || this.#around.awaitsProject) return true;
    if (this.#section !== null && (this.#section.duties !== null || this.#section.known) && !this.#isOutsideSections())
      return false;
    return !this.#around.hasIndicators;
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
      for (const one of printed) this.#text(one);
      return;
    }
    this.#section = null;
    const form = described.form(this.#reading);
    if (form !== null) this.#around.form(form);
    if (isOutline) this.#around.outline(outline);
    else for (const one of outline) this.#text(one);
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
    const namesOne = !role.known && namesUnit(role.heading.text);
    if (namesOne) {
      // Of the units of a document of several each heads its own part.
      this.#around.subject({ code: null, name: oneLine(role.heading.text) });
      new Fields(this.#reading).note("unit", { passage: role.heading, at });
    }
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
    const known = role.known || namesOne;
    this.#section = { heading: { passage: role.heading, at }, known, at, printed: [], duties };
    this.#sections.push(this.#section);
  }

  #isTitle(): boolean {
    const onlyLoose = this.#sections.every(({ heading }) => heading === null);
    return this.#title === null && onlyLoose && !this.#around.hasProjects;
  }

  #isOutsideSections(): boolean {
    return this.#section === null || this.#section.heading === null;
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
    if (!this.#around.unit({ code: null, name: oneLine(name.text) })) return false;
    this.#reading.structural(slice(passage, 0, opening));
    new Fields(this.#reading).note("unit", { passage: name, at });
    return true;
  }

  #text(printed: Printed): void {
    const { passage, at } = printed;
    if (this.#section === null) {
      this.#reading.report("recognise/loose-paragraph", at, { text: quoted(passage.text) });
      this.#section = { heading: null, known: true, at, printed: [], duties: null };
      this.#sections.push(this.#section);
    }
    if (this.#section.duties?.take(printed, leadingOrdinal(passage)) === true) return;
    this.#section.printed.push(printed);
  }

  record(): RunningRecord {
    this.#settle();
    const duties: Duty[] = [];
    const narrative: Submission["narrative"] = [];
    for (const { heading, known, at, printed, duties: reader } of this.#sections) {
      for (const duty of reader?.record() ?? []) duties.push(duty);
      const fields = new Fields(this.#reading);
      const text = fields.paragraphs("text", printed);
      if (text === null && known) continue;
      narrative.push({ heading: fields.text("heading", heading) ?? "", text: text ?? "", at });
    }
    const years = { labelled: this.#labelledYears, beside: this.#yearsBeside };
    return { title: this.#title, years, narrative, duties };
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
const UNIT_WORDS = "[（(]?\\s*(?:金额)?单位\\s*[：:]\\s*(?:人民币)?(?:亿元|万元|千元|元)\\s*[)）]?";
const AMOUNT_CAPTION = new RegExp(`^${UNIT_WORDS}|${UNIT_WORDS}$`);
