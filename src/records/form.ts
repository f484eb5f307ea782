import type { Reading } from "../diagnostics/reading.ts";
import type { Form } from "../grid/layout.ts";
import type { Cell } from "../model/grid.ts";
import type { AmountUnit, Indicator, Money, Project } from "../model/record.ts";
import { readForm } from "../recognise/form.ts";
import type { FormEntry, LabelledEntry } from "../recognise/form-entries.ts";
import { unitCaption } from "../recognise/unit.ts";
import { unbroken } from "../text/blanks.ts";
import { matchForm } from "../text/fold.ts";
import { amountUnits, printedAmountUnit } from "../vocabulary/amounts.ts";
import { longTerm } from "../vocabulary/columns.ts";
import { budgetColumns, type LabelRole } from "../vocabulary/labels.ts";
import { Extra } from "./extra.ts";
import { Fields, type Printed, printedCell } from "./fields.ts";
import { readGoals } from "./goals.ts";
import { outlineIndicators } from "./outline.ts";

/** The part of a project a form fills, the unit it names and the currency unit it prints. */
export interface FormRecord {
  readonly project: Pick<Project, "code" | "name" | "budget" | "purpose" | "schedule" | "goals" | "extra">;
  readonly indicators: readonly Indicator[];
  readonly fields: Fields;
  readonly unit: { readonly code: string | null; readonly name: string | null } | null;
  readonly amountUnit: AmountUnit | null;
  /** The terms that goals are printed for side by side, from left to right: 中期目标, 年度目标. */
  readonly terms: readonly string[];
  /** What stands behind 年度：, as printed. */
  readonly year: string | null;
  /** Whether it says anything of a project, or is a mere caption. */
  readonly describesProject: boolean;
}

const MONTH = /(\d{1,2})\s*月/;
const PERCENT = /^(\d{1,3}(?:\.\d{1,4})?)\s*[%％]?$/;
/** Labels that a caption above a list may hold as well. */
const OF_CAPTIONS = new Set<LabelRole | null>(["unitName", "unitCode", "year"]);

/** Reads a project form. `amountUnit` is what the document printed before, for forms without a caption of their own. */
export function formRecord(form: Form, amountUnit: AmountUnit | null, reading: Reading): FormRecord {
  return new FormRecorder(readForm(form.grid, reading.vocabulary), amountUnit, reading).record();
}

class FormRecorder {
  readonly #entries: readonly FormEntry[];
  readonly #labelled: readonly LabelledEntry[];
  readonly #reading: Reading;
  readonly #fields: Fields;
  readonly #amountUnit: AmountUnit | null;
  readonly #ownAmountUnit: AmountUnit | null;
  readonly #extra = new Extra();

  constructor(entries: readonly FormEntry[], amountUnit: AmountUnit | null, reading: Reading) {
    this.#entries = entries;
    this.#labelled = entries.filter((entry) => entry.kind === "labelled");
    this.#reading = reading;
    this.#fields = new Fields(reading);
    this.#ownAmountUnit = entries.find((entry) => entry.kind === "amountUnit")?.unit ?? notedUnit(entries);
    this.#amountUnit = this.#ownAmountUnit ?? amountUnit;
  }

  record(): FormRecord {
    this.#markLabels();
    const chosen = this.#chosen();
    const printed = (role: LabelRole) => (chosen.get(role)?.values ?? []).map(printedCell);
    const one = (role: LabelRole) => printed(role)[0] ?? null;
    const money = (field: string, role: LabelRole): Money | null =>
      this.#fields.money(`budget.${field}`, one(role), this.#unitOf(chosen.get(role)));
    const project = {
      ...this.#fields.project(one("projectCode"), one("projectName")),
      budget: { total: money("total", "budget"), fiscal: money("fiscal", "fiscal"), other: money("other", "other") },
      purpose: this.#fields.paragraphs(
        "purpose",
        this.#labelled.filter(({ role }) => role === "purpose").flatMap(({ values }) => values.map(printedCell)),
      ),
      schedule: this.#schedule(),
      goals: readGoals(printed("goals"), this.#fields, this.#reading),
      extra: this.#extra.record,
    };
    this.#keepOthers(new Set(chosen.values()));
    return {
      project,
      indicators: this.#entries.flatMap((entry) =>
        entry.kind === "outline" ? outlineIndicators(entry.cell, this.#reading, { over: entry.levels }) : [],
      ),
      fields: this.#fields,
      unit: this.#unit(one("unitCode"), one("unitName")),
      amountUnit: this.#ownAmountUnit,
      terms: this.#terms(),
      year: this.#fields.text("year", one("year")),
      describesProject:
        this.#labelled.some(({ role }) => !OF_CAPTIONS.has(role)) ||
        this.#entries.some(({ kind }) => kind === "schedule" || kind === "outline"),
    };
  }

  #terms(): string[] {
    const isLongTerm = ({ passage }: Cell) => LONG_TERM_GOAL.test(matchForm(passage.text));
    const terms = this.#labelled.filter(({ role, label }) => role === "goals" || isLongTerm(label));
    const first = terms.find(({ label }) => isLongTerm(label))?.label.at;
    const beside = terms.filter(({ label: { at } }) => at.table === first?.table && at.row === first?.row);
    return beside
      .toSorted((left, right) => (left.label.at.column ?? 0) - (right.label.at.column ?? 0))
      .map(({ label }) => headingOf(label));
  }

  /** Labels, headings over values and the words that head several rows are the form's own. */
  #markLabels(): void {
    for (const entry of this.#entries) {
      if ("label" in entry) this.#reading.structural(entry.label.passage);
      if (entry.kind === "labelled" && entry.under !== null) this.#reading.structural(entry.under.passage);
      if (entry.kind === "amountUnit") this.#reading.structural(entry.cell.passage);
    }
  }

  /**
   * The entry that fills the field of each label. Of several columns of amounts the budget's is taken; a label that
   * stands twice keeps its first value.
   */
  #chosen(): Map<LabelRole, LabelledEntry> {
    const chosen = new Map<LabelRole, LabelledEntry>();
    for (const entry of this.#labelled) {
      const { role, values, under, label } = entry;
      if (role === null || role === "kept" || role === "purpose") continue;
      if (under !== null && budgetRank(under) < 0) continue;
      const before = chosen.get(role);
      const isBetter = before === undefined || before.values.length === 0 || this.#isBetter(entry, before);
      if (isBetter) chosen.set(role, entry);
      const again = before !== undefined && before.under === null && before.values.length > 0 && values.length > 0;
      if (again && headingOf(before.label) === headingOf(label)) {
        this.#reading.report("form/repeated-label", label.at, { label: headingOf(label) });
      }
    }
    for (const { label, values } of chosen.values()) {
      if (values.length > 0) continue;
      this.#reading.report("form/label-without-value", label.at, { label: headingOf(label) });
    }
    return chosen;
  }

  #isBetter(entry: LabelledEntry, before: LabelledEntry): boolean {
    const ofYear = entry.role === "budget" || (entry.role === "goals" && entry.values.length > 0);
    if (ofYear && isOfYear(entry) !== isOfYear(before)) return isOfYear(entry);
    if (entry.under === null || before.under === null || entry.label !== before.label) return false;
    return budgetRank(entry.under) < budgetRank(before.under);
  }

  /** The unit a label's own note prints, else the form's. */
  #unitOf(entry: LabelledEntry | undefined): AmountUnit | null {
    const note = entry?.note ?? entry?.under?.passage.text ?? null;
    return (note === null ? null : printedAmountUnit(note)) ?? this.#amountUnit;
  }

  /** What has no field stands in extra under its label. */
  #keepOthers(taken: ReadonlySet<LabelledEntry>): void {
    for (const entry of this.#labelled) {
      if (taken.has(entry) || entry.role === "purpose") continue;
      const { role, label, under, within, values } = entry;
      const key = [within, label, under].flatMap((cell) => (cell === null ? [] : [headingOf(cell)])).join("·");
      if (role === null && under === null) this.#reading.report("form/unknown-label", label.at, { label: key });
      // What nobody knows to be a label may be all there is to say.
      if (!this.#keep(key, values) && role === null && under === null) this.#extra.keep(key, "");
    }
  }

  #keep(key: string, values: readonly Cell[]): boolean {
    return this.#extra.takeParagraphs(key, values.map(printedCell), this.#fields);
  }

  #schedule(): Project["schedule"] {
    const entry = this.#entries.find((candidate) => candidate.kind === "schedule");
    if (entry === undefined) return [];
    const spoken = (cell: Cell | undefined) => cell !== undefined && cell.passage.text.trim() !== "";
    const points = entry.points.flatMap((point, index) =>
      spoken(point) ? [{ point, value: entry.values[index] }] : [],
    );
    const extra = entry.values.filter((value, index) => spoken(value) && !spoken(entry.points[index]));
    if (extra.length > 0 || points.some(({ value }) => value === undefined)) {
      const counts = { labels: points.length, values: entry.values.length };
      this.#reading.report("form/schedule-mismatch", entry.label.at, counts);
      this.#keep(headingOf(entry.label), extra);
    }
    return points.map(({ point, value }) => {
      const label = this.#fields.text("schedule", printedCell(point)) ?? "";
      const percent = value === undefined ? null : this.#fields.text("schedule", printedCell(value));
      const month = MONTH.exec(label)?.[1];
      const number = PERCENT.exec(percent ?? "")?.[1];
      if (percent !== null && number === undefined) {
        this.#extra.keep(label, percent);
        this.#reading.report("field/unreadable", value?.at ?? entry.label.at, { heading: label, text: percent });
      }
      return {
        label,
        month: month === undefined ? null : Number(month),
        percent: number === undefined ? null : Number(number),
      };
    });
  }

  #unit(code: Printed | null, name: Printed | null): FormRecord["unit"] {
    const caption = this.#entries.find((candidate) => candidate.kind === "unit");
    const isCoded = name !== null && unitCaption(name.passage) !== null;
    if (caption !== undefined && !isCoded) return this.#fields.unit(null, printedCell(caption.cell));
    return code === null && name === null ? null : this.#fields.unit(code, name);
  }
}

/** A label as a key: blanks folded, without its colon. */
const headingOf = ({ passage }: Cell): string => unbroken(passage.text).replace(/\s*[：:]$/, "");

const LONG_TERM_GOAL = new RegExp(`${longTerm.source}[^资金]{0,6}目标`);

/** 年度资金总额 is the budget even beside 项目资金总额, 年度目标 the goal beside 项目总体目标. */
const isOfYear = ({ label }: LabelledEntry): boolean =>
  /^(?:本?年度|当年|20\d{2}年)/.test(matchForm(label.passage.text));

/** How near a column's heading is to the budget; negative where it is no budget. */
const budgetRank = ({ passage }: Cell): number => {
  const form = matchForm(passage.text).replace(/\(.*\)$/, "");
  return budgetColumns.findIndex((word) => form.endsWith(word));
};

const NOTED_UNIT = new RegExp(`\\((?:单位:)?(${amountUnits})\\):?$`);

/** A unit in the note of a label that has no amount itself: 项目资金（万元）. */
function notedUnit(entries: readonly FormEntry[]): AmountUnit | null {
  for (const entry of entries) {
    const text = "label" in entry ? entry.label.passage.text : entry.kind === "loose" ? entry.cell.passage.text : "";
    const [, unit] = NOTED_UNIT.exec(matchForm(text)) ?? [];
    if (unit !== undefined) return unit as AmountUnit;
  }
  return null;
}
