import type { Submission } from "../model/record.ts";
import type { YearSource } from "../model/stated.ts";
import { ownWords, withoutPassingYears, yearsIn } from "../values/years.ts";

/** Years that a document prints for itself, as printed: behind a label (年度：), or on a line below its title. */
export interface StatedYears {
  readonly labelled: readonly string[];
  readonly beside: readonly string[];
}

const OPENING_YEAR = /^\s*(20\d{2})\s*年/;
const STATED_YEAR = /(?<!\d)(20\d{2})(?!\d)/;
const CODE_YEAR = /^\d{6}(\d{2})/;

/** The value most often in the list, the earlier one where two are equally frequent. */
function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

const allYears = (texts: readonly string[]): number[] => texts.flatMap(yearsIn).map(({ year }) => year);

/** The one year a label or a line states; a span of years states none. */
function statedYear(printed: readonly string[]): number | null {
  for (const text of printed) {
    const [year] = STATED_YEAR.exec(withoutPassingYears(text)) ?? [];
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
  ].map(ownWords);
  const opening = prose.flatMap((text) => text.split("\n")).map((line) => Number(OPENING_YEAR.exec(line)?.[1] ?? 0));
  const codes = projects.map(({ code }) => Number(CODE_YEAR.exec(code ?? "")?.[1] ?? 0)).filter((year) => year > 0);
  const codeYear = mostFrequent(codes);
  const told: readonly (readonly [YearSource, number | null | undefined])[] = [
    ["label", statedYear(stated.labelled)],
    ["title", allYears([ownWords(title ?? ""), withoutPassingYears(title ?? "")])[0]],
    ["line", statedYear(stated.beside)],
    ["prose", opening.find((year) => year > 0) ?? mostFrequent(allYears(prose))],
    ["goals", mostFrequent(allYears(projects.flatMap(({ goals }) => goals).map(ownWords)))],
    ["codes", codeYear === null ? null : 2000 + codeYear],
  ];
  const [from, year] = told.find(([, found]) => found != null) ?? [null, null];
  return { year: year ?? null, from };
}
