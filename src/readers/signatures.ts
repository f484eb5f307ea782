import type { Advice } from "../diagnostics/catalogue.ts";
import { refuse } from "../diagnostics/finding.ts";

interface Signature {
  readonly format: string;
  readonly advice: Advice;
  /** In latin1. */
  readonly starts: string;
  /** What else must hold where the start alone could begin a text. */
  readonly holds?: (file: Buffer) => boolean;
}

/** Formats that their first bytes tell apart from any text. */
const SIGNATURES: readonly Signature[] = [
  { format: "PNG", advice: "recognise-text", starts: "\x89PNG" },
  { format: "JPEG", advice: "recognise-text", starts: "\xff\xd8\xff" },
  { format: "GIF", advice: "recognise-text", starts: "GIF87a" },
  { format: "GIF", advice: "recognise-text", starts: "GIF89a" },
  { format: "BMP", advice: "recognise-text", starts: "BM", holds: (file) => latin1(file, 6, 10) === "\0\0\0\0" },
  { format: "TIFF", advice: "recognise-text", starts: "II*\0" },
  { format: "TIFF", advice: "recognise-text", starts: "MM\0*" },
  { format: "WebP", advice: "recognise-text", starts: "RIFF", holds: (file) => latin1(file, 8, 12) === "WEBP" },
  { format: "gzip", advice: "unpack", starts: "\x1f\x8b\x08" },
  { format: "7z", advice: "unpack", starts: "7z\xbc\xaf\x27\x1c" },
  { format: "RAR", advice: "unpack", starts: "Rar!\x1a\x07" },
];

const ZIP_STARTS = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
const OLE_START = "\xd0\xcf\x11\xe0";

const latin1 = (file: Buffer, start: number, end: number): string => file.toString("latin1", start, end);

export const startsLikeZip = (file: Buffer): boolean => ZIP_STARTS.includes(latin1(file, 0, 4));

/** Refuses what its bytes show to be in a format that is neither zip nor text. */
export function refuseForeign(file: Buffer): void {
  const start = latin1(file, 0, 8);
  const found = SIGNATURES.find(({ starts, holds }) => start.startsWith(starts) && holds?.(file) !== false);
  if (found !== undefined) throw refuse("input/unsupported-format", { format: found.format, advice: found.advice });
  if (start.startsWith(OLE_START)) refuseOle(file);
  if (isOwnerFile(file)) throw refuse("input/owner-file", {});
}

/** The streams that give away what an OLE file (MS-CFB) holds. */
const STREAMS: readonly (readonly [stream: string, format: string, advice: Advice])[] = [
  ["WordDocument", "Word 97–2003 / WPS (.doc, .wps)", "save-as-docx"],
  ["Workbook", "Excel 97–2003 / WPS (.xls, .et)", "copy-to-docx"],
  ["Book", "Excel 5.0/95 (.xls)", "copy-to-docx"],
  ["PowerPoint Document", "PowerPoint 97–2003 / WPS (.ppt, .dps)", "copy-to-docx"],
];
/** Where an Office file is encrypted, its zip is one stream of an OLE file. */
const ENCRYPTED_STREAMS = ["EncryptedPackage", "EncryptionInfo"];

function refuseOle(file: Buffer): never {
  if (ENCRYPTED_STREAMS.some((stream) => streamEntry(file, stream) >= 0)) throw refuse("input/encrypted", {});
  // Embedded objects bring streams of their own, behind those of their host.
  const [first] = STREAMS.map(([stream, format, advice]) => ({ at: streamEntry(file, stream), format, advice }))
    .filter(({ at }) => at >= 0)
    .toSorted((left, right) => left.at - right.at);
  const { format = "OLE", advice = "save-as-docx" } = first ?? {};
  throw refuse("input/unsupported-format", { format, advice });
}

const DIRECTORY_ENTRY_BYTES = 128;
/** A name is UTF-16 with a final zero in 64 bytes; the bytes it takes, zero included, are counted behind it. */
const NAME_LENGTH_AT = 64;

/** Where a stream's directory entry is in the file, -1 where there is none. The same words in a text are none. */
function streamEntry(file: Buffer, stream: string): number {
  const name = Buffer.from(`${stream}\0`, "utf16le");
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1)) {
    if (at % DIRECTORY_ENTRY_BYTES !== 0 || at + DIRECTORY_ENTRY_BYTES > file.length) continue;
    if (file.readUInt16LE(at + NAME_LENGTH_AT) === name.length) return at;
  }
  return -1;
}

/** File size to the bytes a user's name may take: Word's owner files, and those of Excel and PowerPoint. */
const OWNER_FILES: ReadonlyMap<number, number> = new Map([
  [162, 53],
  [165, 54],
]);

/** `~$…`, kept while a document is open: the user's name behind its length, in the system's encoding and in UTF-16. */
function isOwnerFile(file: Buffer): boolean {
  const room = OWNER_FILES.get(file.length);
  const bytes = file[0] ?? 0;
  if (room === undefined || bytes === 0 || bytes > room) return false;
  const units = file.readUInt16LE(1 + room);
  if (units === 0 || units > bytes) return false;
  const name = latin1(file, 1, 1 + bytes);
  const wide = file.toString("utf16le", 3 + room, 3 + room + 2 * units);
  return units < bytes ? /[^\0-\x7f]/.test(wide) : wide === name;
}
