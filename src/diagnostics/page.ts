/** A text in Chinese and in English. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

/** What a finding rests on. */
export interface Source extends Phrase {
  readonly kind: "regulation" | "standard" | "arithmetic" | "convention";
}

/** A document as short as it can be and still be read; of rules across files several. */
export type Example = string | readonly string[];

/** What `jixiao explain` says of a code. The examples are its tests. */
export interface Page {
  /** One sentence: what is found. */
  readonly what: Phrase;
  readonly why: Phrase;
  readonly source: Source;
  readonly fails: Example;
  readonly passes: Example;
}
