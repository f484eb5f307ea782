import { cell, type DocxParts, docx, paragraph, row, table } from "../docx/build.ts";
import { realistic } from "../docx/realistic.ts";
import { styles } from "../docx/standard.ts";
import { type Described, type DescribedTable, isTable, placed, widthOf } from "./described.ts";

/** A described submission as a Word file, with all that Word writes around the text. */
export const asDocx = (described: Described): Uint8Array => docx(asDocxParts(described));

export const asDocxParts = (described: Described): DocxParts => ({
  body: realistic(bodyOf(described)),
  styles: styles(),
});

/** The blocks of a described submission as the body of a Word file has them. */
export function bodyOf(described: Described): string {
  const blocks = described.map((block, index) => {
    if (isTable(block)) return tableOf(block);
    if (typeof block === "string") return paragraph(block);
    const { text, marked } = block;
    return paragraph(text, marked === "heading" ? { style: "2" } : { bookmark: `_Toc${100000 + index}` });
  });
  return blocks.join("");
}

export function tableOf(described: DescribedTable): string {
  const rows = placed(described).map((cells) =>
    row(
      cells.map(({ text, columns, rows: height, fromAbove }) => {
        if (fromAbove) return cell("", { columns, vertical: "goesOn" });
        return cell(text, { columns, ...(height > 1 ? { vertical: "begins" } : {}) });
      }),
    ),
  );
  return table(rows, widthOf(described));
}
