import { list } from "./words.ts";

/**
 * Words around a period that leave it what the value says: what is done by then, how, and to what. Anything else counts
 * against the reading as a time, since a date inside a long sentence is not its target.
 */
export const periodCompanions: readonly string[] = list(`
  完成 完工 竣工 开工 建成 验收 交付 投入使用 发放 发放到位 拨付 拨付到位 支付 付款 拨款 兑付 兑现 缴纳 缴费 报送 上报 提交 实施 开展 执行
  到位 落实 结束 举办 召开 采购 启动 进行 达到 投用 交工
  及时 足额 按时 准时 如期 按期 全部 全面 一次性 分期 分批 逐步 集中 统一 均 都 并 将
  工资 经费 资金 补贴 补助 补助金 奖励金 报酬 费用 款项 任务 项目 工程 工作 预算
  前 之前 以前 截止 截至 止 起 开始 内 之内 以内 期间 左右 中旬 不晚于 不迟于 不超过 时间 时限
  于 在 自 从 到 至 及 和 与 或 且 的 份
`);

/** Words that make a sentence one about change or comparison, where a period only says against what. */
export const comparisonWords: readonly string[] = list(
  "较 比 同期 去年 上年 增 提高 提升 改善 下降 减少 降低 无 不发生 零 稳定",
);

/** What says that earlier years are carried on, or that what they cost is still due. */
export const carriedOverWords: readonly string[] = list(
  "结转 续建 跨年 尾款 余款 欠款 拖欠 清欠 质保金 质量保证金 偿还 偿付 清偿 债务 往年 以前年度 历年 遗留",
);

/** Names of indicators that tell when something began, or the day that its figures are of. */
export const beganWords: readonly string[] = list("开工 启动 开始 起始 立项 批复 基准 确认 认定 核定 评定 普查 统计");
