import type { Block } from "../../model/block.ts";
import { join, offsetAt, type Passage, slice, trim } from "../../model/passage.ts";
import type { CellContent } from "./table.ts";

const DIGIT = /\d/;
const METRE = /[m米㎡]/i;
const POWERS: Readonly<Record<string, string>> = { "2": "²", "3": "³" };
/** The sign for a power stands nowhere in the page. */
const TO_THE_POWER: Passage = { text: "^", offsets: Int32Array.of(-1) };

/** What is read into a page or a cell: lines, each a paragraph, and tables between them. */
export class Flow {
  readonly blocks: Block[] = [];
  readonly #place: Passage;
  #pieces: Passage[] = [];
  /** The last character of the line; a blank where it begins, for no line begins with one. */
  #last = " ";
  #raised = false;
  #marked = false;

  /** `place` is a passage at whose beginning it stands, even where it says nothing. */
  constructor(place: Passage) {
    this.#place = place;
  }

  say(passage: Passage): void {
    this.#raised = false;
    this.#say(passage);
  }

  /** Raised text: 10⁶ is 10^6, m² keeps its sign, any other stands as it is. */
  raise(passage: Passage): void {
    const { text } = passage;
    const power = POWERS[text.trim()];
    if (this.#raised || !/^\s*[-\d]/.test(text)) this.#say(passage);
    else if (power !== undefined && METRE.test(this.#last)) {
      this.#say({ text: power, offsets: Int32Array.of(offsetAt(trim(passage), 0)) });
    } else this.#say(DIGIT.test(this.#last) ? join([TO_THE_POWER, trim(passage)], "") : passage);
    this.#raised = text.trim() !== "" || this.#raised;
  }

  #say(passage: Passage): void {
    const piece = this.#last === " " && passage.text.startsWith(" ") ? slice(passage, 1) : passage;
    if (piece.text === "") return;
    this.#pieces.push(piece);
    this.#last = piece.text.slice(-1);
  }

  /** The source calls the line under way a heading. */
  mark(): void {
    this.#marked = true;
  }

  endLine(): void {
    const passage = trim(join(this.#pieces, ""));
    if (passage.text !== "") this.blocks.push({ kind: "paragraph", passage, marked: this.#marked });
    this.#pieces = [];
    this.#last = " ";
    this.#raised = false;
    this.#marked = false;
  }

  /** The flow as what a cell holds. */
  cell(): CellContent {
    this.endLine();
    const said = this.blocks.filter((block) => block.kind === "paragraph").map(({ passage }) => passage);
    const passage = said.length === 0 ? slice(this.#place, 0, 0) : join(said, "\n");
    return said.length === this.blocks.length ? { passage } : { passage, content: this.blocks };
  }
}
