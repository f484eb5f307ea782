import { leadBefore, mayHoldBrokenSigns } from "./comparator.ts";
import { legible } from "./legible.ts";
import { NUMERALS } from "./numerals.ts";
import { findTimes, type TimeSpan } from "./period.ts";
import { numeratorOf, scanUnit, type Units } from "./unit.ts";

/** A text in which quantities are looked for, with what has to be known about the whole of it first. */
export interface Scene {
  readonly text: string;
  /** Where the text begins and ends, final and leading punctuation aside. */
  readonly start: number;
  readonly end: number;
  /** Unit for unit: is this part of a date or a recurrence? */
  readonly calendar: Uint8Array;
  readonly brokenSigns: boolean;
  readonly units: Units;
}

/** Values of `Scene.calendar`; `perhaps` is what a comparator before it makes a count of months (≥12月). */
export const calendar = { not: 0, perhaps: 1, surely: 2 } as const;

const NUMERAL = new RegExp(`[\\d${NUMERALS}]`);
const EDGE = /[\s,.。;；、:]/;

export function sceneOf(printed: string, units: Units): Scene {
  const text = legible(printed);
  const dates = new Uint8Array(text.length);
  for (const time of findTimes(text)) {
    if (time.date?.to.year === null && isOfLongerUnit(text, time, units)) continue;
    // 30日内 in a sentence is a quantity as well: at most 30 days.
    if (time.kind !== "duration")
      dates.fill(time.date?.weak ? calendar.perhaps : calendar.surely, time.start, time.end);
  }
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return { text, start, end, calendar: dates, brokenSigns: mayHoldBrokenSigns(text), units };
}

/** 3月龄 and 3-6月龄 are ages where 月龄 is a unit, and not months with a word behind them. */
function isOfLongerUnit(text: string, { start, end }: TimeSpan, units: Units): boolean {
  let last = end;
  while (last > start && !NUMERAL.test(text.charAt(last - 1))) last--;
  const unit = last > start ? scanUnit(text, last, units) : null;
  return unit?.status === "known" && last + numeratorOf(unit.unit).length > end;
}

/** Whether nothing but lead words (增幅, 每年) stands before `at`. */
export function startsText(scene: Scene, at: number): boolean {
  return at <= scene.start || withLeads(scene.text, at) <= scene.start;
}

/** Where the lead words before `at` begin; `at` where there are none. */
function withLeads(text: string, at: number): number {
  let start = at;
  for (let lead = leadBefore(text, start); lead !== null; lead = leadBefore(text, start)) start = lead;
  return start;
}
