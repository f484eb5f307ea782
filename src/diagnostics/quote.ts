import type { Diagnostic } from "../model/record.ts";
import type { Reading } from "./reading.ts";

/** The source a diagnostic speaks of: a line of it or, where it has no lines, a cell or paragraph. */
export interface Quote {
  readonly text: string;
  /** The line it is, of a source that has lines. */
  readonly line: number | null;
  /** The stretch in question, in UTF-16 units of `text`; null where the whole is. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** Quotes the source of a diagnostic; null where it has no place, or one where nothing is printed. */
export function quoteOf({ at, args }: Pick<Diagnostic, "at" | "args">, reading: Reading): Quote | null {
  const pieces = reading.excerpts(at).filter(({ text }) => text.trim() !== "");
  const printed = Object.values(args).flatMap((value) => {
    const text = typeof value === "string" ? value.replace(/…$/, "").trim() : "";
    return text === "" ? [] : [text];
  });
  for (const text of printed) {
    for (const piece of pieces) {
      const start = piece.text.indexOf(text);
      if (start >= 0) return { ...piece, span: { start, end: start + text.length } };
    }
  }
  const [first] = pieces;
  return first === undefined ? null : { ...first, span: null };
}
