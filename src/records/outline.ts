import type { Reading } from "../diagnostics/reading.ts";
import type { Cell } from "../model/grid.ts";
import { type Passage, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { Indicator } from "../model/record.ts";
import { onLines } from "../model/source.ts";
import { type OutlineIndicator, type PrintedLevel, readOutline } from "../recognise/outline.ts";
import { unitInBrackets } from "../values/bracket.ts";
import { Fields, withoutStrayQuotes } from "./fields.ts";

/**
 * The indicators of an outline, each traced to its paragraph: of the cell it stands in, or one of `paragraphs`, which
 * are then the places of its lines. `above` are the levels that the heading of its column prints.
 */
export function outlineIndicators(
  cell: Cell,
  reading: Reading,
  { paragraphs = null, above = [] }: { paragraphs?: readonly Place[] | null; above?: readonly Cell[] } = {},
): Indicator[] {
  const passage = withoutStrayQuotes(trim(cell.passage), cell.at, reading);
  const placeOf = (paragraph: number): Place =>
    above[-paragraph]?.at ?? paragraphs?.[paragraph - 1] ?? { ...cell.at, paragraph };
  const { indicators, structural, faults } = readOutline(
    passage,
    reading.vocabulary,
    above.map(({ passage }) => passage),
  );
  for (const furniture of structural) reading.structural(furniture);
  for (const { fault, paragraph } of faults) reading.reportAll([fault], placeOf(paragraph));
  return indicators.map((item) => indicator(item, cell, placeOf, reading));
}

function indicator(
  item: OutlineIndicator,
  cell: Cell,
  placeOf: (paragraph: number) => Place,
  reading: Reading,
): Indicator {
  const fields = new Fields(reading);
  const place = (passage: Passage, paragraph = item.paragraph): Place =>
    onLines(placeOf(paragraph), reading.lines(passage));
  const printed = (passage: Passage | null) => (passage === null ? null : { passage, at: place(passage) });
  const level = (field: string, found: PrintedLevel | null) => {
    if (found !== null) fields.note(field, { passage: found.printed, at: place(found.printed, found.paragraph) });
    return found?.canonical ?? null;
  };
  const value = printed(item.value);
  const stated = unitInBrackets(item.name?.text ?? "", fields.units);
  return {
    level1: level("level1", item.level1),
    level2: level("level2", item.level2),
    name: fields.name("name", printed(item.name)),
    description: null,
    target: fields.target("target", value === null ? [] : [value], { displaced: printed(item.unit), stated }),
    basis: null,
    weight: null,
    direction: null,
    actual: null,
    score: null,
    reason: null,
    extra: {},
    at: place(item.value ?? item.name ?? cell.passage),
    ...fields.traced,
  };
}
