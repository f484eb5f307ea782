import type { Submission } from "../model/record.ts";

const PRINTED_YEAR = /(?<!\d)(20\d{2})\s*年/g;
const OPENING_YEAR = /^\s*(20\d{2})\s*年/;
const CODE_YEAR = /^\d{6}(\d{2})/;

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

/**
 * The budget year a document is for: its title; else a year that opens a paragraph of the running text, else the year
 * most printed there, then in the goals; else digits 7–8 of most project codes.
 */
export function budgetYear(submission: Pick<Submission, "title" | "narrative" | "duties" | "projects">): number | null {
  const { title, narrative, duties, projects } = submission;
  const prose = [
    ...narrative.map(({ text }) => text),
    ...duties.flatMap(({ goal, indicators }) => [goal ?? "", indicators ?? ""]),
  ];
  const opening = prose.flatMap((text) => text.split("\n")).map((line) => Number(OPENING_YEAR.exec(line)?.[1] ?? 0));
  const codes = projects.map(({ code }) => Number(CODE_YEAR.exec(code ?? "")?.[1] ?? 0)).filter((year) => year > 0);
  const codeYear = mostFrequent(codes);
  return (
    yearsIn([title ?? ""])[0] ??
    opening.find((year) => year > 0) ??
    mostFrequent(yearsIn(prose)) ??
    mostFrequent(yearsIn(projects.flatMap(({ goals }) => goals))) ??
    (codeYear === null ? null : 2000 + codeYear)
  );
}
