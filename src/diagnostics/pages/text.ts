import type { Code } from "../catalogue.ts";
import type { Page } from "../page.ts";
import { withIndicators, withTarget } from "./examples.ts";

const EXPORT = {
  kind: "convention",
  zh: "导出的文本里常见的残留（观察到的形式）",
  en: "what exported texts are seen to leave behind",
} as const;
const form = (...rows: readonly string[]): string => ["1.清淤经费绩效目标表", ...rows].join("\n");
const NAMED = "项目名称\t清淤经费\t项目编码\tX";
const HEADINGS = "一级指标\t二级指标\t三级指标\t指标值";
const ROW = "产出指标\t数量指标\t清淤长度\t3公里";

/** Pages of what is left of an export, and was read nevertheless. */
export const textPages = {
  "text/stray-quote": {
    what: { zh: "单元格首尾有多余的引号，已去掉。", en: "Stray quotes around a cell's text were left out." },
    why: {
      zh: "从电子表格复制时带来的引号不是内容；原文可在追溯信息里查到。",
      en: "Quotes that came with the copy from a spreadsheet are no content; the trace has the text as printed.",
    },
    source: EXPORT,
    fails: form(NAMED, '绩效目标\t1."河道畅通\t\t'),
    passes: form(NAMED, "绩效目标\t1.河道畅通\t\t"),
  },
  "text/stray-space": {
    what: { zh: "名称中间有空格或换行，已连起来读。", en: "A blank or line break inside a name was read over." },
    why: {
      zh: "单元格太窄时折行留下的空格会让同一个项目有两个名称，汇总时对不上。",
      en: "The blank that a narrow cell leaves would give one project two names, which then do not match.",
    },
    source: EXPORT,
    fails: form("项目名称\t清 淤经费\t项目编码\tX"),
    passes: form(NAMED),
  },
  "text/control-character": {
    what: { zh: "文字里有看不见的控制字符。", en: "The text holds control characters, which cannot be seen." },
    why: {
      zh: "控制字符会妨碍查找和汇总，也可能说明编码认错了；字符照原样保留。",
      en: "They get in the way of searching and summing up, and may tell that the encoding was taken for another; they are kept.",
    },
    source: EXPORT,
    fails: form("项目名称\t清\u0007淤经费\t项目编码\tX"),
    passes: form(NAMED),
  },
  "field/unreadable": {
    what: {
      zh: "权重、得分、进度等栏里的文字读不成数，原样归入 extra。",
      en: "A weight, score or percentage of the schedule is no number; the text is kept in extra.",
    },
    why: {
      zh: "该栏在记录里是空的，汇总时会少一个数。",
      en: "The field is empty in the record, so that a sum over it lacks a number.",
    },
    source: { kind: "convention", zh: "这些栏填数", en: "these fields hold numbers" },
    fails: form(NAMED, "资金支出计划\t3月底\t6月底", "\t50%\t按进度"),
    passes: form(NAMED, "资金支出计划\t3月底\t6月底", "\t50%\t100%"),
  },
  "grid/wrapped-cell": {
    what: { zh: "单元格内换行，已接续成一格。", en: "A cell broken over lines was put together." },
    why: {
      zh: "折成两行的单元格看起来像两格；按各列应有的内容接回去。",
      en: "A cell of two lines looks like two cells; it was joined by what its columns should hold.",
    },
    source: EXPORT,
    fails: `${HEADINGS}\n产出指标\t数量指标\t清淤\n长度\t3公里\n\t质量指标\t合格率\t100%`,
    passes: `${HEADINGS}\n${ROW}\n\t质量指标\t合格率\t100%`,
  },
  "grid/repeated-heading": {
    what: { zh: "重复的表头不作数据。", en: "A repeated heading row was left out." },
    why: {
      zh: "换页时重印的表头不是一条指标；说出来是为了让行数对得上。",
      en: "A heading that is printed again on a new page is no indicator; it is said so that rows can be counted.",
    },
    source: { kind: "convention", zh: "每页重印表头", en: "headings are printed again on each page" },
    fails: `${HEADINGS}\n${ROW}\n${HEADINGS}\n\t质量指标\t合格率\t100%`,
    passes: `${HEADINGS}\n${ROW}\n\t质量指标\t合格率\t100%`,
  },
  "grid/flattened": {
    what: {
      zh: "表格只剩文字，行列按内容重建。",
      en: "Only the words of a table are left; its rows were rebuilt from them.",
    },
    why: {
      zh: "空格和合并单元格已经丢失，重建可能错位；有原文件时请用原文件。",
      en: "Its blank and merged cells are lost, and rebuilding may go wrong: take the original file where there is one.",
    },
    source: EXPORT,
    fails: `${HEADINGS}\n${ROW}`.replaceAll("\t", "\n"),
    passes: withIndicators(ROW.replaceAll("\t", " | ")),
  },
  "grid/cells-on-one-line": {
    what: { zh: "同一行里印了两个单元格，已分开。", en: "Two cells on one line were read apart." },
    why: {
      zh: "本应一格一行；多出的一格按各列应有的内容分出来。",
      en: "One cell a line is due; the second was told from the first by what the columns should hold.",
    },
    source: EXPORT,
    fails: `\t${HEADINGS.replaceAll("\t", "\n\t")}\n\n\t产出指标\n\t数量指标\n\t清淤长度\t3公里`,
    passes: withTarget("3公里"),
  },
} as const satisfies Partial<Record<Code, Page>>;
