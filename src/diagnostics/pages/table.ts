import type { Code } from "../catalogue.ts";
import type { Page } from "../page.ts";
import { withIndicators, withTarget } from "./examples.ts";

const DRAWN = {
  kind: "convention",
  zh: "每一行的单元格与表头一一对应",
  en: "the cells of every row stand under the headings",
} as const;
const WORDS = {
  kind: "convention",
  zh: "表格按表头和栏目的文字识别（词汇表）",
  en: "tables are recognised by the words of their headings and labels (the vocabulary)",
} as const;
const UNKNOWN = "甲 | 乙 | 丙\n丁 | 戊 | 己\n庚 | 辛 | 壬";
const KNOWN = withTarget("3公里");

export const tablePages = {
  "grid/ragged-row": {
    what: { zh: "一行的单元格个数与表头不符。", en: "A row has another number of cells than its heading." },
    why: {
      zh: "少一格或多一格，后面的内容就落到别的列里；按内容重新对齐，存疑的列已列出。",
      en: "A cell too few or too many moves what follows into other columns; it was aligned by contents, the doubtful columns are named.",
    },
    source: DRAWN,
    fails: withIndicators("产出指标 | 数量指标 | 清淤长度 | 3公里", "质量指标 | 合格率 | 100%"),
    passes: withIndicators("产出指标 | 数量指标 | 清淤长度 | 3公里", " | 质量指标 | 合格率 | 100%"),
  },
  "recognise/unknown-table": {
    what: { zh: "不认识的表格，内容没有录入结果。", en: "A table of unknown kind; it is not in the record." },
    why: {
      zh: "表头里没有一个认识的词；可能与绩效目标无关，也可能要在 jixiao.config.json 里添词（见 jixiao learn）。",
      en: "None of its headings is known; it may be of another matter, or need words in jixiao.config.json (see jixiao learn).",
    },
    source: WORDS,
    fails: UNKNOWN,
    passes: KNOWN,
  },
  "recognise/role-by-content": {
    what: { zh: "一列的内容与表头不符，按内容读。", en: "The contents of a column contradict its heading, and tell." },
    why: {
      zh: "相邻两列的表头印反了：“指标方向”下面是符号，“指标性质”下面是方向。",
      en: "The headings of two columns were swapped: signs stand under 指标方向, directions under 指标性质.",
    },
    source: DRAWN,
    fails: "三级指标 | 指标性质 | 指标方向 | 指标值\n清淤长度 | 正向 | ≥ | 3公里\n合格率 | 正向 | ≥ | 95%",
    passes: "三级指标 | 指标方向 | 指标性质 | 指标值\n清淤长度 | 正向 | ≥ | 3公里\n合格率 | 正向 | ≥ | 95%",
  },
  "recognise/role-from-contents": {
    what: { zh: "不认识表头，按内容判断是哪一列。", en: "A heading is unknown; the contents tell what the column is." },
    why: {
      zh: "多半判断得对，但仍是推断；把表头加进 jixiao.config.json 就不再推断。",
      en: "It is mostly right, but inferred; with the heading in jixiao.config.json nothing is.",
    },
    source: WORDS,
    fails: "二级指标 | 三级指标 | 要求数额\n数量指标 | 清淤长度 | ≥3公里\n质量指标 | 合格率 | ≥95%",
    passes: "二级指标 | 三级指标 | 指标值\n数量指标 | 清淤长度 | ≥3公里\n质量指标 | 合格率 | ≥95%",
  },
  "recognise/nothing-found": {
    what: { zh: "没有找到任何项目、指标或职责目标。", en: "No project, indicator or duty was found." },
    why: {
      zh: "这可能不是绩效目标文件，或者是一份从未见过的表式（见 jixiao learn）。",
      en: "This may be no performance-target document, or a form never seen before (see jixiao learn).",
    },
    source: WORDS,
    fails: "今天没有目标。",
    passes: KNOWN,
  },
  "recognise/loose-paragraph": {
    what: { zh: "一段文字不属于任何章节。", en: "A paragraph belongs to no section." },
    why: {
      zh: "归入 narrative，不会丢；若它是某个项目的目标，就没有归到那个项目。",
      en: "It is kept in narrative; if it is the goal of a project, it is not under that project.",
    },
    source: WORDS,
    fails: `今天没有目标。\n${KNOWN}`,
    passes: KNOWN,
  },
  "recognise/indicators-without-project": {
    what: { zh: "指标表之前没有项目信息。", en: "No project stands before an indicator table." },
    why: {
      zh: "不知道这些指标属于哪个项目；另立一个无名项目收着。",
      en: "Nobody knows whose indicators these are; they are kept under a project without a name.",
    },
    source: WORDS,
    fails: "一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 清淤长度 | 3公里",
    passes: KNOWN,
  },
  "recognise/lines-as-indicators": {
    what: { zh: "一行的各格里逐行印了几条指标。", en: "A row prints several indicators line by line in its cells." },
    why: {
      zh: "各格的第几行对第几行，分开读取；哪一格漏了一行，后面的就错位。",
      en: "They are read line by line across the cells; where one cell lacks a line, the rest has shifted.",
    },
    source: DRAWN,
    fails: withIndicators("产出指标 | 数量指标 | <p>清淤长度</p><p>清淤座数</p> | <p>3公里</p><p>2座</p>"),
    passes: withIndicators("产出指标 | 数量指标 | 清淤长度 | 3公里", " | 数量指标 | 清淤座数 | 2座"),
  },
  "coverage/unmapped": {
    what: { zh: "有文字没有录入结果的任何字段。", en: "Text has reached no field of the record." },
    why: {
      zh: "读取不丢字：凡没有录入的都要说出来，由人判断是否要紧。",
      en: "No text is lost in silence: what is not in the record is said, for a person to judge.",
    },
    source: {
      kind: "arithmetic",
      zh: "全文字数 = 录入结果 + 表格固有 + 未录入",
      en: "characters = in the record + of the form + left over",
    },
    fails: UNKNOWN,
    passes: KNOWN,
  },
} as const satisfies Partial<Record<Code, Page>>;
