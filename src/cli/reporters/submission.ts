import { Chalk } from "chalk";
import type { Money, Period, Project, Severity, Submission, Target } from "../../model/record.ts";
import { placeName, type Words } from "../words.ts";
import { drawPlain } from "./draw.ts";

const WIDEST = 160;
const NARROWEST = 60;
const USUAL = 100;
export const terminalWidth = (columns: number | undefined): number =>
  Math.min(WIDEST, Math.max(NARROWEST, columns ?? USUAL));

/** What is no table can be as narrow as a terminal is, short of a few characters. */
const NARROWEST_LINE = 24;
export const lineWidth = (columns: number | undefined): number =>
  Math.min(WIDEST, Math.max(NARROWEST_LINE, columns ?? USUAL));

export interface Style {
  readonly width: number;
  readonly colour: boolean;
  readonly trace: boolean;
}

/** A submission for a person: whose it is, then each project with its goals and indicators as they were read. */
export function drawSubmission(submission: Submission, words: Words, style: Style): string[] {
  const chalk = new Chalk({ level: style.colour ? 1 : 0 });
  const { source, title, year, unit, amountUnit, declaredTotal, projects, duties } = submission;
  const indicators = projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const facts = [
    title,
    [unit.code, unit.name].filter((part) => part !== null).join(" ") || null,
    year === null ? null : `${words.year} ${year}`,
    amountUnit === null ? null : `${words.amountUnit} ${amountUnit}`,
    declaredTotal === null ? null : `${words.declaredTotal} ${drawMoney(declaredTotal)}`,
  ].filter((fact) => fact !== null);
  return [
    chalk.bold(source.path),
    ...facts,
    words.counts(projects.length, indicators, duties.length),
    "",
    ...duties.flatMap(({ heading, targets }) => [
      `${words.duty} ${heading ?? words.noName}${targets.length === 0 ? "" : `  ${targets.map(({ raw }) => raw).join("  ")}`}`,
    ]),
    ...(duties.length === 0 ? [] : [""]),
    ...projects.flatMap((project, index) => drawProject(project, index + 1, words, style, chalk)),
  ];
}

function drawProject(
  project: Project,
  number: number,
  words: Words,
  style: Style,
  chalk: InstanceType<typeof Chalk>,
): string[] {
  const { name, title, code, budget, goals, indicators } = project;
  const heading = [`${project.ordinal ?? number}.`, name ?? title ?? words.noName, code].filter(
    (part) => part !== null,
  );
  const money = budget.total === null ? [] : [`${words.budget} ${drawMoney(budget.total)}`];
  const { level1, level2, name: third, raw, read, place } = words.columns;
  const rows = indicators.map((indicator) => [
    indicator.level1 ?? "",
    indicator.level2 ?? "",
    indicator.name ?? "",
    indicator.target.raw,
    drawTarget(indicator.target, words),
    ...(style.trace ? [placeName(indicator.at, words)] : []),
  ]);
  const table = drawPlain(
    { heading: [level1, level2, third, raw, read, ...(style.trace ? [place] : [])], rows },
    style.width - 3,
  );
  return [
    `${chalk.bold(heading.join(" "))}  ${money.join("")}`.trimEnd(),
    ...(project.unit === null
      ? []
      : [`   ${words.unit} ${project.unit.code ?? ""} ${project.unit.name ?? ""}`.trimEnd()]),
    ...goals.map((goal) => `   ${words.goal} ${goal.replace(/\n/g, " ")}`),
    ...(rows.length === 0 ? [] : table.map((row, index) => `   ${index === 0 ? chalk.dim(row) : row}`)),
    "",
  ];
}

function drawMoney({ raw, unit, amount }: Money): string {
  const printed = unit === null || raw.endsWith(unit) ? raw : raw + unit;
  return amount === null ? printed : `${printed} (${amount} 元)`;
}

/** The typed reading of a target in a few characters. */
function drawTarget(target: Target, words: Words): string {
  const { kind, comparator, number, upper, unit, amount, period } = target;
  if (kind === "time") return drawPeriod(period, words);
  if (kind !== "quantity") return unit === null ? words.kinds[kind] : `${words.kinds[kind]} [${unit}]`;
  const value = number === null ? "?" : upper === null ? String(number) : `${number}–${upper}`;
  const per = (unit ?? "").replace(/^[^/·每]+/, "");
  const exact = amount === null || unit === `元${per}` ? "" : ` (${amount} 元${per})`;
  return `${comparator ?? ""} ${value} ${unit ?? ""}${exact}`.trim();
}

function drawPeriod(period: Period | null, words: Words): string {
  if (period === null) return words.kinds.time;
  const span = [period.start, period.end].filter((end) => end !== null).join("/");
  return `${words.periods[period.class]} ${span}`.trimEnd();
}

/** One line a diagnostic: place, severity, code, sentence. */
export function drawDiagnostics({ source, diagnostics }: Submission, words: Words, colour: boolean): string[] {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const paint: Record<Severity, (text: string) => string> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  return diagnostics.map(({ severity, code, message, at }) => {
    const place = placeName(at, words);
    return `${source.path}${place === "" ? "" : `:${place}`}: ${paint[severity](words.severities[severity])} ${code}: ${message}`;
  });
}

export function countSeverities(diagnostics: Submission["diagnostics"]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
