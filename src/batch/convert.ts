import path from "node:path";
import type { Language } from "../diagnostics/catalogue.ts";
import { countsOf, type Fault, faultOf, stageOf } from "../diagnostics/finding.ts";
import type { IngestOptions } from "../ingest.ts";
import type { Diagnostic, Severity, Submission } from "../model/record.ts";
import type { UserWords } from "../vocabulary/vocabulary.ts";
import { csvHeading, csvRows } from "../writers/csv.ts";
import { toJson } from "../writers/json.ts";
import { tableNames as csvTables } from "../writers/tables/names.ts";
import { ingestContained } from "./contain.ts";
import { discover } from "./discover.ts";
import { readInput } from "./input.ts";
import { outputName, spareInputs, WholeFile, writeWhole } from "./output.ts";

/** What became of one input. `fault` is why it could not be read, null where it was. */
export interface Outcome {
  readonly path: string;
  readonly json: string | null;
  readonly projects: number;
  readonly indicators: number;
  /** Of reading; what checks found is counted by itself, and is null where there were none. */
  readonly diagnostics: Readonly<Record<Severity, number>>;
  readonly checks: number | null;
  readonly fault: Fault | null;
}

const NOTHING = {
  json: null,
  projects: 0,
  indicators: 0,
  diagnostics: { error: 0, warning: 0, info: 0 },
  checks: null,
} satisfies Partial<Outcome>;

/** The words of the user that hold for each of the inputs; throws before any of them is read. */
export type WordsFor = (files: readonly string[]) => Promise<(file: string) => UserWords | null>;

const noWords: WordsFor = async () => () => null;

/**
 * Converts inputs into a folder: `<input>.json` for each, and projects.csv and indicators.csv over all of them.
 * Returns what became of each input, or nothing where there was none to read and so nothing was written.
 * An input that cannot be read (or whose JSON cannot be written) costs only itself; a table that cannot be written
 * ends the run, and then leaves no table behind.
 */
export async function convert(
  inputs: readonly string[],
  out: string,
  options: IngestOptions,
  report: (outcome: Outcome) => void,
  wordsFor: WordsFor = noWords,
): Promise<Outcome[]> {
  const { files, faults, base } = await discover(inputs, out);
  const wordsOf = await wordsFor(files);
  const failed = faults.map(({ path: input, fault: found }): Outcome => ({ ...NOTHING, path: input, fault: found }));
  for (const outcome of failed) report(outcome);
  if (files.length === 0) return [];
  const tables: WholeFile[] = [];
  const tableName = (name: string): string => path.join(out, `${name}.csv`);
  const jsonName = (file: string): string =>
    outputName(path.join(out, path.relative(base, path.resolve(file))), ".json");
  spareInputs([...csvTables.map(tableName), ...files.map(jsonName)], files);
  try {
    for (const name of csvTables) {
      const table = await WholeFile.create(tableName(name));
      tables.push(table);
      await table.write(csvHeading(name));
    }
    const outcomes = failed;
    const across = options.check ? await acrossFiles(options.language) : null;
    for (const file of files) {
      const outcome = await convertOne(file, jsonName(file), tables, across, { ...options, words: wordsOf(file) });
      outcomes.push(outcome);
      report(outcome);
    }
    for (const table of tables) await table.finish();
    return outcomes;
  } catch (error) {
    for (const table of tables) await table.discard();
    throw error;
  }
}

/** Adds to a record what the rules across files find in it; loaded where they are asked for. */
type Across = (submission: Submission) => Submission;

async function acrossFiles(language: Language = "zh"): Promise<Across> {
  const [{ AcrossFiles }, { identityOf }] = await Promise.all([
    import("../checks/across/across.ts"),
    import("../checks/across/identity.ts"),
  ]);
  const across = new AcrossFiles(language);
  return (submission) => {
    const found = across.take(identityOf(submission));
    return found.length === 0 ? submission : { ...submission, diagnostics: [...submission.diagnostics, ...found] };
  };
}

const isOfCheck = ({ code }: Diagnostic): boolean => stageOf(code) === "check";

async function convertOne(
  file: string,
  json: string,
  tables: readonly WholeFile[],
  across: Across | null,
  options: IngestOptions,
): Promise<Outcome> {
  let submission: Submission;
  try {
    submission = await ingestContained(file, readInput(file), options);
    submission = across?.(submission) ?? submission;
    await writeWhole(json, toJson([submission], false));
  } catch (error) {
    return { ...NOTHING, path: file, fault: faultOf(error) };
  }
  for (const [index, name] of csvTables.entries()) await tables[index]?.write(csvRows(name, [submission]));
  const read = submission.diagnostics.filter((found) => !isOfCheck(found));
  return {
    path: file,
    json,
    projects: submission.projects.length,
    indicators: submission.projects.reduce((sum, project) => sum + project.indicators.length, 0),
    diagnostics: countsOf(read),
    checks: across === null ? null : submission.diagnostics.length - read.length,
    fault: null,
  };
}
