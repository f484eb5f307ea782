import { type Fault, fault, quoted } from "../../diagnostics/finding.ts";
import { type ParagraphProperties, plainParagraph, type RunProperties } from "./properties.ts";
import { symbol } from "./symbols.ts";

/** Why text is left out of what a document says. */
export type Omission = "deleted" | "hidden" | "struck" | "placeholder" | "fieldCode";

/** A field between its marks: code, then result (ECMA-376 part 1, 17.16.18). */
export interface OpenField {
  code: string;
  inCode: boolean;
  /** What Word shows for a check box or a drop-down list, which have no result of their own. */
  shows: string | null;
  readonly from: number;
}

const DIGIT_AT_END = /\d$/;
const METRE_AT_END = /[kcdm]?m$|[米㎡]$/i;
const POWERS: Readonly<Record<string, string>> = { "2": "²", "3": "³" };
const TAIL = 4;
const FORMULA = /^\s*=/;
const CONTENTS = /^\s*TOC\b/;

/** A paragraph while it is read: its text so far, and what was left out of it. */
export class OpenParagraph {
  text = "";
  properties: ParagraphProperties = plainParagraph;
  /** A bookmark of the table of contents stands in it. */
  bookmarked = false;
  /** It is an entry of the table of contents itself, which repeats headings. */
  inContents = false;
  /** A text outside every paragraph opened it; what follows closes it. */
  implicit = false;
  #leftOut: Readonly<Partial<Record<Omission, string>>> | null = null;
  #inserted = "";
  #faults: Fault[] | null = null;
  /** The last few units of the text, kept apart: looking into a text that grows piece by piece costs its length. */
  #tail = "";
  /** The last text was raised: what follows it in the same run of raised text needs no mark of its own. */
  #raised = false;

  say(text: string, omission: Omission | null, inserted: boolean): void {
    this.#raised = false;
    this.#say(text, omission, inserted);
  }

  #say(text: string, omission: Omission | null, inserted: boolean): void {
    if (omission !== null) {
      this.#leftOut = { ...this.#leftOut, [omission]: (this.#leftOut?.[omission] ?? "") + text };
      return;
    }
    this.text += text;
    this.#tail = text.length >= TAIL ? text : this.#tail.slice(-TAIL) + text;
    if (inserted) this.#inserted += text;
  }

  /** Raised text: 10⁶ is 10^6, m² keeps its sign, any other stands as it is. */
  raise(text: string, omission: Omission | null, inserted: boolean): void {
    const power = POWERS[text];
    if (omission !== null || !/^[-−\d]/.test(text) || this.#raised) this.#say(text, omission, inserted);
    else if (power !== undefined && METRE_AT_END.test(this.#tail)) this.#say(power, omission, inserted);
    else this.#say(DIGIT_AT_END.test(this.#tail) ? `^${text}` : text, omission, inserted);
    this.#raised = true;
  }

  doubt(found: Fault): void {
    this.#faults ??= [];
    this.#faults.push(found);
  }

  /** What a field shows that has no result of its own; one whose code asks for a result is told of. */
  endField(field: OpenField): string | null {
    if (field.shows !== null) return this.text.length === field.from ? field.shows : null;
    if (FORMULA.test(field.code) && this.text.length === field.from) {
      this.doubt(fault("docx/field-without-result", { code: quoted(field.code.trim()) }));
    }
    return null;
  }

  /** A field that never ends its code: what stands in it cannot be told from text. */
  breakField(): void {
    const { fieldCode = "" } = this.#leftOut ?? {};
    this.doubt(fault("docx/field-without-end", { text: quoted(fieldCode.trim()) }));
  }

  /** All it says that is no part of what the document says. */
  get leftOut(): string {
    const { deleted = "", hidden = "", struck = "" } = this.#leftOut ?? {};
    return deleted + hidden + struck;
  }

  /** What is to be said of the paragraph once it is whole. */
  faults(): readonly Fault[] {
    if (this.#leftOut === null && this.#inserted === "") return this.#faults ?? [];
    const { deleted = "", hidden = "", struck = "", placeholder = "" } = this.#leftOut ?? {};
    const faults = [...(this.#faults ?? [])];
    const change = { inserted: quoted(this.#inserted.trim()), deleted: quoted(deleted.trim()) };
    if (change.inserted !== "" || change.deleted !== "") faults.push(fault("docx/tracked-change", change));
    if (hidden.trim() !== "") faults.push(fault("text/hidden", { text: quoted(hidden.trim()) }));
    if (placeholder.trim() !== "") faults.push(fault("docx/placeholder", { text: quoted(placeholder.trim()) }));
    if (struck.trim() !== "") faults.push(fault("text/struck", { text: quoted(struck.trim()) }));
    return faults;
  }
}

/** Text in a font of pictures: the pictures' characters; letters it has no picture for stay. */
export function inFont(text: string, { symbolFont }: RunProperties): string {
  if (symbolFont === null) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // Chinese characters fall back to another font.
    return code > 0xff && (code < 0xf000 || code > 0xf0ff) ? character : (symbol(symbolFont, code) ?? character);
  }).join("");
}

export const isContentsField = ({ code }: OpenField): boolean => CONTENTS.test(code);
