import { type Fault, fault, quoted } from "../diagnostics/finding.ts";
import { join, lines, type Passage, slice, trim } from "../model/passage.ts";
import { findTrailingValue, readTarget } from "../values/target.ts";
import { displaceableUnits, indicatorLabel, leadingBullets } from "../vocabulary/outline.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { hasValue, readItem } from "./item.ts";
import { headingsIn, isLevelLabel, isOutlineLabel, type LevelHeading, levelHeading } from "./levels.ts";
import { isArabic, leadingOrdinal, type Ordinal } from "./ordinals.ts";
import { type Segment, type Segments, segmentsOf, withoutMarks } from "./segments.ts";

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
  /** The heading that ends the outline, where nothing stands below it. */
  readonly openEnd: PrintedLevel | null;
}

/**
 * Reads the outline of indicators that a list prints inside one cell:
 * 一、产出指标 › (一) 数量指标： › 1. name value. Survives missing and doubled ordinals, several items in a
 * paragraph, missing headings, values glued to names and displaced units; each such reading is a fault.
 */
export function readOutline(cell: Passage, vocabulary: Vocabulary): Outline {
  return new OutlineReader(segmentsOf(cell, vocabulary), vocabulary).read();
}

/** A heading of a level below which nothing stands. */
export const sectionEmpty = ({ printed, canonical }: PrintedLevel): Fault =>
  fault("outline/section-empty", { heading: quoted(printed.text.replace(/[：:]$/, "").trimEnd()), level: canonical });

/** A paragraph that begins an outline is one of its headings; 指标 tells it from a sentence about 成本 or 满意度. */
export function opensOutline(passage: Passage, vocabulary: Vocabulary): boolean {
  const { passage: text } = withoutMarks(passage);
  if (!INDICATOR_WORD.test(text.text.slice(0, LONGEST_OPENING))) return false;
  const [first] = headingsIn(slice(text, 0, LONGEST_OPENING), vocabulary);
  const printed = first?.from === 0 ? trim(slice(text, 0, first.to)) : null;
  if (printed === null || !INDICATOR_WORD.test(printed.text)) return false;
  return isOutlineLabel(printed.text, vocabulary) || levelHeading(printed, vocabulary)?.unknown === false;
}

/** Whether a paragraph below an outline is one more of its headings or items. */
export function continuesOutline(passage: Passage, vocabulary: Vocabulary): boolean {
  const { mark, passage: text } = withoutMarks(passage);
  const ordinal = leadingOrdinal(text);
  if (mark.text !== "" || indicatorLabel.test(text.text) || isArabic(ordinal)) return true;
  if (opensOutline(text, vocabulary) || levelHeading(text, vocabulary) !== null) return true;
  // 四、 counts the parts of the document on.
  if (ordinal?.form === "chinese") return false;
  return text.text.length <= LONGEST_ITEM && !SENTENCE.test(text.text) && hasValue(text.text);
}

/**
 * A cell that prints goals and, behind a heading of theirs, the indicators: 年度目标：…。绩效指标：…. Null where no heading
 * stands in it, or none with an indicator behind.
 */
export function cutAtOutline(cell: Passage, vocabulary: Vocabulary): { before: Passage; outline: Passage } | null {
  let start = 0;
  for (const line of lines(cell)) {
    const found = headingsIn(line, vocabulary).find(({ from, to }) => INDICATOR_WORD.test(line.text.slice(from, to)));
    if (found !== undefined) {
      const outline = slice(cell, start + found.from);
      const { indicators } = readOutline(outline, vocabulary);
      return indicators.some(({ value }) => value !== null)
        ? { before: slice(cell, 0, start + found.from), outline }
        : null;
    }
    start += line.text.length + 1;
  }
  return null;
}

const INDICATOR_WORD = /指标/;
const LONGEST_OPENING = 30;
const LONGEST_ITEM = 60;
const SENTENCE = /[，,]/;

/** The unit a name starts with, unless the two make a word. */
function slippedUnit(name: string): string | null {
  const found = displaceableUnits.find(({ unit, opens }) => {
    const next = name.charAt(unit.length);
    return name.startsWith(unit) && next !== "" && !opens.includes(next);
  });
  return found?.unit ?? null;
}

/** How item `due` would begin behind another in one paragraph: 2. · （2） · ②. */
function ordinalInside(due: number): RegExp {
  const circled = due <= MOST_CIRCLED ? String.fromCharCode("①".charCodeAt(0) + due - 1) : "(?!)";
  return new RegExp(`(?<![\\d.])${due}\\s*[.．、](?=\\s*[^\\d\\s])|[（(]${due}[)）]|${circled}`);
}

const MOST_CIRCLED = 20;

class OutlineReader {
  readonly #segments: Segment[];
  readonly #vocabulary: Vocabulary;
  readonly #indicators: OutlineIndicator[] = [];
  readonly #structural: Passage[] = [];
  readonly #faults: { fault: Fault; paragraph: number }[] = [];
  readonly #printsFirstLevels: boolean;
  /** Some item is numbered: one without a number is then a doubt. */
  readonly #numbersItems: boolean;
  #level1: PrintedLevel | null = null;
  #level2: PrintedLevel | null = null;
  /** The heading below which nothing stands so far. */
  #empty: PrintedLevel | null = null;
  #due = 1;
  /** Some item was numbered in Arabic numerals: a Chinese one is then part of a name. */
  #countsArabic = false;

  constructor({ segments, marks }: Segments, vocabulary: Vocabulary) {
    this.#segments = segments;
    this.#structural.push(...marks);
    this.#vocabulary = vocabulary;
    this.#printsFirstLevels = segments.some(({ passage }) => levelHeading(passage, vocabulary)?.level === 1);
    this.#numbersItems = segments.some(
      ({ passage }) => isArabic(leadingOrdinal(passage)) && levelHeading(passage, vocabulary) === null,
    );
  }

  read(): Outline {
    for (let at = 0; at < this.#segments.length; at++) {
      const segment = this.#segments[at];
      if (segment === undefined) continue;
      const found = levelHeading(segment.passage, this.#vocabulary);
      if (found !== null) this.#heading(this.#asSecond(found, at), segment);
      else if (isOutlineLabel(segment.passage.text, this.#vocabulary)) this.#label(segment);
      else if (isLevelLabel(segment.passage.text, this.#vocabulary)) this.#structural.push(segment.passage);
      else this.#item(segment, at);
    }
    return {
      indicators: this.#indicators,
      structural: this.#structural,
      faults: this.#faults,
      openEnd: this.#empty,
    };
  }

  #fault(found: Fault, { paragraph }: Pick<Segment, "paragraph">): void {
    this.#faults.push({ fault: found, paragraph });
  }

  /** The heading before this one ends here: it was empty, unless this one is a level below it. */
  #opens(heading: PrintedLevel, { level }: LevelHeading): void {
    const before = this.#empty;
    if (before !== null && !(level === 2 && before === this.#level1)) this.#fault(sectionEmpty(before), before);
    this.#empty = heading;
  }

  /** 绩效指标： begins the outline anew. */
  #label({ passage }: Segment): void {
    this.#structural.push(passage);
    this.#level1 = null;
    this.#level2 = null;
    this.#due = 1;
  }

  /**
   * 满意度指标：服务对象满意度指标： is the first level and its second; 成本指标 beside 数量指标 below 产出指标 is one of its second
   * levels, unless it has second levels itself.
   */
  #asSecond(found: LevelHeading, at: number): LevelHeading {
    const level1 = this.#level1?.canonical ?? "";
    const { asSecond } = found;
    if (asSecond === null) return found;
    if (this.#level2 === null) {
      const repeats = level1 === found.canonical && asSecond.parents.includes(level1);
      return repeats ? { ...found, level: 2, canonical: asSecond.canonical, parents: asSecond.parents } : found;
    }
    if (asSecond.canonical !== found.canonical || !asSecond.parents.includes(level1)) return found;
    const next = this.#segments[at + 1];
    const below = next === undefined ? null : levelHeading(next.passage, this.#vocabulary);
    if (below?.level === 2 && below.parents.includes(found.canonical)) return found;
    return { ...found, level: 2, parents: asSecond.parents };
  }

  #heading(found: LevelHeading, segment: Segment): void {
    this.#structural.push(segment.passage);
    this.#due = 1;
    const level = { canonical: found.canonical, printed: found.word, paragraph: segment.paragraph };
    if (found.unknown) this.#fault(fault("level/unknown", { word: found.canonical }), segment);
    if (found.misplaced) this.#fault(fault("outline/heading-misplaced", { heading: quoted(found.word.text) }), segment);
    this.#opens(level, found);
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
    this.#empty = null;
    const { ordinal, rest } = this.#ordinal(segment, at);
    if (ordinal !== null) this.#structural.push(ordinal);
    const text = this.#cutNextItem(rest, segment, at);
    const own = this.#withoutLabel(this.#giveBackUnit(text, ordinal !== null, segment));
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

  /** 指标1： and marks before the name belong to the form. */
  #withoutLabel(printed: Passage): Passage {
    const { mark, passage } = withoutMarks(printed, leadingBullets);
    const label = indicatorLabel.exec(passage.text)?.[0].length ?? 0;
    this.#structural.push(mark, slice(passage, 0, label));
    return slice(passage, label);
  }

  /** The item's ordinal (null where none is printed) and what follows it; keeps count of the ordinal that is due. */
  #ordinal(segment: Segment, at: number): { ordinal: Passage | null; rest: Passage } {
    const { passage } = segment;
    const printed = leadingOrdinal(passage);
    if (printed === null) return this.#fusedOrdinal(segment, at) ?? this.#unnumbered(segment);
    const arabic = isArabic(printed);
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
    if (this.#level2 !== null && this.#numbersItems)
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
    const ordinal = ordinalInside(this.#due + 1).exec(rest.text);
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
