import type { Comparator } from "../model/record.ts";
import {
  doubtfulSigns,
  endings,
  fragileEndings,
  limitedSums,
  nounlikeOpenings,
  openings,
} from "../vocabulary/comparators.ts";
import { leads, ownLeads } from "../vocabulary/quantities.ts";
import { BOUNDARY, matchAt, oneOf, skipBlanks, skipBlanksBack } from "./legible.ts";

export interface Opening {
  readonly start: number;
  readonly comparator: Comparator | null;
  /** The sign as printed where it only resembles one, else null. */
  readonly doubtful: string | null;
  /** What it compares with, where that stands between it and the number: 预算的 of 不超过预算的5%. */
  readonly basis: string | null;
}

export interface Ending {
  readonly end: number;
  readonly comparator: Comparator | null;
  /** （含）, （含5%）: the bound itself is meant as well. */
  readonly inclusive: boolean;
}

const longest = (words: Iterable<string>): number => Math.max(...[...words].map((word) => word.length));

const LONGEST_OPENING = longest(openings.keys());
const LONGEST_LEAD = longest(leads);
const LEADS = new Set(leads);
const OWN_LEADS = new Set(ownLeads);
const ENDING = new RegExp(
  [...endings.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => oneOf([word]) + (fragileEndings.has(word) ? BOUNDARY : ""))
    .concat("\\(含\\d[\\d.,]{0,14}[^\\d()]{0,5}\\)")
    .join("|"),
  "y",
);
const INCLUSIVE = /(?<!不)含/;
const LONGEST_BASIS = 12;
const HAN = /[\u4e00-\u9fff]/;
const LIMITED_SUMS = new Set(limitedSums);
/** A title's bracket, as in 《条例》: there, brackets are brackets. */
const TITLE = /《[^\d\s=]/;

/** Whether brackets in the text can be broken signs; to be asked once a text. */
export const mayHoldBrokenSigns = (text: string): boolean => !TITLE.test(text);

/**
 * The comparator that ends right before `at`, blanks aside, or before a lead word there (不少于每年2次), or before what
 * it compares with (不超过预算的5%). `brokenSigns`: take a bare 》 for the sign it is the wreck of.
 */
export function openingBefore(text: string, at: number, brokenSigns: boolean): Opening | null {
  const direct = openingEndingAt(text, at, brokenSigns);
  if (direct !== null) return withEcho(text, direct);
  const lead = leadBefore(text, at);
  const opening = lead === null ? null : openingEndingAt(text, lead, brokenSigns);
  return opening?.comparator == null ? openingBeforeBasis(text, at) : opening;
}

/** The same said twice, 最高不超过, 达到≥: one opening. */
function withEcho(text: string, opening: Opening): Opening {
  const echo = openingEndingAt(text, opening.start, false);
  if (echo === null || opening.comparator === null) return opening;
  return echo.comparator === null || echo.comparator === opening.comparator
    ? { ...opening, start: echo.start }
    : opening;
}

function openingBeforeBasis(text: string, at: number): Opening | null {
  const end = skipBlanksBack(text, at);
  const share = text.charAt(end - 1) === "的";
  for (let start = end - 1; start > 0 && end - start <= LONGEST_BASIS && HAN.test(text.charAt(start)); start--) {
    const basis = text.slice(start, end);
    if (!share && !LIMITED_SUMS.has(basis)) continue;
    const opening = openingEndingAt(text, start, false);
    if (opening?.comparator == null || nounlikeOpenings.has(text.slice(opening.start, start))) continue;
    // 超过预算5% is five percent more than it; 不超过预算5% is a limit.
    return share || opening.comparator === "≤" || opening.comparator === "≥" ? { ...opening, basis } : null;
  }
  return null;
}

/** Where the lead word starts that ends right before `at`, blanks aside; `own`: only one that can end no name. */
export function leadBefore(text: string, at: number, own = false): number | null {
  const words = own ? OWN_LEADS : LEADS;
  const end = skipBlanksBack(text, at);
  for (let length = Math.min(LONGEST_LEAD, end); length > 0; length--) {
    if (words.has(text.slice(end - length, end))) return end - length;
  }
  return null;
}

/** The words behind a quantity that belong to it: 以上, 以内, （含）以上, 左右. */
export function endingAt(text: string, at: number): Ending | null {
  const ending = endingWordAt(text, at);
  const second = ending === null ? null : endingWordAt(text, ending.end);
  if (ending === null || second === null) return ending;
  if (ending.comparator !== null) return second.inclusive ? { ...ending, end: second.end, inclusive: true } : ending;
  return { ...second, inclusive: ending.inclusive || second.inclusive };
}

function endingWordAt(text: string, at: number): Ending | null {
  const start = skipBlanks(text, at);
  const word = matchAt(ENDING, text, start)?.[0];
  return word === undefined
    ? null
    : {
        end: start + word.length,
        comparator: endings.get(word) ?? null,
        inclusive: INCLUSIVE.test(word),
      };
}

function openingEndingAt(text: string, at: number, brokenSigns: boolean): Opening | null {
  const end = skipBlanksBack(text, at);
  for (let length = Math.min(LONGEST_OPENING, end); length > 0; length--) {
    const word = text.slice(end - length, end);
    const comparator = openings.get(word);
    if (comparator === undefined) continue;
    const doubtful = doubtfulSigns.has(word) ? word : null;
    if (doubtful !== null && !brokenSigns) return null;
    return { start: end - length, comparator, doubtful, basis: null };
  }
  return null;
}
