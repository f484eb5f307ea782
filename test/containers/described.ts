/**
 * A submission as a person would describe it, whatever file it comes in: paragraphs, and tables of cells that may
 * reach over several columns and rows. The writers beside this file turn one description into a Word file, a page and
 * an exported text, which must all be read to the same record.
 */
export type Described = readonly (DescribedParagraph | DescribedTable)[];

/** A bare text is an unmarked paragraph. */
export type DescribedParagraph = string | { readonly text: string; readonly marked: "bookmark" | "heading" };

export interface DescribedTable {
  readonly rows: readonly DescribedRow[];
}

export type DescribedRow = readonly (string | DescribedCell)[];

/** Lines of the text are paragraphs of the cell. */
export interface DescribedCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** A cell of a row as it stands on the grid; one that reaches down from above is in each of its rows. */
export interface PlacedCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly fromAbove: boolean;
}

export const isTable = (block: DescribedParagraph | DescribedTable): block is DescribedTable =>
  typeof block === "object" && "rows" in block;

/** The cells of each row by column, as HTML places them: in the first columns that nothing from above covers. */
export function placed({ rows }: DescribedTable): PlacedCell[][] {
  let above: { readonly cell: PlacedCell; readonly left: number }[] = [];
  return rows.map((row) => {
    const reaching = above;
    const cells: PlacedCell[] = reaching.map(({ cell }) => ({ ...cell, fromAbove: true }));
    let column = 0;
    const skipCovered = () => {
      for (let over = at(cells, column); over !== undefined; over = at(cells, column)) column += over.columns;
    };
    const begun = row.map((given): PlacedCell => {
      skipCovered();
      const { text, columns = 1, rows: height = 1 } = typeof given === "string" ? { text: given } : given;
      const cell = { text, column, columns, rows: height, fromAbove: false };
      column += columns;
      return cell;
    });
    above = [...reaching, ...begun.map((cell) => ({ cell, left: cell.rows }))]
      .map(({ cell, left }) => ({ cell, left: left - 1 }))
      .filter(({ left }) => left > 0);
    return [...cells, ...begun].toSorted((left, right) => left.column - right.column);
  });
}

const at = (cells: readonly PlacedCell[], column: number): PlacedCell | undefined =>
  cells.find((cell) => cell.column === column);

/** The columns of a table's grid. */
export const widthOf = (table: DescribedTable): number =>
  placed(table).reduce((widest, row) => {
    const last = row.at(-1);
    return Math.max(widest, last === undefined ? 0 : last.column + last.columns);
  }, 0);
