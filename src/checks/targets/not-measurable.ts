import { rule } from "../rule.ts";
import { isOf, nameOf, placeOf } from "../subject.ts";

/** Values in words that can be counted or checked all the same: all, none, up to a standard, the same day, before the flood season. */
const COUNTABLE = /全覆盖|全部|全员|每|零|无|不发生|定性|合格|达标|标准|日清|当[日天场]|[前内]$/;

export const notMeasurable = rule<{ printed: string; name: string }>({
  code: "check/not-measurable",
  severity: "info",
  zh: ({ printed, name }) => `产出指标“${name}”的指标值“${printed}”只有文字，无法衡量`,
  en: ({ printed, name }) => `the value “${printed}” of the output “${name}” is only words and cannot be measured`,
  page: {
    what: {
      zh: "数量、质量、时效指标的指标值只有文字，没有数，也没有时间。",
      en: "The value of an indicator of quantity, quality or time is only words, with neither a number nor a time.",
    },
    why: {
      zh: "“及时”“保障”做到什么程度算完成，事后无从核对；效益指标可以定性，不在此列。",
      en: "Nobody can check afterwards how far “及时” or “保障” was reached. Benefits may be told in words and are not reported.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：尽量定量表述；不能量化的可以定性，但应可衡量",
      en: "财预〔2015〕88号: in numbers where possible; words are allowed where not, if they can be measured",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 清淤及时性 | 及时完成`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 时效指标 | 清淤完成时间 | 10月底前
效益指标 | 社会效益指标 | 行洪能力 | 明显增强`,
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const { target } = indicator;
      if (target.kind !== "qualitative" || !isOf(indicator, "数量指标", "质量指标", "时效指标")) continue;
      if (/\d/.test(target.raw) || COUNTABLE.test(target.raw)) continue;
      yield { at: placeOf(indicator, "target"), args: { printed: target.raw, name: nameOf(indicator) } };
    }
  },
});
