import type { Reading } from "../diagnostics/reading.ts";
import type { Form } from "../grid/layout.ts";
import type { Cell } from "../model/grid.ts";
import type { AmountUnit, Money, Project } from "../model/record.ts";
import { type FormEntry, readForm } from "../recognise/form.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import { printedAmountUnit } from "../vocabulary/vocabulary.ts";
import { Extra } from "./extra.ts";
import { Fields, oneLine, type Printed, printedCell } from "./fields.ts";
import { readGoals } from "./goals.ts";

/** The part of a project a form fills, the unit it names and the currency unit it prints. */
export interface FormRecord {
  readonly project: Pick<Project, "code" | "name" | "budget" | "purpose" | "schedule" | "goals" | "extra">;
  readonly fields: Fields;
  readonly unit: { readonly code: string | null; readonly name: string | null } | null;
  readonly amountUnit: AmountUnit | null;
  /** Whether it says anything of a project, or is a mere caption. */
  readonly describesProject: boolean;
}

const MONTH = /(\d{1,2})\s*月/;
const PERCENT = /^(\d{1,3}(?:\.\d{1,4})?)\s*[%％]?$/;

/** Reads a project form. `amountUnit` is what the document printed before, for forms without a caption of their own. */
export function formRecord(form: Form, amountUnit: AmountUnit | null, reading: Reading): FormRecord {
  return new FormRecorder(readForm(form.grid, reading.vocabulary), amountUnit, reading).record();
}

class FormRecorder {
  readonly #entries: readonly FormEntry[];
  readonly #reading: Reading;
  readonly #fields: Fields;
  readonly #amountUnit: AmountUnit | null;
  readonly #ownAmountUnit: AmountUnit | null;
  readonly #extra = new Extra();

  constructor(entries: readonly FormEntry[], amountUnit: AmountUnit | null, reading: Reading) {
    this.#entries = entries;
    this.#reading = reading;
    this.#fields = new Fields(reading);
    this.#ownAmountUnit = entries.find((entry) => entry.kind === "amountUnit")?.unit ?? notedUnit(entries);
    this.#amountUnit = this.#ownAmountUnit ?? amountUnit;
  }

  record(): FormRecord {
    const values = this.#labelledValues();
    const one = (role: LabelRole) => values.get(role)?.[0] ?? null;
    const money = (role: LabelRole): Money | null =>
      this.#fields.money(`budget.${MONEY_FIELDS[role] ?? role}`, one(role), this.#unitOf(role));
    const project = {
      code: this.#fields.text("code", one("projectCode")),
      name: this.#fields.name("name", one("projectName")),
      budget: { total: money("budget"), fiscal: money("fiscal"), other: money("other") },
      purpose: this.#fields.paragraphs("purpose", values.get("purpose") ?? []),
      schedule: this.#schedule(),
      goals: readGoals(values.get("goals") ?? [], this.#fields, this.#reading),
      extra: this.#extra.record,
    };
    this.#readUnknown();
    return {
      project,
      fields: this.#fields,
      unit: this.#unit(one("unitCode"), one("unitName")),
      amountUnit: this.#ownAmountUnit,
      describesProject: this.#entries.some(
        ({ kind }) => kind === "labelled" || kind === "schedule" || kind === "unknown",
      ),
    };
  }

  /** The values of each label; a label that stands twice keeps its first, the second goes to extra. */
  #labelledValues(): Map<LabelRole, Printed[]> {
    const values = new Map<LabelRole, Printed[]>();
    for (const entry of this.#entries) {
      if (entry.kind === "group" || entry.kind === "unknown" || entry.kind === "schedule")
        this.#structural(entry.label);
      if (entry.kind === "amountUnit") this.#reading.structural(entry.cell.passage);
      if (entry.kind !== "labelled") continue;
      const { role, label } = entry;
      this.#structural(label);
      const heading = oneLine(label.passage.text);
      if (values.has(role)) {
        this.#reading.report("form/repeated-label", label.at, { label: heading });
        this.#keep(heading, entry.values);
        continue;
      }
      if (entry.values.length === 0) this.#reading.report("form/label-without-value", label.at, { label: heading });
      values.set(role, entry.values.map(printedCell));
    }
    return values;
  }

  /** The unit a label's own note prints, else the form's. */
  #unitOf(role: LabelRole): AmountUnit | null {
    const entry = this.#entries.find((candidate) => candidate.kind === "labelled" && candidate.role === role);
    const note = entry?.kind === "labelled" ? entry.note : null;
    return (note === null ? null : printedAmountUnit(note)) ?? this.#amountUnit;
  }

  #structural(label: Cell): void {
    this.#reading.structural(label.passage);
  }

  #readUnknown(): void {
    for (const entry of this.#entries) {
      if (entry.kind !== "unknown") continue;
      const label = oneLine(entry.label.passage.text).replace(/[：:]$/, "");
      this.#reading.report("form/unknown-label", entry.label.at, { label });
      this.#keep(label, entry.values);
    }
  }

  #keep(label: string, values: readonly Cell[]): void {
    const text = this.#fields.paragraphs(`extra.${label}`, values.map(printedCell));
    if (text !== null) this.#extra.keep(label, text);
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
      this.#keep(oneLine(entry.label.passage.text), extra);
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
    const entry = this.#entries.find((candidate) => candidate.kind === "unit");
    if (entry !== undefined) {
      const { at } = entry.cell;
      this.#reading.structural(entry.cell.passage);
      return {
        code: this.#fields.text("unit", { passage: entry.caption.code, at }),
        name: this.#fields.text("unit", { passage: entry.caption.name, at }),
      };
    }
    if (code === null && name === null) return null;
    return { code: this.#fields.text("unit", code), name: this.#fields.text("unit", name) };
  }
}

const NOTED_UNIT = /[（(](?:单位[：:])?(亿元|万元|千元|元)[）)]\s*[：:]?$/;

/** A unit in the note of a label that has no amount itself: 项目资金（万元）. */
function notedUnit(entries: readonly FormEntry[]): AmountUnit | null {
  for (const entry of entries) {
    const text = "label" in entry ? entry.label.passage.text : entry.kind === "loose" ? entry.cell.passage.text : "";
    const [, unit] = NOTED_UNIT.exec(text.trim()) ?? [];
    if (unit !== undefined) return unit as AmountUnit;
  }
  return null;
}

const MONEY_FIELDS: Readonly<Partial<Record<LabelRole, string>>> = { budget: "total" };
