import type { Place } from "../../model/place.ts";
import type { Project } from "../../model/record.ts";
import { differenceOf, sumOf } from "../../values/exact.ts";
import { once, printedMoney, type Subject } from "../subject.ts";
import type { Comparison } from "./parts.ts";
import { decimalsOf, isKnown, type KnownMoney, nearness } from "./rounding.ts";
import { Runs } from "./runs.ts";
import { firstIndex, isAfter, isSumRow, subtotalsBelow } from "./subtotals.ts";

/** A project of a list whose amount is known. */
interface Listed {
  readonly project: Project;
  readonly total: KnownMoney;
}

/**
 * The totals of lists, and of the units in them, that are not the sums of their projects to the last digit. A total is
 * compared where every project it is over has an amount, and passed over where some other reading makes it right.
 */
export const comparedTotals = once((subject): readonly Comparison[] => [...compared(subject)]);

function* compared(subject: Subject): Generator<Comparison> {
  const { submission, stated } = subject;
  const decimals = decimalsOf(subject);
  // A form stands where its table does, a row of a list in its row.
  const listed = submission.projects.filter((project) => project.at.row !== undefined && !isSumRow(project));
  const runs = new Runs(listed);
  const isBeside = (amount: number, at: Place): boolean =>
    runs.isBeside(
      firstIndex(listed, (project) => isAfter(project.at, at)),
      amount,
    );
  const { declaredTotal } = submission;
  const at = stated.declaredTotalAt;
  const isChosen = CHOSEN.test(submission.title ?? "");
  const tells = (found: Comparison | null): found is Comparison =>
    found !== null && !(isChosen && found.sum < found.total.amount);
  if (isKnown(declaredTotal) && at !== null && listed.length > 0) {
    const inTable = listed.filter((project) => project.at.table === at.table);
    const readings = [inTable.length > 0 ? inTable : listed, onceEach(listed)];
    const found = comparison({ total: declaredTotal, at, readings, isBeside, decimals });
    if (tells(found) && isWhollyListed(subject, isBeside)) yield found;
  }
  for (const { amount, at, projects } of [...stated.subtotals, ...subtotalsBelow(subject, listed)]) {
    const own = projects.filter((project) => !isSumRow(project));
    if (!isKnown(amount) || own.length === 0) continue;
    const found = comparison({ total: amount, at, readings: [own], isBeside, decimals });
    if (tells(found)) yield found;
  }
}

/** 重点项目: the list need not be of all that the total is over. */
const CHOSEN = /重点|部分|主要项目|节选|摘录/;

/** Whether no unit has an amount and none of its projects in the list. 小计 adds up what stands beside it. */
function isWhollyListed({ stated, submission }: Subject, isBeside: Compared["isBeside"]): boolean {
  return stated.subtotals.every(({ amount: { amount }, at, projects }) => {
    if (amount === null || projects.length > 0 || amount === submission.declaredTotal?.amount) return true;
    return isBeside(amount, at);
  });
}

interface Compared {
  readonly total: KnownMoney;
  readonly at: Place;
  /** What the total may be over, the likeliest first. */
  readonly readings: readonly (readonly Project[])[];
  /** Whether the projects next above a row, or next below it, make that amount. */
  readonly isBeside: (amount: number, at: Place) => boolean;
  readonly decimals: number;
}

function comparison({ total, at, readings, isBeside, decimals }: Compared): Comparison | null {
  const [own, ...others] = readings.map(withAmounts);
  if (own == null) return null;
  const sums = [own, withoutGroups(own), ...others.filter((other) => other !== null)].map((projects) => {
    const parts = projects.map((one) => one.total);
    return { sum: sumOf(parts.map(({ amount }) => amount)), nearness: nearness(total, parts, decimals) };
  });
  if (sums.some((sum) => sum.nearness === "same") || isBeside(total.amount, at)) return null;
  if (isOfOtherColumn(total.amount, own)) return null;
  const off = ({ sum }: { sum: number }) => Math.abs(differenceOf(sum, total.amount));
  const nearest =
    sums.find((sum) => sum.nearness === "near") ?? sums.toSorted((left, right) => off(left) - off(right))[0];
  return nearest === undefined ? null : { at, printed: printedMoney(total), total, ...nearest };
}

/** Where a row of totals lost the cells before them, what stands for the whole is the sum of one part. */
const isOfOtherColumn = (total: number, listed: readonly Listed[]): boolean =>
  (["fiscal", "other"] as const).some((part) => {
    const amounts = listed.flatMap(({ project }) => project.budget[part]?.amount ?? []);
    return amounts.length === listed.length && sumOf(amounts) === total;
  });

function withAmounts(projects: readonly Project[]): Listed[] | null {
  const known = projects.flatMap((project) =>
    isKnown(project.budget.total) ? [{ project, total: project.budget.total }] : [],
  );
  return known.length === projects.length ? known : null;
}

/** A project may stand in two lists, or in a list and again with its indicators. */
function onceEach(projects: readonly Project[]): readonly Project[] {
  const keys = new Map<string, Project>();
  for (const project of projects) {
    const { code, name, unit, at } = project;
    const key = code ?? (name === null ? `${at.table} ${at.row}` : `${name} ${unit?.code} ${unit?.name}`);
    if (!keys.has(key)) keys.set(key, project);
  }
  return [...keys.values()];
}

/** Without the rows that only add up those below them: 人员类项目, whose amount is that of the rows that follow. */
function withoutGroups(projects: readonly Listed[]): Listed[] {
  const kept: Listed[] = [];
  /** The sums of the last projects, so many as there are behind a row. */
  const below = new Set([0]);
  let sum = 0;
  for (const one of projects.toReversed()) {
    const { project, total } = one;
    const isBare = project.indicators.length + project.goals.length === 0;
    if (isBare && kept.length > 0 && below.has(differenceOf(sum, total.amount))) continue;
    kept.push(one);
    sum = sumOf([sum, total.amount]);
    below.add(sum);
  }
  return kept.reverse();
}
