import { readdirSync } from "node:fs";
import path from "node:path";
import { catalogue, type Language } from "../../diagnostics/catalogue.ts";
import { type Fault, sentence } from "../../diagnostics/finding.ts";
import type { ManifestInput } from "../../model/manifest.ts";
import { readInput } from "../input.ts";
import type { Digests } from "./digest.ts";
import { type Formers, placeOf } from "./formers.ts";
import { keyOf, sha256Of } from "./key.ts";
import { STAGED, stagedFile, stagedRecord } from "./layout.ts";
import type { Plan } from "./plan.ts";
import type { Reading } from "./reading.ts";
import type { StoredRecord } from "./stored.ts";
import { inTurns } from "./turns.ts";

/** What an input failed for that may not be so the next time, though its content is the same. */
const PASSING: ReadonlySet<string> = new Set([
  "input/not-found",
  "input/not-a-file",
  "input/unreadable",
  "input/too-costly",
  "input/reader-died",
  "internal/fault",
]);

interface Known {
  /** Where its record should be, and be whole. */
  readonly records: readonly Omit<StoredRecord, "bytes">[];
  readonly fault: Fault | null;
}

/** What runs before, whole or broken off, found out, by key. */
export type Memory = ReadonlyMap<string, Known>;

export function memoryOf(out: string, { manifests }: Formers): Memory {
  const memory = new Map<string, Known>();
  const remember = (key: string, record: Omit<StoredRecord, "bytes"> | null, fault: Fault | null) => {
    const known = memory.get(key) ?? { records: [], fault: null };
    memory.set(key, {
      records: record === null ? known.records : [...known.records, record],
      fault: known.fault ?? fault,
    });
  };
  const inputs = manifests.flatMap((manifest) =>
    manifest.inputs.map((input) => ({ ...input, language: manifest.options.language })),
  );
  for (const { key, record, fault, language } of inputs) {
    if (key === null) continue;
    const file = record === null ? null : placeOf(out, record.path);
    remember(
      key,
      record === null || file === null ? null : { ...record, file },
      fault === null ? null : faultAgain(fault, language),
    );
  }
  for (const name of namesIn(path.join(out, STAGED))) {
    const staged = stagedRecord(name);
    if (staged === null) continue;
    const file = stagedFile(out, staged.key, staged.sha256);
    remember(staged.key, { file, sha256: staged.sha256 }, null);
  }
  return memory;
}

/** A fault as it was said before; null where it is none of ours, or its arguments are not. */
function faultAgain({ code, args, message }: NonNullable<ManifestInput["fault"]>, language: Language): Fault | null {
  if (PASSING.has(code) || !Object.hasOwn(catalogue, code)) return null;
  const fault = { code, args } as Fault;
  try {
    return sentence(fault, language) === message ? fault : null;
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The inputs whose record, or whose fault, is known already: all that need not be read. */
export async function survey(
  { files, tool, contentOf, optionsOf }: Plan,
  memory: Memory,
  digests: Digests,
  signal: AbortSignal,
): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  if (memory.size === 0) return readings;
  for await (const file of inTurns(files)) {
    signal.throwIfAborted();
    let content: Uint8Array;
    try {
      content = contentOf(file) ?? readInput(file);
    } catch {
      // Whoever reads it says why.
      continue;
    }
    const sha256 = sha256Of(content);
    const key = keyOf(tool.build, file, sha256, optionsOf(file));
    const known = memory.get(key);
    const found = known?.records.find((record) => digests(record.file)?.sha256 === record.sha256);
    const record = found === undefined ? null : { ...found, bytes: digests(found.file)?.bytes ?? 0 };
    const fault = record === null ? (known?.fault ?? null) : null;
    if (record === null && fault === null) continue;
    readings.set(file, { path: file, bytes: content.length, sha256, key, record, fault, seconds: null });
  }
  return readings;
}
