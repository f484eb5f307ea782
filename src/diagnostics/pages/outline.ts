import type { Code } from "../catalogue.ts";
import type { Page } from "../page.ts";
import { withOutline } from "./examples.ts";

const NUMBERED = {
  kind: "convention",
  zh: "一格之内的指标按“一、（一）1.”逐级编号，序号连续",
  en: "indicators in one cell are numbered 一、 (一) 1. in turn, without gaps",
} as const;
const LEVELS = {
  kind: "regulation",
  zh: "指标分一级、二级、三级（财预〔2015〕88号附表）",
  en: "indicators have a first, second and third level (tables of 财预〔2015〕88号)",
} as const;
const NAME_AND_VALUE = {
  kind: "convention",
  zh: "每条指标有名称和指标值，中间分开",
  en: "an indicator has a name and a value, apart from each other",
} as const;

export const outlinePages = {
  "outline/misnumbered": {
    what: { zh: "序号与应有的不符。", en: "An item has another ordinal than is due." },
    why: {
      zh: "序号重复或跳号，可能漏了一条，也可能两条并成了一条。",
      en: "Repeated or missing ordinals may mean that an item is lost, or that two have become one.",
    },
    source: NUMBERED,
    fails: withOutline("一、产出指标", "1. 人数 5人", "1. 次数 5次"),
    passes: withOutline("一、产出指标", "1. 人数 5人", "2. 次数 5次"),
  },
  "outline/ordinal-missing": {
    what: { zh: "一条指标没有序号。", en: "An item has no ordinal." },
    why: {
      zh: "没有序号就看不出它是新的一条，还是上一条的续行；这里读作新的一条。",
      en: "Without one it may be an item or go on with the one before; it is read as an item.",
    },
    source: NUMBERED,
    fails: withOutline("一、产出指标", "(一) 数量指标：", "1. 人数 5人", "次数 5次"),
    passes: withOutline("一、产出指标", "(一) 数量指标：", "1. 人数 5人", "2. 次数 5次"),
  },
  "outline/ordinal-fused": {
    what: {
      zh: "序号后缺点号，与名称连在一起。",
      en: "The dot behind an ordinal is missing, and the name runs into it.",
    },
    why: {
      zh: "“112名队员”可以读作第 1 条的“12名队员”，也可以是 112 名；这里按应有的序号读。",
      en: "“112名队员” may be item 1 of 12 members, or 112 of them; it is read by the ordinal that is due.",
    },
    source: NUMBERED,
    fails: withOutline("一、产出指标", "112名队员补助 5万元", "2. 次数 5次"),
    passes: withOutline("一、产出指标", "1. 12名队员补助 5万元", "2. 次数 5次"),
  },
  "outline/ordinal-in-name": {
    what: { zh: "名称的第一个字被印成了序号。", en: "The first word of a name was printed as an ordinal." },
    why: {
      zh: "自动编号把“四村”的“四”当成了序号；读回名称里。",
      en: "Automatic numbering took the 四 of 四村 for an ordinal; it is read back into the name.",
    },
    source: NUMBERED,
    fails: withOutline("三、满意度指标", "四. 村村民满意度 ≥95%"),
    passes: withOutline("三、满意度指标", "1. 四村村民满意度 ≥95%"),
  },
  "outline/items-joined": {
    what: { zh: "同一段里有两条指标。", en: "Two items stand in one paragraph." },
    why: {
      zh: "中间少了换行；从第二个序号处分开，分错的可能不大，但要看一眼。",
      en: "A line break is missing; the paragraph is cut at the second ordinal, which deserves a look.",
    },
    source: NUMBERED,
    fails: withOutline("一、产出指标", "1. 人数 5人 2. 次数 5次"),
    passes: withOutline("一、产出指标", "1. 人数 5人", "2. 次数 5次"),
  },
  "outline/heading-missing": {
    what: { zh: "二级标题之前缺少它的一级标题。", en: "The first-level heading before a second-level one is missing." },
    why: {
      zh: "下面的指标会被算到上一个一级指标名下，汇总就错了。",
      en: "The indicators below would count under the first level before, and sums by level would be wrong.",
    },
    source: LEVELS,
    fails: withOutline("一、产出指标", "(一) 数量指标：", "1. 人数 5人", "(一) 社会效益指标：", "1. 户数 5户"),
    passes: withOutline(
      "一、产出指标",
      "(一) 数量指标：",
      "1. 人数 5人",
      "二、效益指标",
      "(一) 社会效益指标：",
      "1. 户数 5户",
    ),
  },
  "outline/heading-misplaced": {
    what: { zh: "标题的编号不在应有的层级。", en: "A heading is numbered on the wrong level." },
    why: {
      zh: "满意度指标是一级指标，编成效益指标下的“（三）”就少了一个一级指标。",
      en: "满意度指标 is a first level; where it is numbered (三) below 效益指标, a first level is missing.",
    },
    source: LEVELS,
    fails: withOutline("二、效益指标", "(三) 满意度指标", "村民满意度 ≥95%"),
    passes: withOutline("二、效益指标", "1. 受益户数 ≥30户", "三、满意度指标", "1. 村民满意度 ≥95%"),
  },
  "outline/value-glued": {
    what: { zh: "名称与指标值之间没有分隔。", en: "Nothing stands between name and value." },
    why: {
      zh: "从数开始处分开；名称本身以数结尾时会分错。",
      en: "They are cut where the number begins, which is wrong where the name itself ends in a number.",
    },
    source: NAME_AND_VALUE,
    fails: withOutline("一、产出指标", "1. 支付及时率100%"),
    passes: withOutline("一、产出指标", "1. 支付及时率 100%"),
  },
  "outline/value-missing": {
    what: { zh: "一条指标只有名称，没有指标值。", en: "An item has a name but no value." },
    why: {
      zh: "没有指标值就无法考核。",
      en: "Without a value nothing can be measured.",
    },
    source: NAME_AND_VALUE,
    fails: withOutline("一、产出指标", "1. 协助做好沟通协调"),
    passes: withOutline("一、产出指标", "1. 沟通协调次数 ≥12次"),
  },
  "outline/section-empty": {
    what: { zh: "一个级别的标题下没有指标。", en: "A level has a heading, and no indicators below it." },
    why: {
      zh: "指标可能在单元格末尾被截掉了；也可能是模板留下的标题，这一类没有填。",
      en: "They may have been cut off at the end of the cell; or the heading is the template's, and nothing was filled in.",
    },
    source: LEVELS,
    fails: withOutline("一、产出指标", "1. 人数 5人", "三、满意度指标"),
    passes: withOutline("一、产出指标", "1. 人数 5人", "三、满意度指标", "村民满意度 ≥95%"),
  },
  "outline/name-missing": {
    what: { zh: "一条指标只有指标值，没有名称。", en: "An item has a value but no name." },
    why: {
      zh: "不知道考核的是什么；名称可能印在别处，或者丢了。",
      en: "Nobody knows what is measured; the name may stand elsewhere, or be lost.",
    },
    source: NAME_AND_VALUE,
    fails: withOutline("一、产出指标", "1. 一年内完成"),
    passes: withOutline("一、产出指标", "1. 清淤完成时间 一年内完成"),
  },
  "outline/unit-displaced": {
    what: { zh: "单位落到了下一条的开头。", en: "A unit slipped to the start of the next item." },
    why: {
      zh: "换行错了位：上一条少了单位，下一条的名称前多出一个字；读时归还上一条。",
      en: "The line broke in the wrong place: one item lacks its unit, the next begins with it; it is given back.",
    },
    source: NAME_AND_VALUE,
    fails: withOutline("一、产出指标", "1. 点位数量 5", "2. 处清淤次数 ≥1次"),
    passes: withOutline("一、产出指标", "1. 点位数量 5处", "2. 清淤次数 ≥1次"),
  },
  "outline/stray-text": {
    what: { zh: "名称前有多余的文字。", en: "Stray text stands before a name." },
    why: {
      zh: "多半是复制时带进来的标记，如“目标2:”；名称按去掉它之后的读。",
      en: "Mostly a mark that was copied along, such as 目标2:; the name is read without it.",
    },
    source: NAME_AND_VALUE,
    fails: withOutline("一、产出指标", "1. 目标2:人数 36人"),
    passes: withOutline("一、产出指标", "1. 人数 36人"),
  },
} as const satisfies Partial<Record<Code, Page>>;
