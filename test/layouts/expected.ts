import type { AmountUnit, Indicator, Money, Project, Submission, Target } from "../../src/model/record.ts";

/**
 * A record in the form a person can check by eye. What is left out is null or empty. Amounts are in 元.
 *
 * An indicator is one line: level 1 | level 2 | name | target, then what else it has: description=…, basis=…, weight=…,
 * direction=…, actual=…, score=…, reason=…, and {heading: content} for each content without a field, by heading. `–` is
 * null. A target is what is printed, an arrow, and what it is read as:
 *   ≥320株 → ≥ 320 株            6台 → (=) 6 台              80-90% → (=) 80~90 %
 *   ≤0.5万元/个 → ≤ 0.5 万元/个 = 5000元     2025年5月底前 → deadline ..2025-05-31     及时 → words     ≥**% → nothing ≥ %
 */
export interface Expected {
  readonly title?: string;
  readonly year: number | null;
  /** Code and name, either of which may be missing. */
  readonly unit: string | null;
  readonly amountUnit: AmountUnit | null;
  readonly declaredTotal?: number;
  /** heading: text */
  readonly narrative?: readonly string[];
  /** heading | goal | indicators */
  readonly duties?: readonly string[];
  readonly projects: readonly ExpectedProject[];
  /** Codes of diagnostics that the document must not be read without. */
  readonly diagnostics?: readonly string[];
  /** Texts that may be in no field. */
  readonly unmapped?: readonly string[];
}

export interface ExpectedProject {
  readonly ordinal?: number;
  readonly title?: string;
  readonly code?: string;
  readonly name: string | null;
  readonly unit?: string;
  readonly budget: readonly [total: number | null, fiscal: number | null, other: number | null];
  readonly purpose?: string;
  readonly goals?: readonly string[];
  readonly extra?: Readonly<Record<string, string>>;
  /** A line each. */
  readonly indicators?: string;
}

const NOTHING = "–";

/** What a record is compared by; the same form is made of an expectation. */
export interface Compact {
  readonly title: string;
  readonly year: number | null;
  readonly unit: string;
  readonly amountUnit: string | null;
  readonly declaredTotal: number | string | null;
  readonly narrative: readonly string[];
  readonly duties: readonly string[];
  readonly projects: readonly unknown[];
}

export function compactExpected(expected: Expected): Compact {
  const { title, year, unit, amountUnit, declaredTotal = null, narrative = [], duties = [], projects } = expected;
  return {
    title: title ?? NOTHING,
    year,
    unit: unit ?? NOTHING,
    amountUnit,
    declaredTotal,
    narrative,
    duties,
    projects: projects.map((project) => ({
      heading: [project.ordinal ?? NOTHING, project.title ?? NOTHING].join(" "),
      code: project.code ?? NOTHING,
      name: project.name ?? NOTHING,
      unit: project.unit ?? NOTHING,
      budget: project.budget,
      purpose: project.purpose ?? NOTHING,
      goals: project.goals ?? [],
      extra: project.extra ?? {},
      indicators: linesOf(project.indicators ?? ""),
    })),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export function compactRecord(submission: Submission): Compact {
  const { title, year, unit, amountUnit, declaredTotal, narrative, duties, projects } = submission;
  return {
    title: title ?? NOTHING,
    year,
    unit: unitOf(unit),
    amountUnit,
    declaredTotal: amountOf(declaredTotal),
    narrative: narrative.map(({ heading, text }) => `${heading}: ${text}`),
    duties: duties.map(({ heading, goal, indicators }) =>
      [heading, goal, indicators].map((text) => text ?? NOTHING).join(" | "),
    ),
    projects: projects.map(compactProject),
  };
}

const compactProject = (project: Project) => ({
  heading: [project.ordinal ?? NOTHING, project.title ?? NOTHING].join(" "),
  code: project.code ?? NOTHING,
  name: project.name ?? NOTHING,
  unit: unitOf(project.unit),
  budget: [project.budget.total, project.budget.fiscal, project.budget.other].map(amountOf),
  purpose: project.purpose ?? NOTHING,
  goals: project.goals,
  extra: { ...project.extra },
  indicators: project.indicators.map(lineOf),
});

const unitOf = (unit: Submission["unit"] | null): string =>
  [unit?.code, unit?.name].filter((part) => part !== null && part !== undefined).join(" ") || NOTHING;

/** A money without an amount is what is printed. */
const amountOf = (money: Money | null): number | string | null => (money === null ? null : (money.amount ?? money.raw));

function lineOf(indicator: Indicator): string {
  const { level1, level2, name, target, description, basis, weight, direction, actual, score, reason } = indicator;
  const named = { description, basis, weight, direction, actual: actual && valueOf(actual), score, reason };
  const others = Object.entries(named).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  const extra = Object.entries(indicator.extra)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([heading, content]) => `{${heading}: ${content}}`);
  return [level1 ?? NOTHING, level2 ?? NOTHING, name ?? NOTHING, valueOf(target), ...others, ...extra].join(" | ");
}

const valueOf = (target: Target): string => `${target.raw} → ${readingOf(target)}`.trim();

function readingOf({ kind, comparator, implied, number, upper, unit, amount, period }: Target): string {
  const parts = (...texts: (string | null)[]) => texts.filter((text) => text !== null && text !== "").join(" ");
  if (kind === "qualitative") return "words";
  if (kind === "empty") return parts("nothing", comparator, unit);
  if (kind === "time") {
    if (period === null) return parts(comparator, "time");
    const bounds = period.start === null && period.end === null ? null : `${period.start ?? ""}..${period.end ?? ""}`;
    return parts(comparator, period.class, bounds);
  }
  const bounds = `${number ?? "?"}${upper === null ? "" : `~${upper}`}`;
  const sign = implied ? `(${comparator})` : comparator;
  return parts(sign, bounds, unit, amount === null ? null : `= ${amount}元`);
}
