import { list } from "./words.ts";

/** Words before a quantity that belong to it even where it is glued to a name: 会议次数每年2次, 人均收入增幅20%. */
export const ownLeads: readonly string[] = list(`
  约 约为 大约 近 将近 接近 共 共计 累计 总共 为 是 人民币 ￥ ¥ 增幅 涨幅 降幅
  每年 每半年 每月 每季度 每季 每学期 每旬 每周 每天 每日 每次
`);

/**
 * Words that may stand before a quantity and leave its reading as it is: `增幅20%`, `每年2次`, `共计5个`. Behind a name
 * (`更换拉索数量60条`) those that are not `ownLeads` are the name's last word.
 */
export const leads: readonly string[] = [
  ...ownLeads,
  ...list(`
    增长 增长率 增速 增加 新增 提高 提高到 提升 提升到 增收 增收到 同比 同比增长 同比提高 同比提升 同比下降 同比减少 上升 上浮 下降 下浮 降低 减少 占比 比例
    合计 总计 计划 预计 完成 实现 保持 保持在 维持在 稳定在 确保 力争 介于
    每人 每户 每村 每个 每亩 每人每年 每人每月 每户每年 每年每人
    每名 每位 每家 每头 每只 每株 每棵 每斤 每公斤 每吨 每米 每公里 每平方米 每公顷 每台 每套 每座 每处 每项 每件 每辆 每场 每期 每班
    全年 年均 月均 日均 人均 户均 亩均 年 当年 本年 年度 平均 单价 数量
  `),
];

/** Words of approximation between number and unit (`100余人`): somewhat more than the number. */
export const surplusWords: readonly string[] = ["余", "多", "来"];

/**
 * Words of a qualitative value. They tell a word fused with a number (`≥95及时`) from a unit nobody has seen before, so
 * only words of up to three characters matter here.
 */
export const qualitativeWords: readonly string[] = list(`
  及时 按时 准时 足额 合理 合规 合格 有效 健全 完善 完备 完整 规范 丰富 优 良 优秀 优良 良好 较好 好 高 低 较高 较低 明显 显著 充分 积极
  提高 提升 增强 增加 增长 改善 减轻 减少 降低 下降 推进 促进 保障 确保 保证 维护 稳定 正常 长期 持续 满意 达标 达成 完成 通过 到位
  全部 覆盖 全覆盖 发生 事故 投诉 差错 失误 拖欠 上访 伤亡 违规 违纪 零 无 有 是 否
`);

/** What the names of indicators end in: what is measured, or what is judged. */
export const measuredWords: readonly string[] = list(`
  率 数 数量 量 度 性 时间 时限 期限 进度 长度 面积 规模 人数 户数 次数 个数 成本 单价 费用 经费 金额 标准 价格 情况 状况 水平 能力 环境 面貌 条件
  机制 年限 质量 作用 影响 收入 比例 覆盖面 秩序
`);
