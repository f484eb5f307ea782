import { createHash } from "node:crypto";
import type { IngestOptions } from "../../ingest.ts";

/** What of the options changes a record; all of it can be handed to another thread. */
export type RecordOptions = Required<Omit<IngestOptions, "run">>;

export const sha256Of = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/**
 * What a record depends on, in one word: the input's content and path, the options with the user's words, and the
 * program. What has the same key needs not be read again.
 */
export function keyOf(build: string, path: string, sha256: string, options: RecordOptions): string {
  const { encoding, trace, words, redact, check, language } = options;
  return sha256Of(JSON.stringify([build, path, sha256, encoding, trace, words, redact, check, language]));
}
