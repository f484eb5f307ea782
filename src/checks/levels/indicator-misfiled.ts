import type { Indicator, Target } from "../../model/record.ts";
import { noCostWords } from "../../vocabulary/costs.ts";
import { measureOf } from "../../vocabulary/measures.ts";
import { gainWords } from "../../vocabulary/payments.ts";
import { holdsOne } from "../../vocabulary/words.ts";
import { rule } from "../rule.ts";
import { isQuantity, placeOf } from "../subject.ts";

/** Names that speak of time though they end otherwise: 进度, 工期, 按期完成比例. */
const OF_TIME = /时|期|进度|年内|当年|季度/;

/** What is lent, attracted or gained is counted in money, and is no cost for that. */
const notCostWords: readonly string[] = [...noCostWords, ...gainWords, "贷款", "投放", "引进", "征收", "交易", "销售"];

/** How often something went wrong tells quality: 脱岗次数 ≤1次. */
const countsFaults = ({ comparator, number }: Target): boolean =>
  comparator === "≤" || comparator === "<" || number === 0;

const isCostIn = (name: string): boolean => !holdsOne(name, notCostWords);

/** The level an indicator belongs to by what its name and value measure; null where they leave it open. */
function properLevel({ level2, name, target }: Indicator): string | null {
  const measure = measureOf(name ?? "");
  const isShare = target.unit === "%";
  switch (level2) {
    case "数量指标":
      if (target.amount !== null) return isCostIn(name ?? "") ? "成本指标" : null;
      return isShare && measure === "share" ? "质量指标" : isShare && measure === "timelyShare" ? "时效指标" : null;
    case "质量指标":
      if (measure === "timelyShare" && isShare) return "时效指标";
      return measure === "count" && isQuantity(target) && !isShare && target.unit !== null && !countsFaults(target)
        ? "数量指标"
        : null;
    case "时效指标":
      return measure === "share" && isShare && !OF_TIME.test(name ?? "") ? "质量指标" : null;
    default:
      return null;
  }
}

export const indicatorMisfiled = rule<{ name: string; level2: string; proper: string }>({
  code: "check/indicator-misfiled",
  severity: "info",
  zh: ({ name, level2, proper }) => `“${name}”列在${level2}下，按它所量的应属${proper}`,
  en: ({ name, level2, proper }) => `“${name}” stands under ${level2}; by what it measures it belongs to ${proper}`,
  page: {
    what: {
      zh: "金额、比率列在数量指标下，及时率、人数列在质量指标下，与时间无关的比率列在时效指标下。",
      en: "An amount or a share stands under 数量指标, a rate of timeliness or a head count under 质量指标, a share that has nothing to do with time under 时效指标.",
    },
    why: {
      zh: "归错类的指标会让一个维度看似有指标而实际没有。分类有弹性，所以仅作提示。",
      en: "An indicator in the wrong place makes a dimension look covered that is not. The classes leave some room, so this is a note.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号、财预〔2021〕101号对数量、质量、时效、成本指标的划分",
      en: "the division into 数量, 质量, 时效 and 成本 of 财预〔2015〕88号 and 财预〔2021〕101号",
    },
    fails:
      "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 质量指标 | 资金支付及时率 | 100%",
    passes:
      "项目名称 | 清淤经费 | 预算数 | 10.00万元\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 时效指标 | 资金支付及时率 | 100%",
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const proper = properLevel(indicator);
      if (proper === null) continue;
      const args = { name: indicator.name ?? "", level2: indicator.level2 ?? "", proper };
      yield { at: placeOf(indicator, "name"), args };
    }
  },
});
