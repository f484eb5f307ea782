import { z } from "zod";

/** The names that words may be put under, by the kind of word, and how long words may be. */
export interface ConfigNames {
  readonly columns: readonly string[];
  readonly labels: readonly string[];
  readonly sections: readonly string[];
  readonly levels: readonly string[];
  readonly longestWord: number;
  readonly longestLevel: number;
  /** The codes of diagnostics, and the stages that stand for all of theirs. */
  readonly codes: readonly string[];
  readonly stages: readonly string[];
}

/** Reports call `info` a note, and so may a config. */
const severitiesOfChecks = ["error", "warning", "info", "note", "off"] as const;

const wordsUpTo = (longest: number) => z.array(z.string().min(1).max(longest));

function wordsUnder(names: readonly string[], longest: number, description: string) {
  const words = wordsUpTo(longest).exactOptional();
  return z
    .strictObject(Object.fromEntries(names.map((name) => [name, words])))
    .describe(description)
    .exactOptional();
}

function proposedUnder(names: readonly string[], description: string) {
  const word = z.strictObject({
    samples: z.array(z.string()).describe("what stands under the word in the form"),
    role: z.enum(names as [string, ...string[]]).nullable(),
  });
  return z.record(z.string(), word).describe(description).exactOptional();
}

function checksOf(codes: readonly string[], stages: readonly string[]) {
  const named = z.enum([...codes, ...stages]);
  const ignored = z.strictObject({
    code: named.describe("a code, or a stage for all of its codes"),
    reason: z.string().regex(/\S/).describe("why it does not matter here"),
    path: z
      .string()
      .min(1)
      .describe("the file or folder (no pattern) it holds for, from the config's own folder, with / on every system")
      .exactOptional(),
  });
  return z
    .strictObject({
      severities: z
        .partialRecord(named, z.enum(severitiesOfChecks))
        .describe("other severities for codes, or for all of a stage; off leaves their findings out")
        .exactOptional(),
      ignores: z.array(ignored).describe("findings that are known and accepted").exactOptional(),
    })
    .describe("what jixiao check makes of its findings")
    .exactOptional();
}

/** What a `jixiao.config.json` may hold. */
export function configSchema(names: ConfigNames) {
  const { longestWord, longestLevel } = names;
  return z
    .strictObject({
      $schema: z.string().describe("where this schema stands, for editors").exactOptional(),
      vocabulary: z
        .strictObject({
          columns: wordsUnder(names.columns, longestWord, "headings of columns, by what the column holds"),
          labels: wordsUnder(names.labels, longestWord, "labels of forms, by what they introduce"),
          sections: wordsUnder(names.sections, longestWord, "headings of running text, by what follows them"),
          levels: wordsUnder(names.levels, longestLevel, "other names of the levels of indicators"),
          units: wordsUpTo(longestWord).describe("units of measurement").exactOptional(),
        })
        .describe("words beside those the program knows; where it knows a word for something else, these hold")
        .exactOptional(),
      checks: checksOf(names.codes, names.stages),
      proposed: z
        .strictObject({
          columns: proposedUnder(names.columns, "headings of columns"),
          labels: proposedUnder(names.labels, "labels of forms"),
          levels: proposedUnder(names.levels, "names of levels"),
        })
        .describe("words that learn found and could not place: not in use until they are moved to vocabulary")
        .exactOptional(),
    })
    .meta({
      id: "Config",
      title: "jixiao config",
      description: "Words of a user's own forms, and what is made of findings: jixiao.config.json",
    });
}

/** What is wrong with the shape of a config, where, and what would be right. */
export interface ShapeFault {
  readonly kind: "unknown-key" | "unknown-value" | "empty" | "long" | "wrong-type" | "missing";
  readonly path: readonly (string | number)[];
  /** The unknown key or value or, of what is missing or has the wrong type, the right one. */
  readonly name: string;
  /** The keys or values that are known, or how long a word may be. */
  readonly known: readonly string[];
}

/** The first thing wrong with the shape of a config, or null. */
export function shapeFault(names: ConfigNames, value: unknown): ShapeFault | null {
  const schema = configSchema(names);
  const passedOver = prototypeKey(schema, value, []);
  if (passedOver !== null) return { kind: "unknown-key", ...passedOver, name: PROTOTYPE };
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) return null;
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  // Null is a value like any other.
  if (issue.code !== "unrecognized_keys" && path.length > 0 && valueAt(value, path) === undefined)
    return { kind: "missing", path, name: "expected" in issue ? String(issue.expected) : "string", known: [] };
  switch (issue.code) {
    case "unrecognized_keys":
      return { kind: "unknown-key", path, name: issue.keys[0] ?? "", known: keysAt(schema, path) };
    case "invalid_value":
      return { kind: "unknown-value", path, name: String(valueAt(value, path)), known: issue.values.map(String) };
    case "invalid_format":
    case "too_small":
      return { kind: "empty", path, name: "", known: [] };
    case "too_big":
      return { kind: "long", path, name: "", known: [String(issue.maximum)] };
    default:
      return { kind: "wrong-type", path, name: "expected" in issue ? String(issue.expected) : "object", known: [] };
  }
}

/** Zod passes over keys of this name. */
const PROTOTYPE = "__proto__";

/** Where such a key stands among others that are known. */
function prototypeKey(
  schema: z.ZodType,
  value: unknown,
  path: readonly (string | number)[],
): Pick<ShapeFault, "path" | "known"> | null {
  if (typeof value !== "object" || value === null) return null;
  const known = keysAt(schema, path);
  if (Object.hasOwn(value, PROTOTYPE) && known.length > 0) return { path, known };
  for (const [key, held] of Object.entries(value)) {
    const found = prototypeKey(schema, held, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], value);
}

function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let here: unknown = schema;
  for (const step of [...path, null]) {
    while (here instanceof z.ZodExactOptional) here = here.unwrap();
    if (step === null) break;
    if (here instanceof z.ZodObject) here = here.shape[step];
    else if (here instanceof z.ZodRecord) here = here.valueType;
    else if (here instanceof z.ZodArray) here = here.element;
  }
  if (here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum) return here.keyType.options.map(String);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}
