import { type Cell, cellsOf, type Grid } from "../model/grid.ts";
import type { AmountUnit } from "../model/record.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import { isAmountCaption, type Known, printedAmountUnit, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { type UnitCaption, unitCaption } from "./unit.ts";

/** A label of a form with the cells it introduces; `label` is null for text that needs none, such as a caption. */
export type FormEntry =
  | {
      readonly kind: "labelled";
      readonly role: LabelRole;
      readonly label: Cell;
      /** What the label prints in brackets: 万元 in 预算数（万元）. */
      readonly note: string | null;
      readonly values: readonly Cell[];
    }
  | {
      readonly kind: "schedule";
      readonly label: Cell;
      readonly points: readonly Cell[];
      readonly values: readonly Cell[];
    }
  | { readonly kind: "unit"; readonly cell: Cell; readonly caption: UnitCaption }
  | { readonly kind: "amountUnit"; readonly cell: Cell; readonly unit: AmountUnit }
  | { readonly kind: "unknown"; readonly label: Cell; readonly values: readonly Cell[] }
  | { readonly kind: "group"; readonly label: Cell }
  | { readonly kind: "loose"; readonly cell: Cell };

/** A label is a word or two; longer texts are contents. */
const LONGEST_LABEL = 16;
const NOT_A_LABEL = /[。；;，,\d%≥≤]/;

/** Whether a grid is a project form: it knows at least one of the form's labels or captions. */
export function isForm(grid: Grid, vocabulary: Vocabulary): boolean {
  return grid.rows.some((row) =>
    row.some((slot) => {
      if (slot.kind !== "origin") return false;
      const { passage } = slot.cell;
      return (
        vocabulary.labelRole(passage.text) !== null || unitCaption(passage) !== null || isAmountCaption(passage.text)
      );
    }),
  );
}

/** 单位： with nothing behind it: the form's own word. */
const BARE_CAPTION = /^(?:金额)?单位\s*[：:]$/;

/**
 * Reads a form's rows into labels and what they introduce. A value stands to the right of its label or, where the
 * row ends behind the label, below it. A row whose first cell is empty goes on with the label of the row above.
 */
export function readForm(grid: Grid, vocabulary: Vocabulary): FormEntry[] {
  const reader = new FormReader(vocabulary);
  for (const row of grid.rows) reader.row(cellsOf(row));
  return reader.entries;
}

type Open =
  | { readonly kind: "value"; readonly values: Cell[] }
  | { readonly kind: "schedule"; readonly values: Cell[] }
  | { readonly kind: "purpose"; readonly label: Cell };

class FormReader {
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  readonly entries: FormEntry[] = [];
  /** The label that a following row without one belongs to. */
  #open: Open | null = null;

  row(cells: readonly Cell[]): void {
    const texts = cells.map(({ passage }) => passage.text.trim());
    const first = texts.findIndex((text) => text !== "");
    if (first > 0 && this.#goesOn(cells, first)) return;
    for (let at = Math.max(first, 0); at < cells.length; ) at = this.#read(cells, texts, at);
  }

  /** A row behind an empty (merged) first cell that holds no label of its own. */
  #goesOn(cells: readonly Cell[], first: number): boolean {
    const open = this.#open;
    if (open === null || cells.some(({ passage }) => this.#vocabulary.labelRole(passage.text) !== null)) return false;
    if (open.kind === "schedule") {
      if (open.values.length > 0) return false;
      for (const cell of cells.slice(1)) open.values.push(cell);
      return true;
    }
    const spoken = cells.slice(first).filter(({ passage }) => passage.text.trim() !== "");
    if (open.kind === "purpose") {
      this.entries.push({ kind: "labelled", role: "purpose", label: open.label, note: null, values: spoken });
    } else {
      for (const cell of spoken) open.values.push(cell);
    }
    return true;
  }

  /** Reads what begins at cell `at`, and returns where the next thing begins. */
  #read(cells: readonly Cell[], texts: readonly string[], at: number): number {
    const cell = cells[at];
    const text = texts[at];
    if (cell === undefined || text === undefined || text === "") return at + 1;
    const unit = isAmountCaption(text) ? printedAmountUnit(text) : null;
    if (unit !== null) {
      this.entries.push({ kind: "amountUnit", cell, unit });
      return at + 1;
    }
    if (BARE_CAPTION.test(text)) {
      this.entries.push({ kind: "group", label: cell });
      return at + 1;
    }
    const caption = unitCaption(cell.passage);
    if (caption !== null) {
      this.entries.push({ kind: "unit", cell, caption });
      return at + 1;
    }
    const label = this.#vocabulary.labelRole(text);
    return label === null ? this.#unlabelled(cells, texts, at) : this.#labelled(cells, texts, at, label);
  }

  #labelled(cells: readonly Cell[], texts: readonly string[], at: number, label: Known<LabelRole>): number {
    const cell = cells[at];
    if (cell === undefined) return at + 1;
    if (label.role === "budgetAndPurpose") {
      this.entries.push({ kind: "group", label: cell });
      this.#open = { kind: "purpose", label: cell };
      return at + 1;
    }
    if (label.role === "schedule") {
      const entry = { kind: "schedule" as const, label: cell, points: cells.slice(at + 1), values: [] as Cell[] };
      this.entries.push(entry);
      this.#open = entry;
      return cells.length;
    }
    const next = texts[at + 1];
    const hasValue = next !== undefined && this.#vocabulary.labelRole(next) === null;
    const value = cells[at + 1];
    const values = hasValue && value !== undefined ? [value] : [];
    const entry = { kind: "labelled" as const, role: label.role, label: cell, note: label.note, values };
    this.entries.push(entry);
    if (this.#open?.kind !== "purpose" || !BUDGET_ROLES.has(label.role)) {
      this.#open = { kind: "value", values };
    }
    return at + 1 + values.length;
  }

  /** A short text with another behind it is a label we do not know; anything else stands for itself. */
  #unlabelled(cells: readonly Cell[], texts: readonly string[], at: number): number {
    const cell = cells[at];
    const text = texts[at] ?? "";
    if (cell === undefined) return at + 1;
    if (at === 0 && this.#open?.kind === "value" && this.#open.values.length === 0) {
      this.#open.values.push(cell);
      return at + 1;
    }
    const value = cells[at + 1];
    const next = texts[at + 1];
    const pairs = text.length <= LONGEST_LABEL && !NOT_A_LABEL.test(text) && value !== undefined;
    if (pairs && next !== undefined && this.#vocabulary.labelRole(next) === null) {
      this.entries.push({ kind: "unknown", label: cell, values: [value] });
      return at + 2;
    }
    this.entries.push({ kind: "loose", cell });
    return at + 1;
  }
}

const BUDGET_ROLES = new Set<LabelRole>(["budget", "fiscal", "other"]);
