import { grantWords, notSpentWords } from "./payments.ts";
import { list } from "./words.ts";

/** What names the whole cost of a project, or of a part of it: 清淤总成本, 支出总额. */
export const totalCostWords: readonly string[] = list(`
  总成本 总投入 总额 总费用 总支出 总金额 总经费 总资金 资金总量 总成 合计 总计
`);

/** What says that a cost is one of many: 每公里成本, 人均补助, 单价, 发放标准. */
export const unitCostWords: readonly string[] = list(`
  每 单 均 标准 价格 价款 定额 费率 税率 比例
`);

/** Payments that are as often a rate per head as a sum, unless their name counts whom they go to. */
export const rateOrSumWords: readonly string[] = [...grantWords, ...list("奖补 劳务费 慰问金 安置")];

/** What names more than a year's budget: the whole investment, a contract paid over years. */
export const widerCostWords: readonly string[] = list(`
  投资 造价 合同 概算 决算 结算 中标 累计 历年 三年 中期 长期 周期 分期 质保金 尾款 欠款 余款 首付 跨年 债务 贷款
`);

/** What in the texts of a project says that it is paid for beyond the year. */
export const beyondYearWords: readonly string[] = list(`
  总投资 总概算 合同价 合同金额 合同总 分期 分年 跨年 跨年度 进度款 按进度 进度支付 进度拨付 质保金 尾款 欠款 余款 首付 预付 三年 两年 五年 以后年度 往年
`);

/** Money that is no cost although it stands among costs. */
export const noCostWords: readonly string[] = [
  ...notSpentWords,
  ...list("引资 收回 追回 融资 筹集 自筹 配套资金 社会资本"),
];

/** Words of names that say nothing of which cost is meant. */
export const emptyNameWords: readonly string[] = list(`
  项目 工作 年度 全年 本年 当年 专项 资金 经费 预算 投入 支出 实施 运行 成本 费用 控制 金额 指标 财政 数 的 年
`);

/** What names a part of a cost, unless the project itself is named so: 公路养护材料总成本. */
export const partCostWords: readonly string[] = list(`
  材料 人工 用工 劳务 设备 机械 租赁 运输 宣传 培训 印刷 办公 差旅 会议 购置 维修 设计 监理 燃油 水电 电费 水费 伙食 药品 物资 耗材 税费 保险
`);
