import type { Reading } from "../../diagnostics/reading.ts";
import type { Block } from "../../model/block.ts";
import { type Passage, lines as passageLines } from "../../model/passage.ts";
import { atOnce, type Run } from "../../model/run.ts";
import { looksLikeHtml, nestsTooDeep } from "../markup.ts";
import { assemble } from "./assemble.ts";
import { cutAtForms } from "./flattened.ts";
import { readLines } from "./lines.ts";
import { stretches } from "./shapes.ts";

/**
 * An exported text as blocks in reading order. Four shapes of table are found by content, and may be mixed in one
 * file: one cell per line behind a TAB, TAB-separated rows, rows with `|` between the cells, and tables of which only
 * the words are left, line by line or between blanks.
 */
export async function readText(reading: Reading, run = atOnce): Promise<Block[]> {
  const { lineStarts } = reading.source;
  if (lineStarts === null) return [];
  const lines = readLines(reading, lineStarts).flatMap((line) => cutAtForms(line, reading.vocabulary));
  const blocks = stretches(lines, reading.vocabulary).flatMap((stretch) => assemble(lines, stretch, reading));
  return looksLikeHtml(reading.source.text) ? withoutMarkup(blocks, reading, run) : blocks;
}

/** cheerio costs more to load than a whole text costs to read, so it is loaded only for texts that hold markup. */
async function withoutMarkup(blocks: readonly Block[], reading: Reading, run: Run): Promise<Block[]> {
  const { readFragment } = await import("../html/fragment.ts");
  const plain = (passage: Passage): Passage => {
    if (!looksLikeHtml(passage.text)) return passage;
    if (!nestsTooDeep(passage.text)) return readFragment(passage, reading);
    reading.report("text/markup-too-deep", reading.lines(passage), {});
    return passage;
  };
  const plainBlock = (block: Block): Block[] => {
    if (block.kind === "table") return [block];
    if (block.kind === "cells") {
      return [{ ...block, cells: block.cells.map((cell) => ({ ...cell, passage: plain(cell.passage) })) }];
    }
    return passageLines(plain(block.passage)).map((passage) => ({ ...block, passage }));
  };
  return run(() => blocks.flatMap(plainBlock));
}
