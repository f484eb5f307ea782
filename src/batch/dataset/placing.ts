import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Manifest, Output } from "../../model/manifest.ts";
import { jsonFile } from "../../writers/json.ts";
import { clearAway, doAt } from "../output.ts";
import { type Digests, readable } from "./digest.ts";
import type { Folder } from "./folder.ts";
import { type Formers, outputsOf, placeOf, workManifestsIn } from "./formers.ts";
import { fileNamed, MANIFEST, nameInManifest, workManifest } from "./layout.ts";
import { inTurns } from "./turns.ts";
import { makeWithin, removeEmpty, thereAt } from "./within.ts";
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
  const outputs = outputsOf(manifest);
  const names = outputs.map(({ path: name }) => name);
  const gone = await vanished(out, formers, names, digests);
  const standing = path.join(out, MANIFEST);
  const { temporary } = writeAside(out, MANIFEST, jsonFile(manifest));
  const pending = path.join(out, workManifest());
  move(temporary, pending);
  if (existsSync(standing)) move(standing, path.join(out, workManifest()));
  for await (const output of inTurns(outputs)) placeOne(out, output, sources.get(output.path), digests);
  for (const { file } of gone) remove(out, file);
  for (const file of formerPlaces(out, formers, names).values()) removeEmptyAbove(out, file);
  for (const folder of new Set(names.map((name) => path.dirname(fileNamed(name))))) sync(path.join(out, folder));
  move(pending, standing);
  for (const name of workManifestsIn(out)) clearAway(path.join(out, name));
  sync(out);
}

function placeOne(out: string, { path: name, sha256 }: Output, source: string | undefined, digests: Digests) {
  const file = path.join(out, fileNamed(name));
  if (source === undefined || source === file) return;
  // What is there already keeps its time.
  if (digests(file)?.sha256 === sha256) return;
  makeWithin(out, path.dirname(fileNamed(name)));
  move(source, file);
}

function move(source: string, file: string): void {
  doAt(file, () => renameSync(source, file));
}

/** Where runs before put what the dataset has no more, by name. `names` are those it has. */
function formerPlaces(out: string, { manifests }: Formers, names: readonly string[]): Map<string, string> {
  const kept = new Set(names.map(nameInManifest));
  const places = new Map<string, string>();
  for (const { path: name } of manifests.flatMap(outputsOf)) {
    const file = placeOf(out, name);
    if (!kept.has(name) && file !== null) places.set(name, file);
  }
  return places;
}

interface Vanished {
  readonly name: string;
  readonly file: string;
}

/** What runs before wrote, as they left it, and the dataset has no more. `names` are those it has. */
export async function vanished(
  out: string,
  formers: Formers,
  names: readonly string[],
  digests: Digests,
): Promise<readonly Vanished[]> {
  const places = formerPlaces(out, formers, names);
  const gone = new Map<string, Vanished>();
  for await (const { path: name, sha256 } of inTurns(formers.manifests.flatMap(outputsOf))) {
    const file = places.get(name);
    if (file !== undefined && readable(file, digests) === sha256) gone.set(name, { name, file });
  }
  return [...gone.values()];
}

/** Removes a file. A folder that is a link on the way is not followed. */
function remove(out: string, file: string): void {
  if (foldersOf(out, file).some((folder) => thereAt(folder)?.isSymbolicLink())) return;
  doAt(file, () => rmSync(file, { force: true }));
}

/** Removes the folders that were a file's, as far as they are empty. */
function removeEmptyAbove(out: string, file: string): void {
  const folders = foldersOf(out, file);
  if (folders.some((folder) => thereAt(folder)?.isSymbolicLink())) return;
  for (const folder of folders) if (!removeEmpty(folder)) return;
}

/** The folders on the way to a file of the dataset, the last one first. */
function foldersOf(out: string, file: string): string[] {
  const below = path.dirname(path.relative(out, file));
  const parts = below === "." ? [] : below.split(path.sep);
  return parts.map((_, index) => path.join(out, ...parts.slice(0, parts.length - index)));
}

/** Makes the renames in a folder last; where folders cannot be synced the system sees to it. */
function sync(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // As on Windows.
  }
}
