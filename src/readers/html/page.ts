import type { Reading } from "../../diagnostics/reading.ts";
import type { Block } from "../../model/block.ts";
import { lines, type Passage, slice } from "../../model/passage.ts";
import { Content } from "./content.ts";
import { Choice, readInput } from "./controls.ts";
import {
  BLOCKS,
  BREAKS,
  CELLS,
  type Effect,
  EMPTY,
  EVERYWHERE,
  effectsOf,
  RAW,
  ROWS,
  TABLE_PARTS,
} from "./elements.ts";
import { Nesting, type OpenElement } from "./nesting.ts";
import { Omissions } from "./omissions.ts";
import { collapsed, textOf } from "./text.ts";
import { type StartTag, type Token, tokensOf } from "./tokens.ts";

export { decodePage } from "./decode.ts";

/** The blocks of an HTML page. `page` is a passage of the whole source (offsets are offsets into its text). */
export function readPage(page: Passage, reading: Reading): Block[] {
  return new PageReader(page, reading).read(page);
}

/** End tags that break a line even where they end nothing. */
const LONE_ENDS = new Set(["p", "br"]);

class PageReader {
  readonly #reading: Reading;
  readonly #nesting = new Nesting((element) => this.#ended(element));
  /** How many open elements have each effect. */
  readonly #effects: Record<Effect, number> = {
    skipped: 0,
    gone: 0,
    unseen: 0,
    struck: 0,
    raised: 0,
    heading: 0,
    kept: 0,
  };
  readonly #omissions: Omissions;
  readonly #content: Content;
  #choice: Choice | null = null;

  constructor(page: Passage, reading: Reading) {
    this.#reading = reading;
    this.#omissions = new Omissions(reading);
    this.#content = new Content(page, reading);
  }

  read(page: Passage): Block[] {
    for (const token of tokensOf(page)) this.#token(token, slice(page, token.from, token.to));
    this.#nesting.endAll();
    this.#omissions.tell();
    return this.#content.end();
  }

  /** Whether what stands here is shown, with its lines and cells. */
  get #shown(): boolean {
    return this.#effects.skipped + this.#effects.gone === 0;
  }

  #token(token: Token, printed: Passage): void {
    if (token.kind === "text") this.#text(printed);
    else if (token.kind === "start") this.#startTag(token, printed);
    else if (token.kind === "end") this.#endTag(token.name, printed);
    else if (token.kind === "aside") this.#reading.separating(printed);
  }

  #text(printed: Passage): void {
    const { skipped, gone, unseen, struck, kept } = this.#effects;
    if (skipped > 0) {
      this.#reading.structural(printed);
      return;
    }
    const text = textOf(printed, this.#reading);
    if (gone + unseen > 0) this.#omissions.leaveOut("text/hidden", text);
    else if (struck > 0) this.#omissions.leaveOut("text/struck", text);
    else if (this.#choice !== null) this.#choice.say(collapsed(text, this.#reading));
    else if (kept === 0) this.#say(text);
    else {
      for (const [index, line] of lines(text).entries()) {
        if (index > 0) this.#content.flow.endLine();
        this.#say(line);
      }
    }
  }

  #say(text: Passage): void {
    const said = collapsed(text, this.#reading);
    if (said.text.trim() !== "") {
      this.#omissions.tell();
      this.#endImplied("#text");
      if (this.#effects.heading > 0) this.#content.flow.mark();
    }
    if (this.#effects.raised > 0) this.#content.flow.raise(said);
    else this.#content.flow.say(said);
  }

  #startTag(tag: StartTag, printed: Passage): void {
    const { name, attributes } = tag;
    this.#nesting.makeRoom(name);
    const effects = effectsOf(name, attributes);
    const acts = this.#shown && !effects.includes("gone") && !effects.includes("skipped");
    if (name === "input" && acts) {
      const value = readInput(tag, printed, this.#reading);
      if (value !== null) this.#say(value);
      return;
    }
    this.#reading.separating(tagAlone(printed));
    if (acts) this.#endImplied(name);
    if (acts && BREAKS.has(name)) this.#content.flow.endLine();
    if (EMPTY.has(name) || EVERYWHERE.has(name)) return;
    if (acts) this.#imply(name, printed);
    if (acts && isContentsBookmark(tag)) this.#content.flow.mark();
    // XHTML ends an element so, HTML does not; lines and cells are those of HTML.
    if (tag.closed && !BLOCKS.has(name) && !RAW.has(name)) return;
    this.#start({ name, effects, acts, implied: false });
    if (acts) this.#begin(tag, printed);
  }

  #start(element: OpenElement): void {
    this.#nesting.start(element);
    for (const effect of element.effects) this.#effects[effect]++;
  }

  /** Rows get the table, and cells the row, they have no tag for. */
  #imply(name: string, printed: Passage): void {
    if (ROWS.has(name) && !this.#nesting.has("table")) {
      this.#start({ name: "table", effects: [], acts: true, implied: true });
      this.#content.startTable(printed);
    }
    if (CELLS.has(name) && !this.#nesting.has("tr", "table")) {
      this.#start({ name: "tr", effects: [], acts: true, implied: this.#nesting.innermost?.implied === true });
      this.#content.startRow();
    }
  }

  /** Such a table ends before anything that is no part of one. */
  #endImplied(name: string): void {
    while (!TABLE_PARTS.has(name) && this.#nesting.innermost?.implied === true) this.#nesting.endInnermost();
  }

  #begin(tag: StartTag, printed: Passage): void {
    const { name } = tag;
    if (name === "table") this.#content.startTable(printed);
    else if (name === "tr") this.#content.startRow();
    else if (CELLS.has(name)) this.#content.startCell(tag, printed);
    else if (BLOCKS.has(name)) this.#content.flow.endLine();
    else if (name === "select") this.#choice = new Choice(this.#reading);
    else if (name === "option") this.#choice?.option(tag);
  }

  #endTag(name: string, printed: Passage): void {
    this.#reading.separating(printed);
    this.#endImplied(name);
    const ends = this.#nesting.end(name);
    if (!ends && this.#shown && LONE_ENDS.has(name)) this.#content.flow.endLine();
  }

  #ended({ name, effects, acts }: OpenElement): void {
    for (const effect of effects) this.#effects[effect]--;
    if (!acts) return;
    if (name === "table") this.#content.endTable();
    else if (CELLS.has(name)) {
      this.#omissions.tell();
      this.#content.endCell();
    } else if (BLOCKS.has(name)) this.#content.flow.endLine();
    else if (name === "select" && this.#choice !== null) {
      const shown = this.#choice.shown();
      this.#choice = null;
      this.#say(shown);
    }
  }
}

/** Word's bookmarks of headings that its table of contents points to. */
const isContentsBookmark = ({ name, attributes }: StartTag): boolean =>
  name === "a" && (attributes.get("name") ?? attributes.get("id"))?.text.startsWith("_Toc") === true;

/** A tag with tags in its attributes, where a quotation mark was lost: what it swallowed is not furniture. */
function tagAlone(printed: Passage): Passage {
  if (!printed.text.includes("<", 1)) return printed;
  return slice(printed, 0, 1 + printed.text.slice(1).search(/[<>]/));
}
