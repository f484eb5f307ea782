import { type Cell, type Grid, originsIn, type Slot } from "../model/grid.ts";
import { type Passage, slice, trim } from "../model/passage.ts";
import { HAN } from "../text/fold.ts";
import { amountRoles, isAmountCaption, printedAmountUnit } from "../vocabulary/amounts.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import type { Known, Vocabulary } from "../vocabulary/vocabulary.ts";
import { columnBlock, reachesDown } from "./form-columns.ts";
import { type FormEntry, labelledBy } from "./form-entries.ts";
import { isCountedSum, isSum, mayLabel, NUMERIC, outlineIn, type Placed, placedIn } from "./form-rows.ts";
import { bareLabel, inlineLabels } from "./labels.ts";
import { unitCaption } from "./unit.ts";

/** Whether a grid is a project form: it knows at least one of the form's labels or captions. */
export function isForm(grid: Grid, vocabulary: Vocabulary): boolean {
  const levelled = grid.rows.map((row) => outlineIn(placedIn(row), vocabulary)).filter((found) => found !== null);
  if (levelled.length > 1) return true;
  return grid.rows.flatMap(originsIn).some(({ passage }) => {
    const labelled = vocabulary.labelRole(passage.text) !== null || inlineLabels(passage, vocabulary).length > 0;
    return labelled || unitCaption(passage) !== null || isAmountCaption(passage.text);
  });
}

/** 单位： with nothing behind it: the form's own word. */
const BARE_CAPTION = /^(?:金额)?单位\s*[：:]$/;

/**
 * Reads a form's rows into labels and what they introduce. A value stands to the right of its label, in the label's own
 * cell behind a colon or, where the row ends behind the label, below it; in a block of columns it stands beside a label
 * and under a heading. A row whose first cell is empty goes on with the label of the row above.
 */
export function readForm(grid: Grid, vocabulary: Vocabulary): FormEntry[] {
  return new FormReader(grid.rows, vocabulary).read();
}

type Open =
  | { readonly kind: "value"; readonly values: Cell[] }
  | { readonly kind: "schedule"; readonly values: Cell[] }
  | { readonly kind: "purpose"; readonly label: Cell };

/** What a sum is called that is no budget: 中期资金总额. Its parts stand below it in the same column. */
const SUM = /总额|总计|合计/;
const PARTS = new Set<LabelRole>(["fiscal", "other", "kept"]);

class FormReader {
  readonly #entries: FormEntry[] = [];
  readonly #rows: readonly (readonly Placed[])[];
  readonly #vocabulary: Vocabulary;
  /** The label that a following row without one belongs to. */
  #open: Open | null = null;
  /** The sum last printed in each column. */
  readonly #sums = new Map<number, { readonly cell: Cell; readonly isBudget: boolean }>();

  constructor(rows: readonly (readonly Slot[])[], vocabulary: Vocabulary) {
    this.#rows = rows.map(placedIn);
    this.#vocabulary = vocabulary;
  }

  read(): FormEntry[] {
    for (let at = 0; at < this.#rows.length; ) {
      at += this.#columns(at) || this.#outline(at) || this.#row(at);
    }
    return this.#entries;
  }

  #isLabel = (text: string): boolean => text !== "" && this.#vocabulary.labelRole(text) !== null;

  #group(cell: Cell): void {
    this.#entries.push({ kind: "group", label: cell });
  }

  #columns(at: number): number {
    const block = columnBlock(this.#rows, at, this.#vocabulary);
    if (block === null) return 0;
    this.#entries.push(...block.entries);
    this.#open = null;
    return block.rows;
  }

  #outline(at: number): number {
    const found = outlineIn(this.#rows[at] ?? [], this.#vocabulary);
    if (found === null) return 0;
    for (const cell of found.others) this.#group(cell);
    this.#entries.push({ kind: "outline", levels: found.levels, cell: found.cell });
    this.#open = null;
    return 1;
  }

  #row(row: number): 1 {
    const cells = this.#rows[row] ?? [];
    const first = cells.findIndex(({ text }) => text !== "");
    if (first > 0 && this.#goesOn(cells, first)) return 1;
    let at = Math.max(first, 0);
    if (this.#isBeside(cells, this.#rows[row + 1] ?? [])) {
      this.#group(cells[0].cell);
      at = 1;
    }
    while (at < cells.length) at = this.#read(cells, at);
    return 1;
  }

  /** A word beside several rows of labels that is no label itself: 基本信息. */
  #isBeside(cells: readonly Placed[], below: readonly Placed[]): cells is readonly [Placed, ...Placed[]] {
    const [side, label] = cells;
    if (side === undefined || label === undefined || !reachesDown(cells, below)) return false;
    return side.text !== "" && mayLabel(side.text) && !this.#isLabel(side.text) && this.#isLabel(label.text);
  }

  /** A row behind an empty (merged) first cell that holds no label of its own. */
  #goesOn(cells: readonly Placed[], first: number): boolean {
    const open = this.#open;
    const spoken = cells.slice(first).filter(({ text }) => text !== "");
    if (open === null || cells.some(({ text }) => this.#isLabel(text)) || isSum(spoken)) return false;
    if (open.kind === "schedule") {
      if (open.values.length > 0) return false;
      for (const { cell } of cells.slice(1)) open.values.push(cell);
      return true;
    }
    const values = spoken.map(({ cell }) => cell);
    if (open.kind === "purpose") {
      const { label } = open;
      this.#entries.push({ kind: "labelled", role: "purpose", label, note: null, under: null, within: null, values });
    } else {
      for (const cell of values) open.values.push(cell);
    }
    return true;
  }

  /** Reads what begins at cell `at`, and returns where the next thing begins. */
  #read(cells: readonly Placed[], at: number): number {
    const placed = cells[at];
    if (placed === undefined || placed.text === "") return at + 1;
    const { cell, text } = placed;
    const unit = isAmountCaption(text) ? printedAmountUnit(text) : null;
    if (unit !== null) {
      this.#entries.push({ kind: "amountUnit", cell, unit });
      return at + 1;
    }
    if (BARE_CAPTION.test(text)) {
      this.#group(cell);
      return at + 1;
    }
    const caption = unitCaption(cell.passage);
    if (caption !== null) {
      this.#entries.push({ kind: "unit", cell, caption });
      return at + 1;
    }
    // 三、绩效目标 heads the rows below it.
    const heading = cells.length === 1 ? bareLabel(cell.passage, this.#vocabulary) : null;
    const label = this.#vocabulary.labelRole(text) ?? heading?.known ?? null;
    if (label !== null) return this.#labelled(cells, at, label);
    if (isCountedSum(text, cells[at + 1]?.text ?? "")) {
      const amounts = cells.slice(at + 1, at + 2).map((amount) => amount.cell);
      this.#entries.push(labelledBy(cell, amounts, this.#vocabulary));
      return at + 2;
    }
    return this.#inline(cell) ? at + 1 : this.#unlabelled(cells, at);
  }

  /** Labels with their values in one cell: 项目名称：道路硬化 项目编码：…. */
  #inline(cell: Cell): boolean {
    const found = inlineLabels(cell.passage, this.#vocabulary);
    const part = (passage: Passage): Cell => ({ passage, at: cell.at });
    for (const { label, known, value, beside, amountUnit } of found) {
      const { role, note } = known;
      const values = value.text === "" ? [] : [part(value)];
      this.#entries.push({ kind: "labelled", role, label: part(label), note, under: null, within: null, values });
      for (const mark of beside) {
        if (amountUnit === null) this.#group(part(mark));
        else this.#entries.push({ kind: "amountUnit", cell: part(mark), unit: amountUnit });
      }
    }
    return found.length > 0;
  }

  #labelled(cells: readonly Placed[], at: number, label: Known<LabelRole>): number {
    const placed = cells[at];
    if (placed === undefined) return at + 1;
    const { cell, from } = placed;
    const { role, note } = label;
    if (role === "budgetAndPurpose") {
      this.#group(cell);
      this.#open = { kind: "purpose", label: cell };
      return at + 1;
    }
    if (role === "schedule") {
      const points = cells.slice(at + 1).map((point) => point.cell);
      const entry = { kind: "schedule" as const, label: cell, points, values: [] as Cell[] };
      this.#entries.push(entry);
      this.#open = entry;
      return cells.length;
    }
    const next = cells[at + 1];
    const hasValue = next !== undefined && !this.#isLabel(next.text);
    if (role === "indicators" || role === "tasks" || (role === "funds" && !(hasValue && NUMERIC.test(next.text)))) {
      this.#group(cell);
      return at + 1;
    }
    const values = hasValue ? [next.cell] : [];
    const isSum = role === "budget" || (role === "kept" && SUM.test(label.word));
    if (isSum) this.#sums.set(from, { cell, isBudget: role === "budget" });
    const above = isSum || !PARTS.has(role) ? undefined : this.#sums.get(from);
    const within = above === undefined || above.isBudget ? null : above.cell;
    const meant = within === null ? (role === "funds" ? "budget" : role) : "kept";
    this.#entries.push({ kind: "labelled", role: meant, label: cell, note, under: null, within, values });
    if (this.#open?.kind !== "purpose" || !BUDGET_ROLES.has(role)) this.#open = { kind: "value", values };
    return at + 1 + values.length;
  }

  /** A short text with another behind it is a label we do not know; anything else stands for itself. */
  #unlabelled(cells: readonly Placed[], at: number): number {
    const placed = cells[at];
    if (placed === undefined) return at + 1;
    const { cell, text } = placed;
    if (at === 0 && this.#open?.kind === "value" && this.#open.values.length === 0) {
      this.#open.values.push(cell);
      return at + 1;
    }
    const value = cells[at + 1];
    const colon = value?.text === "" ? UNKNOWN_INLINE.exec(cell.passage.text) : null;
    if (colon !== null) {
      const part = (from: number, to?: number): Cell => ({ passage: trim(slice(cell.passage, from, to)), at: cell.at });
      this.#entries.push(labelledBy(part(0, colon[0].length), [part(colon[0].length)], this.#vocabulary));
      return at + 2;
    }
    if (value !== undefined && mayLabel(text) && !this.#isLabel(value.text)) {
      const values = [value.cell];
      this.#entries.push(labelledBy(cell, values, this.#vocabulary));
      // Rows that go on below its label are its own, not those of the label above.
      if (at === 0) this.#open = { kind: "value", values };
      return at + 2;
    }
    this.#entries.push({ kind: "loose", cell });
    return at + 1;
  }
}

/** A label nobody knows with its content in one cell, and a blank cell behind: 审核：李四. */
const UNKNOWN_INLINE = new RegExp(`^\\s*[${HAN}\\s]{2,16}[：:](?=\\s*\\S)`);

const BUDGET_ROLES = new Set<LabelRole>(amountRoles);
