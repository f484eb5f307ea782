import { lstatSync, mkdirSync, rmdirSync } from "node:fs";
import path from "node:path";
import { refuse } from "../../diagnostics/finding.ts";
import { refused } from "../output.ts";
import { reasonOf } from "../reason.ts";

/** What lies at a path itself, no link followed; null where there is nothing. */
export function thereAt(file: string) {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // A file stands where one of its folders would be.
    if (reasonOf(error) === "ENOTDIR") return null;
    throw refused(file, error);
  }
}

/** Makes a folder within a dataset's. No link on the way is followed: it might lead out of it. */
export function makeWithin(out: string, folder: string): void {
  let made = out;
  for (const part of folder === "." ? [] : folder.split(path.sep)) {
    made = path.join(made, part);
    const there = thereAt(made);
    if (there?.isSymbolicLink()) throw refuse("output/is-link", { path: made });
    if (there?.isDirectory()) continue;
    try {
      mkdirSync(made);
    } catch (error) {
      // Unless another run made it just now.
      if (!thereAt(made)?.isDirectory()) throw refused(made, error);
    }
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
