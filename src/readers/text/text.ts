import type { Reading } from "../../diagnostics/reading.ts";
import type { Block } from "../../model/block.ts";
import { type Passage, lines as passageLines } from "../../model/passage.ts";
import { looksLikeHtml, nestsTooDeep } from "../markup.ts";
import { assemble } from "./assemble.ts";
import { readLines } from "./lines.ts";
import { stretches } from "./shapes.ts";

/**
 * An exported text as blocks in reading order. Three shapes of table are found by content, and may be mixed in one
 * file: one cell per line behind a TAB, TAB-separated rows, and rows with `|` between the cells.
 */
export async function readText(reading: Reading): Promise<Block[]> {
  const { lineStarts } = reading.source;
  if (lineStarts === null) return [];
  reportControls(reading);
  const lines = readLines(reading, lineStarts);
  const blocks = stretches(lines).flatMap((stretch) => assemble(lines, stretch, reading));
  return looksLikeHtml(reading.source.text) ? withoutMarkup(blocks, reading) : blocks;
}

/** cheerio costs more to load than a whole text costs to read, so it is loaded only for texts that hold markup. */
async function withoutMarkup(blocks: readonly Block[], reading: Reading): Promise<Block[]> {
  const { readFragment } = await import("../html/fragment.ts");
  const plain = (passage: Passage): Passage => {
    if (!looksLikeHtml(passage.text)) return passage;
    if (!nestsTooDeep(passage.text)) return readFragment(passage, reading);
    reading.report("text/markup-too-deep", reading.lines(passage), {});
    return passage;
  };
  return blocks.flatMap((block): Block[] => {
    if (block.kind === "cells") {
      return [{ ...block, cells: block.cells.map((cell) => ({ ...cell, passage: plain(cell.passage) })) }];
    }
    return passageLines(plain(block.passage)).map((passage) => ({ ...block, passage }));
  });
}

/** Control characters no text should hold, and the sign that stands for letters lost before we got the text. */
const CONTROL = /[\x01-\x08\x0e-\x1f\x7f\ufffd]/g;

function reportControls(reading: Reading): void {
  const found = new Map<string, { count: number; first: number }>();
  for (const { 0: character, index } of reading.source.text.matchAll(CONTROL)) {
    const { count, first } = found.get(character) ?? { count: 0, first: index };
    found.set(character, { count: count + 1, first });
  }
  for (const [character, { count, first }] of found) {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    const at = reading.lines({ text: character, offsets: first });
    reading.report("text/control-character", at, { character: name, count });
  }
}
