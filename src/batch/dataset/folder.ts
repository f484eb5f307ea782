import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../diagnostics/finding.ts";
import { clearAway, doAt, makeFolder } from "../output.ts";
import { type Formers, formersIn } from "./formers.ts";
import { NEW, STAGED, WORK } from "./layout.ts";
import { type Lock, takeHold } from "./lock.ts";
import { makeWithin, removeEmpty } from "./within.ts";

/** A dataset's folder in the hands of one run. */
export interface Folder {
  readonly out: string;
  /** Whether it was not there before this run. */
  readonly isNew: boolean;
  readonly formers: Formers;
  readonly lock: Lock;
}

/** Takes a folder in hand: makes it where there is none, and clears away what broken runs had half written. */
export async function openFolder(out: string): Promise<Folder> {
  const isNew = !existsSync(out);
  const lock = await takeInHand(out);
  try {
    const unfinished = path.join(out, NEW);
    doAt(unfinished, () => rmSync(unfinished, { recursive: true, force: true }));
    makeWithin(out, NEW);
    makeWithin(out, STAGED);
    return { out, isNew, formers: await formersIn(out), lock };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A run that ends takes the folders along which it leaves empty; whoever was about to use them makes them anew. */
async function takeInHand(out: string): Promise<Lock> {
  for (let tried = 1; ; tried++) {
    try {
      doAt(out, () => makeFolder(out));
      makeWithin(out, WORK);
      return await takeHold(out);
    } catch (error) {
      const isGone = error instanceof Refusal && error.fault.args.reason === "ENOENT";
      if (!isGone || tried === TRIES) throw error;
    }
  }
}

const TRIES = 5;

/**
 * Lets go of a folder. What was read and not placed stays for the next run, unless the dataset is whole. What cannot be
 * cleared away does no harm: the next run does.
 */
export function closeFolder({ out, isNew, lock }: Folder, isWhole: boolean): void {
  // Who took the folder over has work of its own there.
  if (lock.isHeld()) for (const folder of isWhole ? [NEW, STAGED] : [NEW]) clearAway(path.join(out, folder));
  lock.release();
  for (const folder of [path.join(out, STAGED), path.join(out, WORK), ...(isNew ? [out] : [])]) removeEmpty(folder);
}
