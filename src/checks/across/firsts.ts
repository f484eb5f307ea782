import { hash } from "node:crypto";

const BYTES = 6;

/**
 * A text in few bytes, to be compared with others: of each document some hundred are kept to the end of a run. Of a million
 * texts two have one fingerprint in one run of 500, so what is found by it is looked at once more.
 */
export const fingerprint = (text: string): number => hash("sha256", text, "buffer").readUIntBE(0, BYTES);

/** The share of places that may be taken: a search then meets few others. */
const FULL = 0.75;
/** Doubled, two thirds of the places would be free at times. */
const GROWTH = 1.5;

/** What came first with a fingerprint, as a number. A Map takes three times the memory, and ends at 16 million. */
export class Firsts {
  #keys = new Float64Array(1024);
  /** One more than the number; 0 where there is none. */
  #values = new Int32Array(1024);
  #size = 0;

  /** Returns the number a key has; null where it had none, and now has this one. */
  take(key: number, value: number): number | null {
    const at = this.#placeOf(key);
    const first = this.#values[at] as number;
    if (first !== 0) return first - 1;
    this.#keys[at] = key;
    this.#values[at] = value + 1;
    if (++this.#size > this.#keys.length * FULL) this.#grow();
    return null;
  }

  #placeOf(key: number): number {
    const places = this.#keys.length;
    let at = key % places;
    while (this.#values[at] !== 0 && this.#keys[at] !== key) at = (at + 1) % places;
    return at;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    const places = Math.ceil(keys.length * GROWTH);
    this.#keys = new Float64Array(places);
    this.#values = new Int32Array(places);
    values.forEach((value, index) => {
      if (value === 0) return;
      const at = this.#placeOf(keys[index] as number);
      this.#keys[at] = keys[index] as number;
      this.#values[at] = value;
    });
  }
}
