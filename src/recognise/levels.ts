import { type Passage, slice, trim } from "../model/passage.ts";
import { HAN } from "../text/fold.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import type { SecondLevel } from "../vocabulary/levels.ts";
import { markSigns } from "../vocabulary/outline.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { isArabic, leadingOrdinal, type Ordinal } from "./ordinals.ts";

/** The heading of a level in an outline: 一、产出指标, （一）数量指标：, 【质量指标】, 产出指标（50分）. */
export interface LevelHeading {
  readonly level: 1 | 2;
  readonly canonical: string;
  readonly parents: readonly string[];
  readonly word: Passage;
  /** Its form is a heading's, but no level has this name: kept as printed. */
  readonly unknown: boolean;
  /** The second level that a first one may be as well: 成本指标, 服务对象满意度指标; null where its ordinal tells. */
  readonly asSecond: SecondLevel | null;
  /** Its number belongs to the other level: (三) 满意度指标 under 二、效益指标. */
  readonly misplaced: boolean;
}

const UNKNOWN_LEVEL = new RegExp(`^[${HAN}]{2,10}指标$`);
/** 产出指标（50分）: a number without 分 is the ordinal of what follows. */
const NOTE = "(?:\\s*[（(]\\s*(?:权重\\s*[：:]?\\s*\\d{1,3}|\\d{1,3}\\s*[分%％])\\s*[%％]?[)）])?";
const POINTS = new RegExp(`${NOTE}$`);
/** A text that is no more than a heading has one of these at its end, or an ordinal before it. */
const NAMES_A_LEVEL = new RegExp(`(?:指标|目标)${NOTE}[】\\]]?[：:]?$|[：:]$`);
const BRACKETED = /^[【[]([^【】[\]]+)[】\]]\s*[：:]?$/;
const LEVEL_WORD = /指标|目标/;

export function levelHeading(passage: Passage, vocabulary: Vocabulary): LevelHeading | null {
  const ordinal = leadingOrdinal(passage);
  const printed = ordinal?.rest ?? passage;
  if (ordinal === null && !NAMES_A_LEVEL.test(printed.text)) return null;
  const word = withoutBrackets(printed);
  const text = word.text.replace(/\s*[：:]$/, "");
  const first = vocabulary.firstLevel(text);
  const second = vocabulary.secondLevel(text);
  const bracketed = ordinal?.form === "chineseBracketed";
  const found = { parents: [], word, unknown: false, asSecond: null };
  if (first !== null && (second === null || !bracketed || isOwnName(first.canonical, text))) {
    const misplaced = bracketed && second?.canonical !== first.canonical;
    if (!bracketed || second === null || misplaced) {
      const asSecond = isChinese(ordinal) ? null : second;
      return { ...found, level: 1, canonical: first.canonical, misplaced, asSecond };
    }
  }
  if (second !== null) {
    return { ...found, level: 2, canonical: second.canonical, parents: second.parents, misplaced: false };
  }
  if (!isChinese(ordinal) || !UNKNOWN_LEVEL.test(text)) return null;
  return { ...found, level: bracketed ? 2 : 1, canonical: text, unknown: true, misplaced: false };
}

const isChinese = (ordinal: Ordinal | null): boolean => ordinal !== null && !isArabic(ordinal);

const isOwnName = (canonical: string, text: string): boolean =>
  text.replace(POINTS, "").replace(/\s/g, "") === canonical;

function withoutBrackets(word: Passage): Passage {
  const [, inner] = BRACKETED.exec(word.text) ?? [];
  return inner === undefined ? word : trim(slice(word, 1, 1 + inner.length));
}

/** 绩效指标： over an outline, which is none of its levels. */
export const isOutlineLabel = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.labelRole(text)?.role === "indicators";

/** 二级指标： before the level's own name. */
export const isLevelLabel = (text: string, vocabulary: Vocabulary): boolean =>
  /[：:]$/.test(text) && LEVEL_COLUMNS.has(vocabulary.columnRole(text)?.role ?? null);

const LEVEL_COLUMNS = new Set<ColumnRole | null>(["level1", "level2", "name"]);

const CHINESE_ORDINAL = "(?:[一二三四五六七八九十]{1,3}\\s*[、.．]|[（(]\\s*[一二三四五六七八九十]{1,3}\\s*[)）])";
/** Behind an ordinal of its own a heading stands out anywhere. */
const NUMBERED = new RegExp(`${CHINESE_ORDINAL}\\s*[${HAN}]{2,12}?(?:指标|目标)+${NOTE}\\s*[：:]?`, "g");
const ARABIC_ORDINAL = "(?:[（(]\\d{1,2}[)）]|\\d{1,2}[.．、)）])";
/** Without one it needs a mark before it, and its colon, a bracket or a blank behind. */
const UNNUMBERED = new RegExp(
  `(?<=^|[\\s；;。，,、：:】）)*${markSigns}])(?:${ARABIC_ORDINAL}\\s*)?(?:[【[][${HAN}]{2,14}${NOTE}[】\\]]\\s*[：:]?|[${HAN}]{2,14}${NOTE}(?:\\s*[：:]|(?=\\s|$)))`,
  "g",
);

/** Where the headings inside a line begin and end, in order. */
export function headingsIn(line: Passage, vocabulary: Vocabulary): { from: number; to: number }[] {
  const found = new Map<number, number>();
  for (const pattern of [NUMBERED, UNNUMBERED]) {
    for (const { index, 0: printed } of line.text.matchAll(pattern)) {
      const word = trim(slice(line, index, index + printed.length));
      if (!LEVEL_WORD.test(word.text)) continue;
      const isLabel = isOutlineLabel(word.text, vocabulary) || isLevelLabel(word.text, vocabulary);
      if (!isLabel && levelHeading(word, vocabulary) === null) continue;
      found.set(index, Math.max(found.get(index) ?? 0, index + printed.length));
    }
  }
  const ordered = Array.from(found, ([from, to]) => ({ from, to })).sort((left, right) => left.from - right.from);
  return ordered.filter(({ from }, index) => from >= (ordered[index - 1]?.to ?? 0));
}
