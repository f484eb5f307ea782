import { Chalk } from "chalk";
import type { Coded } from "../../checks/all-codes.ts";
import type { Language } from "../../diagnostics/catalogue.ts";
import { stageOf } from "../../diagnostics/finding.ts";
import type { Example } from "../../diagnostics/page.ts";
import { withoutControls } from "../io.ts";
import type { Words } from "../words.ts";
import { drawPlain } from "./draw.ts";
import { wrap } from "./wrap.ts";

/** A part of a code's page: a text or documents, under a title or none. */
interface Part {
  readonly title: string | null;
  readonly text: string | null;
  readonly documents: readonly string[];
}

const said = (title: string | null, text: string): Part => ({ title, text, documents: [] });
/** Documents as a page shows them: TABs are seen, and nothing a terminal would obey. */
const shown = (title: string, example: Example): Part => ({
  title,
  text: null,
  documents: (typeof example === "string" ? [example] : example).map((document) =>
    withoutControls(document).replaceAll("\t", "→"),
  ),
});

/** All that is said of a code, in the order in which it is printed here, in the documentation and in SARIF. */
function partsOf({ code, sentence, page }: Coded, words: Words, language: Language): Part[] {
  const { why, says, stage, fails, passes, sources } = words.page;
  if (page === null) return [said(stage, words.stages[stageOf(code)] ?? stageOf(code)), said(says, sentence[language])];
  return [
    said(null, page.what[language]),
    said(why, page.why[language]),
    said(sources[page.source.kind], page.source[language]),
    said(says, sentence[language]),
    shown(fails, page.fails),
    shown(passes, page.passes),
  ];
}

/** A code's page for a terminal. */
export function drawPage(
  coded: Coded,
  words: Words,
  language: Language,
  { width, colour }: { width: number; colour: boolean },
): string[] {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const drawn = partsOf(coded, words, language).flatMap(({ title, text, documents }) => [
    ...(title === null ? [] : [chalk.bold(title)]),
    ...(text === null ? [] : indented(wrap(text, width - 2))),
    ...documents.flatMap((document, index) =>
      indented([...(index === 0 ? [] : [chalk.dim("--")]), ...document.split("\n")]),
    ),
    "",
  ]);
  return [`${chalk.bold(coded.code)}  ${words.severities[coded.severity]}`, ...drawn].slice(0, -1);
}

/** A code's page without its heading, as Markdown. */
export function pageMarkdown(coded: Coded, words: Words, language: Language): string[] {
  const drawn = partsOf(coded, words, language).flatMap(({ title, text, documents }) => {
    const heading = title === null ? "" : `**${title}**`;
    if (text !== null) return [heading === "" ? text : `${heading}${words.page.colon}${text}`, ""];
    return [heading, "", ...documents.flatMap((document) => ["```text", document, "```", ""])];
  });
  return [`*${words.severities[coded.severity]}*`, "", ...drawn].slice(0, -1);
}

/** The same without marks and with them, as SARIF takes it. */
export const pageText = (coded: Coded, words: Words, language: Language): { text: string; markdown: string } => ({
  text: drawPage(coded, words, language, { width: Number.POSITIVE_INFINITY, colour: false }).join("\n"),
  markdown: pageMarkdown(coded, words, language).join("\n"),
});

/** All codes, a table for each stage. */
export function drawCodes(
  codes: readonly Coded[],
  words: Words,
  language: Language,
  { width, colour }: { width: number; colour: boolean },
): string[] {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const stages = [...new Set(codes.map(({ code }) => stageOf(code)))];
  return stages.flatMap((stage) => {
    const rows = codes
      .filter(({ code }) => stageOf(code) === stage)
      .map(({ code, severity, sentence, page }) => [
        code,
        words.severities[severity],
        page?.what[language] ?? sentence[language],
      ]);
    const title = words.stages[stage];
    return [
      `${chalk.bold(stage)}${title === undefined ? "" : `  ${title}`}`,
      ...drawPlain({ heading: null, rows }, width - 2).map((line) => `  ${line}`),
      "",
    ];
  });
}
