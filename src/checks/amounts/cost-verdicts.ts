import type { Place } from "../../model/place.ts";
import type { Project } from "../../model/record.ts";
import { differenceOf, sumOf } from "../../values/exact.ts";
import {
  beyondYearWords,
  emptyNameWords,
  partCostWords,
  rateOrSumWords,
  totalCostWords,
  widerCostWords,
} from "../../vocabulary/costs.ts";
import { holdsOne } from "../../vocabulary/words.ts";
import { once, printedMoney } from "../subject.ts";
import { type Cost, costsOf, sharesWordWith } from "./costs.ts";
import { furtherAmounts } from "./funds.ts";
import { decimalsOf, inUnitOf, isKnown, type KnownMoney, slackOf } from "./rounding.ts";
import { type Slip, SURE_NOUGHTS, slipOf } from "./slips.ts";

/** What is said of a cost beside its budget: at most one thing of each. */
type Verdict = "slipped" | "above" | "below" | "near" | "exceeding";

/** A cost that does not agree with the budget of its project. */
interface Judged {
  readonly verdict: Verdict;
  readonly at: Place;
  readonly printed: string;
  readonly name: string;
  readonly budget: string;
  /** What all costs make together, where they are too much. */
  readonly sum: string;
  /** What is likely meant, where the figures are those of the budget. */
  readonly meant: string | null;
}

/** Further than this share of the budget no rounding of a cost's figures is meant: ≤2万元 is not 1.70万元. */
const MOST_ROUNDING = 0.01;

/** What is said of the costs of a submission. */
export const verdictsIn = once((subject): readonly Judged[] => {
  const decimals = decimalsOf(subject);
  return subject.submission.projects.flatMap((project) => {
    const { total } = project.budget;
    return isKnown(total) && total.amount > 0 ? [...new Verdicts(project, total, decimals).all()] : [];
  });
});

/** 支付10%工程款: the year pays a part of a cost that is larger. */
const PAID_IN_PART = /[支拨]付[^，。；率\d]{0,8}(?!100)\d{1,3}(?:\.\d{1,2})?\s*[%％]/;

class Verdicts {
  readonly #project: Project;
  readonly #budget: KnownMoney;
  readonly #decimals: number;
  readonly #costs: readonly Cost[];
  /** The costs that are sums, as far as one can tell. */
  readonly #whole: readonly Cost[];
  /** The amounts in the project's extra, in 元. */
  readonly #further: ReadonlySet<number>;

  constructor(project: Project, budget: KnownMoney, decimals: number) {
    this.#project = project;
    this.#budget = budget;
    this.#decimals = decimals;
    this.#costs = costsOf(project);
    this.#whole = this.#costs.filter(({ extent }) => extent !== "unit");
    this.#further = new Set(this.#costs.length === 0 ? [] : furtherAmounts(project).map(({ amount }) => amount));
  }

  *all(): Generator<Judged> {
    let judged = 0;
    for (const cost of this.#costs) {
      const one = this.#judge(cost);
      if (one === null) continue;
      judged++;
      yield one;
    }
    const exceeding = judged > 0 ? null : this.#exceeding();
    if (exceeding !== null) yield exceeding;
  }

  #judge(cost: Cost): Judged | null {
    const slip = this.#isElsewhere(cost.amount) ? null : slipOf(cost, this.#budget);
    if (slip !== null && !this.#mayBeMeant(cost, slip)) return this.#judged(cost, "slipped", { meant: slip.meant });
    if (cost.extent === "unit" || cost.amount === this.#budget.amount || this.#isElsewhere(cost.amount)) return null;
    if (this.#isNear(cost)) return this.#isOnlyWhole(cost) ? this.#judged(cost, "near") : null;
    if (cost.amount > this.#budget.amount) return this.#isWider(cost) ? null : this.#judged(cost, "above");
    const { comparator } = cost.target;
    const isBelow = comparator === "=" || comparator === "≤" || comparator === "<";
    return isBelow && this.#isOfProject(cost) && cost.amount > 0 ? this.#judged(cost, "below") : null;
  }

  #judged(cost: Cost, verdict: Verdict, { meant = null, sum = "" }: Partial<Judged> = {}): Judged {
    const { at, name, target } = cost;
    return { verdict, at, printed: target.raw, name, budget: printedMoney(this.#budget), sum, meant };
  }

  #isNear({ amount, target }: Cost): boolean {
    const off = Math.abs(differenceOf(amount, this.#budget.amount));
    const own = Math.min(slackOf({ raw: target.raw, amount }, 0), this.#budget.amount * MOST_ROUNDING);
    return off <= sumOf([slackOf(this.#budget, this.#decimals), own]);
  }

  #isOnlyWhole(cost: Cost): boolean {
    return this.#whole.length === 1 && this.#whole[0] === cost;
  }

  /** Whether the figures of the budget with noughts behind them may be another sum: thousands of budgets are none. */
  #mayBeMeant(cost: Cost, { noughts }: Slip): boolean {
    if (noughts < 0) return false;
    return noughts < SURE_NOUGHTS ? this.#isWider(cost) : this.#isBelowFurther(cost.amount);
  }

  /** Whether the project prints another amount that is as much, or more: its whole investment. */
  #isBelowFurther(amount: number): boolean {
    return [...this.#further].some((further) => further >= amount);
  }

  /** Whether another amount of the project, or a part of its budget, is that much. */
  #isElsewhere(amount: number): boolean {
    const { fiscal, other } = this.#project.budget;
    const parts = [fiscal, other].flatMap((part) => (isKnown(part) ? [part.amount] : []));
    if (parts.includes(amount) && amount !== this.#budget.amount) return true;
    return this.#further.has(amount);
  }

  /** Whether a cost may be of more than the year's budget: of the whole investment, of a contract over years. */
  #isWider({ name, amount, indicator }: Cost): boolean {
    const { name: project, title, purpose, goals, extra } = this.#project;
    if (this.#isBelowFurther(amount)) return true;
    if (holdsOne(`${name} ${indicator.description ?? ""}`, widerCostWords)) return true;
    const texts = [project, title, purpose, ...goals, ...Object.keys(extra)];
    return texts.some((text) => text !== null && (holdsOne(text, beyondYearWords) || PAID_IN_PART.test(text)));
  }

  /** A sum that is named as the project's, and is all its cost. */
  #isOfProject(cost: Cost): boolean {
    if (cost.extent !== "total" || !this.#isOnlyWhole(cost)) return false;
    const own = without(cost.name, [...totalCostWords, ...emptyNameWords]);
    const things = (this.#project.name ?? this.#project.title ?? "").split(PARTING).filter((part) => part.length > 1);
    if (own.length < 2) return true;
    if (partCostWords.some((part) => own.includes(part) && !things.some((thing) => thing.includes(part)))) return false;
    const named = things.filter(sharesWordWith(own));
    return named.length > 0 && named.length === things.length;
  }

  /** The largest of several costs that are together more than the budget, while none of them is their sum. */
  #exceeding(): Judged | null {
    const costs = this.#whole.filter(({ target, name }) => target.comparator === "=" && !mayBeRate(name));
    if (costs.length < 2) return null;
    const sum = sumOf(costs.map(({ amount }) => amount));
    const budget = this.#budget.amount;
    if (sum <= budget) return null;
    const isOneTotal = costs.some(({ amount, extent }) => {
      const others = differenceOf(sum, amount);
      return amount === budget || amount === others || (extent === "total" && amount <= budget && others <= amount);
    });
    if (isOneTotal) return null;
    const slack = sumOf([this.#budget, ...costs.map(asSum)].map((printed) => slackOf(printed, this.#decimals)));
    if (differenceOf(sum, budget) <= slack) return null;
    if (costs.some((cost) => this.#isNear(cost) || this.#isWider(cost))) return null;
    const largest = costs.reduce((most, cost) => (cost.amount > most.amount ? cost : most));
    return this.#judged(largest, "exceeding", { sum: inUnitOf(this.#budget, sum) });
  }
}

const asSum = ({ target: { raw }, amount }: Cost) => ({ raw, amount });

/** 维稳经费及应急经费 is two things. */
const PARTING = /[及和与、]/;
const COUNTED = /\d|[一二三四五六七八九十两]{1,3}[名人个户村家]|总|合计|全年/;

/** 补助 3万元 may be what each of several gets; 3名护林队长全年补助 is a sum. */
const mayBeRate = (name: string): boolean => holdsOne(name, rateOrSumWords) && !COUNTED.test(name);

const without = (text: string, words: readonly string[]): string =>
  words.reduce((rest, word) => rest.replaceAll(word, ""), text);
