import { quoted } from "../diagnostics/finding.ts";
import { redactedContent } from "../redact.ts";
import { oneLine } from "../text/blanks.ts";
import type { ProposedKind } from "../vocabulary/config.ts";

/** A word of a form that the vocabulary does not know. */
export interface LearnedWord {
  readonly kind: ProposedKind | "units";
  readonly word: string;
  /** Up to three of its contents. */
  readonly samples: readonly string[];
  /** What it may mean, by its contents; null where they do not tell. */
  readonly role: string | null;
  /** Whether its contents are so clear that it is put to use; the others wait for a person. */
  readonly placed: boolean;
}

/** Contents that tell what their word means: an amount, a sentence, and what only the code of a project can be. */
export const AMOUNT = /^[\d,]+(?:\.\d+)?\s*(?:[百千万亿]*元)?$/;
export const SENTENCE = /[。；]/;
export const PROJECT_CODE = /^\d{8}[A-Z][0-9A-Z]{8,12}$/;

/** So many contents of a word are shown. */
export const MOST_SAMPLES = 3;

/** A few contents of a word, without what they say of persons. */
export function samplesOf(word: string, texts: readonly string[]): string[] {
  const shown = texts.map(oneLine).filter((text) => text !== "");
  return [...new Set(shown)].slice(0, MOST_SAMPLES).map((text) => quoted(redactedContent(word, text)));
}
