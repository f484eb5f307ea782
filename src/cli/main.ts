import type { Language } from "../diagnostics/catalogue.ts";
import { type Fault, faultOf, sentence, stageOf } from "../diagnostics/finding.ts";
import { defaultLanguage, exitCodes, type Io, onOneLine } from "./io.ts";
import { buildProgram } from "./program.ts";
import { wordsIn } from "./words.ts";

/** Names and messages from outside may hold line feeds; an error is one line. */
export const asLine = (text: string): string => `${onOneLine(text)}\n`;

/** One line for a fault that ends the reading of an input: where, stable code, sentence. */
export const faultLine = (where: string, fault: Fault, language: Language): string =>
  asLine(`${where || '""'}: ${fault.code}: ${sentence(fault, language)}`);

/** Runs the command line `argv` (without node and script) and returns its exit code; never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageIn(argv, io);
  const outcome = { exitCode: exitCodes.clean as number };
  try {
    await buildProgram(io, language, outcome).parseAsync([...argv], { from: "user" });
    return outcome.exitCode;
  } catch (error) {
    if (isUsageError(error)) return usage(error, io, language);
    const fault = faultOf(error);
    io.stderr.write(faultLine("jixiao", fault, language));
    return exitCodeOf(fault);
  }
}

function exitCodeOf(fault: Fault): number {
  if (isWrongUse(fault)) return exitCodes.usage;
  return stageOf(fault.code) === "internal" ? exitCodes.internal : exitCodes.inputsFailed;
}

/** What the caller said is wrong, on the command line, in a config or a baseline; nothing was read or written. */
const isWrongUse = ({ code }: Fault): boolean =>
  code === "input/unknown-encoding" || ["config", "baseline"].includes(stageOf(code));

/**
 * The language must be known before the command line is read: its very errors are said in it. Of several the last holds,
 * as of all options.
 */
export function languageIn(argv: readonly string[], { env }: Pick<Io, "env">): Language {
  const at = argv.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const named = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  return named === "zh" || named === "en" ? named : defaultLanguage(env);
}

interface UsageError {
  readonly code: string;
  readonly message: string;
  readonly exitCode: number;
}

const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && "code" in error && String(error.code).startsWith("commander.");

function usage(error: UsageError, io: Io, language: Language): number {
  if (error.exitCode === 0) return exitCodes.clean;
  if (error.code === "commander.help") return exitCodes.usage;
  const quoted = error.message.match(/'[^']*'/g) ?? [];
  const named = quoted.map((word) => word.slice(1, -1)).join(" ");
  // What an option may be follows where our own parsing says it; the choices of others stand in their flags.
  const [, right = ""] = /' is invalid\. (?!Allowed choices)(.+)$/s.exec(error.message) ?? [];
  const detail = right === "" ? named : `${named}${wordsIn(language).page.colon}${right}`;
  const message = wordsIn(language).usage[error.code]?.(detail) ?? error.message;
  io.stderr.write(asLine(`jixiao: usage: ${message}`));
  return exitCodes.usage;
}
