import { quoted } from "./diagnostics/finding.ts";
import type { Column } from "./grid/heading.ts";
import { contentsOf, type Told, toldByContents } from "./grid/roles.ts";
import type { Table } from "./grid/table.ts";
import type { InspectedPart, InspectedTable } from "./inspect.ts";
import { type Grid, ownText } from "./model/grid.ts";
import type { Submission } from "./model/record.ts";
import { readForm } from "./recognise/form.ts";
import type { FormEntry } from "./recognise/form-entries.ts";
import { namesUnit } from "./recognise/unit.ts";
import { redactedContent } from "./redact.ts";
import { oneLine } from "./text/blanks.ts";
import { matchForm } from "./text/fold.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";
import { type Config, configNames, type ProposedKind, type ProposedWord, proposedKinds } from "./vocabulary/config.ts";
import type { LabelRole } from "./vocabulary/labels.ts";
import { firstLevelWords, secondLevelWords } from "./vocabulary/levels.ts";
import { type UserWords, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";
import { wordsOf } from "./vocabulary/words.ts";

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

/** Where the schema stands beside a config, in a project that has the package. */
const SCHEMA = "./node_modules/jixiao/schemas/config.schema.json";
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

function samplesOf(word: string, texts: readonly string[]): string[] {
  const shown = texts.map(oneLine).filter((text) => text !== "");
  return [...new Set(shown)].slice(0, MOST_SAMPLES).map((text) => quoted(redactedContent(word, text)));
}

/** Reasons for which a column's word needs no config: the vocabulary knows it. */
const KNOWN_BY: ReadonlySet<string> = new Set(["word", "ornament", "misprint", "taken", "group", "side", "corrected"]);

function wordsOfPart({ part, kind, entries }: InspectedPart, vocabulary: Vocabulary): LearnedWord[] {
  if (part.kind === "table") return columnsOf(part, vocabulary);
  const { grid } = part;
  const at = headingIn(grid, kind === "form", vocabulary);
  const above = at === null ? grid : { ...grid, rows: grid.rows.slice(0, at) };
  const read = kind === "form" && at !== null ? readForm(above, vocabulary) : entries;
  const labels = kind === "form" ? read.flatMap(labelOf) : pairsIn(above, vocabulary);
  return [
    ...learnedLabels(labels),
    ...(at === null ? [] : learnedColumns(columnsBelow(grid, at, vocabulary), vocabulary)),
  ];
}

/** A label with what it introduces; of one that stands beside columns of its own nobody can say what it is. */
interface Label {
  readonly word: string;
  readonly role: LabelRole | null;
  readonly known: boolean;
  readonly texts: readonly string[];
}

const labelWord = (text: string): string => oneLine(text).replace(/[：:]$/, "");

function labelOf(entry: FormEntry): Label[] {
  if (entry.kind !== "labelled") return [];
  const { role, label, under, values } = entry;
  const texts = values.map(({ passage }) => passage.text.trim());
  return [{ word: labelWord(label.passage.text), role, known: role !== null || under !== null, texts }];
}

/** The labels of a form of which no word is known: by turns with their values. */
function pairsIn({ rows }: Grid, vocabulary: Vocabulary): Label[] {
  return rows.flatMap((row, at): Label[] => {
    const cells = row.flatMap((slot, column) => (ownText(slot) === "" ? [] : [{ text: ownText(slot), column }]));
    // A word beside several rows of labels.
    const [first] = cells;
    const below = first === undefined ? undefined : rows[at + 1]?.[first.column];
    const paired = cells.length % 2 === 1 && below?.kind === "covered" ? cells.slice(1) : cells;
    return paired.flatMap(({ text }, index): Label[] => {
      const value = paired[index + 1];
      if (index % 2 === 1 || value === undefined || !isHeadingWord(text)) return [];
      const role = vocabulary.labelRole(text)?.role ?? null;
      return [{ word: labelWord(text), role, known: role !== null, texts: [value.text] }];
    });
  });
}

function learnedLabels(labels: readonly Label[]): LearnedWord[] {
  const guesses = labels.map(({ known, word, texts }) => (known ? null : labelRole(word, texts)));
  const roles = labels.map(({ role }, index) => role ?? guesses[index]?.role ?? null);
  if (!roles.includes("projectName") && roles.some((role) => role !== null)) {
    const at = labels.findIndex(({ known, texts }, index) => !known && roles[index] === null && texts.some(isName));
    if (at >= 0) {
      guesses[at] = { role: "projectName", sure: false };
      roles[at] = "projectName";
    }
  }
  return labels.flatMap(({ word, known, texts }, index): LearnedWord[] => {
    if (known) return [];
    const { role, sure } = guesses[index] ?? { role: null, sure: false };
    const told = sure || roles.filter((other) => other === role).length === 1 ? role : null;
    return [{ kind: "labels", word, samples: samplesOf(word, texts), role: told, placed: told !== null && sure }];
  });
}

const isName = (text: string): boolean => /\p{L}{2}/u.test(text) && !SENTENCE.test(text);

const AMOUNT = /^[\d,]+(?:\.\d+)?\s*(?:[百千万亿]*元)?$/;
const SENTENCE = /[。；]/;

/** What a label may introduce, by its one value; what only a code can be is sure. */
function labelRole(word: string, texts: readonly string[]): { role: LabelRole; sure: boolean } | null {
  if (texts.length === 0) return null;
  const all = (fits: (text: string) => boolean) => texts.every(fits);
  if (all((text) => PROJECT_CODE.test(text))) return { role: "projectCode", sure: true };
  if (all((text) => AMOUNT.test(text) && /元/.test(word + text))) return { role: "budget", sure: false };
  if (all(namesUnit)) return { role: "unitName", sure: false };
  return all((text) => SENTENCE.test(text)) ? { role: "goals", sure: false } : null;
}

/** A column as far as its role can be told: by its heading, else by what stands below. */
interface Unread {
  readonly word: string;
  readonly cells: readonly string[];
  readonly role: ColumnRole | null;
  readonly known: boolean;
}

function columnsOf({ grid, columns, headings }: Table, vocabulary: Vocabulary): LearnedWord[] {
  const rows = grid.rows.filter((_, index) => !headings.has(index));
  const unread = columns.map(({ heading, group, role, reason }: Column, index): Unread => {
    // A column under a heading over several is known by its own word.
    const word = group === null ? heading : heading.replace(`${group}·`, "");
    const known = KNOWN_BY.has(reason.by) || [word, group ?? ""].some((one) => vocabulary.columnRole(one) !== null);
    return { word, cells: rows.map((row) => ownText(row[index])), role, known };
  });
  return learnedColumns(unread, vocabulary);
}

function learnedColumns(columns: readonly Unread[], vocabulary: Vocabulary): LearnedWord[] {
  const guesses = guessRoles(columns, vocabulary);
  return columns.flatMap(({ word, cells, role, known }, index): LearnedWord[] => {
    if (known || word === "") return [];
    const found = role === null ? (guesses[index] ?? null) : { role, sure: true };
    const samples = samplesOf(word, cells);
    return [{ kind: "columns", word, samples, role: found?.role ?? null, placed: found?.sure ?? false }];
  });
}

/** A heading is a word or two. */
const LONGEST_HEADING = 16;
const NOT_A_HEADING = /[。；;，,\d%≥≤]/;
const FEWEST_COLUMNS = 3;
/** A title and a caption may stand above a heading that only its words tell. */
const HIGHEST_HEADING = 3;
/** The rows of a form that may stand above a heading. */
const LONGEST_FORM = 40;
/** So many rows below a heading tell what its columns hold. */
const ROWS_BELOW = 200;
/** So many columns must be clear by their contents for a row to be a heading rather than labels. */
const CLEAR_COLUMNS = 2;

const isHeadingWord = (text: string): boolean => text.length <= LONGEST_HEADING && !NOT_A_HEADING.test(text);

/** The row that heads the columns of a table of which not even the heading is known, or null where it has none. */
function headingIn(grid: Grid, isForm: boolean, vocabulary: Vocabulary): number | null {
  const texts = grid.rows.slice(0, LONGEST_FORM).map((row) => row.map(ownText));
  let best: { at: number; clear: number } | null = null;
  for (const [at, heading] of texts.entries()) {
    if (at === grid.rows.length - 1 || !isHeading(heading, vocabulary)) continue;
    const told = guessRoles(columnsBelow(grid, at, vocabulary), vocabulary);
    const clear = told.filter((one) => one?.sure === true).length;
    const paired = heading.length % 2 === 0 && heading.length <= 4;
    const lists = told.some((one) => one?.role === "budget") && at + 2 < grid.rows.length;
    const heads = clear >= CLEAR_COLUMNS || (!isForm && (lists || !paired) && at < HIGHEST_HEADING);
    if (heads && (best === null || clear > best.clear)) best = { at, clear };
  }
  return best?.at ?? null;
}

function columnsBelow({ rows }: Grid, at: number, vocabulary: Vocabulary): Unread[] {
  const [heading = [], below = []] = rows.slice(at, at + 2);
  const spans = heading.some((slot) => slot.kind === "covered" && slot.from === "left");
  const inTwoRows = spans && below.some((slot) => slot.kind === "covered" && slot.from === "above");
  const from = at + (inTwoRows ? 2 : 1);
  return heading.map((slot, column): Unread => {
    const word = (inTwoRows && ownText(below[column])) || ownText(slot);
    const known = vocabulary.columnRole(word);
    const cells = rows.slice(from, from + ROWS_BELOW).map((row) => ownText(row[column]));
    return { word: oneLine(word), cells, role: known?.role ?? null, known: known !== null };
  });
}

function isHeading(texts: readonly string[], vocabulary: Vocabulary): boolean {
  const spoken = texts.filter((text) => text !== "");
  const words = spoken.filter((text) => isHeadingWord(text) && !vocabulary.isLevel(text));
  return spoken.length >= FEWEST_COLUMNS && words.length === spoken.length && new Set(words).size === words.length;
}

/** What only tables of indicators have. */
const OF_INDICATORS: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  "level1",
  "level2",
  "sign",
  "valueUnit",
  "direction",
]);

/** What the contents of unknown columns tell; of several that look alike none is sure. */
function guessRoles(columns: readonly Unread[], vocabulary: Vocabulary): (Told | null)[] {
  const counted = columns.map(({ cells, role, known }) => (known || role !== null ? null : countedRole(cells)));
  const roles = columns.map(({ role }, index) => role ?? counted[index] ?? null);
  const open = columns.map(({ known }, index) => !known && roles[index] === null);
  const contents = columns.map(({ cells }) => contentsOf(cells, vocabulary));
  const told = [...toldByContents(roles, open, contents)];
  const hasIndicators = [...roles, ...told.map(([, { role }]) => role)].some((role) => OF_INDICATORS.has(role));
  const sure = told.filter(([, one]) => one.sure);
  const guessed = new Map(hasIndicators || sure.length > 0 ? told : listRoles(columns, open));
  if (hasIndicators && ![...roles, ...[...guessed.values()].map(({ role }) => role)].includes("name")) {
    for (const index of firstOfWords(columns, open, [...guessed.keys()]))
      guessed.set(index, { role: "name", sure: false });
  }
  const alike = (role: ColumnRole) => [...guessed.values()].filter((one) => one.role === role).length > 1;
  return columns.map((_, index) => {
    const role = counted[index] ?? null;
    if (role !== null) return { role, sure: true };
    const found = guessed.get(index) ?? null;
    return found === null ? null : { role: found.role, sure: found.sure && !alike(found.role) };
  });
}

/** The first column of words that are neither sentences nor units: what is listed mostly stands in front. */
function firstOfWords(columns: readonly Unread[], open: readonly boolean[], but: readonly number[]): number[] {
  const first = columns.findIndex(({ cells }, index) => {
    const spoken = cells.filter((text) => text !== "");
    const named = spoken.filter((text) => /\p{L}{2}/u.test(text) && !SENTENCE.test(text) && !namesUnit(text));
    return open[index] && !but.includes(index) && spoken.length > 0 && named.length === spoken.length;
  });
  return first < 0 ? [] : [first];
}

/** What the columns of a list of projects may be: a sum, sentences, units, and what they are of. */
function listRoles(columns: readonly Unread[], open: readonly boolean[]): [number, Told][] {
  const roles = new Set(columns.map(({ role }) => role));
  const only = (role: ColumnRole, fits: (texts: readonly string[]) => boolean) => {
    const fitting = columns.flatMap(({ cells }, index) => {
      const spoken = cells.filter((text) => text !== "");
      return open[index] && spoken.length > 0 && fits(spoken) ? [index] : [];
    });
    return fitting.length === 1 && !roles.has(role) ? fitting : [];
  };
  const sums = only("budget", (texts) => texts.every((text) => AMOUNT.test(text)));
  const goals = only("goals", (texts) => texts.every((text) => SENTENCE.test(text)));
  if (sums.length + goals.length === 0) return [];
  const units = only("unitName", (texts) => texts.every(namesUnit));
  const names = roles.has("projectName") ? [] : firstOfWords(columns, open, goals);
  const told =
    (role: ColumnRole) =>
    (index: number): [number, Told] => [index, { role, sure: false }];
  return [
    ...sums.map(told("budget")),
    ...goals.map(told("goals")),
    ...units.map(told("unitName")),
    ...names.map(told("projectName")),
  ];
}

const PROJECT_CODE = /^\d{8}[A-Z][0-9A-Z]{8,12}$/;

/** What only the cells of a column together tell. */
function countedRole(cells: readonly string[]): ColumnRole | null {
  const spoken = cells.filter((text) => text !== "");
  if (spoken.length > 1 && spoken.every((text, index) => text === String(index + 1))) return "serial";
  return spoken.length > 0 && spoken.every((text) => PROJECT_CODE.test(text)) ? "projectCode" : null;
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
      below.map(({ name, target }) => name ?? target.raw),
    );
    return { kind: "levels", word, samples, role: levelWithin(word), placed: false };
  });
}

/** The level of which a word holds the name: 社会效益 in 项目社会效益类. The longest names it best. */
function levelWithin(word: string): string | null {
  const names = [...secondLevelWords, ...firstLevelWords].flatMap((entry) =>
    wordsOf(entry).flatMap((name) => (word.includes(name) ? [{ role: entry.role, name }] : [])),
  );
  return names.toSorted((left, right) => right.name.length - left.name.length)[0]?.role ?? null;
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
