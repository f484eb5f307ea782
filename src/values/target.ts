import { type Fault, fault } from "../diagnostics/finding.ts";
import type { Target } from "../model/record.ts";
import { remembering } from "../text/remember.ts";
import { leads } from "../vocabulary/quantities.ts";
import { leadBefore, mayHoldBrokenSigns, openingBefore } from "./comparator.ts";
import { readEmpty } from "./empty.ts";
import { legible, oneOf } from "./legible.ts";
import { plainDigits } from "./number.ts";
import { findTimes, matchPeriod, trailingPeriod } from "./period.ts";
import { amountOf, doubtsAbout, findQuantities, type Quantity } from "./quantity.ts";
import { readUnit, standardUnits, type Units } from "./unit.ts";

interface TargetReading {
  readonly target: Readonly<Target>;
  readonly faults: readonly Fault[];
}

/** A value longer than this is prose that slipped into the cell. */
const LONGEST = 500;
/** With more characters around it than this, a quantity that compares nothing is a detail of a sentence. */
const LONGEST_AROUND = 8;
const FILLING = new RegExp(`[\\s,.。;；、:()+]|${oneOf(leads)}`, "g");
const PUNCTUATION = /[\s,.。;；、:()]/g;
const JOINS_BOUNDS = /^[\s,、]*(?:且|并且|并|而|同时)?[\s,、]*$/;
const APART = /^(?:[\s,.。;；、:]|$)/;

/** What was read with the same units before is remembered, and forgotten with them. */
const readers = new WeakMap<Units, (raw: string) => TargetReading>();

/**
 * Reads a printed target (指标值). Never throws; what is not understood is `qualitative` and stays as printed.
 * `unitElsewhere` is the unit that the name or the heading states: a bare number has it as if it were printed behind.
 */
export function readTarget(
  raw: string,
  units: Units = standardUnits,
  unitElsewhere: string | null = null,
): TargetReading {
  const reading = readRemembered(raw, units);
  if (unitElsewhere === null || reading.target.kind !== "quantity" || reading.target.unit !== null) return reading;
  const unit = readUnit(unitElsewhere, units);
  if (unit === null) return reading;
  return { ...reading, target: { ...reading.target, unit, amount: amountOf(reading.target.number, unit) } };
}

function readRemembered(raw: string, units: Units): TargetReading {
  let read = readers.get(units);
  if (read === undefined) {
    read = remembering((text) => readWith(text, units));
    readers.set(units, read);
  }
  return read(raw);
}

function readWith(raw: string, units: Units): TargetReading {
  const words = { target: blankTarget(raw, "qualitative"), faults: [] };
  if (raw.length > LONGEST) return words;
  const text = legible(raw);
  return readNothing(raw, text, units) ?? readValue(raw, text, units) ?? words;
}

/** The canonical print of a quantity or of an empty value; times, words and numbers that could not be held print as they are. */
export function printTarget(target: Target): string {
  const { kind, raw, comparator, implied, number, upper, unit } = target;
  if (kind !== "empty" && (kind !== "quantity" || number === null)) return raw;
  const sign = implied ? "" : (comparator ?? "");
  const range = upper === null ? "" : `-${plainDigits(upper)}`;
  return `${sign}${number === null ? "" : plainDigits(number)}${range}${unit ?? ""}`;
}

/**
 * Where the value begins that stands at the end of `text` without anything between (支付准确率100%, 完成时间2021年底);
 * 0 where the text is nothing else, null where it does not end in a value.
 */
export function findTrailingValue(text: string, units: Units = standardUnits): number | null {
  const plain = legible(text);
  const last = findQuantities(text, units).at(-1);
  const ends = last !== undefined && plain.slice(last.end).replace(PUNCTUATION, "") === "";
  // A lead word that would leave no name (每年2次) is the name.
  const quantity = ends ? leadBefore(plain, last.start, true) || last.start : null;
  const period = trailingPeriodWithSign(plain);
  if (quantity === null || period === null) return quantity ?? period;
  return Math.min(quantity, period);
}

function trailingPeriodWithSign(text: string): number | null {
  const start = trailingPeriod(text);
  return start === null ? null : (openingBefore(text, start, mayHoldBrokenSigns(text))?.start ?? start);
}

const blankTarget = (raw: string, kind: Target["kind"]): Target => ({
  raw,
  kind,
  comparator: null,
  implied: false,
  number: null,
  upper: null,
  unit: null,
  amount: null,
  period: null,
});

function readNothing(raw: string, text: string, units: Units): TargetReading | null {
  const empty = readEmpty(raw, text, units);
  // 年内 is a unit with an ending, and a time.
  if (empty === null || (empty.comparator === null && matchPeriod(text) !== null)) return null;
  const { comparator, unit } = empty;
  return { target: { ...blankTarget(raw, "empty"), comparator, unit }, faults: [...empty.faults] };
}

/** A time where the value is nothing else, a quantity where it holds one. */
function readValue(raw: string, text: string, units: Units): TargetReading | null {
  const quantities = betweenBounds(text, findQuantities(raw, units));
  const time = matchPeriod(text);
  // A comparator printed before it makes a count of what would be a time: ≥12月, 控制在3天以内.
  const inTime = ({ start, end, numberAt }: Quantity): boolean =>
    time?.spans.some((span) => span.start <= start && numberAt < span.end && end <= span.end) ?? false;
  if (time === null || !quantities.every(inTime)) return readQuantity(raw, text, quantities);
  Object.freeze(time.period);
  const first = time.spans[0]?.start ?? 0;
  const comparator = openingBefore(text, first, mayHoldBrokenSigns(text))?.comparator ?? null;
  const target: Target = { ...blankTarget(raw, "time"), comparator, period: time.period };
  return { target, faults: time.period === null ? [fault("value/impossible-date", { raw })] : [] };
}

/** 500亩以上1000亩以下, ≥90%且≤100%: two bounds are one range. */
function betweenBounds(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const [first, second, ...more] = quantities;
  if (first === undefined || second === undefined || more.length > 0) return quantities;
  const lower = first.comparator === "≥" ? first : second;
  const upper = lower === first ? second : first;
  if (lower.comparator !== "≥" || upper.comparator !== "≤" || lower.number === null || upper.number === null)
    return quantities;
  const sameUnit = first.unit === second.unit || first.unit === null;
  const bounds = lower.upper === null && upper.upper === null && lower.number < upper.number;
  if (!sameUnit || !bounds || !JOINS_BOUNDS.test(text.slice(first.end, second.start))) return quantities;
  const { unit, unitStatus, end } = second;
  const amount = amountOf(lower.number, unit ?? "");
  return [{ ...first, end, comparator: null, number: lower.number, upper: upper.number, unit, unitStatus, amount }];
}

function readQuantity(raw: string, text: string, quantities: readonly Quantity[]): TargetReading | null {
  const compared = quantities.findLast((quantity) => quantity.comparator !== null);
  const taken = compared ?? quantities[0];
  if (taken === undefined) return null;
  const words = wordsAround(text, quantities, taken);
  const first = taken.start === 0 && APART.test(text.slice(taken.end, taken.end + 1));
  if (compared === undefined && words.replace(/[\d\s]/g, "").length > LONGEST_AROUND && !first) return null;
  const { comparator, number, upper, unit, amount } = taken;
  const faults = doubtsAbout(taken, raw);
  // A number left over (10 0%, 3、5、7天) is as good a candidate as the one taken.
  if (quantities.length > 1 || /\d/.test(withoutTimes(words))) {
    faults.push(fault("value/several-quantities", { raw, taken: raw.slice(taken.start, taken.end) }));
  }
  if (words !== "") {
    const fused = unit === null && !APART.test(text.slice(taken.end, taken.end + 1));
    faults.push(fault(fused ? "value/number-fused-with-words" : "value/words-around", { raw, words }));
  }
  const implied = comparator === null;
  const target: Target = {
    ...blankTarget(raw, "quantity"),
    comparator: comparator ?? "=",
    implied,
    number,
    upper,
    unit,
    amount,
  };
  return { target, faults };
}

/** A date beside the quantity (2024年12月底前完成100%) is no second quantity. */
function withoutTimes(words: string): string {
  let rest = words;
  for (const { start, end } of findTimes(words))
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  return rest;
}

/** What the value says beside its quantities: lead words before them, punctuation and a unit printed twice are nothing. */
function wordsAround(text: string, quantities: readonly Quantity[], taken: Quantity): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, basis } of quantities) {
    const piece = text.slice(at, start);
    if (piece.replace(FILLING, "") !== "") pieces.push(piece);
    if (basis !== null) pieces.push(basis);
    at = end;
  }
  const rest = text.slice(at).replace(PUNCTUATION, "");
  if (rest !== "" && rest !== taken.unit) pieces.push(text.slice(at));
  return pieces.map((piece) => piece.trim()).join(" ");
}
