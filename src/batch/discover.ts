import { stat } from "node:fs/promises";
import path from "node:path";
import glob from "fast-glob";
import { type Fault, fault } from "../diagnostics/finding.ts";

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

const options = { onlyFiles: true, followSymbolicLinks: false, caseSensitiveMatch: false, absolute: true } as const;

type Faults = { path: string; fault: Fault }[];

/** What a pattern finds; a folder it may not look into is a fault, and the rest is found all the same. */
async function search(pattern: string, cwd: string, faults: Faults): Promise<string[]> {
  try {
    return await glob(pattern, { ...options, cwd });
  } catch (error) {
    const { path: folder = cwd, code = String(error) } = error as NodeJS.ErrnoException;
    faults.push({ path: folder, fault: fault("input/unreadable", { path: folder, reason: code }) });
    return glob(pattern, { ...options, cwd, suppressErrors: true });
  }
}

async function expand(input: string, out: string | null, faults: Faults): Promise<string[]> {
  const found = await stat(input).catch(() => null);
  // Who names a file by its whole path finds it by that in the results.
  const named = (file: string) => (path.isAbsolute(input) ? path.resolve(file) : path.relative(".", file));
  if (found?.isFile()) return [named(input)];
  // A name that exists is never taken for a pattern: 数据 (1)[2024].txt.
  const matches = found?.isDirectory()
    ? await search(`**/*.{${EXTENSIONS.join(",")}}`, input, faults)
    : await search(input.replaceAll("\\", "/"), ".", faults);
  const outside =
    out === null ? matches : matches.filter((file) => !file.startsWith(`${path.resolve(out)}${path.sep}`));
  const files = outside.filter((file) => !OWNER_FILE.test(path.basename(file)));
  if (files.length === 0 && !faults.some(({ path: folder }) => path.resolve(folder).startsWith(path.resolve(input)))) {
    const missing = found === null && !glob.isDynamicPattern(input);
    faults.push({ path: input, fault: fault(missing ? "input/not-found" : "input/no-inputs", { path: input }) });
  }
  return files.map(named);
}

/** The files that inputs (files, folders, patterns) name, sorted, without what lies in the output folder if there is one. */
export async function discover(inputs: readonly string[], out: string | null = null): Promise<Discovered> {
  const faults: Faults = [];
  const lists: string[][] = [];
  for (const input of inputs) lists.push(await expand(input, out, faults));
  const files = [...new Map(lists.flat().map((file) => [path.resolve(file), file])).values()].sort();
  return { files, faults, base: commonFolder(files) };
}

function commonFolder(files: readonly string[]): string {
  const [first = ".", ...others] = files.map((file) => path.dirname(path.resolve(file)).split(path.sep));
  if (first === ".") return path.resolve(".");
  const length = others.reduce((shared, parts) => {
    let same = 0;
    while (same < shared && parts[same] === first[same]) same++;
    return same;
  }, first.length);
  return first.slice(0, length).join(path.sep) || path.sep;
}
