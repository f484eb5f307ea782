import { matchForm } from "../text/fold.ts";
import type { Words } from "./words.ts";

/** A first level. */
export interface Level {
  readonly canonical: "产出指标" | "成本指标" | "效益指标" | "满意度指标";
}

/** A second level, and the first levels it may stand under. */
export interface SecondLevel {
  readonly canonical: keyof typeof parentLevels;
  readonly parents: readonly string[];
}

/**
 * The two taxonomies of indicators: 财预〔2015〕88号 (成本 stands under 产出) and 财预〔2021〕101号 (成本 is a first
 * level of its own). Names stand in the form of `levelForm`.
 */
export const firstLevelWords: readonly Words<Level["canonical"]>[] = [
  { role: "产出指标", words: "产出", source: "national" },
  { role: "产出指标", words: "项目完成", source: "sichuan" },
  { role: "产出指标", words: "产品", source: "usage" },
  { role: "成本指标", words: "成本", source: "national" },
  { role: "效益指标", words: "效益", source: "national" },
  { role: "效益指标", words: "效果 项目效益", source: "usage" },
  { role: "满意度指标", words: "满意度", source: "national" },
  { role: "满意度指标", words: "服务对象满意度 社会公众或服务对象满意度", source: "usage" },
];

export const secondLevelWords: readonly Words<SecondLevel["canonical"]>[] = [
  { role: "数量指标", words: "数量", source: "national" },
  { role: "质量指标", words: "质量", source: "national" },
  { role: "时效指标", words: "时效", source: "national" },
  { role: "时效指标", words: "进度", source: "usage" },
  { role: "成本指标", words: "成本", source: "national" },
  { role: "经济成本指标", words: "经济成本", source: "national" },
  { role: "社会成本指标", words: "社会成本", source: "national" },
  { role: "生态环境成本指标", words: "生态环境成本", source: "national" },
  { role: "生态环境成本指标", words: "环境成本", source: "usage" },
  { role: "经济效益指标", words: "经济效益", source: "national" },
  { role: "社会效益指标", words: "社会效益", source: "national" },
  { role: "生态效益指标", words: "生态效益", source: "national" },
  { role: "生态效益指标", words: "环境效益", source: "shaanxi" },
  { role: "可持续影响指标", words: "可持续影响", source: "national" },
  { role: "可持续影响指标", words: "可持续发展 可持续", source: "usage" },
  { role: "服务对象满意度指标", words: "服务对象满意度", source: "national" },
  { role: "服务对象满意度指标", words: "满意度 社会公众或服务对象满意度", source: "usage" },
];

/** The first levels that each second one may stand under, in either taxonomy. */
export const parentLevels = {
  数量指标: ["产出指标"],
  质量指标: ["产出指标"],
  时效指标: ["产出指标"],
  成本指标: ["产出指标", "成本指标"],
  经济成本指标: ["成本指标", "产出指标"],
  社会成本指标: ["成本指标", "产出指标"],
  生态环境成本指标: ["成本指标", "产出指标"],
  经济效益指标: ["效益指标"],
  社会效益指标: ["效益指标"],
  生态效益指标: ["效益指标"],
  可持续影响指标: ["效益指标"],
  服务对象满意度指标: ["满意度指标", "效益指标"],
} as const;

const parents: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(parentLevels));

/** The first levels a second one may stand under, the usual one first; undefined of what is no second level. */
export const parentsOf = (level2: string | null): readonly string[] | undefined => parents.get(level2 ?? "");

const NOTE = /\((?:\d{1,3}分?|[一二三四]级指标|权重[:：]?\d{1,3}%?)\)$/;
const ORDINAL = /^(?:\(?[一二三四五六七八九十]\)?[、.]|\([一二三四五六七八九十]\)|\d[、.])/;

/**
 * The form in which names of levels are compared: without ordinal, points (50分), and the words 指标 and 目标, which
 * documents print, drop and double.
 */
export const levelForm = (text: string): string =>
  matchForm(text)
    .replace(ORDINAL, "")
    .replace(NOTE, "")
    .replace(/(?:指标|目标)+[:：]?$|[:：]$/, "");
