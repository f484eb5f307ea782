import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { csv } from "../../src/writers/csv.ts";
import { dictionary } from "../../src/writers/dictionary.ts";
import { parquet } from "../../src/writers/parquet.ts";
import { tables } from "../../src/writers/tables/all.ts";
import { readFixtures, written } from "./submissions.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const PAGES = [
  ["en", "dataset.md"],
  ["zh", "dataset.zh-CN.md"],
] as const;
const GENERATED = "<!-- Generated from here on: npm run accept -->\n\n";

describe("the data dictionary", () => {
  it.each(PAGES)(
    "in %s stands in docs/%s behind what people wrote, its headings a level lower",
    async (language, file) => {
      const page = readFileSync(docs + file, "utf8");
      const end = page.indexOf(GENERATED) + GENERATED.length;
      expect(end).toBeGreaterThan(GENERATED.length);
      const below = dictionary(language).replace(/^#/gm, "##");
      await expect(page.slice(0, end) + below).toMatchFileSnapshot(docs + file);
    },
  );

  it.each(["en", "zh"] as const)("in %s has a line for each column, with both its names", (language) => {
    for (const table of tables) {
      const [, section = ""] = dictionary(language).split(new RegExp(`^## ${table.name}\\b.*\n`, "m"));
      const lines = section.split("\n").slice(3, 3 + table.columns.length + 1);
      for (const [index, { name, title, about }] of table.columns.entries()) {
        expect(lines[index]).toContain(`\`${name}\``);
        expect(lines[index]).toContain(` ${title} `);
        expect(lines[index]).toContain(about[language]);
      }
      expect(lines.at(-1)).toBe("");
    }
  });

  it("has no name twice in a table", () => {
    for (const { columns } of tables) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    }
  });
});

describe("docs/dataset.md", () => {
  it.each(PAGES)("in %s asks DuckDB what it can answer (%s)", async (_, file) => {
    const queries = Array.from(
      readFileSync(docs + file, "utf8").matchAll(/^```sql\n(.*?)^```$/gms),
      ([, sql = ""]) => sql,
    );
    expect(queries).toHaveLength(3);
    const folder = mkdtempSync(path.join(tmpdir(), "jixiao-dataset-"));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const submissions = await readFixtures();
    for (const format of [csv, parquet])
      for (const [name, bytes] of await written(format, submissions)) writeFileSync(path.join(folder, name), bytes);
    await connection.run(`set file_search_path = '${folder}'`);
    for (const query of queries) expect((await connection.runAndReadAll(query)).currentRowCount).toBeGreaterThan(0);
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });
});
