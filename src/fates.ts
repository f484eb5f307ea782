import type { Reading } from "./diagnostics/reading.ts";
import type { LaidTable } from "./grid/layout.ts";
import { originsIn, type Slot } from "./model/grid.ts";
import type { Place } from "./model/place.ts";
import type { Content } from "./records/submission.ts";

/**
 * What a row of a table became: its heading, a project, indicators of one or a duty (all counted from 1), something
 * else of the record, the form's own words, or nothing: `left`.
 */
export type Fate =
  | { readonly kind: "heading" | "record" | "form" | "left" }
  | { readonly kind: "project" | "duty"; readonly number: number }
  | { readonly kind: "indicators"; readonly project: number; readonly first: number; last: number };

type Fates = Map<string, Fate[]>;

const rowOf = ({ table, row }: Place): string => `${table} ${row}`;

/** For each table the fates of its rows, told from a record that was made of it. */
export function fatesOf(tables: readonly LaidTable[], content: Content, reading: Reading): Fate[][][] {
  const fates: Fates = new Map();
  const add = (at: Place, fate: Fate) => {
    if (at.row === undefined) return;
    const known = fates.get(rowOf(at)) ?? [];
    if (!known.some((other) => JSON.stringify(other) === JSON.stringify(fate))) known.push(fate);
    fates.set(rowOf(at), known);
  };
  for (const { parts } of tables) {
    for (const part of parts) {
      if (part.kind === "form") continue;
      const printed = part.grid.rows.filter((_, row) => part.headings.has(row));
      for (const { at } of printed.flatMap(originsIn)) add(at, { kind: "heading" });
    }
  }
  content.projects.forEach((project, index) => {
    const number = index + 1;
    const own = Object.values(project.trace ?? {}).flatMap((places) => places.map(({ at }) => at));
    for (const at of own) add(at, { kind: "project", number });
    project.indicators.forEach(({ at }, nth) => {
      const before = fates.get(rowOf(at))?.at(-1);
      if (before?.kind === "indicators" && before.project === number) before.last = nth + 1;
      else add(at, { kind: "indicators", project: number, first: nth + 1, last: nth + 1 });
    });
  });
  content.duties.forEach(({ at }, index) => {
    add(at, { kind: "duty", number: index + 1 });
  });
  return tables.map(({ grid }) => grid.rows.map((row) => fatesOfRow(row, fates, reading)));
}

function fatesOfRow(row: readonly Slot[], fates: Fates, reading: Reading): Fate[] {
  const cells = originsIn(row);
  const marks = new Set(cells.map(({ passage }) => reading.leastOf(passage)));
  const known = cells.flatMap(({ at }) => fates.get(rowOf(at)) ?? []);
  const found = [...new Set(known)];
  if (found.length === 0 && marks.has("mapped")) found.push({ kind: "record" });
  if (found.length === 0 && marks.has("structural")) found.push({ kind: "form" });
  return marks.has("unmapped") ? [...found, { kind: "left" }] : found;
}
