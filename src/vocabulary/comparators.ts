import type { Comparator } from "../model/record.ts";

/**
 * What may stand before a number and say how it is meant. `null`: the word belongs to the value but compares nothing
 * by itself (达到90%以上 compares by its ending). Signs from the system's enumeration `computesign` and the glyphs that
 * disclosures print for it; words as the field writes them. Full width is folded before these are looked up.
 */
export const openings: ReadonlyMap<string, Comparator | null> = new Map<string, Comparator | null>([
  ...among("≥", "≥ ≧ ⩾ ≮ >= => 》= 〉= 》 〉"),
  ...among("≤", "≤ ≦ ⩽ ≯ <= =< 《= 〈= 《 〈"),
  ...among(">", "> ﹥"),
  ...among("<", "< ﹤"),
  ...among("=", "= =="),
  ...among(
    "≥",
    "大于等于 大于或等于 大于或者等于 高于或等于 不低于 不得低于 不能低于 不少于 不得少于 不能少于 不小于 不得小于",
  ),
  ...among("≥", "不低於 至少 最少 最低 不下于"),
  ...among(
    "≤",
    "小于等于 小于或等于 小于或者等于 低于或等于 不超过 不得超过 不能超过 未超过 不超 不突破 不高于 不得高于",
  ),
  ...among("≤", "不大于 不得大于 不多于 不得多于 至多 最多 最高 控制在 控制到"),
  ...among(">", "超过 超出 超 大于 高于 多于 优于"),
  ...among("<", "低于 小于 少于 不足 不到"),
  ...among("=", "等于"),
  ...among(null, "达到 达 达至"),
]);

/** Brackets that stand for a sign whose glyph broke on the way: read, but never without a diagnostic. */
export const doubtfulSigns: ReadonlySet<string> = new Set(["》", "〉", "《", "〈"]);

/** What may stand behind a number and its unit. `null`: about that much, which compares nothing. */
export const endings: ReadonlyMap<string, Comparator | null> = new Map<string, Comparator | null>([
  ...among("≥", "以上 及以上 及其以上 和以上 以上(含) (含)以上 (含)及以上 及以上(含) 起"),
  ...among("≤", "以下 及以下 及其以下 以下(含) (含)以下 以内 之内 范围内 内"),
  ...among(null, "左右 上下 (含) 整"),
]);

/** Endings that are also the first character of other words (内部, 起来, 整治): they need the end of the value behind them. */
export const fragileEndings: ReadonlySet<string> = new Set(["内", "起", "整"]);

function among<C extends Comparator | null>(comparator: C, words: string): [string, C][] {
  return words.split(" ").map((word) => [word, comparator]);
}
