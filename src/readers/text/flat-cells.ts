import type { FlatShape, LooseCell } from "../../model/block.ts";
import { join, trim } from "../../model/passage.ts";
import { scanUnit, standardUnits } from "../../values/unit.ts";
import type { ColumnRole } from "../../vocabulary/columns.ts";
import { openings } from "../../vocabulary/comparators.ts";
import type { Heading } from "./flat-heading.ts";
import type { Line } from "./lines.ts";
import { type Piece, piecesOf } from "./pieces.ts";

/** The cells of a flattened table: those beside its heading, and those of the lines below, `parted` where lines hold several. */
export function cellsOf(
  heading: Heading,
  besides: readonly Piece[],
  below: readonly Line[],
  parted: boolean,
): { shape: FlatShape; cells: LooseCell[] } {
  const shape = besides.length > 0 ? "flatString" : parted ? "flatRows" : "flatLines";
  if (shape === "flatLines") {
    const cells = below.map(({ passage }, index) => ({
      passage: trim(passage),
      opensLine: index === 0,
      glued: false,
    }));
    return { shape, cells };
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
  return { shape, cells };
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
