import { load } from "cheerio/slim";
import type { Reading } from "../../diagnostics/reading.ts";
import { join, type Passage, slice } from "../../model/passage.ts";
import { hidingStrayBrackets } from "../markup.ts";
import { saying } from "../text/lines.ts";

type Node = NonNullable<ReturnType<ReturnType<typeof load>["root"]>[0]>["children"][number];

const BREAKING = new Set(["p", "br", "div", "li", "tr", "td", "th", "table", "ul", "ol"]);
const ENTITY = /&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?/gi;

const decoded = new Map<string, string>();
function decodeEntity(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  const text = load(entity).text();
  decoded.set(entity, text);
  return text;
}

/** The text of one text node: entities decoded, each standing where its ampersand stood. */
function textOf(printed: Passage, reading: Reading): Passage {
  if (!printed.text.includes("&")) return printed;
  const pieces: Passage[] = [];
  let start = 0;
  for (const match of printed.text.matchAll(ENTITY)) {
    const entity = slice(printed, match.index, match.index + match[0].length);
    const text = decodeEntity(match[0]);
    pieces.push(slice(printed, start, match.index));
    pieces.push({ text, offsets: Int32Array.from(text, (_, index) => (index === 0 ? firstOffset(entity) : -1)) });
    reading.structural(slice(entity, 1));
    start = match.index + match[0].length;
  }
  return join([...pieces, slice(printed, start)], "");
}

function firstOffset(passage: Passage): number {
  return typeof passage.offsets === "number" ? passage.offsets : (passage.offsets[0] ?? -1);
}

/**
 * A cell whose text is HTML-ish, as OCR services and content systems leave it (`<p>…</p> <p>…</p>`, `<br>`,
 * entities): its paragraphs as lines of one passage. Tags are marked structural. Walks without recursion.
 */
export function readFragment(printed: Passage, reading: Reading): Passage {
  // Only the places of tags and texts are taken from the tree, so that what is read is the printed text itself.
  const markup = hidingStrayBrackets(printed.text);
  const root = load(markup, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } }).root()[0];
  const paragraphs: Passage[][] = [[]];
  const breakHere = () => {
    if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  };
  let tagsFrom = 0;
  // Nodes still to visit, next one last; null stands for the end of a breaking element.
  const pending: (Node | null)[] = root === undefined ? [] : root.children.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === null) {
      breakHere();
    } else if (node.type === "text" && node.startIndex !== null && node.endIndex !== null) {
      reading.structural(slice(printed, tagsFrom, node.startIndex));
      tagsFrom = node.endIndex + 1;
      paragraphs.at(-1)?.push(textOf(slice(printed, node.startIndex, tagsFrom), reading));
    } else if (node.type === "tag") {
      const breaks = BREAKING.has(node.name);
      if (breaks) breakHere();
      if (breaks) pending.push(null);
      for (const child of node.children.toReversed()) pending.push(child);
    }
  }
  reading.structural(slice(printed, tagsFrom));
  const said = paragraphs.map((pieces) => saying(join(pieces, ""), reading)).filter((passage) => passage !== null);
  return join(said, "\n");
}
