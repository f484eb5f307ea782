const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Money that is promised to persons and households, which may have a lower bound. */
export const paymentWords: readonly string[] = list(`
  补助 补贴 补偿 补差 工资 薪酬 薪资 报酬 津贴 救助 救济 待遇 奖励 奖金 慰问 抚恤 优抚 养老 低保 五保 特困 供养 赡养 生活费 保险金
  赔偿 赔付 分红 发放 资助 助学 奖学 丧葬 社保 公积金 误工 务工 劳务 人工 人员经费 租金 流转费
`);

/** Money that is saved, earned or brought in: the more the better. */
export const gainWords: readonly string[] = list(`
  节约 节省 节支 节能 减少 减支 降低 下降 压减 压缩 收入 收益 增收 效益 利润 产值 自筹 配套 撬动 带动 引进 到位资金 争取 募集 募捐 社会资本
`);

/** What money is counted per where it is paid to persons, households and villages. */
export const payees: readonly string[] = list("人 户 名 员 位 家 村 社区 村民小组 校 学校 支部 党支部");
