import { attributeIn, isOn, tagIn, toggle, valueIn } from "./xml.ts";

/** What properties of a run or style say of its look; null where they say nothing. */
export interface Look {
  readonly hidden: boolean | null;
  readonly struck: boolean | null;
  readonly raised: boolean | null;
}

/** How a run of text is shown, as far as it decides whether and how its text is read. */
export interface RunProperties extends Look {
  /** A font whose characters are pictures: Wingdings, Symbol … */
  readonly symbolFont: string | null;
  readonly style: string | null;
  /** It says nothing that decides how its text is read. */
  readonly plain: boolean;
}

export interface ParagraphProperties {
  readonly style: string | null;
  readonly numbering: ListPlace;
  readonly outlined: boolean;
  readonly hidden: boolean;
  /** Its end was deleted with tracked changes: the next paragraph goes on in it. */
  readonly joinsNext: boolean;
}

/** A place in a list, as far as it is printed: what is null a style decides. List 0 means: not numbered. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

export const noList: ListPlace = { list: null, level: null };

export interface CellProperties {
  readonly columns: number;
  /** The printed span where it is none a table can have. */
  readonly impossibleSpan: string | null;
  readonly vertical: Merge;
  readonly horizontal: Merge;
  /** A tracked change inserted, deleted or merged the cell. */
  readonly changed: "inserted" | "deleted" | "merged" | null;
}

export type Merge = "none" | "begins" | "goesOn";

interface RowProperties {
  readonly before: number;
  readonly inserted: boolean;
  readonly deleted: boolean;
  readonly hidden: boolean;
}

/** Word itself allows 63 columns; 1,000 is what browsers clamp spans to. */
const WIDEST_SPAN = 1000;
const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 4000;

/** Thrown where properties hold text: they have no end of their own, and would swallow what stands up to another's. */
export class Swallowing extends Error {}

const CONTENT = /<w:(?:t|p|r|tc|tr|tbl)[\s/>]/;

/**
 * Remembers what a printed text was read as: properties of a real document repeat a few dozen texts, mostly that of the
 * cell before, which costs less to compare than to look up.
 */
function remembering<Value>(read: (xml: string) => Value): (xml: string) => Value {
  const known = new Map<string, { readonly xml: string; readonly value: Value }>();
  let last: { readonly xml: string; readonly value: Value } | undefined;
  const checked = (xml: string): Value => {
    if (CONTENT.test(xml)) throw new Swallowing();
    return read(xml);
  };
  return (xml) => {
    if (xml.length > LONGEST_REMEMBERED) return checked(xml);
    if (xml === last?.xml) return last.value;
    last = known.get(xml);
    if (last === undefined) {
      const value = checked(xml);
      if (known.size >= MOST_REMEMBERED) known.clear();
      // A copy: what is cut from a part would keep the part in memory.
      last = { xml: Buffer.from(xml, "latin1").toString("latin1"), value };
      known.set(last.xml, last);
    }
    return last.value;
  };
}

/** The properties that hold now; those before a tracked change are left out. */
function present(xml: string, element: string): string {
  const from = xml.indexOf(`<w:${element}Change`);
  if (from < 0) return xml;
  const ending = `</w:${element}Change>`;
  const to = xml.indexOf(ending, from);
  return to < 0 ? xml.slice(0, from) : xml.slice(0, from) + xml.slice(to + ending.length);
}

/** Fonts whose characters are pictures. */
export const SYMBOL_FONT = /wingdings|webdings|symbol|zapfdingbats/i;

const noLook: Look = { hidden: null, struck: null, raised: null };
export const plainRun: RunProperties = { ...noLook, symbolFont: null, style: null, plain: true };

/** The look that printed properties give. */
export function lookOf(xml: string): Look {
  const position = valueIn(xml, "w:vertAlign");
  const [once, twice] = [toggle(xml, "w:strike"), toggle(xml, "w:dstrike")];
  return {
    hidden: toggle(xml, "w:vanish"),
    struck: once === true || twice === true ? true : (once ?? twice),
    raised: position === null ? null : position === "superscript",
  };
}

export const runProperties = remembering((printed): RunProperties => {
  const xml = present(printed, "rPr");
  const fonts = tagIn(xml, "w:rFonts");
  const font = fonts === null ? null : (attributeIn(fonts, "w:ascii") ?? attributeIn(fonts, "w:hAnsi"));
  const look = lookOf(xml);
  const symbolFont = font !== null && SYMBOL_FONT.test(font) ? font : null;
  const style = valueIn(xml, "w:rStyle");
  const plain = symbolFont === null && style === null && Object.values(look).every((said) => said === null);
  return { ...look, symbolFont, style, plain };
});

export const plainParagraph: ParagraphProperties = {
  style: null,
  numbering: noList,
  outlined: false,
  hidden: false,
  joinsNext: false,
};

/** A list and level as w:numPr prints them. */
export function listPlace(xml: string): ListPlace {
  if (!xml.includes("<w:numPr")) return noList;
  const level = Number.parseInt(valueIn(xml, "w:ilvl") ?? "", 10);
  return { list: valueIn(xml, "w:numId"), level: level >= 0 && level <= 8 ? level : null };
}

/** The properties of a paragraph's mark: those of a run that stand inside the paragraph's own. */
function markIn(xml: string): string {
  const from = xml.indexOf("<w:rPr");
  const to = from < 0 ? -1 : xml.lastIndexOf("</w:rPr>");
  return to < 0 ? "" : present(xml.slice(from, to), "rPr");
}

/** Levels above this are body text (ECMA-376 part 1, 17.3.1.20). */
const BODY_LEVEL = 9;

export const paragraphProperties = remembering((printed): ParagraphProperties => {
  const xml = present(printed, "pPr");
  const mark = markIn(xml);
  const outline = valueIn(xml, "w:outlineLvl");
  return {
    style: valueIn(xml, "w:pStyle"),
    numbering: listPlace(xml),
    outlined: outline !== null && Number(outline) < BODY_LEVEL,
    hidden: isOn(mark, "w:vanish"),
    joinsNext: tagIn(mark, "w:del") !== null || tagIn(mark, "w:moveFrom") !== null,
  };
});

export const plainCell: CellProperties = {
  columns: 1,
  impossibleSpan: null,
  vertical: "none",
  horizontal: "none",
  changed: null,
};

function merge(xml: string, name: string): Merge {
  const tag = tagIn(xml, name);
  if (tag === null) return "none";
  return attributeIn(tag, "w:val") === "restart" ? "begins" : "goesOn";
}

/** A count of grid columns as printed; anything but 1 to 1,000 is impossible. */
const isSpan = (printed: string): boolean => /^\d{1,4}$/.test(printed) && Number(printed) <= WIDEST_SPAN;

export const cellProperties = remembering((printed): CellProperties => {
  const xml = present(printed, "tcPr");
  const span = valueIn(xml, "w:gridSpan");
  const possible = span === null || (isSpan(span) && Number(span) > 0);
  const changed = { "w:cellIns": "inserted", "w:cellDel": "deleted", "w:cellMerge": "merged" } as const;
  const change = (Object.keys(changed) as (keyof typeof changed)[]).find((name) => tagIn(xml, name) !== null);
  return {
    columns: span === null || !possible ? 1 : Number(span),
    impossibleSpan: possible ? null : span,
    vertical: merge(xml, "w:vMerge"),
    horizontal: merge(xml, "w:hMerge"),
    changed: change === undefined ? null : changed[change],
  };
});

export const rowProperties = remembering((printed): RowProperties => {
  const xml = present(printed, "trPr");
  const before = valueIn(xml, "w:gridBefore") ?? "0";
  return {
    before: isSpan(before) ? Number(before) : 0,
    inserted: tagIn(xml, "w:ins") !== null,
    deleted: tagIn(xml, "w:del") !== null,
    hidden: isOn(xml, "w:hidden"),
  };
});
