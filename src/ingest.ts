import { createHash } from "node:crypto";
import type { Language } from "./diagnostics/catalogue.ts";
import { render } from "./diagnostics/finding.ts";
import { layOut } from "./grid/layout.ts";
import type { Submission } from "./model/record.ts";
import { read } from "./readers/read.ts";
import { recordContent } from "./records/submission.ts";
import type { Encoding } from "./text/decode.ts";

export interface IngestOptions {
  /** Names the encoding of a text instead of finding it out. */
  readonly encoding?: Encoding | null;
  /** Keeps with every field of projects and indicators the places it came from. */
  readonly trace?: boolean;
  /** The language of the diagnostics' sentences. */
  readonly language?: Language;
}

/**
 * One source to one submission: bytes → blocks → grids → record. `path` is written into the record, and its
 * extension must not belie the content.
 * Throws a Refusal where the bytes are no document this can read.
 */
export async function ingest(path: string, bytes: Uint8Array, options: IngestOptions = {}): Promise<Submission> {
  const { blocks, reading, format, encoding } = await read(
    path,
    bytes,
    options.encoding ?? null,
    options.trace ?? false,
  );
  const content = recordContent(layOut(blocks, reading).parts, reading);
  const coverage = reading.cover();
  return {
    schema: "jixiao/submission/1",
    source: { path, format, encoding, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    ...content,
    diagnostics: reading.inOrder().map((finding) => render(finding, options.language ?? "zh")),
    coverage,
  };
}
