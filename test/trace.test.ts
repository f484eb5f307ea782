import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import type { Indicator, Project, Trace } from "../src/model/record.ts";
import { fixtures, readFixture } from "./fixtures.ts";

/** A field of a record, under its name in the trace, with the text it prints. */
type Field = readonly [name: string, text: string];

const fields = (texts: Readonly<Record<string, string | number | null | undefined>>): Field[] =>
  Object.entries(texts).flatMap(([name, text]) => (text == null || text === "" ? [] : [[name, String(text)] as const]));
const extras = (extra: Readonly<Record<string, string>>): Field[] =>
  Object.entries(extra).map(([label, text]) => [`extra.${label}`, text] as const);

const projectFields = (project: Project): Field[] => [
  ...fields({
    ordinal: project.ordinal,
    title: project.title,
    code: project.code,
    name: project.name,
    "budget.total": project.budget.total?.raw,
    "budget.fiscal": project.budget.fiscal?.raw,
    "budget.other": project.budget.other?.raw,
    purpose: project.purpose,
  }),
  ...fields({ unit: project.unit?.code }),
  ...fields({ unit: project.unit?.name }),
  ...project.schedule.flatMap(({ label, percent }) => [
    ...fields({ schedule: label }),
    ...fields({ schedule: percent }),
  ]),
  ...project.goals.map((goal): Field => ["goals", goal]),
  ...extras(project.extra),
];

const indicatorFields = (indicator: Indicator): Field[] => [
  ...fields({
    // Levels are canonical; the word is printed with or without 指标.
    level1: indicator.level1?.replace(/指标$/, ""),
    level2: indicator.level2?.replace(/指标$/, ""),
    name: indicator.name,
    description: indicator.description,
    target: indicator.target.raw,
    basis: indicator.basis,
    weight: indicator.weight,
    direction: indicator.direction,
    actual: indicator.actual?.raw,
    score: indicator.score,
    reason: indicator.reason,
  }),
  ...extras(indicator.extra),
];

const folded = (text: string): string => text.replace(/\s+/g, "");
/** How much of a text is looked up in its line: a cell of several lines begins on the first. */
const BEGINNING = 8;

const cases = fixtures().filter(({ name }) => name === "hebei/clean" || name === "qinghai/clean");

describe.each(cases)("the trace of $name", (fixture) => {
  const bytes = readFixture(fixture);
  const lines = new TextDecoder().decode(bytes).split("\n");

  async function traced(): Promise<{ what: string; trace: Trace; fields: Field[] }[]> {
    const { projects } = await ingest(fixture.path, bytes, { trace: true });
    expect(projects.length).toBeGreaterThan(1);
    return projects.flatMap((project, number) => [
      { what: `project ${number + 1}`, trace: project.trace ?? {}, fields: projectFields(project) },
      ...project.indicators.map((indicator, index) => ({
        what: `project ${number + 1} indicator ${index + 1}`,
        trace: indicator.trace ?? {},
        fields: indicatorFields(indicator),
      })),
    ]);
  }

  it("has an entry for every field, with the text the field prints", async () => {
    const records = await traced();
    const untraced = records.flatMap(({ what, trace, fields: found }) =>
      found
        .filter(([name, text]) => !trace[name]?.some((entry) => folded(entry.text).includes(folded(text))))
        .map(([name, text]) => `${what} ${name}: ${text}`),
    );
    expect(untraced).toEqual([]);
    for (const { what, fields: found } of records) expect(found.length, what).toBeGreaterThanOrEqual(3);
  });

  it("names the line on which each text begins", async () => {
    const entries = (await traced()).flatMap(({ what, trace }) =>
      Object.entries(trace).flatMap(([name, places]) =>
        places.map((place) => ({ where: `${what} ${name}`, ...place })),
      ),
    );
    const misplaced = entries.filter(({ at, text }) => {
      const line = folded(lines[(at.line ?? 0) - 1] ?? "");
      const [first = ""] = text.trim().split("\n");
      return !line.includes(folded(first).slice(0, BEGINNING));
    });
    expect(misplaced).toEqual([]);
    expect(entries.length).toBeGreaterThan(50);
    for (const { where, at, text } of entries) {
      expect(text.trim(), where).not.toBe("");
      expect(at.endLine ?? lines.length, where).toBeGreaterThanOrEqual(at.line ?? 0);
    }
  });

  it("names in a goal the line of that goal, not of its cell", async () => {
    const goals = (await traced()).flatMap(({ trace }) => trace.goals ?? []);
    expect(goals.length).toBeGreaterThan(2);
    for (const { at, text } of goals) expect(lines[(at.line ?? 0) - 1]).toContain(text.slice(0, BEGINNING));
  });

  it("has no entry for a field that is null", async () => {
    const { projects } = await ingest(fixture.path, bytes, { trace: true });
    for (const { trace, ...indicator } of projects.flatMap((project) => project.indicators)) {
      const empty = Object.entries(indicator).filter(([, value]) => value === null);
      expect(empty.filter(([name]) => trace?.[name] !== undefined)).toEqual([]);
    }
  });
});

it("names of each of several indicators in a row's cells its own lines", async () => {
  const page = `<table>
<tr><td>项目名称</td><td colspan="3">清淤经费</td></tr>
<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>清淤长度<br>
清淤座数<br>
清淤次数</td><td>3公里<br>
2座<br>
4次</td></tr>
</table>`;
  const { projects } = await ingest("目标.html", Buffer.from(page), { trace: true });
  const places = projects.flatMap(({ indicators }) =>
    indicators.map(({ trace }) => [trace?.name, trace?.target].map((of) => of?.map(({ at }) => [at.line, at.endLine]))),
  );
  expect(places).toEqual([
    [[[4, undefined]], [[6, undefined]]],
    [[[5, undefined]], [[7, undefined]]],
    [[[6, undefined]], [[8, undefined]]],
  ]);
});
