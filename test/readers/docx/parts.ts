import { openZip } from "../../../src/readers/zip.ts";
import { type DocxParts, docx } from "../../docx/build.ts";
import { zipOf } from "../../docx/zip.ts";

/** A part's content from what it was; null takes the part out. */
export type Edit = (content: string) => string | Uint8Array | null;

/** A Word file with parts changed. They are stored, so that no limit of packing is met. */
export function edited(
  given: DocxParts | string,
  ...edits: readonly (readonly [name: string, edit: Edit])[]
): Uint8Array {
  const zip = openZip(docx(typeof given === "string" ? { body: given } : given));
  const missing = edits.find(([name]) => !zip.has(name));
  if (missing !== undefined) throw new Error(`no part ${missing[0]}`);
  const parts = zip.names.flatMap((name) => {
    const edit = edits.find(([part]) => part === name)?.[1];
    const data = edit === undefined ? zip.read(name) : edit(Buffer.from(zip.read(name)).toString());
    return data === null ? [] : [{ name, data, method: 0 as const }];
  });
  return zipOf(parts);
}
