import { availableParallelism, totalmem } from "node:os";
import { convert } from "../../batch/convert.ts";
import { type Plan, planFor, type Settings } from "../../batch/dataset/plan.ts";
import type { Conduct } from "../../batch/dataset/readings.ts";
import { listedInputs } from "../../batch/listed.ts";
import { Refusal } from "../../diagnostics/finding.ts";
import type { Manifest } from "../../model/manifest.ts";
import { encodingNamed } from "../../readers/decode.ts";
import type { FormatName, Headers } from "../../writers/format.ts";
import { announcedConfigs, type ConfigOption, shownPath } from "../config.ts";
import { exitCodes, onOneLine } from "../io.ts";
import { asLine, faultLine } from "../main.ts";
import type { Context } from "../program.ts";
import { drawOutcome, drawPreview, drawSummary } from "../reporters/dataset.ts";
import { type Progress, progressOn } from "../reporters/progress.ts";
import { terminalWidth } from "../reporters/submission.ts";
import { wordsIn } from "../words.ts";

interface ConvertOptions extends ConfigOption {
  readonly out: string;
  readonly format: readonly FormatName[];
  readonly headers: Headers;
  readonly excel?: boolean;
  readonly filesFrom?: string;
  readonly jobs?: number;
  readonly dryRun?: boolean;
  readonly failFast?: boolean;
  readonly quiet?: boolean;
  readonly overwrite?: boolean;
  readonly encoding?: string;
  readonly trace?: boolean;
  readonly redact?: boolean;
  readonly check: boolean;
}

/** `jixiao convert`: inputs to a dataset; the summary to stdout, progress and inputs that failed to stderr. */
export async function convertCommand(
  named: readonly string[],
  options: ConvertOptions,
  context: Context,
): Promise<void> {
  const { io, language, outcome } = context;
  const words = wordsIn(language);
  const { filesFrom } = options;
  const misused =
    named.length === 0 && filesFrom === undefined
      ? words.usage["commander.missingArgument"]?.("input")
      : filesFrom === "-" && named.includes("-")
        ? words.usage["commander.conflictingOption"]?.("-")
        : undefined;
  if (misused !== undefined) {
    io.stderr.write(asLine(`jixiao: usage: ${misused}`));
    outcome.exitCode = exitCodes.usage;
    return;
  }
  const settings = settingsOf(options, language);
  const inputs = filesFrom === undefined ? named : [...named, ...(await listedInputs(filesFrom, io.stdin))];
  const plan = await planFor(inputs, options.out, settings, io.stdin, async (files) => {
    const configs = await announcedConfigs(files, options, context);
    return (file) => {
      const applied = configs.get(file);
      return applied === undefined ? null : { path: shownPath(applied.path), words: applied.config.vocabulary ?? null };
    };
  });
  const signal = io.interruption?.() ?? new AbortController().signal;
  try {
    await (options.dryRun ? preview : run)(plan, options, signal, context);
  } catch (error) {
    // A refusal has a reason of its own; whatever else fails now fails because the run is told to end.
    if (!signal.aborted || error instanceof Refusal) throw error;
    io.stderr.write(asLine(`jixiao: ${words.dataset.interrupted}`));
    outcome.exitCode = Number(signal.reason);
  }
}

function settingsOf(options: ConvertOptions, language: Settings["language"]): Settings {
  const { headers, excel = false, trace = false, redact = false, check } = options;
  const formats: readonly FormatName[] = excel ? [...new Set([...options.format, "csv" as const])] : options.format;
  const encoding = options.encoding === undefined ? null : encodingNamed(options.encoding);
  return { formats, headers, excel, encoding, trace, redact, check, language };
}

async function preview(
  plan: Plan,
  { overwrite = false, quiet }: ConvertOptions,
  signal: AbortSignal,
  context: Context,
) {
  const { io, language, outcome } = context;
  const { previewOf } = await import("../../batch/dataset/preview.ts");
  const found = await previewOf(plan, overwrite, signal);
  for (const { path, reading } of found.inputs)
    if (reading?.fault) {
      io.stderr.write(faultLine(path, reading.fault, language));
      outcome.exitCode = exitCodes.inputsFailed;
    }
  if (!quiet) io.stdout.write(`${drawPreview(found, wordsIn(language), widthOn(context)).join("\n")}\n`);
}

async function run(plan: Plan, options: ConvertOptions, signal: AbortSignal, context: Context): Promise<void> {
  const { io, language, outcome } = context;
  const words = wordsIn(language);
  // Nothing to read: the dataset that is there stays as it is.
  if (plan.files.length === 0) {
    for (const { path, fault } of plan.missing) if (fault !== null) io.stderr.write(faultLine(path, fault, language));
    outcome.exitCode = exitCodes.inputsFailed;
    return;
  }
  const progress = options.quiet ? null : progressOn(io.stderr, plan.files.length, words);
  const { manifest, isUnchanged } = await convert(plan, conductOf(options, signal, progress, context)).finally(() =>
    progress?.end(),
  );
  if (manifest === null) io.stderr.write(asLine(`jixiao: ${words.dataset.stopped}`));
  else if (!options.quiet) {
    const drawn = drawSummary(manifest, words, widthOn(context));
    const said = drawOutcome(manifest, isUnchanged, onOneLine(options.out), words);
    io.stdout.write(`${[...drawn, "", ...said].join("\n")}\n`);
  }
  outcome.exitCode = manifest === null ? exitCodes.inputsFailed : exitCodeOf(manifest);
}

/** Every worker may have a reading of 1 GB in hand. A container has less memory than its machine; 0 says that this is none. */
function defaultJobs(): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(memory / 2e9)));
}

/** More threads than any machine has cores only take memory. */
const MOST_JOBS = 64;

function conductOf(
  { jobs = defaultJobs(), overwrite = false, failFast = false }: ConvertOptions,
  signal: AbortSignal,
  progress: Progress | null,
  { io, language }: Context,
): Conduct {
  const say = progress?.say ?? ((line: string) => void io.stderr.write(line));
  return {
    jobs: Math.min(jobs, MOST_JOBS),
    overwrite,
    failFast,
    signal,
    watch: {
      done: (isFailed) => progress?.done(isFailed),
      read: ({ path, fault }) => {
        if (fault !== null) say(faultLine(path, fault, language));
      },
      writing: () => progress?.writing(),
    },
  };
}

const widthOn = ({ io }: Context): number =>
  io.stdout.columns === undefined ? Number.POSITIVE_INFINITY : terminalWidth(io.stdout.columns);

function exitCodeOf({ totals, inputs }: Manifest): number {
  if (totals.failed > 0) return exitCodes.inputsFailed;
  const hasErrors = inputs.some(({ diagnostics, checks }) => diagnostics.error > (checks?.error ?? 0));
  return hasErrors ? exitCodes.findings : exitCodes.clean;
}
