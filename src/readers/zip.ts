import { crc32, inflateRawSync } from "node:zlib";
import type { ZipDamage } from "../diagnostics/catalogue.ts";
import { quoted, type Refusal, refuse } from "../diagnostics/finding.ts";

/**
 * The parts of a zip file (PKWARE APPNOTE 6.3), opened by its central directory. Names are compared without regard to
 * ASCII case (ECMA-376 part 2); `\` separates like `/`. Folders, absolute names and names with `..` are no parts.
 */
export interface Zip {
  /** As stored, in the order of the directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes when expanded, as declared; null where there is no such part. */
  size(name: string): number | null;
  /** The part's expanded bytes, not to be written to. Refuses a damaged part, an encrypted one, one over a limit. */
  read(name: string): Uint8Array;
}

interface Part {
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

/** Where the central directory lies, and how far junk before the zip has moved everything that is in it. */
interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
}

const MOST_PARTS = 5_000;
const MEGABYTE = 1024 * 1024;
/** Expanded bytes of one part, and of all parts read from one zip; whatever is not read is not counted. */
const LARGEST_PART = 64 * MEGABYTE;
const LARGEST_SUM = 192 * MEGABYTE;
/** Expanded to compressed; below so many bytes no ratio does harm. What is allocated is bounded by this, too. */
const HIGHEST_RATIO = 100;
const RATIO_FREE_BYTES = 100 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END_MARK = Buffer.from("PK\u0005\u0006");
const WIDE_END = 0x06064b50;
const WIDE_LOCATOR = 0x07064b50;

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const WIDE_END_BYTES = 56;
const WIDE_LOCATOR_BYTES = 20;
const LONGEST_COMMENT = 0xffff;

/** What stands in a field whose value needs 64 bits and so stands elsewhere. */
const WIDE_16 = 0xffff;
const WIDE_32 = 0xffffffff;
const WIDE_EXTRA = 0x0001;

const ENCRYPTED = 0x0001;
const NAME_IS_UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** zlib takes no smaller chunks. */
const SMALLEST_CHUNK = 64;

/** A part's name as a sentence prints it; names may hold any bytes. */
const printed = (name: string): string => quoted(name.replace(/[\0-\x1f\x7f-\x9f]/g, "?"));

const broken = (reason: ZipDamage, part = ""): Refusal => refuse("input/broken-zip", { reason, part: printed(part) });

/** Opens a zip file. Refuses one without a directory that agrees with the file, and one with too many parts. */
export function openZip(bytes: Uint8Array): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const directory = findDirectory(file);
  if (directory.count > MOST_PARTS) throw refuse("input/zip-limit", { measure: "parts", limit: MOST_PARTS, part: "" });
  if (directory.count === 0) throw broken("no-parts");
  const parts = new Map<string, Part>();
  for (const part of partsIn(file, directory)) {
    const key = folded(part.name);
    // Readers disagree on which of the two counts.
    if (parts.has(key)) throw broken("duplicate-name", part.name);
    parts.set(key, part);
  }
  const counted = new Set<Part>();
  let sum = 0;
  return {
    names: Array.from(parts.values(), ({ name }) => name),
    has: (name) => parts.has(folded(name)),
    size: (name) => parts.get(folded(name))?.size ?? null,
    read: (name) => {
      const part = parts.get(folded(name));
      if (part === undefined) throw broken("no-part", name);
      if (!counted.has(part)) sum += part.size;
      counted.add(part);
      limit(part, sum);
      return expand(part, packed(file, part, directory.shift));
    },
  };
}

const NOT_ASCII = /[^\0-\x7f]/;

/** A name as it is compared: in lower case as far as it is ASCII. */
function folded(name: string): string {
  return NOT_ASCII.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name.toLowerCase();
}

/**
 * The end record stands at the very end but for a comment. Where none ends with the file, one with junk behind it is
 * taken. A record that does not lead to a directory is none: its four bytes also occur in comments.
 */
function findDirectory(file: Buffer): Directory {
  const from = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  const tail = file.subarray(from);
  let seen = false;
  for (const junkBehind of [false, true]) {
    for (let at = tail.lastIndexOf(END_MARK); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END_MARK, at - 1)) {
      if (at + END_BYTES > tail.length) continue;
      const behind = tail.length - at - END_BYTES - tail.readUInt16LE(at + 20);
      if (behind < 0 || behind > 0 !== junkBehind) continue;
      seen = true;
      const directory = directoryBefore(file, from + at);
      if (directory !== null) return directory;
    }
  }
  throw broken(seen ? "directory" : "no-end-record");
}

/** The directory that an end record tells of; null where no directory is there. */
function directoryBefore(file: Buffer, end: number): Directory | null {
  const narrow = {
    count: file.readUInt16LE(end + 10),
    size: file.readUInt32LE(end + 12),
    offset: file.readUInt32LE(end + 16),
    end,
  };
  const isWide = narrow.count === WIDE_16 || narrow.size === WIDE_32 || narrow.offset === WIDE_32;
  const found = (isWide ? wideEnd(file, end) : null) ?? narrow;
  const start = [found.offset, found.end - found.size].find((candidate) => {
    if (candidate < found.offset || candidate + found.size > found.end) return false;
    return found.count === 0 || startsAt(file, candidate, CENTRAL_BYTES, CENTRAL);
  });
  if (start === undefined) return null;
  return { start, end: start + found.size, count: found.count, shift: start - found.offset };
}

/** The zip64 end record, of which a locator right before the end record tells; null where there is none. */
function wideEnd(file: Buffer, end: number): { count: number; size: number; offset: number; end: number } | null {
  const locator = end - WIDE_LOCATOR_BYTES;
  if (!startsAt(file, locator, WIDE_LOCATOR_BYTES, WIDE_LOCATOR)) return null;
  const at = [wide(file, locator + 8), locator - WIDE_END_BYTES].find(
    (candidate) => candidate + WIDE_END_BYTES <= locator && startsAt(file, candidate, WIDE_END_BYTES, WIDE_END),
  );
  if (at === undefined) return null;
  return { count: wide(file, at + 32), size: wide(file, at + 40), offset: wide(file, at + 48), end: at };
}

/** A number of 64 bits; beyond 2^53 it is inexact, and larger than any file. */
const wide = (file: Buffer, at: number): number => Number(file.readBigUInt64LE(at));

const startsAt = (file: Buffer, at: number, bytes: number, signature: number): boolean =>
  at >= 0 && at + bytes <= file.length && file.readUInt32LE(at) === signature;

function partsIn(file: Buffer, { start, end, count }: Directory): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || file.readUInt32LE(at) !== CENTRAL) throw broken("directory");
    const nameEnd = at + CENTRAL_BYTES + file.readUInt16LE(at + 28);
    const extraEnd = nameEnd + file.readUInt16LE(at + 30);
    const next = extraEnd + file.readUInt16LE(at + 32);
    if (next > end) throw broken("directory");
    const part = partAt(file, at, nameEnd, extraEnd);
    if (canBeAskedFor(part.name)) parts.push(part);
    at = next;
  }
  // A count of 16 bits that has run over.
  if (at + CENTRAL_BYTES <= end && file.readUInt32LE(at) === CENTRAL) throw broken("directory");
  return parts;
}

function partAt(file: Buffer, at: number, nameEnd: number, extraEnd: number): Part {
  const flags = file.readUInt16LE(at + 8);
  const nameBytes = file.subarray(at + CENTRAL_BYTES, nameEnd);
  const name = nameBytes.toString((flags & NAME_IS_UTF8) === 0 ? "latin1" : "utf8");
  const part = {
    name: name.includes("\\") ? name.replaceAll("\\", "/") : name,
    nameBytes,
    flags,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    compressed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  };
  const isWide = part.size === WIDE_32 || part.compressed === WIDE_32 || part.offset === WIDE_32;
  return isWide ? { ...part, ...wideFields(part, file.subarray(nameEnd, extraEnd)) } : part;
}

/** The zip64 extra field holds, in this order, those of the three that do not fit their own field. */
function wideFields(part: Part, extra: Buffer): Partial<Part> {
  let at = 0;
  let end = 0;
  for (; at + 4 <= extra.length; at = end) {
    end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === WIDE_EXTRA) break;
  }
  if (at + 4 > extra.length || end > extra.length) return {};
  at += 4;
  const next = (narrow: number): number => {
    if (narrow !== WIDE_32 || at + 8 > end) return narrow;
    at += 8;
    return wide(extra, at - 8);
  };
  return { size: next(part.size), compressed: next(part.compressed), offset: next(part.offset) };
}

/** Nothing is ever written to disk: a name that leads out of the zip merely names no part. */
function canBeAskedFor(name: string): boolean {
  if (name === "" || name.startsWith("/") || name.endsWith("/")) return false;
  return !name.includes("..") || !name.split("/").includes("..");
}

function limit({ name, size, compressed }: Part, sum: number): void {
  const part = printed(name);
  if (size > LARGEST_PART) throw refuse("input/zip-limit", { measure: "part-bytes", limit: LARGEST_PART, part });
  if (size > RATIO_FREE_BYTES && size > compressed * HIGHEST_RATIO) {
    throw refuse("input/zip-limit", { measure: "ratio", limit: HIGHEST_RATIO, part });
  }
  if (sum > LARGEST_SUM) throw refuse("input/zip-limit", { measure: "sum-bytes", limit: LARGEST_SUM, part });
}

/** The part's bytes as they lie in the file, behind a local header that agrees with the directory. */
function packed(file: Buffer, part: Part, shift: number): Buffer {
  const at = part.offset + shift;
  if (!startsAt(file, at, LOCAL_BYTES, LOCAL)) throw broken("local-header", part.name);
  const flags = part.flags | file.readUInt16LE(at + 6);
  if ((flags & ENCRYPTED) !== 0) throw refuse("input/encrypted", {});
  const nameEnd = at + LOCAL_BYTES + file.readUInt16LE(at + 26);
  const agrees =
    file.readUInt16LE(at + 8) === part.method && file.subarray(at + LOCAL_BYTES, nameEnd).equals(part.nameBytes);
  if (!agrees) throw broken("local-header", part.name);
  const start = nameEnd + file.readUInt16LE(at + 28);
  if (start + part.compressed > file.length) throw broken("cut-short", part.name);
  return file.subarray(start, start + part.compressed);
}

function expand({ name, method, size, crc }: Part, bytes: Buffer): Buffer {
  if (method !== STORED && method !== DEFLATED) throw broken("method", name);
  const expanded = method === STORED ? bytes : inflate(bytes, size, name);
  if (expanded.length !== size) throw broken("size", name);
  if (crc32(expanded) !== crc) throw broken("checksum", name);
  return expanded;
}

/** `size` is within the limits. One byte more than that is room enough for all in one chunk, which is not copied. */
function inflate(bytes: Buffer, size: number, name: string): Buffer {
  try {
    return inflateRawSync(bytes, {
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(size + 1, SMALLEST_CHUNK),
    });
  } catch (error) {
    const tooMuch = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw broken(tooMuch ? "size" : "deflate", name);
  }
}
