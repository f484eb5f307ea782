import { stringify } from "csv-stringify/sync";
import type { Place } from "../model/place.ts";
import type { Indicator, Money, Project, Submission, Target } from "../model/record.ts";

export const csvTables = ["projects", "indicators"] as const;
export type CsvTable = (typeof csvTables)[number];

type Value = string | number | boolean | null;

/** One column of a table: its name, and its value in a row. */
type Columns<Row> = readonly (readonly [name: string, value: (row: Row) => Value])[];

interface ProjectRow {
  readonly submission: Submission;
  readonly project: Project;
  /** The project's number within its submission, from 1: with `path` the key that joins the tables. */
  readonly number: number;
}

interface IndicatorRow extends ProjectRow {
  readonly indicator: Indicator;
  readonly indicatorNumber: number;
}

const keys: Columns<ProjectRow> = [
  ["path", ({ submission }) => submission.source.path],
  ["project", ({ number }) => number],
  ["project_code", ({ project }) => project.code],
  ["project_name", ({ project }) => project.name],
];

const json = (extra: Readonly<Record<string, string>>): string | null =>
  Object.keys(extra).length === 0 ? null : JSON.stringify(extra);

const place = <Row>(at: (row: Row) => Place): Columns<Row> => [
  ["line", (row) => at(row).line ?? null],
  ["table", (row) => at(row).table ?? null],
  ["row", (row) => at(row).row ?? null],
  ["paragraph", (row) => at(row).paragraph ?? null],
];

const money = (name: string, of: (project: Project) => Money | null): Columns<ProjectRow> => [
  [`${name}_raw`, ({ project }) => of(project)?.raw ?? null],
  [`${name}_yuan`, ({ project }) => of(project)?.amount ?? null],
];

const target = (name: string, of: (indicator: Indicator) => Target | null): Columns<IndicatorRow> => [
  [`${name}_raw`, ({ indicator }) => of(indicator)?.raw ?? null],
  [`${name}_kind`, ({ indicator }) => of(indicator)?.kind ?? null],
  [`${name}_comparator`, ({ indicator }) => of(indicator)?.comparator ?? null],
  [`${name}_implied`, ({ indicator }) => of(indicator)?.implied ?? null],
  [`${name}_number`, ({ indicator }) => of(indicator)?.number ?? null],
  [`${name}_upper`, ({ indicator }) => of(indicator)?.upper ?? null],
  [`${name}_unit`, ({ indicator }) => of(indicator)?.unit ?? null],
  [`${name}_yuan`, ({ indicator }) => of(indicator)?.amount ?? null],
  [`${name}_period`, ({ indicator }) => of(indicator)?.period?.class ?? null],
  [`${name}_start`, ({ indicator }) => of(indicator)?.period?.start ?? null],
  [`${name}_end`, ({ indicator }) => of(indicator)?.period?.end ?? null],
];

const projectColumns: Columns<ProjectRow> = [
  ...keys,
  ["year", ({ submission }) => submission.year],
  ["unit_code", ({ submission, project }) => (project.unit ?? submission.unit).code],
  ["unit_name", ({ submission, project }) => (project.unit ?? submission.unit).name],
  ["ordinal", ({ project }) => project.ordinal],
  ["title", ({ project }) => project.title],
  ["amount_unit", ({ submission, project }) => project.budget.total?.unit ?? submission.amountUnit],
  ...money("total", ({ budget }) => budget.total),
  ...money("fiscal", ({ budget }) => budget.fiscal),
  ...money("other", ({ budget }) => budget.other),
  ["purpose", ({ project }) => project.purpose],
  [
    "schedule",
    ({ project }) => project.schedule.map(({ label, percent }) => `${label} ${percent ?? ""}`.trim()).join("; "),
  ],
  ["goals", ({ project }) => project.goals.join("\n")],
  ["indicators", ({ project }) => project.indicators.length],
  ["extra", ({ project }) => json(project.extra)],
  ...place<ProjectRow>(({ project }) => project.at),
];

const indicatorColumns: Columns<IndicatorRow> = [
  ...keys,
  ["indicator", ({ indicatorNumber }) => indicatorNumber],
  ["level1", ({ indicator }) => indicator.level1],
  ["level2", ({ indicator }) => indicator.level2],
  ["name", ({ indicator }) => indicator.name],
  ["description", ({ indicator }) => indicator.description],
  ...target("target", (indicator) => indicator.target),
  ["basis", ({ indicator }) => indicator.basis],
  ["weight", ({ indicator }) => indicator.weight],
  ["direction", ({ indicator }) => indicator.direction],
  ...target("actual", (indicator) => indicator.actual),
  ["score", ({ indicator }) => indicator.score],
  ["reason", ({ indicator }) => indicator.reason],
  ["extra", ({ indicator }) => json(indicator.extra)],
  ...place<IndicatorRow>(({ indicator }) => indicator.at),
];

function table<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  // Booleans are spelled out: csv-stringify writes false as an empty field.
  return stringify(
    rows.map((row) => columns.map(([, value]) => value(row))),
    { cast: { boolean: (value) => String(value) }, record_delimiter: "\n" },
  );
}

const projectRows = (submissions: readonly Submission[]): ProjectRow[] =>
  submissions.flatMap((submission) =>
    submission.projects.map((project, index) => ({ submission, project, number: index + 1 })),
  );

const indicatorRows = (submissions: readonly Submission[]): IndicatorRow[] =>
  projectRows(submissions).flatMap((row) =>
    row.project.indicators.map((indicator, index) => ({ ...row, indicator, indicatorNumber: index + 1 })),
  );

/** The rows of a table for these submissions, without its heading line. LF line ends, quotes only where needed. */
export function csvRows(name: CsvTable, submissions: readonly Submission[]): string {
  return name === "projects"
    ? table(projectColumns, projectRows(submissions))
    : table(indicatorColumns, indicatorRows(submissions));
}

export function csvHeading(name: CsvTable): string {
  const columns = name === "projects" ? projectColumns : indicatorColumns;
  return `${columns.map(([column]) => column).join(",")}\n`;
}
