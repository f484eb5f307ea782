import { list } from "./words.ts";

/** How a result comes about: 稳步提升, 得到明显改善. */
export const mannerWords: readonly string[] = list(`
  稳步 明显 显著 有效 不断 逐步 逐年 持续 大幅 大幅度 进一步 得到 有所 较好 基本 全面 长期 切实 极大 较大 较大幅度 比较 非常 较去年 较上年 比上年
  比去年 的
`);

/** Values in words that say what becomes of something. None of them could be what a value rests on. */
export const resultWords: readonly string[] = list(`
  提升 提高 改善 增强 增加 增长 上升 加强 好转 优化 完善 健全 稳定 巩固 下降 降低 减少 减轻 缓解 达标 达成 达到预期 良好 优良 优秀
  合格 满意 较好 显著 明显 有效 保障 长期
`);
