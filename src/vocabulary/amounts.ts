import type { AmountUnit } from "../model/record.ts";
import { matchForm } from "../text/fold.ts";

/** The roles, of columns and labels alike, of what a project costs. */
export const amountRoles = ["budget", "fiscal", "other"] as const;

/** The currency units that captions and notes print, for a regular expression. */
export const amountUnits = "亿元|万元|千元|元";

/** 单位：万元 as it stands in a text, for a regular expression. */
export const amountCaption = `(?:金额)?单位\\s*[：:]\\s*(?:人民币)?(?:${amountUnits})`;

const LONGEST_CAPTION = 30;
const CAPTION = new RegExp(`^\\(?${amountCaption}\\)?$|^\\((?:${amountUnits})\\)$`);

/** Whether a text is the caption 单位：万元 and nothing else; （万元） by itself is one as well. */
export const isAmountCaption = (text: string): boolean =>
  text.length <= LONGEST_CAPTION && CAPTION.test(matchForm(text));

const PRINTED_UNIT = new RegExp(
  `(?:^|[^a-z\\u4e00-\\u9fff])(?:金额)?(?:单位)?[:：]?\\s*(?:人民币)?(${amountUnits})(?=[^a-z\\u4e00-\\u9fff]|$)`,
  "i",
);

/** The currency unit a caption or a heading's note prints: 单位：万元, (万元). */
export function printedAmountUnit(text: string): AmountUnit | null {
  const [, unit] = PRINTED_UNIT.exec(matchForm(text)) ?? [];
  return (unit as AmountUnit | undefined) ?? null;
}
