import { quoted } from "../../diagnostics/finding.ts";
import { rule } from "../rule.ts";
import { textsOf } from "../texts.ts";

/** Marks that stand behind something. A text that begins with one has lost what was before it. */
const BEHIND = /^[，,、；;：:。）)】》”]/;

export const textBeginsCut = rule<{ text: string }>({
  code: "check/text-begins-cut",
  severity: "warning",
  zh: ({ text }) => `“${text}”以标点开头，前面的文字可能丢失`,
  en: ({ text }) => `“${text}” begins with a mark that stands behind words: its beginning may be lost`,
  page: {
    what: {
      zh: "用途、目标、名称、说明或依据以逗号、顿号、右括号之类的标点开头。",
      en: "A purpose, goal, name, description or basis begins with a comma, a closing bracket or the like.",
    },
    why: {
      zh: "这些标点前面总有文字，开头多半在复制或导出时被截掉了，读者看到的是半句话。",
      en: "Something always stands before such a mark: the beginning was mostly cut off when it was copied or exported, and half a sentence is left.",
    },
    source: {
      kind: "standard",
      zh: "GB/T 15834—2011《标点符号用法》：这些标点置于文字之后，不出现在一行之首",
      en: "GB/T 15834—2011, general rules for punctuation: these marks stand behind words and never begin a line",
    },
    fails: "项目名称 | 清淤经费 | 预算数 | 10.00万元\n资金用途 | ，保障河道畅通",
    passes: "项目名称 | 清淤经费 | 预算数 | 10.00万元\n资金用途 | 疏浚河道，保障河道畅通",
  },
  *check(subject) {
    for (const { text, at } of textsOf(subject)) if (BEHIND.test(text)) yield { at, args: { text: quoted(text) } };
  },
});
