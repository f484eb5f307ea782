import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { Refusal, refuse } from "../../diagnostics/finding.ts";
import type { Manifest, Output } from "../../model/manifest.ts";
import { makeFolder } from "../output.ts";
import { reasonOf } from "../reason.ts";
import { fileNamed, MANIFEST, NEW, nameInManifest, STAGED, WORK } from "./layout.ts";
import { type Lock, takeHold } from "./lock.ts";

/** Does what may be refused by the system; that it was is then said of a path. */
export function doAt<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw refuse("output/unwritable", { path: file, reason: reasonOf(error) });
  }
}

/** What lies at a path itself, no link followed; null where there is nothing. */
export function thereAt(file: string) {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // A file stands where one of its folders would be.
    if (reasonOf(error) === "ENOTDIR") return null;
    throw refuse("output/unwritable", { path: file, reason: reasonOf(error) });
  }
}

/** Makes a folder within a dataset's. No link on the way is followed: it might lead out of it. */
export async function makeWithin(out: string, folder: string): Promise<void> {
  let made = out;
  for (const part of folder === "." ? [] : folder.split(path.sep)) {
    made = path.join(made, part);
    const there = thereAt(made);
    if (there?.isSymbolicLink()) throw refuse("output/is-link", { path: made });
    if (there?.isDirectory()) continue;
    await mkdir(made).catch((error: unknown) => {
      // Another run made it just now.
      if (thereAt(made)?.isDirectory()) return;
      throw refuse("output/unwritable", { path: made, reason: reasonOf(error) });
    });
  }
}

const CHUNK = 1 << 20;

/** What a file's content is known by. */
export interface Digest {
  readonly bytes: number;
  /** Null where the system does not let it be read, for which there is a reason then. */
  readonly sha256: string | null;
  readonly reason: string | null;
}

/** Tells the digests of regular files; null where there is none, or only a link to one. */
export type Digests = (file: string) => Digest | null;

/** Digests that are found out once a run: nobody else changes the folder meanwhile. */
export function digestsOnce(): Digests {
  const found = new Map<string, Digest | null>();
  return (file) => {
    if (!found.has(file)) found.set(file, digestOf(file));
    return found.get(file) ?? null;
  };
}

/** Nothing is there, or something that is not a file. */
const ABSENT: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENXIO"]);

function digestOf(file: string): Digest | null {
  try {
    return digestIn(file);
  } catch (error) {
    const reason = reasonOf(error);
    return ABSENT.has(reason) ? null : { bytes: 0, sha256: null, reason };
  }
}

function digestIn(file: string): Digest | null {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(handle).isFile()) return null;
    const sum = createHash("sha256");
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, fstatSync(handle).size + 1));
    let bytes = 0;
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      sum.update(chunk.subarray(0, read));
      bytes += read;
    }
    return { bytes, sha256: sum.digest("hex"), reason: null };
  } finally {
    closeSync(handle);
  }
}

/** What runs before wrote into a folder, as far as they said so: the last one first. Nobody else's file is among it. */
export interface Formers {
  /** Of the dataset that is there whole; null where there is none, or a run was broken off while it took its place. */
  readonly standing: Manifest | null;
  readonly manifests: readonly Manifest[];
}

export async function formersIn(out: string): Promise<Formers> {
  const { manifest } = await import("../../model/manifest.ts");
  const read = (name: string): Manifest | null => {
    const file = path.join(out, name);
    if (!thereAt(file)?.isFile()) return null;
    const text = doAt(file, () => readFileSync(file, "utf8"));
    try {
      return manifest.parse(JSON.parse(text));
    } catch {
      return null;
    }
  };
  const standing = read(MANIFEST);
  const broken = workManifestsIn(out);
  const manifests = [standing, ...broken.map(read)].filter((one) => one !== null);
  return { standing: broken.length === 0 ? standing : null, manifests };
}

/** The manifests that runs left which were broken off while their dataset took its place. */
export function workManifestsIn(out: string): string[] {
  const folder = path.join(out, WORK);
  if (!thereAt(folder)?.isDirectory()) return [];
  return doAt(folder, () => readdirSync(folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.join(WORK, name));
}

/** Every file a manifest speaks of. */
export const outputsOf = ({ inputs, files }: Manifest): Output[] => [
  ...files,
  ...inputs.flatMap(({ record }) => (record === null ? [] : [record])),
];

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
    await makeWithin(out, NEW);
    await makeWithin(out, STAGED);
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
      await makeFolder(out).catch((error: unknown) => {
        throw refuse("output/unwritable", { path: out, reason: reasonOf(error) });
      });
      await makeWithin(out, WORK);
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

/** Removes what nobody needs, as far as the system lets it. */
export function clearAway(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {
    // It stays.
  }
}

/** Removes a folder that is empty; whether it is gone. */
export function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return reasonOf(error) === "ENOENT";
  }
}

/**
 * Refuses to write over what is not ours: a file that no run before wrote, or that was changed since, a link, a folder; and
 * what an office program has open.
 */
export async function refuseForeign(
  out: string,
  names: readonly string[],
  { manifests }: Formers,
  digests: Digests,
  overwrite: boolean,
): Promise<void> {
  const ours = new Map<string, Set<string>>();
  for (const { path: name, sha256 } of manifests.flatMap(outputsOf)) {
    const known = ours.get(name) ?? new Set();
    ours.set(name, known.add(sha256));
  }
  for (const folder of new Set(names.map((name) => path.dirname(name)))) refuseBarred(out, folder);
  for (const [index, name] of names.entries()) {
    if (index % AT_ONCE === 0) await turn();
    const file = path.join(out, name);
    const there = thereAt(file);
    if (there === null) continue;
    if (there.isSymbolicLink()) throw refuse("output/is-link", { path: file });
    if (!there.isFile()) throw refuse("output/unwritable", { path: file, reason: "EISDIR" });
    refuseOpen(file);
    if (overwrite || (name === MANIFEST && manifests.length > 0)) continue;
    const sha256 = readable(file, digests)?.sha256;
    if (sha256 === undefined || !ours.get(nameInManifest(name))?.has(sha256))
      throw refuse("output/not-ours", { path: file });
  }
}

/** A file's digest, where everything hangs on it. */
export function readable(file: string, digests: Digests): { readonly sha256: string } | null {
  const digest = digests(file);
  if (digest === null) return null;
  const { sha256, reason } = digest;
  if (sha256 === null) throw refuse("output/unwritable", { path: file, reason: reason ?? "" });
  return { sha256 };
}

/** How often others get their turn: signals, the progress bar. */
export const AT_ONCE = 16;

/** A folder within the dataset's must be one, or nothing: no link is followed, and no file is in its way. */
function refuseBarred(out: string, folder: string): void {
  if (folder === ".") return;
  refuseBarred(out, path.dirname(folder));
  const there = thereAt(path.join(out, folder));
  if (there?.isSymbolicLink()) throw refuse("output/is-link", { path: path.join(out, folder) });
  if (there !== null && !there.isDirectory())
    throw refuse("output/unwritable", { path: path.join(out, folder), reason: "ENOTDIR" });
}

/** Excel and WPS, and LibreOffice, lay a file down beside one that they have open. */
function refuseOpen(file: string): void {
  const { dir, base } = path.parse(file);
  for (const owner of [`~$${base}`, `.~lock.${base}#`]) {
    if (thereAt(path.join(dir, owner)) !== null) throw refuse("output/open-elsewhere", { path: file, owner });
  }
}

/** A file of a manifest, on disk. Null where it would lie outside the folder, as on another system than it was written on. */
export function placeOf(out: string, name: string): string | null {
  const file = path.join(out, fileNamed(name));
  const below = path.relative(out, file);
  return below === "" || below.split(path.sep)[0] === ".." || path.isAbsolute(below) ? null : file;
}
