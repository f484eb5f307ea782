import { baselineToReplace, type Counted, readBaseline, writeBaseline } from "../../batch/baseline.ts";
import { type CheckedInput, checkInputs } from "../../batch/check.ts";
import type { AppliedConfig } from "../../batch/config.ts";
import { type Judgement, type JudgeOptions, judge, renewed } from "../../batch/judge.ts";
import { spareInputs } from "../../batch/output.ts";
import { allCodes } from "../../checks/all-codes.ts";
import { countsOf } from "../../diagnostics/finding.ts";
import { encodingNamed } from "../../readers/decode.ts";
import { jsonText } from "../../writers/json.ts";
import { isKnown, refuseCode } from "../codes.ts";
import { announcedConfigs, type ConfigOption, shownPath } from "../config.ts";
import { exitCodes, wantsColour } from "../io.ts";
import { asLine, faultLine } from "../main.ts";
import { type CheckFormat, type Context, version } from "../program.ts";
import { drawAsides, drawFindings } from "../reporters/findings.ts";
import { reportedOf } from "../reporters/reported.ts";
import { lineWidth } from "../reporters/submission.ts";
import { wordsIn } from "../words.ts";

interface CheckOptions extends ConfigOption {
  readonly format: CheckFormat;
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly encoding?: string;
}

/** `jixiao check`: what is doubtful or cannot be in each input, and across them; inputs that failed to stderr. */
export async function check(inputs: readonly string[], options: CheckOptions, context: Context): Promise<void> {
  const { io, language, outcome } = context;
  const encoding = options.encoding === undefined ? null : encodingNamed(options.encoding);
  const unknown = [...options.select, ...options.ignore].find((code) => !isKnown(code));
  if (unknown !== undefined) return refuseCode(unknown, context);
  const { baseline, writeBaseline: target } = options;
  let known: Counted = baseline === undefined ? new Map() : readBaseline(baseline);
  let configs: ReadonlyMap<string, AppliedConfig> = new Map();
  const prepare = async (files: readonly string[]) => {
    configs = await announcedConfigs(files, options, context, wordsIn(language).usesChecks);
    const read = [...files, ...[...configs.values()].map(({ path }) => path)];
    if (target !== undefined) {
      spareInputs([target], read);
      known = baselineToReplace(target);
    }
    return (file: string) => configs.get(file)?.config.vocabulary ?? null;
  };
  const checked = await checkInputs(inputs, { encoding, language, stdin: io.stdin, prepare });
  for (const { path, fault } of checked) if (fault !== null) io.stderr.write(faultLine(path, fault, language));
  const judged = await judgedBy(checked, known, { configs, searched: inputs }, options, context);
  const words = wordsIn(language);
  for (const { config, count } of judged.idle)
    io.stderr.write(asLine(`jixiao: ${words.checked.idle(shownPath(config), count)}`));
  io.stdout.write(await reported(judged, options, context));
  if (options.format !== "pretty")
    for (const line of drawAsides(judged, words)) io.stderr.write(asLine(`jixiao: ${line}`));
  outcome.exitCode = exitCodeOf(judged, options.maxWarnings);
}

/**
 * The findings that count; those that are written to a baseline are in it from then on. `known` is what the baseline
 * holds already, be it to be compared with or to be written anew.
 */
async function judgedBy(
  checked: readonly CheckedInput[],
  known: Counted,
  run: Pick<JudgeOptions, "configs" | "searched">,
  { select, ignore, baseline, writeBaseline: target }: CheckOptions,
  { io, language }: Context,
): Promise<Judgement> {
  const measure = { select, ignore, ...run };
  if (target === undefined)
    return judge(checked, { ...measure, baseline: baseline === undefined ? null : { path: baseline, counted: known } });
  const judged = judge(checked, { ...measure, baseline: { path: target, counted: new Map() } });
  writeBaseline(target, renewed(judged, target, known));
  const many = judged.inputs.reduce((sum, { findings }) => sum + findings.length, 0);
  io.stderr.write(asLine(`jixiao: ${wordsIn(language).checked.wrote(target, many)}`));
  return judge(checked, { ...measure, baseline: { path: target, counted: judged.counted } });
}

async function reported(judged: Judgement, { format }: CheckOptions, context: Context): Promise<string> {
  const { io, language } = context;
  const words = wordsIn(language);
  const { inputs } = judged;
  switch (format) {
    case "json":
      return `${jsonText(
        inputs.map((input) => ({
          path: input.path,
          diagnostics: reportedOf(input, language).map(({ diagnostic }) => diagnostic),
        })),
        2,
      )}\n`;
    case "sarif": {
      const { sarifLog } = await import("../reporters/sarif.ts");
      return `${jsonText(sarifLog(inputs, allCodes, { words, language, version: version() }), 2)}\n`;
    }
    case "github": {
      const { githubLines } = await import("../reporters/github.ts");
      return githubLines(inputs, words, language)
        .map((line) => `${line}\n`)
        .join("");
    }
    case "pretty": {
      const { columns } = io.stdout;
      const colour = wantsColour(context.colour, io.env, io.stdout);
      const style = { width: lineWidth(columns), colour, breaks: columns !== undefined };
      return `${drawFindings(judged, allCodes, words, language, style).join("\n")}\n`;
    }
  }
}

function exitCodeOf({ inputs }: Judgement, maxWarnings: number | undefined): number {
  if (inputs.some(({ fault }) => fault !== null)) return exitCodes.inputsFailed;
  const { error, warning } = countsOf(inputs.flatMap(({ findings }) => findings.map(({ diagnostic }) => diagnostic)));
  return error > 0 || warning > (maxWarnings ?? Number.POSITIVE_INFINITY) ? exitCodes.findings : exitCodes.clean;
}
