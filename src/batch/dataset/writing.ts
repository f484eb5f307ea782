import path from "node:path";
import type { FormatName, FormatSettings, Notes } from "../../writers/format.ts";
import { formatNamed } from "../../writers/formats.ts";
import { type Sealed, WholeFile, writeSealed } from "../output.ts";
import { submissionsIn } from "./joining.ts";
import { NEW } from "./layout.ts";
import type { StoredRecord } from "./reading.ts";

/** A file of the dataset that waits to be placed. */
export interface Written extends Sealed {
  readonly path: string;
}

export interface Formatted {
  readonly format: FormatName;
  readonly files: readonly Written[];
  readonly notes: Notes;
}

/** Writes the dataset in one format, and lays its files aside. */
export async function writeFormat(
  out: string,
  format: Exclude<FormatName, "json">,
  settings: FormatSettings,
  records: readonly StoredRecord[],
): Promise<Formatted> {
  const open = new Map<string, WholeFile>();
  try {
    const create = (name: string): WholeFile => {
      const file = new WholeFile(path.join(out, name), path.join(out, NEW, name));
      open.set(name, file);
      return file;
    };
    const { write } = await formatNamed(format);
    const notes = await write(() => submissionsIn(records), create, settings);
    return { format, files: [...open].map(([name, file]) => ({ path: name, ...file.seal() })), notes };
  } catch (error) {
    for (const file of open.values()) file.discard();
    throw error;
  }
}

/** Lays a small file of the dataset aside. */
export const writeAside = (out: string, name: string, text: string): Written => ({
  path: name,
  ...writeSealed(path.join(out, name), text, path.join(out, NEW, name)),
});
