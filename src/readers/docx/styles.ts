import { decoded } from "./encoding.ts";
import { type ListPlace, type Look, listPlace, lookOf } from "./properties.ts";
import { attributeIn, elementsIn, valueIn } from "./xml.ts";

/** What a style of word/styles.xml says; what it is based on is named undecoded. */
interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly look: Look;
  readonly numbering: ListPlace;
}

/** A style may be based on another so many times over. */
const LONGEST_CHAIN = 20;

/** The styles of a document, each asked with what it is based on. */
export class Styles {
  readonly #printed = new Map<string, string>();
  readonly #read = new Map<string, Style>();
  readonly #looks = new Map<string, Look>();

  /** `xml` is word/styles.xml, UTF-8; null where the document has none. */
  constructor(xml: Buffer | null) {
    for (const [tag, content] of elementsIn(xml?.toString("latin1") ?? "", "w:style")) {
      const id = attributeIn(tag, "w:styleId");
      if (id !== null) this.#printed.set(id, content);
    }
  }

  has(id: string): boolean {
    return this.#printed.has(id);
  }

  /** The style's name; styles are known by it in whatever language Word runs. */
  nameOf(id: string): string {
    return this.#style(id)?.name ?? "";
  }

  /** The look of a style: what it says itself, else what it is based on. */
  look(id: string): Look {
    const known = this.#looks.get(id);
    if (known !== undefined) return known;
    const chain = this.#chain(id).map(({ look }) => look);
    const first = (property: keyof Look) => chain.find((look) => look[property] !== null)?.[property] ?? null;
    const look = { hidden: first("hidden"), struck: first("struck"), raised: first("raised") };
    this.#looks.set(id, look);
    return look;
  }

  numbering(id: string): ListPlace {
    const chain = this.#chain(id).map(({ numbering }) => numbering);
    return {
      list: chain.find(({ list }) => list !== null)?.list ?? null,
      level: chain.find(({ level }) => level !== null)?.level ?? null,
    };
  }

  #style(id: string): Style | null {
    const known = this.#read.get(id);
    const xml = this.#printed.get(id);
    if (known !== undefined || xml === undefined) return known ?? null;
    const style = {
      name: valueIn(decoded(xml), "w:name") ?? "",
      basedOn: valueIn(xml, "w:basedOn"),
      look: lookOf(xml),
      numbering: listPlace(xml),
    };
    this.#read.set(id, style);
    return style;
  }

  /** The style and those it is based on, the closest first. */
  #chain(id: string): Style[] {
    const chain: Style[] = [];
    for (let at: string | null = id; at !== null && chain.length < LONGEST_CHAIN; ) {
      const style = this.#style(at);
      if (style === null) break;
      chain.push(style);
      at = style.basedOn;
    }
    return chain;
  }
}
