/**
 * Measure words and units that open no common word: where one stands before an item's name and the item above ends in
 * a bare number, it has slipped there. (人 户 村 年 件 项 名 家 … also open words, and stay where they are.)
 */
export const displaceableUnits: readonly string[] = [
  "平方米",
  "立方米",
  "公里",
  "万元",
  "个",
  "份",
  "块",
  "辆",
  "棵",
  "株",
  "亩",
  "台",
  "套",
  "册",
  "盏",
  "吨",
  "%",
];

/** A goal's printed label that is no part of the goal: 目标一：, 目标2:, 目标3、. */
export const goalLabel = /^目标\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[：:、.．]\s*/;
