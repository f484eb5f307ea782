import type { Reading } from "../diagnostics/reading.ts";
import type { Slot } from "../model/grid.ts";
import type { Place } from "../model/place.ts";
import { type ColumnRole, indicatorRoles } from "../vocabulary/columns.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { type Column, HOMELESS, withRole } from "./heading.ts";
import { type Kind, kindOf } from "./kinds.ts";

/** Kinds of contents that stand in columns of one role only. */
const CLOSED: Readonly<Partial<Record<Kind, ColumnRole>>> = {
  sign: "sign",
  direction: "direction",
  level1: "level1",
  level2: "level2",
  unit: "valueUnit",
};

/** What a column of a role may hold; roles that are not listed hold anything. */
const HELD: Readonly<Partial<Record<ColumnRole, ReadonlySet<Kind>>>> = {
  sign: new Set<Kind>(["sign", "words"]),
  direction: new Set<Kind>(["direction", "words"]),
  level1: new Set<Kind>(["level1", "level", "words", "text"]),
  level2: new Set<Kind>(["level2", "level", "words", "text", "level1"]),
  valueUnit: new Set<Kind>(["unit", "quantity", "words"]),
  value: new Set<Kind>(["number", "quantity", "words", "text", "level", "unit"]),
  name: new Set<Kind>(["words", "text", "number", "quantity", "level", "level2"]),
  description: new Set<Kind>(["words", "text", "number", "quantity", "level", "level2"]),
  weight: new Set<Kind>(["number", "quantity"]),
};

/** Columns of words, in which a quantity tells nothing. */
const WORDED = new Set<ColumnRole | null>(["level1", "level2", "name", "description", "sign", "direction"]);

/** So much of what a column says must be of one kind before it tells against the column's heading, or for a role. */
const DOMINANT = 2 / 3;
const MOSTLY = 1 / 2;
/** What the weights of a project's indicators add up to: with the points for carrying out the budget or without. */
const WEIGHT_SUMS = new Set([90, 100]);
/** So many rows tell what a column holds. */
const ROWS_READ = 200;

/** 10分 is a number of points. */
const POINTS = /^\d{1,3}(?:\.\d+)?\s*分$/;

/** What a column holds: how many cells say anything, and of what kinds they are. */
export interface Contents {
  readonly spoken: number;
  readonly counts: ReadonlyMap<Kind, number>;
  /** What its numbers add up to; the last of them may be their sum. */
  readonly sums: readonly number[];
}

/**
 * The columns of a table, their roles confirmed from what they hold: a heading that its column's contents contradict
 * gives way, and a column whose heading tells nothing has the role only its contents can have.
 */
export function settleRoles(
  columns: readonly Column[],
  rows: readonly (readonly Slot[])[],
  at: Place,
  reading: Reading,
): Column[] {
  const first = rows.slice(0, ROWS_READ);
  const contents = columns.map(({ role }, index) => {
    if (role !== null && HELD[role] === undefined) return NOTHING;
    return contentsOf(textsIn(first, index), reading.vocabulary, WORDED.has(role));
  });
  const corrected = correct(columns, contents, at, reading);
  return withLanes(withSide(complete(corrected, contents, at, reading)));
}

/** 绩效指标 printed beside rows of indicators holds no outline of them. */
const withSide = (columns: readonly Column[]): Column[] =>
  columns.map((column) =>
    column.role === "outline" && columns.some(({ role }) => role === "value") ? { ...column, role: "side" } : column,
  );

const textsIn = (rows: readonly (readonly Slot[])[], column: number): string[] =>
  rows.flatMap((row) => {
    const slot = row[column];
    return slot?.kind === "origin" ? [slot.cell.passage.text] : [];
  });

export function contentsOf(texts: readonly string[], vocabulary: Vocabulary, asWords = false): Contents {
  const counts = new Map<Kind, number>();
  const numbers: number[] = [];
  for (const text of texts.slice(0, ROWS_READ)) {
    const kind = POINTS.test(text.trim()) ? "number" : kindOf(text, vocabulary, asWords);
    if (kind === "empty") continue;
    if (kind === "number") numbers.push(Number.parseFloat(text.replaceAll(",", "")));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const spoken = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { spoken, counts, sums: sumsOf(numbers) };
}

function sumsOf(numbers: readonly number[]): number[] {
  const sum = Math.round(numbers.reduce((all, number) => all + number, 0) * 100) / 100;
  const last = numbers.at(-1) ?? 0;
  return sum === 2 * last ? [sum, last] : [sum];
}

const shareOf = ({ spoken, counts }: Contents, ...kinds: readonly Kind[]): number =>
  spoken === 0 ? 0 : kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / spoken;

/** The role only these contents can have, or null. 满意度指标 is a name of either level. */
function closedRole(contents: Contents): ColumnRole | null {
  for (const kind of Object.keys(CLOSED) as Kind[]) {
    const either: readonly Kind[] = kind === "level1" || kind === "level2" ? ["level"] : [];
    if (contents.counts.has(kind) && shareOf(contents, kind, ...either) >= DOMINANT) return CLOSED[kind] ?? null;
  }
  return null;
}

/** Whether what a column holds tells against its role. */
function contradicts(role: ColumnRole | null, contents: Contents): boolean {
  const held = role === null ? undefined : HELD[role];
  return held !== undefined && contents.spoken > 0 && 1 - shareOf(contents, ...held) >= DOMINANT;
}

const OF_INDICATORS: readonly ColumnRole[] = ["level1", "level2", "name", "value", "sign"];
const holdsIndicators = (columns: readonly Column[]): boolean =>
  OF_INDICATORS.filter((role) => columns.some((column) => column.role === role)).length >= 2;

/** Headings that stand over each other's contents: 指标性质 over 正向 and 反向, 指标方向 over ≥ and ≤. */
function correct(columns: readonly Column[], contents: readonly Contents[], at: Place, reading: Reading): Column[] {
  if (!holdsIndicators(columns)) return [...columns];
  const wrong = columns.map((column, index) => contradicts(column.role, contents[index] ?? NOTHING));
  const kept = new Set(columns.flatMap(({ role }, index) => (role === null || wrong[index] ? [] : [role])));
  // What a wrong heading would have to be, if no column that is right already is that.
  const found = columns.map((column, index): ColumnRole | null => {
    if (!wrong[index]) return column.role;
    const role = closedRole(contents[index] ?? NOTHING);
    if (role !== null) return kept.has(role) ? column.role : role;
    const targets = shareOf(contents[index] ?? NOTHING, "number", "quantity") >= DOMINANT;
    return targets && !kept.has("value") ? "value" : column.role;
  });
  return columns.map((column, index) => {
    const role = found[index] ?? null;
    if (role === column.role || found.filter((other) => other === role).length > 1) return column;
    const { heading } = column;
    reading.report("recognise/role-by-content", at, { heading, printed: column.role ?? "", role: role ?? "" });
    return withRole(column, role, "corrected", heading);
  });
}

const NOTHING: Contents = { spoken: 0, counts: new Map(), sums: [] };

/** Gives the columns whose headings tell nothing what their contents tell. */
function complete(columns: readonly Column[], contents: readonly Contents[], at: Place, reading: Reading): Column[] {
  if (!holdsIndicators(columns)) return [...columns];
  const open = columns.map(({ reason }) => reason.by === "unknown");
  const roles = columns.map(({ role }) => role);
  const told = toldByContents(roles, open, contents);
  const settled = columns.map((column, index): Column => {
    const { role = null } = told.get(index) ?? {};
    if (role === null) return column;
    const { heading } = column;
    reading.report("recognise/role-from-contents", at, { heading, role });
    return withRole(column, role, "contents", heading);
  });
  // 指标内容 and 绩效标准 are what the indicator says where nothing else does.
  const described = roles.indexOf("description");
  const column = settled[described];
  if (column !== undefined && !roles.includes("name")) {
    settled[described] = { ...column, role: "name" };
  }
  return settled;
}

/** A role that a column's contents tell, and whether they can hardly be anything else. */
export interface Told {
  readonly role: ColumnRole;
  readonly sure: boolean;
}

/** What the contents of open columns tell, by column, beside the roles that other columns have. */
export function toldByContents(
  roles: readonly (ColumnRole | null)[],
  open: readonly boolean[],
  contents: readonly Contents[],
): Map<number, Told> {
  const told = new Map<number, Told>();
  const isFree = (role: ColumnRole) => !roles.includes(role) && ![...told.values()].some((one) => one.role === role);
  const unknown = () => open.flatMap((isOpen, index) => (isOpen && !told.has(index) ? [index] : []));
  const holds = (index: number, ...kinds: readonly Kind[]) => shareOf(contents[index] ?? NOTHING, ...kinds);
  for (const index of unknown()) {
    const role = closedRole(contents[index] ?? NOTHING);
    if (role !== null && isFree(role)) told.set(index, { role, sure: true });
  }
  if (isFree("weight")) {
    const weights = unknown().filter(
      (index) => holds(index, "number") === 1 && contents[index]?.sums.some((sum) => WEIGHT_SUMS.has(sum)) === true,
    );
    if (weights.length === 1 && weights[0] !== undefined) told.set(weights[0], { role: "weight", sure: true });
  }
  if (isFree("value")) {
    const quantities = unknown().filter((index) => holds(index, "number", "quantity") >= MOSTLY);
    const targets = quantities.length > 0 ? quantities : unknown().filter((index) => holds(index, "words") >= MOSTLY);
    // Several columns of quantities are one value for each of several places; of several columns of words none is sure.
    if (quantities.length > 0 || targets.length === 1) {
      for (const index of targets) told.set(index, { role: "value", sure: holds(index, "quantity") >= MOSTLY });
    }
  }
  if (isFree("name") && !roles.includes("description")) {
    const names = unknown().filter((index) => holds(index, "words", "text") >= DOMINANT);
    if (names.length === 1 && names[0] !== undefined) told.set(names[0], { role: "name", sure: false });
  }
  return told;
}

/** What may stand several times side by side, once for each lane. */
const LANED = new Set<ColumnRole | null>(indicatorRoles);

/**
 * Numbers the lanes: as many as there are columns of values, each with its own of what stands as often. Any other role
 * that stands twice belongs to its first column.
 */
function withLanes(columns: readonly Column[]): Column[] {
  const count = (role: ColumnRole | null) => columns.filter((column) => column.role === role).length;
  const lanes = count("value");
  const met = new Map<ColumnRole, number>();
  return columns.map((column) => {
    const { role, heading } = column;
    if (role === null) return column;
    const nth = (met.get(role) ?? 0) + 1;
    met.set(role, nth);
    if (lanes > 1 && LANED.has(role) && count(role) === lanes) return { ...column, lane: nth };
    return nth === 1 || HOMELESS.has(role) || role === "levelled" ? column : withRole(column, null, "taken", heading);
  });
}
