import { list } from "./words.ts";

/** Words in the labels of money that pays for a project, beside 财政资金 and 其他资金: 上级资金, 上年结转, 单位自筹. */
export const fundWords: readonly string[] = list(`
  资金 拨款 结转 结余 自筹 上级 中央 省级 市级 区级 县级 镇级 乡级 村级 本级 自治区 收入 贷款 债券 债务 捐 赞助 补助 配套 基金 专户 集体 社会
  群众 自有 投入 投资 事业 经营 转移支付 非税 国有资本 银行 其他 彩票
`);

/** Words in the labels of sums of such money. */
export const sumWords: readonly string[] = list("总额 合计 总计 总投资 总预算 总资金");

/** Words in the names of projects whose amount is taken from the budget: 结余资金收回, 核减经费. */
export const takenBackWords: readonly string[] = list(
  "收回 追回 回收 核减 调减 压减 冲减 冲销 扣减 抵扣 退回 缴回 上缴",
);
