import { load } from "cheerio/slim";
import type { Reading } from "../../diagnostics/reading.ts";
import { join, type Passage, slice } from "../../model/passage.ts";
import { hidingStrayBrackets } from "../markup.ts";
import { saying } from "../text/lines.ts";
import { textOf } from "./text.ts";

type Node = NonNullable<ReturnType<ReturnType<typeof load>["root"]>[0]>["children"][number];

const BREAKING = new Set(["p", "br", "div", "li", "tr", "td", "th", "table", "ul", "ol"]);

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
      reading.separating(slice(printed, tagsFrom, node.startIndex));
      tagsFrom = node.endIndex + 1;
      paragraphs.at(-1)?.push(textOf(slice(printed, node.startIndex, tagsFrom), reading));
    } else if (node.type === "tag") {
      const breaks = BREAKING.has(node.name);
      if (breaks) breakHere();
      if (breaks) pending.push(null);
      for (const child of node.children.toReversed()) pending.push(child);
    }
  }
  reading.separating(slice(printed, tagsFrom));
  const said = paragraphs.map((pieces) => saying(join(pieces, ""), reading)).filter((passage) => passage !== null);
  return join(said, "\n");
}
