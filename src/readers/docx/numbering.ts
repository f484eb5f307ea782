import { decoded } from "./encoding.ts";
import { numeral } from "./numerals.ts";
import type { ListPlace } from "./properties.ts";
import { attributeIn, isOn, valueIn } from "./xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** The printed text, %1 to %9 standing for the numbers of the levels. */
  readonly text: string;
  readonly suffix: string;
  readonly legal: boolean;
  /** Whether a number of a higher level makes it start again. */
  readonly restarts: boolean;
}

interface List {
  readonly definition: string;
  /** Levels whose count this list starts anew. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** The elements of one name that do not nest: each one's tag and content. Ends at the first that is not closed. */
function* elements(xml: string, name: string): Generator<[tag: string, content: string]> {
  const begins = `<${name}`;
  const ending = `</${name}>`;
  for (let at = xml.indexOf(begins); at >= 0; at = xml.indexOf(begins, at + 1)) {
    const tagEnd = xml.indexOf(">", at);
    const isOther = /[\w:.-]/.test(xml.charAt(at + begins.length));
    if (isOther || xml.charAt(tagEnd - 1) === "/") continue;
    const to = xml.indexOf(ending, tagEnd);
    if (tagEnd < 0 || to < 0) return;
    yield [xml.slice(at, tagEnd + 1), xml.slice(tagEnd + 1, to)];
    at = to;
  }
}

function readLevel(xml: string): Level {
  const start = Number.parseInt(valueIn(xml, "w:start") ?? "1", 10);
  return {
    start: Number.isSafeInteger(start) && start >= 0 ? start : 1,
    format: valueIn(xml, "w:numFmt") ?? "decimal",
    text: valueIn(xml, "w:lvlText") ?? "",
    suffix: valueIn(xml, "w:suff") ?? "tab",
    legal: isOn(xml, "w:isLgl"),
    restarts: valueIn(xml, "w:lvlRestart") !== "0",
  };
}

/**
 * The numbers Word prints before paragraphs and stores nowhere in the text (ECMA-376 part 1, 17.9): counted here in
 * document order. Bullets print no number.
 */
export class Numbering {
  readonly #definitions = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, List>();
  /** The numbers reached, by definition and level: lists of one definition go on counting together. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** `xml` is word/numbering.xml, UTF-8; null where the document has none. */
  constructor(xml: Buffer | null) {
    const text = xml === null ? "" : decoded(xml.toString("latin1"));
    for (const [tag, content] of elements(text, "w:abstractNum")) {
      const levels = Array.from(
        elements(content, "w:lvl"),
        ([level, body]) => [Number(attributeIn(level, "w:ilvl") ?? 0), readLevel(body)] as const,
      );
      this.#definitions.set(attributeIn(tag, "w:abstractNumId") ?? "", new Map(levels));
    }
    for (const [tag, content] of elements(text, "w:num")) {
      const overrides = [...elements(content, "w:lvlOverride")].flatMap(([level, body]) => {
        const start = Number.parseInt(valueIn(body, "w:startOverride") ?? "", 10);
        return Number.isNaN(start) ? [] : [[Number(attributeIn(level, "w:ilvl") ?? 0), start] as const];
      });
      const definition = valueIn(content, "w:abstractNumId") ?? "";
      this.#lists.set(attributeIn(tag, "w:numId") ?? "", { definition, overrides: new Map(overrides) });
    }
  }

  /** What is printed before the next paragraph at this place in a list, with the blank behind it; empty for bullets. */
  next({ list, level }: ListPlace): string {
    const found = this.#lists.get(list);
    const levels = found === undefined ? undefined : this.#definitions.get(found.definition);
    const definition = levels?.get(level);
    if (found === undefined || levels === undefined || definition === undefined) return "";
    const counts = this.#counts.get(found.definition) ?? [];
    this.#counts.set(found.definition, counts);
    const before = this.#startOf(list, found, level) ?? counts[level];
    counts[level] = before === undefined ? definition.start : before + 1;
    for (let deeper = level + 1; deeper < counts.length; deeper++) {
      if (levels.get(deeper)?.restarts !== false) counts[deeper] = undefined;
    }
    if (definition.format === "bullet" || definition.format === "none") return "";
    const printed = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at) ?? definition;
      return numeral(counts[at] ?? shown.start, definition.legal ? "decimal" : shown.format);
    });
    return printed === "" || definition.suffix === "nothing" ? printed : `${printed} `;
  }

  /** One less than the number a list starts a level with when it first reaches it; undefined otherwise. */
  #startOf(list: string, { overrides }: List, level: number): number | undefined {
    const start = overrides.get(level);
    const key = `${list} ${level}`;
    if (start === undefined || this.#begun.has(key)) return undefined;
    this.#begun.add(key);
    return start - 1;
  }
}
