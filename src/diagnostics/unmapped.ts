/** A run of characters that reached no field: from the first to the last, with the words they make. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly characters: number;
  /** Blanks and what separates the words as one blank. */
  readonly words: string;
}

/** Gathers the characters of a run, one offset after the other. */
export class UnmappedRun {
  readonly #text: string;
  #words: string[] = [];
  #first = -1;
  #wordFrom = -1;
  #last = -1;
  #characters = 0;

  constructor(text: string) {
    this.#text = text;
  }

  add(offset: number): void {
    if (this.#first < 0) this.#first = offset;
    if (this.#wordFrom < 0) this.#wordFrom = offset;
    // Low surrogates are not counted, and part no word.
    else if (offset > this.#last + 2 || (offset > this.#last + 1 && !isLowSurrogate(this.#text, this.#last + 1))) {
      this.#endWord();
      this.#wordFrom = offset;
    }
    this.#last = offset;
    this.#characters++;
  }

  /** The run gathered so far, or null; the next one begins anew. */
  take(): Run | null {
    if (this.#first < 0) return null;
    this.#endWord();
    const run = {
      first: this.#first,
      last: this.#last,
      characters: this.#characters,
      words: this.#words.join(" "),
    };
    this.#words = [];
    this.#first = -1;
    this.#wordFrom = -1;
    this.#characters = 0;
    return run;
  }

  #endWord(): void {
    const end = isLowSurrogate(this.#text, this.#last + 1) ? this.#last + 2 : this.#last + 1;
    this.#words.push(this.#text.slice(this.#wordFrom, end));
  }
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
