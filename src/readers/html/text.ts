import { load } from "cheerio/slim";
import type { Reading } from "../../diagnostics/reading.ts";
import { offsetAt, type Passage, slice } from "../../model/passage.ts";
import { INVISIBLE } from "../../text/invisible.ts";

/** How many of the units at the end of what is read stand so in the printed text. */
function unitsKept(read: string, printed: string): number {
  if (read === printed) return read.length;
  let kept = 0;
  while (kept < read.length - 1 && read.at(-1 - kept) === printed.at(-1 - kept)) kept++;
  return kept;
}

/**
 * The passage with every match of a pattern without groups read as something no longer: what is read stands where the
 * match begins, the rest of the match is marked structural.
 */
function reread(passage: Passage, pattern: RegExp, read: (printed: string) => string, reading: Reading): Passage {
  const offsets = new Int32Array(passage.text.length).fill(-1);
  let from = 0;
  let length = 0;
  const keepTo = (to: number) => {
    while (from < to) offsets[length++] = offsetAt(passage, from++);
  };
  const text = passage.text.replace(pattern, (printed: string, index: number) => {
    const said = read(printed);
    const end = index + printed.length - unitsKept(said, printed);
    keepTo(index);
    if (said !== printed) {
      reading.structural(slice(passage, said.trim() === "" ? index : index + 1, end));
      if (said !== "") offsets[length] = offsetAt(passage, index);
      length += said.length - (index + printed.length - end);
      from = end;
    }
    keepTo(index + printed.length);
    return said;
  });
  keepTo(passage.text.length);
  return { text, offsets: offsets.subarray(0, length) };
}

const REFERENCE = /&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?/gi;
/** Cheaper to ask again than to load. */
const parser = load("", { xml: { xmlMode: false } });
/** So many character references are decoded at once, and about so many are remembered. */
const PORTION = 4096;
const known = new Map<string, string>();

/** Has references decoded, all together, for a parser costs more to start than to run. */
function learn(references: ReadonlySet<string>): void {
  if (known.size > PORTION) known.clear();
  const unknown = [...references].filter((reference) => !known.has(reference));
  for (let from = 0; from < unknown.length; from += PORTION) {
    const portion = unknown.slice(from, from + PORTION);
    const nodes = parser(`<i>${portion.join("<br>")}</i>`)
      .contents()
      .toArray();
    const texts = nodes.flatMap((node) => (node.type === "text" ? [node.data] : []));
    portion.forEach((reference, index) => {
      const text = texts[index] ?? reference;
      // A reference to no character stays as it is printed.
      known.set(reference, text.includes("\ufffd") ? reference : text);
    });
  }
}

/** The text of one text node: character references decoded, each standing where its ampersand stood. */
export function textOf(printed: Passage, reading: Reading): Passage {
  const references = printed.text.match(REFERENCE);
  if (references === null) return printed;
  learn(new Set(references));
  return reread(printed, REFERENCE, (reference) => known.get(reference) ?? reference, reading);
}

/** Whatever is not printed as it stands: what HTML takes for one blank, and characters that show nothing. */
const UNPLAIN = new RegExp(`[ \\t\\n\\f\\r${INVISIBLE}]{2,}|[\\t\\n\\f\\r${INVISIBLE}]`, "g");
const BLANK = /[ \t\n\f\r]/;

/** The passage as browsers print it: a run of blanks and line ends is one blank, where the run begins. */
export function collapsed(passage: Passage, reading: Reading): Passage {
  if (passage.text.search(UNPLAIN) < 0) return passage;
  return reread(passage, UNPLAIN, (run) => (BLANK.test(run) ? " " : ""), reading);
}
