import { inspectContained } from "../../batch/contain.ts";
import { readInput, readStream } from "../../batch/input.ts";
import { Refusal, sentence } from "../../diagnostics/finding.ts";
import type { IngestOptions } from "../../ingest.ts";
import type { InspectedPart } from "../../inspect.ts";
import type { Cell, Slot } from "../../model/grid.ts";
import { encodingNamed } from "../../readers/decode.ts";
import { jsonText } from "../../writers/json.ts";
import { announcedConfigs, type ConfigOption } from "../config.ts";
import { exitCodes } from "../io.ts";
import { asLine, faultLine } from "../main.ts";
import type { Context } from "../program.ts";
import { drawTable } from "../reporters/grid.ts";
import { terminalWidth } from "../reporters/submission.ts";
import { placeName, wordsIn } from "../words.ts";

interface InspectOptions extends ConfigOption {
  readonly json?: boolean;
  readonly encoding?: string;
}

/** In JSON a slot is a string where a cell starts, true where one covers it, null where the source has a hole. */
const slotJson = (slot: Slot): string | true | null =>
  slot.kind === "origin" ? slot.cell.passage.text : slot.kind === "covered" ? true : null;

const textsOf = (cells: readonly Cell[]): string[] => cells.map(({ passage }) => passage.text);

/** Columns with their roles, or labels with what they introduce. */
const partJson = ({ part, kind, entries }: InspectedPart) =>
  part.kind === "table"
    ? { kind, columns: part.columns }
    : {
        kind,
        labels: entries.flatMap((entry) =>
          entry.kind === "labelled"
            ? [{ role: entry.role, label: entry.label.passage.text, values: textsOf(entry.values), at: entry.label.at }]
            : [],
        ),
      };

/** `jixiao inspect`: the tables of one file as they were laid out. */
export async function inspect(file: string, options: InspectOptions, context: Context): Promise<void> {
  const { io, language } = context;
  const encoding = options.encoding === undefined ? null : encodingNamed(options.encoding);
  const configs = await announcedConfigs([file], options, context);
  const inspected = await tablesOf(file, { encoding, words: configs.get(file)?.config.vocabulary ?? null }, context);
  if (inspected === null) return;
  const { tables, findings } = inspected;
  if (options.json) {
    const grids = tables.map(({ grid, fates, parts }) => ({
      rows: grid.rows.map((row) => row.map(slotJson)),
      at: grid.at,
      became: fates,
      parts: parts.map(partJson),
    }));
    io.stdout.write(`${jsonText({ tables: grids }, 2)}\n`);
    return;
  }
  const words = wordsIn(language);
  const width = terminalWidth(io.stdout.columns);
  const drawn = tables.flatMap((table, index) => drawTable(index + 1, table, words, width));
  io.stdout.write(`${(drawn.length === 0 ? [words.noTables] : drawn).join("\n")}\n`);
  for (const finding of findings) {
    const place = placeName(finding.at, words);
    io.stderr.write(
      asLine(`${file}${place === "" ? "" : `:${place}`}: ${finding.code}: ${sentence(finding, language)}`),
    );
  }
}

async function tablesOf(
  file: string,
  options: Pick<IngestOptions, "encoding" | "words">,
  { io, language, outcome }: Context,
) {
  try {
    return await inspectContained(file, file === "-" ? await readStream(io.stdin) : readInput(file), options);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.stderr.write(faultLine(file, error.fault, language));
    outcome.exitCode = exitCodes.inputsFailed;
    return null;
  }
}
