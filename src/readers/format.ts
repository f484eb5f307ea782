import { extname } from "node:path";
import { Refusal, refuse } from "../diagnostics/finding.ts";
import { apparentEncoding, decode } from "./decode.ts";
import { holdsTagOfPage, opensPage, refuseForeignOpening } from "./openings.ts";
import { refuseUnlessWord } from "./packages.ts";
import { refuseForeign, startsLikeZip } from "./signatures.ts";
import { openZip } from "./zip.ts";

export type Format = "docx" | "html" | "text";

/** What an extension claims a file to be. Others claim nothing: what is named .doc often is a page. */
const CLAIMS: ReadonlyMap<string, Format> = new Map([
  [".docx", "docx"],
  [".docm", "docx"],
  [".dotx", "docx"],
  [".dotm", "docx"],
  [".html", "html"],
  [".htm", "html"],
  [".xhtml", "html"],
  [".txt", "text"],
  [".text", "text"],
  [".csv", "text"],
  [".tsv", "text"],
]);

/** So much of a text is looked at, in bytes; and of one named like a page, for any tag of a page. An even number. */
const HEAD_BYTES = 8 * 1024;
const TAGS_WITHIN_BYTES = 1024 * 1024;

/**
 * What a file holds, by its content. Of its path only the claim counts that the extension makes (`-`, standard input,
 * makes none): where content and claim are a Word file and something else, one of them is a mistake, and the file is
 * refused, as are all other formats, damaged Word files and encrypted ones. What else is no text, decoding finds out.
 */
export function formatOf(bytes: Uint8Array, path: string): Format {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { extension, claim } = claimOf(path);
  const format = startsLikeZip(file) ? wordIn(file) : formatOfText(file, claim);
  const isMisnamed = claim !== null && claim !== format && (claim === "docx" || format === "docx");
  if (isMisnamed && !isBlank(file)) throw refuse("input/misnamed", { extension, format });
  return format;
}

function claimOf(path: string): { extension: string; claim: Format | null } {
  const extension = extname(path);
  return { extension, claim: CLAIMS.get(extension.toLowerCase()) ?? null };
}

function wordIn(file: Buffer): Format {
  refuseUnlessWord(openZip(file));
  return "docx";
}

function formatOfText(file: Buffer, claim: Format | null): Format {
  refuseForeign(file);
  const head = charactersOf(file, HEAD_BYTES);
  if (opensPage(head, claim === "html")) return "html";
  refuseForeignOpening(head);
  if (claim === "html" && holdsTagOfPage(charactersOf(file, TAGS_WITHIN_BYTES))) return "html";
  // Neither a page nor a text: what remains of a Word file, or one with junk before it.
  if (claim === "docx" && !isText(file)) return wordIn(file);
  return "text";
}

/** The first characters as far as they are ASCII; whatever encoding the others are in does not matter here. */
function charactersOf(file: Buffer, bytes: number): string {
  const encoding = apparentEncoding(file.subarray(0, HEAD_BYTES)) ?? "utf-8";
  return new TextDecoder(encoding).decode(file.subarray(0, bytes));
}

function isText(file: Buffer): boolean {
  try {
    decode(file, null);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const BLANK_BYTES = 64 * 1024;

/** An empty file claims nothing; that it is empty is what there is to say of it. */
const isBlank = (file: Buffer): boolean => file.length <= BLANK_BYTES && charactersOf(file, BLANK_BYTES).trim() === "";
