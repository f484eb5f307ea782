import { quoted } from "../../diagnostics/finding.ts";
import { rule } from "../rule.ts";
import { textsOf } from "../texts.ts";

/** Marks behind which something must follow. A colon may well lead over to the next goal. */
const BEFORE = /[，,、（(【《“]$/;

export const textEndsCut = rule<{ text: string }>({
  code: "check/text-ends-cut",
  severity: "info",
  zh: ({ text }) => `“${text}”以标点结尾而没有下文，后面的文字可能丢失`,
  en: ({ text }) => `“${text}” ends with a mark that something should follow: its end may be lost`,
  page: {
    what: {
      zh: "用途、目标、名称、说明或依据以逗号、顿号或左括号结尾。",
      en: "A purpose, goal, name, description or basis ends with a comma or an opening bracket.",
    },
    why: {
      zh: "单元格写满或导出时截断，末尾的文字就丢了；也可能只是多打了一个标点，所以仅作提示。",
      en: "A cell that was full, or an export, cuts the end off. It may be no more than a mark too many, so this is a note.",
    },
    source: {
      kind: "standard",
      zh: "GB/T 15834—2011《标点符号用法》：逗号、顿号表示句内停顿，不用于句末",
      en: "GB/T 15834—2011, general rules for punctuation: a comma marks a pause within a sentence, never its end",
    },
    fails:
      "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据\n产出指标 | 数量指标 | 清淤长度 | 3公里 | 年度计划、",
    passes:
      "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据\n产出指标 | 数量指标 | 清淤长度 | 3公里 | 年度计划、设计图纸",
  },
  *check(subject) {
    for (const { text, at } of textsOf(subject)) if (BEFORE.test(text)) yield { at, args: { text: quoted(text) } };
  },
});
