import { foldWidth } from "../text/fold.ts";
import { plainSigns } from "../text/latex.ts";

/** The text as the grammar of values reads it: plain signs, half width, unit for unit as long as the printed text. */
export const legible = (text: string): string => foldWidth(plainSigns(text));

/** The index of the first character that is no blank, from `at` on. */
export function skipBlanks(text: string, at: number): number {
  let index = at;
  while (text[index] === " ") index++;
  return index;
}

/** The index behind the last character that is no blank, before `at`. */
export function skipBlanksBack(text: string, at: number): number {
  let index = at;
  while (index > 0 && text[index - 1] === " ") index--;
  return index;
}

/** A regular expression's alternatives, longest first, so that the longest word wins. */
export function oneOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}

/** What a sticky `pattern` matches at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a value may end: the end of the text, a blank, or punctuation (as folded). */
export const BOUNDARY = "(?=$|[\\s,.。;、:!?()/|])";
