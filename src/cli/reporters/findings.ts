import { Chalk } from "chalk";
import type { Judged, JudgedInput, Judgement } from "../../batch/judge.ts";
import type { Coded } from "../../checks/all-codes.ts";
import type { Language } from "../../diagnostics/catalogue.ts";
import { countsOf } from "../../diagnostics/finding.ts";
import type { Severity } from "../../model/record.ts";
import { onOneLine } from "../io.ts";
import { placeName, type Words } from "../words.ts";
import { drawPlain, widthOf } from "./draw.ts";
import { drawQuote, fits } from "./quote.ts";
import { regionOf } from "./region.ts";
import { terminalWidth } from "./submission.ts";
import { wrap } from "./wrap.ts";

export interface FindingStyle {
  readonly width: number;
  readonly colour: boolean;
  /** Whether long lines are broken: for a terminal, not for a program that reads line by line. */
  readonly breaks: boolean;
}

/** How severe, the worst first. */
const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

type Paint = Readonly<Record<Severity | "bold" | "dim", (text: string) => string>>;

function paintIn(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return { error: chalk.red, warning: chalk.yellow, info: chalk.cyan, bold: chalk.bold, dim: chalk.dim };
}

/** What was found, file by file, each finding with the source it speaks of; then how often what was found. */
export function drawFindings(
  judgement: Judgement,
  codes: readonly Coded[],
  words: Words,
  language: Language,
  style: FindingStyle,
): string[] {
  const paint = paintIn(style.colour);
  const files = judgement.inputs.filter(({ findings }) => findings.length > 0);
  return [
    ...files.flatMap((input) => drawInput(input, words, style, paint)),
    ...drawSummary(judgement, codes, words, language, style, paint),
  ];
}

function drawInput({ path, findings }: JudgedInput, words: Words, style: FindingStyle, paint: Paint): string[] {
  const file = onOneLine(path);
  const counts = countsOf(findings.map(({ diagnostic }) => diagnostic));
  const told = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint[severity](words.checked.counted[severity](counts[severity])),
  );
  return [
    `${paint.bold(file)}  ${told.join("  ")}`,
    "",
    ...groupsOf(findings, style.width).flatMap((group) => [...drawGroup(file, group, words, style, paint), ""]),
  ];
}

type Group = readonly [Judged, ...Judged[]];

/** Findings that follow each other and speak of the same line, which then is quoted once. */
function groupsOf(findings: readonly Judged[], width: number): Group[] {
  const groups: [Judged, ...Judged[]][] = [];
  for (const finding of findings) {
    const group = groups.at(-1);
    if (group !== undefined && isOnSameLine(group[0], finding, width)) group.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function isOnSameLine(
  { quote: one, diagnostic: left }: Judged,
  { quote: other, diagnostic: right }: Judged,
  width: number,
): boolean {
  if (one === null || other === null || one.line !== other.line || one.text !== other.text) return false;
  const { table, row, column, paragraph } = left.at;
  const { at } = right;
  const isSame =
    one.line !== null || (table === at.table && row === at.row && column === at.column && paragraph === at.paragraph);
  return isSame && fits(one, width - GUTTER) && fits(other, width - GUTTER);
}

/** At least so many columns are taken by the line number before a quote. */
const GUTTER = 10;

function drawGroup(file: string, group: Group, words: Words, style: FindingStyle, paint: Paint): string[] {
  const suggestions = group.flatMap(({ diagnostic }) =>
    diagnostic.suggestion === undefined ? [] : [words.suggested(onOneLine(diagnostic.suggestion))],
  );
  const [{ quote }] = group;
  const number = quote?.line == null ? "" : `${quote.line} `;
  const gutter = " ".repeat(2 + number.length);
  const hint = suggestions.flatMap((suggestion) =>
    broken(suggestion, style, gutter.length + 2).map(
      (line, index) => `${gutter}${index === 0 ? `${paint.dim("=")} ` : "  "}${line}`,
    ),
  );
  const headlines = group.flatMap((finding) => drawHeadline(file, finding, words, style, paint));
  if (quote === null) return [...headlines, ...hint];
  const spans = group.flatMap((finding) => (finding.quote?.span == null ? [] : [finding.quote.span]));
  const { text, marks } = drawQuote(quote, spans, style.width - gutter.length - 2);
  const worst =
    SEVERITIES.find((severity) => group.some(({ diagnostic }) => diagnostic.severity === severity)) ?? "info";
  return [
    ...headlines,
    `  ${paint.dim(`${number}│`)} ${text}`,
    ...(marks === "" ? [] : [`${gutter}${paint.dim("│")} ${marks.replace(/\^+/g, (run) => paint[worst](run))}`]),
    ...hint,
  ];
}

const broken = (text: string, { width, breaks }: FindingStyle, indent: number): string[] =>
  breaks ? wrap(text, width - indent) : [text];

/** Place, severity, code and sentence, in one line where that is not too long for the terminal. */
function drawHeadline(
  file: string,
  { diagnostic, quote }: Judged,
  words: Words,
  style: FindingStyle,
  paint: Paint,
): string[] {
  const { severity, code, at, message } = diagnostic;
  const line = regionOf(at, quote)?.startLine;
  const place = line === undefined ? placeName(at, words) : String(line);
  const where = place === "" ? file : `${file}:${place}`;
  const told = onOneLine(message);
  const width = widthOf(`${where}: ${words.severities[severity]} ${code}: ${told}`);
  const start = `${where}: ${paint[severity](words.severities[severity])} ${code}:`;
  if (!style.breaks || width <= style.width) return [`${start} ${told}`];
  return [start, ...wrap(told, style.width - 4).map((part) => `    ${part}`)];
}

function drawSummary(
  { inputs, hidden, gone }: Judgement,
  codes: readonly Coded[],
  words: Words,
  language: Language,
  style: FindingStyle,
  paint: Paint,
): string[] {
  const findings = inputs.flatMap((input) => input.findings);
  const { error, warning, info } = countsOf(findings.map(({ diagnostic }) => diagnostic));
  const rows = tallyOf(findings).map(({ severity, code, count }) => {
    const known = codes.find((one) => one.code === code);
    return [
      words.severities[severity],
      code,
      String(count),
      known?.page?.what[language] ?? known?.sentence[language].replace(/\{\w+\}/g, "…") ?? "",
    ];
  });
  const { heading, totals, hint } = words.checked;
  const [title = "", ...table] = drawPlain(
    { heading: [heading.severity, heading.code, heading.count, heading.meaning], rows },
    style.breaks ? terminalWidth(style.width) : Number.POSITIVE_INFINITY,
  );
  const first = rows[0]?.[1];
  const told = [
    totals(inputs.length - unreadOf(inputs), inputs.length, error, warning, info),
    ...drawAsides({ inputs, hidden, gone }, words),
    ...(first === undefined ? [] : [hint(first)]),
  ];
  return [
    ...(rows.length === 0 ? [] : [paint.dim(title), ...table, ""]),
    ...told.flatMap((line) => broken(line, style, 0)),
  ];
}

const unreadOf = (inputs: Judgement["inputs"]): number => inputs.filter(({ fault }) => fault !== null).length;

/** What is not in the report: inputs that failed, findings that are hidden, those of the baseline that are gone. */
export function drawAsides(
  { inputs, hidden, gone }: Pick<Judgement, "inputs" | "hidden" | "gone">,
  words: Words,
): string[] {
  const { failed, ignored, known, gone: goneBy } = words.checked;
  const unread = unreadOf(inputs);
  return [
    ...(unread === 0 ? [] : [failed(unread)]),
    ...(hidden.config === 0 ? [] : [ignored(hidden.config)]),
    ...(hidden.baseline === 0 ? [] : [known(hidden.baseline)]),
    ...(gone === 0 ? [] : [goneBy(gone)]),
  ];
}

interface Tally {
  readonly severity: Severity;
  readonly code: string;
  readonly count: number;
}

/** How often each code was found, the most severe and most frequent first. */
function tallyOf(findings: readonly Judged[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { diagnostic } of findings) {
    const { severity, code } = diagnostic;
    const key = `${severity} ${code}`;
    tallies.set(key, { severity, code, count: (tallies.get(key)?.count ?? 0) + 1 });
  }
  return [...tallies.values()].sort(
    (left, right) =>
      SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
      right.count - left.count ||
      (left.code < right.code ? -1 : 1),
  );
}
