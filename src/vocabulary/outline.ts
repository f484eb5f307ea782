/**
 * Units that may have slipped to the start of the next item, where the item above ends in a bare number; and the
 * characters with which the unit opens a common word instead (处理, 座谈, 人员), so that it stays where it is.
 */
export const displaceableUnits: readonly { readonly unit: string; readonly opens: string }[] = [
  { unit: "平方米", opens: "" },
  { unit: "立方米", opens: "" },
  { unit: "公里", opens: "" },
  { unit: "万元", opens: "" },
  { unit: "人次", opens: "" },
  { unit: "%", opens: "" },
  { unit: "个", opens: "人体性别" },
  { unit: "份", opens: "额" },
  { unit: "块", opens: "" },
  { unit: "辆", opens: "" },
  { unit: "棵", opens: "" },
  { unit: "株", opens: "距" },
  { unit: "亩", opens: "均产" },
  { unit: "台", opens: "账阶风" },
  { unit: "套", opens: "餐" },
  { unit: "册", opens: "" },
  { unit: "盏", opens: "" },
  { unit: "吨", opens: "位" },
  { unit: "处", opens: "理置罚分方级长所境室" },
  { unit: "次", opens: "数品级生要年" },
  { unit: "座", opens: "谈位椅右" },
  { unit: "场", opens: "地所次馆合景" },
  { unit: "户", opens: "籍厕数均主口外" },
  { unit: "名", opens: "称单录额义优" },
  { unit: "人", opens: "员均口数民次大社才工居群身力事体文为防间行代" },
];

/** A goal's printed label that is no part of the goal: 目标一：, 目标2:, 目标3、. */
export const goalLabel = /^目标\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[：:、.．]\s*/;

/** An indicator's printed label that is no part of its name: 指标1：, 指标二、. */
export const indicatorLabel = /^指标\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[：:、.．]\s*/;

/** Signs before an item, for a class in a regular expression: ★ and the like tell core indicators, bullets only set items off. */
const coreSigns = "★☆▲△※";
const bulletSigns = "●○■□◆◇•▪";
export const markSigns = coreSigns + bulletSigns;

/** Two asterisks are a number nobody filled in. */
export const leadingMarks = new RegExp(`^(?:[${markSigns}]|\\*(?!\\*))+\\s*`);
/** The marks that are no part of a name. */
export const leadingBullets = new RegExp(`^(?:[${bulletSigns}]|\\*(?!\\*))+\\s*`);
