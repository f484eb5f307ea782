import type { DescribedCell, DescribedRow } from "../containers/described.ts";

/** One column of a table as a person would describe it, apart from where it stands. */
export interface Column {
  /** Two words where a heading stands over several columns: what is above, and the column's own. */
  readonly heading: string | readonly [above: string, own: string];
  /** Columns of the grid that it takes; 1 where nothing else is said. */
  readonly width?: number;
  /** Equal cells below each other are one cell. */
  readonly merged?: boolean;
  /** Its heading reaches down beside all rows of the table and is all it prints. */
  readonly side?: boolean;
  /** Columns of the same lane stand together; the lanes print the same headings side by side. */
  readonly lane?: number;
}

/** A table by its columns; each row has a text for every column but those at the side, merged ones repeat theirs. */
export interface ColumnTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Rows below of a word and of what they print under some headings. */
  readonly totals?: readonly Total[];
  /** How many indicators a row makes; 1 where nothing else is said. */
  readonly indicatorsIn?: (row: readonly string[]) => number;
}

export interface Total {
  readonly word: string;
  /** The heading its word stands under; the first where nothing else is said. */
  readonly in?: string;
  readonly under: Readonly<Record<string, string>>;
}

export const sideLabel = (heading: string, width = 1): Column => ({ heading, side: true, width });
export const merged = (...headings: string[]): Column[] => headings.map((heading) => ({ heading, merged: true }));
export const plain = (...headings: string[]): Column[] => headings.map((heading) => ({ heading }));
/** Columns under one heading above them. */
export const under = (above: string, ...own: string[]): Column[] =>
  own.map((heading) => ({ heading: [above, heading] }));
export const levels = merged("一级指标", "二级指标");

export const gridWidth = ({ columns }: ColumnTable): number =>
  columns.reduce((total, { width = 1 }) => total + width, 0);

export const ownHeading = ({ heading }: Column): string => (typeof heading === "string" ? heading : heading[1]);
export const headingAbove = ({ heading }: Column): string | null => (typeof heading === "string" ? null : heading[0]);

/** The rows of a table with its headings, in one row or two. */
export function rowsOf(table: ColumnTable): DescribedRow[] {
  const { columns, totals = [] } = table;
  const printed = columns.filter(({ side }) => side !== true);
  return [...headingRows(table), ...bodyRows(table, printed), ...totals.map((total) => totalRow(total, printed))];
}

function headingRows({ columns, rows, totals = [] }: ColumnTable): DescribedRow[] {
  const height = columns.some((column) => headingAbove(column) !== null) ? 2 : 1;
  const top = columns.flatMap((column, index): DescribedCell[] => {
    const { width = 1, side = false } = column;
    const above = headingAbove(column);
    if (above === null) {
      const down = side ? height + rows.length + totals.length : height;
      return [{ text: ownHeading(column), columns: width, rows: down }];
    }
    const before = columns[index - 1];
    if (before !== undefined && headingAbove(before) === above && before.lane === column.lane) return [];
    const end = columns.findIndex(
      (next, at) => at > index && (headingAbove(next) !== above || next.lane !== column.lane),
    );
    const group = columns.slice(index, end < 0 ? undefined : end);
    return [{ text: above, columns: group.reduce((total, { width: each = 1 }) => total + each, 0) }];
  });
  const below = columns
    .filter((column) => headingAbove(column) !== null)
    .map((column): DescribedCell => ({ text: ownHeading(column), columns: column.width ?? 1 }));
  return height === 2 ? [top, below] : [top];
}

function bodyRows({ rows }: ColumnTable, printed: readonly Column[]): DescribedRow[] {
  const isOneCell = (column: number, row: number, other: number): boolean => {
    const lane = printed[column]?.lane;
    return (
      rows[other] !== undefined &&
      rows[row]?.[column] !== "" &&
      printed.every(
        (left, at) =>
          at > column ||
          left.merged !== true ||
          (left.lane !== undefined && left.lane !== lane) ||
          rows[row]?.[at] === rows[other]?.[at],
      )
    );
  };
  return rows.map((row, index) =>
    printed.flatMap(({ width = 1, merged: isMerged = false }, column): DescribedCell[] => {
      const text = row[column] ?? "";
      if (!isMerged) return [{ text, columns: width }];
      if (index > 0 && isOneCell(column, index, index - 1)) return [];
      let height = 1;
      while (isOneCell(column, index, index + height)) height++;
      return [{ text, columns: width, rows: height }];
    }),
  );
}

/** The word takes the columns from its own to the next that prints a number. */
function totalRow(total: Total, printed: readonly Column[]): DescribedRow {
  const { word, under: numbers } = total;
  const at = total.in === undefined ? 0 : printed.findIndex((column) => ownHeading(column) === total.in);
  const reach = printed.findIndex((column, index) => index > at && numbers[ownHeading(column)] !== undefined);
  const end = reach < 0 ? printed.length : reach;
  return printed.flatMap((column, index): DescribedCell[] => {
    if (index > at && index < end) return [];
    const columns = printed.slice(index, index === at ? end : index + 1).reduce((sum, { width = 1 }) => sum + width, 0);
    return [{ text: index === at ? word : (numbers[ownHeading(column)] ?? ""), columns }];
  });
}

/**
 * A row over `total` columns of the grid: cells that say how wide they are, the others share what is left, and the last
 * of them takes the rest.
 */
export function across(total: number, ...cells: (string | DescribedCell)[]): DescribedRow {
  const given = cells.map((cell) => (typeof cell === "string" ? { text: cell } : cell));
  const fixed = given.reduce((sum, { columns = 0 }) => sum + columns, 0);
  const open = given.filter(({ columns }) => columns === undefined);
  const share = Math.floor((total - fixed) / Math.max(open.length, 1));
  const rest = total - fixed - share * open.length;
  return given.map((cell) => ({
    ...cell,
    columns: cell.columns ?? share + (cell === open.at(-1) ? rest : 0),
  }));
}

/** A label beside so many rows. */
export const beside = (text: string, rows: number, columns = 1): DescribedCell => ({ text, rows, columns });
export const wide = (text: string, columns: number): DescribedCell => ({ text, columns });
