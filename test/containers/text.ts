import { type Described, type DescribedTable, isTable, placed } from "./described.ts";

/**
 * A described submission as Apache Tika prints a Word file: a cell a line behind a TAB, further paragraphs of a cell
 * without one, a blank line behind each row, a lone TAB for what is merged with the cell above.
 */
export function asText(described: Described): string {
  const blocks = described.map((block, index) => {
    if (isTable(block)) return `${tableText(block)}\n \n`;
    if (typeof block === "string") return `${block}\n`;
    return `[bookmark: _Toc_${100000 + index}]${block.text}\n`;
  });
  return blocks.join("");
}

const tableText = (table: DescribedTable): string =>
  placed(table)
    .map((row) => row.map(({ text, fromAbove }) => `\t${fromAbove ? "" : text}\n`).join(""))
    .join("\n");
