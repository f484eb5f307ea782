import type { Place } from "../../model/place.ts";
import { rule } from "../rule.ts";
import { placeOf, printedMoney, type Subject } from "../subject.ts";
import { furtherAmounts } from "./funds.ts";

export const zeroBudget = rule<{ printed: string }>({
  code: "check/zero-budget",
  severity: "warning",
  zh: ({ printed }) => `预算数为零（“${printed}”）`,
  en: ({ printed }) => `the budget “${printed}” is zero`,
  page: {
    what: {
      zh: "设了绩效目标的项目预算数为零，或项目合计数为零。",
      en: "The budget of a project that has targets, or the total of a list, is zero.",
    },
    why: {
      zh: "没有钱的项目不必设绩效目标；零多半是漏填，或把元当万元四舍五入成了零。没有目标的行，以及另列了资金的项目不报。",
      en: "A project without money needs no targets; the zero mostly stands for a figure left out, or one that was rounded away. Rows without targets, and projects with money under other labels, are not reported.",
    },
    source: {
      kind: "convention",
      zh: "绩效目标随预算一同申报（财预〔2015〕88号）",
      en: "targets are set for what the budget pays (财预〔2015〕88号)",
    },
    fails: "项目名称 | 清淤经费 | 预算数 | 0.00万元 | 绩效目标 | 清淤3公里",
    passes: "项目名称 | 清淤经费 | 预算数 | 10.00万元 | 绩效目标 | 清淤3公里",
  },
  *check(subject) {
    for (const { printed, at } of nothings(subject)) yield { at, args: { printed } };
  },
});

function* nothings({ submission, stated }: Subject): Generator<{ printed: string; at: Place }> {
  const { declaredTotal, projects } = submission;
  // Where all amounts are known it is compared with them.
  if (declaredTotal?.amount === 0 && projects.some(({ budget }) => budget.total?.amount == null))
    yield { printed: printedMoney(declaredTotal), at: stated.declaredTotalAt ?? {} };
  for (const project of projects) {
    const { budget, goals, indicators } = project;
    if (budget.total?.amount !== 0 || goals.length + indicators.length === 0) continue;
    const hasMoney = [budget.fiscal?.amount, budget.other?.amount].some((amount) => amount != null && amount > 0);
    if (hasMoney || furtherAmounts(project).some(({ amount }) => amount > 0)) continue;
    yield { printed: printedMoney(budget.total), at: placeOf(project, "budget.total") };
  }
}
