import type { YearSource } from "../../model/stated.ts";
import type { Subject } from "../subject.ts";

/** The budget year where it is told by one of the sources; null where it is not, or not known. */
export const budgetYearFrom = ({ submission, stated }: Subject, sources: readonly YearSource[]): number | null =>
  stated.yearFrom !== null && sources.includes(stated.yearFrom) ? submission.year : null;

/** What the document says of itself in its title or its running text. */
export const SAID: readonly YearSource[] = ["label", "title", "line", "prose"];

/** A budget's documents speak of no year before the People's Republic, and of none further ahead than a long lease. */
export const FIRST_YEAR = 1949;
const YEARS_AHEAD = 30;
/** Where the budget year is not known. */
export const LAST_YEAR = 2100;

export const isPossibleYear = (year: number, budgetYear: number | null): boolean =>
  year >= FIRST_YEAR && year <= (budgetYear === null ? LAST_YEAR : budgetYear + YEARS_AHEAD);
