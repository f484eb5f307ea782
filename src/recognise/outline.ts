import { type Fault, fault, quoted } from "../diagnostics/finding.ts";
import { join, lines, type Passage, slice, trim } from "../model/passage.ts";
import { HAN } from "../text/fold.ts";
import { findTrailingValue, readTarget } from "../values/target.ts";
import { displaceableUnits } from "../vocabulary/outline.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { readItem } from "./item.ts";
import { leadingOrdinal, type Ordinal } from "./ordinals.ts";

/** A level as the outline prints it. */
export interface PrintedLevel {
  readonly canonical: string;
  readonly printed: Passage;
  readonly paragraph: number;
}

/** One indicator of an outline. `unit` is the value's unit where it had slipped to the start of the next item. */
export interface OutlineIndicator {
  readonly level1: PrintedLevel | null;
  readonly level2: PrintedLevel | null;
  readonly name: Passage | null;
  readonly value: Passage | null;
  unit: Passage | null;
  /** Which paragraph of the cell the item stands in, from 1. */
  readonly paragraph: number;
}

export interface Outline {
  readonly indicators: readonly OutlineIndicator[];
  /** Headings, ordinals and strays: the outline's own furniture. */
  readonly structural: readonly Passage[];
  readonly faults: readonly { readonly fault: Fault; readonly paragraph: number }[];
}

interface Segment {
  readonly passage: Passage;
  readonly paragraph: number;
}

/**
 * Reads the outline of indicators that a list prints inside one cell:
 * 一、产出指标 › (一) 数量指标： › 1. name value. Survives missing and doubled ordinals, several items in a
 * paragraph, missing headings, values glued to names and displaced units; each such reading is a fault.
 */
export function readOutline(cell: Passage, vocabulary: Vocabulary): Outline {
  return new OutlineReader(segments(cell, vocabulary), vocabulary).read();
}

const CHINESE_ORDINAL = "(?:[一二三四五六七八九十]{1,3}\\s*[、.．]|[（(]\\s*[一二三四五六七八九十]{1,3}\\s*[)）])";
const INLINE_HEADING = new RegExp(`${CHINESE_ORDINAL}\\s*[${HAN}]{2,12}?(?:指标|目标)+\\s*[：:]?`, "g");

/** The cell's paragraphs, cut once more wherever a heading stands inside one. */
function segments(cell: Passage, vocabulary: Vocabulary): Segment[] {
  return lines(cell).flatMap((line, index) => {
    const cuts = [0];
    for (const match of line.text.matchAll(INLINE_HEADING)) {
      const end = match.index + match[0].length;
      if (heading(trim(slice(line, match.index, end)), vocabulary) !== null) cuts.push(match.index, end);
    }
    return cuts
      .map((from, at) => ({ passage: trim(slice(line, from, cuts[at + 1])), paragraph: index + 1 }))
      .filter(({ passage }) => passage.text !== "");
  });
}

interface Heading {
  readonly level: 1 | 2;
  readonly canonical: string;
  readonly parents: readonly string[];
  readonly word: Passage;
  /** Its form is a heading's, but no level has this name: kept as printed. */
  readonly unknown: boolean;
  /** Its number belongs to the other level: (三) 满意度指标 under 二、效益指标. */
  readonly misplaced: boolean;
}

const UNKNOWN_LEVEL = new RegExp(`^[${HAN}]{2,10}指标[：:]?$`);
const NAMES_A_LEVEL = /(?:指标|目标)[：:]?$|[：:]$/;

function heading(passage: Passage, vocabulary: Vocabulary): Heading | null {
  const ordinal = leadingOrdinal(passage);
  const word = ordinal?.rest ?? passage;
  if (ordinal === null && !NAMES_A_LEVEL.test(word.text)) return null;
  const first = vocabulary.firstLevel(word.text);
  const second = vocabulary.secondLevel(word.text);
  const bracketed = ordinal?.form === "chineseBracketed";
  if (first !== null && (second === null || !bracketed || isOwnName(first.canonical, word.text))) {
    const misplaced = bracketed && second?.canonical !== first.canonical;
    if (!bracketed || second === null || misplaced) {
      return { level: 1, canonical: first.canonical, parents: [], word, unknown: false, misplaced };
    }
  }
  if (second !== null) {
    return { level: 2, canonical: second.canonical, parents: second.parents, word, unknown: false, misplaced: false };
  }
  const chinese = bracketed || ordinal?.form === "chinese";
  if (!chinese || !UNKNOWN_LEVEL.test(word.text)) return null;
  const canonical = word.text.replace(/[：:]$/, "");
  return { level: bracketed ? 2 : 1, canonical, parents: [], word, unknown: true, misplaced: false };
}

const isOwnName = (canonical: string, text: string): boolean => text.replace(/\s|[：:]$/g, "") === canonical;

/** The unit a name starts with, unless the two make a word. */
function slippedUnit(name: string): string | null {
  const found = displaceableUnits.find(({ unit, opens }) => {
    const next = name.charAt(unit.length);
    return name.startsWith(unit) && next !== "" && !opens.includes(next);
  });
  return found?.unit ?? null;
}

class OutlineReader {
  readonly #segments: Segment[];
  readonly #vocabulary: Vocabulary;
  readonly #indicators: OutlineIndicator[] = [];
  readonly #structural: Passage[] = [];
  readonly #faults: { fault: Fault; paragraph: number }[] = [];
  readonly #printsFirstLevels: boolean;
  #level1: PrintedLevel | null = null;
  #level2: PrintedLevel | null = null;
  #due = 1;
  /** Some item was numbered in Arabic numerals: a Chinese one is then part of a name. */
  #countsArabic = false;

  constructor(found: Segment[], vocabulary: Vocabulary) {
    this.#segments = found;
    this.#vocabulary = vocabulary;
    this.#printsFirstLevels = found.some(({ passage }) => heading(passage, vocabulary)?.level === 1);
  }

  read(): Outline {
    for (let at = 0; at < this.#segments.length; at++) {
      const segment = this.#segments[at];
      if (segment === undefined) continue;
      const found = heading(segment.passage, this.#vocabulary);
      if (found === null) this.#item(segment, at);
      else this.#heading(found, segment);
    }
    return { indicators: this.#indicators, structural: this.#structural, faults: this.#faults };
  }

  #fault(found: Fault, { paragraph }: Segment): void {
    this.#faults.push({ fault: found, paragraph });
  }

  #heading(found: Heading, segment: Segment): void {
    this.#structural.push(segment.passage);
    this.#due = 1;
    const level = { canonical: found.canonical, printed: found.word, paragraph: segment.paragraph };
    if (found.unknown) this.#fault(fault("level/unknown", { word: found.canonical }), segment);
    if (found.misplaced) this.#fault(fault("outline/heading-misplaced", { heading: quoted(found.word.text) }), segment);
    if (found.level === 1) {
      this.#level1 = level;
      this.#level2 = null;
      return;
    }
    this.#level2 = level;
    const belongs = found.unknown || found.parents.includes(this.#level1?.canonical ?? "");
    if (!belongs) this.#level1 = null;
    if (this.#level1 === null && this.#printsFirstLevels) {
      this.#fault(fault("outline/heading-missing", { level2: found.canonical }), segment);
    }
  }

  #item(segment: Segment, at: number): void {
    const { ordinal, rest } = this.#ordinal(segment, at);
    if (ordinal !== null) this.#structural.push(ordinal);
    const text = this.#cutNextItem(rest, segment, at);
    const own = this.#giveBackUnit(text, ordinal !== null, segment);
    const { name, value, stray, faults } = readItem(own);
    this.#structural.push(...stray);
    for (const found of faults) this.#fault(found, segment);
    this.#indicators.push({
      level1: this.#level1,
      level2: this.#level2,
      name,
      value,
      unit: null,
      paragraph: segment.paragraph,
    });
    this.#due++;
  }

  /** The item's ordinal (null where none is printed) and what follows it; keeps count of the ordinal that is due. */
  #ordinal(segment: Segment, at: number): { ordinal: Passage | null; rest: Passage } {
    const { passage } = segment;
    const printed = leadingOrdinal(passage);
    if (printed === null) return this.#fusedOrdinal(segment, at) ?? this.#unnumbered(segment);
    const arabic = printed.form === "arabic" || printed.form === "arabicBracketed";
    if (printed.value === this.#due && (arabic || !this.#countsArabic) && this.#isSure(printed, at)) {
      this.#countsArabic ||= arabic;
      return { ordinal: printed.printed, rest: printed.rest };
    }
    // 3.5万元 where item 3 is not due is a number, not item 3.
    if (arabic && /^\d/.test(printed.rest.text)) return this.#unnumbered(segment);
    if (!arabic) return this.#ordinalInName(segment, printed);
    this.#fault(fault("outline/misnumbered", { expected: this.#due, found: printed.printed.text.trim() }), segment);
    this.#due = printed.value > this.#due ? printed.value : this.#due;
    return { ordinal: printed.printed, rest: printed.rest };
  }

  /** 2.36名 is item 2 where items are being counted, or where item 3 follows. */
  #isSure(printed: Ordinal, at: number): boolean {
    if (!printed.doubtful || this.#due > 1) return true;
    const next = this.#segments[at + 1];
    return next !== undefined && leadingOrdinal(next.passage)?.value === this.#due + 1;
  }

  #unnumbered(segment: Segment): { ordinal: null; rest: Passage } {
    // A first level's only item needs no number; among numbered siblings its lack is a doubt.
    if (this.#level2 !== null)
      this.#fault(fault("outline/ordinal-missing", { text: quoted(segment.passage.text) }), segment);
    return { ordinal: null, rest: segment.passage };
  }

  /** `127名委员` where item 1 is due and item 2 follows: the dot is missing. */
  #fusedOrdinal(segment: Segment, at: number): { ordinal: Passage; rest: Passage } | null {
    const { passage } = segment;
    const digits = String(this.#due);
    const next = this.#segments[at + 1];
    const following = next === undefined ? null : leadingOrdinal(next.passage);
    if (!passage.text.startsWith(digits) || !/^\d/.test(passage.text.slice(digits.length))) return null;
    if (following?.form !== "arabic" || following.value !== this.#due + 1) return null;
    const rest = slice(passage, digits.length);
    this.#fault(fault("outline/ordinal-fused", { ordinal: this.#due, text: quoted(rest.text) }), segment);
    return { ordinal: slice(passage, 0, digits.length), rest };
  }

  /** `三. 委人员满意度`: items count in Arabic numerals, so the numeral is the name's first word. */
  #ordinalInName(segment: Segment, printed: Ordinal): { ordinal: null; rest: Passage } {
    const numeral = /^[（(]?\s*[一二三四五六七八九十]+/.exec(segment.passage.text)?.[0] ?? "";
    const rest = join([slice(segment.passage, 0, numeral.length), printed.rest], "");
    this.#structural.push(slice(segment.passage, numeral.length, printed.printed.text.length));
    this.#fault(fault("outline/ordinal-in-name", { text: quoted(rest.text) }), segment);
    return { ordinal: null, rest };
  }

  /** Where the next item begins in the same paragraph – behind a blank or a value – it becomes a segment of its own. */
  #cutNextItem(rest: Passage, segment: Segment, at: number): Passage {
    const ordinal = new RegExp(`(?<![\\d.])${this.#due + 1}\\s*[.．、](?=\\s*[^\\d\\s])`).exec(rest.text);
    const before = rest.text.slice(0, ordinal?.index ?? 0);
    if (ordinal === null || !(/[\s。；;]$/.test(before) || (findTrailingValue(before) ?? 0) > 0)) return rest;
    const tail = trim(slice(rest, ordinal.index));
    this.#segments.splice(at + 1, 0, { passage: tail, paragraph: segment.paragraph });
    this.#fault(fault("outline/items-joined", { text: quoted(tail.text) }), segment);
    return trim(slice(rest, 0, ordinal.index));
  }

  /** `2` above `个举办公益活动数`: the unit goes back to its value. */
  #giveBackUnit(text: Passage, numbered: boolean, segment: Segment): Passage {
    const previous = this.#indicators.at(-1);
    if (previous?.value == null || !numbered || this.#due === 1) return text;
    const unit = slippedUnit(text.text);
    const { target } = readTarget(previous.value.text);
    if (unit === null || target.kind !== "quantity" || target.unit !== null) return text;
    previous.unit = slice(text, 0, unit.length);
    const rest = slice(text, unit.length);
    this.#fault(fault("outline/unit-displaced", { unit, text: quoted(rest.text) }), segment);
    return rest;
  }
}
