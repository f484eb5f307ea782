import { foldWidth } from "../text/fold.ts";

/**
 * The years a text prints, and which of them it only mentions. Every function here keeps the length of the text, so that
 * what is found in the result stands at the same place in what is printed.
 */

const CHINESE_YEAR = /二[〇○◯零Oo0][〇○◯零Oo0一二三四五六七八九]{2}(?=\s*年)/g;
/** 二一二五年 as well: whatever is printed in the place of a year. */
const ANY_CHINESE_YEAR = /(?<![〇○◯零一二三四五六七八九十])[〇○◯零一二三四五六七八九]{4,5}(?=\s*年)/g;
const NUMERALS = "零一二三四五六七八九";
const inDigits = (printed: string): string =>
  Array.from(printed, (sign) => String(Math.max(0, NUMERALS.indexOf(sign)))).join("");

const PRINTED_YEAR = /(?<!\d)(20\d{2})\s*年/g;
/** What is cited says nothing of the document that cites it. */
const CITED = /《[^《》]{0,80}》/g;
const FOOTNOTE = /^\s*(?:注|备注|资料来源|※|\*|\[\d{1,2}\])[^\n]*/gm;
/** Years that are compared with, carried over from, or over: neither is the one to come. */
const passing: readonly RegExp[] = [
  /(?<!\d)20\d{2}\s*年?(?:度|底|末)?\s*(?:-{1,2}|[—–―~至到]{1,2})\s*20\d{2}(?:\s*年)?/g,
  /(?:较|比|同比|相比|截[至止])\s*20\d{2}\s*年/g,
  /20\d{2}\s*年(?:度|底|末|\s*\d{1,2}\s*月(?:底|末)?)?\s*(?:之?前|以前)?\s*(?:已|结转|结余|以来|同期)/g,
];

/** A year, and where the text prints it with its 年. */
export interface PrintedYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const blanked = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => " ".repeat(found.length));

/** The text with full-width and Chinese digits of years as plain ones. */
function numbered(text: string): string {
  const digits = foldWidth(text.replace(/\n/g, "\v")).replace(/\v/g, "\n");
  return digits.replace(CHINESE_YEAR, inDigits);
}

/** The text in half width, with plain digits for the Chinese ones of years, possible or not. */
export const withPlainYears = (text: string): string =>
  foldWidth(text).replace(CHINESE_YEAR, inDigits).replace(ANY_CHINESE_YEAR, inDigits);

/** The text with plain digits, and without the years it only mentions. */
export const withoutPassingYears = (text: string): string => passing.reduce(blanked, numbered(text));

/** The same without what it cites, and without its footnotes: what is left speaks of the document itself. */
export const ownWords = (text: string): string => [CITED, FOOTNOTE].reduce(blanked, withoutPassingYears(text));

/** The years (20xx年) of a text with plain digits. */
export const yearsIn = (text: string): PrintedYear[] =>
  Array.from(text.matchAll(PRINTED_YEAR), ({ 0: printed, 1: year, index }) => {
    return { year: Number(year), start: index, end: index + printed.length };
  });
