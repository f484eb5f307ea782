import { originsIn, type Slot } from "../model/grid.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { areHeadings, type Column, mayHead, readHeading, withRole } from "./heading.ts";
import { type Reach, reaches } from "./project.ts";

/** A heading of one row or two, and over which columns of the grid each of its columns reaches. */
export interface Heading {
  readonly columns: readonly Column[];
  readonly reach: readonly Reach[];
  readonly depth: 1 | 2;
}

/** The heading that begins in row `at`, or null. What reaches down from it over the rows below is no heading of theirs. */
export function headingAt(rows: readonly (readonly Slot[])[], at: number, vocabulary: Vocabulary): Heading | null {
  const heading = headingOf(rows, at, vocabulary);
  const below = rows[at + (heading?.depth ?? 0)];
  if (heading === null || below === undefined) return heading;
  const columns = heading.columns.map((column, index) => {
    const first = heading.reach[index]?.from ?? 0;
    const reachesDown = below[first]?.kind === "covered" && isSame(rows[at]?.[first], below[first]);
    return reachesDown ? withRole(column, "side", "side", column.heading) : column;
  });
  return { ...heading, columns };
}

function headingOf(rows: readonly (readonly Slot[])[], at: number, vocabulary: Vocabulary): Heading | null {
  const [top, bottom] = [rows[at] ?? [], rows[at + 1]];
  const stacked = bottom === undefined ? null : stackedHeading(top, bottom, vocabulary);
  if (stacked !== null) return stacked;
  const paths = originsIn(top).map(({ passage }) => [passage.text]);
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
  // A cell below two others belongs to neither.
  if (
    leaves.some(
      ({ under }, index) => under?.kind !== "gap" && under !== undefined && isSame(leaves[index + 1]?.under, under),
    )
  )
    return null;
  const spoken = parts.map(({ path: [, under = ""] }) => under);
  if (parts.length < 2 || !mayStandBelow(spoken, vocabulary)) return null;
  const paths = judged(
    leaves.map(({ path: [over = "", under = ""] }) => [over, under]),
    vocabulary,
  );
  const whole = leaves.every(({ path: [, under = ""], over }) => under !== "" || partsOf(leaves, over) === 1);
  if (paths === null || !whole) return null;
  const columns = readHeading(paths, vocabulary);
  return columns === null ? null : { columns, reach: leaves.map(({ from, to }) => ({ from, to })), depth: 2 };
}

/** The second row is a heading by itself, and needs no other over it to tell its columns apart. */
function isWholeBelow(paths: readonly (readonly string[])[], vocabulary: Vocabulary): boolean {
  const below = paths.map(([, under]) => under);
  const columns = below.includes(undefined)
    ? null
    : readHeading(
        below.map((text = "") => [text]),
        vocabulary,
      );
  const roles = columns?.flatMap(({ role }) => role ?? []) ?? [];
  return columns !== null && new Set(roles).size === roles.length;
}

const isSame = (left: Slot | undefined, right: Slot): boolean =>
  left !== undefined && left.kind !== "gap" && right.kind !== "gap" && left.cell === right.cell;

const partsOf = (leaves: readonly { readonly over: Slot }[], over: Slot): number =>
  leaves.filter((leaf) => isSame(leaf.over, over)).length;

/** Words of a heading, and no sign, number or level of a first row of contents. */
function mayStandBelow(texts: readonly string[], vocabulary: Vocabulary): boolean {
  const levels = texts.filter((text) => vocabulary.isLevel(text));
  return texts.every(mayHead) && (levels.length === 0 || areHeadings(levels, vocabulary));
}

/**
 * The paths of a heading printed over two rows, [above, below] for each column. A blank above is the rest of the
 * heading before it, where something stands below. Null where a heading with something below it stands alone over it,
 * and so the second row may as well be contents.
 */
function withGroups(cells: readonly (readonly [string, string])[]): string[][] | null {
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
  const spoken = bottom.map((text) => text.trim()).filter((text) => text !== "");
  if (spoken.length < 2 || !mayStandBelow(spoken, vocabulary)) return null;
  if (top.length === bottom.length) {
    return judged(
      top.map((text, at) => [text.trim(), bottom[at]?.trim() ?? ""]),
      vocabulary,
    );
  }
  const spread = spreadOver(top, bottom);
  return spread === null ? null : judged(spread, vocabulary);
}

function judged(cells: readonly (readonly [string, string])[], vocabulary: Vocabulary): string[][] | null {
  const paths = withGroups(cells);
  const heads = paths?.every(([over = ""]) => mayHead(over)) === true;
  return paths === null || !heads || isWholeBelow(paths, vocabulary) ? null : paths;
}

/**
 * An export that prints a wide cell once: every blank of the second row stands below a heading of one column, and each
 * run of words below one heading – or the only run below several, as many words below each.
 */
function spreadOver(top: readonly string[], bottom: readonly string[]): [string, string][] | null {
  const opens = bottom.map((text, index) => text.trim() === "" || (bottom[index - 1]?.trim() ?? "") === "");
  const runs = bottom.filter((text, index) => opens[index] === true && text.trim() !== "").length;
  const words = bottom.filter((text) => text.trim() !== "").length;
  const groups = runs === 1 ? top.length - (bottom.length - words) : 1;
  if (groups < 1 || words % groups !== 0) return null;
  const cells: [string, string][] = [];
  let at = 0;
  let inRun = 0;
  bottom.forEach((text, index) => {
    inRun = opens[index] === true ? 0 : inRun + 1;
    const begins = opens[index] === true || (groups > 1 && inRun % (words / groups) === 0);
    cells.push([begins ? (top[at++] ?? "").trim() : "", text.trim()]);
  });
  return at === top.length ? cells : null;
}
