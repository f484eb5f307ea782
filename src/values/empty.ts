import { type Fault, fault } from "../diagnostics/finding.ts";
import type { Comparator } from "../model/record.ts";
import { doubtfulSigns, openings } from "../vocabulary/comparators.ts";
import { qualitativeWords } from "../vocabulary/quantities.ts";
import { endingAt } from "./comparator.ts";
import { matchAt, oneOf, skipBlanks } from "./legible.ts";
import { scanUnit, type Units } from "./unit.ts";

/** A value in which nobody put a number: what is printed around the place for it. */
export interface EmptyValue {
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly faults: readonly Fault[];
}

const OPENING = new RegExp(oneOf(openings.keys()), "y");
const WORDS = new Set(qualitativeWords);
const PLACEHOLDER = /[*_×xX?…—\-/ ()□]+/y;

/** The value if it is nothing, a comparator, a placeholder, a unit, or several of these in this order; else null. */
export function readEmpty(raw: string, text: string, units: Units): EmptyValue | null {
  // 达成 is a word, and not 达 before ten per cent.
  if (WORDS.has(text.trim())) return null;
  const start = skipBlanks(text, 0);
  if (start === text.length) return { comparator: null, unit: null, faults: [] };
  const sign = matchAt(OPENING, text, start)?.[0] ?? "";
  const comparator = openings.get(sign) ?? null;
  const before = skipBlanks(text, start + sign.length);
  const slashed = text[before] === "/" ? scanUnit(text, before, units) : null;
  const placeholder = slashed === null ? (matchAt(PLACEHOLDER, text, before)?.[0] ?? "") : "";
  const unit = slashed ?? scanUnit(text, before + placeholder.length, units);
  // 十万元 is a sum; a unit only in a column of units.
  if (placeholder.trim() === "" && unit?.unit.startsWith("十")) return null;
  const end = unit?.end ?? before + placeholder.length;
  if (skipBlanks(text, endingAt(text, end)?.end ?? end) < text.length) return null;
  const faults: Fault[] = [];
  if (doubtfulSigns.has(sign)) faults.push(fault("value/doubtful-sign", { raw, sign, read: comparator ?? "" }));
  if (placeholder.trim() !== "" || unit === null) faults.push(fault("value/placeholder", { raw }));
  else faults.push(fault("value/unit-without-number", { raw, unit: unit.unit }));
  return { comparator, unit: unit?.unit ?? null, faults };
}
