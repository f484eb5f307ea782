import { convert, type Outcome } from "../../batch/convert.ts";
import { encodingNamed } from "../../readers/decode.ts";
import { announcedConfigs, type ConfigOption } from "../config.ts";
import { exitCodes, onOneLine } from "../io.ts";
import { faultLine } from "../main.ts";
import type { Context } from "../program.ts";
import { drawPlain } from "../reporters/draw.ts";
import { terminalWidth } from "../reporters/submission.ts";
import { wordsIn } from "../words.ts";

interface ConvertOptions extends ConfigOption {
  readonly out: string;
  readonly encoding?: string;
  readonly trace?: boolean;
  readonly redact?: boolean;
  readonly check: boolean;
}

/** `jixiao convert`: JSON and CSV for every input; the summary to stdout, inputs that failed to stderr. */
export async function convertCommand(
  inputs: readonly string[],
  options: ConvertOptions,
  context: Context,
): Promise<void> {
  const { io, language, outcome: result } = context;
  const encoding = options.encoding === undefined ? null : encodingNamed(options.encoding);
  const { trace = false, redact = false, check } = options;
  const settings = { encoding, trace, redact, check, language };
  const report = ({ path, fault }: Outcome) => {
    if (fault !== null) io.stderr.write(faultLine(path, fault, language));
  };
  const wordsFor = async (files: readonly string[]) => {
    const configs = await announcedConfigs(files, options, context);
    return (file: string) => configs.get(file)?.config.vocabulary ?? null;
  };
  const outcomes = await convert(inputs, options.out, settings, report, wordsFor);
  if (outcomes.length > 0) io.stdout.write(summary(outcomes, options.out, context));
  if (outcomes.length === 0 || outcomes.some(({ fault }) => fault !== null)) result.exitCode = exitCodes.inputsFailed;
  else if (outcomes.some(({ diagnostics }) => diagnostics.error > 0)) result.exitCode = exitCodes.findings;
}

function summary(outcomes: readonly Outcome[], out: string, { io, language }: Context): string {
  const words = wordsIn(language);
  const read = outcomes.filter(({ fault }) => fault === null);
  const { path, projects, indicators, error, warning, info, checks } = words.summary;
  const isChecked = read.some((outcome) => outcome.checks !== null);
  const heading = [path, projects, indicators, error, warning, info, ...(isChecked ? [checks] : [])];
  const rows = outcomes.map((outcome) => [
    onOneLine(outcome.path),
    ...(outcome.fault === null ? figuresOf(outcome) : [...heading.slice(1).map(() => ""), outcome.fault.code]),
  ]);
  const { columns } = io.stdout;
  const table = drawPlain({ heading, rows }, columns === undefined ? Number.POSITIVE_INFINITY : terminalWidth(columns));
  const found = read.reduce((sum, outcome) => sum + (outcome.checks ?? 0), 0);
  const told = [words.written(read.length, onOneLine(out)), ...(found === 0 ? [] : [words.foundByChecks(found)])];
  return `${[...table, "", ...told].join("\n")}\n`;
}

function figuresOf({ projects, indicators, diagnostics, checks }: Outcome): string[] {
  const { error, warning, info } = diagnostics;
  return [projects, indicators, error, warning, info, ...(checks === null ? [] : [checks])].map(String);
}
