import { join, type Passage, slice, trim } from "../model/passage.ts";
import type { AmountUnit } from "../model/record.ts";
import { amountCaption, amountRoles, printedAmountUnit } from "../vocabulary/amounts.ts";
import type { LabelRole } from "../vocabulary/labels.ts";
import type { Known, Vocabulary } from "../vocabulary/vocabulary.ts";

/** A label printed in one text with its value: 项目名称：道路硬化. */
export interface InlineLabel {
  /** With its colon. */
  readonly label: Passage;
  readonly known: Known<LabelRole>;
  /** Up to the next label; empty where nothing is printed. */
  readonly value: Passage;
  /** What stands around the two and belongs to neither: an ordinal, the mark before the next label, 单位：万元. */
  readonly beside: readonly Passage[];
  /** The currency unit that a caption beside them prints. */
  readonly amountUnit: AmountUnit | null;
}

const CAPTION = new RegExp(
  `[（(]\\s*${amountCaption}\\s*[)）]|(?<=^|[\\s；;，,。])${amountCaption}(?=$|[\\s；;，,。])`,
  "g",
);
const COLON = /[：:]/g;
/** A label is no longer than this, its blanks included. */
const LONGEST_LABEL = 40;
/** A label has few blanks in it, so that few beginnings need be tried. */
const MOST_BEGINNINGS = 12;
const BEGINNING = /(?<=^|[\s；;，,。])[^\s；;，,。]/g;
const OPENING = /^(?:[[（(【◆◇●○■□★☆▲△*]\s*|[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[)）、.．]\s*){0,2}/;
const CLOSING = /[】\]]$/;
const MARKS = /[\s；;，,、]+$/;
/** Names, codes and amounts are no sentences: a 。 behind one ends the line only. */
const FULL_STOP = /[\s；;，,、。]+$/;
const SHORT = new Set<LabelRole>(["projectName", "projectCode", "unitName", "unitCode", ...amountRoles, "year"]);

interface Cut {
  /** Where what opens the label begins, its ordinal or bracket. */
  readonly from: number;
  readonly at: number;
  readonly end: number;
  readonly known: Known<LabelRole>;
}

/**
 * Cuts a text at the known labels with a colon in it, each at its start or behind a blank or mark. Empty where the text
 * does not begin with one: a sentence may well name what it speaks of.
 */
export function inlineLabels(passage: Passage, vocabulary: Vocabulary): InlineLabel[] {
  const { captions, rest } = withoutCaptions(passage);
  const cuts = cutsOf(rest.text, vocabulary);
  if (rest.text.slice(0, cuts[0]?.from).trim() !== "") return [];
  const unit = captions[0] === undefined ? null : printedAmountUnit(captions[0].text);
  return cuts.map(({ from, at, end, known }, index): InlineLabel => {
    const next = cuts[index + 1]?.from;
    const value = slice(rest, end, next);
    const ending = SHORT.has(known.role) ? FULL_STOP : next === undefined ? null : MARKS;
    const marks = ending?.exec(value.text.slice(-LONGEST_LABEL))?.[0].length ?? 0;
    const cut = value.text.length - marks;
    const beside = [...(index === 0 ? captions : []), slice(rest, from, at), trim(slice(value, cut))];
    return {
      label: slice(rest, at, end),
      known,
      value: trim(slice(value, 0, cut)),
      beside: beside.filter(({ text }) => text !== ""),
      amountUnit: index === 0 ? unit : null,
    };
  });
}

/** A text that is a known label and nothing else, perhaps behind an ordinal: 四、绩效目标. */
export function bareLabel(passage: Passage, vocabulary: Vocabulary): InlineLabel | null {
  const at = OPENING.exec(passage.text)?.[0].length ?? 0;
  const label = slice(passage, at);
  const known = vocabulary.labelRole(label.text.replace(CLOSING, ""));
  if (known === null) return null;
  const beside = at === 0 ? [] : [slice(passage, 0, at)];
  return { label, known, value: slice(passage, passage.text.length), beside, amountUnit: null };
}

function withoutCaptions(passage: Passage): { captions: Passage[]; rest: Passage } {
  const captions: Passage[] = [];
  const pieces: Passage[] = [];
  let from = 0;
  for (const { index, 0: printed } of passage.text.matchAll(CAPTION)) {
    captions.push(slice(passage, index, index + printed.length));
    pieces.push(slice(passage, from, index));
    from = index + printed.length;
  }
  return { captions, rest: join([...pieces, slice(passage, from)], " ") };
}

function cutsOf(text: string, vocabulary: Vocabulary): Cut[] {
  const cuts: Cut[] = [];
  for (const { index } of text.matchAll(COLON)) {
    const cut = labelBefore(text, cuts.at(-1)?.end ?? 0, index, vocabulary);
    if (cut !== null) cuts.push(cut);
  }
  return cuts;
}

/** The longest known label that ends at a colon and begins behind `after`: 其中：财政拨款 rather than 财政拨款. */
function labelBefore(text: string, after: number, colon: number, vocabulary: Vocabulary): Cut | null {
  const start = Math.max(after, colon - LONGEST_LABEL);
  const before = text.slice(start, colon);
  const beginnings = Array.from(before.matchAll(BEGINNING), ({ index }) => start + index);
  for (const from of beginnings.slice(-MOST_BEGINNINGS)) {
    const at = from + (OPENING.exec(text.slice(from, colon))?.[0].length ?? 0);
    for (const begin of at === from ? [from] : [from, at]) {
      const known = vocabulary.labelRole(text.slice(begin, colon).replace(CLOSING, ""));
      if (known !== null) return { from, at: begin, end: colon + 1, known };
    }
  }
  return null;
}
