import type { Comparator } from "../model/record.ts";
import { list } from "./words.ts";

/**
 * What may stand before a number and say how it is meant. `null`: the word belongs to the value but compares nothing
 * by itself (达到90%以上 compares by its ending). Signs from the system's enumeration `computesign` and the glyphs that
 * disclosures print for it; words as the field writes them. Full width is folded before these are looked up.
 */
export const openings: ReadonlyMap<string, Comparator | null> = new Map<string, Comparator | null>([
  ...among("≥", "≥ ≧ ⩾ ≮ >= => ≥= =≥ ≧= (≥) 》= 〉= 》 〉"),
  ["> =", "≥"],
  ["≥ =", "≥"],
  ...among("≤", "≤ ≦ ⩽ ≯ <= =< ≤= =≤ ≦= (≤) 《= 〈= 《 〈"),
  ["< =", "≤"],
  ["≤ =", "≤"],
  ...among(">", "> ﹥ (>)"),
  ...among("<", "< ﹤ (<)"),
  ...among("=", "= == (=)"),
  ...among(
    "≥",
    "大于等于 大于或等于 大于或者等于 高于或等于 不低于 不得低于 不能低于 不少于 不得少于 不能少于 不小于 不得小于",
  ),
  ...among("≥", "不低於 至少 最少 最低 不下于 下限 下限为"),
  ...among(
    "≤",
    "小于等于 小于或等于 小于或者等于 低于或等于 不超过 不得超过 不能超过 未超过 没超过 没有超过 不超 不突破 不高于 不得高于",
  ),
  ...among("≤", "不大于 不得大于 不多于 不得多于 至多 最多 最高 上限 上限为 控制在 控制到"),
  ...among(">", "超过 超出 超 大于 高于 多于 优于"),
  ...among("<", "低于 小于 少于 不足 不到"),
  ...among("=", "等于"),
  ...among(null, "达到 达 达至"),
]);

/**
 * Openings with which nouns begin as well (最低生活保障标准的100%, 超龄人员的30%): unlike 不超过 they cannot have what
 * they compare with between them and the number.
 */
export const nounlikeOpenings: ReadonlySet<string> = new Set(
  list("最低 最少 最高 最多 上限 下限 超 超出 不足 不到 至少 至多 优于 达 达到 达至"),
);

/** What a limit may be a share of where no 的 says so: 不超过预算5%, 控制在预算5%以内. */
export const limitedSums: readonly string[] = list(
  "预算 年初预算 批复预算 预算数 预算金额 预算总额 预算资金 概算 合同价 总投资 计划 计划数",
);

/** Brackets that stand for a sign whose glyph broke on the way: read, but never without a diagnostic. */
export const doubtfulSigns: ReadonlySet<string> = new Set(["》", "〉", "《", "〈"]);

/** What may stand behind a number and its unit. `null`: about that much, which compares nothing. */
export const endings: ReadonlyMap<string, Comparator | null> = new Map<string, Comparator | null>([
  ...among("≥", "以上 及以上 及其以上 和以上 或以上 (以上) (及以上) 以上(含) (含)以上 (含)及以上 及以上(含) 起"),
  ...among(
    "≤",
    "以下 及以下 及其以下 或以下 (以下) (及以下) (以内) 以下(含) (含)以下 以内 之内 范围内 内 以内(含) 之内(含)",
  ),
  ...among("≥", "以上(含本数) (含本数)以上"),
  ...among("≤", "以下(含本数) (含本数)以下 以内(含本数)"),
  ...among(">", "以上(不含) 以上(不含本数)"),
  ...among("<", "以下(不含) 以下(不含本数)"),
  ...among(null, "左右 上下 之间 (含) (含本数) 整"),
]);

/** Endings that are also the first character of other words (内部, 起来, 整治): they need the end of the value behind them. */
export const fragileEndings: ReadonlySet<string> = new Set(["内", "起", "整"]);

function among<C extends Comparator | null>(comparator: C, words: string): [string, C][] {
  return list(words).map((word) => [word, comparator]);
}
