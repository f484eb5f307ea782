import { join, type Passage } from "../../model/passage.ts";

/**
 * The text a document shows, written down once in reading order: the source that all passages of a Word file are cut
 * from, since the file itself has no lines. Paragraphs are set apart by line feeds, so that each begins at an offset
 * of its own, even an empty one.
 */
export class FlatText {
  readonly #pieces: string[] = [];
  length = 0;

  append(text: string): Passage {
    const passage = { text, offsets: this.length };
    this.#pieces.push(text);
    this.length += text.length;
    return passage;
  }

  endParagraph(): void {
    this.append("\n");
  }

  text(): string {
    return this.#pieces.join("");
  }
}

/** Paragraphs as the lines of one passage; those that stand one after another in the flat text stay contiguous. */
export function asLines(paragraphs: readonly Passage[]): Passage {
  const [first] = paragraphs;
  if (first === undefined || paragraphs.length === 1 || typeof first.offsets !== "number")
    return join(paragraphs, "\n");
  let end = first.offsets;
  for (const { text, offsets } of paragraphs) {
    if (offsets !== end) return join(paragraphs, "\n");
    end += text.length + 1;
  }
  return { text: paragraphs.map(({ text }) => text).join("\n"), offsets: first.offsets };
}
