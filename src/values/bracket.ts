import { alternativeNouns } from "../vocabulary/units.ts";
import { readEmpty } from "./empty.ts";
import { legible } from "./legible.ts";
import { numeratorOf, scanUnit, standardUnits, type Units } from "./unit.ts";

/** A stretch of a printed text, brackets included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Bracket extends Span {
  /** What stands between the brackets, legible. */
  readonly content: string;
  /** What stands before them, legible. */
  readonly before: string;
}

/** No unit and no template is longer than this, brackets included. */
const LONGEST = 40;
const BEHIND = /[\s:、,.。;]/;
const OPENS = /[[【〔]/g;
const CLOSES = /[\]】〕]/g;
const CAPTION = /^(?:(?:计量|度量|金额|数量)?单位 ?:? ?)(?:人民币 ?:? ?)?|^人民币 ?/;
/** Names a count or a column: what is bracketed behind it is no other word for it. */
const COUNTS = /[数量值]$/;
/** What a printer leaves where a number is to be filled in: a single Latin x alone may be a name. */
const PLACEHOLDER = /[*_×□]|[xX]{2}/;
const SIGN = /^(?:[≥≧⩾≮≤≦⩽≯<>=﹥﹤] ?)+/;

/**
 * The unit that stands in brackets at the end of a name or of a heading, folded as a target's unit is:
 * 种植面积（亩） → 亩, 完成率（百分比） → %, 造林株数(≥**株) → 株. null where the bracket holds anything else.
 */
export function unitInBrackets(text: string, units: Units = standardUnits): string | null {
  const bracket = trailingBracket(text);
  if (bracket === null) return null;
  const { content, before } = bracket;
  if (isTemplate(content, units)) return readEmpty(content, content, units)?.unit ?? null;
  const caption = CAPTION.exec(content)?.[0] ?? "";
  const words = content.slice(caption.length);
  const unit = scanUnit(words, 0, units);
  if (unit === null || unit.status !== "known" || unit.end < words.length) return null;
  // 覆盖村（社区） says that a community will do as well; 覆盖数（社区） counts communities.
  const alternative = caption === "" && alternativeNouns.has(numeratorOf(unit.unit)) && !COUNTS.test(before);
  return alternative ? null : unit.unit;
}

/** The bracket at the end of a name that holds the template of a target which nobody filled in: (≥**株), （≥%）, （__个）. */
export function templateInBrackets(text: string, units: Units = standardUnits): Span | null {
  const bracket = trailingBracket(text);
  if (bracket === null || !isTemplate(bracket.content, units)) return null;
  return { start: bracket.start, end: bracket.end };
}

/** A sign, a placeholder and a unit, of which the sign or the placeholder is there. */
function isTemplate(content: string, units: Units): boolean {
  if (!PLACEHOLDER.test(content) && !SIGN.test(content)) return false;
  return readEmpty(content, content, units) !== null;
}

/** The bracket that ends a text, punctuation behind it aside; brackets inside it are paired. */
function trailingBracket(text: string): Bracket | null {
  const plain = legible(text).replace(OPENS, "(").replace(CLOSES, ")");
  let end = plain.length;
  while (end > 0 && BEHIND.test(plain.charAt(end - 1))) end--;
  let open = 0;
  for (let start = end - 1; start >= Math.max(0, end - LONGEST); start--) {
    const sign = plain.charAt(start);
    if (sign === ")") open++;
    else if (sign === "(") open--;
    if (open === 0) {
      if (sign !== "(") return null;
      return { start, end, content: plain.slice(start + 1, end - 1).trim(), before: plain.slice(0, start).trimEnd() };
    }
  }
  return null;
}
