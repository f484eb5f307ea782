import type { Code } from "../diagnostics/catalogue.ts";
import type { Place } from "../model/place.ts";
import type { Diagnostic, Indicator, Money, Project, Submission, Target } from "../model/record.ts";
import type { Stated } from "../model/stated.ts";

/** An indicator with the project it belongs to. */
export interface InProject {
  readonly project: Project;
  readonly indicator: Indicator;
}

/** What rules look at: a submission whose fields keep their places, and what the document states beside it. */
export interface Subject {
  readonly submission: Pick<
    Submission,
    "title" | "year" | "unit" | "amountUnit" | "declaredTotal" | "narrative" | "duties" | "projects"
  >;
  readonly stated: Stated;
  readonly indicators: readonly InProject[];
  /** What the reading found doubtful, which no rule has to say again. */
  readonly doubts: readonly Diagnostic[];
}

export const subjectOf = (
  submission: Subject["submission"],
  stated: Stated,
  doubts: readonly Diagnostic[],
): Subject => ({
  submission,
  stated,
  doubts,
  indicators: submission.projects.flatMap((project) => project.indicators.map((indicator) => ({ project, indicator }))),
});

/** What several rules ask of a submission, or of a project, found out once. */
export function once<Answer, Asked extends object = Subject>(find: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const found = new WeakMap<Asked, { readonly answer: Answer }>();
  return (asked) => {
    const known = found.get(asked) ?? { answer: find(asked) };
    found.set(asked, known);
    return known.answer;
  };
}

/** Where a field of a project or an indicator is printed; where it is not, the place of the whole. */
export function placeOf({ trace, at }: Project | Indicator, field: string): Place {
  return trace?.[field]?.at(-1)?.at ?? at;
}

/** A paragraph of a cell, or one of the running text: of the same text, places may tell the lines more or less narrowly. */
export const spotOf = ({ table, row, column, paragraph, line }: Place): string =>
  [table, row, column, paragraph, table === undefined ? line : null].join(" ");

/** Where the reading has told a fault, so that no rule has to say it again. */
export const saidAt = ({ doubts }: Subject, said: Code): ReadonlySet<string> =>
  new Set(doubts.filter(({ code }) => code === said).map(({ at }) => spotOf(at)));

/** Whether an indicator belongs to a level, be it as its first or its second. Levels are compared by their canonical names. */
export const isOf = ({ level1, level2 }: Indicator, ...levels: readonly string[]): boolean =>
  (level1 !== null && levels.includes(level1)) || (level2 !== null && levels.includes(level2));

export const COST_LEVELS = ["成本指标", "经济成本指标", "社会成本指标", "生态环境成本指标"] as const;
const SATISFACTION_LEVELS = ["满意度指标", "服务对象满意度指标"] as const;

export const isCost = (indicator: Indicator): boolean => isOf(indicator, ...COST_LEVELS);
export const isSatisfaction = (indicator: Indicator): boolean => isOf(indicator, ...SATISFACTION_LEVELS);

/** An indicator as a finding names it: its name or, where none is printed, its level. */
export const nameOf = ({ name, level2, level1 }: Indicator): string => name ?? level2 ?? level1 ?? "";

/** A project as a finding names it. */
export const nameOfProject = ({ name, title, code }: Project): string => name ?? title ?? code ?? "";

/** An amount as a finding quotes it: as printed, with its unit. */
export function printedMoney({ raw, unit }: Money): string {
  return unit === null || raw.endsWith(unit) ? raw : `${raw}${unit}`;
}

/** A target of one sort of quantity: its number is known. */
export const isQuantity = (target: Target): target is Target & { readonly number: number } =>
  target.kind === "quantity" && target.number !== null;
