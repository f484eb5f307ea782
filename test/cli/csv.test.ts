import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Indicator, Money, Project, Submission, Target } from "../../src/model/record.ts";
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
  ];
  const cell = (value: string | number | boolean | null | undefined): string => String(value ?? "");
  const object = (value: Readonly<Record<string, string>>) =>
    Object.keys(value).length === 0 ? "" : JSON.stringify(value);

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
  const place = ({ at }: Project | Indicator) => ({
    line: cell(at.line),
    table: cell(at.table),
    row: cell(at.row),
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

  it.each([...FILES.map((file) => [file]), FILES])("projects of %s read back as in the JSON", async (...files) => {
    const { code, stdout } = await run(["parse", ...files, "--csv", "projects"]);
    const records = await Promise.all(files.map((file) => parseOne(file)));
    const wanted = records.flatMap((record) =>
      record.projects.map((project, index) => projectRow(record, project, index + 1)),
    );
    expect(code).toBe(0);
    expect(wanted.length).toBeGreaterThan(0);
    expect(parseCsv(stdout, { columns: true, relax_column_count: false })).toEqual(wanted);
    expect(stdout).not.toContain("\r");
  });

  it.each([...FILES.map((file) => [file]), FILES])("indicators of %s read back as in the JSON", async (...files) => {
    const { code, stdout } = await run(["parse", ...files, "--csv", "indicators"]);
    const records = await Promise.all(files.map((file) => parseOne(file)));
    const wanted = records.flatMap((record) =>
      record.projects.flatMap((project, number) =>
        project.indicators.map((indicator, index) => indicatorRow(record, project, number + 1, indicator, index)),
      ),
    );
    expect(code).toBe(0);
    expect(wanted.length).toBeGreaterThan(5);
    expect(parseCsv(stdout, { columns: true, relax_column_count: false })).toEqual(wanted);
  });

  it("of a document without projects is the heading alone", async () => {
    const { code, stdout } = await run(["parse", NO_TARGETS, "--csv", "indicators"]);
    expect(code).toBe(1);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stdout).toMatch(/^path,project,project_code,project_name,indicator,level1,/);
  });
});
