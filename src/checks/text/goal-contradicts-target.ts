import type { Indicator, Project } from "../../model/record.ts";
import { findQuantities, type Quantity } from "../../values/quantity.ts";
import { rule } from "../rule.ts";
import { isQuantity, nameOf } from "../subject.ts";
import { goalsOf } from "../texts.ts";
import { pairsIn, sharedBy } from "./pairs.ts";

/** A quantity of a goal with the clause it stands in. */
interface Claim {
  readonly quantity: Quantity & { readonly number: number };
  readonly printed: string;
  /** The words of its clause. */
  readonly before: string;
  readonly behind: string;
}

const CLAUSE_END = /[，。；、,;：:（）()]/;
/** A clause tells with so many of its characters what is counted. */
const NEAR = 24;
/** So many pairs of characters must agree for a goal and an indicator to speak of the same. */
const LEAST_SHARED = 2;
/** A quantity of each of several, or of some of the whole, is none of all: 每月巡查2次, 其中老年群众满意度92%. */
const OF_A_PART = /每(?!年)|各[村镇乡组]|均|其中/;
/** What is measured in per cent: the two characters before the last 率 or 度; null where there are none. */
function measureIn(text: string): string | null {
  const end = Math.max(text.lastIndexOf("率"), text.lastIndexOf("度"));
  return end < 2 ? null : text.slice(end - 2, end);
}

function* claimsIn(goal: string): Generator<Claim> {
  const quantities = findQuantities(goal);
  for (const [index, quantity] of quantities.entries()) {
    const { number, start, end, amount } = quantity;
    if (number === null || amount !== null) continue;
    const from = quantities[index - 1]?.end ?? 0;
    const to = quantities[index + 1]?.start ?? goal.length;
    const before =
      goal
        .slice(Math.max(from, start - NEAR), start)
        .split(CLAUSE_END)
        .at(-1) ?? "";
    if (OF_A_PART.test(before)) continue;
    const behind = goal.slice(end, Math.min(to, end + NEAR)).split(CLAUSE_END)[0] ?? "";
    yield { quantity: { ...quantity, number }, printed: goal.slice(start, end).trim(), before, behind };
  }
}

/** 16个 of 16个村 counts what 9村 counts: a unit that begins what the other names. */
function countsAlike({ quantity: { unit }, behind }: Claim, target: string | null): boolean {
  return unit === target || target === null || (unit === "个" && behind.startsWith(target));
}

/** Rates agree in what they measure, whatever else they share: 完成率 is no 及时率. */
function measuresAlike(claim: Claim, name: string): boolean {
  if (claim.quantity.unit !== "%") return true;
  const own = measureIn(claim.before);
  return own !== null && own === measureIn(name);
}

/** The indicators of a project that speak of what a claim speaks of, those that share most with it. */
function meantBy(claim: Claim, indicators: readonly Measured[]): Measured[] {
  const pairs = pairsIn(`${claim.before} ${claim.behind}`);
  // 满意度 is measured by itself: of whom need not be said again.
  const rated = claim.quantity.unit === "%";
  const scored = indicators.flatMap((measured) => {
    const { indicator, name } = measured;
    if (!countsAlike(claim, indicator.target.unit) || !measuresAlike(claim, name)) return [];
    const score = sharedBy(pairs, measured.pairs) + (rated ? LEAST_SHARED : 0);
    return score >= LEAST_SHARED ? [{ measured, score }] : [];
  });
  const most = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= most - 1).map(({ measured }) => measured);
}

interface Measured {
  readonly indicator: Indicator;
  readonly name: string;
  readonly number: number;
  readonly pairs: ReadonlySet<string>;
}

const measuredIn = ({ indicators }: Project): Measured[] =>
  indicators.flatMap((indicator) => {
    const { target } = indicator;
    if (!isQuantity(target) || target.amount !== null) return [];
    const name = nameOf(indicator);
    // A rate without its % is no count of anything.
    if (target.unit === null && measureIn(name) !== null) return [];
    return [{ indicator, name, number: target.number, pairs: pairsIn(name) }];
  });

/** Goals of more characters are no goals; the bound keeps the comparison linear in the document. */
const LONGEST = 2000;
const MOST_INDICATORS = 200;

export const goalContradictsTarget = rule<{ printed: string; name: string; target: string }>({
  code: "check/goal-contradicts-target",
  severity: "info",
  zh: ({ printed, name, target }) => `目标写“${printed}”，指标“${name}”的指标值是“${target}”`,
  en: ({ printed, name, target }) => `the goal says “${printed}”, the target of “${name}” is “${target}”`,
  page: {
    what: {
      zh: "绩效目标里的数与同一件事的指标值不同。",
      en: "A number in a goal differs from the target of the indicator that speaks of the same.",
    },
    why: {
      zh: "指标是目标的量化，两处的数应当一致；不一致时不知道考核哪一个。是不是同一件事按文字判断，所以仅作提示。",
      en: "An indicator quantifies its goal, and both should print the same number, or nobody knows which one counts. That they speak of the same is told from their words, so this is a note.",
    },
    source: {
      kind: "regulation",
      zh: "财预〔2015〕88号：绩效指标是绩效目标的细化和量化描述",
      en: "财预〔2015〕88号: indicators describe the goals in detail and in numbers",
    },
    fails:
      "项目名称 | 宣传经费 | 预算数 | 2.00万元\n绩效目标 | 开展法治宣传活动15次\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 法治宣传活动次数 | ≥10次",
    passes:
      "项目名称 | 宣传经费 | 预算数 | 2.00万元\n绩效目标 | 开展法治宣传活动15次\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 法治宣传活动次数 | ≥15次",
  },
  *check({ submission: { projects } }) {
    for (const project of projects) {
      if (project.indicators.length > MOST_INDICATORS) continue;
      let measured: Measured[] | null = null;
      for (const { text: goal, at } of goalsOf(project)) {
        if (goal.length > LONGEST) continue;
        for (const claim of claimsIn(goal)) {
          measured ??= measuredIn(project);
          const meant = meantBy(claim, measured);
          const [first] = meant;
          if (first === undefined || meant.some(({ number }) => number === claim.quantity.number)) continue;
          const args = { printed: claim.printed, name: first.name, target: first.indicator.target.raw };
          yield { at, args };
        }
      }
    }
  },
});
