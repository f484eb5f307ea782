import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Language } from "../../diagnostics/catalogue.ts";
import { fault as faultWith, sentence } from "../../diagnostics/finding.ts";
import type { Manifest, ManifestInput } from "../../model/manifest.ts";
import { formatNames, type Notes } from "../../writers/format.ts";
import type { Digests } from "./digest.ts";
import { fileNamed, nameInManifest } from "./layout.ts";
import type { Plan, Settings } from "./plan.ts";
import type { Reading } from "./reading.ts";
import type { Joined } from "./together.ts";
import type { Formatted, Written } from "./writing.ts";

const NOTHING = {
  record: null,
  projects: 0,
  indicators: 0,
  duties: 0,
  diagnostics: { error: 0, warning: 0, info: 0 },
  checks: null,
} satisfies Partial<ManifestInput>;

/** An input that has no record, and why. */
function failedInput(reading: Reading, config: string | null, language: Language): ManifestInput {
  const { path, bytes, sha256, key } = reading;
  const { code, args } = reading.fault ?? faultWith("internal/fault", { reason: "no record" });
  const fault = { code, args: { ...args }, message: sentence({ code, args }, language) };
  return { path, config, bytes, sha256, key, status: "failed", ...NOTHING, fault };
}

/** What a manifest says of each input; `joined` holds the records, beside one another, of those that were read. */
export function inputsOf(
  { records, settings, configOf }: Plan,
  readings: readonly Reading[],
  joined: ReadonlyMap<string, Joined>,
): ManifestInput[] {
  return readings.map((reading): ManifestInput => {
    const { path, bytes, sha256, key, fault } = reading;
    const config = configOf(path)?.path ?? null;
    const found = joined.get(path);
    if (fault !== null || found === undefined) return failedInput(reading, config, settings.language);
    const { record, checks, ...counts } = found;
    return {
      path,
      config,
      bytes,
      sha256,
      key,
      status: "read",
      record: { path: nameInManifest(records.get(path) ?? ""), bytes: record.bytes, sha256: record.sha256 },
      ...counts,
      checks: settings.check ? checks : null,
      fault: null,
    };
  });
}

/** What an input is known by from run to run. */
const identity = (
  { path, key, record, fault }: ManifestInput | Reading,
  config: string | null,
  place: string | undefined,
) => [path, config, key, place, record?.sha256, fault?.code, fault?.args];

/**
 * Whether a dataset is what a run over the same inputs would make it: the same inputs with the same content in the same
 * order, the same options and program, and every file as it was written.
 */
export function isAsBefore(standing: Manifest, plan: Plan, readings: readonly Reading[], digests: Digests): boolean {
  const { out, records, configOf } = plan;
  const before = standing.inputs.map((one) => identity(one, one.config, one.record?.path));
  const now = readings.map((one) => {
    const place = one.record === null ? undefined : nameInManifest(records.get(one.path) ?? "");
    return identity(one, configOf(one.path)?.path ?? null, place);
  });
  return (
    isDeepStrictEqual(standing.tool, plan.tool) &&
    isDeepStrictEqual(standing.options, optionsIn(plan.settings)) &&
    isDeepStrictEqual(before, now) &&
    readings.every(({ path, record }) => record === null || record.file === join(out, records.get(path) ?? "")) &&
    standing.files.every(({ path, sha256 }) => digests(join(out, fileNamed(path)))?.sha256 === sha256)
  );
}

function totalsOf(inputs: readonly ManifestInput[]): Manifest["totals"] {
  const sum = (count: (input: ManifestInput) => number) => inputs.reduce((all, input) => all + count(input), 0);
  const failed = sum(({ status }) => (status === "failed" ? 1 : 0));
  return {
    inputs: inputs.length,
    read: inputs.length - failed,
    failed,
    projects: sum(({ projects }) => projects),
    indicators: sum(({ indicators }) => indicators),
    duties: sum(({ duties }) => duties),
    diagnostics: {
      error: sum(({ diagnostics }) => diagnostics.error),
      warning: sum(({ diagnostics }) => diagnostics.warning),
      info: sum(({ diagnostics }) => diagnostics.info),
    },
  };
}

/** The options as a manifest says them; formats in their usual order. */
const optionsIn = ({ formats, ...settings }: Settings): Manifest["options"] => ({
  formats: formatNames.filter((name) => formats.includes(name)),
  ...settings,
});

/** What this run did, apart from what the dataset holds. */
export function runOf(started: Date, jobs: number, readings: readonly Reading[]): Manifest["run"] {
  const finished = new Date();
  const read = readings.filter(({ seconds }) => seconds !== null);
  return {
    started: started.toISOString(),
    finished: finished.toISOString(),
    seconds: (finished.getTime() - started.getTime()) / 1000,
    jobs,
    read: read.length,
    reused: readings.filter(({ record, seconds }) => record !== null && seconds === null).length,
    inputs: read.map(({ path, seconds }) => ({ path, seconds: seconds ?? 0 })),
  };
}

export const manifestOf = (
  { tool, settings }: Plan,
  inputs: readonly ManifestInput[],
  files: readonly Written[],
  formatted: readonly Formatted[],
  run: Manifest["run"],
): Manifest => ({
  schema: "jixiao/manifest/1",
  tool,
  options: optionsIn(settings),
  totals: totalsOf(inputs),
  inputs: [...inputs],
  files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  notes: Object.fromEntries(formatted.flatMap(({ format, notes }) => (isEmpty(notes) ? [] : [[format, { ...notes }]]))),
  run,
});

const isEmpty = (notes: Notes): boolean => Object.keys(notes).length === 0;
