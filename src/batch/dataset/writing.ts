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
    const create = async (name: string): Promise<WholeFile> => {
      const file = await WholeFile.create(path.join(out, name), path.join(out, NEW, name));
      open.set(name, file);
      return file;
    };
    const { files: names, write } = await formatNamed(format);
    const notes = await write(() => submissionsIn(records), create, settings);
    const files: Written[] = [];
    // In the format's order, not in that in which the system opened them.
    for (const name of names) {
      const file = open.get(name);
      if (file !== undefined) files.push({ path: name, ...(await file.seal()) });
    }
    return { format, files, notes };
  } catch (error) {
    for (const file of open.values()) await file.discard();
    throw error;
  }
}

/** Lays a small file of the dataset aside. */
export const writeAside = async (out: string, name: string, text: string): Promise<Written> => ({
  path: name,
  ...(await writeSealed(path.join(out, name), text, path.join(out, NEW, name))),
});
