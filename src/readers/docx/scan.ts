import { fault, quoted } from "../../diagnostics/finding.ts";
import type { Block, Paragraph } from "../../model/block.ts";
import { emptyPassage, type Passage } from "../../model/passage.ts";
import { INVISIBLE } from "../../text/invisible.ts";
import type { Doubts } from "./doubts.ts";
import { decoded } from "./encoding.ts";
import { asLines, type FlatText } from "./flat.ts";
import type { Numbering } from "./numbering.ts";
import { inFont, isContentsField, type Omission, type OpenField, OpenParagraph } from "./paragraph.ts";
import {
  type CellProperties,
  cellProperties,
  paragraphProperties,
  plainCell,
  plainRun,
  type RunProperties,
  rowProperties,
  runProperties,
} from "./properties.ts";
import type { Styles } from "./styles.ts";
import { symbol } from "./symbols.ts";
import { placeCells, type ScannedCell, type ScannedRow } from "./table.ts";
import { attributeIn, isOn, tagIn, valueIn, type XmlWalker } from "./xml.ts";

/** What all parts of a document share. */
export interface Shared {
  readonly flat: FlatText;
  readonly doubts: Doubts;
  readonly styles: Styles;
  readonly numbering: () => Numbering;
}

/** A paragraph outside tables with what only a style tells of it. `style` is undecoded. */
export interface StyledParagraph extends Paragraph {
  readonly style: string | null;
  readonly listed: boolean;
}

/** A place where the text of another file belongs, by the relationship that names it (w:altChunk). */
export interface Reference {
  readonly kind: "reference";
  readonly id: string;
}

export type ScannedBlock = Block | Reference;

/** What a part holds, in order, and the parts it refers to by relationship or number. */
export interface ScannedPart {
  readonly blocks: readonly ScannedBlock[];
  readonly pages: readonly string[];
  readonly notes: ReadonlySet<string>;
  readonly hasBody: boolean;
  /** Things that are no text: pictures, embedded files, comments. */
  readonly others: ReadonlyMap<string, number>;
}

interface OpenRow {
  before: number;
  dropped: DroppedRow | null;
  readonly cells: ScannedCell[];
}

/** A row that Word does not show, and what it said. */
interface DroppedRow {
  readonly omission: "deleted" | "hidden";
  readonly offset: number;
  text: string;
}

interface OpenTable {
  readonly rows: ScannedRow[];
  row: OpenRow | null;
}

/** What takes blocks: the part itself, a cell, a text box. */
interface Container {
  readonly blocks: ScannedBlock[];
  /** The paragraphs of a cell, which become its text. */
  readonly paragraphs: Passage[];
  readonly tables: OpenTable[];
  readonly isCell: boolean;
  start: number;
  properties: CellProperties;
  nests: boolean;
}

interface ContentControl {
  omitted: boolean;
  /** Word's own table of contents. */
  contents: boolean;
}

interface Alternative {
  said: number;
}

const SHOWS_NOTHING = new RegExp(`[${INVISIBLE}]`, "g");

type Step = (scanner: Scanner, xml: XmlWalker) => void;

/**
 * Reads one part from its first tag to its last. Elements without a step of their own are looked through. `wanted` are
 * the notes the document refers to; a part of notes holds others, such as separators.
 */
export function scanPart(
  xml: XmlWalker,
  root: string,
  shared: Shared,
  wanted: ReadonlySet<string> = new Set(),
): ScannedPart {
  return new Scanner(shared, wanted).scan(xml, root);
}

class Scanner {
  readonly shared: Shared;
  readonly #wanted: ReadonlySet<string>;
  readonly #containers: Container[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #controls: ContentControl[] = [];
  readonly #alternatives: Alternative[] = [];
  readonly #droppedRows: DroppedRow[] = [];
  /** Fields may reach over paragraphs, as the table of contents does. */
  readonly #fields: OpenField[] = [];
  /** Text boxes float beside the text: their blocks follow the paragraph or table they hang on. */
  readonly #floating: ScannedBlock[] = [];
  readonly #omissions: Omission[] = [];
  readonly pages: string[] = [];
  readonly notes = new Set<string>();
  hasBody = false;
  readonly #others = new Map<string, number>();
  #run: RunProperties = plainRun;
  #inserted = 0;
  /** How deep in superscripts of equations. */
  #raised = 0;
  #marked = false;
  #contents = 0;
  /** A paragraph whose end was deleted waits for the next one to go on in it. */
  #joined: OpenParagraph | null = null;

  constructor(shared: Shared, wanted: ReadonlySet<string>) {
    this.shared = shared;
    this.#wanted = wanted;
    this.openContainer(false);
  }

  scan(xml: XmlWalker, root: string): ScannedPart {
    if (!xml.next() || xml.name !== root) throw xml.broken("root");
    while (xml.next()) {
      const step = (xml.closing ? closing : opening).get(xml.name);
      if (step !== undefined) step(this, xml);
    }
    this.#settleJoined();
    this.#settleFloating();
    const { blocks } = this.#container;
    return { blocks, pages: this.pages, notes: this.notes, hasBody: this.hasBody, others: this.#others };
  }

  get #container(): Container {
    return this.#containers[this.#containers.length - 1] as Container;
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs[this.#paragraphs.length - 1];
  }

  get #table(): OpenTable | undefined {
    const { tables } = this.#container;
    return tables[tables.length - 1];
  }

  // Text

  style(properties: RunProperties): void {
    this.#run = properties;
  }

  get #omission(): Omission | null {
    const outer = this.#omissions[this.#omissions.length - 1];
    if (outer !== undefined) return outer;
    const { hidden, struck, style } = this.#run;
    const { styles } = this.shared;
    const named = style ?? this.paragraph?.properties.style ?? null;
    if (hidden || (style !== null && styles.hides(style))) return "hidden";
    if (struck || (style !== null && styles.strikes(style))) return "struck";
    if (this.#fields.at(-1)?.inCode === true) return "fieldCode";
    return named === null || style !== null || !styles.hides(named) ? null : "hidden";
  }

  say(text: string): void {
    const { paragraph } = this;
    if (paragraph === undefined || text === "") return;
    for (const alternative of this.#alternatives) alternative.said++;
    const shown = inFont(text, this.#run).replace(SHOWS_NOTHING, "");
    if (this.#run.raised || this.#raised > 0) paragraph.raise(shown, this.#omission, this.#inserted > 0);
    else paragraph.say(shown, this.#omission, this.#inserted > 0);
  }

  omit(omission: Omission): void {
    this.#omissions.push(omission);
  }

  endOmission(): void {
    this.#omissions.pop();
  }

  insert(change: 1 | -1): void {
    this.#inserted += change;
  }

  raise(change: 1 | -1): void {
    this.#raised += change;
  }

  symbol(font: string, code: string): void {
    const found = symbol(font, Number.parseInt(code, 16));
    if (found !== null) this.say(found);
    else this.paragraph?.doubt(fault("docx/unknown-symbol", { font: quoted(font), code: quoted(code) }));
  }

  count(other: string): void {
    this.#others.set(other, (this.#others.get(other) ?? 0) + 1);
  }

  // Paragraphs

  openParagraph(): void {
    const paragraph = this.#joined ?? new OpenParagraph();
    this.#paragraphs.push(paragraph);
    this.#joined = null;
    this.#run = plainRun;
    paragraph.bookmarked ||= this.#marked;
    paragraph.inContents = this.#contents > 0 || this.#fields.some(isContentsField);
    this.#marked = false;
  }

  /** A bookmark between paragraphs belongs to the next one. */
  bookmark(): void {
    if (this.paragraph === undefined) this.#marked = true;
    else this.paragraph.bookmarked = true;
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.properties.joinsNext && paragraph.text !== "") {
      paragraph.doubt(fault("docx/tracked-change", { inserted: "", deleted: "¶" }));
      this.#joined = paragraph;
    } else this.#endParagraph(paragraph);
    this.#settleFloating();
  }

  /** What waited for something to go on in it stands for itself. */
  #settleJoined(): void {
    const joined = this.#joined;
    this.#joined = null;
    if (joined !== null) this.#endParagraph(joined);
  }

  #settleFloating(): void {
    if (this.#containers.length > 1 || this.#paragraphs.length > 0) return;
    for (const block of this.#floating.splice(0)) this.#container.blocks.push(block);
  }

  #endParagraph(paragraph: OpenParagraph): void {
    const { flat, doubts } = this.shared;
    const dropped = this.#droppedRows[0];
    if (dropped !== undefined) {
      dropped.text += `${paragraph.leftOut} `;
      return;
    }
    const text = (this.#number(paragraph) + paragraph.text).trim();
    const container = this.#container;
    if (container.paragraphs.length === 0) container.start = flat.length;
    for (const found of paragraph.faults()) doubts.add(container.isCell ? container.start : flat.length, found);
    if (text === "") return;
    if (paragraph.inContents) {
      doubts.leaveOut(flat.append(text));
      flat.endParagraph();
      return;
    }
    if (container.isCell && container.blocks.length === 0) {
      container.paragraphs.push(flat.append(text));
      flat.endParagraph();
      return;
    }
    for (const block of this.#blocks(paragraph, text)) {
      container.blocks.push(block);
      if (container.isCell) container.paragraphs.push(block.passage);
    }
  }

  /** A paragraph outside tables; a line break inside it parts it in two. */
  #blocks({ properties, bookmarked }: OpenParagraph, text: string): StyledParagraph[] {
    const { flat } = this.shared;
    return text.split("\n").flatMap((line) => {
      if (line.trim() === "") return [];
      const passage = flat.append(line.trim());
      flat.endParagraph();
      const { style, outlined, numbering } = properties;
      return [{ kind: "paragraph", passage, marked: bookmarked || outlined, style, listed: numbering !== null }];
    });
  }

  #number({ properties, text }: OpenParagraph): string {
    const { style, numbering, hidden } = properties;
    const place = numbering ?? (style === null ? null : this.shared.styles.numbering(style));
    if (place === null || place.list === "0" || (hidden && text === "") || this.#omissions.length > 0) return "";
    return this.shared.numbering().next(place);
  }

  // Tables

  openContainer(isCell: boolean): void {
    const start = this.shared.flat.length;
    const fresh = { blocks: [], paragraphs: [], tables: [], isCell, start, properties: plainCell, nests: false };
    this.#containers.push(fresh);
  }

  openTable(): void {
    this.#settleJoined();
    // The paragraphs a cell has so far stand before the table in its content.
    const container = this.#container;
    if (container.isCell && container.blocks.length === 0) {
      for (const passage of container.paragraphs) {
        container.blocks.push({ kind: "paragraph", passage, marked: false });
      }
    }
    container.tables.push({ rows: [], row: null });
  }

  closeTable(): void {
    const container = this.#container;
    const table = container.tables.pop();
    if (table === undefined) return;
    for (const alternative of this.#alternatives) alternative.said++;
    container.nests = true;
    container.blocks.push(placeCells(table.rows, this.shared.doubts));
    this.#settleFloating();
  }

  openRow(): void {
    const table = this.#table;
    if (table !== undefined) table.row = { before: 0, dropped: null, cells: [] };
  }

  rowProperties(printed: string): void {
    const row = this.#table?.row;
    if (row === undefined || row === null) return;
    const { before, inserted, deleted, hidden } = rowProperties(printed);
    row.before = before;
    if (inserted) this.shared.doubts.add(this.shared.flat.length, fault("docx/row-inserted", {}));
    if (!deleted && !hidden) return;
    const omission = deleted ? "deleted" : "hidden";
    row.dropped = { omission, offset: this.shared.flat.length, text: "" };
    this.#droppedRows.push(row.dropped);
    this.omit(omission);
  }

  closeRow(): void {
    const table = this.#table;
    const row = table?.row;
    if (table === undefined || row === undefined || row === null) return;
    table.row = null;
    if (row.dropped === null) {
      table.rows.push(row);
      return;
    }
    this.endOmission();
    this.#droppedRows.pop();
    const { omission, offset, text } = row.dropped;
    this.shared.doubts.add(offset, fault("docx/row-left-out", { why: omission, text: quoted(text.trim()) }));
  }

  cellProperties(printed: string): void {
    const container = this.#container;
    container.properties = cellProperties(printed);
    const { changed } = container.properties;
    if (changed !== null) this.shared.doubts.add(container.start, fault("docx/cell-changed", { change: changed }));
  }

  closeCell(): void {
    this.#settleJoined();
    if (this.#containers.length < 2) return;
    const { blocks, paragraphs, start, properties, nests } = this.#containers.pop() as Container;
    const passage = paragraphs.length === 0 ? emptyPassage : asLines(paragraphs);
    if (paragraphs.length === 0) this.shared.flat.endParagraph();
    const content = nests ? blocks.filter((block) => block.kind !== "reference") : null;
    this.#table?.row?.cells.push({ properties, passage, start, content });
  }

  // What stands beside the text

  openBox(): void {
    this.openContainer(false);
  }

  closeBox(): void {
    this.#settleJoined();
    if (this.#containers.length < 2) return;
    const { blocks } = this.#containers.pop() as Container;
    for (const block of blocks) this.#floating.push(block);
  }

  /** Another file's text in the place where it stands; inside tables it is only counted. */
  refer(id: string): void {
    if (this.#containers.length > 1) this.count("embedded");
    else this.#container.blocks.push({ kind: "reference", id });
  }

  /** Goes past a note that nothing refers to. */
  note(name: string, xml: XmlWalker): void {
    if (!this.#wanted.has(`${name} ${xml.attribute("w:id")}`)) xml.skip();
  }

  openControl(): void {
    this.#controls.push({ omitted: false, contents: false });
  }

  controlProperties(printed: string): void {
    const control = this.#controls.at(-1);
    if (control === undefined) return;
    if (isOn(printed, "w:showingPlcHdr")) {
      control.omitted = true;
      this.omit("placeholder");
    }
    if (valueIn(printed, "w:docPartGallery") !== "Table of Contents") return;
    control.contents = true;
    this.#contents++;
  }

  closeControl(): void {
    const control = this.#controls.pop();
    if (control?.omitted === true) this.endOmission();
    if (control?.contents === true) this.#contents--;
  }

  openAlternatives(): void {
    this.#alternatives.push({ said: 0 });
  }

  /** The fallback repeats what an alternative said; it counts only where none said anything. */
  fallback(xml: XmlWalker): void {
    if ((this.#alternatives.at(-1)?.said ?? 0) > 0) xml.skip();
  }

  closeAlternatives(): void {
    this.#alternatives.pop();
  }

  openField(code: string, inCode: boolean, shows: string | null): void {
    this.#fields.push({ code, inCode, shows, from: this.paragraph?.text.length ?? 0 });
  }

  fieldCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    field.code += text;
    if (this.paragraph !== undefined && isContentsField(field)) this.paragraph.inContents = true;
  }

  fieldResult(): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.inCode = false;
  }

  closeField(): void {
    const field = this.#fields.pop();
    const shown = field === undefined ? null : (this.paragraph?.endField(field) ?? null);
    if (shown !== null) this.say(shown);
  }
}

/** What a legacy form field shows by its data: a box, ticked or not, or the chosen entry of a list. */
function shownBy(data: string): string | null {
  if (data.includes("<w:checkBox")) {
    const ticked = tagIn(data, "w:checked") === null ? isOn(data, "w:default") : isOn(data, "w:checked");
    return ticked ? "☒" : "☐";
  }
  if (!data.includes("<w:ddList")) return null;
  const entries = data.match(/<w:listEntry\s[^>]*>/g) ?? [];
  const chosen = entries[Number(valueIn(data, "w:result") ?? valueIn(data, "w:default") ?? 0)];
  return chosen === undefined ? "" : decoded(attributeIn(chosen, "w:val") ?? "");
}

/** The headers and footers a section names. */
function pagesIn(section: string): string[] {
  const references = section.match(/<w:(?:header|footer)Reference\s[^>]*>/g) ?? [];
  return references.map((tag) => attributeIn(tag, "r:id") ?? "");
}

const text: Step = (scanner, xml) => scanner.say(xml.text());
const skip: Step = (_, xml) => xml.skip();
const omitDeleted: Step = (scanner) => scanner.omit("deleted");
const endOmission: Step = (scanner) => scanner.endOmission();
const counting =
  (other: string): Step =>
  (scanner, xml) => {
    scanner.count(other);
    xml.skip();
  };

/** What a start tag does; ECMA-376 part 1, chapter 17, where nothing else is said. */
const opening: ReadonlyMap<string, Step> = new Map<string, Step>([
  [
    "w:body",
    (scanner) => {
      scanner.hasBody = true;
    },
  ],
  ["w:p", (scanner) => scanner.openParagraph()],
  [
    "w:pPr",
    (scanner, xml) => {
      const printed = xml.inside();
      if (scanner.paragraph !== undefined) scanner.paragraph.properties = paragraphProperties(printed);
      if (printed.includes("<w:sectPr")) scanner.pages.push(...pagesIn(printed));
    },
  ],
  ["w:sectPr", (scanner, xml) => scanner.pages.push(...pagesIn(xml.inside()))],
  ["w:r", (scanner) => scanner.style(plainRun)],
  ["w:rPr", (scanner, xml) => scanner.style(runProperties(xml.inside()))],
  ["w:t", text],
  ["m:t", text],
  ["w:tab", (scanner) => scanner.say(" ")],
  ["w:ptab", (scanner) => scanner.say(" ")],
  ["w:br", (scanner) => scanner.say("\n")],
  ["w:cr", (scanner) => scanner.say("\n")],
  ["w:noBreakHyphen", (scanner) => scanner.say("\u2011")],
  ["w:sym", (scanner, xml) => scanner.symbol(xml.attribute("w:font") ?? "", xml.attribute("w:char") ?? "")],
  ["w:tbl", (scanner) => scanner.openTable()],
  ["w:tblPr", skip],
  ["w:tblGrid", skip],
  ["w:tr", (scanner) => scanner.openRow()],
  ["w:trPr", (scanner, xml) => scanner.rowProperties(xml.inside())],
  ["w:tc", (scanner) => scanner.openContainer(true)],
  ["w:tcPr", (scanner, xml) => scanner.cellProperties(xml.inside())],
  ["w:ins", (scanner) => scanner.insert(1)],
  ["w:moveTo", (scanner) => scanner.insert(1)],
  ["w:del", omitDeleted],
  ["w:moveFrom", omitDeleted],
  [
    "w:delText",
    (scanner, xml) => {
      scanner.omit("deleted");
      scanner.say(xml.text());
      scanner.endOmission();
    },
  ],
  ["w:sdt", (scanner) => scanner.openControl()],
  ["w:sdtPr", (scanner, xml) => scanner.controlProperties(xml.inside())],
  ["w:sdtEndPr", skip],
  ["w:customXmlPr", skip],
  ["w:smartTagPr", skip],
  ["w:fldSimple", (scanner, xml) => scanner.openField(xml.attribute("w:instr") ?? "", false, null)],
  [
    "w:fldChar",
    (scanner, xml) => {
      const type = xml.attribute("w:fldCharType");
      const data = xml.inside();
      if (type === "begin") scanner.openField("", true, shownBy(data));
      else if (type === "separate") scanner.fieldResult();
      else if (type === "end") scanner.closeField();
    },
  ],
  ["w:instrText", (scanner, xml) => scanner.fieldCode(xml.text())],
  ["w:delInstrText", skip],
  ["w:bookmarkStart", (scanner, xml) => xml.attribute("w:name")?.startsWith("_Toc") === true && scanner.bookmark()],
  ["w:footnoteReference", (scanner, xml) => scanner.notes.add(`footnote ${xml.attribute("w:id")}`)],
  ["w:endnoteReference", (scanner, xml) => scanner.notes.add(`endnote ${xml.attribute("w:id")}`)],
  ["w:footnote", (scanner, xml) => scanner.note("footnote", xml)],
  ["w:endnote", (scanner, xml) => scanner.note("endnote", xml)],
  ["w:commentReference", counting("comment")],
  // Ruby: the reading above the characters is no part of them.
  ["w:rt", skip],
  ["w:rubyPr", skip],
  ["m:den", (scanner) => scanner.say("/")],
  ["m:sup", (scanner) => scanner.raise(1)],
  ["mc:AlternateContent", (scanner) => scanner.openAlternatives()],
  ["mc:Fallback", (scanner, xml) => scanner.fallback(xml)],
  ["w:txbxContent", (scanner) => scanner.openBox()],
  ["w:altChunk", (scanner, xml) => scanner.refer(xml.attribute("r:id") ?? "")],
  ["pic:pic", counting("picture")],
  ["v:imagedata", counting("picture")],
  ["w:object", counting("embedded")],
  ["c:chart", counting("chart")],
  ["dgm:relIds", counting("diagram")],
]);

/** What an end tag does. */
const closing: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["w:p", (scanner) => scanner.closeParagraph()],
  ["w:r", (scanner) => scanner.style(plainRun)],
  ["w:tbl", (scanner) => scanner.closeTable()],
  ["w:tr", (scanner) => scanner.closeRow()],
  ["w:tc", (scanner) => scanner.closeCell()],
  ["w:ins", (scanner) => scanner.insert(-1)],
  ["w:moveTo", (scanner) => scanner.insert(-1)],
  ["w:del", endOmission],
  ["w:moveFrom", endOmission],
  ["w:sdt", (scanner) => scanner.closeControl()],
  ["w:fldSimple", (scanner) => scanner.closeField()],
  ["m:sup", (scanner) => scanner.raise(-1)],
  ["mc:AlternateContent", (scanner) => scanner.closeAlternatives()],
  ["w:txbxContent", (scanner) => scanner.closeBox()],
]);
