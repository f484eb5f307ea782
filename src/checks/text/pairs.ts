import { HAN } from "../../text/fold.ts";
import { list } from "../../vocabulary/words.ts";

const NOT_HAN = new RegExp(`[^${HAN}]+`);

/** Pairs of characters that say nothing of what is spoken of. */
const EMPTY = new Set(
  list(
    `开展 组织 举办 召开 工作 项目 经费 资金 次数 数量 人数 个数 完成 达到 全年 年度 计划 每年 实现 确保 保障 进行 相关 各项 以上 不少 少于 不低 低于 通过 提高 提升 加强 做好 情况 群众 服务 满意 意度 支付 及时 时率 成本`,
  ),
);

/**
 * The pairs of neighbouring Chinese characters in a text, as a measure of what it speaks of: words are not parted in
 * Chinese, and most have two characters. Pairs that stand in any text of this kind are left out.
 */
export function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.split(NOT_HAN)) {
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2);
      if (!EMPTY.has(pair)) pairs.add(pair);
    }
  }
  return pairs;
}

/** How many pairs two texts share. */
export function sharedBy(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return shared;
}
