import type { InspectedPart, InspectedTable } from "../../inspect.ts";
import type { Slot } from "../../model/grid.ts";
import type { FormEntry } from "../../recognise/form.ts";
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
export function drawTable(number: number, { grid, parts }: InspectedTable, words: Words, width: number): string[] {
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
  const drawn = drawRuled(
    rows.map((row) => row.slice(0, MOST_COLUMNS).map(drawSlot)),
    width,
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

/** Labels with contents, or columns with role and reason. */
function drawPart({ part, entries }: InspectedPart, words: Words, width: number): string[] {
  if (part.kind === "form") {
    return drawPlain({ heading: [words.label, words.role, words.content], rows: entries.map(drawEntry) }, width);
  }
  const rows = part.columns.map(({ heading, role, reason }, index) => [
    String(index + 1),
    heading,
    role ?? "extra",
    words.reasons[reason.by](reason.word),
  ]);
  return drawPlain({ heading: [words.column, words.heading, words.role, words.why], rows }, width);
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
