import { lstatSync } from "node:fs";
import path from "node:path";
import { type Fault, fault, quoted, Refusal, refuse } from "../diagnostics/finding.ts";
import type { ShapeFault } from "../model/config.ts";
import { matchForm } from "../text/fold.ts";
import { nearest } from "../text/nearest.ts";
import { type Config, configNames } from "../vocabulary/config.ts";
import { firstLevelWords, levelForm, secondLevelWords } from "../vocabulary/levels.ts";
import { readJson } from "./json-file.ts";

export type { Config } from "../vocabulary/config.ts";

const CONFIG_NAME = "jixiao.config.json";

const LARGEST_CONFIG = 256 * 1024;

/** Also of a link that leads nowhere. Where one may not even look, there is nothing. */
function exists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The `jixiao.config.json` that applies to an input, or null: that of its own folder or, where the input lies below the
 * working directory, of the nearest folder up to that. `-`, standard input, lies in the working directory.
 */
export function findConfig(input: string, workingDirectory: string = process.cwd()): string | null {
  const top = path.resolve(workingDirectory);
  let folder = input === "-" ? top : path.dirname(path.resolve(top, input));
  const climbs = folder.startsWith(top.endsWith(path.sep) ? top : top + path.sep);
  while (true) {
    const file = path.join(folder, CONFIG_NAME);
    if (exists(file)) return file;
    if (!climbs || folder === top) return null;
    folder = path.dirname(folder);
  }
}

/**
 * Reads and checks a config. Throws a Refusal with a code `config/…` where there is none, where it is no JSON, or where
 * it holds what no config may.
 */
export async function readConfig(file: string): Promise<Config> {
  const value = jsonOf(file);
  const { shapeFault } = await import("../model/config.ts");
  const wrong = shapeFault({ ...configNames, ...(await codesFor(value)) }, value);
  if (wrong !== null) throw new Refusal(faultOfShape(file, wrong));
  const config = value as Config;
  const doubt = wordFault(file, config);
  if (doubt !== null) throw new Refusal(doubt);
  return config;
}

/** The codes a config may name. They are loaded for one that names some: they bring all rules along. */
async function codesFor(value: unknown): Promise<{ codes: readonly string[]; stages: readonly string[] }> {
  if (typeof value !== "object" || value === null || !("checks" in value)) return { codes: [], stages: [] };
  const { findingCodes, findingStages } = await import("../checks/all-codes.ts");
  return { codes: findingCodes, stages: findingStages };
}

function jsonOf(file: string): unknown {
  const found = readJson(file, LARGEST_CONFIG);
  switch (found.kind) {
    case "json":
      return found.value;
    case "missing":
      throw refuse("config/not-found", { path: file });
    case "unreadable":
      throw refuse("config/unreadable", { path: file, reason: found.reason });
    case "undecodable":
      throw refuse("config/undecodable", { path: file });
    case "flaw": {
      const { line, column, key } = found;
      const place = { path: file, line, column };
      throw key === null
        ? refuse("config/broken-json", place)
        : refuse("config/repeated-key", { ...place, key: quoted(key) });
    }
  }
}

type Steps = readonly (string | number)[];

/** A JSON path: $.vocabulary.columns.value[0]. */
const jsonPath = (steps: Steps): string =>
  ["$", ...steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${quoted(step)}`))].join("");

function faultOfShape(file: string, { kind, path: steps, name, known }: ShapeFault): Fault {
  const at = jsonPath(steps);
  const place = { path: file, at };
  const list = known.join(" ");
  switch (kind) {
    case "unknown-key": {
      const key = quoted(name);
      if (steps.at(-1) === "severities") return faultOfCheck(file, steps, name, known);
      if (steps.at(-2) !== "vocabulary") return fault("config/unknown-key", { ...place, key, known: list });
      return steps.at(-1) === "levels"
        ? fault("config/unknown-level", { ...place, level: key, known: list })
        : fault("config/unknown-role", { ...place, role: key, known: list });
    }
    case "unknown-value":
      if (steps[0] === "checks") return faultOfCheck(file, steps, name, known);
      return fault("config/unknown-role", { ...place, role: quoted(name), known: list });
    case "empty":
      if (isReason(steps)) return fault("config/no-reason", place);
      return fault("config/empty-word", place);
    case "long":
      return fault("config/long-word", { ...place, limit: Number(known[0]) });
    case "missing":
    case "wrong-type":
      if (isReason(steps) && kind === "missing") return fault("config/no-reason", place);
      return fault("config/wrong-type", { ...place, expected: name });
  }
}

/** Of what a config says of findings the unknown code or severity. */
function faultOfCheck(file: string, steps: Steps, name: string, known: readonly string[]): Fault {
  const place = { path: file, at: jsonPath(steps) };
  if (known.includes("off"))
    return fault("config/unknown-severity", { ...place, severity: quoted(name), known: known.join(" ") });
  return fault("config/unknown-code", { ...place, code: quoted(name), nearest: nearest(name, known) ?? "" });
}

const isReason = (steps: Steps): boolean => steps[0] === "checks" && steps.at(-1) === "reason";

const formOf = (word: string): string => matchForm(word).replace(/:$/, "");

type Named = readonly [name: string, words: readonly string[]];

/** The first word that says nothing, or says two things of one kind. */
function wordFault(file: string, { vocabulary = {} }: Config): Fault | null {
  const { columns = {}, labels = {}, sections = {}, levels = {}, units = [] } = vocabulary;
  const named = (roles: Readonly<Record<string, readonly string[] | undefined>>): Named[] =>
    Object.entries(roles).flatMap(([name, words]): Named[] => (words === undefined ? [] : [[name, words]]));
  const levelsAmong = (known: readonly { readonly role: string }[]): Named[] =>
    named(levels).filter(([name]) => known.some(({ role }) => role === name));
  return (
    repeated(file, "columns", named(columns), formOf) ??
    repeated(file, "labels", named(labels), formOf) ??
    repeated(file, "sections", named(sections), formOf) ??
    repeated(file, "levels", levelsAmong(firstLevelWords), levelForm) ??
    repeated(file, "levels", levelsAmong(secondLevelWords), levelForm) ??
    emptyUnit(file, units)
  );
}

function repeated(file: string, kind: string, roles: readonly Named[], form: (word: string) => string): Fault | null {
  const owners = new Map<string, string>();
  for (const [name, words] of roles) {
    for (const [index, word] of words.entries()) {
      const at = jsonPath(["vocabulary", kind, name, index]);
      const key = form(word);
      if (key === "") return fault("config/empty-word", { path: file, at });
      const owner = owners.get(key) ?? name;
      if (owner !== name) {
        const other = jsonPath(["vocabulary", kind, owner]);
        return fault("config/repeated-word", { path: file, at, word: quoted(word), other });
      }
      owners.set(key, name);
    }
  }
  return null;
}

function emptyUnit(file: string, units: readonly string[]): Fault | null {
  const empty = units.findIndex((unit) => formOf(unit) === "");
  if (empty < 0) return null;
  return fault("config/empty-word", { path: file, at: jsonPath(["vocabulary", "units", empty]) });
}

/** A config and where it stands. */
export interface AppliedConfig {
  readonly path: string;
  readonly config: Config;
}

/**
 * The config of each input that has one: the one that is named or, where none is, the one found beside it. None where
 * `named` is false. Every folder is searched once, and every config read once.
 */
export async function configsOf(
  inputs: readonly string[],
  named: string | false | undefined,
): Promise<ReadonlyMap<string, AppliedConfig>> {
  if (named === false) return new Map();
  if (named !== undefined) {
    const applied = { path: named, config: await readConfig(named) };
    return new Map(inputs.map((input) => [input, applied]));
  }
  const folders = new Map<string, string | null>();
  const read = new Map<string, AppliedConfig>();
  const applied = new Map<string, AppliedConfig>();
  for (const input of inputs) {
    const folder = path.dirname(input);
    if (!folders.has(folder)) folders.set(folder, findConfig(input));
    const file = folders.get(folder) ?? null;
    if (file === null) continue;
    const one = read.get(file) ?? { path: file, config: await readConfig(file) };
    read.set(file, one);
    applied.set(input, one);
  }
  return applied;
}
