import { fault, quoted, Refusal, refuse } from "../../diagnostics/finding.ts";
import { Reading } from "../../diagnostics/reading.ts";
import type { Block } from "../../model/block.ts";
import type { Passage } from "../../model/passage.ts";
import type { Run } from "../../model/run.ts";
import { isAmountCaption } from "../../vocabulary/amounts.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { formatOf } from "../format.ts";
import { Doubts } from "./doubts.ts";
import { FlatText } from "./flat.ts";
import { Numbering } from "./numbering.ts";
import { DocxPackage } from "./package.ts";
import { readProse } from "./prose.ts";
import { type Reference, type ScannedBlock, type ScannedPart, type Shared, scanPart } from "./scan.ts";
import { Styles } from "./styles.ts";
import { XmlWalker } from "./xml.ts";

/**
 * A Word file (ECMA-376, ISO/IEC 29500) as blocks: tables of headers and footers, the document, its notes. Refuses what
 * is damaged or too large; a damaged part beside the document costs only itself, with a diagnostic.
 */
export async function readDocx(bytes: Uint8Array, options: Options): Promise<{ blocks: Block[]; reading: Reading }> {
  return new DocxReader(bytes).read(options);
}

interface Options {
  readonly traces: boolean;
  readonly vocabulary: Vocabulary;
  readonly run: Run;
}

/** What a footer mostly prints: - 3 -, 第 3 页 共 9 页, or nothing but the number Word last put there. */
const PAGE_NUMBER = /^[-—–\s\d第页共,，/]*$/;

const PAGE_ROOTS = ["w:hdr", "w:ftr"];
/** The offset of what concerns no place in the text. */
const NOWHERE = -1;
/** So much of a part's end is looked at for its last tag. */
const LAST_BYTES = 4096;

class DocxReader {
  readonly #package: DocxPackage;
  readonly #doubts = new Doubts();
  readonly #flat = new FlatText();
  readonly #others = new Map<string, number>();
  readonly #chunks = new Map<Reference, Passage>();
  #numbering: Numbering | null = null;

  constructor(bytes: Uint8Array) {
    this.#package = new DocxPackage(bytes);
  }

  async read({ traces, vocabulary, run }: Options): Promise<{ blocks: Block[]; reading: Reading }> {
    const styles = new Styles(this.#definitions("styles"));
    const shared: Shared = {
      flat: this.#flat,
      doubts: this.#doubts,
      styles,
      numbering: () => {
        this.#numbering ??= new Numbering(this.#definitions("numbering"));
        return this.#numbering;
      },
    };
    const { mainPart } = this.#package;
    const main = this.#scan(mainPart, ["w:document"], shared, new Set());
    if (!main.hasBody) throw refuse("input/broken-xml", { part: mainPart, reason: "body" });
    for (const part of this.#package.damaged) this.#unread(part, "relationships");
    const pages = [...this.#named(main.pages)].flatMap((part) => this.#pageParts(part, shared));
    const notes = ["footnote", "endnote"].flatMap((name) => this.#notes(name, main, shared));
    await this.#findChunks(main.blocks);
    const blocks = [...pages, ...(await readProse(main.blocks, styles, this.#doubts)), ...notes];
    this.#reportOthers();
    const text = this.#flat.text();
    if (text.trim() === "") throw refuse(this.#others.has("picture") ? "input/only-pictures" : "input/empty", {});
    const reading = new Reading({ text, lineStarts: null }, traces, vocabulary);
    const read = await this.#withChunks(blocks, reading, run);
    this.#doubts.tell(reading);
    return { blocks: read, reading };
  }

  #scan(part: string, roots: readonly string[], shared: Shared, wanted: ReadonlySet<string>): ScannedPart {
    const scanned = scanPart(new XmlWalker(this.#package.xml(part), part), roots, shared, wanted);
    for (const [other, count] of scanned.others) this.#others.set(other, (this.#others.get(other) ?? 0) + count);
    return scanned;
  }

  /** What is read of a part beside the document; null, with a diagnostic, where it is damaged. */
  #part<Value>(part: string | null, read: (part: string) => Value): Value | null {
    if (part === null) return null;
    try {
      return read(part);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#unread(part, error.fault.code);
      return null;
    }
  }

  #unread(part: string, reason: string): void {
    this.#doubts.add(NOWHERE, fault("docx/part-unread", { part: quoted(part), reason }));
  }

  /** The parts that relationships name, each once; a relationship that is missing is told of. */
  #named(ids: readonly string[]): Set<string> {
    const parts = new Set<string>();
    for (const id of new Set(ids)) {
      const part = this.#package.partOf(id);
      if (part === null) this.#unread(id, "relationship");
      else parts.add(part);
    }
    return parts;
  }

  #side<Value>(type: string, read: (part: string) => Value): Value | null {
    return this.#part(this.#package.partFor(type), read);
  }

  /** The definitions of styles or lists, which are searched and not walked: only their end tells that they are whole. */
  #definitions(type: "styles" | "numbering"): Buffer | null {
    return this.#side(type, (part) => {
      const xml = this.#package.xml(part);
      const end = xml.toString("latin1", Math.max(0, xml.length - LAST_BYTES)).trimEnd();
      if (!end.endsWith(`</w:${type}>`) && !/<w:\w+\s[^<]*\/>$/.test(end)) {
        throw refuse("input/broken-xml", { part, reason: "unclosed" });
      }
      return xml;
    });
  }

  /** The tables of a header or footer and its 单位：万元; what else it prints stands on every page and is no content. */
  #pageParts(part: string, shared: Shared): ScannedBlock[] {
    const { blocks } = this.#part(part, (name) => this.#scan(name, PAGE_ROOTS, shared, new Set())) ?? { blocks: [] };
    return blocks.filter((block) => {
      if (block.kind !== "paragraph") return block.kind === "table";
      const { text } = block.passage;
      if (isAmountCaption(text)) return true;
      this.#doubts.leaveOut(block.passage);
      if (!PAGE_NUMBER.test(text)) this.#doubts.add(NOWHERE, fault("docx/page-text", { text: quoted(text) }));
      return false;
    });
  }

  #notes(name: string, { notes }: ScannedPart, shared: Shared): readonly ScannedBlock[] {
    if (![...notes].some((note) => note.startsWith(name))) return [];
    const part = this.#package.partFor(`${name}s`);
    if (part === null) this.#unread(`${name}s`, "relationship");
    return this.#part(part, (found) => this.#scan(found, [`w:${name}s`], shared, notes).blocks) ?? [];
  }

  /** Text of other files that stands in the document: HTML becomes part of the source once, the rest is only counted. */
  async #findChunks(blocks: readonly ScannedBlock[]): Promise<void> {
    const read = new Set<string | null>();
    for (const block of blocks) {
      if (block.kind !== "reference") continue;
      const part = this.#package.partOf(block.id);
      const text = read.has(part) ? null : await this.#html(part);
      read.add(part);
      if (text === null) this.#others.set("embedded", (this.#others.get("embedded") ?? 0) + 1);
      else this.#chunks.set(block, this.#flat.append(text));
    }
  }

  async #html(part: string | null): Promise<string | null> {
    const { decodePage } = await import("../html/page.ts");
    return this.#part(part, (name) => {
      const bytes = this.#package.bytes(name);
      return formatOf(bytes, "-") === "html" ? decodePage(bytes, null).text : null;
    });
  }

  async #withChunks(blocks: readonly ScannedBlock[], reading: Reading, run: Run): Promise<Block[]> {
    if (this.#chunks.size === 0) return blocks.filter((block) => block.kind !== "reference");
    const { readPage } = await import("../html/page.ts");
    return blocks.flatMap((block) => {
      if (block.kind !== "reference") return [block];
      const page = this.#chunks.get(block);
      if (page === undefined) return [];
      return this.#part(this.#package.partOf(block.id), () => run(() => readPage(page, reading))) ?? [];
    });
  }

  #reportOthers(): void {
    for (const [what, count] of this.#others) this.#doubts.add(NOWHERE, fault("docx/not-text", { what, count }));
  }
}
