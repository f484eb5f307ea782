import type { YearSource } from "../../model/stated.ts";
import { majorityOf } from "../../values/counts.ts";
import { sureYear } from "../budget-year.ts";
import type { Subject } from "../subject.ts";
import { type CodedProject, codedProjects } from "./project-code.ts";

/** A code whose year is not the document's. */
interface CodeYear extends CodedProject {
  readonly codeYear: number;
  readonly budgetYear: number;
}

/** What states a budget year as such: where the codes say another, they are at fault. */
const STATED: readonly (YearSource | null)[] = ["label", "title", "line"];

/**
 * The codes of another year than the budget's; none where that is not known, or known from the codes. A year that only the
 * running text speaks of is not the budget's where most codes say a later one.
 */
export function codesOfOtherYears(subject: Subject): CodeYear[] {
  const budgetYear = sureYear(subject, "goals");
  if (budgetYear === null) return [];
  const codes = codedProjects(subject);
  const most = majorityOf(codes.flatMap(({ code }) => code?.year ?? []));
  if (most !== null && most > budgetYear && !STATED.includes(subject.stated.yearFrom)) return [];
  return codes.flatMap((coded) =>
    coded.code === null || coded.code.year === budgetYear ? [] : [{ ...coded, codeYear: coded.code.year, budgetYear }],
  );
}
