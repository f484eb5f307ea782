import type { Reading } from "../diagnostics/reading.ts";
import type { Cell } from "../model/grid.ts";
import { type Passage, trim } from "../model/passage.ts";
import type { Place } from "../model/place.ts";
import type { Indicator } from "../model/record.ts";
import { onLines } from "../model/source.ts";
import { type OutlineIndicator, type PrintedLevel, readOutline, sectionEmpty } from "../recognise/outline.ts";
import { unitInBrackets } from "../values/bracket.ts";
import { Fields, withoutStrayQuotes } from "./fields.ts";

interface Around {
  /** The places of the outline's lines, where they are paragraphs of their own. */
  readonly paragraphs?: readonly Place[];
  /** The levels printed over the whole outline. */
  readonly over?: readonly Cell[];
  /** The outline goes on elsewhere: a heading that ends it here may have its items there. */
  readonly goesOn?: boolean;
}

/** The indicators of an outline, each traced to its paragraph of the cell it stands in. */
export function outlineIndicators(
  cell: Cell,
  reading: Reading,
  { paragraphs, over = [], goesOn = false }: Around = {},
): Indicator[] {
  const passage = withoutStrayQuotes(trim(cell.passage), cell.at, reading);
  const placeOf = (paragraph: number): Place => paragraphs?.[paragraph - 1] ?? { ...cell.at, paragraph };
  const { indicators, structural, faults, openEnd } = readOutline(passage, reading.vocabulary);
  for (const furniture of structural) reading.structural(furniture);
  for (const { fault, paragraph } of faults) reading.reportAll([fault], placeOf(paragraph));
  if (openEnd !== null && !goesOn) reading.reportAll([sectionEmpty(openEnd)], placeOf(openEnd.paragraph));
  return indicators.map((item) => indicator(item, cell, { placeOf, over }, reading));
}

function indicator(
  item: OutlineIndicator,
  cell: Cell,
  { placeOf, over }: { placeOf: (paragraph: number) => Place; over: readonly Cell[] },
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
  const { vocabulary } = reading;
  const first = over.find(({ passage }) => vocabulary.firstLevel(passage.text) !== null);
  const second = over.find((heading) => heading !== first && vocabulary.secondLevel(heading.passage.text) !== null);
  const overAll = (field: string, heading: Cell | undefined, named: { readonly canonical: string } | null) => {
    if (heading !== undefined) fields.note(field, { passage: heading.passage, at: heading.at });
    return named?.canonical ?? null;
  };
  const stated = unitInBrackets(item.name?.text ?? "", fields.units);
  return {
    level1:
      item.level1 === null
        ? overAll("level1", first, vocabulary.firstLevel(first?.passage.text ?? ""))
        : level("level1", item.level1),
    level2:
      item.level1 === null && item.level2 === null
        ? overAll("level2", second, vocabulary.secondLevel(second?.passage.text ?? ""))
        : level("level2", item.level2),
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
