import type { Submission } from "../model/record.ts";
import type { YearSource } from "../model/stated.ts";
import { mostFrequent } from "../values/counts.ts";
import { ownWords, withoutPassingYears, yearsIn } from "../values/years.ts";

/** Years that a document prints for itself, as printed: behind a label (年度：), or on a line below its title. */
export interface StatedYears {
  readonly labelled: readonly string[];
  readonly beside: readonly string[];
}

const OPENING_YEAR = /^\s*(20\d{2})\s*年/;
const STATED_YEAR = /(?<!\d)(20\d{2})(?!\d)/;
const CODE_YEAR = /^\d{6}(\d{2})/;

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
  ];
  const told: readonly (readonly [YearSource, () => number | null | undefined])[] = [
    ["label", () => statedYear(stated.labelled)],
    ["title", () => allYears([ownWords(title ?? ""), withoutPassingYears(title ?? "")])[0]],
    ["line", () => statedYear(stated.beside)],
    ["prose", () => spokenYear(prose.map(ownWords))],
    ["goals", () => mostFrequent(allYears(projects.flatMap(({ goals }) => goals).map(ownWords)))],
    ["codes", () => mostFrequent(projects.flatMap(({ code }) => codeYear(code)))],
  ];
  for (const [from, tell] of told) {
    const year = tell();
    if (year != null) return { year, from };
  }
  return { year: null, from: null };
}

/** The year that opens a paragraph of the running text, else the one it prints most often. */
function spokenYear(texts: readonly string[]): number | null {
  const opening = texts.flatMap((text) => text.split("\n")).map((line) => Number(OPENING_YEAR.exec(line)?.[1] ?? 0));
  return opening.find((year) => year > 0) ?? mostFrequent(allYears(texts));
}

function codeYear(code: string | null): number[] {
  const year = Number(CODE_YEAR.exec(code ?? "")?.[1] ?? 0);
  return year > 0 ? [2000 + year] : [];
}
