import { type Passage, slice, trim } from "../model/passage.ts";
import { readInteger } from "../values/numerals.ts";

/** How an ordinal is printed, which tells its level: 一、 · （一） · 1. · （1） or 1） · ①. */
export type OrdinalForm = "chinese" | "chineseBracketed" | "arabic" | "arabicBracketed" | "circled";

export interface Ordinal {
  readonly form: OrdinalForm;
  readonly value: number;
  /** A digit follows its dot, and no year or month: 1.5公里 may as well be a number, 1.12月底前 hardly. */
  readonly doubtful: boolean;
  /** The ordinal with its punctuation. */
  readonly printed: Passage;
  readonly rest: Passage;
}

const CHINESE = "[一二三四五六七八九十]{1,3}";
const forms: readonly (readonly [OrdinalForm, RegExp])[] = [
  ["chinese", new RegExp(`^(${CHINESE})\\s*[、.．]\\s*`)],
  ["chineseBracketed", new RegExp(`^[（(]\\s*(${CHINESE})\\s*[)）][、.．]?\\s*`)],
  ["arabic", /^([0-9０-９]{1,3})\s*[、.．]\s*/],
  ["arabicBracketed", /^[（(]\s*([0-9０-９]{1,3})\s*[)）][、.．]?\s*/],
  ["arabicBracketed", /^([0-9０-９]{1,2})\s*[)）][、.．]?\s*/],
  ["circled", /^([①-⑳])[、.．]?\s*/],
];

/** Whether items are counted like this; Chinese numerals count headings. */
export const isArabic = (ordinal: Ordinal | null): boolean =>
  ordinal !== null && ordinal.form !== "chinese" && ordinal.form !== "chineseBracketed";

/** The ordinal a passage begins with, or null. */
export function leadingOrdinal(passage: Passage): Ordinal | null {
  for (const [form, pattern] of forms) {
    const match = pattern.exec(passage.text);
    const value = match?.[1] === undefined ? null : readInteger(match[1]);
    if (match === null || value === null) continue;
    const rest = trim(slice(passage, match[0].length));
    const doubtful = /[.．]$/.test(match[0]) && /^\d(?!\d{3}\s*年|\d?[、)）.．]|\d?月)/.test(rest.text);
    return { form, value, doubtful, printed: slice(passage, 0, match[0].length), rest };
  }
  return null;
}
