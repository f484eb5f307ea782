import type { Submission } from "../model/record.ts";
import type { YearSource } from "../model/stated.ts";
import { foldWidth } from "../text/fold.ts";

/** Years that a document prints for itself, as printed: behind a label (年度：), or on a line below its title. */
export interface StatedYears {
  readonly labelled: readonly string[];
  readonly beside: readonly string[];
}

const PRINTED_YEAR = /(?<!\d)(20\d{2})\s*年/g;
const OPENING_YEAR = /^\s*(20\d{2})\s*年/;
const STATED_YEAR = /(?<!\d)(20\d{2})(?!\d)/;
const CODE_YEAR = /^\d{6}(\d{2})/;

const CHINESE_YEAR = /二[〇○◯零Oo0][〇○◯零Oo0一二三四五六七八九]{2}(?=\s*年)/g;
const NUMERALS = "零一二三四五六七八九";
const numeralOf = (sign: string): string => String(Math.max(0, NUMERALS.indexOf(sign)));

/** What is cited says nothing of the document that cites it. */
const CITED = /《[^《》]{0,80}》/g;
const FOOTNOTE = /^\s*(?:注|备注|资料来源|※|\*|\[\d{1,2}\])[^\n]*/gm;
/** Years that are compared with, carried over from, or over: neither is the one to come. */
const passing: readonly RegExp[] = [
  /(?<!\d)20\d{2}\s*年?(?:度|底|末)?\s*(?:-{1,2}|[—–―~至到]{1,2})\s*20\d{2}(?:\s*年)?/g,
  /(?:较|比|同比|相比|截[至止])\s*20\d{2}\s*年/g,
  /20\d{2}\s*年(?:度|底|末|\s*\d{1,2}\s*月(?:底|末)?)?\s*(?:之?前|以前)?\s*(?:已|结转|结余|以来|同期)/g,
];

/** The text with full-width and Chinese digits of years as plain ones, and without the years it only mentions. */
function plain(text: string): string {
  const digits = foldWidth(text.replace(/\n/g, "\v")).replace(/\v/g, "\n");
  const numbered = digits.replace(CHINESE_YEAR, (printed) => Array.from(printed, numeralOf).join(""));
  return passing.reduce((rest, pattern) => rest.replace(pattern, " "), numbered);
}

const own = (text: string): string => plain(text).replace(CITED, " ").replace(FOOTNOTE, " ");

/** The value most often in the list, the earlier one where two are equally frequent. */
function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

const yearsIn = (texts: readonly string[]): number[] =>
  texts.flatMap((text) => Array.from(text.matchAll(PRINTED_YEAR), (match) => Number(match[1])));

/** The one year a label or a line states; a span of years states none. */
function statedYear(printed: readonly string[]): number | null {
  for (const text of printed) {
    const [year] = STATED_YEAR.exec(plain(text)) ?? [];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/**
 * The budget year a document is for, and what tells it: the one it labels as such; else its title's, or the one printed
 * below the title; else a year that opens a paragraph of the running text, else the year most printed there, then in the
 * goals; else digits 7–8 of most project codes.
 */
export function budgetYear(
  submission: Pick<Submission, "title" | "narrative" | "duties" | "projects">,
  stated: StatedYears = { labelled: [], beside: [] },
): { readonly year: number | null; readonly from: YearSource | null } {
  const { title, narrative, duties, projects } = submission;
  const prose = [
    ...narrative.map(({ text }) => text),
    ...duties.flatMap(({ goal, indicators }) => [goal ?? "", indicators ?? ""]),
  ].map(own);
  const opening = prose.flatMap((text) => text.split("\n")).map((line) => Number(OPENING_YEAR.exec(line)?.[1] ?? 0));
  const codes = projects.map(({ code }) => Number(CODE_YEAR.exec(code ?? "")?.[1] ?? 0)).filter((year) => year > 0);
  const codeYear = mostFrequent(codes);
  const told: readonly (readonly [YearSource, number | null | undefined])[] = [
    ["label", statedYear(stated.labelled)],
    ["title", yearsIn([own(title ?? ""), plain(title ?? "")])[0]],
    ["line", statedYear(stated.beside)],
    ["prose", opening.find((year) => year > 0) ?? mostFrequent(yearsIn(prose))],
    ["goals", mostFrequent(yearsIn(projects.flatMap(({ goals }) => goals).map(own)))],
    ["codes", codeYear === null ? null : 2000 + codeYear],
  ];
  const [from, year] = told.find(([, found]) => found != null) ?? [null, null];
  return { year: year ?? null, from };
}
