import { quoted } from "../diagnostics/finding.ts";
import type { Reading } from "../diagnostics/reading.ts";
import type { Cell } from "../model/grid.ts";
import { type Passage, slice, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { Money, Submission, Target, Trace } from "../model/record.ts";
import { projectCaption } from "../recognise/project-caption.ts";
import { unitCaption } from "../recognise/unit.ts";
import { oneLine, unbroken } from "../text/blanks.ts";
import { readMoney } from "../values/money.ts";
import { readTarget } from "../values/target.ts";
import { type Units, unitsOf } from "../values/unit.ts";

/** A passage and the place it is traced to. */
export interface Printed {
  readonly passage: Passage;
  readonly at: Place;
}

export const printedCell = ({ passage, at }: Cell): Printed => ({ passage, at });

/** What the column of signs prints where the value is words: no sign. */
const NO_SIGN = new Set(["定性", "其他", "无"]);

/**
 * Takes the fields of one record from the source: every passage that becomes a field is marked as mapped, tidied of
 * the export's stray quotes, and written into the trace.
 */
export class Fields {
  /** The record's trace as its part of the record: empty unless the reading keeps traces. */
  readonly traced: { readonly trace?: Trace };
  readonly units: Units;
  readonly #reading: Reading;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.units = unitsOf(reading.vocabulary.units);
    this.traced = reading.traces ? { trace: {} } : {};
  }

  /** A field of one line; null where nothing is printed. */
  text(field: string, printed: Printed | null): string | null {
    const taken = this.#take(field, printed);
    return taken === null ? null : oneLine(taken.text);
  }

  /** A name: Chinese characters that a line wrap or a scan has moved apart are put together again, said aloud. */
  name(field: string, printed: Printed | null): string | null {
    const text = this.text(field, printed);
    if (text === null || printed === null) return text;
    const whole = unbroken(text);
    if (whole !== text)
      this.#reading.report("text/stray-space", printed.at, { text: quoted(text), read: quoted(whole) });
    return whole;
  }

  /** A project's code and name, where the code has a cell of its own or stands before the name (6-digit division first). */
  project(code: Printed | null, name: Printed | null): { code: string | null; name: string | null } {
    const both = code === null && name !== null ? projectCaption(name.passage) : null;
    if (name === null || both === null) return { code: this.text("code", code), name: this.name("name", name) };
    this.#reading.structural(name.passage);
    const at = name.at;
    return {
      code: this.text("code", { passage: both.code, at }),
      name: this.name("name", { passage: both.name, at }),
    };
  }

  /** A field that keeps its paragraphs, separated by line feeds. */
  paragraphs(field: string, printed: readonly Printed[]): string | null {
    const taken = printed.map((one) => this.#take(field, one)).filter((passage) => passage !== null);
    if (taken.length === 0) return null;
    return taken
      .map(({ text }) =>
        text
          .split("\n")
          .map(oneLine)
          .filter((line) => line !== "")
          .join("\n"),
      )
      .join("\n");
  }

  /** A unit in two cells, or its code and name in the one of its name: 733001-某某镇人民政府. */
  unit(code: Printed | null, name: Printed | null): Submission["unit"] {
    const caption = name === null ? null : unitCaption(name.passage);
    if (name === null || caption === null) return { code: this.text("unit", code), name: this.text("unit", name) };
    const { at, passage } = name;
    this.#reading.structural(passage);
    return {
      code: this.text("unit", { passage: caption.code, at }),
      name: this.text("unit", { passage: caption.name, at }),
    };
  }

  /** `unit` is what the table or form prints for its amounts. */
  money(field: string, printed: Printed | null, unit: string | null): Money | null {
    const taken = this.#take(field, printed);
    if (taken === null || printed === null) return null;
    const { money, faults } = readMoney(oneLine(taken.text), unit);
    this.#reading.reportAll(faults, printed.at);
    return money;
  }

  /**
   * The target its printed parts make: one cell, or sign, value and unit from three. `displaced` is a unit that slipped
   * to another place and belongs to the value, `stated` the one that its name or heading states. Nothing printed is the
   * empty target.
   */
  target(
    field: string,
    parts: readonly Printed[],
    { displaced = null, stated = null }: { displaced?: Printed | null; stated?: string | null } = {},
  ): Target {
    const texts = parts.map((part) => this.text(field, part)).filter((text) => text !== null);
    const [sign = ""] = texts;
    const typed =
      (texts.length > 1 && NO_SIGN.has(sign) ? texts.slice(1) : texts).join(" ") + (this.text(field, displaced) ?? "");
    const { target, faults } = readTarget(typed, this.units, stated);
    const at = parts.at(-1)?.at;
    if (at !== undefined) this.#reading.reportAll(faults, at);
    return { ...target, raw: texts.join(" ") };
  }

  /** Marks a passage as part of a field whose value is made elsewhere. */
  note(field: string, { passage, at }: Printed): void {
    this.#reading.mapped(passage);
    const { trace } = this.traced;
    if (trace === undefined) return;
    const places = trace[field] ?? [];
    places.push({ at, text: passage.text });
    trace[field] = places;
  }

  #take(field: string, printed: Printed | null): Passage | null {
    if (printed === null) return null;
    const passage = withoutStrayQuotes(trim(printed.passage), printed.at, this.#reading);
    if (passage.text === "") return null;
    this.note(field, { passage, at: printed.at });
    return passage;
  }
}

const LEADING_QUOTES = /^["\s]*/;
const isQuote = (text: string, index: number) => text.charAt(index) === '"';

function trailingLength(text: string): number {
  let length = 0;
  while (
    length < text.length &&
    (isQuote(text, text.length - 1 - length) || text.charAt(text.length - 1 - length).trim() === "")
  )
    length++;
  return length;
}

const countQuotes = (text: string): number => text.split('"').length - 1;

/**
 * Cells pasted from a spreadsheet bring its quotes along: around the whole text, or on one end only. Quotes inside
 * the text pair up among themselves; one on the end that a quote inside needs as its partner is kept.
 */
export function withoutStrayQuotes(passage: Passage, at: Place, reading: Reading): Passage {
  const { text } = passage;
  if (!isQuote(text, 0) && !isQuote(text, text.length - 1)) return passage;
  let leading = LEADING_QUOTES.exec(text)?.[0].length ?? 0;
  if (leading === text.length) {
    reading.structural(passage);
    return slice(passage, 0, 0);
  }
  let trailing = trailingLength(text);
  const inner = countQuotes(text.slice(leading, text.length - trailing));
  if (inner % 2 === 1) {
    if (leading > 0) leading--;
    else trailing--;
  }
  if (leading === 0 && trailing === 0) return passage;
  const kept = trim(slice(passage, leading, text.length - trailing));
  reading.structural(slice(passage, 0, leading));
  reading.structural(slice(passage, text.length - trailing));
  reading.report("text/stray-quote", at, { text: quoted(kept.text) });
  return kept;
}
