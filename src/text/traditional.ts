/** Traditional characters of the field's headings, labels and levels, each before its simplified form. */
const PAIRS =
  "標标項项績绩級级數数質质時时經经濟济態态環环會会響响滿满對对單单編编碼码資资預预撥拨財财總总額额權权據据說说備备註注產产實实際际務务續续參参" +
  "稱称號号關关負负責责聯联繫系電电話话屬属類类劃划納纳執执現现達达標标準准釋释內内評评詳详細细則则計计畫画開开結结來来門门鄉乡鎮镇區区縣县導导錄录" +
  "長长還还與与業业價价徑径億亿萬万圓圆幣币佔占額额測测確确設设狀状況况驗验補补貼贴農农戶户園园廠厂車车輛辆畝亩噸吨塊块個个";

const SIMPLIFIED = new Map(Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[at * 2], PAIRS[at * 2 + 1]]));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

/** A text with the traditional characters of the field's words in their simplified form; for matching only. */
export const simplified = (text: string): string =>
  text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
