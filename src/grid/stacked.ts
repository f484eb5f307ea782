import type { Slot } from "../model/grid.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type Column, mayHead, readHeading } from "./heading.ts";
import { type Reach, reaches } from "./project.ts";

/** A heading of one row or two, and over which columns of the grid each of its columns reaches. */
export interface Heading {
  readonly columns: readonly Column[];
  readonly reach: readonly Reach[];
  readonly depth: 1 | 2;
}

/** The heading that begins in row `at`, or null. */
export function headingAt(rows: readonly (readonly Slot[])[], at: number, vocabulary: Vocabulary): Heading | null {
  const [top, bottom] = [rows[at] ?? [], rows[at + 1]];
  const stacked = bottom === undefined ? null : stackedHeading(top, bottom, vocabulary);
  if (stacked !== null) return stacked;
  const paths = top.flatMap((slot) => (slot.kind === "origin" ? [[slot.cell.passage.text]] : []));
  const columns = readHeading(paths, vocabulary);
  return columns === null ? null : { columns, reach: reaches(top), depth: 1 };
}

const textOf = (slot: Slot | undefined): string =>
  slot === undefined || slot.kind === "gap" ? "" : slot.cell.passage.text.trim();

/**
 * Two rows are one heading where the second says something under cells that are wider than its own, and nothing of its
 * own under the others.
 */
function stackedHeading(top: readonly Slot[], bottom: readonly Slot[], vocabulary: Vocabulary): Heading | null {
  const leaves: {
    readonly path: string[];
    readonly over: Slot;
    readonly under: Slot | undefined;
    from: number;
    to: number;
  }[] = [];
  top.forEach((over, column) => {
    // What reaches down from above stands beside the heading; a hole above is the rest of the cell before it.
    if (over.kind === "covered" && over.from === "above") return;
    const under = bottom[column];
    const last = leaves.at(-1);
    const goesOn = last?.to === column && isSame(last.over, over) && under !== undefined && isSame(last.under, under);
    if (goesOn && last !== undefined) last.to = column + 1;
    else {
      const reachesDown = under?.kind === "covered" && under.from === "above";
      const path = [textOf(over), reachesDown ? "" : textOf(under)];
      leaves.push({ path, over, under, from: column, to: column + 1 });
    }
  });
  const parts = leaves.filter(({ path: [, under = ""] }) => under !== "");
  if (parts.length < 2 || !parts.every(({ path: [, under = ""] }) => mayStandBelow(under, vocabulary))) return null;
  const paths = withGroups(leaves.map(({ path: [over = "", under = ""] }) => [over, under]));
  const whole = leaves.every(({ path: [, under = ""], over }) => under !== "" || partsOf(leaves, over) === 1);
  if (paths === null || !whole) return null;
  const columns = readHeading(paths, vocabulary);
  return columns === null ? null : { columns, reach: leaves.map(({ from, to }) => ({ from, to })), depth: 2 };
}

const isSame = (left: Slot | undefined, right: Slot): boolean =>
  left !== undefined && left.kind !== "gap" && right.kind !== "gap" && left.cell === right.cell;

const partsOf = (leaves: readonly { readonly over: Slot }[], over: Slot): number =>
  leaves.filter((leaf) => isSame(leaf.over, over)).length;

/** A word of a heading, and no level, sign or number of a first row of contents. */
const mayStandBelow = (text: string, vocabulary: Vocabulary): boolean =>
  mayHead(text) && vocabulary.firstLevel(text) === null && vocabulary.secondLevel(text) === null;

/**
 * The paths of a heading printed over two rows, [above, below] for each column. A blank above is the rest of the
 * heading before it, where something stands below. Null where a heading with something below it stands alone over it,
 * and so the second row may as well be contents.
 */
export function withGroups(cells: readonly (readonly [string, string])[]): string[][] | null {
  const paths: string[][] = [];
  let group = "";
  for (const [above, below] of cells) {
    if (above !== "" || below === "") group = above;
    paths.push(below === "" ? [above] : [group, below]);
  }
  const alone = paths.some(([over, below], at) => {
    const isPart = below !== undefined;
    return isPart && (over === "" || (paths[at - 1]?.[0] !== over && paths[at + 1]?.[0] !== over));
  });
  return alone || !paths.some((path) => path.length > 1) ? null : paths;
}

/** What the rows of a heading printed as text say of each column, or null where the second row is no part of it. */
export function stackedPaths(
  top: readonly string[],
  bottom: readonly string[],
  vocabulary: Vocabulary,
): string[][] | null {
  const spoken = bottom.filter((text) => text.trim() !== "");
  if (spoken.length < 2 || !spoken.every((text) => mayStandBelow(text.trim(), vocabulary))) return null;
  if (top.length === bottom.length) {
    return withGroups(top.map((text, at) => [text.trim(), bottom[at]?.trim() ?? ""]));
  }
  const spread = spreadOver(top, bottom);
  return spread === null ? null : withGroups(spread);
}

/**
 * An export that prints a wide cell once: every blank of the second row stands below a heading of one column, and each
 * run of words below one heading.
 */
function spreadOver(top: readonly string[], bottom: readonly string[]): [string, string][] | null {
  const cells: [string, string][] = [];
  let at = 0;
  bottom.forEach((text, index) => {
    const below = text.trim();
    const goesOn = below !== "" && (bottom[index - 1]?.trim() ?? "") !== "";
    cells.push([goesOn ? "" : (top[at++] ?? "").trim(), below]);
  });
  return at === top.length ? cells : null;
}
