import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import type { JudgedInput } from "../../batch/judge.ts";
import type { Coded } from "../../checks/all-codes.ts";
import type { Language } from "../../diagnostics/catalogue.ts";
import { stageOf } from "../../diagnostics/finding.ts";
import type { Quote } from "../../diagnostics/quote.ts";
import type { Diagnostic, Severity } from "../../model/record.ts";
import { placeName, type Words } from "../words.ts";
import { pageText } from "./page.ts";
import { type Region, regionOf, slashed } from "./region.ts";
import { type Reported, reportedOf } from "./reported.ts";

interface Spoken {
  readonly words: Words;
  readonly language: Language;
  readonly version: string;
}

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A path as a relative reference: parted by slashes, every other sign percent-encoded that is none of a URI's own. */
const uriOf = (path: string): string =>
  slashed(path)
    .split("/")
    .map((part) => encodeURIComponent(part.replace(LONE_SURROGATE, "\ufffd")))
    .join("/");

/** A text as SARIF (§3.11.5 and §3.11.6) writes what is neither a placeholder nor a link. */
const literal = (text: string): string =>
  text.replace(/\\+|[[\]{}]/g, (signs, at: number) => {
    if (signs === "{" || signs === "}") return signs + signs;
    if (signs === "[" || signs === "]") return `\\${signs}`;
    return /[[\]]/.test(text.charAt(at + signs.length)) ? signs + signs : signs;
  });

/** What a run found as SARIF 2.1.0, with a rule for each code that occurs. */
export function sarifLog(inputs: readonly JudgedInput[], codes: readonly Coded[], spoken: Spoken): Log {
  const reported = inputs.flatMap((input) =>
    reportedOf(input, spoken.language).map((one) => ({ path: input.path, ...one })),
  );
  const failed = reported.filter(({ fingerprint }) => fingerprint === null);
  const found = new Set(reported.map(({ diagnostic }) => diagnostic.code));
  const occurring = codes.filter(({ code }) => found.has(code));
  const indices = new Map(occurring.map(({ code }, index) => [code, index]));
  const indexOf = (code: string): number => indices.get(code) ?? -1;
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: {
          driver: {
            name: "jixiao",
            version: spoken.version,
            semanticVersion: spoken.version,
            rules: occurring.map((one) => ruleOf(one, spoken)),
          },
        },
        language: spoken.language,
        columnKind: "utf16CodeUnits",
        artifacts: inputs.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: failed.map(({ path, diagnostic }) => notificationOf(path, diagnostic, indexOf)),
          },
        ],
        results: reported.map((one) => resultOf(one, indexOf, spoken)),
      },
    ],
  };
}

function ruleOf({ code, severity, sentence, page }: Coded, { language, words }: Spoken): ReportingDescriptor {
  const what = page?.what[language] ?? sentence[language];
  return {
    id: code,
    shortDescription: { text: what },
    fullDescription: { text: page === null ? what : `${what} ${page.why[language]}` },
    help: pageText({ code, severity, sentence, page }, words, language),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [stageOf(code)] },
  };
}

function resultOf(
  { path, diagnostic, quote, fingerprint }: Reported & { readonly path: string },
  indexOf: (code: string) => number,
  { words }: Spoken,
): Result {
  const { code, severity, message, suggestion } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: indexOf(code),
    level: LEVELS[severity],
    message: { text: literal(message) },
    locations: [locationOf(path, diagnostic, quote, words)],
    ...(fingerprint === null ? {} : { partialFingerprints: { "jixiaoFinding/v1": fingerprint } }),
    ...(suggestion === undefined ? {} : { properties: { suggestion } }),
  };
}

function locationOf(path: string, { at }: Diagnostic, quote: Quote | null, words: Words): Location {
  const region = regionOf(at, quote);
  const { table, row, column, paragraph } = at;
  const cell = Object.entries({ table, row, column, paragraph }).filter(([, number]) => number !== undefined);
  const { line: _, endLine: __, ...unlined } = at;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      ...(region === null ? {} : { region: { ...region, ...snippetOf(region, quote) } }),
    },
    ...(cell.length === 0
      ? {}
      : {
          logicalLocations: [
            {
              name: placeName(unlined, words),
              fullyQualifiedName: cell.map(([kind, number]) => `${kind}[${number}]`).join("/"),
              kind: "element",
            },
          ],
        }),
  };
}

/** The very text of the region: the stretch in question, or the one whole line that it is. */
function snippetOf(region: Region, quote: Quote | null): { snippet?: { text: string } } {
  if (quote === null || quote.line === null) return {};
  const { text, span, line, before, behind } = quote;
  if (span !== null) return { snippet: { text: text.slice(span.start, span.end) } };
  const isWhole = region.startLine === line && region.endLine === line && before === 0 && behind === 0;
  return isWhole ? { snippet: { text } } : {};
}

const notificationOf = (path: string, diagnostic: Diagnostic, indexOf: (code: string) => number): Notification => ({
  associatedRule: { id: diagnostic.code, index: indexOf(diagnostic.code) },
  level: "error",
  message: { text: literal(diagnostic.message) },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
});
