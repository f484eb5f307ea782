import type { Manifest, ManifestInput } from "../model/manifest.ts";
import { describe } from "./dataset/describing.ts";
import { digestsOnce } from "./dataset/digest.ts";
import { closeFolder, type Folder, openFolder } from "./dataset/folder.ts";
import { refuseForeign } from "./dataset/foreign.ts";
import { inputsOf, isAsBefore, manifestOf, runOf } from "./dataset/manifest.ts";
import { place } from "./dataset/placing.ts";
import type { Plan } from "./dataset/plan.ts";
import { Workers } from "./dataset/pool.ts";
import { type Conduct, readAll } from "./dataset/readings.ts";
import { type Joined, joinAll } from "./dataset/together.ts";
import type { Written } from "./dataset/writing.ts";
import { writeAll } from "./dataset/writings.ts";
import { isOfOutput } from "./output.ts";

/** What a run came to. */
export interface Converted {
  /** Null where it ended at an input that cannot be read. */
  readonly manifest: Manifest | null;
  /** Nothing had changed, and nothing was written. */
  readonly isUnchanged: boolean;
}

/**
 * Turns inputs into a dataset: reads what is not known from the run before, looks at all records together, and writes the
 * files over all of them. The dataset takes its place only when all is there. An input that cannot be read costs only
 * itself; an output that cannot be written ends the run.
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
  } catch (error) {
    // Who took the folder over has cleared away what this run was at.
    if (!conduct.signal.aborted && isOfOutput(error)) folder.lock.check();
    throw error;
  } finally {
    conduct.signal.removeEventListener("abort", abort);
    await workers.end();
    closeFolder(folder, isWhole);
  }
}

/** Workers that have read so many hold on to much memory, and what follows takes some of its own for each record. */
const MANY = 1_000;

async function convertInto(folder: Folder, plan: Plan, workers: Workers, conduct: Conduct): Promise<Converted> {
  const started = new Date();
  const digests = digestsOnce();
  await refuseForeign(plan.out, plan.outputs, folder.formers, digests, conduct.overwrite);
  const read = await readAll(folder, plan, digests, workers, conduct);
  if (read === null) return { manifest: null, isUnchanged: false };
  conduct.signal.throwIfAborted();
  const { readings } = read;
  const { standing } = folder.formers;
  if (standing !== null && isAsBefore(standing, plan, readings, digests))
    return { manifest: standing, isUnchanged: true };
  conduct.watch.writing();
  if (read.summaries.size >= MANY) await workers.renew();
  const joined = await joinAll(plan, read, workers);
  const formatted = await writeAll(plan, joined, workers);
  // The list of the inputs may be long: what the workers have in memory is free by then.
  await workers.end();
  const inputs = inputsOf(plan, readings, joined);
  const tables = formatted.flatMap((one) => one.files);
  const files = [...tables, ...describe(plan.out, tables, plan.settings)];
  const manifest = manifestOf(plan, inputs, files, formatted, runOf(started, workers.jobs, readings));
  // Somebody may have opened or changed a table since.
  const now = digestsOnce();
  await refuseForeign(plan.out, plan.outputs, folder.formers, now, conduct.overwrite);
  conduct.signal.throwIfAborted();
  await place(folder, manifest, sourcesOf(inputs, joined, files), now);
  return { manifest, isUnchanged: false };
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
