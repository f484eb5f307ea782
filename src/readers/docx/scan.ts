import { type Fault, fault, quoted } from "../../diagnostics/finding.ts";
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
  type Look,
  noList,
  paragraphProperties,
  plainCell,
  plainParagraph,
  plainRun,
  type RunProperties,
  rowProperties,
  runProperties,
  Swallowing,
  SYMBOL_FONT,
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
  inserted: boolean;
  readonly cells: ScannedCell[];
}

/** A row that Word does not show, and what it said. */
interface DroppedRow {
  readonly omission: "deleted" | "hidden";
  text: string;
}

interface OpenTable {
  readonly rows: ScannedRow[];
  row: OpenRow | null;
  /** What is to be said of rows: of those left out at the row before or, where there is none, at the next. */
  pending: Fault[];
}

/** What takes blocks: the part itself, a cell, a text box. */
interface Container {
  readonly blocks: ScannedBlock[];
  /** The paragraphs of a cell, which become its text. */
  readonly paragraphs: Passage[];
  readonly tables: OpenTable[];
  readonly isCell: boolean;
  start: number;
  /** How many fields were open when it began: those end outside it, and those begun in it end with it. */
  readonly fields: number;
  properties: CellProperties;
  nests: boolean;
}

interface ContentControl {
  omitted: boolean;
  /** Word's own table of contents. */
  contents: boolean;
}

/** The brackets of an equation. */
interface Brackets {
  begin: string;
  end: string;
  begun: boolean;
}

interface Alternative {
  said: number;
}

/** Fields inside fields go a few deep; and their codes begin with what they are. */
const MOST_FIELDS = 50;
const LONGEST_CODE = 200;
const SHOWS_NOTHING = new RegExp(`[${INVISIBLE}]`, "g");

type Step = (scanner: Scanner, xml: XmlWalker) => void;

/**
 * Reads one part from its first tag to its last. Elements without a step of their own are looked through. `wanted` are
 * the notes the document refers to; a part of notes holds others, such as separators.
 */
export function scanPart(
  xml: XmlWalker,
  roots: readonly string[],
  shared: Shared,
  wanted: ReadonlySet<string> = new Set(),
): ScannedPart {
  return new Scanner(shared, wanted).scan(xml, roots);
}

class Scanner {
  readonly shared: Shared;
  readonly #wanted: ReadonlySet<string>;
  readonly #containers: Container[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #controls: ContentControl[] = [];
  readonly #alternatives: Alternative[] = [];
  readonly #droppedRows: DroppedRow[] = [];
  readonly #brackets: Brackets[] = [];
  /** Entries of a table of contents whose field has not ended yet. */
  readonly #entries: Passage[] = [];
  /** Fields may reach over paragraphs, as the table of contents does. */
  readonly #fields: OpenField[] = [];
  /** Text boxes float beside the text: their blocks follow the paragraph or table they hang on. */
  readonly #floating: ScannedBlock[] = [];
  readonly #omissions: Omission[] = [];
  readonly #pages = new Set<string>();
  readonly notes = new Set<string>();
  hasBody = false;
  readonly #others = new Map<string, number>();
  /** The runs open: a run may hold others, in ruby or a text box. */
  readonly #runs: RunProperties[] = [];
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

  scan(xml: XmlWalker, roots: readonly string[]): ScannedPart {
    if (!xml.next() || !roots.includes(xml.name)) throw xml.broken("root");
    try {
      while (xml.next()) {
        const step = (xml.closing ? closing : opening).get(xml.name);
        if (step !== undefined) step(this, xml);
      }
    } catch (error) {
      throw error instanceof Swallowing ? xml.broken("misnested") : error;
    }
    this.#settleJoined();
    this.#settleFloating();
    const { blocks } = this.#container;
    return { blocks, pages: [...this.#pages], notes: this.notes, hasBody: this.hasBody, others: this.#others };
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

  openRun(): void {
    this.#runs.push(plainRun);
  }

  closeRun(): void {
    this.#runs.pop();
  }

  style(properties: RunProperties): void {
    if (this.#runs.length > 0) this.#runs[this.#runs.length - 1] = properties;
  }

  get #run(): RunProperties {
    return this.#runs[this.#runs.length - 1] ?? plainRun;
  }

  /** Whether the text is of a look: by its run, the run's style or the paragraph's. */
  #looks(property: keyof Look): boolean {
    const { [property]: own, style } = this.#run;
    if (own !== null) return own;
    const { styles } = this.shared;
    const ofRun = style === null ? null : styles.look(style)[property];
    const ofParagraph = this.paragraph?.properties.style ?? null;
    return ofRun ?? (ofParagraph === null ? false : styles.look(ofParagraph)[property] === true);
  }

  get #omission(): Omission | null {
    const outer = this.#omissions[this.#omissions.length - 1];
    if (outer !== undefined) return outer;
    if (this.#fields.some(({ inCode }) => inCode)) return "fieldCode";
    if (this.#looks("hidden")) return "hidden";
    return this.#looks("struck") ? "struck" : null;
  }

  say(text: string): void {
    if (text === "") return;
    const paragraph = this.paragraph ?? this.#implicitParagraph();
    for (const alternative of this.#alternatives) alternative.said++;
    if (this.#isPlain(paragraph)) {
      paragraph.say(text.replace(SHOWS_NOTHING, ""), null, this.#inserted > 0);
      return;
    }
    const shown = inFont(text, this.#run).replace(SHOWS_NOTHING, "");
    if (this.#raised > 0 || this.#looks("raised")) paragraph.raise(shown, this.#omission, this.#inserted > 0);
    else paragraph.say(shown, this.#omission, this.#inserted > 0);
  }

  /** Whether nothing around the text decides how it is read: so with nearly all text of nearly all documents. */
  #isPlain({ properties }: OpenParagraph): boolean {
    const inside = this.#omissions.length + this.#fields.length + this.#raised;
    return inside === 0 && properties.style === null && this.#run.plain;
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
    const point = Number.parseInt(code, 16);
    const found = symbol(font, point) ?? (SYMBOL_FONT.test(font) ? null : ordinary(point));
    if (found !== null) this.say(found);
    else this.paragraph?.doubt(fault("docx/unknown-symbol", { font: quoted(font), code: quoted(code) }));
  }

  count(other: string): void {
    for (const alternative of this.#alternatives) alternative.said++;
    this.#others.set(other, (this.#others.get(other) ?? 0) + 1);
  }

  // Paragraphs

  openParagraph(): void {
    this.#closeImplicit();
    const paragraph = this.#joined ?? new OpenParagraph();
    paragraph.properties = plainParagraph;
    this.#paragraphs.push(paragraph);
    this.#joined = null;
    paragraph.bookmarked ||= this.#marked;
    paragraph.inContents = this.#contents > 0 || this.#isInContentsField();
    this.#marked = false;
  }

  #isInContentsField(): boolean {
    return this.#fields.length > 0 && this.#fields.slice(this.#container.fields).some(isContentsField);
  }

  /** A bookmark between paragraphs belongs to the next one. */
  bookmark(): void {
    if (this.paragraph === undefined) this.#marked = true;
    else this.paragraph.bookmarked = true;
  }

  /** A paragraph around text that stands outside of any, such as an equation by itself. */
  #implicitParagraph(): OpenParagraph {
    this.openParagraph();
    const paragraph = this.paragraph as OpenParagraph;
    paragraph.implicit = true;
    return paragraph;
  }

  #closeImplicit(): void {
    if (this.paragraph?.implicit === true) this.closeParagraph();
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    for (const field of this.#fields) {
      if (!field.inCode) continue;
      field.inCode = false;
      paragraph.breakField();
    }
    if (paragraph.properties.joinsNext) {
      if (paragraph.text !== "") paragraph.doubt(fault("docx/tracked-change", { inserted: "", deleted: "¶" }));
      this.#joined = paragraph;
    } else {
      this.#endParagraph(paragraph);
    }
    this.#settleFloating();
  }

  /** What waited for something to go on in it stands for itself. */
  #settleJoined(): void {
    this.#closeImplicit();
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
      this.#contentsEntry(text);
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
      const { style, outlined } = properties;
      return [{ kind: "paragraph", passage, marked: bookmarked || outlined, style }];
    });
  }

  #number({ properties, text }: OpenParagraph): string {
    const { style, numbering, hidden } = properties;
    if (style === null && numbering === noList) return "";
    const ofStyle = style === null ? noList : this.shared.styles.numbering(style);
    const place = { list: numbering.list ?? ofStyle.list, level: numbering.level ?? ofStyle.level };
    const unnumbered = place.list === null || place.list === "0" || (hidden && text === "");
    return unnumbered || this.#omissions.length > 0 ? "" : this.shared.numbering().next(place, style);
  }

  // Tables

  openContainer(isCell: boolean): void {
    const start = this.shared.flat.length;
    this.#containers.push({
      blocks: [],
      paragraphs: [],
      tables: [],
      isCell,
      start,
      fields: this.#fields.length,
      properties: plainCell,
      nests: false,
    });
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
    container.tables.push({ rows: [], row: null, pending: [] });
  }

  closeTable(): void {
    const container = this.#container;
    const table = container.tables.pop();
    if (table === undefined) return;
    for (const alternative of this.#alternatives) alternative.said++;
    this.#tellPending(table);
    container.nests = true;
    container.blocks.push(placeCells(table.rows, this.shared.doubts));
    this.#settleFloating();
  }

  openRow(): void {
    this.closeRow();
    const table = this.#table;
    if (table !== undefined) table.row = { before: 0, dropped: null, inserted: false, cells: [] };
  }

  rowProperties(printed: string): void {
    const row = this.#table?.row;
    if (row === undefined || row === null || row.dropped !== null) return;
    const { before, inserted, deleted, hidden } = rowProperties(printed);
    row.before = before;
    row.inserted = inserted;
    if (!deleted && !hidden) return;
    const omission = deleted ? "deleted" : "hidden";
    row.dropped = { omission, text: "" };
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
      if (row.inserted) table.pending.push(fault("docx/row-inserted", {}));
      this.#tellPending(table);
      return;
    }
    this.endOmission();
    this.#droppedRows.pop();
    const { omission, text } = row.dropped;
    table.pending.push(fault("docx/row-left-out", { why: omission, text: quoted(text.trim()) }));
    if (table.rows.length > 0) this.#tellPending(table);
  }

  /** Tells what is said of rows at the first cell of the last one that is not merged into the row above. */
  #tellPending(table: OpenTable): void {
    if (table.pending.length === 0) return;
    const cells = table.rows.at(-1)?.cells ?? [];
    const cell = cells.find(({ properties }) => properties.vertical !== "goesOn") ?? cells[0];
    const offset = cell?.start ?? this.shared.flat.length;
    for (const found of table.pending.splice(0)) this.shared.doubts.add(offset, found);
  }

  cellProperties(printed: string): void {
    const container = this.#container;
    container.properties = cellProperties(printed);
    const { changed } = container.properties;
    if (changed !== null) this.shared.doubts.add(container.start, fault("docx/cell-changed", { change: changed }));
  }

  /** The innermost container, with the fields that never ended in it; null where only the part itself is open. */
  #closeContainer(): Container | null {
    this.#settleJoined();
    const container = this.#containers.length < 2 ? undefined : this.#containers.pop();
    if (container === undefined) return null;
    this.#fields.splice(container.fields);
    return container;
  }

  closeCell(): void {
    const cell = this.#closeContainer();
    if (cell === null) return;
    const { blocks, paragraphs, start, properties, nests } = cell;
    const passage = paragraphs.length === 0 ? emptyPassage : asLines(paragraphs);
    if (paragraphs.length === 0) this.shared.flat.endParagraph();
    const content = nests ? blocks.filter((block) => block.kind !== "reference") : null;
    this.#table?.row?.cells.push({ properties, passage, start, content });
  }

  // What stands beside the text

  closeBox(): void {
    for (const block of this.#closeContainer()?.blocks ?? []) this.#floating.push(block);
  }

  /** Another file's text in the place where it stands; inside tables it is only counted. */
  refer(id: string): void {
    if (this.#containers.length > 1) this.count("embedded");
    else this.#container.blocks.push({ kind: "reference", id });
  }

  /** A reference to a note, which a tracked change may have deleted. */
  refersTo(note: string): void {
    if (!this.#omissions.includes("deleted")) this.notes.add(note);
  }

  section(printed: string): void {
    for (const id of pagesIn(printed)) this.#pages.add(id);
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
    if (isOn(printed, "w:showingPlcHdr") && !control.omitted) {
      control.omitted = true;
      this.omit("placeholder");
    }
    if (valueIn(printed, "w:docPartGallery") !== "Table of Contents" || control.contents) return;
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

  /** An alternative counts only where none before it said anything; the fallback is the last. */
  fallback(xml: XmlWalker): void {
    if ((this.#alternatives.at(-1)?.said ?? 0) > 0) xml.skip();
  }

  closeAlternatives(): void {
    this.#alternatives.pop();
  }

  openField(code: string, inCode: boolean, shows: string | null): void {
    if (this.#fields.length < MOST_FIELDS)
      this.#fields.push({ code, inCode, shows, from: this.paragraph?.text.length ?? 0 });
  }

  fieldCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    field.code = (field.code + text.trimStart()).slice(0, LONGEST_CODE);
    if (this.paragraph !== undefined && isContentsField(field)) this.paragraph.inContents = true;
  }

  fieldResult(): void {
    const field = this.#fields.at(-1);
    if (field !== undefined) field.inCode = false;
  }

  closeField(): void {
    const field = this.#fields.pop();
    if (field === undefined) return;
    if (isContentsField(field)) this.#endContents();
    const shown = this.paragraph?.endField(field) ?? null;
    if (shown !== null) this.say(shown);
  }

  /** An entry of a table of contents is left out, but of one in a field only when that ends: else it may be the text. */
  #contentsEntry(text: string): void {
    const { flat, doubts } = this.shared;
    const entry = flat.append(text);
    flat.endParagraph();
    if (this.#contents > 0) doubts.leaveOut(entry);
    else this.#entries.push(entry);
  }

  /** What stands behind a table of contents in its last paragraph is text again. */
  #endContents(): void {
    const { paragraph } = this;
    if (paragraph === undefined) return;
    this.#contentsEntry(paragraph.text.trim());
    for (const entry of this.#entries.splice(0)) this.shared.doubts.leaveOut(entry);
    paragraph.text = "";
    paragraph.inContents = false;
  }

  openBrackets(): void {
    this.#brackets.push({ begin: "(", end: ")", begun: false });
  }

  bracketProperties(printed: string): void {
    const brackets = this.#brackets.at(-1);
    if (brackets === undefined) return;
    brackets.begin = mathSign(printed, "m:begChr") ?? brackets.begin;
    brackets.end = mathSign(printed, "m:endChr") ?? brackets.end;
  }

  /** The first element inside brackets is where they open. */
  bracketed(): void {
    const brackets = this.#brackets.at(-1);
    if (brackets === undefined || brackets.begun) return;
    brackets.begun = true;
    this.say(brackets.begin);
  }

  closeBrackets(): void {
    const brackets = this.#brackets.pop();
    if (brackets?.begun === true) this.say(brackets.end);
  }
}

/** What a legacy form field shows by its data: a box, ticked or not, or the chosen entry of a list. */
function shownBy(data: string): string | null {
  if (data.includes("<w:checkBox")) {
    const ticked = tagIn(data, "w:checked") === null ? isOn(data, "w:default") : isOn(data, "w:checked");
    return ticked ? "☒" : "☐";
  }
  if (!data.includes("<w:ddList")) return null;
  const entries = decoded(data).match(/<w:listEntry\s[^<>]*>/g) ?? [];
  const chosen = entries[Number(valueIn(data, "w:result") ?? valueIn(data, "w:default") ?? 0)];
  return chosen === undefined ? "" : (attributeIn(chosen, "w:val") ?? "");
}

/** A sign that an equation's properties name; null where they do not. */
function mathSign(properties: string, name: string): string | null {
  const tag = tagIn(decoded(properties), name);
  return tag === null ? null : (attributeIn(tag, "m:val") ?? "");
}

/** A character of an ordinary font; the private area holds those of fonts nobody knows. */
function ordinary(point: number): string | null {
  const isKnown = point >= 0x20 && point <= 0xffff && (point < 0xd800 || point > 0xf8ff);
  return isKnown ? String.fromCodePoint(point) : null;
}

/** The headers and footers a section names. */
function pagesIn(section: string): string[] {
  const references = section.match(/<w:(?:header|footer)Reference\s[^<>]*>/g) ?? [];
  return references.map((tag) => attributeIn(tag, "r:id") ?? "");
}

/** Line ends inside a text are blanks, as in all XML. */
const text: Step = (scanner, xml) => scanner.say(xml.text().replace(/[\t\r\n]+/g, " "));
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
      if (printed.includes("<w:sectPr")) scanner.section(printed);
    },
  ],
  ["w:sectPr", (scanner, xml) => scanner.section(xml.inside())],
  ["w:r", (scanner) => scanner.openRun()],
  ["m:r", (scanner) => scanner.openRun()],
  ["m:ctrlPr", skip],
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
  ["w:footnoteReference", (scanner, xml) => scanner.refersTo(`footnote ${xml.attribute("w:id")}`)],
  ["w:endnoteReference", (scanner, xml) => scanner.refersTo(`endnote ${xml.attribute("w:id")}`)],
  ["w:footnote", (scanner, xml) => scanner.note("footnote", xml)],
  ["w:endnote", (scanner, xml) => scanner.note("endnote", xml)],
  ["w:commentReference", counting("comment")],
  // Ruby: the reading above the characters is no part of them.
  ["w:rt", skip],
  ["w:rubyPr", skip],
  ["m:d", (scanner) => scanner.openBrackets()],
  ["m:dPr", (scanner, xml) => scanner.bracketProperties(xml.inside())],
  ["m:e", (scanner) => scanner.bracketed()],
  ["m:den", (scanner) => scanner.say("/")],
  ["m:sup", (scanner) => scanner.raise(1)],
  ["mc:AlternateContent", (scanner) => scanner.openAlternatives()],
  ["mc:Choice", (scanner, xml) => scanner.fallback(xml)],
  ["mc:Fallback", (scanner, xml) => scanner.fallback(xml)],
  ["w:txbxContent", (scanner) => scanner.openContainer(false)],
  ["w:altChunk", (scanner, xml) => scanner.refer(xml.attribute("r:id") ?? "")],
  ["pic:pic", counting("picture")],
  ["v:imagedata", counting("picture")],
  ["w:object", counting("embedded")],
  ["w:subDoc", counting("embedded")],
  ["v:textpath", counting("drawing")],
  ["a:t", counting("drawing")],
  ["c:chart", counting("chart")],
  ["dgm:relIds", counting("diagram")],
]);

/** What an end tag does. */
const closing: ReadonlyMap<string, Step> = new Map<string, Step>([
  ["w:p", (scanner) => scanner.closeParagraph()],
  ["w:r", (scanner) => scanner.closeRun()],
  ["m:r", (scanner) => scanner.closeRun()],
  ["m:d", (scanner) => scanner.closeBrackets()],
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
