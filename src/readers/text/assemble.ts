import type { Reading } from "../../diagnostics/reading.ts";
import type { Block, CellRun, LooseCell, Paragraph } from "../../model/block.ts";
import { emptyPassage, join, type Passage, slice, trim } from "../../model/passage.ts";
import { isAmountCaption } from "../../vocabulary/amounts.ts";
import { commaFields, fieldsOf, type Line, saying } from "./lines.ts";
import type { Stretch } from "./shapes.ts";

/** The block or blocks a stretch of lines holds. */
export function assemble(lines: readonly Line[], stretch: Stretch, reading: Reading): Block[] {
  if (stretch.shape === "flat") return [...stretch.blocks];
  const within = lines.slice(stretch.from, stretch.to);
  if (stretch.shape === "prose") return within.flatMap(paragraph);
  if (stretch.shape === "cells") return cellsOrProse(within, reading);
  return [{ kind: "cells", shape: "rows", cells: rowCells(within, stretch.shape, reading) }];
}

function paragraph(line: Line): Paragraph[] {
  const passage = trim(line.passage);
  return line.blank || passage.text === "" ? [] : [{ kind: "paragraph", passage, marked: line.marked }];
}

/** Paragraphs that are merely indented by a TAB look like cells; a table knows at least one of the form's words. */
function cellsOrProse(lines: readonly Line[], reading: Reading): Block[] {
  const cells = streamCells(lines, reading);
  const { vocabulary } = reading;
  const known = cells.some(({ passage: { text } }) => {
    const isWord = vocabulary.columnRole(text) !== null || vocabulary.labelRole(text) !== null;
    return isWord || vocabulary.firstLevel(text) !== null || isAmountCaption(text);
  });
  const run: CellRun = { kind: "cells", shape: "cells", cells };
  return known ? [run] : lines.flatMap(paragraph);
}

/**
 * One cell per line behind a TAB, as Tika prints a Word table: further lines without a TAB go on with the cell,
 * TABs behind a text and lines of TABs and quotes are residue, a blank line hints at the start of a row.
 */
function streamCells(lines: readonly Line[], reading: Reading): LooseCell[] {
  const cells: { pieces: Passage[]; opensLine: boolean; glued: boolean }[] = [];
  let blankBefore = true;
  for (const line of lines) {
    if (line.blank) {
      blankBefore = true;
      continue;
    }
    if (line.leadingTabs === 1) {
      const [first = emptyPassage, ...others] = fieldsOf(slice(line.passage, 1));
      cells.push({ pieces: [first], opensLine: blankBefore, glued: false });
      for (const field of others) {
        const piece = saying(field, reading);
        if (piece !== null) cells.push({ pieces: [piece], opensLine: false, glued: true });
      }
    } else {
      const piece = saying(line.passage, reading);
      if (piece !== null) cells.at(-1)?.pieces.push(piece);
    }
    blankBefore = false;
  }
  return cells.map(({ pieces, opensLine, glued }) => {
    const said = pieces.map((piece) => saying(piece, reading)).filter((piece) => piece !== null);
    const empty = slice(pieces[0] ?? emptyPassage, 0, 0);
    return { passage: said.length === 0 ? empty : join(said, "\n"), opensLine, glued };
  });
}

const PIPE = /[|｜]/g;
const MARKDOWN_RULE = /^[\s|｜:+-]+$/;
/** A quoted cell of a spreadsheet's text export may run over so many lines before we give up on its closing quote. */
const LONGEST_QUOTED_CELL = 100;

const quotes = (text: string): number => text.split('"').length - 1;

function rowCells(lines: readonly Line[], shape: "rows" | "pipes" | "commas", reading: Reading): LooseCell[] {
  const rows = logicalRows(lines).filter(({ text }) => text.trim() !== "");
  const isRule = ({ text }: Passage) => shape === "pipes" && MARKDOWN_RULE.test(text);
  for (const rule of rows.filter(isRule)) reading.separating(rule);
  const spoken = rows.filter((row) => !isRule(row));
  // A pipe at the edge encloses the row if it does so in every row; else the row's first (or last) cell is empty.
  const outer = {
    left: spoken.every(({ text }) => /^\s*[|｜]/.test(text)),
    right: spoken.every(({ text }) => /[|｜]\s*$/.test(text)),
  };
  const width = shape === "commas" ? commaFields(spoken[0] ?? emptyPassage).length : 0;
  return spoken.flatMap((row): LooseCell[] => {
    const fields =
      shape === "rows"
        ? fieldsOf(row)
        : shape === "pipes"
          ? pipeFields(row, outer, reading)
          : commaRow(row, width, reading);
    return fields.map((field, index) => ({ passage: trim(field), opensLine: index === 0, glued: false }));
  });
}

function pipeFields(row: Passage, outer: { left: boolean; right: boolean }, reading: Reading): Passage[] {
  for (const { index } of row.text.matchAll(PIPE)) reading.separating(slice(row, index, index + 1));
  const fields = fieldsOf(row, PIPE);
  return fields.slice(outer.left ? 1 : 0, outer.right ? -1 : undefined).map((field) => withoutBold(field, reading));
}

const BOLD = /^\s*(\*\*|__)(?=\S)([^*_]+)\1\s*$/;

/** **民生类** as Markdown prints a cell in bold. */
function withoutBold(field: Passage, reading: Reading): Passage {
  const [, mark, text] = BOLD.exec(field.text) ?? [];
  if (mark === undefined || text === undefined) return field;
  const from = field.text.indexOf(mark);
  const end = from + mark.length + text.length;
  for (const at of [from, end]) reading.separating(slice(field, at, at + mark.length));
  return slice(field, from + mark.length, end);
}

/** What is not in a field – commas and quotes – only parts the fields. */
function commaRow(row: Passage, width: number, reading: Reading): Passage[] {
  for (const { index, 0: printed } of row.text.matchAll(/[,，"]/g)) {
    const mark = slice(row, index, index + printed.length);
    reading.separating(mark);
  }
  return commaFields(row, width);
}

/** The rows of a table, a cell in quotes put together again where it holds line breaks. */
function logicalRows(lines: readonly Line[]): Passage[] {
  const rows: Passage[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.blank) continue;
    const to = closingLine(lines, at);
    rows.push(
      join(
        lines.slice(at, to + 1).map(({ passage }) => passage),
        "\n",
      ),
    );
    at = to;
  }
  return rows;
}

function closingLine(lines: readonly Line[], at: number): number {
  const text = lines[at]?.passage.text ?? "";
  if (quotes(text) % 2 === 0 || !/(?:^|\t)"/.test(text)) return at;
  for (let to = at + 1; to < lines.length && to <= at + LONGEST_QUOTED_CELL; to++) {
    if (quotes(lines[to]?.passage.text ?? "") % 2 === 1) return to;
  }
  return at;
}
