import { type Reach, stretches } from "../grid/project.ts";
import { type Cell, ownText, type Slot } from "../model/grid.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** A cell of a row over the columns it takes there; `begins` is false for one that reaches down into the row. */
export interface Placed extends Reach {
  readonly cell: Cell;
  readonly text: string;
  readonly begins: boolean;
}

/** The cells of a form's row, those that reach down into it among them. */
export function placedIn(row: readonly Slot[]): Placed[] {
  return stretches(row).map(({ slot, from, to }) => {
    return { cell: slot.cell, text: ownText(slot), begins: slot.kind === "origin", from, to };
  });
}

/** A label is a word or two; longer texts are contents. */
const LONGEST_LABEL = 16;
const NOT_A_LABEL = /[。；;，,\d%≥≤]/;
/** An amount, with its unit or without. */
export const NUMERIC = /^[-—\d,.，．\s]+(?:万元|元|%|％)?$/;

/** Whether a text may be a label, though the vocabulary does not know it. */
export const mayLabel = (text: string): boolean => text.length <= LONGEST_LABEL && !NOT_A_LABEL.test(text);

/**
 * A row that prints one or two levels and beside them, in one cell, their indicators. Levels that reach down into it
 * count; before them nothing stands but the word for all rows, 绩效指标.
 */
export function outlineIn(
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

/** A word and an amount: a line of funds that the vocabulary does not know. */
export const isSum = ([word, amount]: readonly Placed[]): boolean =>
  word !== undefined && amount !== undefined && mayLabel(word.text) && NUMERIC.test(amount.text);

/** 2.资金结构：（1）基本支出 before an amount: a counted line of funds. */
export const isCountedSum = (word: string, amount: string): boolean => {
  const plain = word.replace(COUNTED, "");
  return plain.length < word.length && mayLabel(plain) && NUMERIC.test(amount);
};
const COUNTED = /(?<=^|[：:])\s*(?:\d{1,2}[.．、]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）])/g;
