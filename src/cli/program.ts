import { readFileSync } from "node:fs";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../diagnostics/catalogue.ts";
import { formatNames } from "../writers/format.ts";
import { tableNames } from "../writers/tables/names.ts";
import { drawHelp, USUAL_WIDTH } from "./help.ts";
import type { Io } from "./io.ts";
import { wordsIn } from "./words.ts";

/** What every command is handed: the world, the language, and where to leave its exit code. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  readonly colour: boolean | undefined;
  readonly outcome: { exitCode: number };
}

interface CommonOptions {
  readonly color?: boolean;
}

export const version = (): string => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  return manifest.version;
};

const CHECK_FORMATS = ["pretty", "json", "sarif", "github"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** An option that may be repeated, and may name several things parted by commas. */
const listed = (value: string, before: readonly string[]): string[] => [
  ...before,
  ...value.split(",").map((part) => part.trim()),
];

/** An option that names some of what there is, parted by commas. */
const chosen =
  <Name extends string>(names: readonly Name[], right: (names: string) => string) =>
  (value: string): Name[] => {
    const parts = value.split(",").map((part) => part.trim());
    const found = names.filter((name) => parts.includes(name));
    if (parts.some((part) => !found.includes(part as Name))) throw new InvalidArgumentError(right(names.join(", ")));
    return found;
  };

/** An option that is a whole number; `right` says which. */
const counting = (right: string, least: number) => (value: string) => {
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) throw new InvalidArgumentError(right);
  return Number(value);
};

/** The command line. Commands load what they need when they run, so that help and errors cost next to nothing. */
export function buildProgram(io: Io, language: Language, outcome: { exitCode: number }): Command {
  const words = wordsIn(language);
  const program = new Command("jixiao");
  program
    .description(words.description)
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => io.stdout.columns || USUAL_WIDTH,
      getErrHelpWidth: () => io.stderr.columns || USUAL_WIDTH,
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => {
        // Errors are said by main, in the user's language; only help passes.
        if (!text.startsWith("error:")) io.stderr.write(text);
      },
    })
    .configureHelp({ formatHelp: (command, help) => drawHelp(command, help, words) })
    .version(version(), "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false);

  /** Options that may stand before the command or behind it. */
  const common = (command: Command) =>
    command
      .addOption(new Option("--lang <zh|en>", words.lang).choices(["zh", "en"]))
      .option("--color", words.colour)
      .option("--no-color", words.noColour);
  common(program);
  const add = (name: string, description: string) =>
    common(program.command(name).description(description).helpOption("-h, --help", words.help));
  const encoding = () => new Option("--encoding <name>", words.encoding);
  /** Whose words are read: those of a config that is named, that is found beside the input, or of none. */
  const config = (command: Command) =>
    command.option("--config <file>", words.config).option("--no-config", words.noConfig);
  const context = ({ color }: CommonOptions): Context => ({
    io,
    language,
    colour: color ?? program.opts<CommonOptions>().color,
    outcome,
  });

  config(add("parse", words.parse))
    .argument("<file...>", words.file)
    .addOption(new Option("--json", words.json).conflicts(["ndjson", "csv"]))
    .addOption(new Option("--ndjson", words.ndjson).conflicts(["csv"]))
    .addOption(new Option("--csv <table>", words.csv).choices(tableNames))
    .option("--trace", words.trace)
    .option("--redact", words.redact)
    .addOption(encoding())
    .action(async (files: string[], options) => {
      const { parse } = await import("./commands/parse.ts");
      await parse(files, options, context(options));
    });

  config(add("convert", words.convert))
    .argument("[input...]", words.anyInputs)
    .requiredOption("--out <dir>", words.out, (folder: string) => {
      if (folder === "") throw new InvalidArgumentError(words.folder);
      return folder;
    })
    .addOption(
      new Option("--format <json,csv,ndjson,xlsx,parquet>", words.formats)
        .argParser(chosen(formatNames, words.oneOf))
        .default(["json", "csv"], "json,csv"),
    )
    .addOption(new Option("--headers <zh|en>", words.headers).choices(["zh", "en"]).default("en"))
    .option("--excel", words.excel)
    .option("--files-from <file>", words.filesFrom)
    .option("--jobs <number>", words.jobs, counting(words.wholeNumberFrom1, 1))
    .option("--dry-run", words.dryRun)
    .option("--fail-fast", words.failFast)
    .option("--quiet", words.quiet)
    .option("--overwrite", words.overwrite)
    .option("--trace", words.trace)
    .option("--redact", words.redact)
    .option("--no-check", words.noCheck)
    .addOption(encoding())
    .action(async (inputs: string[], options) => {
      const { convertCommand } = await import("./commands/convert.ts");
      await convertCommand(inputs, options, context(options));
    });

  config(add("check", words.check))
    .argument("<input...>", words.anyInputs)
    .addOption(new Option("--format <pretty|json|sarif|github>", words.format).choices(CHECK_FORMATS).default("pretty"))
    .option("--select <code>", words.select, listed, [])
    .option("--ignore <code>", words.ignore, listed, [])
    .option("--max-warnings <number>", words.maxWarnings, counting(words.wholeNumber, 0))
    .addOption(new Option("--baseline <file>", words.baseline).conflicts("writeBaseline"))
    .option("--write-baseline <file>", words.writeBaseline)
    .addOption(encoding())
    .action(async (inputs: string[], options) => {
      const { check } = await import("./commands/check.ts");
      await check(inputs, options, context(options));
    });

  add("explain", words.explain)
    .argument("[code]", words.code)
    .action(async (code: string | undefined, options) => {
      const { explain } = await import("./commands/explain.ts");
      explain(code, context(options));
    });

  config(add("inspect", words.inspect))
    .argument("<file>", words.file)
    .option("--json", words.inspectJson)
    .addOption(encoding())
    .action(async (file: string, options) => {
      const { inspect } = await import("./commands/inspect.ts");
      await inspect(file, options, context(options));
    });

  config(add("learn", words.learn))
    .argument("<file>", words.file)
    .option("--out <file>", words.learnOut)
    .option("--force", words.force)
    .addOption(encoding())
    .action(async (file: string, options) => {
      const { learn } = await import("./commands/learn.ts");
      await learn(file, options, context(options));
    });

  add("completion", words.completion)
    .addArgument(new Argument("<bash|zsh|fish>", words.shell).choices(SHELLS))
    .action(async (shell: Shell, options) => {
      const { completion } = await import("./commands/completion.ts");
      completion(shell, program, context(options));
    });

  add("schema", words.schema)
    .argument("[name]", words.schemaName, "submission")
    .action(async (name: string, options) => {
      const { schema } = await import("./commands/schema.ts");
      await schema(name, context(options));
    });

  return program;
}
