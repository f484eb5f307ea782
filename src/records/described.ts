import type { Reading } from "../diagnostics/reading.ts";
import type { Form } from "../grid/layout.ts";
import { type Cell, cellsOf, type Grid, type Slot } from "../model/grid.ts";
import { emptyPassage, join, type Passage } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { InlineLabel } from "../recognise/labels.ts";
import { leadingOrdinal } from "../recognise/ordinals.ts";
import { amountRoles } from "../vocabulary/amounts.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import { goalLabel } from "../vocabulary/outline.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Printed } from "./fields.ts";

/** Labels that name a project, so that what they stand in can be nothing else. */
const NAMING = new Set<LabelRole>(["projectName", "projectCode"]);
/** What only one project, or the next one again, can have. */
const IDENTIFYING = new Set<LabelRole>([...NAMING, "unitName", "unitCode"]);
const OF_CAPTIONS = new Set<LabelRole>(["unitName", "unitCode", "year"]);
/** Labels that speak of a project, though a section about something else may have them too. */
const DESCRIBING = new Set<LabelRole>([
  ...NAMING,
  ...amountRoles,
  "purpose",
  "budgetAndPurpose",
  "funds",
  "schedule",
  "goals",
  "indicators",
]);
/** Labels whose text may take several paragraphs. */
const LONG = new Set<LabelRole>(["goals", "purpose", "kept", "tasks"]);

export const namesProject = (labels: readonly InlineLabel[]): boolean =>
  labels.some(({ known }) => NAMING.has(known.role));
export const describesProject = (labels: readonly InlineLabel[]): boolean =>
  labels.some(({ known }) => DESCRIBING.has(known.role));

interface LabelledText {
  readonly label: InlineLabel;
  readonly at: Place;
  /** What was printed below the label's own value. */
  readonly more: Printed[];
}

/**
 * The paragraphs that describe one project: labels with their values, then the outline of its indicators. They make a
 * form such as a table prints, so that what a label means is decided in one place only.
 */
export class Description {
  /** The paragraphs as they stand, for the case that they turn out to describe none. */
  readonly printed: Printed[] = [];
  readonly outline: Printed[] = [];
  readonly #labelled: LabelledText[] = [];
  readonly #beside: Passage[] = [];

  get labels(): readonly InlineLabel[] {
    return this.#labelled.map(({ label }) => label);
  }

  /** Whether it only says whose what follows is, or of which year. */
  get isCaption(): boolean {
    return this.outline.length === 0 && this.labels.every(({ known }) => OF_CAPTIONS.has(known.role));
  }

  /** Whether labels belong to another project than the one described so far. */
  isOver(labels: readonly InlineLabel[]): boolean {
    const own = new Set(this.labels.map(({ known }) => known.role));
    const identifying = labels.filter(({ known }) => IDENTIFYING.has(known.role));
    return identifying.some(({ known }) => this.outline.length > 0 || own.has(known.role));
  }

  takeLabels(labels: readonly InlineLabel[], printed: Printed): void {
    this.printed.push(printed);
    for (const label of labels) {
      const { known, value, beside } = label;
      this.#beside.push(...beside);
      if (known.role !== "indicators") this.#labelled.push({ label, at: printed.at, more: [] });
      else for (const passage of [label.label, value]) this.#outline({ passage, at: printed.at });
    }
  }

  takeOutline(printed: Printed): void {
    this.printed.push(printed);
    this.#outline(printed);
  }

  #outline(printed: Printed): void {
    if (printed.passage.text.trim() !== "") this.outline.push(printed);
  }

  /** Takes a paragraph without a label where the text of the last one goes on in it. */
  takeMore(printed: Printed): boolean {
    const last = this.outline.length > 0 ? undefined : this.#labelled.at(-1);
    if (last === undefined || !LONG.has(last.label.known.role)) return false;
    const { text } = printed.passage;
    const waits = last.label.value.text === "" && last.more.length === 0;
    if (!waits && leadingOrdinal(printed.passage) === null && !goalLabel.test(text)) return false;
    this.printed.push(printed);
    last.more.push(printed);
    return true;
  }

  /** The labels as rows of a form, one a row; null where there are none. */
  form(reading: Reading): Form | null {
    for (const passage of this.#beside) reading.structural(passage);
    const [first] = this.#labelled;
    if (first === undefined) return null;
    const rows = this.#labelled.map(({ label, at, more }): Slot[] => {
      const pieces = [label.value, ...more.map(({ passage }) => passage)].filter(({ text }) => text !== "");
      const passage = pieces.length === 0 ? emptyPassage : join(pieces, "\n");
      return [
        origin({ passage: label.label, at }),
        origin({ passage, at: label.value.text === "" ? (more[0]?.at ?? at) : at }),
      ];
    });
    return { kind: "form", grid: { rows, at: first.at } };
  }

  /** Whether a form in a table is the rest of this description: it names no project of its own. */
  goesOnIn(grid: Grid, vocabulary: Vocabulary): boolean {
    if (this.outline.length > 0) return false;
    const roles = new Set(this.labels.map(({ known }) => known.role));
    const repeated = rolesIn(grid, vocabulary).filter((role) => IDENTIFYING.has(role) && roles.has(role));
    return repeated.length === 0;
  }
}

const origin = (cell: Cell): Slot => ({ kind: "origin", cell });

/** The labels a form prints. */
export const rolesIn = (grid: Grid, vocabulary: Vocabulary): LabelRole[] =>
  grid.rows.flatMap((row) => cellsOf(row).flatMap(({ passage }) => vocabulary.labelRole(passage.text)?.role ?? []));
