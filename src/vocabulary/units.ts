import { list, type Words, wordsOf } from "./words.ts";

/** What a unit measures; 人次 and 批次 count occasions. */
type UnitRole = "counted" | "occasions" | "measures" | "times" | "ratio" | "money";

/**
 * Units of measurement as the disclosures print them (计量单位, 度量单位); for the measures GB 3100. A unit in print is one of
 * these, perhaps with a scale before it (万人, 亿立方米) and with what it is counted per behind it (元/人·月); both are put
 * together by `values/unit.ts`.
 */
const unitWords: readonly Words<UnitRole>[] = [
  { role: "counted", words: "个 人 户 家 所 棵 件", source: "hebei" },
  { role: "counted", words: "村 块 份 起 条 册", source: "qinghai" },
  {
    role: "counted",
    words: "名 位 乡 镇 株 辆 场 栋 台 组 座 根 张 箱 包 卷 捆 项 批 篇 期 班 套 队 支 只 头 羽 尾 匹 处 口 眼 盏 宗",
    source: "usage",
  },
  {
    role: "counted",
    words: "例 床 间 幢 层 幅 本 页 枚 把 双 副 艘 类 种 对 面 道 扇 颗 束 袋 桶 瓶 盒 罐 轮 届 款 段 片 门 节 孔 架",
    source: "usage",
  },
  {
    role: "counted",
    words:
      "樘 垛 人数 户数 个数 次数 亩数 天数 村数 家数 件数 批数 期数 场数 月数 人份 头份 首 桌 餐 人餐 标箱 车位 床位 标段",
    source: "usage",
  },
  {
    role: "counted",
    words: "号 部 笔 封 堂 针 剂 粒 胎 窝 杆 课时 学时 步 方面 部门 单位 片区 节点 社区",
    source: "usage",
  },
  { role: "occasions", words: "次", source: "hebei" },
  { role: "occasions", words: "人次", source: "qinghai" },
  {
    role: "occasions",
    words:
      "户次 批次 班次 场次 车次 辆次 台次 件次 项次 家次 村次 亩次 架次 艘次 头次 趟 遍 回 人天 人日 人月 人年 工日 个工日",
    source: "usage",
  },
  { role: "occasions", words: "工时 台班 度", source: "usage" },
  { role: "measures", words: "亩 ㎡ 米 M", source: "hebei" },
  { role: "measures", words: "平方米", source: "qinghai" },
  {
    role: "measures",
    words: "公顷 平米 平方 m² m2 km² km2 hm² hm2 ha 平方公里 平方千米 平方厘米 平方分米 立方米 立方 方 m³ m3 ㎥",
    source: "usage",
  },
  {
    role: "measures",
    words: "升 毫升 L mL 延米 延长米 公里 千米 厘米 毫米 分米 里 海里 km m cm mm hm dm 吨 公斤 千克 克 斤 两 毫克",
    source: "usage",
  },
  {
    role: "measures",
    words: "微克 t kg g mg μg 市斤 公分 公升 吨标准煤 吨标煤 千瓦 千瓦时 千伏安 兆瓦 兆瓦时 瓦 千伏 伏 kW kWh kVA",
    source: "usage",
  },
  { role: "measures", words: "MW kV V Hz dB ppm 分贝 ℃ 摄氏度 帕 MB GB TB Mbps 兆", source: "usage" },
  { role: "times", words: "年", source: "hebei" },
  { role: "times", words: "月 个月 日", source: "qinghai" },
  {
    role: "times",
    words:
      "年度 季度 个季度 周 星期 天 个工作日 工作日 自然日 日历天 个日历天 小时 个小时 分钟 秒 s h 学期 个学期 学年 周年 旬",
    source: "usage",
  },
  { role: "ratio", words: "% 倍 分", source: "hebei" },
  { role: "ratio", words: "‰ ‱ 成 级 星 星级 等级 岁 周岁 个百分点 百分点", source: "usage" },
  { role: "money", words: "美元 欧元 港元 日元", source: "usage" },
];

/** Printed words for the sign %. */
export const percentWords: readonly string[] = list("百分比 百分号 百分数 百分率 个百分比 percent");

/** Scales that may stand before a unit, and alone as one (`250万`). */
export const scales: readonly string[] = list("百 千 万 十万 百万 千万 亿 万亿");

/** How many 元 a unit of Chinese money is; 分 is left out because in these documents it is a score. */
export const moneyUnits: ReadonlyMap<string, string> = new Map([
  ["角", "0.1"],
  ["元", "1"],
  ["百元", "100"],
  ["千元", "1000"],
  ["万元", "10000"],
  ["十万元", "100000"],
  ["百万元", "1000000"],
  ["千万元", "10000000"],
  ["亿元", "100000000"],
  ["万亿元", "1000000000000"],
]);

/**
 * Units that are nouns as well: in brackets behind another noun they name an alternative, 覆盖村（社区）, and count nothing.
 */
export const alternativeNouns: ReadonlySet<string> = new Set(list("乡 镇 村 组 社区 部门 单位 片区 节点 年度 季度"));

/** Units that are another word for a more common one. */
export const otherWords: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["位", "人"],
  ["棵", "株"],
  ["km", "公里"],
  ["千米", "公里"],
  ["㎡", "平方米"],
  ["m²", "平方米"],
  ["平米", "平方米"],
]);

/** Every unit known by itself, without scale and denominators. */
export const units: readonly string[] = [...unitWords.flatMap(wordsOf), ...moneyUnits.keys()];
