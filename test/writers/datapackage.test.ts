import { createHash } from "node:crypto";
import { Ajv } from "ajv";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { Submission } from "../../src/model/record.ts";
import { csv } from "../../src/writers/csv.ts";
import { type DataPackage, dataPackage } from "../../src/writers/datapackage.ts";
import { ndjson } from "../../src/writers/ndjson.ts";
import { parquet } from "../../src/writers/parquet.ts";
import { tables } from "../../src/writers/tables/all.ts";
import { empty, nasty, readFixtures, written } from "./submissions.ts";

/** What https://datapackage.org/standard/ asks for, of the properties that are written; any other is a slip. */
const closed = (required: readonly string[], properties: object) => ({
  type: "object",
  required,
  additionalProperties: false,
  properties,
});
const text = { type: "string", minLength: 1 };
const name = { type: "string", pattern: "^[a-z0-9._-]+$" };
const names = { type: "array", minItems: 1, uniqueItems: true, items: text };
const field = closed(["name", "title", "description", "type"], {
  name: text,
  title: text,
  description: text,
  type: { enum: ["string", "integer", "number", "boolean"] },
  constraints: { ...closed([], { required: { type: "boolean" }, enum: names }), minProperties: 1 },
});
const foreignKey = closed(["fields", "reference"], {
  fields: names,
  reference: closed(["resource", "fields"], { resource: name, fields: names }),
});
const resource = closed(["name", "path", "title", "description", "format", "mediatype", "bytes", "hash"], {
  name,
  path: { type: "string", pattern: "^(?![./~])(?!file:)((?!/\\.\\./)(?!\\\\)(?!://).)*$" },
  type: { const: "table" },
  title: text,
  description: text,
  format: text,
  mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
  encoding: text,
  bytes: { type: "integer", minimum: 0 },
  hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
  dialect: closed([], {
    header: { type: "boolean" },
    delimiter: text,
    lineTerminator: text,
    quoteChar: { type: "string", minLength: 1, maxLength: 1 },
    doubleQuote: { type: "boolean" },
  }),
  schema: closed(["fields"], {
    fields: { type: "array", minItems: 1, items: field },
    missingValues: { type: "array", uniqueItems: true, items: { type: "string" } },
    primaryKey: names,
    foreignKeys: { type: "array", minItems: 1, items: foreignKey },
  }),
});
const isDescriptor = new Ajv({ strict: false }).compile(
  closed(["$schema", "name", "title", "description", "resources"], {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name,
    title: text,
    description: text,
    resources: { type: "array", minItems: 1, items: resource },
  }),
);

/** What a value of a type looks like in a text file. */
const PRINTED: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/,
  boolean: /^(?:true|false)$/,
};

const SETTINGS = (["en", "zh"] as const).flatMap((headers) => [true, false].map((excel) => ({ headers, excel })));

let submissions: Submission[] = [];
beforeAll(async () => {
  submissions = [...(await readFixtures()), nasty, empty];
});

type Settings = (typeof SETTINGS)[number];
const describedFile = (path: string, bytes: Buffer) => ({
  path,
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

async function datasetWith(settings: Settings): Promise<ReadonlyMap<string, Buffer>> {
  const formats = [csv, parquet, ndjson];
  const files = await Promise.all(formats.map((format) => written(format, submissions, settings)));
  const others = ["dataset.xlsx", "dictionary.zh-CN.md"];
  return new Map([...files.flatMap((some) => [...some]), ...others.map((path) => [path, Buffer.from(path)] as const)]);
}
const describedAs = (files: ReadonlyMap<string, Buffer>, settings: Settings, language: "zh" | "en"): DataPackage =>
  dataPackage({ files: [...files].map(([path, bytes]) => describedFile(path, bytes)), ...settings }, language);

describe.each(SETTINGS)("datapackage.json with headers $headers, for Excel: $excel", (settings) => {
  let files: ReadonlyMap<string, Buffer> = new Map();
  let descriptor: DataPackage;
  beforeAll(async () => {
    files = await datasetWith(settings);
    descriptor = describedAs(files, settings, "zh");
  });

  const resourceNamed = (wanted: string | undefined) => descriptor.resources.find((one) => one.name === wanted);
  const csvRows = (path: string): Record<string, string>[] => {
    const { dialect } = descriptor.resources.find((one) => one.path === path) ?? {};
    const delimiter = String(dialect?.delimiter);
    const quote = String(dialect?.quoteChar);
    const record_delimiter = String(dialect?.lineTerminator);
    return parse(files.get(path) ?? "", {
      columns: true,
      bom: settings.excel,
      delimiter,
      quote,
      record_delimiter,
    });
  };

  it("follows the standard, in both languages", () => {
    for (const language of ["zh", "en"] as const) {
      isDescriptor(JSON.parse(JSON.stringify(describedAs(files, settings, language))));
      expect(isDescriptor.errors).toBeNull();
    }
  });

  it("has each file once, with its size and sum", () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual([...files.keys()]);
    expect(new Set(descriptor.resources.map((one) => one.name)).size).toBe(files.size);
    for (const { path, bytes, hash } of descriptor.resources) {
      const wanted = describedFile(path, files.get(path) ?? Buffer.of());
      expect({ bytes, hash }).toEqual({ bytes: wanted.bytes, hash: `sha256:${wanted.sha256}` });
    }
  });

  it("has keys of fields that there are, in resources of the same format", () => {
    const described = descriptor.resources.filter(({ type }) => type === "table");
    expect(described.length).toBe(2 * tables.length);
    for (const { format, schema } of described) {
      const fields = schema?.fields.map((one) => one.name) ?? [];
      expect(new Set(fields).size).toBe(fields.length);
      expect(fields).toEqual(expect.arrayContaining([...(schema?.primaryKey ?? [])]));
      for (const { fields: own, reference } of schema?.foreignKeys ?? []) {
        expect(fields).toEqual(expect.arrayContaining([...own]));
        const other = resourceNamed(reference.resource);
        expect(other?.format).toBe(format);
        expect(other?.schema?.primaryKey).toEqual(reference.fields);
      }
    }
  });

  it.each(tables.map((table) => table.name))(
    "holds for %s.csv: every value is of its field, keys are unique and resolve",
    (table) => {
      const { schema } = resourceNamed(`${table}.csv`) ?? {};
      const rows = csvRows(`${table}.csv`);
      expect(rows.length).toBe(
        submissions.flatMap((one) => tables.find((t) => t.name === table)?.rows(one) ?? []).length,
      );
      expect(Object.keys(rows[0] ?? {})).toEqual(schema?.fields.map((one) => one.name));
      for (const { name: column, type, constraints } of schema?.fields ?? []) {
        for (const value of rows.map((row) => row[column] ?? "")) {
          if (schema?.missingValues.includes(value)) expect(constraints?.required).toBeUndefined();
          else {
            expect(value).toMatch(PRINTED[type] ?? "no such type");
            if (constraints?.enum !== undefined) expect(constraints.enum).toContain(value);
          }
        }
      }
      const keysOf = (some: typeof rows, key: readonly string[]) =>
        some.map((row) => JSON.stringify(key.map((one) => row[one])));
      expect(new Set(keysOf(rows, schema?.primaryKey ?? [])).size).toBe(rows.length);
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const there = new Set(keysOf(csvRows(reference.resource), reference.fields));
        expect(keysOf(rows, fields).filter((key) => !there.has(key))).toEqual([]);
      }
    },
  );

  it("says where cells are guarded and a byte order mark stands", () => {
    for (const { path, format, description, encoding } of descriptor.resources) {
      const isGuarded = settings.excel && format === "csv";
      expect(description.includes("撇号"), description).toBe(isGuarded);
      expect(files.get(path)?.subarray(0, 3).equals(Buffer.from("\ufeff")), path).toBe(isGuarded);
      expect(encoding).toBe(isGuarded || ["parquet", "xlsx"].includes(format) ? undefined : "utf-8");
    }
  });
});

describe("datapackage.json", () => {
  it("leaves out what it does not know", () => {
    const paths = ["notes.xyz", "other.csv", "submissions/表 1.docx.json"];
    const { resources } = dataPackage(
      { files: paths.map((path) => describedFile(path, Buffer.of())), headers: "en", excel: false },
      "en",
    );
    expect(resources).toEqual([]);
  });
});
