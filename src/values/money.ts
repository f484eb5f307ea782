import type Big from "big.js";
import { type Fault, fault } from "../diagnostics/finding.ts";
import type { Money } from "../model/record.ts";
import { moneyUnits } from "../vocabulary/units.ts";
import { legible } from "./legible.ts";
import { exact, scanNumber } from "./number.ts";
import { NUMERALS, readNumeral } from "./numerals.ts";

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
const OWN_UNITS = [...ownUnits.keys()].sort((a, b) => b.length - a.length);
const CURRENCY = "(?:人民币)? ?:? ?";
const AMOUNT = new RegExp(`^${CURRENCY}(-?) ?[￥¥]? ?(-?) ?(.*?)[整正]?(?:人民币)?[整正]?$`);
/** 壹拾万元伍角, 叁佰元零伍分, 5元5角. */
const COINS = new RegExp(`^([\\d.,${NUMERALS}]+)[元圆](?:零?([\\d${NUMERALS}])角)?(?:零?([\\d${NUMERALS}])分)?$`);
const NOTHING = /^(?:[-—–―/]+|无)$/;
const LONGEST = 100;

interface Sum {
  /** As printed behind the number; null where the table's holds. */
  readonly unit: string | null;
  readonly number: Big | "too-long";
}

/**
 * Reads a cell of amounts; `unit` is the table's, which holds where the cell prints none. Exact, or null with a fault;
 * a stroke, or 无, says that there is no amount.
 */
export function readMoney(raw: string, unit: string | null): MoneyReading {
  const text = raw.length > LONGEST ? raw : legible(raw).trim();
  if (text === "") return { money: null, faults: [] };
  if (NOTHING.test(text)) return { money: { raw, unit, amount: null }, faults: [] };
  const [, minus = "", innerMinus = "", printed = ""] = (raw.length > LONGEST ? null : AMOUNT.exec(text)) ?? [];
  const sum = minus !== "" && innerMinus !== "" ? null : readSum(printed.trim().replace(BRACKETED_UNIT, "$1"));
  if (sum === null) return { money: { raw, unit, amount: null }, faults: [fault("money/not-a-number", { raw })] };
  const printedUnit = sum.unit ?? unit;
  const yuan = ownUnits.get(printedUnit ?? "");
  // Nothing is nothing in any unit.
  if (sum.number !== "too-long" && sum.number.eq(0))
    return { money: { raw, unit: printedUnit, amount: 0 }, faults: [] };
  if (yuan === undefined) {
    return { money: { raw, unit: printedUnit, amount: null }, faults: [fault("money/no-unit", { raw })] };
  }
  const sign = minus + innerMinus === "-" ? -1 : 1;
  const amount = sum.number === "too-long" ? null : exact(sum.number.times(sign).times(yuan));
  const faults = amount === null ? [fault("value/too-many-digits", { raw })] : [];
  return { money: { raw, unit: printedUnit, amount }, faults };
}

/** 12.5(万元): the unit in brackets of its own. */
const BRACKETED_UNIT = /(?<=\d ?)\(([^()\d.]{1,4})\)$/;

/** The number and the longest unit behind it that leaves a number: 十万元 is ten 万元. */
function readSum(text: string): Sum | null {
  const coins = readCoins(text);
  if (coins !== null) return { unit: "元", number: coins };
  for (const unit of [...OWN_UNITS, null]) {
    if (unit !== null && !text.endsWith(unit)) continue;
    const number = readAmount(text.slice(0, text.length - (unit ?? "").length).trimEnd());
    if (number !== null) return { unit, number };
  }
  return null;
}

/** A sum whose 角 and 分 are printed apart from its 元, or that is written out in formal numerals. */
function readCoins(text: string): Big | null {
  const [, yuan = "", jiao, fen] = COINS.exec(text) ?? [];
  const spelled = /^\D+$/.test(yuan);
  if (jiao === undefined && fen === undefined && !spelled) return null;
  const whole = readAmount(yuan);
  const [tenths, hundredths] = [readNumeral(jiao ?? "0"), readNumeral(fen ?? "0")];
  if (whole === null || whole === "too-long" || tenths === null || hundredths === null) return null;
  return whole.plus(tenths.times("0.1")).plus(hundredths.times("0.01"));
}

function readAmount(text: string): Big | "too-long" | null {
  const printed = scanNumber(text, 0);
  if (printed?.end === text.length) return printed.value ?? "too-long";
  return readNumeral(text);
}
