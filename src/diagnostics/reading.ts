import { offsetAt, type Passage, slice } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { Coverage } from "../model/record.ts";
import { linesOf, onLines, type Source } from "../model/source.ts";
import { type Vocabulary, vocabularyOf } from "../vocabulary/vocabulary.ts";
import type { ArgsOf, Code } from "./catalogue.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import { type Fault, type Finding, fault } from "./finding.ts";
import { SourceOrder } from "./order.ts";
import { UnmappedRun } from "./unmapped.ts";

const UNMAPPED = 0;
const SEPARATING = 1;
const STRUCTURAL = 2;
const MAPPED = 3;

const lineOf = ({ line }: Place): number => line ?? Number.MAX_SAFE_INTEGER;

/** So many lines of a place are quoted from. */
const MOST_LINES = 40;

const isBlankUnit = (text: string, index: number): boolean => text.charAt(index).trim() === "";

/**
 * The state of reading one source: what was found doubtful, and for every character of the source whether it has
 * reached a field (mapped), is the form's own furniture (structural), or neither. Mapped wins over structural.
 */
export class Reading {
  readonly source: Source;
  /** Whether every field is to keep the places it came from. */
  readonly traces: boolean;
  /** What the words of the source mean. */
  readonly vocabulary: Vocabulary;
  readonly findings: Finding[] = [];
  readonly #marks: Uint8Array;
  readonly #doubts: { readonly offset: number; readonly fault: Fault }[] = [];
  #ordered: SourceOrder | null = null;
  readonly #anchors: { readonly offset: number; readonly at: Place }[] = [];

  constructor(source: Source, traces = false, vocabulary = vocabularyOf(null)) {
    this.source = source;
    this.traces = traces;
    this.vocabulary = vocabulary;
    this.#marks = new Uint8Array(source.text.length);
  }

  report<C extends Code>(code: C, at: Place, args: ArgsOf<C>, suggestion?: string): void {
    this.findings.push({ ...fault(code, args, suggestion), at });
  }

  reportAll(faults: readonly Fault[], at: Place): void {
    for (const found of faults) this.findings.push({ ...found, at });
  }

  /** A doubt of a reader, who knows where in the source it is but not yet which table, row and column that will be. */
  doubt(offset: number, found: Fault): void {
    this.#doubts.push({ offset, fault: found });
  }

  /** Tells the place of what begins at a passage's first offset. */
  anchor(passage: Passage, at: Place): void {
    const offset = offsetAt(passage, 0);
    if (offset < 0) return;
    this.#anchors.push({ offset, at });
    this.#ordered = null;
  }

  /** All findings in the order of the source. */
  inOrder(): Finding[] {
    const doubts = this.#doubts.map(({ offset, fault: found }): Finding => {
      return { ...found, at: this.#placeOf({ text: "", offsets: offset }) };
    });
    return this.ordered([...doubts, ...this.findings]);
  }

  /** Things with a place in the order of the source: by line or, where it has none, by the places laid out. */
  ordered<Placed extends { readonly at: Place }>(all: readonly Placed[]): Placed[] {
    const rank = this.source.lineStarts === null ? (at: Place) => this.#order.rank(at) : lineOf;
    const ranked = all.map((placed) => ({ placed, rank: rank(placed.at) }));
    return ranked.sort((left, right) => left.rank - right.rank).map(({ placed }) => placed);
  }

  #placeOf(passage: Passage): Place {
    return onLines(this.#order.placeAt(offsetAt(passage, 0)), this.lines(passage));
  }

  /** Made when first asked for: most sources of clean text never ask. */
  get #order(): SourceOrder {
    this.#ordered ??= new SourceOrder(this.#anchors);
    return this.#ordered;
  }

  lines(passage: Passage): Place {
    return linesOf(this.source, passage);
  }

  structural(passage: Passage): void {
    this.#mark(passage, STRUCTURAL);
  }

  /** What stands between texts and only parts them: tags, the lines between cells. */
  separating(passage: Passage): void {
    this.#mark(passage, SEPARATING);
  }

  mapped(passage: Passage): void {
    this.#mark(passage, MAPPED);
  }

  #mark(passage: Passage, mark: number): void {
    for (let index = 0; index < passage.text.length; index++) {
      const offset = offsetAt(passage, index);
      if (offset >= 0 && (this.#marks[offset] ?? mark) < mark) this.#marks[offset] = mark;
    }
  }

  /** The source at a place: the first of its lines or, where it has none, the cell or paragraph. */
  excerpts({ line, endLine = line, ...at }: Place): Excerpt[] {
    const { text, lineStarts } = this.source;
    const own = this.#order.stretch(at);
    const [from, to] = [own?.from ?? 0, own?.to ?? text.length];
    if (lineStarts === null) return own === null ? [] : [excerptOf(text, from, to, { from, to }, null)];
    if (line === undefined || endLine === undefined) return [];
    return Array.from({ length: Math.min(MOST_LINES, endLine - line + 1) }, (_, index) => {
      const number = line + index;
      const [start, end] = [lineStarts[number - 1] ?? 0, lineStarts[number] ?? text.length];
      return excerptOf(text, start, end, own === null ? null : { from, to }, number);
    });
  }

  /** The least that became of a passage's characters; null where it has none. */
  leastOf(passage: Passage): "unmapped" | "structural" | "mapped" | null {
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < passage.text.length; index++) {
      const offset = offsetAt(passage, index);
      if (offset >= 0 && !isBlankUnit(passage.text, index)) least = Math.min(least, this.#marks[offset] ?? UNMAPPED);
    }
    if (least === Number.POSITIVE_INFINITY) return null;
    return least === MAPPED ? "mapped" : least === UNMAPPED ? "unmapped" : "structural";
  }

  /**
   * Counts every non-blank character of the source once, a character outside the Basic Multilingual Plane as one.
   * Each run of unmapped characters, whatever only separates them left out, becomes a diagnostic.
   */
  cover(): Coverage {
    const { text } = this.source;
    const counts = [0, 0, 0, 0];
    const run = new UnmappedRun(text);
    const close = () => {
      const found = run.take();
      if (found === null) return;
      const { first, last, characters, words } = found;
      this.report("coverage/unmapped", this.#placeOf(slice({ text, offsets: 0 }, first, last + 1)), {
        text: words,
        characters,
      });
    };
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if ((code >= 0xdc00 && code <= 0xdfff) || isBlankUnit(text, index)) continue;
      const mark = this.#marks[index] ?? UNMAPPED;
      counts[mark] = (counts[mark] ?? 0) + 1;
      if (mark === UNMAPPED) run.add(index);
      else if (mark !== SEPARATING) close();
    }
    close();
    const [unmapped = 0, separating = 0, structural = 0, mapped = 0] = counts;
    const characters = unmapped + separating + structural + mapped;
    return { characters, mapped, structural: separating + structural, unmapped };
  }
}
