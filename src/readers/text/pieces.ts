import { join, type Passage, slice, trim } from "../../model/passage.ts";
import type { Line } from "./lines.ts";

/** What a line holds between blanks. */
export interface Piece {
  readonly passage: Passage;
  /** Parted from the piece before by more than one narrow blank; true of a line's first. */
  readonly wide: boolean;
  /** Where it begins in its line. */
  readonly from: number;
}

const BLANKS = /[ \u3000\u00a0\u2002\u2003\u2009]+/g;
/** Longer lines are no table that somebody copied; cutting them up would cost more memory than they are worth. */
const LONGEST_LINE = 1_000_000;

/** The pieces of a line in order. */
export function piecesOf({ passage }: Pick<Line, "passage">): Piece[] {
  const { text } = passage;
  if (text.length > LONGEST_LINE) return [{ passage: trim(passage), wide: true, from: 0 }];
  const pieces: Piece[] = [];
  let from = 0;
  let wide = true;
  const take = (to: number) => {
    if (to > from) pieces.push({ passage: slice(passage, from, to), wide: wide || pieces.length === 0, from });
  };
  for (const { index, 0: blanks } of text.matchAll(BLANKS)) {
    take(index);
    from = index + blanks.length;
    wide = blanks !== " ";
  }
  take(text.length);
  return pieces;
}

/** Pieces of one word that a narrow column broke over lines. */
export const rejoined = (pieces: readonly Piece[]): Piece => {
  const [first] = pieces;
  const passage = join(
    pieces.map((piece) => piece.passage),
    "",
  );
  return { passage, wide: first?.wide ?? true, from: first?.from ?? 0 };
};
