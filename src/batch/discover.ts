import { type Dirent, existsSync, readdir, statSync } from "node:fs";
import path from "node:path";
import glob, { type FileSystemAdapter } from "fast-glob";
import { type Fault, fault } from "../diagnostics/finding.ts";
import { WORKBOOK } from "../writers/format.ts";
import { MANIFEST, WORK } from "./dataset/layout.ts";
import { unopened } from "./input.ts";
import { reasonOf } from "./reason.ts";

/** What a folder is searched for; which of them can be read is decided by their content. */
const EXTENSIONS = [
  "txt",
  "text",
  "tsv",
  "docx",
  "docm",
  "dotx",
  "doc",
  "wps",
  "html",
  "htm",
  "mht",
  "pdf",
  "rtf",
  "xls",
  "xlsx",
];
const OWNER_FILE = /^~\$/;

export interface Discovered {
  readonly files: readonly string[];
  /** Inputs, and folders below them, that name nothing or cannot be read. */
  readonly faults: readonly { readonly path: string; readonly fault: Fault }[];
  /** The folder the outputs' names are relative to. */
  readonly base: string;
}

const options = { onlyFiles: true, followSymbolicLinks: false, caseSensitiveMatch: false } as const;

type Answer = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
type Faults = { path: string; fault: Fault }[];

/** What a pattern finds, as whole paths; a folder it may not look into is a fault, and the rest is found all the same. */
async function search(pattern: string, cwd: string, faults: Faults): Promise<string[]> {
  const look = (folder: string, how: { withFileTypes: true }, answer: Answer): void =>
    readdir(folder, how, (error, entries) => {
      const found = error && unopened(folder, reasonOf(error));
      // What is not found has gone since it was seen.
      if (found && found.code !== "input/not-found") faults.push({ path: folder, fault: found });
      answer(error, entries);
    });
  // It is never asked for names alone.
  const fs = { readdir: look as unknown as FileSystemAdapter["readdir"] };
  // What is thrown is of the pattern itself, which then finds nothing.
  const files = await glob(pattern, { ...options, cwd, fs, suppressErrors: true }).catch(() => []);
  return files.map((file) => path.resolve(cwd, file));
}

/** What is said to be there: a file, a folder, something else, nothing, or what may not even be looked at. */
function kindOf(input: string): "file" | "folder" | "other" | "missing" | { readonly reason: string } {
  try {
    const found = statSync(input);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch (error) {
    const reason = reasonOf(error);
    return reason === "ENOENT" || reason === "ENOTDIR" ? "missing" : { reason };
  }
}

/** Files, and the folder they were looked for in; null where none was found. */
type Expanded = { readonly files: readonly string[]; readonly root: string } | null;

async function expand(input: string, faults: Faults): Promise<Expanded> {
  // A name that exists is never taken for a pattern: 数据 (1)[2024].txt.
  const kind = kindOf(input);
  // Who names a file by its whole path finds it by that in the results.
  const named = (file: string) => {
    const shown = path.isAbsolute(input) ? path.resolve(file) : path.relative(".", file);
    // Alone it is standard input.
    return shown === "-" ? `.${path.sep}-` : shown;
  };
  if (kind === "file") return { files: [named(input)], root: path.resolve(path.dirname(input)) };
  const failed = (found: Fault): Expanded => {
    faults.push({ path: input, fault: found });
    return null;
  };
  if (kind === "other") return failed(fault("input/not-a-file", { path: input }));
  const isPattern = kind !== "folder" && input !== "" && glob.isDynamicPattern(input);
  if (kind !== "folder" && !isPattern) {
    return failed(unopened(input, kind === "missing" ? "ENOENT" : kind.reason));
  }
  const unread: Faults = [];
  const matches =
    kind === "folder"
      ? await search(`**/*.{${EXTENSIONS.join(",")}}`, input, unread)
      : await search(input.split(path.sep).join("/"), ".", unread);
  const root = kind === "folder" ? path.resolve(input) : rootOf(input);
  const files = matches.filter((file) => !OWNER_FILE.test(path.basename(file)) && !isWorkbook(file));
  for (const { path: folder, fault: found } of unread) {
    const shown = named(folder) || ".";
    faults.push({ path: shown, fault: { ...found, args: { ...found.args, path: shown } } });
  }
  if (files.length === 0 && unread.length === 0) return failed(fault("input/no-inputs", { path: input }));
  return { files: files.map(named), root };
}

/** That of a dataset, whole or broken off, which is made of documents and is none. */
function isWorkbook(file: string): boolean {
  const { dir, base } = path.parse(file);
  return base === WORKBOOK && [MANIFEST, WORK].some((name) => existsSync(path.join(dir, name)));
}

/** The files that inputs (files, folders, patterns) name, sorted; one that is named in several ways has one of the names. */
export async function discover(inputs: readonly string[]): Promise<Discovered> {
  const faults: Faults = [];
  const found: NonNullable<Expanded>[] = [];
  for (const input of inputs) {
    const expanded = await expand(input, faults);
    if (expanded !== null) found.push(expanded);
  }
  const all = found.flatMap(({ files }) => files);
  const files = [...new Map(all.sort().map((file) => [path.resolve(file), file])).values()].sort();
  // Several inputs may reach what is closed.
  const named = new Map(faults.map((one) => [one.path, one]));
  return { files, faults: [...named.values()], base: commonFolder(found.map(({ root }) => root)) };
}

/** What a pattern says before its first sign. */
function rootOf(pattern: string): string {
  const parts = path.resolve(pattern).split(path.sep);
  const first = parts.findIndex((part) => part !== "" && glob.isDynamicPattern(part));
  return parts.slice(0, first < 0 ? -1 : first).join(path.sep) || path.sep;
}

function commonFolder(folders: readonly string[]): string {
  const [first, ...others] = folders.map((folder) => folder.split(path.sep));
  if (first === undefined) return path.resolve(".");
  const length = others.reduce((shared, parts) => {
    let same = 0;
    while (same < shared && parts[same] === first[same]) same++;
    return same;
  }, first.length);
  return first.slice(0, length).join(path.sep) || path.sep;
}
