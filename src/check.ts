import { type Identity, identityOf } from "./checks/across/identity.ts";
import { check } from "./checks/check.ts";
import { type Quote, quoteOf } from "./diagnostics/quote.ts";
import { type IngestOptions, submissionOf } from "./ingest.ts";
import type { Diagnostic } from "./model/record.ts";
import { atOnce } from "./model/run.ts";
import { read } from "./readers/read.ts";
import { vocabularyOf } from "./vocabulary/vocabulary.ts";

/** A diagnostic with the source it speaks of. */
export interface Quoted {
  readonly diagnostic: Diagnostic;
  readonly quote: Quote | null;
}

/** What checking one source tells: what it is, for the rules across files, and what was found in it. */
export interface Checked {
  readonly identity: Identity;
  readonly findings: readonly Quoted[];
}

export type CheckOptions = Omit<IngestOptions, "trace" | "redact" | "check">;

/** Reads a source and looks for all that is doubtful or cannot be; in the order of the source. */
export async function checkSource(
  path: string,
  bytes: Uint8Array,
  { encoding = null, words = null, run = atOnce, language = "zh" }: CheckOptions = {},
): Promise<Checked> {
  const found = await read(path, bytes, { encoding, traces: true, vocabulary: vocabularyOf(words), run });
  return run(() => {
    const submission = submissionOf(path, bytes, found, check, language);
    const findings = submission.diagnostics.map((diagnostic) => {
      return { diagnostic, quote: quoteOf(diagnostic, found.reading) };
    });
    return { identity: identityOf(submission), findings };
  });
}
