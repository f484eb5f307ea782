import type { Indicator, Project } from "../../model/record.ts";
import { withPlainYears } from "../../values/years.ts";
import { longTerm } from "../../vocabulary/columns.ts";
import { beganWords, carriedOverWords } from "../../vocabulary/periods.ts";
import { holdsOne } from "../../vocabulary/words.ts";
import { once } from "../subject.ts";

/** What a project says of years beside the budget's. */
interface OtherYears {
  /** Its terms of several years, in its name or under a label: 2022年3月至2025年12月. */
  readonly terms: readonly (readonly [from: number, to: number])[];
  /** Whether it carries something on, or pays what is still due. */
  readonly carriesOver: boolean;
}

/** 2022年3月至2025年12月, 2024—2026年, 2022.3-2025.12. */
const TERM =
  /(?<!\d)(20\d{2})(?:\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|[./-]\d{1,2}(?:[./-]\d{1,2})?)?\s*(?:-{1,2}|[—–―~～至到]{1,2})\s*(20\d{2})/g;

const otherYearsOf = once(({ name, title, purpose, goals, extra }: Project): OtherYears => {
  const terms = [name, title, ...Object.values(extra)].flatMap((text) =>
    Array.from(withPlainYears(text ?? "").matchAll(TERM), ([, from, to]) => [Number(from), Number(to)] as const),
  );
  const isLeft = Object.entries(extra).some(([label, text]) => label.includes("结转") && /[1-9]/.test(text));
  const says = [name, title, purpose, ...goals].some((text) => text !== null && isCarriedOver(text));
  return { terms, carriesOver: isLeft || says };
});

/** Whether a text says that something of earlier years is carried on or still to be paid. */
export const isCarriedOver = (text: string): boolean => holdsOne(text, carriedOverWords);

/** Whether a project's terms may be over: it carries something on, or pays what is still due. */
export const carriesOver = (project: Project): boolean => otherYearsOf(project).carriesOver;

/** Whether a project prints a term of several years that all of these lie in. */
export const isInTermOf = (project: Project, ...years: readonly number[]): boolean =>
  otherYearsOf(project).terms.some(([from, to]) => years.every((year) => from <= year && year <= to));

/** Whether an indicator is of when something began, or of the day its figures are of. */
export const isOfBeginning = ({ name }: Indicator): boolean => name !== null && holdsOne(name, beganWords);

/** Whether an indicator stands among those of several years: 长期绩效指标, 中期指标值. */
export const isLongTerm = ({ extra }: Indicator): boolean =>
  Object.entries(extra).some((words) => words.some((word) => longTerm.test(word)));
