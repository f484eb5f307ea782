import { trim } from "../../model/passage.ts";
import type { ColumnRole } from "../../vocabulary/columns.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Line } from "./lines.ts";
import { type Piece, piecesOf, rejoined } from "./pieces.ts";

/** A run of heading words: where it begins, and the piece behind it. */
export interface Heading {
  readonly line: number;
  readonly piece: number;
  readonly pieces: readonly Piece[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly endLine: number;
  readonly endPiece: number;
}

/** A piece of a line of the text. */
export interface Place {
  readonly line: number;
  readonly piece: number;
  readonly pieces: readonly Piece[];
}

/** So many heading words side by side head a table. */
export const FEWEST_WORDS = 3;
const MOST_COLUMNS = 100;
/** A heading's word is broken into so many lines at most. */
const MOST_LINES_OF_A_WORD = 3;
const LONGEST_UNKNOWN_HEADING = 12;
const MOST_UNKNOWN_AT_END = 2;
const NAMING = new Set<ColumnRole | null>(["level1", "level2", "name"]);
const MEASURING = new Set<ColumnRole | null>(["value", "actual", "weight", "score"]);
const LEVELS = new Set<ColumnRole | null>(["level1", "level2"]);
/** So many blank lines may stand between the lines of one heading. */
const MOST_BLANK_LINES = 2;
const NOT_A_HEADING = /[\d。；;，,、≥≤＞＜><=%％]/;

const pipes = ({ passage: { text } }: Line): number => text.split(/[|｜]/, 4).length - 1;
/** Whether a line has no columns of its own, by tabs or strokes. */
export const isLoose = (line: Line | undefined): line is Line =>
  line !== undefined && line.tabs === 0 && pipes(line) < 2;

/** The heading words among the lines of a text. */
export class FlatHeadings {
  readonly #lines: readonly Line[];
  readonly #vocabulary: Vocabulary;

  constructor(lines: readonly Line[], vocabulary: Vocabulary) {
    this.#lines = lines;
    this.#vocabulary = vocabulary;
  }

  /** The first run of heading words that begins in a line and is long enough to head a table. */
  startingIn(at: number): Heading | null {
    const line = this.#lines[at];
    if (line === undefined) return null;
    const pieces = this.pieces(line);
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
  pieces(line: Line): Piece[] {
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
    const start = first === undefined ? this.nextLine(at.line) : at;
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
      place = next.piece < next.pieces.length ? next : this.nextLine(next.line);
    }
    return best;
  }

  nextLine(line: number): Place | null {
    for (let at = line + 1; at <= line + 1 + MOST_BLANK_LINES; at++) {
      const found = this.#lines[at];
      if (!isLoose(found)) return null;
      if (!found.blank) return { line: at, piece: 0, pieces: this.pieces(found) };
    }
    return null;
  }

  /** The first piece below a heading. */
  behind({ endLine, endPiece }: Heading): Place | null {
    const line = this.#lines[endLine];
    if (line === undefined) return null;
    const pieces = this.pieces(line);
    return endPiece < pieces.length ? { line: endLine, piece: endPiece, pieces } : this.nextLine(endLine);
  }

  /** Labels of the form that stand without a value right above the heading are none of the table's columns. */
  withoutLabels(heading: Heading): Heading {
    const level = heading.roles.findIndex((role) => LEVELS.has(role));
    const behind = this.behind(heading);
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
    const pieces = this.pieces(found);
    return piece < pieces.length ? { line, piece, pieces } : this.nextLine(line);
  }
}
