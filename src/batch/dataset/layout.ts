import { randomUUID } from "node:crypto";
import path from "node:path";
import { outputName } from "../output.ts";

/** What lies in a dataset's folder beside its files: work that is not done yet. It is gone when a run has ended well. */
export const WORK = ".jixiao";

/** Below `WORK`: records that were read and are not in the dataset yet, each under its key. */
export const STAGED = path.join(WORK, "staged");

/** Below `WORK`: files that are being written. */
export const NEW = path.join(WORK, "new");

export const MANIFEST = "manifest.json";

/**
 * Below `WORK`, while a dataset takes its place: the manifest of what was there, and of what will be. Each has a name of its
 * own, so that however many runs are broken off none forgets what another wrote.
 */
export const workManifest = (): string => path.join(WORK, `${randomUUID()}.json`);

/** The folder of the records; where JSON is not asked for they are kept out of sight, for the next run. */
const recordsFolder = (formats: readonly string[]): string =>
  formats.includes("json") ? "submissions" : path.join(WORK, "submissions");

/** A name within the dataset as its manifest writes it. */
export const nameInManifest = (file: string): string => file.split(path.sep).join("/");
export const fileNamed = (name: string): string => name.split("/").join(path.sep);

/** Where the record of each input goes, within the dataset's folder. */
export function recordNames(files: readonly string[], base: string, formats: readonly string[]): Map<string, string> {
  const folder = recordsFolder(formats);
  return new Map(
    files.map((file) => {
      const below = file === "-" ? "" : path.relative(base, path.resolve(file));
      // `-.json` is standard input's; a file of that name stands aside.
      const name = below === "" ? "-" : /^-~*$/.test(below) ? `${below}~` : below;
      return [file, outputName(path.join(folder, besideRecords(path.dirname(name)), path.basename(name)), ".json")];
    }),
  );
}

/** A folder's name never ends as a record's does: `a.txt` may lie beside `a.txt.json/b.txt`, now or in a later run. */
const besideRecords = (folder: string): string =>
  folder
    .split(path.sep)
    .map((part) => (/\.json~*$/i.test(part) ? outputName(part, "~") : part))
    .join(path.sep);

/** A record that waits to be placed: its name says whose it is, and tells whether it is whole. */
export const stagedFile = (out: string, key: string, sha256: string): string =>
  path.join(out, STAGED, `${key}.${sha256}.json`);

export function stagedRecord(name: string): { readonly key: string; readonly sha256: string } | null {
  const [, key, sha256] = /^([0-9a-f]{64})\.([0-9a-f]{64})\.json$/.exec(name) ?? [];
  return key === undefined || sha256 === undefined ? null : { key, sha256 };
}
