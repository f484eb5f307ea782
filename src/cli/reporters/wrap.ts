import { widthOf } from "./draw.ts";

/**
 * Where a line may break: behind blanks, and before or behind a wide character. Signs that open stay with what follows
 * them, signs that close with what is before.
 */
const PIECES =
  /[（《【“‘]*(?:[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“‘]+)[，。、；：！？）》】”’…]*\s*|[“‘]+\s*|\s+/g;

/** Breaks a text into lines of at most so many terminal columns; a word that is longer stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
