import { widthOf } from "./draw.ts";

/** Where a line may break: behind a blank, and before or behind every wide character. */
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][，。、；：！？）》”…]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+/g;

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
