import { ownText, type Slot } from "../model/grid.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { readHeading } from "./heading.ts";

/**
 * The rows of a table whose headings stand in its first column and whose projects in the columns beside it, turned to
 * one project a row; any other table as it is. Cells keep the place they are printed at.
 */
export function upright(rows: readonly (readonly Slot[])[], vocabulary: Vocabulary): readonly (readonly Slot[])[] {
  const width = rows[0]?.length ?? 0;
  if (rows.length < FEWEST_HEADINGS || width <= FEWEST_PROJECTS) return rows;
  const whole = rows.every((row) => row.length === width && row.every(({ kind }) => kind === "origin"));
  if (!whole) return rows;
  const headings = rows.map((row) => [ownText(row[0])]);
  const columns = readHeading(headings, vocabulary);
  const named = columns?.findIndex(({ role }) => role === "projectName") ?? -1;
  // Every project has its name; and a word of the form's own among the contents tells of labels beside each other.
  const isOwnWord = (text: string) => vocabulary.labelRole(text) !== null || vocabulary.columnRole(text) !== null;
  const names = rows[named]?.slice(1).map(ownText) ?? [];
  const contents = rows.flatMap((row) => row.slice(1).map(ownText));
  if (names.length === 0 || names.includes("") || contents.some(isOwnWord)) return rows;
  return Array.from({ length: width }, (_, column) => rows.flatMap((row) => row[column] ?? []));
}

const FEWEST_HEADINGS = 3;
const FEWEST_PROJECTS = 2;
