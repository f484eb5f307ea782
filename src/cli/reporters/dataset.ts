import type { Preview } from "../../batch/dataset/preview.ts";
import type { Manifest, ManifestInput } from "../../model/manifest.ts";
import { onOneLine } from "../io.ts";
import type { Words } from "../words.ts";
import { drawPlain } from "./draw.ts";

/** So many inputs are listed one by one; of more only those that need a look. */
const LISTED = 40;

const totalOf = (counts: Readonly<Record<string, number>> | null): number =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

/** Errors, warnings and notes of reading, then what rules found. */
function figuresOf({ projects, indicators, diagnostics, checks }: Figures): number[] {
  const read = (["error", "warning", "info"] as const).map((one) => diagnostics[one] - (checks?.[one] ?? 0));
  return [projects, indicators, ...read, ...(checks === null ? [] : [totalOf(checks)])];
}
type Figures = Pick<ManifestInput, "projects" | "indicators" | "diagnostics" | "checks">;

/** What a dataset holds, input by input; of many inputs those that failed, or of which reading was in doubt. */
export function drawSummary({ inputs, options }: Manifest, words: Words, width: number): string[] {
  const { path, projects, indicators, error, warning, info, checks } = words.summary;
  const heading = [path, projects, indicators, error, warning, info, ...(options.check ? [checks] : [])];
  const rows = listed(inputs).map((input) => [
    onOneLine(input.path) || '""',
    ...(input.fault === null ? figuresOf(input).map(String) : [...heading.slice(1).map(() => ""), input.fault.code]),
  ]);
  const read = inputs.filter(({ status }) => status === "read").map(figuresOf);
  const sums = heading.slice(1).map((_, column) => String(read.reduce((sum, row) => sum + (row[column] ?? 0), 0)));
  const total = inputs.length > 1 ? [[words.dataset.total, ...sums]] : [];
  const more = inputs.length > rows.length ? [words.dataset.more(inputs.length - rows.length)] : [];
  return [...drawPlain({ heading, rows: [...rows, ...total], ending: 0 }, width), ...more];
}

function listed(inputs: readonly ManifestInput[]): readonly ManifestInput[] {
  if (inputs.length <= LISTED) return inputs;
  const read = (input: ManifestInput) => figuresOf(input).slice(2, 4);
  const urgency = (input: ManifestInput) =>
    input.fault !== null ? 0 : read(input).findIndex((count) => count > 0) + 1;
  const urgent = inputs.filter((input) => input.fault !== null || read(input).some((count) => count > 0));
  return urgent.toSorted((left, right) => urgency(left) - urgency(right)).slice(0, LISTED);
}

/** What came of a run, in a few sentences. */
export function drawOutcome(
  { totals, inputs, run }: Manifest,
  isUnchanged: boolean,
  out: string,
  words: Words,
): string[] {
  const { done, unchanged, failed } = words.dataset;
  const checks = inputs.reduce((sum, input) => sum + totalOf(input.checks), 0);
  return [
    isUnchanged ? unchanged(totals.read, out) : done(totals.read, run.reused, out),
    ...(totals.failed === 0 ? [] : [failed(totals.failed)]),
    ...(checks === 0 ? [] : [words.foundByChecks(checks)]),
  ];
}

/** What a run would do, input by input. */
export function drawPreview({ inputs, removed }: Preview, words: Words, width: number): string[] {
  const { will } = words.dataset;
  const rows = [
    ...inputs.map((input) => [will[input.will], onOneLine(input.path) || '""']),
    ...removed.map((name) => [words.dataset.removed, onOneLine(name)]),
  ];
  const many = (what: keyof typeof will) => inputs.filter((input) => input.will === what).length;
  const { plan } = words.dataset;
  return [
    ...drawPlain({ heading: null, rows, ending: 1 }, width),
    "",
    plan(many("read"), many("reuse"), many("fail"), removed.length),
  ];
}
