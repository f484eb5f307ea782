import { ingestContained } from "../../batch/contain.ts";
import { readInput, readStream } from "../../batch/input.ts";
import { Refusal } from "../../diagnostics/finding.ts";
import type { Submission } from "../../model/record.ts";
import { encodingNamed } from "../../readers/decode.ts";
import type { TableName } from "../../writers/tables/names.ts";
import { announcedConfigs, type ConfigOption } from "../config.ts";
import { exitCodes, onOneLine, wantsColour, withoutControls } from "../io.ts";
import { faultLine } from "../main.ts";
import type { Context } from "../program.ts";
import { wordsIn } from "../words.ts";

interface ParseOptions extends ConfigOption {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly csv?: TableName;
  readonly trace?: boolean;
  readonly redact?: boolean;
  readonly encoding?: string;
}

/** `jixiao parse`: records to stdout; what cannot be read, and what was doubtful, to stderr. */
export async function parse(files: readonly string[], options: ParseOptions, context: Context): Promise<void> {
  const { io, language, outcome } = context;
  const encoding = options.encoding === undefined ? null : encodingNamed(options.encoding);
  const configs = await announcedConfigs(files, options, context);
  const { trace = false, redact = false } = options;
  const submissions: Submission[] = [];
  for (const file of files) {
    try {
      const bytes = file === "-" ? await readStream(io.stdin) : readInput(file);
      const words = configs.get(file)?.config.vocabulary ?? null;
      submissions.push(await ingestContained(file, bytes, { encoding, trace, redact, words, language }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      io.stderr.write(faultLine(file, error.fault, language));
      outcome.exitCode = exitCodes.inputsFailed;
    }
  }
  if (submissions.length > 0) io.stdout.write(await written(submissions, files.length > 1, options, context));
  const failed = submissions.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error"));
  if (failed && outcome.exitCode === exitCodes.clean) outcome.exitCode = exitCodes.findings;
}

async function written(
  submissions: readonly Submission[],
  many: boolean,
  options: ParseOptions,
  context: Context,
): Promise<string> {
  if (options.json || options.ndjson) {
    const { toJson, toNdjson } = await import("../../writers/json.ts");
    return options.json ? toJson(submissions, many) : toNdjson(submissions);
  }
  if (options.csv !== undefined) {
    const { csvHeading, csvRows } = await import("../../writers/csv.ts");
    return csvHeading(options.csv) + csvRows(options.csv, submissions);
  }
  return report(submissions, options, context);
}

/** The same without what a terminal would obey instead of print. */
function printable(submission: Submission): Submission {
  const { source, ...content }: Submission = JSON.parse(
    JSON.stringify(submission, (_, value) => (typeof value === "string" ? withoutControls(value) : value)),
  );
  return { ...content, source: { ...source, path: onOneLine(source.path) } };
}

async function report(submissions: readonly Submission[], options: ParseOptions, context: Context): Promise<string> {
  const reporter = await import("../reporters/submission.ts");
  const { io, language } = context;
  const words = wordsIn(language);
  const colour = wantsColour(context.colour, io.env, io.stdout);
  const style = { width: reporter.terminalWidth(io.stdout.columns), colour, trace: options.trace ?? false };
  const shown = submissions.map(printable);
  for (const submission of shown) {
    const { mapped, structural, unmapped } = submission.coverage;
    const { error, warning, info } = reporter.countSeverities(submission.diagnostics);
    const notes = [
      ...reporter.drawDiagnostics(submission, words, wantsColour(context.colour, io.env, io.stderr)),
      `${submission.source.path}: ${words.findings(error, warning, info)}${words.joint}${words.coverage(mapped, structural, unmapped)}`,
    ];
    io.stderr.write(`${notes.join("\n")}\n`);
  }
  return `${shown.flatMap((submission) => reporter.drawSubmission(submission, words, style)).join("\n")}\n`;
}
