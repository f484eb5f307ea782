import { existsSync } from "node:fs";
import path from "node:path";
import { quoted, refuse } from "../diagnostics/finding.ts";
import { jsonText } from "../writers/json.ts";
import { readJson } from "./json-file.ts";
import { writeWhole } from "./output.ts";

const BASELINE_SCHEMA = "jixiao/baseline/1";
/** What the schema of a baseline begins with, whichever version of the program wrote it. */
const ANY_BASELINE = "jixiao/baseline/";
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
  if (schema !== BASELINE_SCHEMA) {
    if (!isOfBaseline(schema)) throw broken("$.schema");
    throw refuse("baseline/other-version", { path: file, schema: quoted(schema), known: BASELINE_SCHEMA });
  }
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

const isOfBaseline = (schema: unknown): schema is string =>
  typeof schema === "string" && schema.startsWith(ANY_BASELINE);

/**
 * What a baseline knows that is to be written anew; nothing where there is none yet, or one of another version.
 * Throws a Refusal where the file is something else, which must not be lost.
 */
export function baselineToReplace(file: string): Counted {
  const found = readJson(file, LARGEST_BASELINE);
  if (found.kind === "missing") return new Map();
  if (found.kind === "unreadable") throw refuse("output/unwritable", { path: file, reason: found.reason });
  const held = found.kind === "json" ? found.value : null;
  const schema = typeof held === "object" && held !== null && "schema" in held ? held.schema : null;
  if (!isOfBaseline(schema)) throw refuse("output/no-baseline", { path: file });
  return schema === BASELINE_SCHEMA ? countedIn(file, held) : new Map();
}

/** The files of a baseline that are among some inputs or lie below one, under their names in it. */
export function filesWithin(baseline: string, counted: Counted, inputs: readonly string[]): string[] {
  const places = new Set(inputs.map((input) => (input === "-" ? input : path.resolve(input))));
  return [...counted.keys()].filter((name) => {
    if (name === "-" || places.size === 0) return places.has(name);
    let place = fileOf(baseline, name);
    while (!places.has(place) && place !== path.dirname(place)) place = path.dirname(place);
    return places.has(place);
  });
}

/** Those of them that are no more. */
export function filesGone(baseline: string, counted: Counted, inputs: readonly string[]): string[] {
  const files = filesWithin(baseline, counted, inputs);
  return files.filter((name) => name !== "-" && !existsSync(fileOf(baseline, name)));
}

const fileOf = (baseline: string, name: string): string => path.resolve(path.dirname(path.resolve(baseline)), name);

/** Writes a baseline, sorted, so that the same findings give the same bytes. */
export function writeBaseline(file: string, counted: Counted): void {
  const findings = sorted(counted, (codes) => sorted(codes, (fingerprints) => sorted(fingerprints, (many) => many)));
  writeWhole(file, `${jsonText({ schema: BASELINE_SCHEMA, findings }, 2)}\n`);
}

const sorted = <Held, Written>(members: ReadonlyMap<string, Held>, written: (held: Held) => Written) =>
  Object.fromEntries(
    [...members]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, held]): [string, Written] => [name, written(held)]),
  );
