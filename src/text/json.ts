/** Where a text stops being JSON, or says a key of an object for the second time; offsets count UTF-16 units. */
export interface JsonFlaw {
  readonly offset: number;
  /** The repeated key; null where the text is no JSON. */
  readonly key: string | null;
}

const TOKEN =
  /([{}[\],:])|("(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)/y;
const BLANKS = /[ \t\n\r]*/y;
const DEEPEST = 64;

/**
 * The first flaw of a JSON text, or null. `JSON.parse` does not always tell where it gave up, and of a key that stands
 * twice it drops the first in silence.
 */
export function jsonFlaw(text: string): JsonFlaw | null {
  const reader = new JsonReader(text);
  return reader.value(0) && reader.atEnd() ? null : reader.flaw;
}

class JsonReader {
  flaw: JsonFlaw | null = null;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#skipBlanks();
  }

  atEnd(): boolean {
    return this.#at === this.#text.length || this.#fail();
  }

  value(depth: number): boolean {
    if (depth > DEEPEST) return this.#fail();
    const [, mark, string, literal] = this.#peek();
    if (string !== undefined || literal !== undefined) return this.#skip((string ?? literal ?? "").length);
    if (mark === "{") return this.#members("}", depth, new Set());
    if (mark === "[") return this.#members("]", depth, null);
    return this.#fail();
  }

  /** What stands between brackets: values, each behind its key in an object. */
  #members(end: "}" | "]", depth: number, keys: Set<string> | null): boolean {
    this.#skip(1);
    if (this.#mark(end)) return true;
    do {
      if (keys !== null && !this.#key(keys)) return false;
      if (!this.value(depth + 1)) return false;
    } while (this.#mark(","));
    return this.#mark(end) || this.#fail();
  }

  #key(keys: Set<string>): boolean {
    const [, , string] = this.#peek();
    if (string === undefined) return this.#fail();
    const key = String(JSON.parse(string));
    if (keys.has(key)) return this.#fail(key);
    keys.add(key);
    this.#skip(string.length);
    return this.#mark(":") || this.#fail();
  }

  #mark(mark: string): boolean {
    return this.#text[this.#at] === mark && this.#skip(1);
  }

  #peek(): readonly (string | undefined)[] {
    TOKEN.lastIndex = this.#at;
    return TOKEN.exec(this.#text) ?? [];
  }

  #skip(length: number): true {
    this.#at += length;
    this.#skipBlanks();
    return true;
  }

  #skipBlanks(): void {
    BLANKS.lastIndex = this.#at;
    this.#at += BLANKS.exec(this.#text)?.[0].length ?? 0;
  }

  #fail(key: string | null = null): false {
    this.flaw ??= { offset: this.#at, key };
    return false;
  }
}
