import { createHash } from "node:crypto";
import type { check as Check } from "./checks/check.ts";
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
  /** Looks for what of the record cannot be, or is not as it should be: diagnostics with the codes `check/…`. */
  readonly check?: boolean;
  /** The language of the diagnostics' sentences. */
  readonly language?: Language;
  /** Runs the reading, stretch by stretch; one that does more than run it may bound its time. */
  readonly run?: Run;
}

/**
 * One source to one submission: bytes → blocks → grids → record → checks. `path` is written into the record, and its
 * extension must not belie the content.
 * Throws a Refusal where the bytes are no document this can read.
 */
export async function ingest(path: string, bytes: Uint8Array, options: IngestOptions = {}): Promise<Submission> {
  const { encoding = null, trace = false, words = null, redact = false, run = atOnce } = options;
  // Checks tell the places of fields.
  const traces = trace || options.check === true;
  const found = await read(path, bytes, { encoding, traces, vocabulary: vocabularyOf(words), run });
  // Loaded where they are asked for: they are many.
  const checks = options.check ? (await import("./checks/check.ts")).check : null;
  return run(() => {
    const submission = submissionOf(path, bytes, found, checks, options.language);
    if (!trace) forgetTraces(submission);
    return redact ? redacted(submission) : submission;
  });
}

/** The record of what was read; with `check`, what that finds in it is among its diagnostics. */
export function submissionOf(
  path: string,
  bytes: Uint8Array,
  { blocks, reading, format, encoding }: Read,
  check: typeof Check | null,
  language: Language = "zh",
): Submission {
  const { content, stated } = recordContent(layOut(blocks, reading).parts, reading);
  const coverage = reading.cover();
  const read = reading.inOrder().map((finding) => render(finding, language));
  const checked = check === null ? [] : check(content, stated, read, language);
  return {
    schema: "jixiao/submission/1",
    source: { path, format, encoding, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    ...content,
    diagnostics: reading.ordered([...read, ...checked]),
    coverage,
  };
}

function forgetTraces({ projects }: Submission): void {
  for (const project of projects) {
    delete project.trace;
    for (const indicator of project.indicators) delete indicator.trace;
  }
}
