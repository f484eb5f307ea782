import { refuse } from "../diagnostics/finding.ts";
import { Reading } from "../diagnostics/reading.ts";
import type { Block } from "../model/block.ts";
import { atOnce, type Run } from "../model/run.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary/vocabulary.ts";
import { reportControls } from "./controls.ts";
import { decode, type Encoding } from "./decode.ts";
import { formatOf } from "./format.ts";
import { lineStarts } from "./text/lines.ts";
import { readText } from "./text/text.ts";

export interface ReadOptions {
  /** Names the encoding of a text instead of finding it out. */
  readonly encoding: Encoding | null;
  readonly traces: boolean;
  readonly vocabulary: Vocabulary;
  readonly run: Run;
}

export interface Read {
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  readonly format: "docx" | "text" | "html";
  readonly encoding: string | null;
}

/** Larger inputs than any real submission are refused rather than risked. */
export const LARGEST_INPUT = 100 * 1024 * 1024;

/**
 * Bytes to blocks. Which reader does it is decided by content; a name may only belie it. The readers of Word files and
 * pages are loaded when there is one to read. All work but mammoth's is done in stretches that `run` runs.
 */
export async function read(path: string, bytes: Uint8Array, given: Partial<ReadOptions> = {}): Promise<Read> {
  const options = { encoding: null, traces: false, vocabulary: vocabularyOf(null), run: atOnce, ...given };
  const found = await options.run(() => readAs(path, bytes, options));
  reportControls(found.reading);
  return found;
}

async function readAs(path: string, bytes: Uint8Array, options: ReadOptions): Promise<Read> {
  const { encoding: named, run } = options;
  if (bytes.length > LARGEST_INPUT) throw refuse("input/too-large", { bytes: bytes.length, limit: LARGEST_INPUT });
  const format = formatOf(bytes, path);
  if (format === "docx") {
    const { readDocx } = await import("./docx/docx.ts");
    return { ...(await run(() => readDocx(bytes, options))), format, encoding: null };
  }
  if (format === "html") {
    const { decodePage, readPage } = await import("./html/page.ts");
    return run(() => {
      const { reading, encoding } = readingOf(decodePage(bytes, named), options);
      const page = { text: reading.source.text, offsets: 0 };
      return { blocks: readPage(page, reading), reading, format, encoding };
    });
  }
  const { reading, encoding } = readingOf(decode(bytes, named), options);
  return { blocks: await readText(reading, run), reading, format, encoding };
}

function readingOf({ text, encoding }: { text: string; encoding: string }, options: ReadOptions) {
  if (text.trim() === "") throw refuse("input/empty", {});
  return { reading: new Reading({ text, lineStarts: lineStarts(text) }, options.traces, options.vocabulary), encoding };
}
