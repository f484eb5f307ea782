/** A project that is to spend so much by each of four dates. */
export const planOf = (percents: string): string => `项目名称 | 清淤经费 | 预算数 | 10.00万元
资金支出计划 | 3月底 | 6月底 | 10月底 | 12月底
 | ${percents}`;
