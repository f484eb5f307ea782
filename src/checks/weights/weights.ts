import type { Place } from "../../model/place.ts";
import type { Indicator, Project } from "../../model/record.ts";
import { groupedBy } from "../../values/counts.ts";
import { differenceOf, productOf, sumOf } from "../../values/exact.ts";
import { placeOf } from "../subject.ts";

/** What the weights of a project may make: all points, or all but those of 预算执行率; as points or as shares. */
const WHOLES = [100, 90, 1, 0.9];
const MOST = 100;
const LEVELS_OF_ALL = ["产出指标", "效益指标", "满意度指标"];
const SCORED = /(?:分值|权重)(?: \(\d+\))?$/;
const TOTAL = /^(?:合\s*计|总\s*计|总\s*分)/;
/** What tells a block of rows from another, 长期绩效指标 and 年度绩效指标. */
const BLOCK = "绩效指标";

/** Weights that make no whole. */
interface Weights {
  readonly at: Place;
  readonly printed: string;
  readonly sum: number;
}

/** A printed weight: a merged cell, or one that several lanes share, is one. */
interface Weight {
  readonly indicator: Indicator;
  readonly weight: number;
  readonly at: Place;
}

/** The weights of each block of a project's indicators that make neither 90 nor 100 in any way one may count them. */
export function* wrongWeights(project: Project): Generator<Weights> {
  for (const indicators of groupedBy(project.indicators, ({ extra }) => extra[BLOCK]).values()) {
    const weights = weightsIn(indicators);
    const last = weights.at(-1);
    if (last === undefined || weights.length < 2) continue;
    const sum = total(weights);
    const isWhole = indicators.every(({ weight }) => weight !== null);
    if (isRight(weights, project) || (sum <= MOST && (!isWhole || mayLack(indicators)))) continue;
    yield { at: last.at, printed: textOf(last), sum };
  }
}

function weightsIn(indicators: readonly Indicator[]): Weight[] {
  const printed = new Map<string, Weight>();
  for (const indicator of indicators) {
    const { weight } = indicator;
    if (weight === null) continue;
    const at = placeOf(indicator, "weight");
    const key = JSON.stringify(at);
    if (!printed.has(key)) printed.set(key, { indicator, weight, at });
  }
  return [...printed.values()];
}

const total = (weights: readonly Weight[]): number => sumOf(weights.map(({ weight }) => weight));

/** Whether some way of counting makes a whole: all of them, those of each level, or with the scores that stand apart. */
function isRight(weights: readonly Weight[], project: Project): boolean {
  const sum = total(weights);
  const apart = scoresApart(project);
  if (apart.totals.includes(sum)) return true;
  const level1 = ({ indicator }: Weight) => indicator.level1 ?? "";
  const level2 = ({ indicator }: Weight) => `${indicator.level1} ${indicator.level2}`;
  const readings = [
    [weights],
    [[...weights, ...apart.scores]],
    [onceFor(weights, level1)],
    [onceFor(weights, level2)],
    [...groupedBy(weights, level1).values()],
  ];
  return readings.some((groups) => groups.length > 0 && groups.every((group) => group.length > 0 && isWhole(group)));
}

/** A third of a whole is printed as 33.33: each weight with decimals may be off by half of its last. */
function isWhole(weights: readonly Pick<Weight, "weight">[]): boolean {
  const sum = sumOf(weights.map(({ weight }) => weight));
  const slack = sumOf(weights.map(({ weight }) => slackOf(weight)));
  return WHOLES.some((whole) => Math.abs(differenceOf(sum, whole)) <= (whole > 1 ? slack : slack / MOST));
}

function slackOf(weight: number): number {
  const decimals = String(weight).split(".")[1]?.length ?? 0;
  return decimals === 0 ? 0 : productOf(0.5, 10 ** -decimals);
}

/** Scores in rows that are no indicators: that of 预算执行率 beside the funds, and the total of all. */
function scoresApart({ extra }: Project): { totals: number[]; scores: Pick<Weight, "weight">[] } {
  const printed = Object.entries(extra).filter(
    ([key, text]) => SCORED.test(key) && /^\d{1,3}(?:\.\d{1,3})?分?$/.test(text),
  );
  const isTotal = ([key]: [string, string]) => TOTAL.test(key);
  const numberIn = ([, text]: [string, string]) => Number.parseFloat(text);
  return {
    totals: printed.filter(isTotal).map(numberIn),
    scores: printed.filter((entry) => !isTotal(entry)).map((entry) => ({ weight: numberIn(entry) })),
  };
}

/** The weights of levels that are printed again beside each of their indicators: one of each level. */
function onceFor(weights: readonly Weight[], keyOf: (weight: Weight) => string): Weight[] {
  const groups = [...groupedBy(weights, keyOf).values()];
  const isRepeated = groups.every((group) => group.every(({ weight }) => weight === group[0]?.weight));
  return isRepeated ? groups.flatMap(([first]) => (first === undefined ? [] : [first])) : [];
}

/** Where indicators of a level are missing, so is their weight: that they are missing is for another rule to say. */
const mayLack = (indicators: readonly Indicator[]): boolean =>
  LEVELS_OF_ALL.some((level) => !indicators.some(({ level1, level2 }) => level1 === level || level2 === level));

const textOf = ({ indicator, weight }: Weight): string => indicator.trace?.weight?.at(-1)?.text ?? String(weight);
