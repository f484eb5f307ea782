import type { LooseCell } from "../../model/block.ts";
import { type Passage, slice, trim } from "../../model/passage.ts";
import { amountUnits } from "../../vocabulary/amounts.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { piecesOf } from "./pieces.ts";

/** A word of a flattened form, and where its line goes on behind it. */
interface Token {
  readonly passage: Passage;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Lines of a form as they stand, or the rows of a block of columns that was found among them. */
export type FormPart = { readonly lines: readonly Passage[] } | { readonly rows: readonly (readonly LooseCell[])[] };

const NUMBER = new RegExp(`^[-—\\d,.，．]{1,20}\\s*(?:${amountUnits}|%|％)?$`);
/** 项目资金 and （万元） on a line of its own. */
const NOTE = new RegExp(`^[（(](?:${amountUnits})[)）]$`);
const FEWEST_HEADINGS = 2;

/** Cuts the lines of a flattened form at its blocks of columns: headings, below them labels with as many values each. */
export function cutAtBlocks(lines: readonly Passage[], vocabulary: Vocabulary): FormPart[] {
  const tokens = lines.flatMap((passage, line) =>
    piecesOf({ passage }).map((piece): Token => {
      return { passage: piece.passage, line, from: piece.from, to: piece.from + piece.passage.text.length };
    }),
  );
  const parts: FormPart[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const block = blockAt(tokens, at, vocabulary);
    if (block === null) continue;
    parts.push({ lines: linesOf(tokens.slice(from, at), lines) }, { rows: block.rows });
    from = block.end;
    at = block.end - 1;
  }
  return [...parts, { lines: linesOf(tokens.slice(from), lines) }];
}

/** The block whose merged label is token `at`, or null. */
function blockAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary) {
  const side = tokens[at];
  const text = (index: number) => tokens[index]?.passage.text ?? "";
  const isLabel = (index: number) => index < tokens.length && vocabulary.labelRole(text(index)) !== null;
  if (side === undefined || !isLabel(at)) return null;
  const first = NOTE.test(text(at + 1)) ? at + 2 : at + 1;
  let end = first;
  while (
    end < tokens.length &&
    (vocabulary.columnRole(text(end)) !== null || vocabulary.labelRole(text(end))?.role === "goals")
  )
    end++;
  // The label of the first row may be a heading's word as well: 年度资金总额.
  if (NUMBER.test(text(end)) && isLabel(end - 1)) end--;
  const width = end - first;
  if (width < FEWEST_HEADINGS) return null;
  const rows: LooseCell[][] = [];
  const take = (...passages: readonly Passage[]) =>
    rows.push(passages.map((passage, index) => ({ passage, opensLine: index === 0, glued: false })));
  const passages = (start: number, stop: number) => tokens.slice(start, stop).map(({ passage }) => passage);
  const blank = slice(side.passage, 0, 0);
  const head = tokens.slice(at, first).map(({ passage }) => passage);
  let next = end;
  while (
    isLabel(next) &&
    passages(next + 1, next + 1 + width).filter(({ text: own }) => NUMBER.test(own)).length === width
  ) {
    if (rows.length === 0) take(...head.slice(0, 1), blank, ...passages(first, end));
    take(blank, ...passages(next, next + 1 + width));
    next += 1 + width;
  }
  if (rows.length > 0) return { rows: [...noted(head), ...rows], end: next };
  // 年度总体目标 | 预期目标 | 实际完成情况: a text under each.
  const isGoals = vocabulary.labelRole(side.passage.text)?.role === "goals";
  const values = Array.from({ length: width }, (_, index) => end + index);
  const closes = end + width >= tokens.length || isLabel(end + width);
  if (!isGoals || !closes || values.some((index) => index >= tokens.length || isLabel(index))) return null;
  take(...head.slice(0, 1), ...passages(first, end));
  take(blank, ...passages(end, end + width));
  return { rows: [...noted(head), ...rows], end: end + width };
}

/** A note that stands on a line of its own is a caption of the amounts. */
const noted = ([, note]: readonly Passage[]): LooseCell[][] =>
  note === undefined ? [] : [[{ passage: note, opensLine: true, glued: false }]];

/** The lines that tokens stand on, without what stands before the first and behind the last of them. */
function linesOf(tokens: readonly Token[], lines: readonly Passage[]): Passage[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  return lines.slice(first.line, last.line + 1).map((passage, index) => {
    const line = first.line + index;
    return trim(slice(passage, line === first.line ? first.from : 0, line === last.line ? last.to : undefined));
  });
}
