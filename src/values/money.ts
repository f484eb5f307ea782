import { type Fault, fault } from "../diagnostics/finding.ts";
import type { Money } from "../model/record.ts";
import { moneyUnits } from "../vocabulary/units.ts";
import { legible, oneOf } from "./legible.ts";
import { exact, scanNumber } from "./number.ts";
import { readNumeral } from "./numerals.ts";

export interface MoneyReading {
  /** null where the cell prints nothing. */
  readonly money: Money | null;
  readonly faults: Fault[];
}

/** 4万 in a column of 万元 is four times ten thousand 元, not four times as many again. */
const ownUnits = new Map([
  ...moneyUnits,
  ...[...moneyUnits].map(([unit, yuan]) => [unit.replace(/元$/, ""), yuan] as const),
]);
ownUnits.delete("");
const AMOUNT = new RegExp(`^(?:人民币)? ?[￥¥]? ?(-?)(.*?) ?(${oneOf(ownUnits.keys())})?(?:人民币)?整?$`);
const NOTHING = /^[-—–/]*$/;
const LONGEST = 100;

/** Reads a cell of amounts; `unit` is the table's, which holds where the cell prints none. Exact, or null with a fault. */
export function readMoney(raw: string, unit: string | null): MoneyReading {
  const text = raw.length > LONGEST ? raw : legible(raw).trim();
  if (NOTHING.test(text)) return { money: null, faults: [] };
  const [, minus = "", digits = "", ownUnit] = (raw.length > LONGEST ? null : AMOUNT.exec(text)) ?? [];
  const number = readAmount(digits);
  if (number === null) return { money: { raw, unit, amount: null }, faults: [fault("money/not-a-number", { raw })] };
  const printedUnit = ownUnit ?? unit;
  const yuan = ownUnits.get(printedUnit ?? "");
  if (yuan === undefined) {
    return { money: { raw, unit: printedUnit, amount: null }, faults: [fault("money/no-unit", { raw })] };
  }
  const amount = number === "too-long" ? null : exact(number.times(minus === "-" ? -1 : 1).times(yuan));
  const faults = amount === null ? [fault("value/too-many-digits", { raw })] : [];
  return { money: { raw, unit: printedUnit, amount }, faults };
}

function readAmount(text: string) {
  const printed = scanNumber(text, 0);
  if (printed?.end === text.length) return printed.value ?? ("too-long" as const);
  return readNumeral(text);
}
