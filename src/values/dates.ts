import { type CalendarPoint, exists, lastDay } from "./calendar.ts";
import { matchAt } from "./legible.ts";
import { readInteger } from "./numerals.ts";

/** A printed date, month, quarter or year: from its first day to its last, as far as printed. */
export interface PrintedDate {
  readonly end: number;
  readonly from: CalendarPoint;
  readonly to: CalendarPoint;
  /** Read as a date only where nothing says that it is a count: `12月`, `2季度`. */
  readonly weak: boolean;
}

const N = "[\\d〇○零一二三四五六七八九十]{1,3}";
/** Among Chinese numerals a zero is typed in many ways: 二〇二五, 二○二五, 二0二五, 二O二五. */
const YEAR_DIGITS = "(?:\\d{4}|[〇○零一二三四五六七八九][〇○零0Oo一二三四五六七八九]{3})";
const TO = "(?:起|开始)?(?:-{1,2}|[—–―~]{1,2}|至|到)";

const YEAR = new RegExp(`(${YEAR_DIGITS})年度?`, "y");
/** 24年12月底 is 2024; 24年 by itself is a length of time. */
const SHORT_YEAR = /([1-3]\d)年(?=[\d一二三四五六七八九十]{1,2}月|[底末])/y;
const NUMERIC = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})日?(?!\d)/y;
const NUMERIC_MONTH = /(\d{4})([-./])(\d{1,2})(?=$|[^\d.%])(底|末)?/y;
// 2024.12 alone may as well be an amount: it takes a word or another date beside it to be a month.
const AFTER_DOTTED_MONTH = /之?前|以前|底|末|止|[-—–―~至到]/y;
const MONTH = new RegExp(`(${N})月份?(?:(${N})[日号])?(底|末|初|[上中下]旬)?`, "y");
const QUARTER = /(第)?([一二三四1-4])季度(末|底)?/y;
const QUARTERS = new RegExp(
  `(?:(${YEAR_DIGITS})年度?)?第?([一二三1-3])(?:季度?)?(?:${TO}|、)第?([二三四2-4])季度(末|底)?`,
  "y",
);
const HALF = /([上下])半年(?:末|底)?/y;
const ANCHOR = /(?<!按)([当本今]?年)?(?:([底末]|终(?!奖|考))|(初(?![步级中期]))|中(?![央国心学小间期旬]))/y;
const FULL_YEAR = /(?:19|20)\d\d年/y;
const YEARS = new RegExp(`(${YEAR_DIGITS})年?${TO}(${YEAR_DIGITS})(?:年度?|(?=$|[ ,.;。;、)]))`, "y");
const NUMERIC_MONTHS = new RegExp(`(\\d{4})[./](\\d{1,2})${TO}(\\d{1,2})(?:月份?(底|末)?)?(?![\\d./%])`, "y");
const MONTHS = new RegExp(`(?:(${YEAR_DIGITS})年)?(${N})月?${TO}(${N})月份?(?!${N}[日号])(底|末)?`, "y");
const UNTIL = new RegExp(TO, "y");
const NEXT_YEAR = /(?:次|翌|明|来|第二)年/y;

/** The date that starts at `at`; `year` is the one that was printed before it, in a window. */
export function scanDate(text: string, at: number, year: number | null = null): PrintedDate | null {
  if (cutsNumber(text, at)) return null;
  const numeric = scanNumericDate(text, at, year !== null);
  if (numeric !== null) return numeric;
  const short = matchAt(SHORT_YEAR, text, at);
  const match = short ?? matchAt(YEAR, text, at);
  if (match === null) return scanPartOfYear(text, at, year, false);
  const printed = short === null ? readYear(match[1]) : 2000 + Number(short[1]);
  const end = at + match[0].length;
  const whole = { year: printed, month: null, day: null };
  return scanPartOfYear(text, end, printed, true) ?? { end, from: whole, to: whole, weak: false };
}

/** A stretch between two dates: `2021年1月至12月`, `1-12月`, `2021-2023年`. The year printed once is both ends' year. */
export function scanWindow(text: string, at: number): PrintedDate | null {
  if (cutsNumber(text, at)) return null;
  const short = scanYears(text, at) ?? scanMonths(text, at) ?? scanQuarters(text, at);
  if (short !== null) return short;
  const first = scanDate(text, at);
  if (first === null) return null;
  const joint = matchAt(UNTIL, text, first.end);
  if (joint === null) return null;
  const last = scanLast(text, first.end + joint[0].length, first.to.year);
  return last === null ? null : { end: last.end, from: first.from, to: last.to, weak: false };
}

/** The end of a stretch that begins in `year`; `2025年11月至次年2月` ends in the year after. */
function scanLast(text: string, at: number, year: number | null): PrintedDate | null {
  const next = matchAt(NEXT_YEAR, text, at);
  return next === null
    ? scanDate(text, at, year)
    : scanPartOfYear(text, at + next[0].length, year === null ? null : year + 1, true);
}

export const isPossible = ({ from, to }: PrintedDate): boolean => exists(from) && exists(to);

/** Whether what starts at `at` would be the tail of a longer number; a year may follow an ordinal's dot (3.2022年). */
function cutsNumber(text: string, at: number): boolean {
  if (!/\d/.test(text[at] ?? "")) return false;
  return /\d/.test(text[at - 1] ?? "") || (text[at - 1] === "." && matchAt(FULL_YEAR, text, at) === null);
}

const readYear = (printed: string | undefined): number | null =>
  printed === undefined ? null : readInteger(printed.replace(/[Oo]/g, "0"));

const single = (end: number, point: CalendarPoint, weak = false): PrintedDate => ({
  end,
  from: point,
  to: point,
  weak,
});

function scanNumericDate(text: string, at: number, inWindow: boolean): PrintedDate | null {
  const full = matchAt(NUMERIC, text, at);
  if (full !== null) {
    return single(at + full[0].length, { year: Number(full[1]), month: Number(full[3]), day: Number(full[4]) });
  }
  const match = matchAt(NUMERIC_MONTH, text, at);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[3]);
  const tail = match[4] ?? "";
  const end = at + match[0].length;
  if (match[2] === "." && !inWindow && matchAt(AFTER_DOTTED_MONTH, text, end - tail.length) === null) return null;
  if (month < 1 || month > 12 || year < 1900 || year > 2199) return null;
  return single(end, { year, month, day: tail === "" ? null : lastDay(year, month) });
}

function scanPartOfYear(text: string, at: number, year: number | null, afterYear: boolean): PrintedDate | null {
  return scanMonth(text, at, year) ?? scanQuarter(text, at, year) ?? scanAnchor(text, at, year, afterYear);
}

function scanMonth(text: string, at: number, year: number | null): PrintedDate | null {
  const match = matchAt(MONTH, text, at);
  if (match === null) return null;
  const month = readInteger(match[1] ?? "");
  const bare = match[2] === undefined && match[3] === undefined;
  // 36月 counts months; 13月31日 is a date that does not exist.
  if (month === null || (bare && year === null && month > 12)) return null;
  const day = match[2] === undefined ? dayOf(match[3] ?? "", year, month) : readInteger(match[2]);
  return single(at + match[0].length, { year, month, day }, bare && year === null);
}

function dayOf(part: string, year: number | null, month: number): number | null {
  if (part === "上旬") return 10;
  if (part === "中旬") return 20;
  return part === "" || part === "初" ? null : lastDay(year, month);
}

function scanQuarter(text: string, at: number, year: number | null): PrintedDate | null {
  const quarter = matchAt(QUARTER, text, at);
  if (quarter !== null) {
    const last = (readInteger(quarter[2] ?? "") ?? 0) * 3;
    const weak = year === null && quarter[1] === undefined && quarter[3] === undefined;
    return { ...stretch(year, last - 2, last), end: at + quarter[0].length, weak };
  }
  const half = matchAt(HALF, text, at);
  if (half === null) return null;
  const months = half[1] === "上" ? stretch(year, 1, 6) : stretch(year, 7, 12);
  return { ...months, end: at + half[0].length, weak: false };
}

const stretch = (year: number | null, first: number, last: number): Pick<PrintedDate, "from" | "to"> => ({
  from: { year, month: first, day: 1 },
  to: { year, month: last, day: lastDay(year, last) },
});

function scanAnchor(text: string, at: number, year: number | null, afterYear: boolean): PrintedDate | null {
  const match = matchAt(ANCHOR, text, at);
  if (match === null || (match[1] === undefined && !afterYear)) return null;
  const end = at + match[0].length;
  if (match[2] !== undefined) return single(end, { year, month: 12, day: 31 });
  return single(end, match[3] === undefined ? { year, month: 6, day: 30 } : { year, month: 1, day: null });
}

function scanYears(text: string, at: number): PrintedDate | null {
  const match = matchAt(YEARS, text, at);
  if (match === null) return null;
  const [from, to] = [readYear(match[1]), readYear(match[2])];
  if (from === null || to === null || from < 1900 || to > 2199 || to < from) return null;
  const year = (printed: number): CalendarPoint => ({ year: printed, month: null, day: null });
  return { end: at + match[0].length, from: year(from), to: year(to), weak: false };
}

function scanMonths(text: string, at: number): PrintedDate | null {
  const match = matchAt(NUMERIC_MONTHS, text, at) ?? matchAt(MONTHS, text, at);
  if (match === null) return null;
  const year = readYear(match[1]);
  const [first, last] = [readInteger(match[2] ?? ""), readInteger(match[3] ?? "")];
  if (first === null || last === null || first < 1 || last > 12 || first > last) return null;
  const day = match[4] === undefined ? null : lastDay(year, last);
  return {
    end: at + match[0].length,
    from: { year, month: first, day: null },
    to: { year, month: last, day },
    weak: false,
  };
}

function scanQuarters(text: string, at: number): PrintedDate | null {
  const match = matchAt(QUARTERS, text, at);
  if (match === null) return null;
  const [first, last] = [readInteger(match[2] ?? "") ?? 0, readInteger(match[3] ?? "") ?? 0];
  // 一、三季度 are two quarters and no stretch.
  if (first >= last || (match[0].includes("、") && first + 1 !== last)) return null;
  const months = stretch(readYear(match[1]), first * 3 - 2, last * 3);
  return { ...months, end: at + match[0].length, weak: false };
}
