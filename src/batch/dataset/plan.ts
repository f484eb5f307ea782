import path from "node:path";
import type { Language } from "../../diagnostics/catalogue.ts";
import { type Fault, faultOf } from "../../diagnostics/finding.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Encoding } from "../../readers/decode.ts";
import type { UserWords } from "../../vocabulary/vocabulary.ts";
import type { Format, FormatName, Headers } from "../../writers/format.ts";
import { formatNamed } from "../../writers/formats.ts";
import { discover } from "../discover.ts";
import { readStream } from "../input.ts";
import { spareInputs } from "../output.ts";
import { toolOf } from "../tool.ts";
import { describingFiles } from "./describing.ts";
import type { RecordOptions } from "./key.ts";
import { MANIFEST, recordNames } from "./layout.ts";
import type { Reading } from "./reading.ts";

/** How a dataset is read and written. */
export interface Settings {
  readonly formats: readonly FormatName[];
  readonly headers: Headers;
  readonly excel: boolean;
  readonly encoding: Encoding | null;
  readonly trace: boolean;
  readonly redact: boolean;
  readonly check: boolean;
  readonly language: Language;
}

/** The config that holds for an input. */
export interface Applied {
  readonly path: string;
  readonly words: UserWords | null;
}

/** The configs of the inputs; throws before any of them is read. */
export type ConfigsFor = (files: readonly string[]) => Promise<(file: string) => Applied | null>;

export interface PlannedFormat extends Pick<Format, "files" | "isAppended"> {
  readonly name: Exclude<FormatName, "json">;
}

/** All that is known before anything is read. */
export interface Plan {
  readonly out: string;
  readonly settings: Settings;
  readonly tool: Manifest["tool"];
  /** The inputs in their order. */
  readonly files: readonly string[];
  /** What was named and is not there, or cannot be looked into. */
  readonly missing: readonly Reading[];
  /** Where the record of each input goes, within the folder. */
  readonly records: ReadonlyMap<string, string>;
  /** The formats besides the records themselves. */
  readonly formats: readonly PlannedFormat[];
  /** Every file the dataset may hold, within the folder. */
  readonly outputs: readonly string[];
  configOf(file: string): Applied | null;
  optionsOf(file: string): RecordOptions;
  /** What is no file's content: standard input's. */
  contentOf(file: string): Uint8Array | null;
}

const byPath = (left: { readonly path: string }, right: { readonly path: string }): number =>
  left.path < right.path ? -1 : left.path > right.path ? 1 : 0;

/**
 * What inputs (files, folders, patterns, `-`) come to, and what will be written of them. Throws where that would take the
 * place of an input.
 */
export async function planFor(
  inputs: readonly string[],
  out: string,
  settings: Settings,
  stream: AsyncIterable<Uint8Array | string>,
  configsFor: ConfigsFor,
): Promise<Plan> {
  const found = await discover(inputs.filter((input) => input !== "-"));
  const missing = found.faults.map(({ path: input, fault }) => unread(input, fault));
  let stdin: Uint8Array | null = null;
  if (inputs.includes("-")) {
    try {
      stdin = await readStream(stream);
    } catch (error) {
      missing.push(unread("-", faultOf(error)));
    }
  }
  const files = [...(stdin === null ? [] : ["-"]), ...found.files];
  const configOf = await configsFor(files);
  const { encoding, trace, redact, check, language } = settings;
  const records = recordNames(files, found.base, settings.formats);
  const names = settings.formats.filter((name) => name !== "json");
  const formats = await Promise.all(names.map(async (name) => ({ name, ...(await formatNamed(name)) })));
  const outputs = [MANIFEST, ...describingFiles, ...formats.flatMap((format) => format.files), ...records.values()];
  spareInputs(
    outputs.map((name) => path.join(out, name)),
    files,
  );
  return {
    out,
    settings,
    tool: toolOf(),
    files,
    missing: missing.sort(byPath),
    records,
    formats,
    outputs,
    configOf,
    optionsOf: (file) => ({ encoding, trace, redact, check, language, words: configOf(file)?.words ?? null }),
    contentOf: (file) => (file === "-" ? stdin : null),
  };
}

/** Of an input that could not be looked into. */
export const unread = (file: string, fault: Fault): Reading => {
  return { path: file, bytes: null, sha256: null, key: null, record: null, fault, seconds: null };
};
