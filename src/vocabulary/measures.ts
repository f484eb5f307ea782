import { endsInOne, list } from "./words.ts";

/** What the end of an indicator's name says that it measures. */
export type Measure = "share" | "timelyShare" | "time" | "count" | "money";

/** Endings of indicators' names by what they measure, the longest first where one ends another. */
const endings: readonly (readonly [Measure, readonly string[]])[] = [
  [
    "timelyShare",
    list("及时率 按时率 准时率 按期率 及时完成率 按时完成率 按期完成率 按时开展率 按时发放率 及时发放率"),
  ],
  ["share", list("率 比例 比重 占比 百分比")],
  ["time", list("时间 时限 期限 日期 时效 时点")],
  [
    "count",
    list("人数 户数 次数 份数 册数 个数 件数 场数 期数 村数 株数 棵数 台数 套数 数量 面积 长度 里程 人次 亩数"),
  ],
  ["money", list("金额 总成本 总投入 单价 费用 总费用 总额")],
];

/** What a name measures by its end; null where that tells nothing. */
export function measureOf(name: string): Measure | null {
  const bare = name.replace(/[（(][^（()）]*[)）]$/, "").trim();
  const found = endings.find(([, words]) => endsInOne(bare, words));
  return found?.[0] ?? null;
}

/** Endings that say what is counted, with the units that count it; 人数 is not counted in 人次, which counts visits. */
export const countedIn: readonly (readonly [ending: string, units: readonly string[]])[] = [
  ["人数", list("人 名 位 万人 人/年 人/月 万人/年 人/次 人/天 个")],
  ["户数", list("户 万户 户/年 家 个")],
  ["人次", list("人次 万人次 人次/年 人·次 人/次 千人次")],
];
