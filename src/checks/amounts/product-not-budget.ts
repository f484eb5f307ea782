import { rule } from "../rule.ts";
import { printedMoney } from "../subject.ts";
import { contradictingProduct } from "./products.ts";
import { decimalsOf, inUnitOf, isKnown } from "./rounding.ts";

const document = (length: string): string => `项目名称 | 清淤经费 | 预算数 | 12.00万元
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清淤长度 | ${length}
产出指标 | 成本指标 | 每公里清淤成本 | 3万元/公里`;

export const productNotBudget = rule<{ printed: string; factors: string; product: string; budget: string }>({
  code: "check/product-not-budget",
  severity: "info",
  zh: ({ printed, factors, product, budget }) => `“${printed}” × ${factors} = ${product}，与预算数 ${budget} 不符`,
  en: ({ printed, factors, product, budget }) =>
    `“${printed}” × ${factors} makes ${product}, which is not the budget ${budget}`,
  page: {
    what: {
      zh: "单位成本乘以数量不等于预算数。",
      en: "What each costs, times how many there are, is not the budget.",
    },
    why: {
      zh: "一个项目只有一个单位成本、也只有一个同单位的数量时，两者之积应当就是预算；不等时，数量、单价或预算有一个没有改过来。也可能另有支出，由人判断。",
      en: "Where a project has one unit cost and one quantity in that unit, they make the budget, unless one of them was left from another year. There may be other expenses, so this is for a person to judge.",
    },
    source: { kind: "arithmetic", zh: "单价乘以数量等于金额", en: "price times quantity is amount" },
    fails: document("3公里"),
    passes: document("4公里"),
  },
  *check(subject) {
    const decimals = decimalsOf(subject);
    for (const project of subject.submission.projects) {
      const { total } = project.budget;
      const found = isKnown(total) && total.amount > 0 ? contradictingProduct(project, total, decimals) : null;
      if (found === null || !isKnown(total)) continue;
      const { at, printed, factors, product } = found;
      yield { at, args: { printed, factors, product: inUnitOf(total, product), budget: printedMoney(total) } };
    }
  },
});
