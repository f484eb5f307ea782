import { list } from "./words.ts";

/** What the names of shares end in: parts of a whole, of which there are between none and all. */
export const shareEndings: readonly string[] = list(`
  完成率 合格率 优良率 达标率 通过率 覆盖率 覆盖面 普及率 知晓率 知晓度 知晓比例 满意率 满意度 满意程度 认可率 认可度 好评率 支持率
  到位率 及时率 按时率 准时率 按期率 按期完成率 准确率 精准率 正确率 规范率 合规率 完整率 真实率 公开率
  参与率 参训率 参会率 出席率 到会率 出勤率 签到率 参保率 参合率 参检率 参评率 入学率 巩固率 毕业率 结业率 就业率 升学率
  成活率 存活率 保存率 完好率 亮灯率 优质率 入库率 建档率 签约率 接种率 免疫率 筛查率 随访率 治愈率 入户率
  处理率 处置率 调处率 调解率 化解率 办结率 答复率 回复率 回访率 整改率 查处率 排查率 修复率 治理率 整治率 收集率 清运率 回收率
  落实率 拨付率 支付率 兑付率 兑现率 发放率 足额率 使用率 执行率 支出率 开展率 开工率 完工率 竣工率 验收率 安装率 改造率
  运转率 运行率 在岗率 履约率 合同率 保密率 差错率 错误率 投诉率 事故率 发生率 返贫率 流失率 空置率 裸露率 拖欠率 违规率
  占比 比重
`);

/** Words of change and of sums that may grow: 收入增长率, 税收任务完成率 and 床位使用率 may well be above 100%. */
export const unboundedWords: readonly string[] = list(`
  增长 增收 增加 增幅 增速 增产 新增 提高 提升 上升 下降 降低 减少 降幅 变化 同比 环比 上年 去年 往年 超额 超 倍
  毛入学 收入 税 产值 产量 销售 招商 引资 产能 床位 投资 回报 利润 盈利 负债 杠杆 溢价 补充率 保值 增值
`);

/** What the names of rates and shares end in; a number without a unit is then most likely a percentage. */
export const rateEndings: readonly string[] = list(
  "率 满意度 满意程度 知晓度 认可度 参与度 好评度 支持度 覆盖度 完成度 比例 占比 比重",
);

/** Names that end so measure something without a unit. */
export const unitlessEndings: readonly string[] = list(
  "指数 系数 倍数 pH值 PH值 ph值 名次 排名 位次 容积率 序号 等级 比值 产出比 收益比 效益比 师生比 生师比 性别比",
);

/** The unit that a name tells by what it ends in: 参训人数 counts 人. */
export const countedEndings: readonly (readonly [ending: string, unit: string])[] = [
  ["人次数", "人次"],
  ["人次", "人次"],
  ["人数", "人"],
  ["户数", "户"],
  ["次数", "次"],
  ["天数", "天"],
  ["场次", "场次"],
  ["个数", "个"],
  ["件数", "件"],
  ["份数", "份"],
  ["得分", "分"],
];

/** What tells that an indicator is of how far those served approve. */
export const approvalWords: readonly string[] = list(
  "满意 认可 好评 评价 评分 测评 赞成 支持 信任 表扬 获得感 幸福感 安全感",
);

/** What is told of satisfaction where less is better: a place in a ranking, a fall. */
export const fallingWords: readonly string[] = list("排名 名次 位次 排位 下降 降幅 波动 差距");

/** What counts those who are not satisfied, of which there should be few. */
export const dissatisfactionWords: readonly string[] = list(
  "不满 投诉 信访 上访 差评 举报 抱怨 负面 纠纷 异议 抵触 反对 诉求 意见",
);
