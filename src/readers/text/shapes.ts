import { isAmountCaption } from "../../vocabulary/amounts.ts";
import { projectHeadingEndings } from "../../vocabulary/sections.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { type Flattened, flattened } from "./flattened.ts";
import { commaFields, type Line } from "./lines.ts";

/** A stretch of lines of one shape; `to` is exclusive. Blank lines at its end belong to nobody. */
export type Stretch =
  | { readonly shape: "prose" | "cells" | "rows" | "pipes" | "commas"; readonly from: number; readonly to: number }
  | ({ readonly shape: "flat" } & Flattened);
type PlainShape = Exclude<Stretch["shape"], "flat">;

const PIPE = /[|｜]/g;
const ITEM = /^["\s]*(\d{1,3})[.．、]/;
const PAGE = /\t(\d{1,4})$/;
/** More blank lines than this end a cell, unless the next line goes on counting. */
const BLANKS_IN_CELL = 2;
const CELLS_THAT_MAKE_A_RUN = 3;
const FEWEST_COMMA_COLUMNS = 3;
const KNOWN_SHARE = 2 / 3;
/** Longer lines are no row of headings. */
const LONGEST_HEADING_LINE = 1000;
const LOOK_AHEAD = 8;

const opensForm = new Set(["projectCode", "projectName", "unitName", "unitCode"]);

const endsLikeProjectHeading = (text: string): boolean =>
  projectHeadingEndings.some((ending) => text.trimEnd().endsWith(ending));

/** A heading and its page, as a table of contents prints them. */
const isContentsEntry = ({ passage, fields, leadingTabs }: Line): boolean =>
  fields === 2 &&
  leadingTabs === 0 &&
  PAGE.test(passage.text) &&
  /\D/.test(passage.text.slice(0, passage.text.indexOf("\t")));

const isCell = (line: Line): boolean => line.leadingTabs === 1 && line.fields <= 1;
const isRow = (line: Line): boolean => line.fields >= 2 && !isContentsEntry(line);

function pipes(line: Line | undefined): number {
  if (line === undefined || line.leadingTabs > 0) return 0;
  return line.passage.text.match(PIPE)?.length ?? 0;
}

const itemOrdinal = (line: Line | undefined): number | null => {
  const [, digits] = ITEM.exec(line?.passage.text ?? "") ?? [];
  return digits === undefined ? null : Number(digits);
};

/** Reads the lines of an exported text into stretches of prose, cells, rows and pipe rows, by their contents. */
export const stretches = (lines: readonly Line[], vocabulary: Vocabulary): Stretch[] =>
  new Shapes(lines, vocabulary).stretches();

class Shapes {
  readonly #lines: readonly Line[];
  readonly #vocabulary: Vocabulary;
  /** Flattened tables by their first lines: no other stretch reaches into one. */
  readonly #flattened: ReadonlyMap<number, Flattened>;

  constructor(lines: readonly Line[], vocabulary: Vocabulary) {
    this.#lines = lines;
    this.#vocabulary = vocabulary;
    this.#flattened = new Map(flattened(lines, vocabulary).map((table) => [table.from, table]));
  }

  /** A line that can be nothing but a heading outside tables. */
  #isHeading({ marked, passage: { text } }: Line): boolean {
    return marked || endsLikeProjectHeading(text) || this.#vocabulary.sectionRole(text) !== null;
  }

  stretches(): Stretch[] {
    const found: Stretch[] = [];
    let at = 0;
    while (at < this.#lines.length) {
      const line = this.#lines[at];
      if (line === undefined) break;
      const flat = this.#flattened.get(at);
      if (flat !== undefined) {
        found.push({ shape: "flat", ...flat });
        at = flat.to;
        continue;
      }
      const shape = line.blank ? "prose" : this.#opening(at);
      const to = shape === "prose" ? at + 1 : this.#end(at, shape);
      found.push({ shape, from: at, to });
      at = to;
    }
    return found;
  }

  #opening(at: number): PlainShape {
    const line = this.#lines[at];
    if (line === undefined) return "prose";
    if (this.#isPipeRow(at)) return "pipes";
    if (this.#isCommaHeading(at)) return "commas";
    if (line.tabs === 0 || isContentsEntry(line)) return "prose";
    if (isRow(line)) return this.#opensRows(at) ? "rows" : "cells";
    if (line.leadingTabs === 0) return "prose";
    const next = this.#nextSpoken(at + 1);
    return next !== null && isRow(next.line) && line.tabs === next.line.tabs ? "rows" : "cells";
  }

  #nextSpoken(from: number): { line: Line; at: number } | null {
    for (let at = from; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (line !== undefined && !line.blank) return { line, at };
    }
    return null;
  }

  #knownWords(line: Line): number {
    const isWord = (field: string) =>
      this.#vocabulary.columnRole(field) !== null || this.#vocabulary.labelRole(field) !== null;
    return line.passage.text.split("\t").filter(isWord).length;
  }

  /** A line of several fields opens a table in rows when it is a heading, or when the next line has fields as well. */
  #opensRows(at: number): boolean {
    const line = this.#lines[at];
    if (line === undefined) return false;
    if (line.fields >= CELLS_THAT_MAKE_A_RUN && line.leadingTabs !== 1) return true;
    if (this.#knownWords(line) >= (line.leadingTabs === 0 ? 1 : 2)) return true;
    const next = this.#nextSpoken(at + 1);
    return next !== null && isRow(next.line);
  }

  #isPipeRow(at: number): boolean {
    const count = pipes(this.#lines[at]);
    if (count === 0) return false;
    return count >= 3 || pipes(this.#lines[at - 1]) > 0 || pipes(this.#lines[at + 1]) > 0;
  }

  /** Words of headings parted by commas, over lines that have as many fields. */
  #isCommaHeading(at: number): boolean {
    const line = this.#lines[at];
    if (line === undefined || line.tabs > 0 || line.passage.text.length > LONGEST_HEADING_LINE) return false;
    const words = commaFields(line.passage);
    const known = words.filter(({ text }) => this.#vocabulary.columnRole(text) !== null).length;
    if (words.length < FEWEST_COMMA_COLUMNS || known < words.length * KNOWN_SHARE) return false;
    const next = this.#nextSpoken(at + 1);
    return next !== null && commaFields(next.line.passage).length >= words.length;
  }

  #end(from: number, shape: "cells" | "rows" | "pipes" | "commas"): number {
    let last = from;
    let ordinal = itemOrdinal(this.#lines[from]);
    for (let at = from + 1; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (line === undefined || line.blank) continue;
      if (this.#flattened.has(at) || !this.#goesOn(at, last, shape, ordinal)) break;
      last = at;
      ordinal = isCell(line) ? itemOrdinal(line) : (itemOrdinal(line) ?? ordinal);
    }
    return last + 1;
  }

  #goesOn(at: number, last: number, shape: "cells" | "rows" | "pipes" | "commas", ordinal: number | null): boolean {
    const line = this.#lines[at];
    if (line === undefined) return false;
    if (shape === "commas")
      return line.tabs === 0 && !this.#isHeading(line) && commaFields(line.passage).length >= FEWEST_COMMA_COLUMNS;
    if (shape === "pipes")
      return this.#isPipeRow(at) || (at === last + 1 && this.#isPipeRow(at + 1) && !this.#isHeading(line));
    if (this.#isPipeRow(at)) return false;
    if (line.tabs > 0 && line.leadingTabs < line.tabs && isRow(line)) {
      if (shape === "rows" || !this.#opensRows(at)) return true;
      return at === last + 1 && this.#knownWords(line) < 2;
    }
    if (line.leadingTabs > 0) return shape === "cells" || !this.#startsCellRun(at);
    return shape === "rows" ? this.#goesOnInRow(at, last) : this.#goesOnInCell(at, last, ordinal);
  }

  /** Several lines of one cell each: the text has changed from rows to cells. */
  #startsCellRun(at: number): boolean {
    let count = 0;
    for (let next = at; next < this.#lines.length && count < CELLS_THAT_MAKE_A_RUN; next++) {
      const line = this.#lines[next];
      if (line === undefined || line.blank) continue;
      if (!isCell(line)) return false;
      count++;
    }
    return count >= CELLS_THAT_MAKE_A_RUN;
  }

  /** A line without TABs between two rows is the middle of a wrapped cell; one that only ends in TABs is a row. */
  #goesOnInRow(at: number, last: number): boolean {
    const line = this.#lines[at];
    if (line === undefined || this.#isHeading(line)) return false;
    if (line.tabs > 0) return true;
    const next = this.#lines[at + 1];
    return at === last + 1 && next !== undefined && next.tabs > 0 && !isContentsEntry(next);
  }

  /** Whether a line that is no cell itself goes on with the cell before it, or ends the table. */
  #goesOnInCell(at: number, last: number, ordinal: number | null): boolean {
    const line = this.#lines[at];
    if (line === undefined) return false;
    if (line.fields === 0) return true;
    if (this.#isHeading(line)) return false;
    if (at === last + 1) return true;
    if (this.#opensForm(line)) return false;
    if (ordinal !== null && itemOrdinal(line) === ordinal + 1) return this.#tableAfter(at) !== "form";
    if (at - last - 1 > BLANKS_IN_CELL) return false;
    return this.#cellFollows(at) && this.#tableAfter(at) === null;
  }

  /** Behind a blank line, 项目名称：… describes the next project. */
  #opensForm({ passage: { text } }: Line): boolean {
    const [label = "", value] = text.split(/[：:]/, 2);
    return value !== undefined && opensForm.has(this.#vocabulary.labelRole(label)?.role ?? "");
  }

  #cellFollows(at: number): boolean {
    for (let next = at + 1; next < this.#lines.length && next <= at + LOOK_AHEAD; next++) {
      const line = this.#lines[next];
      if (line === undefined || line.blank) continue;
      if (line.leadingTabs > 0) return true;
      if (this.#isHeading(line)) return false;
    }
    return false;
  }

  /** What the next cells after a line begin: a form (its caption or first label), a heading row, or nothing new. */
  #tableAfter(at: number): "form" | "heading" | null {
    const texts: string[] = [];
    for (let next = at + 1; next < this.#lines.length && texts.length < LOOK_AHEAD; next++) {
      const line = this.#lines[next];
      if (line === undefined) break;
      if (line.blank && texts.length > 0) break;
      if (line.leadingTabs > 0) texts.push(line.passage.text.trim());
      else if (!line.blank) break;
    }
    const [first = "", second = ""] = texts;
    if (opensForm.has(this.#vocabulary.labelRole(first)?.role ?? "")) return "form";
    if (texts.some(isAmountCaption)) return "form";
    return this.#vocabulary.columnRole(first) !== null && this.#vocabulary.columnRole(second) !== null
      ? "heading"
      : null;
  }
}
