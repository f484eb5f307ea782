import path from "node:path";
import { refuse } from "../diagnostics/finding.ts";
import { readJson } from "./json-file.ts";
import { writeWhole } from "./output.ts";

const BASELINE_SCHEMA = "jixiao/baseline/1";
const LARGEST_BASELINE = 64 * 1024 * 1024;

/** How often each fingerprint occurs, by file and code. Files are named from the baseline's own folder. */
export type Counted = Map<string, Map<string, Map<string, number>>>;

/** A finding as a baseline knows it. */
export interface Known {
  readonly code: string;
  readonly fingerprint: string;
}

/** How a baseline names an input: from its own folder, with forward slashes. Standard input is `-`. */
export function nameIn(baseline: string, input: string): string {
  if (input === "-") return input;
  return path
    .relative(path.dirname(path.resolve(baseline)), path.resolve(input))
    .split(path.sep)
    .join("/");
}

/** Counts a finding; returns how many there now are of its kind. */
export function count(counted: Counted, file: string, { code, fingerprint }: Known): number {
  const codes = counted.get(file) ?? new Map<string, Map<string, number>>();
  const fingerprints = codes.get(code) ?? new Map<string, number>();
  const many = (fingerprints.get(fingerprint) ?? 0) + 1;
  counted.set(file, codes.set(code, fingerprints.set(fingerprint, many)));
  return many;
}

/** Reads a baseline. Throws a Refusal `baseline/…` where there is none, or the file is none. */
export function readBaseline(file: string): Counted {
  const found = readJson(file, LARGEST_BASELINE);
  switch (found.kind) {
    case "missing":
      throw refuse("baseline/not-found", { path: file });
    case "unreadable":
      throw refuse("baseline/unreadable", { path: file, reason: found.reason });
    case "undecodable":
      throw refuse("baseline/broken", { path: file, at: "UTF-8" });
    case "flaw":
      throw refuse("baseline/broken", { path: file, at: `${found.line}:${found.column}` });
    case "json":
      return countedIn(file, found.value);
  }
}

function countedIn(file: string, value: unknown): Counted {
  const broken = (at: string) => refuse("baseline/broken", { path: file, at });
  const membersOf = (held: unknown, at: string): [string, unknown][] => {
    if (typeof held !== "object" || held === null || Array.isArray(held)) throw broken(at);
    return Object.entries(held);
  };
  const { schema, findings } = Object.fromEntries(membersOf(value, "$"));
  if (schema !== BASELINE_SCHEMA) throw broken("$.schema");
  const number = (held: unknown, at: string): number => {
    if (!Number.isSafeInteger(held) || (held as number) < 1) throw broken(at);
    return held as number;
  };
  const map = <Held>(held: unknown, at: string, read: (held: unknown, at: string) => Held): Map<string, Held> =>
    new Map(membersOf(held, at).map(([name, member]) => [name, read(member, `${at}[${JSON.stringify(name)}]`)]));
  return map(findings, "$.findings", (codes, inFile) =>
    map(codes, inFile, (fingerprints, inCode) => map(fingerprints, inCode, number)),
  );
}

/** Writes a baseline, sorted, so that the same findings give the same bytes. */
export async function writeBaseline(file: string, counted: Counted): Promise<void> {
  const findings = sorted(counted, (codes) => sorted(codes, (fingerprints) => sorted(fingerprints, (many) => many)));
  await writeWhole(file, `${JSON.stringify({ schema: BASELINE_SCHEMA, findings }, null, 2)}\n`);
}

const sorted = <Held, Written>(members: ReadonlyMap<string, Held>, written: (held: Held) => Written) =>
  Object.fromEntries(
    [...members]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, held]): [string, Written] => [name, written(held)]),
  );
