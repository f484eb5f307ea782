import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { readParquet } from "parquet-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Submission } from "../../src/model/record.ts";
import type { Format } from "../../src/writers/format.ts";
import { parquet, parquetWith } from "../../src/writers/parquet.ts";
import { tableNamed, tables } from "../../src/writers/tables/all.ts";
import { type ColumnType, nameIn, type Table, type Value } from "../../src/writers/tables/table.ts";
import { empty, inUtf8, nasty, readFixtures, written } from "./submissions.ts";

const here = fileURLToPath(new URL("./", import.meta.url));
const built = existsSync(`${here}../../dist/writers/parquet.js`);
if (!built) process.stderr.write("parquet.test.ts: memory is not measured, dist is not built (npm run build)\n");

const DUCKDB: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  code: "VARCHAR",
  json: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
};

/** A value as both readers give it back; what they decode text with drops a byte order mark at its start. */
const readBack = (type: ColumnType, value: Value): Value | bigint => {
  if (typeof value === "string") return inUtf8(value).replace(/^\ufeff/, "");
  return type === "integer" && value !== null ? BigInt(value) : value;
};
const rowsOf = ({ columns, rows }: Table, submissions: readonly Submission[]) =>
  submissions.flatMap(rows).map((row) => columns.map(({ type }, index) => readBack(type, row[index] ?? null)));

const inGroupsOf = (rows: number): Format => parquetWith({ rows, characters: 1e9 });
const bufferOf = (bytes: Buffer | undefined): ArrayBuffer => new Uint8Array(bytes ?? []).buffer;

/** The library on which Polars and others are built is stricter than most. */
const rowsInArrow = (bytes: Buffer | undefined): number =>
  readParquet(bytes ?? Buffer.of())
    .recordBatches()
    .reduce((sum, { numRows }) => sum + numRows, 0);

let submissions: Submission[] = [];
let folder = "";
let connection: DuckDBConnection;

beforeAll(async () => {
  submissions = [...(await readFixtures()), nasty, empty];
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-parquet-"));
  connection = await (await DuckDBInstance.create(":memory:")).connect();
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

/** Lays the files down for DuckDB, each as a view named like its table. */
async function open(files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    await connection.run(`create or replace view ${path.parse(name).name} as select * from '${file}'`);
  }
}

const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS();

describe("Parquet", () => {
  it.each(["en", "zh"] as const)(
    "is read by DuckDB cell by cell, types and names included (headings %s)",
    async (headers) => {
      await open(await written(parquet, submissions, { headers, excel: false }));
      for (const table of tables) {
        const described = await query(`describe ${table.name}`);
        expect(described.map(([name, type]) => [name, type])).toEqual(
          table.columns.map((column) => [nameIn(headers, column), DUCKDB[column.type]]),
        );
        const wanted = rowsOf(table, submissions);
        expect(wanted.length).toBeGreaterThan(10);
        expect(await query(`from ${table.name}`)).toEqual(wanted);
      }
    },
  );

  it("is read by hyparquet cell by cell, and says which columns are never null", async () => {
    const files = await written(inGroupsOf(7), submissions);
    for (const table of tables) {
      const file = bufferOf(files.get(`${table.name}.parquet`));
      const names = table.columns.map(({ name }) => name);
      const found = await parquetReadObjects({ file });
      expect(found.map((row) => names.map((name) => row[name] ?? null))).toEqual(rowsOf(table, submissions));
      const { schema, row_groups } = parquetMetadata(file);
      const required = schema.filter(({ repetition_type }) => repetition_type === "REQUIRED").map(({ name }) => name);
      expect(required.toSorted()).toEqual([...table.key].sort());
      expect(row_groups.length).toBe(Math.ceil(found.length / 7));
    }
  });

  it("is read by arrow-rs", async () => {
    const files = await written(inGroupsOf(7), submissions);
    for (const table of tables)
      expect(rowsInArrow(files.get(`${table.name}.parquet`))).toBe(rowsOf(table, submissions).length);
  });

  it("parts its rows where a group is full of text", async () => {
    const files = await written(parquetWith({ rows: 1000, characters: 40_000 }), [nasty, nasty]);
    const groups = parquetMetadata(bufferOf(files.get("duties.parquet"))).row_groups.map(({ num_rows }) => num_rows);
    // The one long text stands in the last row but one.
    expect(groups).toEqual([18n, 19n, 1n]);
  });

  it.each([
    ["nothing", []],
    ["a submission without projects", [empty]],
  ] as const)("of %s has all columns", async (_, few) => {
    const files = await written(parquet, few);
    await open(files);
    for (const { name, columns } of tables) {
      const described = await query(`describe ${name}`);
      expect(described.map(([column, type]) => [column, type])).toEqual(
        columns.map((column) => [column.name, DUCKDB[column.type]]),
      );
      const count = name === "submissions" ? few.length : 0;
      expect(await query(`select count(*) from ${name}`)).toEqual([[BigInt(count)]]);
      expect(rowsInArrow(files.get(`${name}.parquet`))).toBe(count);
    }
  });

  it("has the same bytes every time", async () => {
    const [first, second] = [await written(inGroupsOf(100), submissions), await written(inGroupsOf(100), submissions)];
    expect([...first.keys()]).toEqual(parquet.files);
    for (const [name, bytes] of first) expect(second.get(name)?.equals(bytes), name).toBe(true);
  });

  it("joins by its keys", async () => {
    await open(await written(parquet, submissions));
    for (const { name, within, key } of tables) {
      if (within === null) continue;
      const [owned, joined, identified] = await Promise.all([
        query(`select count(*) from ${name}`),
        query(`select count(*) from ${name} join ${within} using (${tableNamed(within).key.join(", ")})`),
        query(`select count(distinct (${key.join(", ")})) from ${name}`),
      ]);
      expect(joined).toEqual(owned);
      expect(identified).toEqual(owned);
    }
    const budgets = await query(`
      select distinct p.total_yuan, i.level1 from indicators i join projects p using (path, project)
      where i.path = 'fixtures/hebei/clean/input.txt' and p.project = 1 order by all`);
    const project = submissions.find(({ source }) => source.path === "fixtures/hebei/clean/input.txt")?.projects[0];
    const levels = [...new Set(project?.indicators.map(({ level1 }) => level1))].sort();
    expect(budgets).toEqual(levels.map((level) => [project?.budget.total?.amount, level]));
  });

  it.skipIf(!built)("holds a group of each table in memory, however many there are", () => {
    const peakOf = (submissions: number): number => {
      const argv = ["--expose-gc", `${here}parquet-memory.mjs`, String(submissions)];
      return Number(spawnSync(process.execPath, argv, { encoding: "utf8" }).stdout);
    };
    const few = peakOf(2000);
    expect(few).toBeGreaterThan(1);
    expect(peakOf(8000)).toBeLessThan(few + 10);
  });
});
