import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { layOut, type Part } from "../src/grid/layout.ts";
import { ingest } from "../src/ingest.ts";
import type { Duty, Indicator, Project, Submission, Target } from "../src/model/record.ts";
import { read as readBlocks } from "../src/readers/read.ts";
import type { Described } from "./containers/described.ts";
import { asDocx } from "./containers/docx.ts";
import { asHtml } from "./containers/html.ts";
import { describedAgain, describedAsOneGrid } from "./containers/laid.ts";
import { contentOf } from "./content.ts";

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const present = existsSync(`${shared}seeds`);
if (!present) process.stderr.write("seeds.test.ts: skipped, the real documents it reads are not here\n");

const seedPath = (number: string): string => {
  const name = readdirSync(`${shared}seeds`).find((file) => file.startsWith(number));
  return `${shared}seeds/${name}`;
};
const read = async (number: string): Promise<Submission> =>
  ingest(seedPath(number), readFileSync(seedPath(number)), { trace: true });

interface GoldValue {
  kind: "quantity" | "date" | "qualitative" | "empty";
  comparator: string | null;
  comparatorImplied: boolean;
  number: string | null;
  unit: string | null;
  numberInBaseUnit: string | null;
  iso?: string | null;
  timeClass?: string;
}
interface GoldIndicator {
  level1: string | null;
  level2: string | null;
  level1Implied?: boolean;
  level2Implied?: boolean;
  name: string | null;
  description: string | null;
  valueRaw: string;
  basis: string | null;
  line: number;
  value: GoldValue;
}
interface GoldProject {
  ordinal: number | null;
  title: string | null;
  code: string | null;
  name: string;
  budgetWan: string;
  fiscalWan: string | null;
  otherWan: string | null;
  purpose: string | null;
  plan: (number | null)[] | null;
  planLabels: string[] | null;
  goals: string[];
  line: number;
  indicators: GoldIndicator[];
}
interface GoldDuty {
  heading: string;
  goal: string;
  indicatorText: string | null;
  line: number;
  quantities: { text: string; comparator: string; number: string; unit: string }[];
}
interface Gold {
  unit: { code: string; name: string };
  year: number;
  amountUnit: string;
  declaredTotalWan: number | null;
  projects: GoldProject[];
  dutyGoals: GoldDuty[];
}

/** White space between Chinese characters is not compared; absent, null and "" count as equal. */
const plain = (value: string | null | undefined): string =>
  (value ?? "").replace(/\s+(?=[^\x20-\x7e])|(?<=[^\x20-\x7e])\s+/g, "").replace(/\s+/g, " ");

/** Collects every field that both have; one entry a comparison. */
class Score {
  readonly misses: string[] = [];
  readonly counts: Record<string, [equal: number, all: number]> = {};

  same(field: string, where: string, ours: unknown, gold: unknown): void {
    const count = this.counts[field] ?? [0, 0];
    const equal = JSON.stringify(ours) === JSON.stringify(gold);
    this.counts[field] = [count[0] + (equal ? 1 : 0), count[1] + 1];
    if (!equal) this.misses.push(`${where} ${field}: ${JSON.stringify(ours)} ≠ gold ${JSON.stringify(gold)}`);
  }

  text(field: string, where: string, ours: string | null | undefined, gold: string | null | undefined): void {
    this.same(field, where, plain(ours), plain(gold));
  }
}

const number = (value: string | null): number | null => (value === null || value === "" ? null : Number(value));

/** The gold prints a deadline as its end, a window as start/end. */
const iso = ({ period }: Target): string | null =>
  period === null ? null : period.start === null ? period.end : `${period.start}/${period.end}`;

function compareTarget(score: Score, where: string, ours: Target, gold: GoldIndicator): void {
  const { value } = gold;
  const wanted = value.kind === "date" ? "time" : value.kind;
  const either = value.timeClass !== undefined && (ours.kind === "time" || ours.kind === "qualitative");
  score.text("raw", where, ours.raw, gold.valueRaw);
  score.same("kind", where, either ? wanted : ours.kind, wanted);
  score.same("comparator", where, ours.comparator, value.comparator ?? null);
  score.same("implied", where, ours.implied, value.comparatorImplied);
  score.same("number", where, ours.number, number(value.number));
  score.same("unit", where, ours.unit, value.unit ?? null);
  score.same("amount", where, ours.amount, number(value.numberInBaseUnit));
  if (value.iso != null) score.same("period", where, iso(ours), value.iso);
}

function compareIndicator(score: Score, where: string, ours: Indicator, gold: GoldIndicator): void {
  if (!(gold.level1Implied && ours.level1 === null)) score.text("level1", where, ours.level1, gold.level1);
  if (!(gold.level2Implied && ours.level2 === null)) score.text("level2", where, ours.level2, gold.level2);
  score.text("name", where, ours.name, gold.name);
  score.text("description", where, ours.description, gold.description);
  score.text("basis", where, ours.basis, gold.basis);
  const printed = ours.trace?.target ?? ours.trace?.name ?? [];
  score.same("line", where, (printed[0]?.at ?? ours.at).line, gold.line);
  compareTarget(score, where, ours.target, gold);
}

function compareProject(score: Score, where: string, ours: Project, gold: GoldProject): void {
  score.text("code", where, ours.code, gold.code);
  score.text("project name", where, ours.name, gold.name);
  score.text("budget", where, ours.budget.total?.raw, gold.budgetWan);
  score.text("fiscal", where, ours.budget.fiscal?.raw, gold.fiscalWan);
  score.text("other", where, ours.budget.other?.raw, gold.otherWan);
  score.same("budget amount", where, ours.budget.total?.amount ?? null, Math.round(Number(gold.budgetWan) * 1e4));
  score.text("purpose", where, ours.purpose, gold.purpose);
  score.same(
    "schedule",
    where,
    ours.schedule.map(({ percent }) => percent),
    gold.plan ?? [],
  );
  score.same(
    "schedule labels",
    where,
    ours.schedule.map(({ label }) => label),
    gold.planLabels ?? [],
  );
  score.same("goals", where, ours.goals.map(plain), gold.goals.map(plain));
  // A list prints neither ordinals nor headings; the gold counts its rows and repeats their names there.
  if (ours.title !== null) {
    score.same("ordinal", where, ours.ordinal, gold.ordinal);
    score.text("title", where, ours.title, gold.title);
  }
  score.same("number of indicators", where, ours.indicators.length, gold.indicators.length);
  gold.indicators.forEach((indicator, index) => {
    const found = ours.indicators[index];
    if (found !== undefined) compareIndicator(score, `${where} indicator ${index + 1}`, found, indicator);
  });
}

function compareDuty(score: Score, where: string, ours: Duty, gold: GoldDuty): void {
  score.text("duty heading", where, ours.heading, gold.heading);
  score.text("duty goal", where, ours.goal, gold.goal);
  score.text("duty indicators", where, ours.indicators, gold.indicatorText);
  score.same("duty line", where, ours.at.line, gold.line);
  const targets = ours.targets.map(({ raw, comparator, number: value, unit }) => ({
    text: raw,
    comparator,
    number: String(value),
    unit,
  }));
  const wanted = gold.quantities.map(({ text, comparator, number: value, unit }) => ({
    text,
    comparator,
    number: value,
    unit,
  }));
  score.same("duty targets", where, targets, wanted);
}

function compare(ours: Submission, gold: Gold): Score {
  const score = new Score();
  score.text("unit code", "unit", ours.unit.code, gold.unit.code);
  score.text("unit name", "unit", ours.unit.name, gold.unit.name);
  score.same("year", "year", ours.year, gold.year);
  score.same("amount unit", "amount unit", ours.amountUnit, gold.amountUnit);
  score.same(
    "declared total",
    "total",
    ours.declaredTotal?.amount ?? null,
    gold.declaredTotalWan === null ? null : Math.round(gold.declaredTotalWan * 1e4),
  );
  score.same("number of projects", "projects", ours.projects.length, gold.projects.length);
  score.same("number of duties", "duties", ours.duties.length, gold.dutyGoals.length);
  gold.projects.forEach((project, index) => {
    const found = ours.projects[index];
    if (found !== undefined) compareProject(score, `project ${index + 1}`, found, project);
  });
  gold.dutyGoals.forEach((duty, index) => {
    const found = ours.duties[index];
    if (found !== undefined) compareDuty(score, `duty ${index + 1}`, found, duty);
  });
  return score;
}

describe.skipIf(!present)("the seeds against the hand-checked gold", () => {
  it.each(["000", "001", "004"])("seed %s equals the gold in every field both have", async (seed) => {
    const gold = JSON.parse(readFileSync(`${shared}gold/${seed}.json`, "utf8")) as Gold;
    const score = compare(await read(seed), gold);
    const table = Object.entries(score.counts).map(([field, [equal, all]]) => `${field} ${equal}/${all}`);
    process.stderr.write(`seed ${seed}: ${table.join(" · ")}\n`);
    expect(score.misses).toEqual([]);
  });

  it.each([
    ["002", 37, 255],
    ["003", 10, 30],
  ])("seed %s has %i projects and %i indicators", async (seed, projects, indicators) => {
    const submission = await read(seed);
    expect(submission.projects).toHaveLength(projects);
    expect(submission.projects.flatMap((project) => project.indicators)).toHaveLength(indicators);
  });

  it.each(["000", "001", "002", "003", "004"])("every character of seed %s is accounted for", async (seed) => {
    const { coverage, diagnostics } = await read(seed);
    const text = readFileSync(seedPath(seed), "utf8").replace(/^\ufeff/, "");
    expect(coverage.characters).toBe([...text.replace(/\s/g, "")].length);
    expect(coverage.mapped + coverage.structural + coverage.unmapped).toBe(coverage.characters);
    expect(coverage.unmapped / coverage.characters).toBeLessThanOrEqual(0.001);
    const reported = diagnostics.filter(({ code }) => code === "coverage/unmapped");
    expect(reported.reduce((sum, { args }) => sum + Number(args.characters), 0)).toBe(coverage.unmapped);
  });
});

async function partsOf(number: string): Promise<readonly Part[]> {
  const { blocks, reading } = await readBlocks(seedPath(number), readFileSync(seedPath(number)));
  return layOut(blocks, reading).parts;
}

const containers: readonly (readonly [string, (described: Described) => Uint8Array])[] = [
  ["docx", asDocx],
  ["html", (described) => Buffer.from(asHtml(described))],
];
const shapes: readonly (readonly [string, (parts: readonly Part[]) => Described])[] = [
  ["tables of their own", describedAgain],
  ["one table a project", describedAsOneGrid],
];

describe.skipIf(!present)("the seeds in another container", () => {
  it.each(["000", "001", "002", "003", "004"])(
    "seed %s is the same record as a Word file and as a page",
    async (seed) => {
      const text = await contentOf(seedPath(seed), readFileSync(seedPath(seed)), true);
      const parts = await partsOf(seed);
      for (const [shape, describes] of shapes) {
        const described = describes(parts);
        for (const [format, write] of containers) {
          expect(await contentOf(`${seed}.${format}`, write(described), true), `${format}, ${shape}`).toEqual(text);
        }
      }
    },
  );
});
