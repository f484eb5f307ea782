import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { ingest } from "../../src/ingest.ts";
import type { Diagnostic } from "../../src/model/record.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const present = existsSync(`${shared}gold`);
if (!present) process.stderr.write("gold.test.ts: skipped, the documents with hand-checked anomalies are not here\n");

/** The codes that say an anomaly of each class. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  "unit-only-value": ["value/unit-without-number"],
  "missing-unit": ["check/number-without-unit", "value/number-fused-with-words"],
  "number-fused-text": ["value/number-fused-with-words"],
  "incomplete-unit": ["value/incomplete-unit"],
  "amount-mismatch": ["check/cost-slipped-by-factor", "check/cost-above-budget", "check/cost-not-budget"],
  "derived-amount-mismatch": ["check/costs-exceed-budget"],
  "sum-mismatch": ["check/total-not-sum", "check/off-by-rounding"],
  "template-residue": ["check/goal-is-caption"],
  "truncated-text": ["check/text-begins-cut"],
  "value-basis-swapped": ["check/value-and-basis-swapped"],
  "placeholder-name": ["check/name-repeats-level"],
  "missing-name": ["outline/name-missing"],
  "duplicate-name": ["check/duplicate-indicator"],
  "year-typo": ["check/year-impossible"],
  "year-mismatch": ["check/year-not-budget-year", "check/goal-year"],
  "suspicious-comparator": ["check/satisfaction-bounded-above"],
  "empty-section": ["outline/section-empty"],
  "empty-value": ["outline/value-missing"],
  "missing-dimension": ["check/dimension-missing"],
  "goal-indicator-mismatch": ["check/goal-contradicts-target", "check/goal-without-indicator"],
  "cross-project-inconsistency": ["check/village-counts-differ"],
  "copy-paste": ["check/indicator-of-another-project"],
  "outline-misnumbered": ["outline/misnumbered", "outline/heading-misplaced", "outline/ordinal-in-name"],
  "missing-heading": ["outline/heading-missing"],
  "missing-ordinal": ["outline/ordinal-missing"],
  "missing-dot": ["outline/ordinal-fused"],
  "merged-items": ["outline/items-joined"],
  "displaced-unit": ["outline/unit-displaced"],
  "text-damage": ["outline/stray-text"],
};

interface Anomaly {
  readonly where: string;
  readonly what: string;
  readonly class: string;
  readonly severity: "hard" | "soft";
  readonly line: number;
}

const seeds = ["000", "001", "004"];

const anomaliesOf = (seed: string): Anomaly[] =>
  JSON.parse(readFileSync(`${shared}gold/${seed}.json`, "utf8")).anomalies.filter(
    ({ severity }: Anomaly) => severity === "hard",
  );

interface Row {
  readonly line: number;
  readonly endLine: number;
}

/** What `check` finds, and the lines of every indicator: an anomaly is noted at its value, wherever in the row it is. */
async function readSeed(seed: string): Promise<{ findings: Diagnostic[]; rows: Row[] }> {
  const file = readdirSync(`${shared}seeds`).find((name) => name.startsWith(seed)) ?? "";
  const bytes = readFileSync(`${shared}seeds/${file}`);
  const { findings } = await checkSource(file, bytes, { language: "en" });
  const { projects } = await ingest(file, bytes);
  const rows = projects.flatMap(({ indicators }) =>
    indicators.map(({ at: { line = 0, endLine = line } }) => ({ line, endLine })),
  );
  return { findings: findings.map(({ diagnostic }) => diagnostic), rows };
}

const isIn = (line: number, row: Row): boolean => row.line <= line && line <= row.endLine;

describe.runIf(present)("what a careful auditor can prove from the printed text", () => {
  it.each(seeds)("is found in %s at its place, as often as it stands there", async (seed) => {
    const { findings, rows } = await readSeed(seed);
    const report: string[] = [];
    const missed: string[] = [];
    const due = new Map<string, number>();
    for (const { class: kind, line, what } of anomaliesOf(seed)) {
      const codes = fitting[kind];
      expect(codes, kind).toBeDefined();
      const row = rows.find((one) => isIn(line, one)) ?? { line, endLine: line };
      const there = findings.filter(({ code, at }) => isIn(at.line ?? 0, row) && codes?.includes(code));
      const nth = due.get(`${kind} ${line}`) ?? 0;
      due.set(`${kind} ${line}`, nth + 1);
      const found = there[nth];
      if (found === undefined) missed.push(`${seed}:${line} ${kind}: ${what}`);
      report.push(`| ${seed} | ${line} | ${kind} | \`${found?.code}\` ${found?.severity} |`);
    }
    if (process.env.JIXIAO_GOLD === "report") process.stdout.write(`${report.join("\n")}\n`);
    expect(missed).toEqual([]);
  });
});
