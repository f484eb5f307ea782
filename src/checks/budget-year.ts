import type { YearSource } from "../model/stated.ts";
import { ownWords, yearsIn } from "../values/years.ts";
import { once, type Subject } from "./subject.ts";
import { runningTextsOf } from "./texts.ts";

/** Behind a year: a month. A form's date of filling in says nothing of the year it is for. */
const MONTH = /^\s*\d{1,2}\s*月/;

/** Whether the running text speaks of the budget year as such, and not only of a day or a month in it. */
const isSpokenOf = once((subject): boolean =>
  runningTextsOf(subject).some(({ text }) => {
    const words = ownWords(text);
    return yearsIn(words).some(({ year, end }) => year === subject.submission.year && !MONTH.test(words.slice(end)));
  }),
);

/**
 * The budget year where the document says it of itself: under a label, in its title or below it, in its running text; or where
 * it is told by one of the `further` sources. Null where it is not, or not known.
 */
export function sureYear(subject: Subject, ...further: readonly YearSource[]): number | null {
  const { year } = subject.submission;
  const { yearFrom } = subject.stated;
  if (year === null || yearFrom === null) return null;
  if (yearFrom === "prose") return isSpokenOf(subject) ? year : null;
  return ["label", "title", "line", ...further].includes(yearFrom) ? year : null;
}
