import type { CellRun, FlatShape, LooseCell, Paragraph } from "../../model/block.ts";
import { type Passage, slice, trim } from "../../model/passage.ts";
import { isAmountCaption } from "../../vocabulary/amounts.ts";
import { type ColumnRole, footerOpening } from "../../vocabulary/columns.ts";
import { projectHeadingEndings } from "../../vocabulary/sections.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { cellsOf } from "./flat-cells.ts";
import { formRows, labelled } from "./flat-form.ts";
import { FEWEST_WORDS, FlatHeadings, type Heading, isLoose, type Place } from "./flat-heading.ts";
import type { Line } from "./lines.ts";
import { piecesOf } from "./pieces.ts";

/** A table of which only the words are left, with the form above it; `to` is exclusive. */
export interface Flattened {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly (Paragraph | CellRun)[];
}

/** Columns of running text, whose cells may hold sentences. */
const WORDY = new Set<ColumnRole | null>(["description", "basis", "reason", "remark", "goals", "kept", null]);
/** So many cells below a heading show whether it heads a table. */
const PROVING_CELLS = 12;
const FEWEST_CELLS = 2;
const MOST_CELLS = 300_000;
const LONGEST_CELL = 45;
const LONGEST_WORDY_CELL = 300;
const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 60;
/** Lines of a form that may stand between two of its labels. */
const LONGEST_VALUE = 12;
const CHAPTER = /^(?:第[一二三四五六七八九十\d]{1,3}[部分章节篇]|[一二三四五六七八九十]{1,3}、)/;
/** A sentence that goes on behind the words it lists. */
const GOES_ON = /^[，。、；：,;]/;
const QUANTITY = /^[≥≤＞＜><=＝]*\s*\d/;

const isTitle = (text: string): boolean =>
  projectHeadingEndings.some((ending) => text.endsWith(ending)) ||
  (text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE && /绩效.*表$/.test(text));

const isSentence = ({ passage: { text } }: Line): boolean => text.length > LONGEST_CELL && text.includes("。");

/** The flattened tables of a text, in order: runs of heading words with cells below, and the form above each. */
export const flattened = (lines: readonly Line[], vocabulary: Vocabulary): Flattened[] =>
  new Flattenings(lines, vocabulary).find();

class Flattenings {
  readonly #lines: readonly Line[];
  readonly #vocabulary: Vocabulary;
  readonly #headings: FlatHeadings;

  constructor(lines: readonly Line[], vocabulary: Vocabulary) {
    this.#lines = lines;
    this.#vocabulary = vocabulary;
    this.#headings = new FlatHeadings(lines, vocabulary);
  }

  find(): Flattened[] {
    const found: Flattened[] = [];
    let floor = 0;
    for (let at = 0; at < this.#lines.length; ) {
      const line = this.#lines[at];
      if (!isLoose(line)) {
        floor = ++at;
        continue;
      }
      const heading = line.blank ? null : this.#headings.startingIn(at);
      const table = heading !== null && this.#isProven(heading) ? this.#table(heading, floor) : null;
      if (table !== null) {
        found.push(table);
        floor = table.to;
      }
      at = table?.to ?? Math.max(at + 1, heading?.endLine ?? 0);
    }
    return found;
  }

  /** Whether cells of a table stand below a heading, and not a sentence that merely lists its words. */
  #isProven(heading: Heading): boolean {
    const cells: string[] = [];
    let at: Place | null = this.#headings.behind(heading);
    while (at !== null && cells.length < PROVING_CELLS) {
      const line: Line | undefined = this.#lines[at.line];
      const begins = at.line > heading.endLine;
      if (line === undefined || (begins && this.#endsTable(line, heading.roles))) break;
      if (begins && this.#headings.startingIn(at.line) !== null) break;
      for (const { passage } of at.pieces.slice(at.piece)) cells.push(passage.text);
      at = this.#headings.nextLine(at.line);
    }
    const proves = (text: string) => this.#vocabulary.isLevel(text) || QUANTITY.test(text);
    if (GOES_ON.test(cells[0] ?? "")) return false;
    return cells.length >= FEWEST_CELLS && cells.slice(0, PROVING_CELLS).some(proves);
  }

  #table(printed: Heading, floor: number): Flattened {
    const heading = this.#headings.withoutLabels(printed);
    const { shape, cells, to } = this.#cells(heading);
    const line = this.#lines[heading.line];
    const first = heading.pieces[0];
    const above = line === undefined ? null : trim(slice(line.passage, 0, first?.from ?? 0));
    const from = this.#formStart(heading.line, above, floor);
    const lines = this.#lines.slice(from, heading.line).map(({ passage }) => passage);
    const { before, form: beside } = this.#parted(above);
    const words = heading.pieces.map(({ passage }, index): LooseCell => {
      return { passage, opensLine: index === 0, glued: false };
    });
    const rows = formRows([...lines, ...(beside === null ? [] : [beside])], this.#vocabulary);
    const paragraph: Paragraph[] = before === null ? [] : [{ kind: "paragraph", passage: before, marked: false }];
    const form: CellRun[] = rows.length === 0 ? [] : [{ kind: "cells", shape, cells: rows }];
    const table: CellRun = { kind: "cells", shape, cells: [...words, ...cells] };
    return { from, to, blocks: [...paragraph, ...form, table] };
  }

  /** The text before a heading on its own line: a paragraph, and the form from its first label on. */
  #parted(above: Passage | null): { before: Passage | null; form: Passage | null } {
    if (above === null || above.text === "") return { before: null, form: null };
    const opens = piecesOf({ passage: above }).find(({ passage }) => labelled(passage, this.#vocabulary) !== null);
    if (opens === undefined) return { before: above, form: null };
    const before = trim(slice(above, 0, opens.from));
    return { before: before.text === "" ? null : before, form: slice(above, opens.from) };
  }

  /** The first line of the form above a heading, or the heading's own. */
  #formStart(heading: number, above: Passage | null, floor: number): number {
    const { before } = this.#parted(above);
    if (before !== null) return heading;
    const seen = new Set<string>();
    let opening = heading;
    let nearest = heading;
    for (let at = heading - 1; at >= floor; at--) {
      const line = this.#lines[at];
      if (!isLoose(line)) break;
      if (line.blank) continue;
      const { text } = trim(line.passage);
      const label = labelled(line.passage, this.#vocabulary);
      if (label === null && (line.marked || isTitle(text) || this.#isChapter(text))) break;
      if (label === null && this.#vocabulary.sectionRole(text) !== null) break;
      if (label === null) {
        if (opening === heading && nearest - at > LONGEST_VALUE) break;
        if (opening < heading && opening - at > LONGEST_VALUE) break;
        continue;
      }
      if (label.opens) {
        if (seen.has(label.role)) break;
        seen.add(label.role);
        opening = at;
      }
      nearest = at;
    }
    return opening < heading ? opening : nearest;
  }

  #isChapter(text: string): boolean {
    return (
      CHAPTER.test(text) &&
      !this.#vocabulary.isLevel(piecesOf({ passage: { text, offsets: 0 } })[0]?.passage.text ?? "")
    );
  }

  /** Whether a line below a heading can be no part of its table. */
  #endsTable(line: Line, roles: readonly (ColumnRole | null)[]): boolean {
    const { text } = trim(line.passage);
    if (line.marked || isTitle(text) || this.#isChapter(text) || isAmountCaption(text)) return true;
    if (this.#vocabulary.sectionRole(text) !== null) return true;
    if (labelled(line.passage, this.#vocabulary)?.opens === true) return true;
    const longest = roles.some((role) => WORDY.has(role)) ? LONGEST_WORDY_CELL : LONGEST_CELL;
    if (text.length <= longest || !text.includes("。")) return false;
    return piecesOf(line).some(({ passage }) => passage.text.length > longest && passage.text.includes("。"));
  }

  /** Whether notes and signatures begin at a line, and nothing of the table stands below them. */
  #isFooter(at: number): boolean {
    const line = this.#lines[at];
    if (line === undefined || !footerOpening.test(line.passage.text)) return false;
    for (let next = at + 1, count = 0; next < this.#lines.length && count < PROVING_CELLS; next++) {
      const below = this.#lines[next];
      if (!isLoose(below)) return true;
      if (below.blank) continue;
      if (piecesOf(below).some(({ passage }) => this.#vocabulary.isLevel(passage.text)))
        return this.#headings.startingIn(next) !== null;
      count++;
    }
    return true;
  }

  #cells(heading: Heading): { shape: FlatShape; cells: LooseCell[]; to: number } {
    const beside = this.#lines[heading.endLine];
    const rest = beside === undefined ? [] : this.#headings.pieces(beside).slice(heading.endPiece);
    const from = heading.endPiece === 0 ? heading.endLine : heading.endLine + 1;
    const below: Line[] = [];
    let parted = 0;
    let blanks = 0;
    let apart = 0;
    let count = heading.endPiece === 0 ? 0 : rest.length;
    let at = from;
    let to = from;
    for (; at < this.#lines.length && count < MOST_CELLS; at++) {
      const line = this.#lines[at];
      if (!isLoose(line)) break;
      if (line.blank) {
        if (below.length > 0) blanks++;
        continue;
      }
      // The first blank line of all, with running text behind it.
      if (blanks > 0 && apart === 0 && isSentence(line)) break;
      apart = blanks;
      if (this.#endsTable(line, heading.roles) || this.#headings.startingIn(at) !== null || this.#isFooter(at)) break;
      const { length } = piecesOf(line);
      if (length > 1) parted++;
      count += length;
      below.push(line);
      to = at + 1;
    }
    const besides = heading.endPiece === 0 ? [] : rest;
    const { shape, cells } = cellsOf(heading, besides, below, parted * 2 >= below.length);
    return { shape, cells, to: Math.max(to, heading.endLine + (besides.length > 0 ? 1 : 0)) };
  }
}

/**
 * A line that holds several flattened tables with their forms, cut where a further form begins: behind the heading
 * words of one table, at a label that opens a form, or at the title before that label.
 */
export function cutAtForms(line: Line, vocabulary: Vocabulary): Line[] {
  if (!isLoose(line) || line.blank) return [line];
  const pieces = piecesOf(line);
  if (pieces.length <= 2 * FEWEST_WORDS) return [line];
  const cuts: number[] = [];
  let words = 0;
  let headed = false;
  pieces.forEach((piece, index) => {
    const { text } = piece.passage;
    words = vocabulary.columnRole(text) === null ? 0 : words + 1;
    if (words >= FEWEST_WORDS) headed = true;
    else if (headed && labelled(piece.passage, vocabulary)?.opens === true) {
      const title = pieces[index - 1];
      cuts.push(title !== undefined && isTitle(title.passage.text) ? title.from : piece.from);
      headed = false;
    }
  });
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((from, index) => ({ ...line, passage: trim(slice(line.passage, from, cuts[index])) }));
}
