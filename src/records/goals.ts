import type { Reading } from "../diagnostics/reading.ts";
import { join, lines, type Passage, slice } from "../model/passage.ts";
import { onLines } from "../model/source.ts";
import { readInteger } from "../values/numerals.ts";
import { goalLabel } from "../vocabulary/outline.ts";
import type { Fields, Printed } from "./fields.ts";

/** The printer's ordinal "1." before a goal; what follows may start with an ordinal of the author's own ("1、"). */
const PRINTED_ORDINAL = /^["\s]*(\d{1,2})[.．](?!\d)|^["\s]*(\d{1,2})[.．](?=\d{4}\s*年|\d{1,2}[、)）])/;
/** So many ordinals may be missing before a line that still counts on. */
const MOST_SKIPPED = 3;
const OWN_ORDINAL =
  /^["\s]*(?:(\d{1,2})[、)）]|[（(]([一二三四五六七八九十\d]{1,3})[)）]|([一二三四五六七八九十]{1,3})、|([①-⑳]))/;
const INLINE_LABEL = /目标\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[：:]/g;

interface Start {
  readonly value: number;
  /** How many characters of the line are the printer's, and no part of the goal. */
  readonly strip: number;
}

const styles: readonly ((line: string) => Start | null)[] = [
  (line) => {
    const match = PRINTED_ORDINAL.exec(line);
    return match === null ? null : { value: Number(match[1] ?? match[2]), strip: match[0].length };
  },
  (line) => {
    const match = goalLabel.exec(line);
    return match === null ? null : { value: readInteger(match[1] ?? "") ?? 0, strip: match[0].length };
  },
  (line) => {
    const match = OWN_ORDINAL.exec(line);
    const value = match === null ? null : readInteger(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "");
    return value === null ? null : { value, strip: 0 };
  },
];

/**
 * The goals the cells of a form or list print. Items are counted by the printer ("1."), labelled (目标一：) or counted
 * by the author ("1、", kept); the first numbered line decides which. A line that is not the next item goes on with
 * the one before.
 */
export function readGoals(printed: readonly Printed[], fields: Fields, reading: Reading): string[] {
  const found = printed.flatMap(({ passage, at }) =>
    lines(passage)
      .flatMap(cutAtLabels)
      .map((line) => ({ line, at })),
  );
  const style = styles.find((starts) => found.some(({ line }) => starts(line.text)?.value === 1)) ?? (() => null);
  const goals: Printed[][] = [];
  let due = 1;
  for (const { line, at } of found) {
    const start = style(line.text);
    const current = goals.at(-1);
    const counts = start !== null && start.value >= due && start.value <= due + MOST_SKIPPED;
    if (current !== undefined && !counts) {
      current.push({ passage: line, at });
      continue;
    }
    const strip = counts ? start.strip : 0;
    if (counts && start.value > due) {
      reading.report("outline/misnumbered", at, { expected: due, found: String(start.value) });
    }
    if (counts) due = start.value + 1;
    reading.structural(slice(line, 0, strip));
    goals.push([{ passage: slice(line, strip), at }]);
  }
  return goals
    .map((pieces) => {
      const passage = join(
        pieces.map((piece) => piece.passage),
        "\n",
      );
      return fields.paragraphs("goals", [{ passage, at: onLines(pieces[0]?.at ?? {}, reading.lines(passage)) }]);
    })
    .filter((goal) => goal !== null);
}

/**
 * How goals are counted inside a paragraph. A number needs a blank or the end of a sentence before it; brackets and
 * circles stand for themselves.
 */
const inlineOrdinals: readonly RegExp[] = [
  /(?<=^|["；;。\s])(\d{1,2})[.．、](?!\d(?!\d{3}\s*年))/g,
  /(?<=^|["；;。\s])([一二三四五六七八九十]{1,3})、/g,
  /[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[)）]/g,
  /([①-⑳])/g,
];

/** Several goals in one paragraph are as many goals: labelled ones, or a paragraph that counts 1.…；2.…；3.… */
function cutAtLabels(line: Passage): Passage[] {
  const labels = Array.from(line.text.matchAll(INLINE_LABEL), ({ index }) => index).filter((index) => index > 0);
  const cuts = [0, ...(labels.length > 0 ? labels : countedIn(line.text))];
  return cuts.map((from, index) => slice(line, from, cuts[index + 1]));
}

/** Where the further items of a paragraph begin that starts with an ordinal, and counts on without a gap. */
function countedIn(text: string): number[] {
  for (const pattern of inlineOrdinals) {
    const [first, ...others] = Array.from(text.matchAll(pattern), (match) => {
      return { at: match.index, value: readInteger(match[1] ?? "") ?? 0 };
    });
    if (first === undefined || /[^"\s]/.test(text.slice(0, first.at))) continue;
    return others.every(({ value }, index) => value === first.value + index + 1) ? others.map(({ at }) => at) : [];
  }
  return [];
}
