import type { InspectedPart, InspectedTable } from "./inspect.ts";
import { columnsBelow, columnsOf, headingIn, learnedColumns } from "./learn/columns.ts";
import { configWith } from "./learn/config.ts";
import { labelOf, learnedLabels, pairsIn } from "./learn/labels.ts";
import { type LearnedWord, MOST_SAMPLES, samplesOf } from "./learn/word.ts";
import type { Submission } from "./model/record.ts";
import { readForm } from "./recognise/form.ts";
import { oneLine } from "./text/blanks.ts";
import { matchForm } from "./text/fold.ts";
import { type Config, configNames } from "./vocabulary/config.ts";
import { firstLevelWords, secondLevelWords } from "./vocabulary/levels.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";
import { wordsOf } from "./vocabulary/words.ts";

/** What was learned from a form, and the config that holds it beside what was known before. */
export interface Lesson {
  readonly words: readonly LearnedWord[];
  readonly config: Config;
}

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
