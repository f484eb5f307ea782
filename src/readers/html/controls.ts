import type { Reading } from "../../diagnostics/reading.ts";
import { join, offsetAt, type Passage, slice } from "../../model/passage.ts";
import { textOf } from "./text.ts";
import type { StartTag } from "./tokens.ts";

const CHECK_BOXES = new Set(["checkbox", "radio"]);
/** Inputs that show their value as text; one without a type is such. */
const TEXTS = new Set(["", "text", "number", "date", "month", "time", "tel", "email", "url", "search"]);

/** What an <input> shows, the rest of its tag marked structural; null where it shows a button or nothing. */
export function readInput({ attributes }: StartTag, tag: Passage, reading: Reading): Passage | null {
  const type = attributes.get("type")?.text.trim().toLowerCase() ?? "";
  const value = attributes.get("value");
  if (CHECK_BOXES.has(type)) {
    reading.structural(slice(tag, 1));
    return { text: attributes.has("checked") ? "☒" : "☐", offsets: Int32Array.of(offsetAt(tag, 0)) };
  }
  if (value === undefined || !TEXTS.has(type)) {
    reading.structural(tag);
    return null;
  }
  const from = offsetAt(value, 0) - offsetAt(tag, 0);
  reading.structural(slice(tag, 0, from));
  reading.structural(slice(tag, from + value.text.length));
  return textOf(value, reading);
}

/** A <select> while its options are read: it shows those selected, else the first. */
export class Choice {
  readonly #reading: Reading;
  readonly #options: { readonly selected: boolean; readonly pieces: Passage[] }[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  option({ attributes }: StartTag): void {
    this.#options.push({ selected: attributes.has("selected"), pieces: [] });
  }

  say(passage: Passage): void {
    const option = this.#options.at(-1);
    if (option === undefined) this.#reading.structural(passage);
    else option.pieces.push(passage);
  }

  /** What is shown; what might have been chosen instead is no content. */
  shown(): Passage {
    const selected = this.#options.filter((option) => option.selected);
    const shown = new Set(selected.length === 0 ? this.#options.slice(0, 1) : selected);
    const [said, unsaid] = [[...shown], this.#options.filter((option) => !shown.has(option))];
    for (const piece of unsaid.flatMap(({ pieces }) => pieces)) this.#reading.structural(piece);
    const pieces = said.flatMap((option) => option.pieces);
    return join(pieces, "");
  }
}
