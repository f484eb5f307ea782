import type { Fate } from "../../fates.ts";
import type { InspectedPart, InspectedTable } from "../../inspect.ts";
import { gap, type Slot } from "../../model/grid.ts";
import type { FormEntry } from "../../recognise/form-entries.ts";
import { withoutControls } from "../io.ts";
import type { Words } from "../words.ts";
import { drawPlain, drawRuled } from "./draw.ts";

/** How slots are drawn: a covered one repeats nothing, a hole in the source is told from an empty cell. */
const COVERED = "〃";
const HOLE = "∅";

/** More columns than this no terminal shows; the rest is in `inspect --json`. */
const MOST_COLUMNS = 40;

const printed = (text: string): string =>
  withoutControls(text)
    .replace(/\s*\n\s*/g, " ⏎ ")
    .replace(/\t/g, " ")
    .trim();

function drawSlot(slot: Slot): string {
  if (slot.kind === "gap") return HOLE;
  return slot.kind === "covered" ? COVERED : printed(slot.cell.passage.text);
}

/** One table as `inspect` shows it: kinds and place, the grid, then what it was taken for. */
export function drawTable(
  number: number,
  { grid, fates, parts }: InspectedTable,
  words: Words,
  width: number,
): string[] {
  const { rows } = grid;
  const lines = rows
    .flat()
    .flatMap((slot) => (slot.kind === "origin" ? [slot.cell.at.line, slot.cell.at.endLine] : []));
  const lined = lines.filter((line) => line !== undefined);
  const where =
    lined.length === 0
      ? ""
      : words.lines(
          lined.reduce((a, b) => Math.min(a, b)),
          lined.reduce((a, b) => Math.max(a, b)),
        );
  const shown = Math.min(
    MOST_COLUMNS,
    rows.reduce((widest, row) => Math.max(widest, row.length), 0),
  );
  const drawn = drawRuled(
    rows.map((row, index) => [
      ...Array.from({ length: shown }, (_, column) => (column < row.length ? drawSlot(row[column] ?? gap) : "")),
      drawFates(fates[index] ?? [], words),
    ]),
    width,
    shown,
  );
  const kinds = parts.length === 0 ? [words.continued] : parts.map(({ kind }) => words.tableKinds[kind]);
  return [
    `${words.table(number, where)} · ${kinds.join(" + ")}`,
    ...drawn,
    ...parts.flatMap((part) => {
      const explained = drawPart(part, words, width);
      return explained.length > 1 ? explained : [];
    }),
    "",
  ];
}

const drawFates = (fates: readonly Fate[], words: Words): string =>
  fates.length === 0 ? "" : `→ ${fates.map((fate) => drawFate(fate, words)).join(" ")}`;

function drawFate(fate: Fate, { fates }: Words): string {
  if (fate.kind !== "indicators") return "number" in fate ? `${fates[fate.kind]} ${fate.number}` : fates[fate.kind];
  const { project, first, last } = fate;
  return `${fates.indicators} ${project}.${first}${last === first ? "" : `–${last}`}`;
}

/** Labels with contents, or columns with role and reason. */
function drawPart({ part, entries }: InspectedPart, words: Words, width: number): string[] {
  if (part.kind === "form") {
    return drawPlain({ heading: [words.label, words.role, words.content], rows: entries.map(drawEntry) }, width);
  }
  const rows = part.columns.map(({ heading, role, confidence, reason, lane }, index) => [
    String(index + 1),
    heading,
    `${role ?? "extra"}${lane === 0 ? "" : ` ${lane}`}`,
    role === null ? "" : `${Math.round(confidence * 100)}%`,
    words.reasons[reason.by](reason.word),
  ]);
  return drawPlain({ heading: [words.column, words.heading, words.role, words.sure, words.why], rows }, width);
}

function drawEntry(entry: FormEntry): string[] {
  switch (entry.kind) {
    case "labelled": {
      const { within, label, under, role } = entry;
      const path = [within, label, under].flatMap((cell) => (cell === null ? [] : [printed(cell.passage.text)]));
      const values = entry.values.map(({ passage }) => printed(passage.text)).join(" | ");
      return [path.join(" · "), role === null || role === "kept" ? "extra" : role, values];
    }
    case "schedule": {
      const [points, values] = [entry.points, entry.values].map((cells) =>
        cells.map(({ passage }) => printed(passage.text)),
      );
      return [printed(entry.label.passage.text), "schedule", `${points?.join(" ")} | ${values?.join(" ")}`];
    }
    case "group":
      return [printed(entry.label.passage.text), "group", ""];
    case "outline":
      return [
        entry.levels.map(({ passage }) => printed(passage.text)).join(" · "),
        "outline",
        printed(entry.cell.passage.text),
      ];
    case "unit":
      return ["", "unit", `${entry.caption.code.text} | ${entry.caption.name.text}`];
    case "amountUnit":
      return ["", "amountUnit", entry.unit];
    case "loose":
      return ["", "loose", printed(entry.cell.passage.text)];
  }
}
