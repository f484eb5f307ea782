import type { Column, Value } from "./tables/table.ts";

/** What Excel, opening a CSV, would take for a formula; in full width too, as East Asian versions do. */
const FORMULA = /^'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r]/;

const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** What it would retype as a number, a percentage, an amount, a date, a time or a truth value. Rather too much than too little. */
const RETYPED: readonly RegExp[] = [
  /^[\s¥￥$(（+-]*[.．]?[\d０-９][\d０-９\s,，.．:：/\-年月日时分秒%％eE+)）]*$/,
  /^\s*(?:true|false)\s*$/i,
  new RegExp(`^\\s*(?:${MONTH})[a-z]*[-\\s./]*\\d|^\\s*\\d+[-\\s./]*(?:${MONTH})`, "i"),
];

/** The longest text a formula may hold. */
const LONGEST_IN_FORMULA = 255;

/**
 * A value as a cell of a CSV that Excel opens by double click, and shows as it is: a code, and a text that it would
 * retype (`10-12`, `95%`, `12月31日`), becomes the formula `="…"`; a text that begins like a formula gets an apostrophe before
 * it. Numbers, truth values, words of our own (a lone `=` computes nothing) and all other texts stay.
 */
export function excelCell({ type, words }: Pick<Column, "type" | "words">, value: Value): Value {
  if (typeof value !== "string" || words !== undefined) return value;
  const isKept = type === "code" || RETYPED.some((form) => form.test(value));
  if (isKept && value.length <= LONGEST_IN_FORMULA && !/[\r\n]/.test(value)) return `="${value.replaceAll('"', '""')}"`;
  return FORMULA.test(value) ? `'${value}` : value;
}
