import type { Place } from "../model/place.ts";

interface Anchor {
  readonly offset: number;
  readonly at: Place;
}

/** The places of a source in the order they stand in it: which place an offset belongs to, and which comes first. */
export class SourceOrder {
  readonly #anchors: readonly Anchor[];
  #ranks: Map<string, number> | null = null;

  constructor(anchors: readonly Anchor[]) {
    this.#anchors = anchors.toSorted((left, right) => left.offset - right.offset);
  }

  /** The place of the last thing that begins at or before an offset; empty where none does. */
  placeAt(offset: number): Place {
    let low = -1;
    let high = this.#anchors.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#anchors[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#anchors[low]?.at ?? {};
  }

  /** Where a place stands among all; a place never laid out comes last. */
  rank(at: Place): number {
    return this.#find(at)?.rank ?? this.#anchors.length;
  }

  /** From where to where in the source a place reaches; null for one never laid out. */
  stretch(at: Place): { readonly from: number; readonly to: number | null } | null {
    const found = this.#find(at);
    const first = this.#anchors[found?.rank ?? this.#anchors.length];
    if (found === null || first === undefined) return null;
    let next = found.rank + 1;
    while (keysOf(this.#anchors[next]?.at ?? {}).includes(found.key)) next++;
    return { from: first.offset, to: this.#anchors[next]?.offset ?? null };
  }

  #find(at: Place): { readonly key: string; readonly rank: number } | null {
    this.#ranks ??= this.#ranked();
    for (const key of keysOf(at)) {
      const rank = this.#ranks.get(key);
      if (rank !== undefined) return { key, rank };
    }
    return null;
  }

  #ranked(): Map<string, number> {
    const ranks = new Map<string, number>();
    for (const [rank, { at }] of this.#anchors.entries()) {
      for (const key of keysOf(at)) if (!ranks.has(key)) ranks.set(key, rank);
    }
    return ranks;
  }
}

/** The keys of a place from the closest to the widest. */
function keysOf({ table, row, column, paragraph }: Place): string[] {
  if (table === undefined) return [`p${paragraph}`];
  return [`t${table}r${row}c${column}`, `t${table}r${row}`, `t${table}`];
}
