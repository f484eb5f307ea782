import { list } from "./words.ts";

/** What is paid out to somebody: as often so much a head as a sum. */
export const grantWords: readonly string[] = list("补助 补贴 补偿 津贴 奖励 报酬 工资 救助 资助 抚恤");

/** Money that is promised to persons and households, which may have a lower bound. */
export const paymentWords: readonly string[] = [
  ...grantWords,
  ...list(`
    补差 薪酬 薪资 救济 待遇 奖金 慰问 优抚 养老 低保 五保 特困 供养 赡养 生活费 保险金 赔偿 赔付 分红 发放 助学 奖学 丧葬 社保 公积金
    误工 务工 劳务 人工 人员经费 租金 流转费
  `),
];

/** Money that is saved, earned or brought in: none of it is spent. */
export const notSpentWords: readonly string[] = list("节约 节省 节支 减少 降低 带动 撬动 增收 收入 收益");

/** Of what is named so, be it in the description or in the name of the project, more is better. */
export const gainWords: readonly string[] = [
  ...notSpentWords,
  ...list("节能 减支 下降 压减 压缩 效益 利润 产值 自筹 配套 引进 到位资金 争取 募集 募捐 社会资本"),
];

/** What money is counted per where it is paid to persons, households and villages. */
export const payees: readonly string[] = list("人 户 名 员 位 家 村 社区 村民小组 校 学校 支部 党支部");
