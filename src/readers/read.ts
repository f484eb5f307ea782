import { refuse } from "../diagnostics/finding.ts";
import { Reading } from "../diagnostics/reading.ts";
import type { Block } from "../model/block.ts";
import { decode, type Encoding } from "../text/decode.ts";
import { refuseForeign } from "./format.ts";
import { lineStarts } from "./text/lines.ts";
import { readText } from "./text/text.ts";

export interface Read {
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  readonly format: "docx" | "text" | "html";
  readonly encoding: string | null;
}

/** Larger inputs than any real submission are refused rather than risked. */
export const LARGEST_INPUT = 100 * 1024 * 1024;

/** Bytes to blocks; which reader does it is decided by content, never by a file's name. */
export async function read(bytes: Uint8Array, named: Encoding | null, traces = false): Promise<Read> {
  if (bytes.length > LARGEST_INPUT) throw refuse("input/too-large", { bytes: bytes.length, limit: LARGEST_INPUT });
  refuseForeign(bytes);
  const { text, encoding } = decode(bytes, named);
  if (text.trim() === "") throw refuse("input/empty", {});
  const reading = new Reading({ text, lineStarts: lineStarts(text) }, traces);
  return { blocks: await readText(reading), reading, format: "text", encoding };
}
