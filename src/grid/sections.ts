import type { CellRun, LooseCell } from "../model/block.ts";
import { join, type Passage } from "../model/passage.ts";
import { isAmountCaption, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { headingLength } from "./heading.ts";

/** A part of a cell run: a form, whose rows are of any width, or a heading with the cells below it. */
export type RunSection =
  | { readonly kind: "form"; readonly rows: readonly (readonly LooseCell[])[] }
  | { readonly kind: "table"; readonly heading: readonly LooseCell[]; readonly cells: readonly LooseCell[] };

/** Labels that no cell of an indicator table or list can be: where one opens a row, a form begins. */
const FORM_LABELS = new Set(["projectCode", "projectName", "unitCode", "unitName", "budgetAndPurpose", "schedule"]);

/** Cuts a run of cells at its headings, and where a form begins below a table. */
export function cutSections(run: CellRun, vocabulary: Vocabulary): RunSection[] {
  const texts = run.cells.map(({ passage }) => passage.text);
  const sections: RunSection[] = [];
  let heading: LooseCell[] | null = null;
  let from = 0;
  const close = (to: number) => {
    const cells = run.cells.slice(from, to);
    if (heading !== null) sections.push({ kind: "table", heading, cells });
    else if (cells.length > 0) sections.push({ kind: "form", rows: printedRows(cells, vocabulary) });
  };
  let rowEnd = 0;
  for (let at = 0; at < run.cells.length; at++) {
    if (at >= rowEnd) rowEnd = endOfRow(run.cells, at);
    const opens = run.cells[at]?.opensLine ?? false;
    const length = headingLength(texts, at, rowEnd, opens, vocabulary);
    const formBegins = length === 0 && heading !== null && opens && beginsForm(texts, at, rowEnd, vocabulary);
    if (length === 0 && !formBegins) continue;
    close(at);
    heading = length > 0 ? run.cells.slice(at, at + length) : null;
    from = at + length;
    at += Math.max(length - 1, 0);
  }
  close(run.cells.length);
  return sections;
}

function endOfRow(cells: readonly LooseCell[], at: number): number {
  let end = at + 1;
  while (end < cells.length && cells[end]?.opensLine === false) end++;
  return end;
}

/** Whether a row of cells, from `at` to `rowEnd`, begins a form: with one of its labels, or a caption above it. */
export function beginsForm(texts: readonly string[], at: number, rowEnd: number, vocabulary: Vocabulary): boolean {
  const labelled = rowEnd - at > 1 && FORM_LABELS.has(vocabulary.labelRole(texts[at] ?? "")?.role ?? "");
  // 单位：万元 stands in no row of indicators or projects.
  return labelled || texts.slice(at, rowEnd).some(isAmountCaption);
}

/** Rows as the source sets them off. A glued cell behind a label is its value, elsewhere part of the cell before. */
function printedRows(cells: readonly LooseCell[], vocabulary: Vocabulary): LooseCell[][] {
  const rows: { first: LooseCell; pieces: Passage[] }[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const fresh = { first: cell, pieces: [cell.passage] };
    if (row === undefined || cell.opensLine) rows.push([fresh]);
    else if (cell.glued && before !== undefined && vocabulary.labelRole(before.first.passage.text) === null) {
      before.pieces.push(cell.passage);
    } else row.push(fresh);
  }
  return rows.map((row) => row.map(({ first, pieces }) => ({ ...first, passage: join(pieces, "\n") })));
}
