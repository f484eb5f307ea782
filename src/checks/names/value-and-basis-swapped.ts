import { matchForm } from "../../text/fold.ts";
import { readTarget } from "../../values/target.ts";
import { mannerWords, resultWords } from "../../vocabulary/results.ts";
import { rule } from "../rule.ts";
import { placeOf } from "../subject.ts";

/** A value in words is short; a sentence has punctuation or is at least so long. */
const SENTENCE = /[，。；！,;]/;
const SENTENCE_LENGTH = 12;
const LONGEST_VALUE = 12;

const RESULTS = new Set(resultWords);

/** 稳步提升, 得到明显改善: a manner and a result, or the result alone. */
function isResult(text: string): boolean {
  if (RESULTS.has(text)) return true;
  const manner = mannerWords.find((word) => text.startsWith(word));
  return manner !== undefined && isResult(text.slice(manner.length));
}

/** A quantity with its unit and nothing else: no document and no experience is called ≥95%. */
function isQuantityOnly(text: string): boolean {
  const { target, faults } = readTarget(text);
  return target.kind === "quantity" && target.unit !== null && faults.length === 0;
}

export const valueAndBasisSwapped = rule<{ printed: string; basis: string }>({
  code: "check/value-and-basis-swapped",
  severity: "warning",
  zh: ({ printed, basis }) => `指标值是一句话“${printed}”，确定依据却是“${basis}”：两栏多半填反了`,
  en: ({ printed, basis }) => `the value is a sentence, “${printed}”, and its basis “${basis}”: the two seem swapped`,
  page: {
    what: {
      zh: "指标值一栏是一句话，指标值确定依据一栏却是“稳步提升”“≥95%”这样的指标值。",
      en: "The column for the value holds a sentence, and that for its basis a value such as 稳步提升 or ≥95%.",
    },
    why: {
      zh: "确定依据应是文件、方案、经验或测算；填成结果，多半是整行错了一栏。",
      en: "A value rests on a document, a plan, experience or a computation; where a result stands instead, the row was mostly shifted by a column.",
    },
    source: {
      kind: "convention",
      zh: "申报表“指标值”“指标值确定依据”两栏的用途",
      en: "what the form's columns 指标值 and 指标值确定依据 are for",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
效益指标 | 社会效益指标 | 行洪能力 | 河道畅通，汛期不再积水。 | 稳步提升`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
效益指标 | 社会效益指标 | 行洪能力 | 稳步提升 | 防汛预案`,
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const { target, basis } = indicator;
      if (basis === null || basis.length > LONGEST_VALUE || target.kind !== "qualitative") continue;
      if (!SENTENCE.test(target.raw) && target.raw.length < SENTENCE_LENGTH) continue;
      const value = matchForm(basis).replace(/[。；;，,]$/, "");
      if (!isResult(value) && !isQuantityOnly(basis)) continue;
      yield {
        at: placeOf(indicator, "target"),
        args: { printed: target.raw, basis },
        suggestion: { value: basis, reason: { zh: "依据一栏印着指标值", en: "the basis holds a value" } },
      };
    }
  },
});
