/** A project of 10.50万元 with so much as its whole cost. */
export const withTotalCost = (cost: string): string => `项目名称 | 清淤经费 | 预算数 | 10.50万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 清淤总成本 | ${cost}`;
