import { offsetAt, type Passage, slice } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { Coverage } from "../model/record.ts";
import { linesOf, type Source } from "../model/source.ts";
import type { ArgsOf, Code } from "./catalogue.ts";
import { type Fault, type Finding, fault } from "./finding.ts";

const UNMAPPED = 0;
const STRUCTURAL = 1;
const MAPPED = 2;

/** | and ｜ */
const SEPARATORS = new Set([0x7c, 0xff5c]);

const isBlankUnit = (text: string, index: number): boolean => text.charAt(index).trim() === "";

/**
 * The state of reading one source: what was found doubtful, and for every character of the source whether it has
 * reached a field (mapped), is the form's own furniture (structural), or neither. Mapped wins over structural.
 */
export class Reading {
  readonly source: Source;
  /** Whether every field is to keep the places it came from. */
  readonly traces: boolean;
  readonly findings: Finding[] = [];
  readonly #marks: Uint8Array;

  constructor(source: Source, traces = false) {
    this.source = source;
    this.traces = traces;
    this.#marks = new Uint8Array(source.text.length);
  }

  report<C extends Code>(code: C, at: Place, args: ArgsOf<C>, suggestion?: string): void {
    this.findings.push({ ...fault(code, args, suggestion), at });
  }

  reportAll(faults: readonly Fault[], at: Place): void {
    for (const found of faults) this.findings.push({ ...found, at });
  }

  /** The findings in the order of the source's lines; those without a line come last. */
  inOrder(): Finding[] {
    const line = ({ at }: Finding) => at.line ?? Number.MAX_SAFE_INTEGER;
    return this.findings.toSorted((left, right) => line(left) - line(right));
  }

  lines(passage: Passage): Place {
    return linesOf(this.source, passage);
  }

  structural(passage: Passage): void {
    this.#mark(passage, STRUCTURAL);
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

  /**
   * Counts every non-blank character of the source once, a character outside the Basic Multilingual Plane as one.
   * Each run of unmapped characters, blanks inside it ignored, becomes a diagnostic.
   */
  cover(): Coverage {
    const { text } = this.source;
    const counts = [0, 0, 0];
    let runStart = -1;
    let runEnd = -1;
    let runCount = 0;
    const closeRun = () => {
      if (runStart < 0) return;
      const passage = slice({ text, offsets: 0 }, runStart, runEnd + 1);
      this.report("coverage/unmapped", this.lines(passage), {
        text: passage.text.replace(/\s+/g, " "),
        characters: runCount,
      });
      runStart = -1;
      runCount = 0;
    };
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if ((code >= 0xdc00 && code <= 0xdfff) || isBlankUnit(text, index)) continue;
      const mark = this.#marks[index] ?? UNMAPPED;
      counts[mark] = (counts[mark] ?? 0) + 1;
      if (mark !== UNMAPPED) {
        // The lines between cells do not part what stands in a row.
        if (mark === MAPPED || !SEPARATORS.has(code)) closeRun();
        continue;
      }
      if (runStart < 0) runStart = index;
      runEnd = index;
      runCount++;
    }
    closeRun();
    const [unmapped = 0, structural = 0, mapped = 0] = counts;
    return { characters: unmapped + structural + mapped, mapped, structural, unmapped };
  }
}
