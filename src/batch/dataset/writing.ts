import { closeSync, openSync } from "node:fs";
import path from "node:path";
import type { FormatName, FormatSettings, Notes } from "../../writers/format.ts";
import { formatNamed } from "../../writers/formats.ts";
import { clearAway, doAt, type Sealed, type Text, WholeFile, writeSealed } from "../output.ts";
import { piecesOf } from "./digest.ts";
import { NEW } from "./layout.ts";
import { type StoredRecord, submissionsIn } from "./stored.ts";

/** A file of the dataset that waits to be placed. */
export interface Written extends Sealed {
  readonly path: string;
}

export interface Formatted {
  readonly format: FormatName;
  readonly files: readonly Written[];
  readonly notes: Notes;
}

/**
 * Writes files, each opened where it is first asked for, and lays them aside under names that begin with their own; all or
 * none of them. Returns what the work says of them.
 */
async function layAside<Said>(
  out: string,
  ending: string,
  work: (fileFor: (name: string) => WholeFile) => Said | Promise<Said>,
): Promise<{ files: Written[]; said: Said }> {
  const open = new Map<string, WholeFile>();
  try {
    const said = await work((name) => {
      const file = open.get(name) ?? new WholeFile(path.join(out, name), path.join(out, NEW, name + ending));
      open.set(name, file);
      return file;
    });
    return { files: [...open].map(([name, file]) => ({ path: name, ...file.seal() })), said };
  } catch (error) {
    for (const file of open.values()) file.discard();
    throw error;
  }
}

/** Writes a part of the dataset in one format. */
export async function writeFormat(
  out: string,
  format: Exclude<FormatName, "json">,
  settings: FormatSettings,
  records: readonly StoredRecord[],
  part: number,
): Promise<Formatted> {
  const { write } = await formatNamed(format);
  const { files, said } = await layAside(out, `.${part}`, (create) =>
    write(() => submissionsIn(records), create, settings, part > 0),
  );
  return { format, files, notes: said };
}

/** Puts the parts of a format's files, each of which has all of them, behind each other. */
export async function appendParts(out: string, format: FormatName, parts: readonly Formatted[]): Promise<Formatted> {
  const { files } = await layAside(out, "", (fileFor) => {
    for (const { path: name, temporary } of parts.flatMap((part) => part.files)) {
      append(temporary, fileFor(name));
      clearAway(temporary);
    }
  });
  const notes: Record<string, number> = {};
  for (const [note, count] of parts.flatMap((part) => Object.entries(part.notes)))
    notes[note] = (notes[note] ?? 0) + count;
  return { format, files, notes };
}

const append = (file: string, whole: WholeFile): void =>
  doAt(file, () => {
    const handle = openSync(file, "r");
    try {
      for (const piece of piecesOf(handle)) whole.write(piece);
    } finally {
      closeSync(handle);
    }
  });

/** Lays a file of the dataset aside. */
export const writeAside = (out: string, name: string, text: Text): Written => ({
  path: name,
  ...writeSealed(path.join(out, name), text, path.join(out, NEW, name)),
});
