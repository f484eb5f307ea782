import { closeSync, existsSync, fsyncSync, lstatSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { refuse } from "../../diagnostics/finding.ts";
import type { Manifest, Output } from "../../model/manifest.ts";
import { jsonText } from "../../writers/json.ts";
import { reasonOf } from "../reason.ts";
import { type Digests, type Folder, type Formers, makeWithin, outputsOf, placeOf, workManifestsIn } from "./folder.ts";
import { fileNamed, MANIFEST, nameInManifest, workManifest } from "./layout.ts";
import { writeAside } from "./writing.ts";

/** Where the content of each output lies, by its name in the manifest. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Puts a dataset in its place, file by file, its manifest last: as long as there is no manifest the dataset is not
 * whole. A run that is broken off here leaves behind what it meant to do, and what was there before, so that the next
 * one knows which files are ours.
 */
export async function place(folder: Folder, manifest: Manifest, sources: Sources, digests: Digests): Promise<void> {
  const { out, lock, formers } = folder;
  lock.check();
  const standing = path.join(out, MANIFEST);
  const { temporary } = await writeAside(out, MANIFEST, `${jsonText(manifest, 2)}\n`);
  const pending = path.join(out, workManifest());
  move(temporary, pending);
  if (existsSync(standing)) move(standing, path.join(out, workManifest()));
  for (const output of outputsOf(manifest)) await placeOne(out, output, sources.get(output.path), digests);
  const names = outputsOf(manifest).map(({ path: name }) => name);
  for (const { file } of vanished(out, formers, names, digests)) remove(out, file);
  move(pending, standing);
  for (const name of workManifestsIn(out)) rmSync(path.join(out, name), { force: true });
  sync(out);
}

async function placeOne(out: string, { path: name, sha256 }: Output, source: string | undefined, digests: Digests) {
  const file = path.join(out, fileNamed(name));
  if (source === undefined || source === file) return;
  // What is there already keeps its time.
  if (digests(file)?.sha256 === sha256) return;
  await makeWithin(out, path.dirname(fileNamed(name)));
  move(source, file);
}

function move(source: string, file: string): void {
  try {
    renameSync(source, file);
  } catch (error) {
    throw refuse("output/unwritable", { path: file, reason: reasonOf(error) });
  }
}

interface Vanished {
  readonly name: string;
  readonly file: string;
}

/** What runs before wrote, as they left it, and the dataset has no more. `names` are those it has. */
export function vanished(
  out: string,
  { manifests }: Formers,
  names: readonly string[],
  digests: Digests,
): readonly Vanished[] {
  const kept = new Set(names.map(nameInManifest));
  const gone = new Map<string, Vanished>();
  for (const { path: name, sha256 } of manifests.flatMap(outputsOf)) {
    const file = placeOf(out, name);
    if (!kept.has(name) && file !== null && digests(file)?.sha256 === sha256) gone.set(name, { name, file });
  }
  return [...gone.values()];
}

/** Removes a file, and the folders it leaves empty. A folder that is a link on the way is not followed. */
function remove(out: string, file: string): void {
  for (let folder = path.dirname(file); folder !== out; folder = path.dirname(folder))
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  try {
    rmSync(file, { force: true });
  } catch (error) {
    throw refuse("output/unwritable", { path: file, reason: reasonOf(error) });
  }
}

/** Makes the renames last; where folders cannot be synced the system sees to it. */
function sync(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // As on Windows.
  }
}
