import type { Form, Part } from "../../src/grid/layout.ts";
import type { Table } from "../../src/grid/table.ts";
import type { Slot } from "../../src/model/grid.ts";
import type { Described, DescribedCell, DescribedParagraph, DescribedRow, DescribedTable } from "./described.ts";

/**
 * What a text was laid out as, described anew: its forms and tables with the spans their Word file must have had. A
 * merged label is one cell beside all its rows, and a row of a form reaches to the right edge of the table.
 */
export function describedAgain(parts: readonly Part[]): (DescribedParagraph | DescribedTable)[] {
  return parts.map((part) => {
    if (part.kind === "form") return { rows: formRows(part, widestRow(part)) };
    if (part.kind === "table") return { rows: tableRows(part, 1) };
    const { passage, marked } = part.paragraph;
    return marked ? { text: passage.text, marked: "bookmark" } : passage.text;
  });
}

/** The same with each form and the table below it as one table on a common grid, as most townships have them. */
export function describedAsOneGrid(parts: readonly Part[]): Described {
  return parts.flatMap((part, index): Described => {
    const before = parts[index - 1];
    const next = parts[index + 1];
    if (part.kind === "form" && next?.kind === "table") {
      const width = next.columns.length * FINENESS;
      return [{ rows: [...formRows(part, width), ...tableRows(next, FINENESS)] }];
    }
    return part.kind === "table" && before?.kind === "form" ? [] : describedAgain([part]);
  });
}

/** So many columns of the common grid lie under one column of the indicator table. */
const FINENESS = 2;

const widestRow = ({ grid }: Form): number => Math.max(...grid.rows.map((row) => row.length));

function formRows({ grid }: Form, width: number): DescribedRow[] {
  const texts = grid.rows.map((row) => row.map(textIn));
  return texts.map((row, index) => {
    const isMerged = index > 0 && row[0] === "" && row.length > 1;
    const cells = row.map((text, at): DescribedCell => {
      const from = Math.floor((at * width) / row.length);
      const to = Math.floor(((at + 1) * width) / row.length);
      // The first column is as wide in every row, so that a label can be merged downwards.
      return { text, columns: to - from };
    });
    const [label, ...others] = cells;
    if (label === undefined) return [];
    const [second] = others;
    const even =
      second === undefined
        ? [label]
        : [{ ...label, columns: 1 }, widened(second, (label.columns ?? 1) - 1), ...others.slice(1)];
    if (isMerged) return even.slice(1);
    const below = texts.slice(index + 1).findIndex((next) => next[0] !== "" || next.length === 1);
    const rows = (below < 0 ? texts.length - index - 1 : below) + 1;
    return row.length > 1 && rows > 1 ? [{ ...label, columns: 1, rows }, ...even.slice(1)] : even;
  });
}

const widened = (cell: DescribedCell, by: number): DescribedCell => ({ ...cell, columns: (cell.columns ?? 1) + by });

function tableRows({ grid }: Table, fineness: number): DescribedRow[] {
  return grid.rows.map((row, index) =>
    row.flatMap((slot, column): DescribedCell[] => {
      if (slot.kind === "covered") return [];
      const below = grid.rows.slice(index + 1).findIndex((next) => !covers(slot, next[column]));
      const rows = (below < 0 ? grid.rows.length - index - 1 : below) + 1;
      return [{ text: textIn(slot), columns: fineness, rows }];
    }),
  );
}

const covers = (slot: Slot, below: Slot | undefined): boolean =>
  slot.kind === "origin" && below?.kind === "covered" && below.cell === slot.cell;

const textIn = (slot: Slot): string => (slot.kind === "origin" ? slot.cell.passage.text : "");
