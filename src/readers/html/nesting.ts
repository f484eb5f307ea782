import { refuse } from "../../diagnostics/finding.ts";
import {
  BLOCKS,
  boundsOfEnd,
  closedByStart,
  type Effect,
  endsElement,
  endsItsContent,
  TABLE_CONTEXT,
  TABLE_PARTS,
} from "./elements.ts";

/** An element between its tags. */
export interface OpenElement {
  readonly name: string;
  readonly effects: readonly Effect[];
  /** Whether it makes lines, cells and tables; what is not shown makes none. */
  readonly acts: boolean;
  /** A table the page has no tag for, or a row of it: it ends before anything that is no part of a table. */
  readonly implied: boolean;
}

/** Deeper nesting than this no document has. */
const DEEPEST = 256;

/** The elements open at one place of a page. Which tags close them is as in browsers, not as in well-formed pages. */
export class Nesting {
  readonly #open: OpenElement[] = [];
  readonly #ended: (element: OpenElement) => void;

  /** `ended` is called for each element when it ends, those further in first. */
  constructor(ended: (element: OpenElement) => void) {
    this.#ended = ended;
  }

  get innermost(): OpenElement | null {
    return this.#open.at(-1) ?? null;
  }

  /** Whether an element is open, further in than any `bound`. */
  has(name: string, bound?: string): boolean {
    const last = this.#open.findLast((element) => element.name === name || element.name === bound);
    return last?.name === name;
  }

  /** Refuses with `input/nested-too-deep`. */
  start(element: OpenElement): void {
    if (this.#open.length >= DEEPEST) throw refuse("input/nested-too-deep", { limit: DEEPEST });
    this.#open.push(element);
  }

  /** Ends what the start tag of an element ends. */
  makeRoom(name: string): void {
    const closing = closedByStart(name);
    if (closing === null) return;
    const bound = this.#open.findLastIndex((element) => closing.within.has(element.name));
    const outermost = this.#open.findIndex(({ name: open }, index) => index > bound && closing.closes.has(open));
    if (outermost >= 0) this.#end(outermost);
    if (!TABLE_PARTS.has(name)) return;
    const context = this.#open.findLastIndex((element) => TABLE_CONTEXT.has(element.name));
    const strayed = this.#open.findIndex(
      ({ name: open }, index) => index > context && context >= 0 && BLOCKS.has(open),
    );
    if (strayed >= 0) this.#end(strayed);
  }

  /** Ends what an end tag ends; false where it belongs to nothing open. */
  end(name: string): boolean {
    const bounds = boundsOfEnd(name);
    const index = this.#open.findLastIndex(({ name: open }) => endsElement(name, open) || bounds.has(open));
    if (!endsElement(name, this.#open[index]?.name ?? "")) return false;
    this.#end(index);
    return true;
  }

  endInnermost(): void {
    if (this.#open.length > 0) this.#end(this.#open.length - 1);
  }

  endAll(): void {
    while (this.#open.length > 0) this.endInnermost();
  }

  #end(index: number): void {
    const alone = !endsItsContent(this.#open[index]?.name ?? "");
    const ending = this.#open.splice(index, alone ? 1 : this.#open.length);
    for (const element of ending.toReversed()) this.#ended(element);
  }
}
