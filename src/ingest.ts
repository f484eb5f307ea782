import { createHash } from "node:crypto";
import type { Language } from "./diagnostics/catalogue.ts";
import { render } from "./diagnostics/finding.ts";
import { layOut } from "./grid/layout.ts";
import type { Submission } from "./model/record.ts";
import { atOnce, type Run } from "./model/run.ts";
import type { Encoding } from "./readers/decode.ts";
import { type Read, read } from "./readers/read.ts";
import { recordContent } from "./records/submission.ts";
import { redacted } from "./redact.ts";
import { type UserWords, vocabularyOf } from "./vocabulary/vocabulary.ts";

export interface IngestOptions {
  /** Names the encoding of a text instead of finding it out. */
  readonly encoding?: Encoding | null;
  /** Keeps with every field of projects and indicators the places it came from. */
  readonly trace?: boolean;
  /** Words of the user's own, beside the vocabulary that comes with the program. */
  readonly words?: UserWords | null;
  /** Masks the names of persons and their phone and identity numbers. */
  readonly redact?: boolean;
  /** The language of the diagnostics' sentences. */
  readonly language?: Language;
  /** Runs the reading, stretch by stretch; one that does more than run it may bound its time. */
  readonly run?: Run;
}

/**
 * One source to one submission: bytes → blocks → grids → record. `path` is written into the record, and its
 * extension must not belie the content.
 * Throws a Refusal where the bytes are no document this can read.
 */
export async function ingest(path: string, bytes: Uint8Array, options: IngestOptions = {}): Promise<Submission> {
  const { encoding = null, trace = false, words = null, redact = false, language = "zh", run = atOnce } = options;
  const found = await read(path, bytes, { encoding, traces: trace, vocabulary: vocabularyOf(words), run });
  return run(() => {
    const submission = submissionOf(path, bytes, found, language);
    return redact ? redacted(submission) : submission;
  });
}

function submissionOf(path: string, bytes: Uint8Array, found: Read, language: Language): Submission {
  const { blocks, reading, format, encoding } = found;
  const content = recordContent(layOut(blocks, reading).parts, reading);
  const coverage = reading.cover();
  return {
    schema: "jixiao/submission/1",
    source: { path, format, encoding, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    ...content,
    diagnostics: reading.inOrder().map((finding) => render(finding, language)),
    coverage,
  };
}
