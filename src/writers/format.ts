import type { Language } from "../diagnostics/catalogue.ts";
import type { Submission } from "../model/record.ts";

/** The language of a table's column names. */
export type Headers = Language;

export interface FormatSettings {
  readonly headers: Headers;
  /** CSV for Excel. */
  readonly excel: boolean;
}

/** A file of the dataset that is being written. Throws a Refusal where the system does. */
export interface OutputFile {
  write(chunk: string | Uint8Array): void;
}

/** What a format has to say of what it wrote, for the manifest: counts of cells, by what was done with them. */
export type Notes = Readonly<Record<string, number>>;

/** One way to write the dataset. Memory must not grow with the number of submissions. */
export interface Format {
  /** Every file it writes, in the dataset's folder. */
  readonly files: readonly string[];
  /** Its files are those of some submissions, and then those of the others: several may write them at once. */
  readonly isAppended: boolean;
  /**
   * `submissions` may be gone through more than once; each file is made by `create`, and closed by the caller. A format
   * that is appended leaves out what its files begin with where they go on.
   */
  write(
    submissions: () => Iterable<Submission>,
    create: (file: string) => OutputFile,
    settings: FormatSettings,
    goesOn?: boolean,
  ): Promise<Notes>;
}

/** The one file of a dataset that looks like something to read. */
export const WORKBOOK = "dataset.xlsx";

export const formatNames = ["json", "csv", "ndjson", "xlsx", "parquet"] as const;
/** How the dataset may be written; `json` is the records themselves, one file each. */
export type FormatName = (typeof formatNames)[number];
