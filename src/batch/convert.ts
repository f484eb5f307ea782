import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal, stageOf } from "../diagnostics/finding.ts";
import type { Manifest, ManifestInput } from "../model/manifest.ts";
import { describe } from "./dataset/describing.ts";
import { type Digests, digestsOnce } from "./dataset/digest.ts";
import { closeFolder, type Folder, openFolder } from "./dataset/folder.ts";
import { refuseForeign } from "./dataset/foreign.ts";
import { STAGED } from "./dataset/layout.ts";
import { inputsOf, isAsBefore, manifestOf, runOf } from "./dataset/manifest.ts";
import { place } from "./dataset/placing.ts";
import { type Plan, unread } from "./dataset/plan.ts";
import { inOrder, Workers } from "./dataset/pool.ts";
import { type Reading, type StoredRecord, stage } from "./dataset/reading.ts";
import { memoryOf, survey } from "./dataset/survey.ts";
import { type Joined, joinAll, type Read } from "./dataset/together.ts";
import { doAt } from "./dataset/within.ts";
import type { Formatted, Written } from "./dataset/writing.ts";

/** How a run goes about it; none of it changes the dataset. */
export interface Conduct {
  readonly jobs: number;
  /** Replaces files that are not ours. */
  readonly overwrite: boolean;
  /** Ends at the first input that cannot be read, and leaves the dataset as it was. */
  readonly failFast: boolean;
  /** Ends the run; what was read is kept for the next. */
  readonly signal: AbortSignal;
  readonly watch: Watch;
}

/** Is told how a run goes. */
export interface Watch {
  /** One more input is done with, in whatever order. */
  done(isFailed: boolean): void;
  /** What became of an input, in the order of the inputs. */
  read(reading: Reading): void;
  /** All inputs are read, and the files over all of them are written. */
  writing(): void;
}

/** What a run came to. */
export interface Converted {
  /** Null where it ended at an input that cannot be read. */
  readonly manifest: Manifest | null;
  /** Nothing had changed, and nothing was written. */
  readonly isUnchanged: boolean;
}

/** Thrown by a lane at the first input that fails, where that ends the run. */
class Stopped extends Error {}

/**
 * Turns inputs into a dataset: reads what is not known from the run before, looks at all records together, and writes the
 * files over all of them. The dataset takes its place only when all is there. An input that cannot be read costs only
 * itself; an output that cannot be written ends the run, and the dataset stays as it was.
 */
export async function convert(plan: Plan, conduct: Conduct): Promise<Converted> {
  const folder = await openFolder(plan.out);
  const workers = new Workers(conduct.jobs);
  const abort = () => void workers.end();
  conduct.signal.addEventListener("abort", abort);
  let isWhole = false;
  try {
    const converted = await convertInto(folder, plan, workers, conduct);
    isWhole = converted.manifest !== null;
    return converted;
  } finally {
    conduct.signal.removeEventListener("abort", abort);
    await workers.end();
    closeFolder(folder, isWhole);
  }
}

async function convertInto(folder: Folder, plan: Plan, workers: Workers, conduct: Conduct): Promise<Converted> {
  const started = new Date();
  const digests = digestsOnce();
  await refuseForeign(plan.out, plan.outputs, folder.formers, digests, conduct.overwrite);
  const readings = await readAll(folder, plan, digests, workers, conduct).catch((error: unknown) => {
    if (error instanceof Stopped) return null;
    throw error;
  });
  if (readings === null) return { manifest: null, isUnchanged: false };
  conduct.signal.throwIfAborted();
  const { standing } = folder.formers;
  if (standing !== null && isAsBefore(standing, plan, readings, digests))
    return { manifest: standing, isUnchanged: true };
  conduct.watch.writing();
  const read = readings.filter(isRead);
  const all = await joinAll(plan, read, workers);
  const joined = new Map(all.map((one, index) => [read[index]?.path ?? "", one]));
  const formatted = await writeAll(
    plan,
    all.map(({ record }) => record),
    workers,
  );
  conduct.signal.throwIfAborted();
  const inputs = inputsOf(plan, readings, joined);
  const tables = formatted.flatMap((one) => one.files);
  const files = [...tables, ...(await describe(plan.out, tables, plan.settings))];
  const manifest = manifestOf(plan, inputs, files, formatted, runOf(started, workers.jobs, readings));
  await place(folder, manifest, sourcesOf(inputs, joined, files), digests);
  return { manifest, isUnchanged: false };
}

/** Reads what is not known already; in the order of the inputs. Throws where a record cannot be written. */
async function readAll(
  folder: Folder,
  plan: Plan,
  digests: Digests,
  workers: Workers,
  { jobs, failFast, signal, watch }: Conduct,
): Promise<Reading[]> {
  const known = await survey(plan, memoryOf(plan.out, folder.formers), digests, signal);
  const read = async (file: string): Promise<Reading> => {
    signal.throwIfAborted();
    const reading = known.get(file) ?? (await readByWorker(file, plan, workers));
    watch.done(reading.fault !== null);
    return keptApart(reading, plan);
  };
  const tell = (reading: Reading) => {
    watch.read(reading);
    if (failFast && reading.fault !== null) throw new Stopped();
  };
  for (const reading of plan.missing) tell(reading);
  return [...plan.missing, ...(await inOrder(plan.files, jobs, read, tell))];
}

async function readByWorker(file: string, plan: Plan, workers: Workers): Promise<Reading> {
  const { out, tool } = plan;
  const content = plan.contentOf(file);
  try {
    return await workers.run({
      kind: "read",
      out,
      path: file,
      content,
      build: tool.build,
      options: plan.optionsOf(file),
    });
  } catch (error) {
    // An output that cannot be written ends the run; whatever else befalls a worker is this input's.
    if (!(error instanceof Refusal) || stageOf(error.fault.code) === "output") throw error;
    return unread(file, error.fault);
  }
}

/** A record that lies where another may come to lie is laid aside. */
async function keptApart(reading: Reading, { out, records }: Plan): Promise<Reading> {
  const { record, key, path: file } = reading;
  if (record === null || key === null) return reading;
  const isApart = path.dirname(record.file) === path.join(out, STAGED);
  if (isApart || record.file === path.join(out, records.get(file) ?? "")) return reading;
  const text = doAt(record.file, () => readFileSync(record.file, "utf8"));
  return { ...reading, record: await stage(out, key, text) };
}

const isRead = (reading: Reading): reading is Read => reading.key !== null && reading.record !== null;

/** Writes the files over all records, in all formats at once as far as there are workers. */
function writeAll(
  { out, settings, formats }: Plan,
  records: readonly StoredRecord[],
  workers: Workers,
): Promise<Formatted[]> {
  const { headers, excel } = settings;
  return Promise.all(
    formats.map((format) => workers.run({ kind: "write", out, format, settings: { headers, excel }, records })),
  );
}

/** Where the content of every output lies now. */
function sourcesOf(
  inputs: readonly ManifestInput[],
  joined: ReadonlyMap<string, Joined>,
  files: readonly Written[],
): Map<string, string> {
  const sources = new Map(files.map(({ path: name, temporary }) => [name, temporary]));
  for (const { path: file, record } of inputs) {
    const source = joined.get(file)?.record.file;
    if (record !== null && source !== undefined) sources.set(record.path, source);
  }
  return sources;
}
