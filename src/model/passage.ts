/**
 * A stretch of the source as it was read: its text, and for each UTF-16 unit of the text the offset in the source
 * it came from. A contiguous passage needs only its first offset; one that was put together from several places
 * (a cell of three lines, say) carries an offset per unit. Every field of a record is cut from a passage, which is
 * what makes values traceable and the coverage count possible.
 */
export interface Passage {
  readonly text: string;
  readonly offsets: number | Int32Array;
}

/** The offset of a unit that stands nowhere in the source: a joint put between two pieces. */
const NOWHERE = -1;

export const emptyPassage: Passage = { text: "", offsets: NOWHERE };

/** The offset in the source of unit `index`, or a negative number where the unit is a joint of ours. */
export function offsetAt(passage: Passage, index: number): number {
  return typeof passage.offsets === "number" ? passage.offsets + index : (passage.offsets[index] ?? NOWHERE);
}

export function slice(passage: Passage, start: number, end: number = passage.text.length): Passage {
  if (start <= 0 && end >= passage.text.length) return passage;
  return {
    text: passage.text.slice(start, end),
    offsets: typeof passage.offsets === "number" ? passage.offsets + start : passage.offsets.subarray(start, end),
  };
}

/** The passages one after another with `joint` between them; the joint belongs to no place in the source. */
export function join(passages: readonly Passage[], joint: string): Passage {
  const [only] = passages;
  if (only === undefined) return emptyPassage;
  if (passages.length === 1) return only;
  const text = passages.map((passage) => passage.text).join(joint);
  const offsets = new Int32Array(text.length).fill(NOWHERE);
  let at = 0;
  for (const passage of passages) {
    for (let index = 0; index < passage.text.length; index++) offsets[at + index] = offsetAt(passage, index);
    at += passage.text.length + joint.length;
  }
  return { text, offsets };
}

const isBlank = (text: string, index: number): boolean => text.slice(index, index + 1).trim() === "";

export function trim(passage: Passage): Passage {
  let start = 0;
  let end = passage.text.length;
  while (start < end && isBlank(passage.text, start)) start++;
  while (end > start && isBlank(passage.text, end - 1)) end--;
  return slice(passage, start, end);
}

/** The lines of a passage, without their line feeds. */
export function lines(passage: Passage): Passage[] {
  if (!passage.text.includes("\n")) return [passage];
  const found: Passage[] = [];
  let start = 0;
  for (let end = passage.text.indexOf("\n"); end >= 0; end = passage.text.indexOf("\n", start)) {
    found.push(slice(passage, start, end));
    start = end + 1;
  }
  found.push(slice(passage, start));
  return found;
}

/** First and last offset in the source, or null where the passage stands nowhere in it. An empty cell has a place. */
export function bounds(passage: Passage): { first: number; last: number } | null {
  if (typeof passage.offsets === "number") {
    if (passage.offsets === NOWHERE) return null;
    return { first: passage.offsets, last: passage.offsets + Math.max(passage.text.length - 1, 0) };
  }
  let first = -1;
  let last = -1;
  for (const offset of passage.offsets) {
    if (offset < 0) continue;
    if (first < 0 || offset < first) first = offset;
    if (offset > last) last = offset;
  }
  return first < 0 ? null : { first, last };
}
