/** A list of two projects, of 12.51万元 together, under the row of their unit with that total. */
export const listOfTotal = (total: string): string => `单位编码 | 项目名称 | 金额（万元） | 绩效目标
611001 | 青溪镇人民政府 | ${total} |
 | 清淤经费 | 10.02 | 清淤3公里
 | 路灯经费 | 2.49 | 更换路灯50盏`;

/** A project of 10.50万元 with so much as its whole cost. */
export const withTotalCost = (cost: string): string => `项目名称 | 清淤经费 | 预算数 | 10.50万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 清淤总成本 | ${cost}`;
