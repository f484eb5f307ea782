import type { Place } from "../../model/place.ts";
import type { Project } from "../../model/record.ts";
import type { Subtotal } from "../../model/stated.ts";
import { sumOf } from "../../values/exact.ts";
import type { Subject } from "../subject.ts";

/** 人员类小计, read as a project. */
export const isSumRow = ({ name }: Project): boolean => /(?:小计|合计|总计)$/.test(name ?? "");

/**
 * The totals, 小计, below the projects they are over: those from the total before. Only where another one of the list is
 * the sum of such projects, so that this is what they are.
 */
export function subtotalsBelow({ stated }: Subject, listed: readonly Project[]): Subtotal[] {
  const bare = stated.subtotals.filter(({ projects, at }) => projects.length === 0 && at.row !== undefined);
  const ends = stated.subtotals.map(({ at }) => at);
  const below = bare.map((subtotal) => {
    const isBehind = (place: Place) => isAfter(place, subtotal.at);
    const before = ends[firstIndex(ends, isBehind) - 2];
    const from = before === undefined ? 0 : firstIndex(listed, ({ at }) => isAfter(at, before));
    const projects = listed.slice(
      from,
      firstIndex(listed, ({ at }) => isAfter(at, subtotal.at)),
    );
    return { ...subtotal, projects: projects.filter(({ at }) => at.table === subtotal.at.table) };
  });
  const isSum = ({ amount, projects }: Subtotal): boolean =>
    projects.length > 1 && sumOf(projects.map(({ budget }) => budget.total?.amount ?? 0)) === amount.amount;
  return below.some(isSum) ? below : [];
}

/** Whether a place lies below another, in its table or in a later one. */
export const isAfter = ({ table = 0, row = 0 }: Place, other: Place): boolean =>
  table > (other.table ?? 0) || (table === (other.table ?? 0) && row > (other.row ?? 0));

/** The index of the first that fulfils what all behind it fulfil. */
export function firstIndex<Kind>(list: readonly Kind[], fulfils: (one: Kind) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && fulfils(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
