import type { Reading } from "../diagnostics/reading.ts";
import type { Column } from "../grid/heading.ts";
import type { Table } from "../grid/table.ts";
import { type Cell, originsIn } from "../model/grid.ts";
import { slice } from "../model/passage.ts";
import type { Indicator } from "../model/record.ts";
import { levelHeading } from "../recognise/levels.ts";
import { unbroken } from "../text/blanks.ts";
import { unitInBrackets } from "../values/bracket.ts";
import { type ColumnRole, indicatorRoles, longTerm, rowRoles } from "../vocabulary/columns.ts";
import { indicatorLabel } from "../vocabulary/outline.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Extra } from "./extra.ts";
import { Fields, type Printed, printedCell } from "./fields.ts";
import { isFooter } from "./footer.ts";
import { type Levels, RowLevels } from "./levels.ts";
import { rowsOfLines } from "./lines.ts";
import { outlineIndicators } from "./outline.ts";
import { aloneIn, cellOf, dataRows, extraOf, gapsIn, placeOf, printedOf, type Row, rowOf, speaks } from "./rows.ts";

/** A row that has none of these is no indicator: a note, a rest. */
const ESSENTIAL: readonly ColumnRole[] = ["name", "description", "value", "level2"];

/** The roles that have a field in an indicator, or tell what the row is. */
const HELD = new Set<ColumnRole | null>([...indicatorRoles, ...rowRoles]);

/** What forms print where a name is due. */
const TEMPLATE = /^(?:指标\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})?\s*[：:、.．]?|[…⋯.·]{2,})$/;

/** The words under which extra keeps what tells a lane, or a block of rows, from the others. */
const OF_VALUES = "指标值";
const OF_INDICATORS = "绩效指标";

/** What a table's project has said before it: its indicators, and the terms its goals are printed for. */
interface Context {
  readonly before: readonly Indicator[];
  readonly terms: readonly string[];
}

export const NO_CONTEXT: Context = { before: [], terms: [] };

/**
 * Reads the indicator rows of one table from top to bottom; holds the levels that a hole in a row leaves open. A row
 * holds one indicator or, where columns stand several times side by side, one in each lane.
 */
export class IndicatorRows {
  readonly #reading: Reading;
  readonly #homeless: (column: Column) => boolean;
  readonly #lanes: readonly number[];
  readonly #blocks: boolean;
  readonly #terms: readonly string[];
  /** The columns that hold all indicators of a level, and the cells of their headings. */
  readonly #levelled: readonly Levelled[];
  readonly #levels: RowLevels;

  /** `homeless` tells which columns without a field are the indicators' own. */
  constructor(
    table: Table,
    reading: Reading,
    { before, terms }: Context = NO_CONTEXT,
    homeless = ({ role }: Column) => !HELD.has(role),
  ) {
    this.#reading = reading;
    this.#terms = terms;
    this.#homeless = homeless;
    this.#lanes = [...new Set(table.columns.map(({ lane }) => lane))].filter((lane) => lane > 0);
    this.#levels = new RowLevels(this.#lanes.length, reading);
    const labels = sideLabels(table, reading.vocabulary);
    const isOneOfSeveral =
      [...labels].some((label) => longTerm.test(label)) || before.some(({ extra }) => OF_INDICATORS in extra);
    this.#blocks = labels.size > 1 || isOneOfSeveral;
    this.#levelled = levelledIn(table);
  }

  /** The row's indicators, in the order of their lanes; none where the row holds none. */
  read(row: Row): Indicator[] {
    if (row.spoken.length === 0 || isFooter(row, this.#reading.vocabulary) || this.#isHeading(row)) return [];
    if (this.#levelled.length > 0) return this.#levelled.flatMap((level) => this.#inColumn(row, level));
    if (this.#lanes.length === 0) {
      const apart = rowsOfLines(row, this.#reading);
      if (apart.length > 1) return apart.flatMap((own) => this.#inRow(own));
    }
    return this.#inRow(row);
  }

  #inRow(row: Row): Indicator[] {
    const lanes = this.#lanes.length === 0 ? [row] : this.#lanes.map((lane) => inLane(row, lane));
    const printed = lanes.map((own, index) => ({ own, levels: this.#levels.of(own, index) }));
    const spoken = printed.filter(({ own }) => ESSENTIAL.some((role) => speaks(own, role)) && !this.#isTemplate(own));
    const saying = spoken.filter(({ own }) => lanes.length === 1 || saysOfItself(own));
    // A name none of whose values is printed still is an indicator.
    const kept = saying.length > 0 ? saying : spoken.slice(0, 1);
    return kept.map(({ own, levels }) => this.#indicator(own, levels));
  }

  /** A row for an indicator that nobody filled in: 指标2： or …… and no value. */
  #isTemplate(row: Row): boolean {
    const name = cellOf(row, "name");
    const printed = row.spoken.filter(({ column: { role } }) => role !== "level1" && role !== "level2");
    if (name === null || !TEMPLATE.test(name.passage.text.trim()) || printed.length > 1) return false;
    for (const { cell } of row.spoken) this.#reading.structural(cell.passage);
    return true;
  }

  /** A level that stands over its rows: 一、产出指标 in a cell over all columns. Any other such cell is no indicator. */
  #isHeading(row: Row): boolean {
    const alone = aloneIn(row);
    if (alone === null) return false;
    const { cell } = alone;
    const heading = levelHeading(cell.passage, this.#reading.vocabulary);
    if (heading === null) return gapsIn(row) > 1;
    this.#levels.stand(heading.level, cell);
    return true;
  }

  /** The indicators that a column of one level holds in a row. */
  #inColumn({ slots }: Row, { column, headings }: Levelled): Indicator[] {
    const slot = slots[column];
    if (slot?.kind !== "origin" || slot.cell.passage.text === "") return [];
    return outlineIndicators(slot.cell, this.#reading, { over: headings });
  }

  #indicator(row: Row, { level1: printed1, level2: printed2 }: Levels): Indicator {
    const serial = cellOf(row, "serial");
    if (serial !== null) this.#reading.structural(serial.passage);
    const fields = new Fields(this.#reading);
    const named = this.#named(row, fields, printed2);
    const { level1, level2 } = this.#levels.canonical(row, { level1: printed1, level2: named.level2 }, fields);
    const parts = (["sign", "value", "valueUnit"] as const).map((role) => printedOf(row, role));
    const actual = printedOf(row, "actual");
    const extra = extraOf(row, fields, this.#homeless);
    this.#keepLane(row, fields, extra);
    const heading = row.columns.find(({ role }) => role === "value")?.heading ?? "";
    const stated = unitInBrackets(named.name ?? "", fields.units) ?? unitInBrackets(heading, fields.units);
    return {
      level1,
      level2,
      name: named.name,
      description: fields.text("description", printedOf(row, "description")),
      target: fields.target(
        "target",
        parts.filter((part) => part !== null),
        { stated },
      ),
      basis: fields.text("basis", printedOf(row, "basis")),
      weight: this.#typed(row, "weight", number, fields, extra),
      direction: this.#typed(row, "direction", direction, fields, extra),
      actual: actual === null ? null : fields.target("actual", [actual], { stated }),
      score: this.#typed(row, "score", number, fields, extra),
      reason: fields.text("reason", printedOf(row, "reason")),
      extra: extra.record,
      at: placeOf(row),
      ...fields.traced,
    };
  }

  /** The name without the form's own 指标1：, and the level in front of it where no column prints levels. */
  #named(row: Row, fields: Fields, level2: Cell | null): { name: string | null; level2: Cell | null } {
    const printed = printedOf(row, "name");
    if (printed === null) return { name: null, level2 };
    const labelled = indicatorLabel.exec(printed.passage.text)?.[0].length ?? 0;
    this.#reading.structural(slice(printed.passage, 0, labelled));
    const own: Printed = { passage: slice(printed.passage, labelled), at: printed.at };
    const colon = own.passage.text.search(/[：:]/);
    const level = slice(own.passage, 0, Math.max(colon, 0));
    const isLevel = level2 === null && level.text !== "" && this.#reading.vocabulary.secondLevel(level.text) !== null;
    if (!isLevel) return { name: fields.name("name", own), level2 };
    const name: Printed = { passage: slice(own.passage, colon + 1), at: own.at };
    this.#reading.structural(slice(own.passage, colon, colon + 1));
    return { name: fields.name("name", name), level2: { passage: level, at: own.at } };
  }

  /** What tells the lane from the others, and the block of rows. */
  #keepLane({ columns, slots }: Row, fields: Fields, extra: Extra): void {
    const value = columns.find(({ role }) => role === "value");
    if (value !== undefined && value.lane > 0) {
      const wide = columns.some(({ role, lane }) => role === "name" && lane > 0);
      if (!wide) extra.keep(value.group ?? OF_VALUES, value.heading);
      else if (value.group !== null) extra.keep(OF_INDICATORS, value.group);
      else if (this.#terms.length === this.#lanes.length) extra.keep(OF_INDICATORS, this.#terms[value.lane - 1] ?? "");
    }
    const side = slots[columns.findIndex(({ role }) => role === "side")];
    if (!this.#blocks || side === undefined || side.kind === "gap") return;
    extra.take(OF_INDICATORS, printedCell(side.cell), fields);
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

interface Levelled {
  readonly column: number;
  /** Its own heading and the one above it. */
  readonly headings: readonly Cell[];
}

function levelledIn({ columns, grid, headings }: Table): Levelled[] {
  const printed = [...headings].flatMap((row) => originsIn(grid.rows[row] ?? []));
  const printedAs = (text: string) => printed.find(({ passage }) => unbroken(passage.text) === text);
  return columns.flatMap(({ role, heading, group }, column) => {
    if (role !== "levelled") return [];
    const words = group === null ? [heading] : [group, heading.slice(group.length + 1)];
    return [{ column, headings: words.flatMap((word) => printedAs(word) ?? []) }];
  });
}

/** A row as one of its lanes sees it: what all lanes share, and the lane's own columns. */
function inLane({ columns, slots }: Row, lane: number): Row {
  const own = columns.flatMap((column, index) => (column.lane === 0 || column.lane === lane ? [index] : []));
  return rowOf(
    own.flatMap((index) => columns[index] ?? []),
    own.flatMap((index) => slots[index] ?? []),
  );
}

/** Whether a lane's own columns say something in the row. */
const saysOfItself = ({ columns, slots }: Row): boolean =>
  columns.some(({ lane, role }, index) => {
    const slot = slots[index];
    const says = slot !== undefined && slot.kind !== "gap" && slot.cell.passage.text !== "";
    return lane > 0 && (role === "value" || role === "name") && says;
  });

/** The words beside the rows of a table of indicators: 长期绩效指标, 年度绩效指标. */
function sideLabels(table: Table, vocabulary: Vocabulary): Set<string> {
  const rows = dataRows(table).filter((row) => !isFooter(row, vocabulary));
  const texts = rows.map((row) => cellOf(row, "side")?.passage.text.trim() ?? "");
  return new Set(texts.filter((text) => text !== ""));
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
