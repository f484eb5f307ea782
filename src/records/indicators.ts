import type { Reading } from "../diagnostics/reading.ts";
import type { Column } from "../grid/heading.ts";
import type { Table } from "../grid/table.ts";
import type { Cell, Slot } from "../model/grid.ts";
import type { Place } from "../model/place.ts";
import type { Indicator } from "../model/record.ts";
import { type ColumnRole, footerOpening, totalWord } from "../vocabulary/columns.ts";
import { Extra } from "./extra.ts";
import { Fields, type Printed, printedCell } from "./fields.ts";

/** Columns whose content has no field of its own. */
const HOMELESS = new Set<ColumnRole | null>([null, "remark"]);
/** A row that has none of these is no indicator: a note, a signature, a rest. */
const ESSENTIAL: readonly ColumnRole[] = ["name", "description", "value", "level2"];

/** One row under its columns. */
export interface Row {
  readonly columns: readonly Column[];
  readonly slots: readonly Slot[];
}

const spokenIn = ({ columns, slots }: Row) =>
  slots.flatMap((slot, index) => {
    const text = slot.kind === "origin" ? slot.cell.passage.text.trim() : "";
    return text === "" ? [] : [{ text, role: columns[index]?.role ?? null }];
  });

/** A row of notes or signatures below a table. */
export const isSigned = (row: Row): boolean => footerOpening.test(spokenIn(row)[0]?.text ?? "");

/** A row of totals or signatures: what it says stays unclaimed, and is reported. */
const isFooter = (row: Row): boolean =>
  isSigned(row) || spokenIn(row).some(({ text, role }) => TOTALLED.has(role) && totalWord.test(text));

/** Columns where 合计 is a row's word and not its content. */
const TOTALLED = new Set<ColumnRole | null>(["serial", "level1", "level2", "name"]);

/** The rows below a table's headings. */
export function dataRows({ grid, columns, headings }: Table): Row[] {
  return grid.rows.filter((_, index) => !headings.has(index)).map((slots) => ({ columns, slots }));
}

/** The cell of a row under a role: its own, or the merged one that covers it; null for a hole. */
export function cellOf({ columns, slots }: Row, role: ColumnRole): Cell | null {
  const slot = slots[columns.findIndex((column) => column.role === role)];
  return slot === undefined || slot.kind === "gap" ? null : slot.cell;
}

export const printedOf = (row: Row, role: ColumnRole): Printed | null => {
  const cell = cellOf(row, role);
  return cell === null ? null : printedCell(cell);
};

export const speaks = (row: Row, role: ColumnRole): boolean => (cellOf(row, role)?.passage.text ?? "") !== "";

/** Whether a cell of its own says something in the row, and not one that reaches into it. */
export function prints({ columns, slots }: Row, role: ColumnRole): boolean {
  const slot = slots[columns.findIndex((column) => column.role === role)];
  return slot?.kind === "origin" && slot.cell.passage.text !== "";
}

/** What a row prints under headings that have no field. */
export function extraOf(row: Row, fields: Fields): Extra {
  const extra = new Extra();
  row.columns.forEach(({ role, heading }, index) => {
    const slot = row.slots[index];
    if (!HOMELESS.has(role) || slot?.kind !== "origin") return;
    const text = fields.text(`extra.${heading}`, printedCell(slot.cell));
    if (text !== null) extra.keep(heading, text);
  });
  return extra;
}

/** Marks the headings of a table as the form's own words. */
export function markHeadings({ grid, headings }: Table, reading: Reading): void {
  for (const index of headings) {
    for (const slot of grid.rows[index] ?? []) if (slot.kind === "origin") reading.structural(slot.cell.passage);
  }
}

/** Reads the indicator rows of one table from top to bottom; holds the levels that a hole in a row leaves open. */
export class IndicatorRows {
  readonly #reading: Reading;
  #level1: Cell | null = null;
  #level2: Cell | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The row's indicator, or null where the row holds none. */
  read(row: Row): Indicator | null {
    if (spokenIn(row).length === 0 || !ESSENTIAL.some((role) => speaks(row, role)) || isFooter(row)) return null;
    const opens = row.slots[row.columns.findIndex(({ role }) => role === "level1")]?.kind === "origin";
    this.#level1 = this.#level(row, "level1", this.#level1);
    this.#level2 = this.#level(row, "level2", opens ? null : this.#level2);
    const serial = cellOf(row, "serial");
    if (serial !== null) this.#reading.structural(serial.passage);
    const fields = new Fields(this.#reading);
    const { level1, level2 } = this.#levels(row, fields);
    const parts = (["sign", "value", "valueUnit"] as const).map((role) => printedOf(row, role));
    const actual = printedOf(row, "actual");
    const extra = extraOf(row, fields);
    return {
      level1,
      level2,
      name: fields.name("name", printedOf(row, "name")),
      description: fields.text("description", printedOf(row, "description")),
      target: fields.target(
        "target",
        parts.filter((part) => part !== null),
      ),
      basis: fields.text("basis", printedOf(row, "basis")),
      weight: this.#typed(row, "weight", number, fields, extra),
      direction: this.#typed(row, "direction", direction, fields, extra),
      actual: actual === null ? null : fields.target("actual", [actual]),
      score: this.#typed(row, "score", number, fields, extra),
      reason: fields.text("reason", printedOf(row, "reason")),
      extra: extra.record,
      at: placeOf(row),
      ...fields.traced,
    };
  }

  /** A hole keeps the level of the row above only where the table is merged, never past a level of its own. */
  #level(row: Row, role: "level1" | "level2", above: Cell | null): Cell | null {
    const slot = row.slots[row.columns.findIndex((column) => column.role === role)];
    if (slot === undefined || slot.kind === "gap") return above;
    return slot.cell;
  }

  #levels(row: Row, fields: Fields): { level1: string | null; level2: string | null } {
    const printed1 = this.#level1;
    const printed2 = this.#level2;
    const second = printed2 === null ? null : this.#reading.vocabulary.secondLevel(printed2.passage.text);
    const first = printed1 === null ? null : this.#reading.vocabulary.firstLevel(printed1.passage.text);
    // Where the row lost its first cell, the level above holds only as long as the second level may stand under it.
    const doubtful = cellOf(row, "level1") === null && second !== null && first !== null;
    const level1 = doubtful && !second.parents.includes(first.canonical) ? null : printed1;
    return {
      level1: this.#named("level1", level1, first?.canonical, fields),
      level2: this.#named("level2", printed2, second?.canonical, fields),
    };
  }

  #named(field: string, cell: Cell | null, canonical: string | undefined, fields: Fields): string | null {
    const text = cell === null ? null : fields.text(field, printedCell(cell));
    if (text === null || cell === null) return null;
    if (canonical === undefined) this.#reading.report("level/unknown", cell.at, { word: text });
    return canonical ?? text;
  }

  /** A field that is no text; what cannot be read as one stays in `extra` under its heading, with a diagnostic. */
  #typed<Value>(
    row: Row,
    role: ColumnRole,
    read: (text: string) => Value | null,
    fields: Fields,
    extra: Extra,
  ): Value | null {
    const printed = printedOf(row, role);
    const text = fields.text(role, printed);
    if (text === null || printed === null) return null;
    const value = read(text);
    if (value === null) {
      const heading = row.columns.find((column) => column.role === role)?.heading ?? role;
      extra.keep(heading, text);
      this.#reading.report("field/unreadable", printed.at, { heading, text });
    }
    return value;
  }
}

const NUMBER = /^(\d{1,6}(?:\.\d{1,6})?)\s*[分%％]?$/;

function number(text: string): number | null {
  const [, digits] = NUMBER.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

function direction(text: string): Indicator["direction"] {
  const [, word] = /^(正向|反向)(?:指标)?$/.exec(text) ?? [];
  return word === "正向" || word === "反向" ? word : null;
}

/** Where a row stands: its lines from the first to the last cell that starts in it. */
export function placeOf({ slots }: Row): Place {
  const origins = slots.filter((slot) => slot.kind === "origin").map(({ cell }) => cell.at);
  const lined = origins.filter(({ line }) => line !== undefined);
  const line = lined[0]?.line;
  const last = lined.at(-1);
  const endLine = last?.endLine ?? last?.line;
  const { table, row } = origins[0] ?? {};
  return {
    ...(line === undefined ? {} : { line }),
    ...(line === undefined || endLine === undefined || endLine === line ? {} : { endLine }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
  };
}
