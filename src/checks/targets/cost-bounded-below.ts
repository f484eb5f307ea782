import { denominatorsOf } from "../../values/unit.ts";
import { gainWords, payees, paymentWords } from "../../vocabulary/payments.ts";
import { rule } from "../rule.ts";
import { isCost, nameOf, placeOf } from "../subject.ts";

const isPaidPerHead = (unit: string | null): boolean => denominatorsOf(unit ?? "").some((per) => payees.includes(per));

/** A standard per head or per village, 经费人均标准, 村均保障, is what has to be provided at least. */
const isStandardPerHead = (said: string): boolean =>
  /标准|保障/.test(said) && /[人户村校]均|每(?:人|户|名|个?村|个?社区|所?学?校)/.test(said);

export const costBoundedBelow = rule<{ printed: string; name: string }>({
  code: "check/cost-bounded-below",
  severity: "warning",
  zh: ({ printed, name }) => `成本“${name}”的指标值“${printed}”只有下限，没有上限`,
  en: ({ printed, name }) => `the cost “${name}” is bounded from below only: “${printed}”`,
  page: {
    what: { zh: "成本的指标值用了 ≥ 或 >。", en: "The target of a cost has the sign ≥ or >." },
    why: {
      zh: "成本指标要控制支出，只写“至少花多少”等于没有控制。发给个人和家庭的补助标准、节约额和收入可以有下限，不在此列。",
      en: "The target of a cost is there to limit what is spent; a minimum limits nothing. Benefits paid to persons and households, savings and earnings may have a minimum and are not reported.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2021〕101号：成本指标反映预期提供的产品或服务所产生的成本",
      en: "财预〔2021〕101号: indicators of cost tell what the products and services aimed at will cost",
    },
    fails: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 清淤总成本 | ≥10万元`,
    passes: `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | 清淤总成本 | ≤10万元
产出指标 | 成本指标 | 困难户补助标准 | ≥500元/户`,
  },
  *check({ indicators }) {
    for (const { indicator, project } of indicators) {
      const { target, name, description, direction } = indicator;
      const { amount, comparator, upper, unit } = target;
      if (amount === null || upper !== null || (comparator !== "≥" && comparator !== ">")) continue;
      if (!isCost(indicator) || direction === "正向" || isPaidPerHead(unit)) continue;
      const said = `${name ?? ""}${description ?? ""}${project.name ?? ""}`;
      if ([...paymentWords, ...gainWords].some((word) => said.includes(word)) || isStandardPerHead(said)) continue;
      yield { at: placeOf(indicator, "target"), args: { printed: target.raw, name: nameOf(indicator) } };
    }
  },
});
