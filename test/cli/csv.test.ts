import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Duty, Indicator, Money, Project, Severity, Submission, Target } from "../../src/model/record.ts";
import { tableNames } from "../../src/writers/tables/names.ts";
import { linesOf, parseOne, run } from "./terminal.ts";

const HEBEI = "fixtures/hebei/clean/input.txt";
const NO_TARGETS = "fixtures/refused/not-a-target-document/input.txt";
const UNITS = "fixtures/qinghai/two-units/input.txt";
const ROWS = "fixtures/rows/tab-separated/input.tsv";

describe("parse --csv", () => {
  const FILES = [
    HEBEI,
    UNITS,
    ROWS,
    "fixtures/hebei/template-values/input.txt",
    "fixtures/rows/split-target/input.tsv",
    "fixtures/prose/duties-numbered/input.txt",
  ];
  const cell = (value: string | number | boolean | null | undefined): string => String(value ?? "");
  const object = (value: Readonly<Record<string, string>>) =>
    Object.keys(value).length === 0 ? "" : JSON.stringify(value);

  const list = (value: readonly object[]) => (value.length === 0 ? "" : JSON.stringify(value));

  const money = (name: string, value: Money | null) => ({
    [`${name}_raw`]: cell(value?.raw),
    [`${name}_yuan`]: cell(value?.amount),
  });
  const target = (name: string, value: Target | null) => ({
    [`${name}_raw`]: cell(value?.raw),
    [`${name}_kind`]: cell(value?.kind),
    [`${name}_comparator`]: cell(value?.comparator),
    [`${name}_implied`]: cell(value?.implied),
    [`${name}_number`]: cell(value?.number),
    [`${name}_upper`]: cell(value?.upper),
    [`${name}_unit`]: cell(value?.unit),
    [`${name}_yuan`]: cell(value?.amount),
    [`${name}_period`]: cell(value?.period?.class),
    [`${name}_start`]: cell(value?.period?.start),
    [`${name}_end`]: cell(value?.period?.end),
  });
  const key = ({ source }: Submission, project: Project, number: number) => ({
    path: source.path,
    project: String(number),
    project_code: cell(project.code),
    project_name: cell(project.name),
  });
  const place = ({ at }: Pick<Indicator, "at">) => ({
    line: cell(at.line),
    end_line: cell(at.endLine),
    table: cell(at.table),
    row: cell(at.row),
    column: cell(at.column),
    paragraph: cell(at.paragraph),
  });

  const projectRow = (record: Submission, project: Project, number: number) => ({
    ...key(record, project, number),
    year: cell(record.year),
    unit_code: cell((project.unit ?? record.unit).code),
    unit_name: cell((project.unit ?? record.unit).name),
    ordinal: cell(project.ordinal),
    title: cell(project.title),
    amount_unit: cell(project.budget.total?.unit ?? record.amountUnit),
    ...money("total", project.budget.total),
    ...money("fiscal", project.budget.fiscal),
    ...money("other", project.budget.other),
    purpose: cell(project.purpose),
    schedule: project.schedule.map(({ label, percent }) => `${label} ${percent ?? ""}`.trim()).join("; "),
    goals: project.goals.join("\n"),
    indicators: String(project.indicators.length),
    extra: object(project.extra),
    ...place(project),
  });
  const indicatorRow = (record: Submission, project: Project, number: number, indicator: Indicator, index: number) => ({
    ...key(record, project, number),
    indicator: String(index + 1),
    level1: cell(indicator.level1),
    level2: cell(indicator.level2),
    name: cell(indicator.name),
    description: cell(indicator.description),
    ...target("target", indicator.target),
    basis: cell(indicator.basis),
    weight: cell(indicator.weight),
    direction: cell(indicator.direction),
    ...target("actual", indicator.actual),
    score: cell(indicator.score),
    reason: cell(indicator.reason),
    extra: object(indicator.extra),
    ...place(indicator),
  });

  const counted = ({ diagnostics }: Submission, wanted: Severity) =>
    String(diagnostics.filter(({ severity }) => severity === wanted).length);
  const submissionRow = (record: Submission) => ({
    path: record.source.path,
    title: cell(record.title),
    year: cell(record.year),
    unit_code: cell(record.unit.code),
    unit_name: cell(record.unit.name),
    amount_unit: cell(record.amountUnit),
    ...money("declared_total", record.declaredTotal),
    projects: String(record.projects.length),
    indicators: String(record.projects.flatMap(({ indicators }) => indicators).length),
    duties: String(record.duties.length),
    errors: counted(record, "error"),
    warnings: counted(record, "warning"),
    notes: counted(record, "info"),
    characters: String(record.coverage.characters),
    mapped: String(record.coverage.mapped),
    structural: String(record.coverage.structural),
    unmapped: String(record.coverage.unmapped),
    narrative: list(record.narrative),
    format: record.source.format,
    encoding: cell(record.source.encoding),
    bytes: String(record.source.bytes),
    sha256: record.source.sha256,
  });
  const dutyRow = ({ source }: Submission, duty: Duty, index: number) => ({
    path: source.path,
    duty: String(index + 1),
    heading: cell(duty.heading),
    goal: cell(duty.goal),
    indicators: cell(duty.indicators),
    targets: list(duty.targets),
    ...place(duty),
  });
  /** The one indicator whose row a diagnostic is in. */
  const ownerOf = ({ projects }: Submission, { at }: Pick<Indicator, "at">) => {
    const owners = projects.flatMap(({ indicators }, project) =>
      indicators.flatMap((indicator, index) =>
        at.row !== undefined && indicator.at.table === at.table && indicator.at.row === at.row
          ? [{ project: String(project + 1), indicator: String(index + 1) }]
          : [],
      ),
    );
    return owners.length === 1 ? owners[0] : { project: "", indicator: "" };
  };
  const diagnosticRow = (record: Submission, found: Submission["diagnostics"][number], index: number) => ({
    path: record.source.path,
    diagnostic: String(index + 1),
    severity: found.severity,
    code: found.code,
    message: found.message,
    suggestion: cell(found.suggestion),
    args: JSON.stringify(found.args),
    ...ownerOf(record, found),
    ...place(found),
  });

  const ROWS_OF: Readonly<Record<(typeof tableNames)[number], (record: Submission) => object[]>> = {
    submissions: (record) => [submissionRow(record)],
    projects: (record) => record.projects.map((project, index) => projectRow(record, project, index + 1)),
    indicators: (record) =>
      record.projects.flatMap((project, number) =>
        project.indicators.map((indicator, index) => indicatorRow(record, project, number + 1, indicator, index)),
      ),
    duties: (record) => record.duties.map((duty, index) => dutyRow(record, duty, index)),
    diagnostics: (record) => record.diagnostics.map((found, index) => diagnosticRow(record, found, index)),
  };

  describe.each(tableNames)("%s", (name) => {
    it.each([...FILES.map((file) => [file]), FILES])("of %s read back as in the JSON", async (...files) => {
      const { code, stdout } = await run(["parse", ...files, "--csv", name]);
      const records = await Promise.all(files.map((file) => parseOne(file)));
      expect(code).toBe(0);
      expect(parseCsv(stdout, { columns: true, relax_column_count: false })).toEqual(records.flatMap(ROWS_OF[name]));
      expect(stdout).not.toContain("\r");
    });

    it("have rows in some of these files", async () => {
      const records = await Promise.all(FILES.map((file) => parseOne(file)));
      expect(records.flatMap(ROWS_OF[name]).length).toBeGreaterThan(1);
    });
  });

  it("of a document without projects is the heading alone", async () => {
    const { code, stdout } = await run(["parse", NO_TARGETS, "--csv", "indicators"]);
    expect(code).toBe(1);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stdout).toMatch(/^path,project,project_code,project_name,indicator,level1,/);
  });
});
