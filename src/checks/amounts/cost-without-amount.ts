import type { Project } from "../../model/record.ts";
import { rule } from "../rule.ts";
import { nameOf, placeOf } from "../subject.ts";
import { isMoneyCost } from "./costs.ts";
import { isKnown } from "./rounding.ts";

const document = (name: string, target: string): string => `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 成本指标 | ${name} | ${target}`;

export const costWithoutAmount = rule<{ printed: string; name: string }>({
  code: "check/cost-without-amount",
  severity: "info",
  zh: ({ printed, name }) => `成本指标没有一项是金额（如“${name}”为“${printed}”），无法与预算核对`,
  en: ({ printed, name }) =>
    `no cost target is an amount (${name} is “${printed}”): they cannot be compared with the budget`,
  page: {
    what: {
      zh: "项目设了成本指标，但没有一项指标值是金额。",
      en: "A project has cost targets, and none of them is an amount of money.",
    },
    why: {
      zh: "只写成本控制率、预算执行率的成本指标量不出成本，也无法与预算数核对。",
      en: "A rate of control or of execution measures no cost, and cannot be compared with the budget.",
    },
    source: {
      kind: "convention",
      zh: "成本指标反映预期提供的公共产品和服务所需成本（财预〔2015〕88号的指标分类）",
      en: "cost targets show what the goods and services cost (the classes of targets in 财预〔2015〕88号)",
    },
    fails: document("清淤成本控制率", "100%"),
    passes: document("清淤总成本", "≤10万元"),
  },
  *check({ submission }) {
    for (const project of submission.projects) {
      const first = isKnown(project.budget.total) ? firstOfNone(project) : undefined;
      if (first === undefined) continue;
      yield { at: placeOf(first, "target"), args: { printed: first.target.raw, name: nameOf(first) } };
    }
  },
});

/** The first of a project's cost targets where each says something and none an amount, not even half of one. */
function firstOfNone({ indicators }: Project) {
  const costs = indicators.filter(isMoneyCost);
  const saysMoney = ({ target: { kind, amount, unit, raw } }: (typeof costs)[number]): boolean =>
    kind === "empty" || amount !== null || MONEY.test(unit ?? "") || MONEY.test(raw);
  return costs.some(saysMoney) ? undefined : costs[0];
}

/** 元/人, /亩 without its 元, and amounts in words. */
const MONEY = /[元万亿]|^\//;
