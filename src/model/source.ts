import { bounds, type Passage } from "./passage.ts";
import { type Place, placeFrom } from "./place.ts";

/** The text all passages of one reading are cut from. `lineStarts` is null where the format has no lines (docx). */
export interface Source {
  readonly text: string;
  readonly lineStarts: Int32Array | null;
}

function lineAt(lineStarts: Int32Array, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The lines a passage stands on; empty where the source has no lines or the passage no source. */
export function linesOf(source: Source, passage: Passage): Place {
  const found = source.lineStarts === null ? null : bounds(passage);
  if (found === null || source.lineStarts === null) return {};
  const line = lineAt(source.lineStarts, found.first);
  const endLine = lineAt(source.lineStarts, found.last);
  return placeFrom({ line, endLine });
}

/** The same place on other lines: where within a cell something stands. */
export function onLines({ line: _, endLine: __, ...at }: Place, lines: Place): Place {
  return { ...lines, ...at };
}
