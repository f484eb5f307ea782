import { ByteWriter, ParquetWriter, type SchemaElement, type Writer } from "hyparquet-writer";
import type { Format, Headers, OutputFile } from "./format.ts";
import { tables } from "./tables/all.ts";
import { type Column, type ColumnType, nameIn, type Table, type Value } from "./tables/table.ts";

/** When a group of rows is written and forgotten; readers hold one group at a time, too. */
interface Limits {
  readonly rows: number;
  /** Of all texts of the group. */
  readonly characters: number;
}

const LIMITS: Limits = { rows: 20_000, characters: 16_000_000 };

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

/** JSON is plain text here: not every reader knows Parquet's own JSON type. An integer may be as large as it was printed. */
const STORED: Readonly<Record<ColumnType, Pick<SchemaElement, "type" | "converted_type">>> = {
  text: TEXT,
  code: TEXT,
  json: TEXT,
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

const schemaOf = ({ columns, key }: Table, headers: Headers): SchemaElement[] => [
  { name: "root", num_children: columns.length },
  ...columns.map(
    (column): SchemaElement => ({
      name: nameIn(headers, column),
      repetition_type: key.includes(column.name) ? "REQUIRED" : "OPTIONAL",
      ...STORED[column.type],
    }),
  ),
];

const stored = ({ type }: Column, value: Value): Value | bigint =>
  type === "integer" && typeof value === "number" ? BigInt(value) : value;

/** How the library ends a file without groups: their number of rows, 0, and the head of an empty list of groups. */
const WITHOUT_GROUPS = Buffer.from([0x16, 0x00, 0x19, 0x00]);
const STRUCT = 0x0c;

/** The library does not say of what an empty list is one, and readers on arrow-rs then refuse the file. */
function typeEmptyList(file: Uint8Array): void {
  const at = Buffer.from(file.buffer, file.byteOffset, file.length).lastIndexOf(WITHOUT_GROUPS);
  if (at >= 0) file[at + WITHOUT_GROUPS.length - 1] = STRUCT;
}

/** Collects what a group holds, and hands it over at its end; the file's own end has the table of contents. */
function writerInto(file: OutputFile): Writer {
  const writer = new ByteWriter();
  const flush = (): void => {
    const bytes = new Uint8Array(writer.getBuffer());
    writer.index = 0;
    file.write(bytes);
  };
  const finish = (): void => {
    const isWhole = writer.index === writer.offset;
    if (isWhole) typeEmptyList(writer.getBytes());
    flush();
  };
  return Object.assign(writer, { flush, finish });
}

/** A table that is being written: the rows of the group that is not full yet stand in columns. */
class OpenTable {
  readonly #table: Table;
  readonly #limits: Limits;
  readonly #names: readonly string[];
  readonly #writer: ParquetWriter;
  #columns: (Value | bigint)[][] = [];
  #rows = 0;
  #characters = 0;

  constructor(table: Table, file: OutputFile, headers: Headers, limits: Limits) {
    this.#table = table;
    this.#limits = limits;
    this.#names = table.columns.map((column) => nameIn(headers, column));
    this.#writer = new ParquetWriter({ writer: writerInto(file), schema: schemaOf(table, headers) });
    this.#empty();
  }

  #empty(): void {
    this.#columns = this.#names.map(() => []);
    this.#rows = 0;
    this.#characters = 0;
  }

  async add(row: readonly Value[]): Promise<void> {
    for (const [index, column] of this.#table.columns.entries()) {
      const value = row[index] ?? null;
      this.#columns[index]?.push(stored(column, value));
      if (typeof value === "string") this.#characters += value.length;
    }
    this.#rows++;
    if (this.#rows >= this.#limits.rows || this.#characters >= this.#limits.characters) await this.#writeGroup();
  }

  async #writeGroup(): Promise<void> {
    const columnData = this.#names.map((name, index) => ({ name, data: this.#columns[index] ?? [] }));
    const rowGroupSize = this.#rows;
    this.#empty();
    await this.#writer.write({ columnData, rowGroupSize });
  }

  async finish(): Promise<void> {
    if (this.#rows > 0) await this.#writeGroup();
    await this.#writer.finish();
  }
}

/** The tables as Parquet with the given limits of a group. */
export const parquetWith = (limits: Limits): Format => ({
  files: tables.map(({ name }) => `${name}.parquet`),
  isAppended: false,
  async write(submissions, create, { headers }) {
    const open: OpenTable[] = [];
    for (const table of tables) open.push(new OpenTable(table, create(`${table.name}.parquet`), headers, limits));
    for (const submission of submissions())
      for (const [index, table] of tables.entries())
        for (const row of table.rows(submission)) await open[index]?.add(row);
    for (const table of open) await table.finish();
    return {};
  },
});

/**
 * The tables as Parquet, one file a table: typed columns, of which those of the key are never null, in groups of rows.
 * Compressed with Snappy, which every reader knows. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
 */
export const parquet: Format = parquetWith(LIMITS);
