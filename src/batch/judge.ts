import type { Quoted } from "../check.ts";
import { stageOf } from "../diagnostics/finding.ts";
import type { Severity } from "../model/record.ts";
import type { Ignored } from "../vocabulary/config.ts";
import { type Counted, count, filesGone, filesWithin, nameIn } from "./baseline.ts";
import type { CheckedInput } from "./check.ts";
import type { AppliedConfig } from "./config.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type Idle, idleOf, ignoresOf, isAmong } from "./ignores.ts";

/** A finding that counts. */
export interface Judged extends Quoted {
  readonly fingerprint: string;
}

export interface JudgedInput extends CheckedInput {
  readonly findings: readonly Judged[];
}

/** What is made of findings. */
export interface Judgement {
  readonly inputs: readonly JudgedInput[];
  /** How many findings are not told, by who says so. */
  readonly hidden: { readonly config: number; readonly baseline: number };
  /** How many ignores of a config hide nothing in the files they are for. */
  readonly idle: readonly Idle[];
  /** Findings of the baseline that the files no longer have. */
  readonly gone: number;
  /** All findings but those that were not asked for or are ignored: what a new baseline holds. */
  readonly counted: Counted;
}

/** What is told of all that was found. */
export interface JudgeOptions {
  /** Codes and stages: only these are told, without these. */
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly configs: ReadonlyMap<string, AppliedConfig>;
  readonly baseline: { readonly path: string; readonly counted: Counted } | null;
  /** What was looked for findings: files, folders, patterns, as they were named. */
  readonly searched: readonly string[];
}

/** What counts of all that was found, under the severities it has here. */
export function judge(
  inputs: readonly CheckedInput[],
  { select, ignore, configs, baseline, searched }: JudgeOptions,
): Judgement {
  const isAsked = (code: string) => (select.length === 0 || isAmong(select, code)) && !isAmong(ignore, code);
  const hidden = { config: 0, baseline: 0 };
  const hiding = new Set<Ignored>();
  const counted: Counted = new Map();
  // Without a baseline any name will do that tells inputs apart.
  const named = ({ path: input }: CheckedInput) => (baseline === null ? input : nameIn(baseline.path, input));
  const paths = new Set(inputs.map(({ path: input }) => input));
  const judged = inputs.map((input): JudgedInput => {
    const config = configs.get(input.path);
    const name = named(input);
    const known = baseline?.counted.get(name);
    const findings = input.findings.flatMap(({ diagnostic, quote }): Judged[] => {
      const { code } = diagnostic;
      if (!isAsked(code)) return [];
      const severity = severityIn(config, code) ?? diagnostic.severity;
      const ignoring = ignoresOf(config, code, input.path);
      for (const ignored of ignoring) hiding.add(ignored);
      if (severity === "off" || ignoring.length > 0) {
        hidden.config++;
        return [];
      }
      const fingerprint = fingerprintOf(diagnostic, paths);
      const many = count(counted, name, { code, fingerprint });
      if (many <= (known?.get(code)?.get(fingerprint) ?? 0)) {
        hidden.baseline++;
        return [];
      }
      return [{ diagnostic: { ...diagnostic, severity }, quote, fingerprint }];
    });
    return { ...input, findings };
  });
  const told = baseline === null ? [] : toldFiles(inputs, baseline.path, baseline.counted, searched);
  const gone = baseline === null ? 0 : goneFrom(baseline.counted, counted, told, isAsked);
  const idle = idleOf(inputs, configs, (ignored) => hiding.has(ignored) || !isAsked(ignored.code));
  return { inputs: judged, hidden, idle, gone, counted };
}

const failedOf = (inputs: readonly CheckedInput[]): string[] =>
  inputs.flatMap(({ path: input, fault }) => (fault === null ? [] : [input]));

/** The files of a baseline of which is known what is in them now: those that were read, and those that are no more. */
function toldFiles(
  inputs: readonly CheckedInput[],
  baseline: string,
  known: Counted,
  searched: readonly string[],
): string[] {
  const read = inputs.filter(({ fault }) => fault === null).map((input) => nameIn(baseline, input.path));
  const unread = new Set(filesWithin(baseline, known, failedOf(inputs)));
  return [...new Set([...read, ...filesGone(baseline, known, searched)])].filter((file) => !unread.has(file));
}

/** What a new baseline holds: what counts now, and what the old one knew of inputs that could not be read. */
export function renewed({ counted, inputs }: Judgement, baseline: string, before: Counted): Counted {
  const kept = filesWithin(baseline, before, failedOf(inputs));
  return new Map([...kept.map((file) => [file, before.get(file) ?? new Map()] as const), ...counted]);
}

function severityIn(config: AppliedConfig | undefined, code: string): Severity | "off" | undefined {
  const { severities = {} } = config?.config.checks ?? {};
  const named = severities[code] ?? severities[stageOf(code)];
  return named === "note" ? "info" : named;
}

/** How many findings of a baseline are no longer there, of the files that were read and the codes asked for. */
function goneFrom(before: Counted, now: Counted, files: readonly string[], isAsked: (code: string) => boolean): number {
  let gone = 0;
  for (const file of files) {
    for (const [code, fingerprints] of before.get(file) ?? []) {
      if (!isAsked(code)) continue;
      for (const [fingerprint, many] of fingerprints)
        gone += Math.max(0, many - (now.get(file)?.get(code)?.get(fingerprint) ?? 0));
    }
  }
  return gone;
}
