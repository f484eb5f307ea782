import type { Advice } from "../diagnostics/catalogue.ts";
import { type Refusal, refuse } from "../diagnostics/finding.ts";
import type { Zip } from "./zip.ts";

const DOCUMENT = "word/document.xml";
const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "_rels/.rels";
const MIMETYPE = "mimetype";

/** The parts by which other formats are known that are zip files, too. */
const OTHERS: readonly (readonly [part: string, format: string, advice: Advice])[] = [
  ["xl/workbook.xml", "Excel (.xlsx, .xlsm)", "copy-to-docx"],
  ["xl/workbook.bin", "Excel (.xlsb)", "copy-to-docx"],
  ["ppt/presentation.xml", "PowerPoint (.pptx)", "copy-to-docx"],
  ["OFD.xml", "OFD (.ofd)", "convert-to-docx"],
];

const MIME_TYPES: readonly (readonly [type: RegExp, format: string, advice: Advice])[] = [
  [/opendocument\.text/, "OpenDocument (.odt)", "save-as-docx"],
  [/opendocument/, "OpenDocument (.ods, .odp)", "copy-to-docx"],
  [/epub/, "EPUB", "convert-to-docx"],
];

/** Documents and templates, with macros and without. */
const WORD_TYPE =
  /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled\w*)\.main\+xml/;
const MAIN_PART = /Type\s*=\s*["'][^"']*\/officeDocument["']/;
const TARGET = /\sTarget\s*=\s*["']\/?([^"']+)["']/;
/** The namespace of Word's elements, ECMA-376 and ISO strict. */
const WORD_NAMESPACE = /wordprocessingml\/(?:2006\/)?main/;
const NAMESPACES_WITHIN_BYTES = 4096;

/** Refuses a zip file that is no Word document, by what it is. What is read of it are its few smallest parts. */
export function refuseUnlessWord(zip: Zip): void {
  if (zip.has(DOCUMENT)) return;
  const other = OTHERS.find(([part]) => zip.has(part));
  if (other !== undefined) throw unsupported(other);
  const mimeType = asciiOf(zip, MIMETYPE);
  const opened = MIME_TYPES.find(([type]) => type.test(mimeType));
  if (opened !== undefined) throw unsupported(opened);
  if (!WORD_TYPE.test(asciiOf(zip, CONTENT_TYPES)) && !pointsToWord(zip)) {
    throw refuse("input/unsupported-format", { format: "ZIP", advice: "unpack" });
  }
}

const unsupported = ([, format, advice]: readonly [unknown, string, Advice]): Refusal =>
  refuse("input/unsupported-format", { format, advice });

/** Whether the package's main part, wherever it is, is Word's: a package may do without a list of its parts' types. */
function pointsToWord(zip: Zip): boolean {
  const main = asciiOf(zip, RELATIONSHIPS)
    .split("<")
    .find((tag) => MAIN_PART.test(tag));
  const target = main?.match(TARGET)?.[1] ?? "";
  return WORD_NAMESPACE.test(asciiOf(zip, target).slice(0, NAMESPACES_WITHIN_BYTES));
}

/** What of a part is ASCII, be it in UTF-8 or UTF-16; empty where there is no such part. */
function asciiOf(zip: Zip, name: string): string {
  if (!zip.has(name)) return "";
  return Buffer.from(zip.read(name)).toString("latin1").replaceAll("\0", "");
}
