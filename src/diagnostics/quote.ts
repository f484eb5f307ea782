import type { Diagnostic } from "../model/record.ts";
import { type Excerpt, type Span, within } from "./excerpt.ts";
import type { Reading } from "./reading.ts";

/** The source a diagnostic speaks of: a line of it or, where it has no lines, a cell or paragraph. */
export interface Quote extends Omit<Excerpt, "own"> {
  /** The stretch in question, in UTF-16 units of `text`; null where the whole is. */
  readonly span: Span | null;
}

/** So many UTF-16 units around the stretch in question are quoted: more than any terminal shows. */
const AROUND = 200;

/** Quotes the source of a diagnostic; null where it has no place, or one where nothing is printed. */
export function quoteOf({ at, args }: Pick<Diagnostic, "at" | "args">, reading: Reading): Quote | null {
  const pieces = reading.excerpts(at).filter(({ text }) => text.trim() !== "");
  const printed = Object.values(args).flatMap((value) => {
    const text = typeof value === "string" ? value.replace(/…$/, "").trim() : "";
    return text === "" ? [] : [text];
  });
  const found =
    firstOf(printed, (text) => inPlace(pieces, text) ?? inLine(pieces, text)) ??
    firstOf(figuresOf(printed), (figure) => inPlace(pieces, figure));
  // Which paragraph of a cell it is, the excerpt does not tell.
  const isDoubtful = at.column !== undefined && at.paragraph !== undefined && found !== null && isRepeated(found);
  if (found !== null && !isDoubtful) return quoted(found.piece, found.span);
  const [first] = pieces;
  return first === undefined ? null : quoted(first, null);
}

interface Match {
  readonly piece: Excerpt;
  readonly span: Span;
}

function firstOf(texts: readonly string[], find: (text: string) => Match | null): Match | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

const FIGURE = /^[-−+]?\d[\d,.]*/;

/** The figures that texts begin with: an amount is quoted with the unit that its table prints elsewhere. */
const figuresOf = (texts: readonly string[]): string[] => texts.flatMap((text) => FIGURE.exec(text)?.[0] ?? []);

/** Where a text stands in the cell itself. */
function inPlace(pieces: readonly Excerpt[], text: string): Match | null {
  for (const piece of pieces) {
    const { start, end } = piece.own ?? { start: 0, end: 0 };
    const at = piece.text.slice(start, end).indexOf(text);
    if (at >= 0) return { piece, span: { start: start + at, end: start + at + text.length } };
  }
  return null;
}

/** Where it stands in the lines of the cell. */
function inLine(pieces: readonly Excerpt[], text: string): Match | null {
  for (const piece of pieces) {
    const start = piece.text.indexOf(text);
    if (start >= 0) return { piece, span: { start, end: start + text.length } };
  }
  return null;
}

function isRepeated({ piece, span }: Match): boolean {
  const text = piece.text.slice(span.start, span.end);
  return piece.text.indexOf(text) !== piece.text.lastIndexOf(text);
}

function quoted(piece: Excerpt, span: Span | null): Quote {
  const from = span?.start ?? piece.own?.start ?? 0;
  const { own: _, ...cut } = within(piece, from - AROUND, (span?.end ?? from) + AROUND);
  const moved = cut.before - piece.before;
  return { ...cut, span: span === null ? null : { start: span.start - moved, end: span.end - moved } };
}
