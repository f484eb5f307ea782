import type { AutoFilter, WorkbookWriter, WorksheetWriter } from "@cj-tech-master/excelts";
import type { Headers } from "../format.ts";
import type { Value } from "../tables/table.ts";
import type { Flow } from "./flow.ts";
import { type ColumnLook, columnLook, HEADING, isWrapped } from "./looks.ts";
import type { Sheet } from "./sheet.ts";
import { cellText } from "./text.ts";
import { columnWidth, linesOf } from "./widths.ts";

type Row = readonly Value[];

/** What was done to texts that a cell cannot hold as they are. */
export interface Counts {
  cutCells: number;
  replacedCharacters: number;
}

/** So many rows are seen before the widths of the columns must be told. */
const SAMPLE = 200;
const LINE_HEIGHT = 16;
/** So many digits side by side can still be read on a page. */
const PAGE_WIDTH = 250;
const A4 = 9;

interface Plan {
  readonly sheet: Sheet;
  readonly headers: Headers;
  readonly columns: readonly { readonly look: ColumnLook; readonly width: number; readonly isWrapped: boolean }[];
}

function planOf(sheet: Sheet, headers: Headers, sample: readonly Row[]): Plan {
  const columns = sheet.columns.map((column, index) => {
    const values = sample.map((row) => row[index] ?? null);
    const width = columnWidth(column, values);
    return { look: columnLook(column), width, isWrapped: isWrapped(column) };
  });
  return { sheet, headers, columns };
}

/** Looks at the first rows; `rows` gives all of them, once. */
function sampleOf({ rows }: Sheet): { sample: readonly Row[]; rows: Iterable<Row> } {
  const iterator = rows()[Symbol.iterator]();
  const sample: Row[] = [];
  while (sample.length < SAMPLE) {
    const next = iterator.next();
    if (next.done) break;
    sample.push(next.value);
  }
  function* all(): Generator<Row> {
    yield* sample;
    yield* { [Symbol.iterator]: () => iterator };
  }
  return { sample, rows: all() };
}

/** The first sheet of these rows, or a further one: each has the heading. */
function open(workbook: WorkbookWriter, { sheet, columns }: Plan, part: number): WorksheetWriter {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const worksheet = workbook.addWorksheet(part === 1 ? sheet.name : `${sheet.name} ${part}`, {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    pageSetup: {
      paperSize: A4,
      orientation: "landscape",
      fitToWidth: Math.ceil(total / PAGE_WIDTH),
      fitToHeight: 0,
      printTitlesRow: "1:1",
      printTitlesColumn: "A:A",
    },
    headerFooter: { oddFooter: "&L&8&A&R&8&P / &N" },
  });
  worksheet.columns = columns.map(({ width, look }) => ({ width, style: look.plain }));
  const heading = worksheet.addRow(sheet.columns.map((column) => column.heading));
  for (const [index, { isKey }] of sheet.columns.entries())
    heading.getCell(index + 1).style = isKey ? HEADING.key : HEADING.other;
  heading.height = 2 * LINE_HEIGHT;
  heading.commit();
  return worksheet;
}

const filterOver = ({ columns }: Plan, rows: number): AutoFilter => ({
  from: { row: 1, column: 1 },
  to: { row: rows, column: columns.length },
});

/** Nothing and a text without a character are the same empty cell. */
function add(worksheet: WorksheetWriter, { columns, headers }: Plan, values: Row, counts: Counts): void {
  const row = worksheet.addRow([]);
  let lines = 1;
  for (const [index, { look, width, isWrapped }] of columns.entries()) {
    const value = values[index] ?? null;
    if (value === null || value === "") continue;
    const cell = row.getCell(index + 1);
    cell.style = look.of(value);
    if (typeof value === "string") {
      const { text, cut, replacedCharacters } = cellText(value, headers);
      // As plain text the library writes it as the result of a formula: LibreOffice then trims it and leaves it escaped.
      cell.value = { richText: [{ text }] };
      counts.cutCells += Number(cut);
      counts.replacedCharacters += replacedCharacters;
      if (isWrapped) lines = Math.max(lines, linesOf(value, width));
    } else cell.value = value;
  }
  // Excel would find the height by itself, LibreOffice not. It is no more than a first one: who edits the row gets his own.
  if (lines > 1) Object.assign(row, { height: lines * LINE_HEIGHT, customHeight: false });
  row.commit();
}

/** Writes the rows of a sheet, and those beyond `rowLimit` (the heading counts) into further sheets behind it. */
export async function writeSheet(
  flow: Flow,
  sheet: Sheet,
  headers: Headers,
  rowLimit: number,
  counts: Counts,
): Promise<void> {
  const { sample, rows } = sampleOf(sheet);
  const plan = planOf(sheet, headers, sample);
  let part = 1;
  let written = 1;
  let worksheet = open(flow.workbook, plan, part);
  const close = (): Promise<void> => {
    worksheet.autoFilter = filterOver(plan, written);
    return flow.close(worksheet);
  };
  for (const row of rows) {
    if (written === rowLimit) {
      await close();
      worksheet = open(flow.workbook, plan, ++part);
      written = 1;
    }
    add(worksheet, plan, row, counts);
    written++;
    await flow.drain();
  }
  await close();
}
