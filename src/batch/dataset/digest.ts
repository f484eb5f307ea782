import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { refuse } from "../../diagnostics/finding.ts";
import { reasonOf } from "../reason.ts";

const LONGEST_PIECE = 1 << 20;

/** What a file's content is known by. */
export interface Digest {
  readonly bytes: number;
  /** Null where the system does not let it be read, for which there is a reason then. */
  readonly sha256: string | null;
  readonly reason: string | null;
}

/** Tells the digests of regular files; null where there is none, or only a link to one. */
export type Digests = (file: string) => Digest | null;

/** Digests that are found out once. */
export function digestsOnce(): Digests {
  const found = new Map<string, Digest | null>();
  return (file) => {
    if (!found.has(file)) found.set(file, digestOf(file));
    return found.get(file) ?? null;
  };
}

/** Nothing is there, or something that is not a file. */
const ABSENT: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENXIO"]);

function digestOf(file: string): Digest | null {
  try {
    return digestIn(file);
  } catch (error) {
    const reason = reasonOf(error);
    return ABSENT.has(reason) ? null : { bytes: 0, sha256: null, reason };
  }
}

function digestIn(file: string): Digest | null {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(handle).isFile()) return null;
    const sum = createHash("sha256");
    let bytes = 0;
    for (const piece of piecesOf(handle)) {
      sum.update(piece);
      bytes += piece.length;
    }
    return { bytes, sha256: sum.digest("hex"), reason: null };
  } finally {
    closeSync(handle);
  }
}

/** What an open file holds, a piece at a time, which is gone with the next: it may be larger than memory. */
export function* piecesOf(handle: number): Generator<Uint8Array> {
  const piece = Buffer.allocUnsafe(Math.min(LONGEST_PIECE, fstatSync(handle).size + 1));
  for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) yield piece.subarray(0, read);
}

/** A file's SHA-256, where everything hangs on it; null where there is no file. */
export function readable(file: string, digests: Digests): string | null {
  const digest = digests(file);
  if (digest !== null && digest.sha256 === null)
    throw refuse("output/unwritable", { path: file, reason: digest.reason ?? "" });
  return digest?.sha256 ?? null;
}
