import { z } from "zod";

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A file's name within the dataset's folder, with `/` on every system; it leads nowhere else. */
const name = z.string().regex(/^(?:(?!\.{1,2}(?:\/|$))[^/\0]+(?:\/(?!$)|$))+$/);

const output = z.strictObject({ path: name.describe("within the dataset's folder"), bytes: count, sha256: hash });

const bySeverity = z.strictObject({ error: count, warning: count, info: count });

const counts = {
  projects: count,
  indicators: count,
  duties: count,
  diagnostics: bySeverity.describe("those of rules included"),
};

const fault = z
  .strictObject({
    code: z.string(),
    args: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
  })
  .describe("why an input could not be read");

const input = z.strictObject({
  path: z.string().describe("as it was named or found; in the tables it is the column path"),
  config: z.string().nullable().describe("the config whose words hold for it"),
  bytes: count.nullable(),
  sha256: hash.nullable().describe("of its content; null where that could not be read"),
  key: hash
    .nullable()
    .describe("of its content, path and options, and of the program: what is the same is not read again"),
  status: z.enum(["read", "failed"]),
  record: output.nullable().describe("its record as JSON"),
  ...counts,
  checks: bySeverity.nullable().describe("those of the rules among them; null where rules were not asked for"),
  fault: fault.nullable(),
});

/** What a dataset was made from, with what, and what it holds. All but `run` depends on nothing else. */
export const manifest = z
  .strictObject({
    schema: z.literal("jixiao/manifest/1"),
    tool: z.strictObject({
      name: z.literal("jixiao"),
      version: z.string(),
      build: z.string().describe("fingerprint of the program's own files"),
      submission: z.string().describe("schema of the records"),
      vocabulary: z.string().describe("fingerprint of the built-in vocabulary"),
    }),
    options: z.strictObject({
      formats: z.array(z.string()),
      headers: z.enum(["zh", "en"]).describe("language of the column names"),
      excel: z.boolean().describe("the CSV is for Excel: byte order mark, CRLF, guarded cells"),
      encoding: z.string().nullable(),
      trace: z.boolean(),
      redact: z.boolean(),
      check: z.boolean(),
      language: z.enum(["zh", "en"]).describe("language of the diagnostics' sentences"),
    }),
    totals: z.strictObject({ inputs: count, read: count, failed: count, ...counts }),
    inputs: z.array(input).describe("in the order of the tables"),
    files: z.array(output).describe("the files over all inputs"),
    notes: z
      .record(z.string(), z.record(z.string(), count))
      .describe("by format, cells that are not written as they are"),
    run: z
      .strictObject({
        started: z.iso.datetime(),
        finished: z.iso.datetime(),
        seconds: z.number().nonnegative(),
        jobs: count,
        read: count.describe("inputs that were read in this run"),
        reused: count.describe("inputs whose record was there already"),
        inputs: z.array(z.strictObject({ path: z.string(), seconds: z.number().nonnegative() })),
      })
      .describe("of the run that wrote this: the only part that differs between runs over the same inputs"),
  })
  .meta({ id: "Manifest", title: "jixiao manifest", description: "What a dataset was made from, and what it holds" });

export type Manifest = z.infer<typeof manifest>;
export type ManifestInput = z.infer<typeof input>;
export type Output = z.infer<typeof output>;
