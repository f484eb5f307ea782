import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../diagnostics/finding.ts";
import { doAt, isOfOutput } from "../output.ts";
import type { Digests } from "./digest.ts";
import type { Folder } from "./folder.ts";
import { STAGED } from "./layout.ts";
import { type Plan, unread } from "./plan.ts";
import { inOrder, type Workers } from "./pool.ts";
import type { Fresh, Reading } from "./reading.ts";
import { stage } from "./stored.ts";
import { memoryOf, survey } from "./survey.ts";
import { turn } from "./turns.ts";

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

/** What became of all inputs. */
export interface Readings {
  /** In the order of the inputs. */
  readonly readings: readonly Reading[];
  /** By path, of the records that this run read, packed; whoever is done with one takes it out. */
  readonly summaries: Map<string, Uint8Array>;
}

/** Thrown by a lane at the first input that fails, where that ends the run. */
class Stopped extends Error {}

/**
 * Reads what is not known already. Null where it ended at an input that cannot be read; throws where a record cannot be
 * written.
 */
export async function readAll(
  folder: Folder,
  plan: Plan,
  digests: Digests,
  workers: Workers,
  { jobs, failFast, signal, watch }: Conduct,
): Promise<Readings | null> {
  const known = await survey(plan, memoryOf(plan.out, folder.formers), digests, signal);
  const summaries = new Map<string, Uint8Array>();
  const readAnew = async (file: string): Promise<Reading> => {
    const { reading, summary } = await readByWorker(file, plan, workers);
    if (summary !== null) summaries.set(file, summary);
    return reading;
  };
  const read = async (file: string): Promise<Reading> => {
    signal.throwIfAborted();
    const reading = known.get(file) ?? (await readAnew(file));
    watch.done(reading.fault !== null);
    return keptApart(reading, plan);
  };
  const tell = (reading: Reading): Reading => {
    watch.read(reading);
    if (failFast && reading.fault !== null) throw new Stopped();
    return reading;
  };
  try {
    const readings = [...plan.missing.map(tell), ...(await inOrder(plan.files, jobs, read, tell))];
    return { readings, summaries };
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

async function readByWorker(file: string, plan: Plan, workers: Workers): Promise<Fresh> {
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
    if (!(error instanceof Refusal) || isOfOutput(error)) throw error;
    return { reading: unread(file, error.fault), summary: null };
  }
}

/** A record that lies where another may come to lie is laid aside. */
async function keptApart(reading: Reading, { out, records }: Plan): Promise<Reading> {
  const { record, key, path: file } = reading;
  if (record === null || key === null) return reading;
  const isApart = path.dirname(record.file) === path.join(out, STAGED);
  if (isApart || record.file === path.join(out, records.get(file) ?? "")) return reading;
  await turn();
  const text = doAt(record.file, () => readFileSync(record.file, "utf8"));
  return { ...reading, record: stage(out, key, text) };
}
