import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Manifest, Output } from "../../model/manifest.ts";
import { doAt } from "../output.ts";
import { fileNamed, MANIFEST, WORK } from "./layout.ts";
import { thereAt } from "./within.ts";

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

/** A file of a manifest, on disk. Null where it would lie outside the folder, as on another system than it was written on. */
export function placeOf(out: string, name: string): string | null {
  const file = path.join(out, fileNamed(name));
  const below = path.relative(out, file);
  return below === "" || below.split(path.sep)[0] === ".." || path.isAbsolute(below) ? null : file;
}
