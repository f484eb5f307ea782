import path from "node:path";
import type { Quote } from "../../diagnostics/quote.ts";
import type { Place } from "../../model/place.ts";

/** Lines and columns as editors and CI count them: from 1, columns in UTF-16 units, the last one exclusive. */
export interface Region {
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** Where a finding stands in a source that has lines: the stretch in question, else the lines of its place. */
export function regionOf({ line, endLine = line }: Place, quote: Quote | null): Region | null {
  if (quote?.line != null && quote.span !== null) {
    const { line: at, before, span } = quote;
    return {
      startLine: at,
      endLine: at,
      startColumn: before + span.start + 1,
      endColumn: before + span.end + 1,
    };
  }
  return line === undefined || endLine === undefined ? null : { startLine: line, endLine };
}

/** A path as CI names files: from the working directory, with forward slashes on every system. */
export const slashed = (file: string): string =>
  file === "-" ? file : (path.relative(".", file) || ".").split(path.sep).join("/");
