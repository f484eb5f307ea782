import type { Project } from "../../model/record.ts";
import { differenceOf, sumOf } from "../../values/exact.ts";
import { isKnown } from "./rounding.ts";

/** The first and the last place in a list at which the same amount has added up. */
interface Reach {
  readonly first: number;
  readonly last: number;
}

/** The sums of neighbours in a list of projects. A project without an amount parts them. */
export class Runs {
  /** For each place between two projects what those before it make, and how many of them have no amount. */
  readonly #sums: number[] = [0];
  readonly #gaps: number[] = [0];
  readonly #reached = new Map<string, Reach>();

  constructor(listed: readonly Project[]) {
    let [sum, gaps] = [0, 0];
    this.#reach(0, sum, gaps);
    for (const [index, { budget }] of listed.entries()) {
      if (isKnown(budget.total)) sum = sumOf([sum, budget.total.amount]);
      else gaps++;
      this.#sums.push(sum);
      this.#gaps.push(gaps);
      this.#reach(index + 1, sum, gaps);
    }
  }

  /** Whether the projects next behind a place of the list, or next before it, make an amount, as many as it takes. */
  isBeside(place: number, amount: number): boolean {
    const [sum = 0, gaps = 0] = [this.#sums[place], this.#gaps[place]];
    const behind = this.#reached.get(keyOf(sumOf([sum, amount]), gaps));
    const before = this.#reached.get(keyOf(differenceOf(sum, amount), gaps));
    return amount === 0 || (behind?.last ?? place) > place || (before?.first ?? place) < place;
  }

  #reach(place: number, sum: number, gaps: number): void {
    const key = keyOf(sum, gaps);
    this.#reached.set(key, { first: this.#reached.get(key)?.first ?? place, last: place });
  }
}

const keyOf = (sum: number, gaps: number): string => `${gaps} ${sum}`;
