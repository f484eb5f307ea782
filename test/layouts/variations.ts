import { matchForm } from "../../src/text/fold.ts";
import { columnWords } from "../../src/vocabulary/columns.ts";
import { wordsOf } from "../../src/vocabulary/words.ts";
import { type Described, type DescribedTable, isTable, placed, widthOf } from "../containers/described.ts";
import { type Pick, picker } from "../mutations.ts";
import { across, type Column, type ColumnTable, headingAbove, ownHeading, wide } from "./columns.ts";

const isLevel = (column: Column): boolean => matchForm(ownHeading(column)).includes("级");

function shuffled<Value>(values: readonly Value[], pick: Pick): Value[] {
  const left = [...values];
  const taken: Value[] = [];
  while (left.length > 0) taken.push(...left.splice(pick(left.length), 1));
  return taken;
}

/** Columns that only stand together: those under one heading, and all lanes. By their index in the table. */
function blocksOf(columns: readonly Column[]): number[][] {
  const blocks: number[][] = [];
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    const above = headingAbove(column);
    const together =
      before !== undefined &&
      ((column.lane !== undefined && before.lane !== undefined) || (above !== null && headingAbove(before) === above));
    if (together) blocks.at(-1)?.push(index);
    else blocks.push([index]);
  });
  return blocks;
}

/** Lanes keep their order, and all of them change the order of their columns alike. */
function lanesShuffled(block: readonly number[], columns: readonly Column[], pick: Pick): readonly number[] {
  const lanes = new Map<number, number[]>();
  for (const index of block) {
    const { lane } = columns[index] ?? {};
    if (lane !== undefined) lanes.set(lane, [...(lanes.get(lane) ?? []), index]);
  }
  const [first] = lanes.values();
  if (first === undefined) return block;
  const order = shuffled([...first.keys()], pick);
  return [...lanes.values()].flatMap((lane) => order.map((at) => lane[at] ?? 0));
}

/** A table as its columns by index: those at the side, and the others with their cells. */
function apart({ columns, rows }: ColumnTable) {
  const side = columns.filter((column) => column.side === true);
  const printed = columns.filter((column) => column.side !== true);
  return { side, printed, cellsOf: (column: number) => rows.map((row) => row[column] ?? "") };
}

function ofColumns(table: ColumnTable, columns: readonly FilledColumn[]): ColumnTable {
  const { side } = apart(table);
  return {
    ...table,
    columns: [...side, ...columns.map(({ column }) => column)],
    rows: table.rows.map((_, row) => columns.map(({ cells }) => cells[row] ?? "")),
  };
}

/** The columns in another order; levels are no longer merged, since what they were merged beside has moved. */
export function inAnotherOrder(tables: readonly ColumnTable[], seed: number): ColumnTable[] {
  return tables.map((table) => {
    const pick = picker(seed);
    const { printed, cellsOf } = apart(table);
    const first = printed[0];
    const order = shuffled(blocksOf(printed), pick).flatMap((block) => lanesShuffled(block, printed, pick));
    const columns = order.flatMap((index) => {
      const column = printed[index];
      if (column === undefined) return [];
      return [{ column: isLevel(column) ? { ...column, merged: false } : column, cells: cellsOf(index) }];
    });
    const totals = (table.totals ?? []).map((total) => (first ? { ...total, in: ownHeading(first) } : total));
    return { ...ofColumns(table, columns), totals };
  });
}

export const FURTHER = "归档编号";

/** A column that no vocabulary has, somewhere; what it prints counts up over all rows that make a record. */
export function withFurtherColumn(tables: readonly ColumnTable[], seed: number): ColumnTable[] {
  const pick = picker(seed);
  let count = 0;
  return tables.map((table) => {
    const cells = table.rows.map((row) => (recordsIn(table, row) === 0 ? "" : `档-${++count}`));
    return withColumn(table, { column: { heading: FURTHER }, cells }, pick);
  });
}

/** A column, somewhere, that prints nothing. */
export function withEmptyColumn(tables: readonly ColumnTable[], seed: number): ColumnTable[] {
  const pick = picker(seed);
  return tables.map((table) => withColumn(table, { column: { heading: "" }, cells: table.rows.map(() => "") }, pick));
}

interface FilledColumn {
  readonly column: Column;
  readonly cells: readonly string[];
}

function withColumn(table: ColumnTable, further: FilledColumn, pick: Pick): ColumnTable {
  const { printed, cellsOf } = apart(table);
  const blocks = blocksOf(printed).map((block) =>
    block.flatMap((index): FilledColumn[] => {
      const column = printed[index];
      return column === undefined ? [] : [{ column, cells: cellsOf(index) }];
    }),
  );
  // A total's word takes the first column.
  const at = table.totals === undefined ? pick(blocks.length + 1) : 1 + pick(blocks.length);
  return ofColumns(table, blocks.toSpliced(at, 0, [further]).flat());
}

const recordsIn = ({ indicatorsIn }: ColumnTable, row: readonly string[]): number => indicatorsIn?.(row) ?? 1;

/** What each record of the tables, in order, must hold from the further column. */
export function furtherContents(tables: readonly ColumnTable[]): string[] {
  let count = 0;
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const records = recordsIn(table, row);
      return records === 0 ? [] : Array.from({ length: records }, (_, index) => `档-${index === 0 ? ++count : count}`);
    }),
  );
}

const NOTE = /[（(][^（）()]*[)）]$/;

/** Other words for the same heading, with the note it carries in brackets. */
function aliasesOf(heading: string): string[] {
  const [note = ""] = NOTE.exec(heading) ?? [];
  const word = matchForm(heading.slice(0, heading.length - note.length));
  const all = columnWords.filter(({ role }) => role !== "kept" && role !== "remark");
  const role = all.find((words) => wordsOf(words).includes(word))?.role;
  const same = all.filter((words) => words.role === role).flatMap(wordsOf);
  return same.filter((candidate) => candidate !== word).map((candidate) => candidate + note);
}

export interface Renamed {
  readonly heading: string;
  readonly alias: string;
  readonly tables: readonly ColumnTable[];
}

/** The tables once for each heading that has other words, with one of them in its place. */
export function withOtherWords(tables: readonly ColumnTable[], keeps: readonly string[], seed: number): Renamed[] {
  const pick = picker(seed);
  const headings = new Set(
    tables.flatMap(({ columns }) => columns.filter(({ side }) => side !== true).map(ownHeading)),
  );
  const replaced = [...headings].filter((heading) => !keeps.includes(heading));
  return replaced.flatMap((heading) => {
    const aliases = aliasesOf(heading).filter((alias) => !headings.has(alias));
    const alias = aliases[pick(Math.max(aliases.length, 1))];
    return alias === undefined
      ? []
      : [{ heading, alias, tables: tables.map((table) => renamed(table, heading, alias)) }];
  });
}

/** What narrow columns make of headings, by turns: blanks between the characters, or a line break. */
export function withBrokenHeadings(
  tables: readonly ColumnTable[],
  keeps: readonly string[],
  seed: number,
): ColumnTable[] {
  const pick = picker(seed);
  const broken = new Map<string, string>();
  for (const heading of tables.flatMap(({ columns }) => columns.map(ownHeading))) {
    const characters = [...heading];
    const blanks =
      pick(2) === 0 ? characters.join(" ") : characters.toSpliced(1 + pick(characters.length - 1), 0, "\n").join("");
    if (aliasesOf(heading).length > 0 && !keeps.includes(heading)) broken.set(heading, blanks);
  }
  return [...broken].reduce(
    (all, [heading, printed]) => all.map((table) => renamed(table, heading, printed)),
    [...tables],
  );
}

function renamed(table: ColumnTable, heading: string, alias: string): ColumnTable {
  const columns = table.columns.map((column): Column => {
    if (column.side === true || ownHeading(column) !== heading) return column;
    const above = headingAbove(column);
    return { ...column, heading: above === null ? alias : [above, alias] };
  });
  const totals = (table.totals ?? []).map((total) => ({
    ...total,
    under: Object.fromEntries(Object.entries(total.under).map(([key, text]) => [key === heading ? alias : key, text])),
  }));
  return { ...table, columns, totals };
}

/** The row of a table in which its columns' headings begin, -1 where it is none of those described by columns. */
function headingRow(table: DescribedTable, columns: readonly ColumnTable[]): number {
  const headings = columns.map((described) =>
    described.columns.filter(({ side }) => side !== true).map((column) => headingAbove(column) ?? ownHeading(column)),
  );
  return placed(table).findIndex((row) => {
    const texts = new Set(row.filter(({ fromAbove }) => !fromAbove).map(({ text }) => text));
    return headings.some((words) => words.every((word) => texts.has(word)));
  });
}

/** The labels above the columns as a table of their own; null where there are none. */
export function withFormApart(described: Described, tables: readonly ColumnTable[]): Described | null {
  let any = false;
  const blocks = described.flatMap((block): Described => {
    if (!isTable(block)) return [block];
    const at = headingRow(block, tables);
    if (at <= 0) return [block];
    any = true;
    return [{ rows: block.rows.slice(0, at) }, "", { rows: block.rows.slice(at) }];
  });
  return any ? blocks : null;
}

export const FURTHER_LABEL = "备案编号";

/** A row of a label that no vocabulary has in each form, between others; null where there are no forms. */
export function withFurtherLabel(described: Described, tables: readonly ColumnTable[], seed: number): Described | null {
  const pick = picker(seed);
  let count = 0;
  const blocks = described.map((block) => {
    if (!isTable(block)) return block;
    const end = headingRow(block, tables);
    const cells = placed(block);
    const between = Array.from({ length: Math.max(end, 0) }, (_, at) => at + 1).filter(
      (at) => cells[at]?.every(({ fromAbove }) => !fromAbove) === true,
    );
    const at = between[pick(Math.max(between.length, 1))];
    if (at === undefined) return block;
    const row = across(widthOf(block), wide(FURTHER_LABEL, 1), `备-${++count}`);
    return { rows: block.rows.toSpliced(at, 0, row) };
  });
  return count > 0 ? blocks : null;
}
