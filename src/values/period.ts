import type { Period } from "../model/record.ts";
import { comparisonWords, periodCompanions } from "../vocabulary/periods.ts";
import { iso } from "./calendar.ts";
import { isPossible, type PrintedDate, scanDate, scanWindow } from "./dates.ts";
import { legible, matchAt, oneOf } from "./legible.ts";
import { NUMERALS } from "./numerals.ts";

/** A stretch of a text that names a time. `date` is null where nothing is placed in the calendar (每月, 一年内). */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: "date" | "window" | "duration" | "frequency" | "year-round";
  readonly date: PrintedDate | null;
}

export interface PeriodReading {
  /** null where the printed date does not exist. */
  readonly period: Period | null;
  readonly spans: readonly TimeSpan[];
}

const N = `(?:[\\d${NUMERALS}]{1,3})`;
const EVERY = "(?:半年|年度?|季度?|月份?|周|星期|旬|日|天|学期|工作日)";
const FREQUENCIES = [
  `每隔?${N}?个?${EVERY}(?:[终初底末中](?!期))?(?:${N}月)?(?:${N}[日号])?[底末]?`,
  "[按逐分](?:半年|年度?|季度?|月|周|旬|日|天|学期)(?![初底末期程气常均内]|度?预算|度?计划)",
  "[一半](?:年|月|季度?|周|天|日)[一二两三四五六]次",
  "(?:月|季度?|周)[底末初]",
  `${N}[日号](?:之前|以前|前)`,
].map(sticky);
const DURATION = sticky(
  `(?:${N}|\\d{1,6}(?:\\.\\d{1,4})?|半)个?(?:工作日|自然日|日历天|年|季度|月|周|星期|天|日|小时|分钟|学期)(?:以内|之内|内)`,
);
const YEAR_ROUND = /全年度?|[当本]年度?(?![底末初中终])|年度?内/y;
const TIMES = /[一二两三四五六]次/y;
const COMPANION = sticky(oneOf(periodCompanions));
const COMPARISON = new RegExp(oneOf(comparisonWords));
/** Behind a date: it is the first of a stretch whose end is not printed. */
const BEGINNING = /^ *(?:起|开始)/;
const PUNCTUATION = /[\s,.。;；、:!()+≥≤<>=]/;
/** Every time begins with one of these; asked first, because most characters do not. */
const BEGINS_TIME = new RegExp(`[\\d${NUMERALS}每按逐分半月季周上下第年度全当本今]`);
/** No time is printed without one of these. */
const TELLTALE = /[年月日号季周天旬期时分]|\d{4}[-./~—]\d/;
/** Characters that none of the grammar knows may stand around a date in figures, or around 每月; around a mere year none. */
const STRANGERS_AROUND_DATE = 6;
const STRANGERS_AROUND_FREQUENCY = 4;

type Piece =
  | TimeSpan
  | { readonly start: number; readonly end: number; readonly kind: "times" | "companion" | "stranger" };

/** The period that a whole value names, else null. A date inside a sentence about something else is not its period. */
export const readPeriod = (text: string): Period | null => matchPeriod(legible(text))?.period ?? null;

/** Like `readPeriod`, of a legible text, with the stretches that name it. */
export function matchPeriod(text: string): PeriodReading | null {
  if (findTimes(text).length === 0) return null;
  const pieces = cutPieces(text, true);
  const spans = pieces.filter(isTime);
  const strangers = pieces.filter((piece) => piece.kind === "stranger").length;
  if (strangers > strangersAllowed(spans) || (strangers > 0 && COMPARISON.test(text))) return null;
  const onlyPossible = spans.every((span) => span.date === null || isPossible(span.date));
  const times = pieces.some((piece) => piece.kind === "times");
  return { period: onlyPossible ? compose(spans, times, BEGINNING.test(text.slice(spans.at(-1)?.end))) : null, spans };
}

/** Every stretch of a legible text that names a time, left to right. */
export function findTimes(text: string): TimeSpan[] {
  return cutPieces(text, false).filter(isTime);
}

/** Where the period starts that fills the end of a legible text, with nothing but its companions around it. */
export function trailingPeriod(text: string): number | null {
  if (findTimes(text).length === 0) return null;
  let start: number | null = null;
  for (const piece of cutPieces(text, true).reverse()) {
    if (piece.kind === "stranger") break;
    if (isTime(piece)) start = piece.start;
  }
  return start;
}

const isTime = (piece: Piece): piece is TimeSpan =>
  piece.kind !== "times" && piece.kind !== "companion" && piece.kind !== "stranger";

function sticky(source: string): RegExp {
  return new RegExp(source, "y");
}

/** The text in pieces, blanks left out; without `companions` only the times are cut. Indices are the text's. */
function cutPieces(text: string, companions: boolean): Piece[] {
  if (!TELLTALE.test(text)) return [];
  const { dense, indices } = withoutBlanks(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < dense.length; ) {
    const piece = timeAt(dense, at) ?? (companions ? wordAt(dense, at) : null);
    const end = piece?.end ?? at + 1;
    const printed = { start: indices[at] ?? 0, end: (indices[end - 1] ?? 0) + 1 };
    if (piece !== null) pieces.push({ ...piece, ...printed });
    else if (companions && !PUNCTUATION.test(dense[at] ?? "")) pieces.push({ ...printed, kind: "stranger" });
    at = end;
  }
  return pieces;
}

function timeAt(text: string, start: number): TimeSpan | null {
  if (!BEGINS_TIME.test(text.charAt(start))) return null;
  for (const pattern of FREQUENCIES) {
    const match = matchAt(pattern, text, start);
    if (match !== null) return { start, end: start + match[0].length, kind: "frequency", date: null };
  }
  const window = scanWindow(text, start);
  if (window !== null) return { start, end: window.end, kind: "window", date: window };
  const date = scanDate(text, start);
  if (date !== null) return { start, end: date.end, kind: "date", date };
  const duration = matchAt(DURATION, text, start);
  if (duration !== null) return { start, end: start + duration[0].length, kind: "duration", date: null };
  const yearRound = matchAt(YEAR_ROUND, text, start);
  return yearRound && { start, end: start + yearRound[0].length, kind: "year-round", date: null };
}

function wordAt(text: string, start: number): Piece | null {
  const times = matchAt(TIMES, text, start);
  if (times !== null) return { start, end: start + times[0].length, kind: "times" };
  const word = matchAt(COMPANION, text, start);
  return word && { start, end: start + word[0].length, kind: "companion" };
}

/** Blanks between two digits stay: they keep two numbers apart. */
function withoutBlanks(text: string): { dense: string; indices: number[] } {
  const dense: string[] = [];
  const indices: number[] = [];
  let blank = -1;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === " ") {
      blank = index;
      continue;
    }
    if (blank === index - 1 && index > 0 && isDigit(sign) && isDigit(dense.at(-1) ?? "")) {
      dense.push(" ");
      indices.push(blank);
    }
    dense.push(sign);
    indices.push(index);
  }
  return { dense: dense.join(""), indices };
}

const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9" && sign.length === 1;

const isMereYear = (span: TimeSpan): boolean =>
  span.kind === "year-round" || (span.date !== null && span.date.to.month === null);

function strangersAllowed(spans: readonly TimeSpan[]): number {
  if (spans.every(isMereYear)) return 0;
  return spans.some((span) => span.kind === "frequency") ? STRANGERS_AROUND_FREQUENCY : STRANGERS_AROUND_DATE;
}

/** The last date; 2024年6月、12月 are both in 2024. */
function withYear(dates: readonly PrintedDate[]): PrintedDate | undefined {
  const last = dates.at(-1);
  const year = dates.findLast((date) => date.to.year !== null)?.to.year;
  if (last === undefined || year == null || last.to.year !== null) return last;
  return { ...last, from: { ...last.from, year }, to: { ...last.to, year } };
}

function compose(spans: readonly TimeSpan[], times: boolean, beginning: boolean): Period {
  const frequency: Period = { class: "frequency", start: null, end: null };
  if (spans.some((span) => span.kind === "frequency")) return frequency;
  const window = spans.find((span) => span.kind === "window")?.date;
  if (window) return { class: "window", start: iso(window.from), end: iso(window.to) };
  const dates = spans.flatMap((span) => span.date ?? []);
  const last = withYear(dates);
  if (last !== undefined) {
    // 年中及年末拨付, 年初发放一次: it comes round with the year, which is not printed.
    if (dates.every((date) => date.to.year === null) && (dates.length > 1 || times)) return frequency;
    if (last.to.month === null) return { class: "window", start: iso(last.from), end: iso(last.to) };
    if (beginning) return { class: "window", start: iso(last.from), end: null };
    return { class: "deadline", start: null, end: iso(last.to) };
  }
  const duration = spans.some((span) => span.kind === "duration");
  return { class: duration ? "duration" : "window", start: null, end: null };
}
