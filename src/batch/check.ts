import type { Quoted } from "../check.ts";
import { AcrossFiles } from "../checks/across/across.ts";
import type { Language } from "../diagnostics/catalogue.ts";
import { type Fault, faultOf } from "../diagnostics/finding.ts";
import type { Encoding } from "../readers/decode.ts";
import type { UserWords } from "../vocabulary/vocabulary.ts";
import { checkContained } from "./contain.ts";
import { discover } from "./discover.ts";
import { readInput, readStream } from "./input.ts";

/** What became of one input. `fault` is why it could not be read, null where it was. */
export interface CheckedInput {
  readonly path: string;
  readonly findings: readonly Quoted[];
  readonly fault: Fault | null;
}

export interface CheckRun {
  readonly encoding: Encoding | null;
  readonly language: Language;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Is told the files before any of them is read, and tells the words of the user that hold for each. */
  prepare(files: readonly string[]): Promise<(file: string) => UserWords | null>;
}

/** Standard input comes first, then the files by their names. */
const inOrder = (left: string, right: string): number => {
  if (left === right) return 0;
  if (left === "-" || right === "-") return left === "-" ? -1 : 1;
  return left < right ? -1 : 1;
};

/**
 * Checks the files that inputs (files, folders, patterns, `-`) name, one after the other, and across them. An input
 * that cannot be read costs only itself.
 */
export async function checkInputs(inputs: readonly string[], run: CheckRun): Promise<CheckedInput[]> {
  const found = await discover(inputs.filter((input) => input !== "-"));
  const files = [...(inputs.includes("-") ? ["-"] : []), ...found.files];
  const wordsOf = await run.prepare(files);
  const across = new AcrossFiles(run.language);
  const checked = found.faults.map(({ path, fault }): CheckedInput => ({ path, findings: [], fault }));
  for (const file of files) checked.push(await checkOne(file, wordsOf(file), across, run));
  return checked.sort((left, right) => inOrder(left.path, right.path));
}

async function checkOne(
  file: string,
  words: UserWords | null,
  across: AcrossFiles,
  { encoding, language, stdin }: CheckRun,
): Promise<CheckedInput> {
  try {
    const bytes = file === "-" ? await readStream(stdin) : readInput(file);
    const { identity, findings } = await checkContained(file, bytes, { encoding, words, language });
    const shared = across.take(identity).map((diagnostic): Quoted => ({ diagnostic, quote: null }));
    return { path: file, findings: [...findings, ...shared], fault: null };
  } catch (error) {
    return { path: file, findings: [], fault: faultOf(error) };
  }
}
