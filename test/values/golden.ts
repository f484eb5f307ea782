import type { Fault } from "../../src/diagnostics/finding.ts";
import type { Target } from "../../src/model/record.ts";

/** The columns of observed.tsv. */
export const COLUMNS = "raw kind comparator implied number upper unit amount class start end faults".split(" ");

/** A reading as a line of observed.tsv: what a person reviews. */
export function line(target: Target, faults: readonly Fault[]): string {
  const { raw, kind, comparator, implied, number, upper, unit, amount, period } = target;
  const codes = faults.map((fault) => fault.code).join(" ");
  return [
    raw,
    kind,
    comparator,
    implied ? "implied" : null,
    number,
    upper,
    unit,
    amount,
    period?.class,
    period?.start,
    period?.end,
    codes,
  ]
    .map((field) => field ?? "")
    .join("\t");
}

/** A reading in one short line, for tables of cases. */
export function short(target: Target, faults: readonly Fault[]): string {
  const [, ...fields] = line(target, faults).split("\t");
  return fields.filter((field) => field !== "").join(" ");
}
