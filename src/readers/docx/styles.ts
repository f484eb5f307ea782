import { type ListPlace, listPlace } from "./properties.ts";
import { attributeIn, isOn, tagIn, valueIn } from "./xml.ts";

/** What a style of word/styles.xml says, undecoded. */
interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly numbering: ListPlace | null;
}

/** A style may be based on another so many times over. */
const LONGEST_CHAIN = 20;
const BEGINS = "<w:style ";
const ENDING = "</w:style>";

/** The styles of a document, each asked with what it is based on. */
export class Styles {
  readonly #printed = new Map<string, string>();
  readonly #read = new Map<string, Style>();

  /** `xml` is word/styles.xml, UTF-8; null where the document has none. */
  constructor(xml: Buffer | null) {
    const text = xml?.toString("latin1") ?? "";
    for (let from = text.indexOf(BEGINS); from >= 0; ) {
      const to = text.indexOf(ENDING, from);
      if (to < 0) break;
      const printed = text.slice(from, to);
      const id = attributeIn(tagIn(printed, "w:style") ?? "", "w:styleId");
      if (id !== null) this.#printed.set(id, printed);
      from = text.indexOf(BEGINS, to);
    }
  }

  has(id: string): boolean {
    return this.#printed.has(id);
  }

  /** The style's name, undecoded; styles are known by it in whatever language Word runs. */
  nameOf(id: string): string {
    return this.#style(id)?.name ?? "";
  }

  hides(id: string): boolean {
    return this.#chain(id).some(({ hidden }) => hidden);
  }

  strikes(id: string): boolean {
    return this.#chain(id).some(({ struck }) => struck);
  }

  numbering(id: string): ListPlace | null {
    return this.#chain(id).find(({ numbering }) => numbering !== null)?.numbering ?? null;
  }

  #style(id: string): Style | null {
    const known = this.#read.get(id);
    const xml = this.#printed.get(id);
    if (known !== undefined || xml === undefined) return known ?? null;
    const style = {
      name: valueIn(xml, "w:name") ?? "",
      basedOn: valueIn(xml, "w:basedOn"),
      hidden: isOn(xml, "w:vanish"),
      struck: isOn(xml, "w:strike"),
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
