import { mayHead } from "../grid/heading.ts";
import { type Reach, stretches } from "../grid/project.ts";
import type { Cell, Grid, Slot } from "../model/grid.ts";
import type { Passage } from "../model/passage.ts";
import type { AmountUnit } from "../model/record.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import { isAmountCaption, type Known, printedAmountUnit, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { bareLabel, inlineLabels } from "./labels.ts";
import { type UnitCaption, unitCaption } from "./unit.ts";

/** A label of a form with the cells it introduces. */
export interface LabelledEntry {
  readonly kind: "labelled";
  /** Null for a word the vocabulary does not know. */
  readonly role: LabelRole | null;
  readonly label: Cell;
  /** What the label prints in brackets: 万元 in 预算数（万元）. */
  readonly note: string | null;
  /** The heading over the values, where the label stands beside them: 全年执行数. */
  readonly under: Cell | null;
  /** The label that this one is a part of: 中期资金总额 for 其中：财政拨款 below it. */
  readonly within: Cell | null;
  readonly values: readonly Cell[];
}

export type FormEntry =
  | LabelledEntry
  | {
      readonly kind: "schedule";
      readonly label: Cell;
      readonly points: readonly Cell[];
      readonly values: readonly Cell[];
    }
  | { readonly kind: "unit"; readonly cell: Cell; readonly caption: UnitCaption }
  /** Levels with what they hold in one cell beside them: 数量指标 | 开放天数≥300天；举办活动≥12场. */
  | { readonly kind: "outline"; readonly levels: readonly Cell[]; readonly cell: Cell }
  | { readonly kind: "amountUnit"; readonly cell: Cell; readonly unit: AmountUnit }
  /** A word that heads several rows or columns, and marks beside a label: the form's own. */
  | { readonly kind: "group"; readonly label: Cell }
  | { readonly kind: "loose"; readonly cell: Cell };

/** A label is a word or two; longer texts are contents. */
const LONGEST_LABEL = 16;
const NOT_A_LABEL = /[。；;，,\d%≥≤]/;
const NUMERIC = /^[-—\d,.，．\s]+(?:万元|元|%|％)?$/;

/** Whether a grid is a project form: it knows at least one of the form's labels or captions. */
export function isForm(grid: Grid, vocabulary: Vocabulary): boolean {
  const levelled = grid.rows.map((row) => outlineIn(placedIn(row), vocabulary)).filter((found) => found !== null);
  if (levelled.length > 1) return true;
  return grid.rows.some((row) =>
    row.some((slot) => {
      if (slot.kind !== "origin") return false;
      const { passage } = slot.cell;
      const labelled = vocabulary.labelRole(passage.text) !== null || inlineLabels(passage, vocabulary).length > 0;
      return labelled || unitCaption(passage) !== null || isAmountCaption(passage.text);
    }),
  );
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

/** A cell of a row over the columns it takes there; `begins` is false for one that reaches down into the row. */
interface Placed extends Reach {
  readonly cell: Cell;
  readonly text: string;
  readonly begins: boolean;
}

function placedIn(row: readonly Slot[]): Placed[] {
  return stretches(row).map(({ slot, from, to }) => {
    const begins = slot.kind === "origin";
    return { cell: slot.cell, text: begins ? slot.cell.passage.text.trim() : "", begins, from, to };
  });
}

/**
 * A row that prints one or two levels and beside them, in one cell, their indicators. Levels that reach down into it
 * count; before them nothing stands but the word for all rows, 绩效指标.
 */
function outlineIn(
  row: readonly Placed[],
  vocabulary: Vocabulary,
): { levels: Cell[]; others: Cell[]; cell: Cell } | null {
  const content = row.at(-1);
  const before = row.slice(0, -1);
  if (content === undefined || content.text === "" || before.length > MOST_BEFORE_OUTLINE) return null;
  const isLevel = ({ cell: { passage } }: Placed) => vocabulary.isLevel(passage.text);
  const levels = before.filter(isLevel);
  const others = before.filter((placed) => !isLevel(placed));
  const nearest = before.at(-1);
  if (nearest === undefined || !isLevel(nearest) || isLevel(content)) return null;
  const isSide = ({ text, begins }: Placed) =>
    text === "" || (begins && vocabulary.labelRole(text)?.role === "indicators");
  const known = vocabulary.labelRole(content.text) !== null || vocabulary.columnRole(content.text) !== null;
  if (known || !others.every(isSide)) return null;
  return {
    levels: levels.map(({ cell }) => cell),
    others: others.filter(({ text }) => text !== "").map(({ cell }) => cell),
    cell: content.cell,
  };
}

const MOST_BEFORE_OUTLINE = 3;

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
      at += this.#columns(at) || this.#labelsAbove(at) || this.#outline(at) || this.#row(at);
    }
    return this.#entries;
  }

  #isLabel = (text: string): boolean => text !== "" && this.#vocabulary.labelRole(text) !== null;

  #group(cell: Cell): void {
    this.#entries.push({ kind: "group", label: cell });
  }

  /** An entry whose role is what the vocabulary says of its label. */
  #labelledBy(label: Cell, values: readonly Cell[], under: Cell | null = null, within: Cell | null = null): void {
    const known = this.#vocabulary.labelRole(label.passage.text);
    const { role = null, note = null } = known ?? {};
    this.#entries.push({ kind: "labelled", role, label, note, under, within, values });
  }

  /**
   * A block of columns that begins in row `at`: a label that reaches down, or a blank corner; beside it headings; below
   * them rows of values, mostly with labels of their own. Returns how many rows it takes, 0 where there is none.
   */
  #columns(at: number): number {
    const row = this.#rows[at] ?? [];
    const side = row[0];
    const next = this.#rows[at + 1];
    if (side === undefined || next === undefined || !this.#reachesDown(row, next)) return 0;
    const beside = row.slice(1).filter(({ begins }) => begins);
    const corner = this.#corner(beside, next) ?? (side.text === "" ? side : null);
    const headings = beside.filter((placed) => placed !== corner && placed.text !== "");
    const known = ({ text }: Placed) => this.#isLabel(text) || this.#vocabulary.columnRole(text) !== null;
    if (headings.length === 0 || !headings.every(({ text }) => mayHead(text)) || !headings.some(known)) return 0;
    let rows = 1;
    while (this.#holdsValues(at + rows, side, headings)) rows++;
    if (rows === 1) return 0;
    if (side.text !== "") this.#group(side.cell);
    if (corner !== null && corner !== side && corner.text !== "") this.#group(corner.cell);
    this.#entriesUnder(headings, corner, at + 1, at + rows);
    this.#open = null;
    return rows;
  }

  /** Whether a row's first cell goes on in the next: reaching down, or as the blank cell an export prints for it. */
  #reachesDown([side]: readonly Placed[], [below]: readonly Placed[]): boolean {
    if (side === undefined || below === undefined) return false;
    return below.begins ? below.text === "" && below.from === side.from : below.cell === side.cell;
  }

  /** The cell over the labels of a block's rows: a blank, or a word over known labels or over the words beside amounts. */
  #corner(beside: readonly Placed[], next: readonly Placed[]): Placed | null {
    const [first] = beside;
    if (first === undefined || beside.length < 2) return null;
    const under = ({ from }: Placed) => next.find((placed) => placed.begins && placed.from === from)?.text ?? "";
    const overAmounts = beside.length > 2 && beside.slice(1).every((heading) => NUMERIC.test(under(heading)));
    const overWords = this.#isLabel(under(first)) || (overAmounts && !NUMERIC.test(under(first)));
    return first.text === "" || overWords ? first : null;
  }

  /** Whether a row of a block has values, and no labels, under the headings. */
  #holdsValues(at: number, side: Placed, headings: readonly Placed[]): boolean {
    const row = this.#rows[at] ?? [];
    const [first] = row;
    const goesOn =
      first !== undefined &&
      (side.text === "" ? first.begins : first.begins ? first.text === "" : first.cell === side.cell);
    if (!goesOn) return false;
    const below = headings.map(({ from }) => row.find((placed) => placed.begins && placed.from === from));
    return below.every((placed) => placed !== undefined && !this.#isLabel(placed.text));
  }

  #entriesUnder(headings: readonly Placed[], corner: Placed | null, from: number, to: number): void {
    const under = (row: readonly Placed[], heading: Placed | null) =>
      row.find((placed) => placed.begins && placed.from === heading?.from);
    if (corner === null) {
      for (const heading of headings) {
        const values = this.#rows.slice(from, to).flatMap((row) => under(row, heading)?.cell ?? []);
        this.#labelledBy(heading.cell, values);
      }
      return;
    }
    for (const heading of headings) this.#group(heading.cell);
    for (const row of this.#rows.slice(from, to)) {
      const label = under(row, corner)?.cell;
      if (label === undefined) continue;
      for (const heading of headings) {
        const value = under(row, heading)?.cell;
        if (value !== undefined && value.passage.text.trim() !== "") this.#labelledBy(label, [value], heading.cell);
      }
    }
  }

  /** A row of nothing but labels over a row of as many values. */
  #labelsAbove(at: number): number {
    const [labels, values] = [this.#rows[at] ?? [], this.#rows[at + 1] ?? []];
    if (labels.length < 2 || values.length !== labels.length) return 0;
    if (!labels.every(({ text, from }, index) => this.#isLabel(text) && values[index]?.from === from)) return 0;
    if (!values.every(({ begins, text }) => begins && !this.#isLabel(text))) return 0;
    labels.forEach(({ cell }, index) => {
      const value = values[index];
      this.#labelledBy(cell, value === undefined || value.text === "" ? [] : [value.cell]);
    });
    return 2;
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
    if (side === undefined || label === undefined || !this.#reachesDown(cells, below)) return false;
    const isWord = side.text !== "" && side.text.length <= LONGEST_LABEL && !NOT_A_LABEL.test(side.text);
    return isWord && !this.#isLabel(side.text) && this.#isLabel(label.text);
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
      this.#labelledBy(
        cell,
        cells.slice(at + 1, at + 2).map((amount) => amount.cell),
      );
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
    const pairs = text.length <= LONGEST_LABEL && !NOT_A_LABEL.test(text) && value !== undefined;
    if (pairs && !this.#isLabel(value.text)) {
      this.#labelledBy(cell, [value.cell]);
      return at + 2;
    }
    this.#entries.push({ kind: "loose", cell });
    return at + 1;
  }
}

/** A word and an amount: a line of funds that the vocabulary does not know. */
const isSum = ([word, amount]: readonly Placed[]): boolean =>
  word !== undefined &&
  amount !== undefined &&
  word.text.length <= LONGEST_LABEL &&
  !NOT_A_LABEL.test(word.text) &&
  NUMERIC.test(amount.text);

/** 2.资金结构：（1）基本支出 before an amount: a counted line of funds. */
const isCountedSum = (word: string, amount: string): boolean => {
  const plain = word.replace(COUNTED, "");
  return (
    plain.length < word.length && plain.length <= LONGEST_LABEL && !NOT_A_LABEL.test(plain) && NUMERIC.test(amount)
  );
};
const COUNTED = /(?<=^|[：:])\s*(?:\d{1,2}[.．、]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）])/g;

const BUDGET_ROLES = new Set<LabelRole>(["budget", "fiscal", "other"]);
