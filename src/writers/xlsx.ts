import { type Format, WORKBOOK } from "./format.ts";
import { sheetsOf } from "./workbook/sheet.ts";
import type { Counts } from "./workbook/write.ts";

/** The most rows a sheet of Excel has, its heading among them. */
const MOST_ROWS = 1_048_576;

/**
 * The dataset as one workbook for Excel: a sheet per table, and the data dictionary. Texts are texts, whatever they look
 * like; a text that is too long for a cell is cut with a mark, characters that XML forbids become U+FFFD, and the rows of
 * a table that are too many for a sheet go on in the next.
 */
export const xlsxOf = (rowLimit: number): Format => ({
  files: [WORKBOOK],
  isAppended: false,
  async write(submissions, create, { headers }) {
    // The library is large, and few ask for a workbook.
    const [{ openFlow }, { writeSheet }] = await Promise.all([
      import("./workbook/flow.ts"),
      import("./workbook/write.ts"),
    ]);
    const flow = openFlow(create(WORKBOOK));
    const counts: Counts = { cutCells: 0, replacedCharacters: 0 };
    for (const sheet of sheetsOf(submissions, headers)) await writeSheet(flow, sheet, headers, rowLimit, counts);
    await flow.finish();
    return { ...counts };
  },
});

export const xlsx: Format = xlsxOf(MOST_ROWS);
