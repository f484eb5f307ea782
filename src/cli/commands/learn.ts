import { existsSync } from "node:fs";
import type { Config } from "../../batch/config.ts";
import { ingestContained, inspectContained } from "../../batch/contain.ts";
import { readInput, readStream } from "../../batch/input.ts";
import { spareInputs, writeWhole } from "../../batch/output.ts";
import { Refusal, refuse } from "../../diagnostics/finding.ts";
import type { LearnedWord } from "../../learn/word.ts";
import { type Lesson, learn as learnFrom } from "../../learn.ts";
import { encodingNamed } from "../../readers/decode.ts";
import { jsonText } from "../../writers/json.ts";
import { announcedConfigs, type ConfigOption } from "../config.ts";
import { exitCodes, withoutControls } from "../io.ts";
import { asLine, faultLine } from "../main.ts";
import type { Context } from "../program.ts";
import { drawPlain } from "../reporters/draw.ts";
import { terminalWidth } from "../reporters/submission.ts";
import { wordsIn } from "../words.ts";

interface LearnOptions extends ConfigOption {
  readonly out?: string;
  readonly force?: boolean;
  readonly encoding?: string;
}

/** `jixiao learn`: a config with the words of one form that the vocabulary does not know; what they are, to stderr. */
export async function learn(file: string, options: LearnOptions, context: Context): Promise<void> {
  const { io, language } = context;
  const { out, force = false } = options;
  if (out !== undefined && !force && existsSync(out)) throw refuse("output/exists", { path: out });
  if (out !== undefined) spareInputs([out], [file]);
  const lesson = await lessonOf(file, options, context);
  if (lesson === null) return;
  const words = wordsIn(language);
  if (lesson.words.length === 0) {
    io.stderr.write(asLine(words.nothingUnknown(file)));
    if (out === undefined) io.stdout.write(jsonOf(lesson));
    return;
  }
  if (out === undefined) io.stdout.write(jsonOf(lesson));
  else writeWhole(out, jsonOf(lesson));
  io.stderr.write(withoutControls(`${told(lesson, out ?? "<file>", context).join("\n")}\n`));
}

const jsonOf = ({ config }: Lesson): string => `${jsonText(config, 2)}\n`;

/** The words as a table, and how to go on. */
function told({ words: found }: Lesson, out: string, { io, language }: Context): string[] {
  const words = wordsIn(language);
  const { kinds, word, samples, role } = words.learned;
  const rows = found.map((one) => [kinds[one.kind], one.word, one.samples.join(" | "), one.role ?? "?"]);
  const placed = found.filter((one) => one.placed).length;
  return [
    ...drawPlain({ heading: ["", word, samples, role], rows }, terminalWidth(io.stderr.columns)),
    "",
    words.howToGoOn(placed, found.length - placed, out),
  ];
}

const MOST_ROUNDS = 3;
const isSame = (one: LearnedWord, other: LearnedWord): boolean =>
  one.kind === other.kind && one.word === other.word && one.role === other.role;

/** Each word as it was learned last, in the order in which they were found. */
const lastOf = (words: readonly LearnedWord[]): LearnedWord[] => [
  ...new Map(words.map((word) => [`${word.kind} ${word.word}`, word])).values(),
];

async function lessonOf(file: string, options: LearnOptions, context: Context): Promise<Lesson | null> {
  const { io, language, outcome } = context;
  const encoding = options.encoding === undefined ? null : encodingNamed(options.encoding);
  const known = (await announcedConfigs([file], options, context)).get(file)?.config ?? {};
  try {
    const bytes = file === "-" ? await readStream(io.stdin) : readInput(file);
    const lessonWith = async (config: Config): Promise<Lesson> => {
      const settings = { encoding, words: config.vocabulary ?? null };
      const { tables } = await inspectContained(file, bytes, settings);
      return learnFrom(tables, await ingestContained(file, bytes, { ...settings, language }), config);
    };
    // Once columns are known, levels and units of the indicators can be seen.
    let lesson = await lessonWith(known);
    for (let round = 1; round < MOST_ROUNDS; round++) {
      const next = await lessonWith(lesson.config);
      if (next.words.every((word) => lesson.words.some((before) => isSame(word, before)))) break;
      lesson = { words: lastOf([...lesson.words, ...next.words]), config: next.config };
    }
    return lesson;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.stderr.write(faultLine(file, error.fault, language));
    outcome.exitCode = exitCodes.inputsFailed;
    return null;
  }
}
