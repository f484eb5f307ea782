import { stat } from "node:fs/promises";
import path from "node:path";
import glob from "fast-glob";
import { refuse } from "../diagnostics/finding.ts";

/** What a folder is searched for; which of them can be read is decided by their content. */
const EXTENSIONS = ["txt", "text", "tsv", "docx", "doc", "wps", "html", "htm", "mht", "pdf", "rtf", "xls", "xlsx"];
const OWNER_FILE = /^~\$/;

export interface Discovered {
  readonly files: readonly string[];
  /** The folder the outputs' names are relative to. */
  readonly base: string;
}

const options = { onlyFiles: true, followSymbolicLinks: false, caseSensitiveMatch: false, unique: true } as const;

async function expand(input: string, out: string): Promise<string[]> {
  const found = await stat(input).catch(() => null);
  if (found?.isFile()) return [path.relative(".", input)];
  // A name that exists is never taken for a pattern: 数据 (1)[2024].txt.
  const matches = found?.isDirectory()
    ? await glob(`**/*.{${EXTENSIONS.join(",")}}`, { ...options, cwd: input, absolute: true })
    : await glob(input.replaceAll("\\", "/"), { ...options, absolute: true });
  const outside = matches.filter((file) => !file.startsWith(`${path.resolve(out)}${path.sep}`));
  const files = outside.filter((file) => !OWNER_FILE.test(path.basename(file)));
  if (files.length > 0) return files.map((file) => path.relative(".", file));
  throw found === null && !glob.isDynamicPattern(input)
    ? refuse("input/not-found", { path: input })
    : refuse("input/no-inputs", { path: input });
}

/** The files that inputs (files, folders, patterns) name, sorted, without what lies in the output folder. */
export async function discover(inputs: readonly string[], out: string): Promise<Discovered> {
  const lists: string[][] = [];
  for (const input of inputs) lists.push(await expand(input, out));
  const files = [...new Set(lists.flat())].sort();
  return { files, base: commonFolder(files) };
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
