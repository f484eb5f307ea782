import type { CellRun, FlatShape, LooseCell, Paragraph } from "../../model/block.ts";
import { join, type Passage, slice, trim } from "../../model/passage.ts";
import { scanUnit, standardUnits } from "../../values/unit.ts";
import { isAmountCaption } from "../../vocabulary/amounts.ts";
import { type ColumnRole, footerOpening } from "../../vocabulary/columns.ts";
import { openings } from "../../vocabulary/comparators.ts";
import { projectHeadingEndings } from "../../vocabulary/sections.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { formRows, labelled } from "./flat-form.ts";
import type { Line } from "./lines.ts";
import { type Piece, piecesOf, rejoined } from "./pieces.ts";

/** A table of which only the words are left, with the form above it; `to` is exclusive. */
export interface Flattened {
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly (Paragraph | CellRun)[];
}

/** A run of heading words: where it begins, and the piece behind it. */
interface Heading {
  readonly line: number;
  readonly piece: number;
  readonly pieces: readonly Piece[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly endLine: number;
  readonly endPiece: number;
}

const FEWEST_WORDS = 3;
const MOST_COLUMNS = 100;
/** A heading's word is broken into so many lines at most. */
const MOST_LINES_OF_A_WORD = 3;
const LONGEST_UNKNOWN_HEADING = 12;
const MOST_UNKNOWN_AT_END = 2;
const NAMING = new Set<ColumnRole | null>(["level1", "level2", "name"]);
const MEASURING = new Set<ColumnRole | null>(["value", "actual", "weight", "score"]);
const LEVELS = new Set<ColumnRole | null>(["level1", "level2"]);
/** Columns of running text, whose cells may hold sentences. */
const WORDY = new Set<ColumnRole | null>(["description", "basis", "reason", "remark", "goals", "kept", null]);
/** So many blank lines may stand between the lines of one heading. */
const MOST_BLANK_LINES = 2;
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
const NOT_A_HEADING = /[\d。；;，,、≥≤＞＜><=%％]/;
/** A sentence that goes on behind the words it lists. */
const GOES_ON = /^[，。、；：,;]/;
const QUANTITY = /^[≥≤＞＜><=＝]*\s*\d/;

const isTitle = (text: string): boolean =>
  projectHeadingEndings.some((ending) => text.endsWith(ending)) ||
  (text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE && /绩效.*表$/.test(text));

const pipes = ({ passage: { text } }: Line): number => text.split(/[|｜]/, 4).length - 1;
const isLoose = (line: Line | undefined): line is Line => line !== undefined && line.tabs === 0 && pipes(line) < 2;

const isSentence = ({ passage: { text } }: Line): boolean => text.length > LONGEST_CELL && text.includes("。");

/** The flattened tables of a text, in order: runs of heading words with cells below, and the form above each. */
export const flattened = (lines: readonly Line[], vocabulary: Vocabulary): Flattened[] =>
  new Flattenings(lines, vocabulary).find();

class Flattenings {
  readonly #lines: readonly Line[];
  readonly #vocabulary: Vocabulary;

  constructor(lines: readonly Line[], vocabulary: Vocabulary) {
    this.#lines = lines;
    this.#vocabulary = vocabulary;
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
      const heading = line.blank ? null : this.#headingFrom(at);
      const table = heading !== null && this.#isProven(heading) ? this.#table(heading, floor) : null;
      if (table !== null) {
        found.push(table);
        floor = table.to;
      }
      at = table?.to ?? Math.max(at + 1, heading?.endLine ?? 0);
    }
    return found;
  }

  /** The first run of heading words that begins in a line and is long enough to head a table. */
  #headingFrom(at: number): Heading | null {
    const line = this.#lines[at];
    if (line === undefined) return null;
    const pieces = this.#pieces(line);
    for (let piece = 0; piece < pieces.length; ) {
      const heading = this.#headingAt(at, piece, pieces);
      if (heading === null) {
        piece++;
        continue;
      }
      const known = heading.roles.filter((role) => role !== null).length;
      const heads = (roles: ReadonlySet<ColumnRole | null>) => heading.roles.some((role) => roles.has(role));
      if (known >= FEWEST_WORDS && heads(NAMING) && heads(MEASURING)) return heading;
      if (heading.endLine > at) return null;
      piece = Math.max(piece + 1, heading.endPiece);
    }
    return null;
  }

  /** A line's pieces; a heading word with blanks in it is one. */
  #pieces(line: Line): Piece[] {
    const whole = trim(line.passage);
    if (this.#vocabulary.columnRole(whole.text) !== null) return [{ passage: whole, wide: true, from: 0 }];
    return piecesOf(line);
  }

  #role(text: string): ColumnRole | null {
    return this.#vocabulary.columnRole(text)?.role ?? null;
  }

  /** The unbroken run of heading words from a piece on, over lines; a word nobody knows may stand among them. */
  #headingAt(line: number, piece: number, ofLine: readonly Piece[]): Heading | null {
    const taken: Piece[] = [];
    const roles: (ColumnRole | null)[] = [];
    let at = { line, piece, pieces: ofLine };
    let unknown: Piece[] = [];
    let end = { line, piece };
    while (taken.length + unknown.length <= MOST_COLUMNS) {
      const word = this.#word(at);
      if (word === null) break;
      const { role, piece: printed, next } = word;
      if (role !== null) {
        for (const one of unknown) taken.push(one);
        roles.push(...unknown.map(() => null), role);
        unknown = [];
        taken.push(printed);
        end = { line: next.line, piece: next.piece };
      } else if (taken.length === 0) return null;
      // A word between a label and the heading is the label's value.
      else if (taken.length < FEWEST_WORDS && !roles.some((known) => NAMING.has(known))) break;
      else if (this.#vocabulary.isLevel(printed.passage.text)) {
        // What stands between the last word known and the first level is a heading too, if levels come first.
        if (unknown.length === 0 || !LEVELS.has(roles[0] ?? null)) break;
        taken.push(...unknown);
        roles.push(...unknown.map(() => null));
        end = { line: at.line, piece: at.piece };
        break;
      } else {
        const { text } = printed.passage;
        unknown.push(printed);
        if (unknown.length > MOST_UNKNOWN_AT_END || text.length > LONGEST_UNKNOWN_HEADING || NOT_A_HEADING.test(text))
          break;
      }
      at = next;
    }
    return { line, piece, pieces: taken, roles, endLine: end.line, endPiece: end.piece };
  }

  /** The heading word at a place, put together where it is broken in two; its role is null where nobody knows it. */
  #word(at: Place) {
    const first = at.pieces[at.piece];
    const start = first === undefined ? this.#nextLine(at.line) : at;
    if (start === null) return null;
    const parts: Piece[] = [];
    let best: { role: ColumnRole | null; piece: Piece; next: Place } | null = null;
    let place: Place | null = start;
    for (let count = 0; count < MOST_LINES_OF_A_WORD; count++) {
      const part: Piece | undefined = place?.pieces[place.piece];
      if (place === null || part === undefined) break;
      const alone = this.#role(part.passage.text);
      if (count > 0 && (alone !== null || this.#vocabulary.isLevel(part.passage.text))) break;
      parts.push(part);
      const piece = count === 0 ? part : rejoined(parts);
      const role = count === 0 ? alone : this.#role(piece.passage.text);
      const next: Place = { ...place, piece: place.piece + 1 };
      if (best === null || role !== null) best = { role, piece, next };
      place = next.piece < next.pieces.length ? next : this.#nextLine(next.line);
    }
    return best;
  }

  #nextLine(line: number): Place | null {
    for (let at = line + 1; at <= line + 1 + MOST_BLANK_LINES; at++) {
      const found = this.#lines[at];
      if (!isLoose(found)) return null;
      if (!found.blank) return { line: at, piece: 0, pieces: this.#pieces(found) };
    }
    return null;
  }

  /** Whether cells of a table stand below a heading, and not a sentence that merely lists its words. */
  #isProven(heading: Heading): boolean {
    const cells: string[] = [];
    let at: Place | null = this.#behind(heading);
    while (at !== null && cells.length < PROVING_CELLS) {
      const line: Line | undefined = this.#lines[at.line];
      const begins = at.line > heading.endLine;
      if (line === undefined || (begins && this.#endsTable(line, heading.roles))) break;
      if (begins && this.#headingFrom(at.line) !== null) break;
      for (const { passage } of at.pieces.slice(at.piece)) cells.push(passage.text);
      at = this.#nextLine(at.line);
    }
    const proves = (text: string) => this.#vocabulary.isLevel(text) || QUANTITY.test(text);
    if (GOES_ON.test(cells[0] ?? "")) return false;
    return cells.length >= FEWEST_CELLS && cells.slice(0, PROVING_CELLS).some(proves);
  }

  /** The first piece below a heading. */
  #behind({ endLine, endPiece }: Heading): Place | null {
    const line = this.#lines[endLine];
    if (line === undefined) return null;
    const pieces = this.#pieces(line);
    return endPiece < pieces.length ? { line: endLine, piece: endPiece, pieces } : this.#nextLine(endLine);
  }

  #table(printed: Heading, floor: number): Flattened {
    const heading = this.#withoutLabels(printed);
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

  /** Labels of the form that stand without a value right above the heading are none of the table's columns. */
  #withoutLabels(heading: Heading): Heading {
    const level = heading.roles.findIndex((role) => LEVELS.has(role));
    const behind = this.#behind(heading);
    const first = behind?.pieces[behind.piece]?.passage.text ?? "";
    const labels = heading.pieces
      .slice(0, Math.max(level, 0))
      .filter(({ passage }) => this.#vocabulary.labelRole(passage.text) !== null);
    if (labels.length === 0 || labels.length < level || !this.#vocabulary.isLevel(first)) return heading;
    let start: Place | null = this.#nextFrom(heading.line, heading.piece);
    for (let count = 0; count < labels.length && start !== null; count++) {
      start = this.#nextFrom(start.line, start.piece + 1);
    }
    if (start === null) return heading;
    const { line, piece } = start;
    return { ...heading, line, piece, pieces: heading.pieces.slice(level), roles: heading.roles.slice(level) };
  }

  #nextFrom(line: number, piece: number): Place | null {
    const found = this.#lines[line];
    if (found === undefined) return null;
    const pieces = this.#pieces(found);
    return piece < pieces.length ? { line, piece, pieces } : this.#nextLine(line);
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
        return this.#headingFrom(next) !== null;
      count++;
    }
    return true;
  }

  #cells(heading: Heading): { shape: FlatShape; cells: LooseCell[]; to: number } {
    const beside = this.#lines[heading.endLine];
    const rest = beside === undefined ? [] : this.#pieces(beside).slice(heading.endPiece);
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
      if (this.#endsTable(line, heading.roles) || this.#headingFrom(at) !== null || this.#isFooter(at)) break;
      const { length } = piecesOf(line);
      if (length > 1) parted++;
      count += length;
      below.push(line);
      to = at + 1;
    }
    const besides = heading.endPiece === 0 ? [] : rest;
    const shape = besides.length > 0 ? "flatString" : parted * 2 >= below.length ? "flatRows" : "flatLines";
    if (shape === "flatLines") {
      const cells = below.map(({ passage }, index) => ({
        passage: trim(passage),
        opensLine: index === 0,
        glued: false,
      }));
      return { shape, cells, to };
    }
    // Where the heading's words stand far apart, a narrow blank is more likely one within a cell.
    const far = heading.pieces.every(({ wide }) => wide);
    const columns = new Set(heading.roles);
    const printed = [besides, ...below.map(piecesOf)]
      .map((pieces) => wholeValues(pieces, columns))
      .filter((pieces) => pieces.length > 0);
    const cells = printed.flatMap((pieces, row) =>
      pieces.map(({ passage, wide }, index): LooseCell => {
        const opensLine = index === 0 && (shape === "flatRows" || row === 0);
        return { passage, opensLine, glued: far && !wide };
      }),
    );
    return { shape, cells, to: Math.max(to, heading.endLine + (besides.length > 0 ? 1 : 0)) };
  }
}

const ENDS_IN_DIGIT = /[\d０-９]$/;
const BEGINS_WITH_DIGIT = /^[\d０-９]/;
const DATE = /[\d０-９][年月]$/;

/** Values that a blank parts at their sign, before their unit or within a date, unless those have columns of their own. */
function wholeValues(pieces: readonly Piece[], columns: ReadonlySet<ColumnRole | null>): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const { text } = piece.passage;
    const end = before?.passage.text ?? "";
    const signed = !columns.has("sign") && openings.has(end) && BEGINS_WITH_DIGIT.test(text);
    const measured =
      !columns.has("valueUnit") && ENDS_IN_DIGIT.test(end) && scanUnit(text, 0, standardUnits)?.end === text.length;
    const dated = DATE.test(end) && BEGINS_WITH_DIGIT.test(text) && /^.{1,2}[月日]/.test(text);
    if (before !== undefined && (signed || measured || dated)) {
      const passage = join([before.passage, piece.passage], " ");
      whole.splice(-1, 1, { ...before, passage });
    } else whole.push(piece);
  }
  return whole;
}

/** A piece of a line of the text. */
interface Place {
  readonly line: number;
  readonly piece: number;
  readonly pieces: readonly Piece[];
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
