import type { Indicator } from "../../model/record.ts";
import { legible } from "../../values/legible.ts";
import { isOf } from "../subject.ts";

/** 2000-01-01 and 2049-12-31 as spreadsheets count days. */
const FIRST = 36526;
const LAST = 54788;

const OF_TIME = /时间|日期|时限|期限|何时/;

/** One serial number, perhaps with decimals of nothing, or, where value and unit stand apart, the same one twice. */
const SERIAL = /^[=≤<]?\s*(\d{2},?\d{3}(?:\.0{1,4})?)(?:\s+\1)?$/;

/** The 1900 system counts a 29 February 1900 that never was; from March of that year day 0 is 1899-12-30. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The date that an indicator's value is a spreadsheet's serial number of, as ISO 8601; null where it is none. */
export function serialDate(indicator: Indicator): string | null {
  const { target, name } = indicator;
  if (!isOf(indicator, "时效指标") && !OF_TIME.test(name ?? "")) return null;
  const [, digits] = SERIAL.exec(legible(target.raw).trim()) ?? [];
  const serial = Number(digits?.replace(",", ""));
  return serial >= FIRST && serial <= LAST ? new Date(DAY_ZERO + serial * DAY).toISOString().slice(0, 10) : null;
}
