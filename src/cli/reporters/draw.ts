import { eastAsianWidth } from "get-east-asian-width";

/** A drawn table: its heading (or none) and its rows, every cell one line of text. */
export interface Drawing {
  readonly heading: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  /** A column of which the end tells most, as of paths: it is cut at its beginning. */
  readonly ending?: number;
}

/** ASCII and the Chinese characters and signs of these documents, whose widths need no table. */
const PLAIN = /^[\x20-\x7e\u2014\u2018-\u201d\u2026\u2260-\u2267\u3000-\u303f\u4e00-\u9fff\uff01-\uff60]*$/;
const WIDE = /[\u3000-\u303f\u4e00-\u9fff\uff01-\uff60]/g;
/** Marks that stand on the character before them, and characters without any width. */
const WIDTHLESS: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

/** The flag by which an expression knows sequences: younger than what this is compiled to. */
const KNOWS_SEQUENCES = "v";

/**
 * Parts a text so that a picture made of several – a family, a hand in a colour, a flag – is one. Few texts have any, and
 * what parts them costs as much as the start of the program.
 */
let parted: ((text: string) => string[]) | null = null;

function partsPictures(): (text: string) => string[] {
  const segmenter = new Intl.Segmenter("zh", { granularity: "grapheme" });
  const picture = new RegExp("^\\p{RGI_Emoji}$", KNOWS_SEQUENCES);
  return (text) =>
    Array.from(segmenter.segment(text), ({ segment }) => segment).flatMap((seen) =>
      picture.test(seen) ? [seen] : [...seen],
    );
}

/** Pictures stand beyond the basic plane, but for some that a selector makes ones. */
const MAY_HOLD_PICTURES = /[\ud83c-\ud83e]|\ufe0f|\u200d/;

/** The characters of a text; a picture is one. */
export function charactersIn(text: string): readonly string[] {
  if (!MAY_HOLD_PICTURES.test(text)) return [...text];
  parted ??= partsPictures();
  return parted(text);
}

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (character.length > String.fromCodePoint(code).length) return 2;
  return WIDTHLESS.some(([first, last]) => code >= first && code <= last) ? 0 : eastAsianWidth(code);
}

/** Terminal columns a text takes: Chinese characters, full-width signs and pictures take two. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length + (text.match(WIDE)?.length ?? 0);
  return charactersIn(text).reduce((width, character) => width + widthOfCharacter(character), 0);
}

/** As many of the characters as fit a number of terminal columns. */
function fitting(characters: readonly string[], width: number): readonly string[] {
  let taken = 0;
  const end = characters.findIndex((character) => {
    taken += widthOf(character);
    return taken > width;
  });
  return end < 0 ? characters : characters.slice(0, end);
}

/** Cuts a text to a number of terminal columns; a cut text ends in "…". Chinese characters take two columns. */
const cut = (text: string, width: number): string =>
  widthOf(text) <= width ? text : `${fitting(charactersIn(text), width - 1).join("")}…`;

/** The same from the other side: a cut text begins with "…". */
const cutBefore = (text: string, width: number): string =>
  widthOf(text) <= width
    ? text
    : `…${fitting(charactersIn(text).toReversed(), width - 1)
        .toReversed()
        .join("")}`;

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

const NARROWEST = 6;

/** Widths of the columns: as wide as their contents, the widest but the `whole` one cut down until all fit `total`. */
function columnWidths(rows: readonly (readonly string[])[], total: number, between: number, whole = -1): number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? "")), 1),
  );
  const room = total - between * Math.max(0, count - 1);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = widths.reduce((most, width, column) => (column === whole ? most : Math.max(most, width)), 0);
    const next = widths.reduce((most, width) => (width < widest ? Math.max(most, width) : most), NARROWEST);
    if (widest <= NARROWEST) break;
    const columns = widths.flatMap((width, column) => (width === widest && column !== whole ? [column] : []));
    const narrowing = Math.min(widest - next, Math.ceil(excess / columns.length)) || 1;
    for (const column of columns) widths[column] = widest - narrowing;
    excess -= narrowing * columns.length;
  }
  return widths;
}

/** A table without rules, columns two blanks apart. */
export function drawPlain({ heading, rows, ending = -1 }: Drawing, total: number): string[] {
  const all = heading === null ? rows : [heading, ...rows];
  const widths = columnWidths(all, total, 2);
  return all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return pad(column === ending ? cutBefore(cell, width) : cut(cell, width), width);
      })
      .join("  ")
      .trimEnd(),
  );
}

/** A table with rules around every cell; rows may be of different lengths. The `whole` column is never cut. */
export function drawRuled(rows: readonly (readonly string[])[], total: number, whole: number): string[] {
  const widths = columnWidths(rows, total - 4, 3, whole);
  const rule = (left: string, middle: string, right: string) =>
    left + widths.map((width) => "─".repeat(width + 2)).join(middle) + right;
  const line = (row: readonly string[]) =>
    `│${widths.map((width, column) => (column < row.length ? ` ${pad(cut(row[column] ?? "", width), width)} ` : " ".repeat(width + 2))).join("│")}│`;
  return [rule("┌", "┬", "┐"), ...rows.map(line), rule("└", "┴", "┘")];
}
