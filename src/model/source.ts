import { bounds, type Passage } from "./passage.ts";
import type { Place } from "./place.ts";

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

/**
 * The place of which so much is known; an end is said only where it is on another line. A key at a time: objects spread
 * into each other cost a hundred times as much.
 */
export function placeFrom(
  known: { readonly [Part in "line" | "endLine" | "table" | "row"]?: number | undefined },
): Place {
  const { line, endLine, table, row } = known;
  const at: Place = {};
  if (line !== undefined) at.line = line;
  if (endLine !== undefined && endLine !== line) at.endLine = endLine;
  if (table !== undefined) at.table = table;
  if (row !== undefined) at.row = row;
  return at;
}
