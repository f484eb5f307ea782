import { quoted } from "./diagnostics/finding.ts";
import type { Column } from "./grid/heading.ts";
import type { Table } from "./grid/table.ts";
import type { InspectedPart, InspectedTable } from "./inspect.ts";
import type { Grid, Slot } from "./model/grid.ts";
import type { Submission } from "./model/record.ts";
import { readForm } from "./recognise/form.ts";
import { redactedContent } from "./redact.ts";
import { matchForm } from "./text/fold.ts";
import { readTarget } from "./values/target.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";
import { openings } from "./vocabulary/comparators.ts";
import { type Config, configNames, type ProposedKind, type ProposedWord, proposedKinds } from "./vocabulary/config.ts";
import type { LabelRole } from "./vocabulary/labels.ts";
import { firstLevels, secondLevels } from "./vocabulary/levels.ts";
import { percentWords, scales, units } from "./vocabulary/units.ts";
import { type UserWords, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

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

/** What was learned from a form, and the config that holds it beside what was known before. */
export interface Lesson {
  readonly words: readonly LearnedWord[];
  readonly config: Config;
}

const SCHEMA = "https://jixiao.dev/schemas/config.schema.json";
const MOST_SAMPLES = 3;

/** What is to be learned from a source that was inspected and read with the words of `known`. */
export function learn(tables: readonly InspectedTable[], submission: Submission, known: Config = {}): Lesson {
  const vocabulary = vocabularyOf(known.vocabulary ?? null);
  const found = [
    ...tables.flatMap(({ parts }) => parts.flatMap((part) => wordsOfPart(part, vocabulary))),
    ...levelsOf(submission),
    ...unitsOf(submission),
  ];
  const words = merged(found.filter(isWord));
  return { words, config: configWith(words, known) };
}

/** Neither punctuation nor a sentence. */
function isWord({ kind, word }: LearnedWord): boolean {
  const longest = kind === "levels" ? configNames.longestLevel : configNames.longestWord;
  return /[\p{L}℃㎡㎥]/u.test(word) && word.length <= longest && matchForm(word).length <= longest;
}

/** Each word once, with the samples of all its places; a role only where no place gives it another. */
function merged(found: readonly LearnedWord[]): LearnedWord[] {
  const words = new Map<string, LearnedWord>();
  for (const one of found) {
    const key = `${one.kind} ${matchForm(one.word)}`;
    const before = words.get(key);
    if (before === undefined) {
      words.set(key, one);
      continue;
    }
    const agree = before.role === null || one.role === null || before.role === one.role;
    const samples = [...new Set([...before.samples, ...one.samples])].slice(0, MOST_SAMPLES);
    const role = agree ? (before.role ?? one.role) : null;
    words.set(key, { ...before, samples, role, placed: role !== null && (before.placed || one.placed) });
  }
  return [...words.values()];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function samplesOf(word: string, texts: readonly string[]): string[] {
  const shown = texts.map(oneLine).filter((text) => text !== "");
  return [...new Set(shown)].slice(0, MOST_SAMPLES).map((text) => quoted(redactedContent(word, text)));
}

const textOf = (slot: Slot | undefined): string => (slot?.kind === "origin" ? slot.cell.passage.text.trim() : "");

/** Reasons for which a column's word needs no config: the vocabulary knows it. */
const KNOWN_BY: ReadonlySet<string> = new Set(["word", "ornament", "misprint", "taken", "group", "side", "corrected"]);

function wordsOfPart({ part, kind, entries }: InspectedPart, vocabulary: Vocabulary): LearnedWord[] {
  if (part.kind === "table") return columnsOf(part, vocabulary);
  const unknown = kind === "unknown" ? wordsOfUnknown(part.grid, vocabulary) : null;
  if (unknown !== null) return unknown;
  const labels = kind === "unknown" ? readForm(part.grid, vocabulary) : entries;
  return labels.flatMap((entry): LearnedWord[] => {
    if (entry.kind !== "labelled" || entry.role !== null || entry.under !== null) return [];
    const word = oneLine(entry.label.passage.text).replace(/[：:]$/, "");
    const texts = entry.values.map(({ passage }) => passage.text.trim());
    const role = labelRole(texts);
    return [{ kind: "labels", word, samples: samplesOf(word, texts), role, placed: role !== null }];
  });
}

const labelRole = (texts: readonly string[]): LabelRole | null =>
  texts.length > 0 && texts.every((text) => PROJECT_CODE.test(text)) ? "projectCode" : null;

/** A column as far as its role can be told: by its heading, else by what stands below. */
interface Unread {
  readonly word: string;
  readonly cells: readonly string[];
  readonly role: ColumnRole | null;
  readonly known: boolean;
}

function columnsOf({ grid, columns, headings }: Table, vocabulary: Vocabulary): LearnedWord[] {
  const rows = grid.rows.filter((_, index) => !headings.has(index));
  const unread = columns.map(
    ({ heading, role, reason }: Column, index): Unread => ({
      word: heading,
      cells: rows.map((row) => textOf(row[index])),
      role,
      known: KNOWN_BY.has(reason.by),
    }),
  );
  return learnedColumns(unread, vocabulary);
}

function learnedColumns(columns: readonly Unread[], vocabulary: Vocabulary): LearnedWord[] {
  const guesses = guessRoles(columns, vocabulary);
  return columns.flatMap(({ word, cells, role, known }, index): LearnedWord[] => {
    if (known || word === "") return [];
    const found = role ?? guesses[index] ?? null;
    return [{ kind: "columns", word, samples: samplesOf(word, cells), role: found, placed: found !== null }];
  });
}

/** A heading is a word or two. */
const LONGEST_HEADING = 16;
const NOT_A_HEADING = /[。；;，,\d%≥≤]/;
const FEWEST_COLUMNS = 3;
/** A title and a caption may stand above the heading. */
const HIGHEST_HEADING = 3;
/** So many columns must be clear by their contents for the first row to be a heading rather than labels. */
const CLEAR_COLUMNS = 2;

/** The columns of a table of which not even the heading is known, or null where it has none. */
function wordsOfUnknown({ rows }: Grid, vocabulary: Vocabulary): LearnedWord[] | null {
  const texts = rows.map((row) => row.map(textOf));
  const at = texts.slice(0, HIGHEST_HEADING).findIndex(isHeading);
  const heading = texts[at];
  if (heading === undefined || at === texts.length - 1) return null;
  const columns = heading.map((word, column): Unread => {
    const known = vocabulary.columnRole(word);
    const cells = texts.slice(at + 1).map((row) => row[column] ?? "");
    return { word: oneLine(word), cells, role: known?.role ?? null, known: known !== null };
  });
  const clear = guessRoles(columns, vocabulary).filter((role) => role !== null).length;
  const paired = heading.length % 2 === 0 && heading.length <= 4;
  return clear < CLEAR_COLUMNS && paired ? null : learnedColumns(columns, vocabulary);
}

function isHeading(texts: readonly string[]): boolean {
  const spoken = texts.filter((text) => text !== "");
  const words = spoken.filter((text) => text.length <= LONGEST_HEADING && !NOT_A_HEADING.test(text));
  return spoken.length >= FEWEST_COLUMNS && words.length === spoken.length && new Set(words).size === words.length;
}

/** The roles of columns whose contents are clear; of those that look alike none is told. */
function guessRoles(columns: readonly Unread[], vocabulary: Vocabulary): (ColumnRole | null)[] {
  const taken = new Set(columns.map(({ role }) => role));
  const roles = columns.map(({ cells, role, known }) => (known || role !== null ? null : roleOf(cells, vocabulary)));
  return roles.map((role) => (taken.has(role) || roles.filter((other) => other === role).length > 1 ? null : role));
}

function roleOf(cells: readonly string[], vocabulary: Vocabulary): ColumnRole | null {
  const spoken = cells.filter((text) => text !== "");
  if (spoken.length === 0) return null;
  return CONTENTS.find(([, fits]) => fits(spoken, vocabulary))?.[0] ?? null;
}

const PROJECT_CODE = /^\d{8}[A-Z][0-9A-Z]{8,12}$/;
/** Stands among the signs where the value is words. */
const NO_SIGN = "定性";
const DIRECTION = /^(?:正向|反向|逆向)(?:指标)?$/;
const NUMBER = /^\d{1,3}(?:\.\d{1,2})?分?$/;
const WEIGHT_SUMS: ReadonlySet<number> = new Set([90, 100]);
const LONGEST_VALUE = 40;
const VALUE_SHARE = 0.8;

type Fits = (cells: readonly string[], vocabulary: Vocabulary) => boolean;

/** What the cells of a column must all be for its role; the first that fits is taken. */
const CONTENTS: readonly (readonly [role: ColumnRole, fits: Fits])[] = [
  ["serial", (cells) => cells.length > 1 && cells.every((text, index) => text === String(index + 1))],
  ["projectCode", (cells) => cells.every((text) => PROJECT_CODE.test(text))],
  [
    "level1",
    (cells, vocabulary) =>
      cells.every((text) => vocabulary.firstLevel(text) !== null) &&
      cells.some((text) => vocabulary.secondLevel(text) === null),
  ],
  [
    "level2",
    (cells, vocabulary) =>
      cells.every((text) => vocabulary.secondLevel(text) !== null) &&
      cells.some((text) => vocabulary.firstLevel(text) === null),
  ],
  ["sign", (cells) => cells.length > 1 && cells.every((text) => isSign(matchForm(text)))],
  ["direction", (cells) => cells.every((text) => DIRECTION.test(matchForm(text)))],
  ["valueUnit", (cells, vocabulary) => cells.length > 1 && cells.every((text) => isUnit(text, vocabulary))],
  ["weight", (cells) => cells.length > 1 && cells.every((text) => NUMBER.test(text)) && sumsUp(cells)],
  ["value", (cells) => cells.length > 1 && cells.filter(isValue).length >= cells.length * VALUE_SHARE],
];

const isSign = (text: string): boolean => text === NO_SIGN || (openings.get(text) ?? null) !== null;

const UNITS: ReadonlySet<string> = new Set([...percentWords, ...units, ...scales]);

function isUnit(text: string, vocabulary: Vocabulary): boolean {
  const [unit = ""] = matchForm(text).split(/[/·每]/);
  const unscaled = unit.replace(/^[百千万亿]+/, "");
  return [unit, unscaled].some((one) => UNITS.has(one) || vocabulary.units.includes(one));
}

/** Weights add up to 100, or to 90 where carrying out the budget has the rest; the last of them may be their sum. */
function sumsUp(cells: readonly string[]): boolean {
  const weights = cells.map((text) => Math.round(Number.parseFloat(text) * 100));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const last = weights.at(-1) ?? 0;
  return WEIGHT_SUMS.has((sum - last === last ? last : sum) / 100);
}

/** A value says more than a number: a sign, a unit or a time. */
function isValue(text: string): boolean {
  if (text.length > LONGEST_VALUE) return false;
  const { target } = readTarget(oneLine(text));
  return target.kind === "time" || (target.kind === "quantity" && (!target.implied || target.unit !== null));
}

const argumentsOf = (submission: Submission, code: string, name: string): string[] => [
  ...new Set(
    submission.diagnostics
      .filter((diagnostic) => diagnostic.code === code)
      .map(({ args }) => oneLine(String(args[name] ?? ""))),
  ),
];

function levelsOf(submission: Submission): LearnedWord[] {
  const indicators = submission.projects.flatMap((project) => project.indicators);
  return argumentsOf(submission, "level/unknown", "word").map((word): LearnedWord => {
    const below = indicators.filter(({ level1, level2 }) => level1 === word || level2 === word);
    const samples = samplesOf(
      word,
      below.map(({ name }) => name ?? ""),
    );
    return { kind: "levels", word, samples, role: levelWithin(word), placed: false };
  });
}

/** The level of which a word holds the name: 社会效益 in 项目社会效益类. The longest names it best. */
function levelWithin(word: string): string | null {
  const names = [...secondLevels, ...firstLevels].flatMap(({ canonical, aliases }) =>
    aliases.filter((alias) => word.includes(alias)).map((alias) => ({ canonical, alias })),
  );
  return names.toSorted((left, right) => right.alias.length - left.alias.length)[0]?.canonical ?? null;
}

/** An unknown unit stood where units stand, which is clear enough. */
function unitsOf(submission: Submission): LearnedWord[] {
  return argumentsOf(submission, "value/unknown-unit", "unit").map((printed): LearnedWord => {
    const [word = ""] = printed.split(/[/·•・每]/);
    const values = submission.diagnostics
      .filter(({ code, args }) => code === "value/unknown-unit" && args.unit === printed)
      .map(({ args }) => String(args.raw ?? ""));
    return { kind: "units", word, samples: samplesOf(word, values), role: "unit", placed: true };
  });
}

function configWith(words: readonly LearnedWord[], known: Config): Config {
  const vocabulary = vocabularyWith(words, known.vocabulary ?? {});
  const proposed = proposedWith(words, known.proposed ?? {});
  return {
    ...known,
    $schema: known.$schema ?? SCHEMA,
    ...(Object.keys(vocabulary).length === 0 ? {} : { vocabulary }),
    ...(Object.keys(proposed).length === 0 ? {} : { proposed }),
  };
}

function vocabularyWith(words: readonly LearnedWord[], known: UserWords): UserWords {
  const vocabulary: Record<string, unknown> = { ...known };
  for (const { kind, word, role, placed } of words) {
    if (!placed || role === null) continue;
    if (kind === "units") vocabulary.units = [...((vocabulary.units as string[] | undefined) ?? []), word];
    else {
      const roles = (vocabulary[kind] ?? {}) as Readonly<Record<string, readonly string[]>>;
      vocabulary[kind] = { ...roles, [role]: [...(roles[role] ?? []), word] };
    }
  }
  return vocabulary;
}

function proposedWith(words: readonly LearnedWord[], known: NonNullable<Config["proposed"]>): Config["proposed"] & {} {
  const proposals = proposedKinds.map((kind) => {
    const found = words.filter((one) => one.kind === kind);
    const placed = new Set(found.filter((one) => one.placed).map(({ word }) => word));
    const open = found.filter((one) => !one.placed);
    const all: [string, ProposedWord][] = [
      ...Object.entries(known[kind] ?? {}).filter(([word]) => !placed.has(word)),
      ...open.map(({ word, samples, role }): [string, ProposedWord] => [word, { samples, role }]),
    ];
    return [kind, Object.fromEntries(all)] as const;
  });
  return Object.fromEntries(proposals.filter(([, found]) => Object.keys(found).length > 0));
}
