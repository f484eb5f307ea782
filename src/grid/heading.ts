import { unbroken } from "../text/blanks.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import type { Known, Vocabulary } from "../vocabulary/vocabulary.ts";

/** What a heading says of one column. `role` is null where neither word nor contents tell it; such a column goes to `extra`. */
export interface Column {
  readonly role: ColumnRole | null;
  /** The printed heading, blanks folded; also the key under which the column's contents stand in `extra`. */
  readonly heading: string;
  /** The heading over several columns under which this one stands, blanks folded. */
  readonly group: string | null;
  /** What the heading prints in brackets: 万元 in 金额(万元). */
  readonly note: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Why the column has its role, for people who doubt it. */
  readonly reason: Reason;
  /**
   * Columns that stand several times side by side make lanes, from 1: each row holds an indicator in each. 0 is what
   * all lanes share.
   */
  readonly lane: number;
}

export interface Reason {
  readonly by: Known<ColumnRole>["by"] | "group" | "side" | "contents" | "corrected" | "unknown" | "taken";
  readonly word: string;
}

/** How far a role may be trusted that has been found so. */
const CONFIDENCE: Readonly<Record<Reason["by"], number>> = {
  word: 1,
  ornament: 0.9,
  group: 0.9,
  side: 0.9,
  misprint: 0.8,
  corrected: 0.7,
  contents: 0.6,
  taken: 0,
  unknown: 0,
};

/** One of these must be among the headings: a row of labels such as 预算数 | 财政资金 heads no table. */
const ANCHORS = new Set<ColumnRole | undefined>([
  "level1",
  "level2",
  "name",
  "value",
  "outline",
  "levelled",
  "projectName",
  "task",
]);
/** Words that only tables of indicators have; beside them half of the headings may be unknown. */
const OF_INDICATORS = new Set<ColumnRole | undefined>(["level1", "level2", "name", "value", "sign", "valueUnit"]);
/** Headings that often stand over words of their own. */
const DIVIDED = new Set<ColumnRole | undefined>(["budget", "kept"]);
const KNOWN_SHARE = 2 / 3;
const KNOWN_SHARE_OF_INDICATORS = 1 / 2;
const KNOWN_SHARE_OF_PROJECTS = 1 / 3;
const BLANK_SHARE = 1 / 3;
const LONGEST_HEADING = 24;
/** With all its notes and line breaks. */
const LONGEST_NOTED = 80;
const NO_HEADING = /[。；;！]|^\s*[≥≤<>＝=\d.,，]+\s*[%％]?\s*$/;

/** No table has more; aligning costs cells × columns. */
const MOST_COLUMNS = 100;

/** Whether a text may be a heading, whatever its word. */
export const mayHead = (text: string): boolean => text.length <= LONGEST_HEADING && !NO_HEADING.test(text);

/** Roles without a field: any number of columns may have them. */
export const HOMELESS = new Set<ColumnRole | null>([null, "remark", "kept"]);

/** What stands under a heading over several columns and is a part of what that says. */
const PARTS: Readonly<Partial<Record<ColumnRole, Readonly<Record<string, ColumnRole>>>>> = {
  budget: {
    合计: "budget",
    小计: "budget",
    总计: "budget",
    总额: "budget",
    金额: "budget",
    财政: "fiscal",
    其他: "other",
    其它: "other",
  },
  value: { 符号: "sign", 数值: "value", 值: "value", 单位: "valueUnit" },
};

/**
 * The columns a heading announces, or null where it is none. A column's path is the text of its own cell behind those
 * of the headings over it: [预算金额, 财政拨款].
 */
export function readHeading(paths: readonly (readonly string[])[], vocabulary: Vocabulary): Column[] | null {
  if (paths.length > MOST_COLUMNS || paths.some((path) => path.some((text) => text.length > LONGEST_NOTED)))
    return null;
  const spokenPaths = paths.filter((path) => path.some((text) => text.trim() !== ""));
  const spoken = spokenPaths.length;
  if (paths.length - spoken > paths.length * BLANK_SHARE) return null;
  const columns = withLevels(withSums(paths.map((path) => columnOf(path, vocabulary))), vocabulary);
  // What stands under a known heading is told by it: 资金规模 over 中央 | 省级 | 市级.
  const known = columns.filter(
    ({ role, group }) => role !== null || DIVIDED.has(vocabulary.columnRole(group ?? "")?.role),
  );
  if (!known.some(({ role }) => ANCHORS.has(role ?? undefined))) return null;
  const ofIndicators = known.filter(({ role }) => OF_INDICATORS.has(role ?? undefined)).length >= 2;
  const all = known.length === spoken;
  const texts = spokenPaths.flat();
  // The name of a level is the first word of contents, where no heading says it.
  const isLoneLevel = ({ role, heading }: Column) => role === null && vocabulary.isLevel(heading);
  const ofProjects = headsProjects(columns) && texts.every(mayHead) && !columns.some(isLoneLevel);
  // A few words of which one is unknown may as well be labels with a value between them.
  const heads = (text: string) => mayHead(text) && !vocabulary.isLevel(text);
  const share = ofProjects
    ? KNOWN_SHARE_OF_PROJECTS
    : ofIndicators && texts.every(heads)
      ? KNOWN_SHARE_OF_INDICATORS
      : KNOWN_SHARE;
  if (known.length < (all || ofIndicators || ofProjects ? 2 : 3) || known.length < spoken * share) return null;
  return columns.map((column, index) => {
    if (column.role !== null) return column;
    const found = vocabulary.misprintedColumn(paths[index]?.at(-1) ?? "");
    const isFree = found !== null && !columns.some(({ role }) => role === found.role);
    return isFree ? withRole(column, found.role, "misprint", found.word) : column;
  });
}

/**
 * Levels beside each other that are no contents, because one row of contents has but one of each rank: 产出指标 | 效益指标,
 * 数量指标 | 质量指标 | 时效指标.
 */
export function areHeadings(texts: readonly string[], vocabulary: Vocabulary): boolean {
  const distinct = new Set(texts.map(unbroken)).size === texts.length;
  const first = texts.every((text) => vocabulary.firstLevel(text) !== null);
  return distinct && texts.length > 1 && (first || texts.every((text) => vocabulary.secondLevel(text) !== null));
}

/** The columns of which each holds the indicators of a level, in a list of projects or beside nothing else. */
function withLevels(columns: readonly Column[], vocabulary: Vocabulary): Column[] {
  const isLevelled = ({ role, heading, group }: Column) =>
    role === null && vocabulary.isLevel(group === null ? heading : heading.slice(heading.lastIndexOf("·") + 1));
  const levelled = columns.filter(isLevelled);
  const own = levelled.map(({ heading }) => heading.slice(heading.lastIndexOf("·") + 1));
  const others = columns.filter((column) => column.heading !== "" && !isLevelled(column));
  const apart = others.some(({ role }) => role === "projectName") || others.every(({ role }) => role === "outline");
  if (!apart || !areHeadings(own, vocabulary)) return [...columns];
  return columns.map((column) => (isLevelled(column) ? withRole(column, "levelled", "word", column.heading) : column));
}

/** 项目名称 right beside another heading's word, where a label would have its value. */
const headsProjects = (columns: readonly Column[]): boolean =>
  columns.some(
    ({ role }, index) =>
      role === "projectName" && [columns[index - 1], columns[index + 1]].some((beside) => beside?.role != null),
  );

/** The column with a role that has been found so. */
export const withRole = (column: Column, role: ColumnRole | null, by: Reason["by"], word: string): Column => ({
  ...column,
  role,
  confidence: CONFIDENCE[by],
  reason: { by, word },
});

function columnOf(path: readonly string[], vocabulary: Vocabulary): Column {
  const texts = path.map(unbroken).filter((text) => text !== "");
  const own = texts.at(-1) ?? "";
  const over = texts.slice(0, -1);
  const known = vocabulary.columnRole(own);
  const group = over.map((text) => vocabulary.columnRole(text)).findLast((found) => found !== null) ?? null;
  const part = group === null ? undefined : PARTS[group.role]?.[own];
  // Every cell of a document may be asked: one literal with all its keys costs a hundredth of objects spread into it.
  const column = (role: ColumnRole | null, by: Reason["by"], word: string, heading: string): Column => ({
    role,
    heading,
    group: over.at(-1) ?? null,
    note: known?.note ?? group?.note ?? null,
    confidence: CONFIDENCE[by],
    reason: { by, word },
    lane: 0,
  });
  if (part !== undefined) return column(part, "group", `${group?.word}·${own}`, own);
  if (known !== null) return column(known.role, known.by, known.word, HOMELESS.has(known.role) ? texts.join("·") : own);
  // 区域目标值 over 东区 | 西区: each of them holds such values.
  if (group?.role === "value") return column("value", "group", `${group.word}·${own}`, own);
  const heading = texts.join("·");
  return column(null, "unknown", heading, heading);
}

/** 小计 beside 财政拨款 under the same heading, whatever that says, is their sum. */
const withSums = (columns: readonly Column[]): Column[] =>
  columns.map((column) => {
    const { group, role, heading } = column;
    const own = group === null ? "" : heading.slice(group.length + 1);
    const isPart = (other: Column) => other.group === group && (other.role === "fiscal" || other.role === "other");
    const part = role === null && columns.some(isPart) ? PARTS.budget?.[own] : undefined;
    return part === undefined ? column : { ...withRole(column, part, "group", heading), heading: own };
  });

/** A heading mostly begins with a word that is known: a cheap test of every row. */
export const mayBegin = (texts: readonly string[], at: number, vocabulary: Vocabulary): boolean =>
  texts.slice(at, at + 2).some((text) => vocabulary.columnRole(text) !== null);

/** Heading words that must stand side by side to be a heading even where no blank line sets them off. */
const SURE_RUN = 3;

/**
 * The columns of the heading that starts in a run of cells at `at`, one a cell, or null. A row that the source sets off
 * is judged whole; inside a row only an unbroken run of heading words counts.
 */
export function headingInRun(
  texts: readonly string[],
  at: number,
  rowEnd: number,
  opensRow: boolean,
  vocabulary: Vocabulary,
): Column[] | null {
  const isWord = (text: string | undefined) => text !== undefined && vocabulary.columnRole(text) !== null;
  const upTo = (end: number) =>
    readHeading(
      texts.slice(at, end).map((text) => [text]),
      vocabulary,
    );
  const whole = opensRow && mayBegin(texts, at, vocabulary) ? upTo(rowEnd) : null;
  if (whole !== null) return whole;
  let length = 0;
  while (length <= MOST_COLUMNS && isWord(texts[at + length])) length++;
  return length >= SURE_RUN ? upTo(at + length) : null;
}
