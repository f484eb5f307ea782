import type { JudgedInput } from "../../batch/judge.ts";
import type { Language } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, Severity } from "../../model/record.ts";
import { withoutControls } from "../io.ts";
import { placeName, type Words } from "../words.ts";
import { type Region, regionOf, slashed } from "./region.ts";
import { reportedOf } from "./reported.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** GitHub's own escaping: of what follows `::`, and of the values before it. */
const data = (text: string): string =>
  withoutControls(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** A workflow command a finding, which GitHub shows at the line of the file. */
export function githubLines(inputs: readonly JudgedInput[], words: Words, language: Language): string[] {
  return inputs.flatMap((input) =>
    reportedOf(input, language).map(({ diagnostic, quote }) =>
      command(input.path, diagnostic, regionOf(diagnostic.at, quote) ?? {}, words),
    ),
  );
}

function command(
  file: string,
  { code, severity, message, at, suggestion }: Diagnostic,
  { startLine, endLine, startColumn, endColumn }: Partial<Region>,
  words: Words,
): string {
  const given = { file: slashed(file), line: startLine, endLine, col: startColumn, endColumn, title: code };
  const properties = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  // Of a Word file GitHub shows no line: the place has to be said.
  const place = startLine === undefined ? placeName(at, words) : "";
  const said = [
    place === "" ? message : `${place}: ${message}`,
    ...(suggestion === undefined ? [] : [words.suggested(suggestion)]),
  ];
  return `::${COMMANDS[severity]} ${properties.join(",")}::${data(said.join("\n"))}`;
}
