import { decoded } from "./encoding.ts";
import { numeral } from "./numerals.ts";
import type { ListPlace } from "./properties.ts";
import { attributeIn, elementsIn, isOn, valueIn } from "./xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** The printed text, %1 to %9 standing for the numbers of the levels. */
  readonly text: string;
  readonly suffix: string;
  readonly legal: boolean;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
  /** Whether a number of a higher level makes it start again. */
  readonly restarts: boolean;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  /** The style that names the definition, and the one it is taken from instead of its own levels. */
  readonly styleLink: string | null;
  readonly takenFrom: string | null;
}

interface List {
  readonly definition: string;
  /** Levels whose count this list starts anew. */
  readonly starts: ReadonlyMap<number, number>;
  /** Levels it defines otherwise. */
  readonly levels: ReadonlyMap<number, Level>;
}

/** A list with the levels it counts by. */
interface Resolved {
  /** The definition it shares its counts with. */
  readonly name: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** A number a list may start with; null for any other. */
function startIn(xml: string, name: string): number | null {
  const start = Number.parseInt(valueIn(xml, name) ?? "", 10);
  return Number.isSafeInteger(start) && start >= 0 ? start : null;
}

const LEVELS = 9;
/** A number with the words around it is a few characters; a longer text would be repeated before every paragraph. */
const LONGEST_TEXT = 100;

const levelOf = (tag: string): number => Number(attributeIn(tag, "w:ilvl") ?? 0);

/** The levels of a definition; there are nine of them. */
function readLevels(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const [tag, content] of elementsIn(xml, "w:lvl")) {
    const level = levelOf(tag);
    if (level >= 0 && level < LEVELS) levels.set(level, readLevel(content));
  }
  return levels;
}

function readList(xml: string): List {
  const overrides = [...elementsIn(xml, "w:lvlOverride")];
  const starts = overrides.flatMap(([tag, content]) => {
    const start = startIn(content, "w:startOverride");
    return start === null ? [] : [[levelOf(tag), start] as const];
  });
  const levels = overrides.flatMap(([, content]) => [...readLevels(content)]);
  return { definition: valueIn(xml, "w:abstractNumId") ?? "", starts: new Map(starts), levels: new Map(levels) };
}

function readLevel(xml: string): Level {
  return {
    start: startIn(xml, "w:start") ?? 1,
    format: valueIn(xml, "w:numFmt") ?? "decimal",
    text: (valueIn(decoded(xml), "w:lvlText") ?? "").slice(0, LONGEST_TEXT),
    suffix: valueIn(xml, "w:suff") ?? "tab",
    legal: isOn(xml, "w:isLgl"),
    style: valueIn(xml, "w:pStyle"),
    restarts: valueIn(xml, "w:lvlRestart") !== "0",
  };
}

/**
 * The numbers Word prints before paragraphs and stores nowhere in the text (ECMA-376 part 1, 17.9): counted here in
 * document order. Bullets print no number.
 */
export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #lists = new Map<string, List>();
  /** The numbers reached, by definition and level: lists of one definition go on counting together. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();
  readonly #known = new Map<string, Resolved>();

  /** `xml` is word/numbering.xml, UTF-8; null where the document has none. */
  constructor(xml: Buffer | null) {
    const text = xml?.toString("latin1") ?? "";
    for (const [tag, content] of elementsIn(text, "w:abstractNum")) {
      const definition = {
        levels: readLevels(content),
        styleLink: valueIn(content, "w:styleLink"),
        takenFrom: valueIn(content, "w:numStyleLink"),
      };
      this.#definitions.set(attributeIn(tag, "w:abstractNumId") ?? "", definition);
    }
    for (const [tag, content] of elementsIn(text, "w:num")) {
      this.#lists.set(attributeIn(tag, "w:numId") ?? "", readList(content));
    }
  }

  /** The definition a list goes by, its own or the one that a style names, with the list's own levels. */
  #resolved(list: string): Resolved | null {
    const known = this.#known.get(list);
    const found = this.#lists.get(list);
    if (known !== undefined || found === undefined) return known ?? null;
    const takenFrom = this.#definitions.get(found.definition)?.takenFrom ?? null;
    const linked =
      takenFrom === null ? undefined : [...this.#definitions].find(([, { styleLink }]) => styleLink === takenFrom);
    const name = linked?.[0] ?? found.definition;
    const levels = new Map([...(this.#definitions.get(name)?.levels ?? []), ...found.levels]);
    const resolved = { name, levels, starts: found.starts };
    this.#known.set(list, resolved);
    return resolved;
  }

  /**
   * What is printed before the next paragraph at this place in a list, with the blank behind it; empty for bullets. A
   * level that is not printed is the one that names the paragraph's style, else the first.
   */
  next({ list, level: printed }: ListPlace, style: string | null): string {
    const found = list === null ? null : this.#resolved(list);
    if (list === null || found === null) return "";
    const { name, levels } = found;
    const named = [...levels].find(([, { style: of }]) => of !== null && of === style)?.[0];
    const level = printed ?? named ?? 0;
    const definition = levels.get(level);
    if (definition === undefined) return "";
    const counts = this.#counts.get(name) ?? [];
    this.#counts.set(name, counts);
    const before = this.#startOf(list, found, level) ?? counts[level];
    counts[level] = before === undefined ? definition.start : before + 1;
    for (let deeper = level + 1; deeper < counts.length; deeper++) {
      if (levels.get(deeper)?.restarts !== false) counts[deeper] = undefined;
    }
    if (definition.format === "bullet" || definition.format === "none") return "";
    const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at) ?? definition;
      return numeral(counts[at] ?? shown.start, definition.legal ? "decimal" : shown.format);
    });
    return text === "" || definition.suffix === "nothing" ? text : `${text} `;
  }

  /** One less than the number a list starts a level with when it first reaches it; undefined otherwise. */
  #startOf(list: string, { starts }: Resolved, level: number): number | undefined {
    const start = starts.get(level);
    const key = `${list} ${level}`;
    if (start === undefined || this.#begun.has(key)) return undefined;
    this.#begun.add(key);
    return start - 1;
  }
}
