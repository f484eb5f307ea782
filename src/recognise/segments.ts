import { lines, type Passage, slice, trim } from "../model/passage.ts";
import { indicatorLabel, leadingBullets, leadingMarks } from "../vocabulary/outline.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { hasValue } from "./item.ts";
import { headingsIn } from "./levels.ts";
import { leadingOrdinal } from "./ordinals.ts";

/** A heading or an item of an outline, and the paragraph of the cell it stands in, from 1. */
export interface Segment {
  readonly passage: Passage;
  readonly paragraph: number;
}

export interface Segments {
  readonly segments: Segment[];
  /** Marks before and between the segments. */
  readonly marks: readonly Passage[];
}

const PARTING = /[；;。]+/g;
const IN_BRACKETS = /[（(][^（）()]{0,60}[)）]/g;
const LABELLED = /(?<=[\s；;。，,、：:])指标\s*[0-9０-９]{1,2}\s*[：:、.．]/g;

/** An outline's paragraphs, cut once more wherever a heading or a further item stands inside one. */
export function segmentsOf(cell: Passage, vocabulary: Vocabulary): Segments {
  const segments: Segment[] = [];
  const marks: Passage[] = [];
  const take = (printed: Passage, paragraph: number) => {
    const whole = withoutMarks(trim(printed));
    // A mark with nothing behind it stood before a heading; one that tells a core indicator stays with the name.
    const { mark, passage } = whole.passage.text === "" ? whole : withoutMarks(trim(printed), leadingBullets);
    marks.push(mark);
    if (passage.text !== "") segments.push({ passage, paragraph });
  };
  for (const [index, line] of lines(cell).entries()) {
    let at = 0;
    for (const { from, to } of headingsIn(line, vocabulary)) {
      for (const item of itemsIn(slice(line, at, from), marks)) take(item, index + 1);
      take(slice(line, from, to), index + 1);
      at = to;
    }
    for (const item of itemsIn(slice(line, at), marks)) take(item, index + 1);
  }
  return { segments, marks };
}

/**
 * The items of a stretch without headings. Where items are numbered, a ；parts them only before the next number or
 * behind a value; elsewhere it always does, but never inside brackets.
 */
function itemsIn(stretch: Passage, marks: Passage[]): Passage[] {
  const text = stretch.text.replace(IN_BRACKETS, (printed) => "（".padEnd(printed.length, "（"));
  const numbered = beginsItem(trim(stretch));
  const items: Passage[] = [];
  let start = 0;
  let fragment = 0;
  for (const { index, 0: printed } of text.matchAll(PARTING)) {
    const end = index + printed.length;
    const rest = trim(slice(stretch, end, end + LONGEST_BEGINNING));
    const parts =
      rest.text === "" || !numbered || beginsItem(rest) || hasValue(stretch.text.slice(fragment, index).trim());
    fragment = end;
    if (!parts) continue;
    items.push(slice(stretch, start, index));
    marks.push(slice(stretch, index, end));
    start = end;
  }
  items.push(slice(stretch, start));
  return items.flatMap(cutAtLabels).flatMap((item) => cutAtCommas(item, marks));
}

const COMMA = /[，,](?!\d{3}(?!\d))/g;

/** 新修梯田1200亩，受益户满意度95%: commas part items where each of them ends in a value. */
function cutAtCommas(item: Passage, marks: Passage[]): Passage[] {
  const text = item.text.replace(IN_BRACKETS, (printed) => "（".padEnd(printed.length, "（"));
  const commas = Array.from(text.matchAll(COMMA), ({ index }) => index);
  const bounds = [...commas, item.text.length];
  const pieces = bounds.map((to, index) => slice(item, index === 0 ? 0 : (bounds[index - 1] ?? 0) + 1, to));
  const named = ({ text: piece }: Passage) => beginsInWords.test(piece) && hasValue(piece.trim());
  if (pieces.length < 2 || beginsItem(trim(item)) || !pieces.every(named)) return [item];
  for (const at of commas) marks.push(slice(item, at, at + 1));
  return pieces;
}

/** A piece that is a value only goes on with the one before it. */
const beginsInWords = /^\s*[^\s\d≥≤><=＞＜＝]{2}[^\d]*\d/;

/** An ordinal, a mark or a label stands within so many characters. */
const LONGEST_BEGINNING = 12;

const beginsItem = (passage: Passage): boolean =>
  leadingOrdinal(passage) !== null || leadingMarks.test(passage.text) || indicatorLabel.test(passage.text);

/** 指标1：… 指标2：… parted by blanks only. */
function cutAtLabels(item: Passage): Passage[] {
  const cuts = [0, ...Array.from(item.text.matchAll(LABELLED), ({ index }) => index)];
  return cuts.map((from, index) => slice(item, from, cuts[index + 1]));
}

/** ★ and other marks before a heading or an item, or only those that are no part of its name. */
export function withoutMarks(passage: Passage, marks = leadingMarks): { mark: Passage; passage: Passage } {
  const length = marks.exec(passage.text)?.[0].length ?? 0;
  return { mark: slice(passage, 0, length), passage: slice(passage, length) };
}
