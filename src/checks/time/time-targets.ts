import { legible } from "../../values/legible.ts";
import { findTimes } from "../../values/period.ts";
import type { InProject, Subject } from "../subject.ts";

/** A target that is a time, with the years it prints, in their order. */
interface TimeTarget extends InProject {
  readonly years: readonly number[];
}

/** The targets that are times of printed years. */
export function* timeTargets({ indicators }: Subject): Generator<TimeTarget> {
  for (const { project, indicator } of indicators) {
    const { kind, period, raw } = indicator.target;
    if (kind !== "time" || period === null) continue;
    const dates = findTimes(legible(raw)).flatMap(({ date }) => (date === null ? [] : [date.from.year, date.to.year]));
    const years = [...new Set(dates)].filter((year) => year !== null);
    if (years.length > 0) yield { project, indicator, years };
  }
}
