import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type CellValue, readXlsx } from "hucre";
import { beforeAll, describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest.ts";
import type { Submission } from "../../src/model/record.ts";
import { openZip } from "../../src/readers/zip.ts";
import type { Format, Headers, Notes } from "../../src/writers/format.ts";
import { tableNamed, tables } from "../../src/writers/tables/all.ts";
import type { Value } from "../../src/writers/tables/table.ts";
import { LONGEST_TEXT } from "../../src/writers/workbook/text.ts";
import { xlsx, xlsxOf } from "../../src/writers/xlsx.ts";
import { fixtures, readFixture } from "../fixtures.ts";

interface Written {
  readonly bytes: Buffer;
  readonly notes: Notes;
}

async function write(
  submissions: readonly Submission[],
  headers: Headers = "en",
  format: Format = xlsx,
): Promise<Written> {
  const chunks: Uint8Array[] = [];
  const notes = await format.write(
    function* () {
      yield* submissions;
    },
    (file) => {
      expect(file).toBe("dataset.xlsx");
      return {
        write(chunk) {
          chunks.push(Buffer.from(chunk));
        },
      };
    },
    { headers, excel: false },
  );
  return { bytes: Buffer.concat(chunks), notes };
}

type Sheets = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

async function sheetsIn({ bytes }: Written): Promise<Sheets> {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

const part = ({ bytes }: Written, name: string): string => Buffer.from(openZip(bytes).read(name)).toString("utf8");

/** A cell as it comes back: nothing and a text without a character are the same. */
const cellOf = (value: Value): CellValue => (value === "" ? null : value);

async function read(family: string): Promise<Submission[]> {
  const found: Submission[] = [];
  for (const fixture of fixtures().filter((one) => one.family === family))
    found.push(await ingest(fixture.path, readFixture(fixture), { check: true }));
  return found;
}

let submissions: Submission[];
let base: Submission;

beforeAll(async () => {
  submissions = (await Promise.all(["hebei", "qinghai", "prose", "rows", "layouts", "word"].map(read))).flat();
  const [first] = submissions.filter(({ projects }) => projects.length > 0);
  if (first === undefined) throw new Error("no submission");
  base = first;
});

/** A submission whose title is this text; it stands in the second column of the first table. */
const titled = (title: string): Submission => ({ ...base, title });

async function titleBack(title: string): Promise<CellValue | undefined> {
  return (await sheetsIn(await write([titled(title)]))).get("submissions")?.[1]?.[1];
}

describe("the workbook", () => {
  it.each(["zh", "en"] as const)("holds every cell of every table as it is, with %s headings", async (headers) => {
    const sheets = await sheetsIn(await write(submissions, headers));
    const nameOf = (one: { name: string; title: string }): string => (headers === "zh" ? one.title : one.name);
    expect([...sheets.keys()]).toEqual([...tables.map(nameOf), headers === "zh" ? "数据字典" : "dictionary"]);
    for (const table of tables) {
      const [heading, ...rows] = sheets.get(nameOf(table)) ?? [];
      expect(heading).toEqual(table.columns.map(nameOf));
      const expected = submissions.flatMap((submission) => table.rows(submission)).map((row) => row.map(cellOf));
      expect(expected.length, table.name).toBeGreaterThan(0);
      expect(rows, table.name).toEqual(expected);
    }
  });

  it("has a dictionary of all columns behind the tables", async () => {
    const [heading, ...rows] = (await sheetsIn(await write([], "zh"))).get("数据字典") ?? [];
    expect(heading).toEqual(["工作表", "列", "英文名", "类型", "主键", "内容", "可取的值"]);
    expect(rows.length).toBe(tables.reduce((sum, { columns }) => sum + columns.length + 1, 0));
    expect(rows).toContainEqual(["文件", "单位编码", "unit_code", "编码（文本）", null, "单位编码", null]);
    expect(rows).toContainEqual(["项目", "项目号", "project", "整数", "✓", expect.any(String), null]);
    expect(rows).toContainEqual([
      "文件",
      "金额单位",
      "amount_unit",
      "文本",
      null,
      expect.any(String),
      "元、千元、万元、亿元",
    ]);
  });

  it("is the same to the byte whenever it is written", async () => {
    const first = await write(submissions);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await write(submissions)).bytes.equals(first.bytes)).toBe(true);
    expect(part(first, "docProps/core.xml")).toContain("1980-01-01T00:00:00Z");
  });

  it("of nothing has its headings", async () => {
    const sheets = await sheetsIn(await write([]));
    expect(sheets.get("duties")).toEqual([tableNamed("duties").columns.map(({ name }) => name)]);
  });
});

describe("a cell", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://x")',
    "'1",
    "10-12",
    "12月31日",
    "95%",
    "1e5",
    "TRUE",
    "007",
    " before and after ",
    "one\ntwo",
    "\ttab",
    "a\rb\r\nc",
    "<a href='b'>&amp;</a> ]]>",
    "_x0041_",
    "_x000d_ and _x005F_",
    "_x0041_x0042_",
    "_x000D\r",
    "𠀀😀é\u0301",
    "\x80\u200f\u2028",
  ])("keeps the text %j", async (text) => {
    expect(await titleBack(text)).toBe(text);
  });

  it("has U+FFFD where XML forbids a character, and they are counted", async () => {
    const written = await write([titled("a\0b\x0bc\x1fd\ud800e\udc00f\ufffeg\uffffh\x7f𠀀")]);
    expect((await sheetsIn(written)).get("submissions")?.[1]?.[1]).toBe("a�b�c�d�e�f�g�h�𠀀");
    expect(written.notes).toEqual({ cutCells: 0, replacedCharacters: 8 });
    expect((await write([titled("plain")])).notes).toEqual({ cutCells: 0, replacedCharacters: 0 });
  });

  it.each([
    ["zh", "…（已截断，全文共 40000 个字符）"],
    ["en", "… (cut: 40000 characters in all)"],
  ] as const)("says in %s where it could not hold all of a text", async (headers, mark) => {
    const written = await write([titled("长".repeat(40_000)), titled("长".repeat(LONGEST_TEXT))], headers);
    const rows = [...(await sheetsIn(written)).values()][0] ?? [];
    expect(rows[1]?.[1]).toBe("长".repeat(LONGEST_TEXT - mark.length) + mark);
    expect(rows[2]?.[1]).toBe("长".repeat(LONGEST_TEXT));
    expect(written.notes).toEqual({ cutCells: 1, replacedCharacters: 0 });
  });

  it("is never cut within a character", async () => {
    for (const before of ["", "a"]) {
      const cell = await titleBack(before + "😀".repeat(20_000));
      expect(cell).not.toMatch(/[\ud800-\udfff]/u);
      expect(cell).not.toContain("\ufffd");
    }
  });

  it("has the type and the format of its column", async () => {
    const written = await write([
      {
        ...base,
        unit: { code: "007001", name: "x" },
        declaredTotal: { raw: "0.1", unit: "元", amount: 1234.5678 },
      },
    ]);
    const sheet = part(written, "xl/worksheets/sheet1.xml");
    const formats = stylesOf(written);
    const formatOf = (column: string): string | undefined => formats[Number(cellXml(sheet, `${column}2`).style)];
    expect(cellXml(sheet, "C2")).toMatchObject({ type: null, value: "2025" });
    expect(formatOf("C")).toBe("0");
    expect(cellXml(sheet, "D2")).toMatchObject({ type: "inlineStr", value: "007001" });
    expect(formatOf("D")).toBe("@");
    expect(cellXml(sheet, "H2")).toMatchObject({ type: null, value: "1234.5678" });
    expect(formatOf("H")).toBe("#,##0.00######");
    const indicators = part(written, "xl/worksheets/sheet3.xml");
    expect(cellXml(indicators, "M2")).toMatchObject({ type: "b", value: expect.stringMatching(/^[01]$/) });
    // No formula anywhere.
    for (const name of openZip(written.bytes).names) expect(part(written, name)).not.toMatch(/<f[ >]/);
  });
});

interface CellXml {
  readonly style: string;
  readonly type: string | null;
  readonly value: string;
}

function cellXml(sheet: string, at: string): CellXml {
  const [, style = "", type = null, value = ""] =
    new RegExp(`<c r="${at}" s="(\\d+)"(?: t="(\\w+)")?>(?:<v>|<is><r><t>)([^<]*)<`).exec(sheet) ?? [];
  return { style, type, value };
}

const BUILT_IN: Readonly<Record<string, string>> = { "0": "General", "1": "0", "49": "@" };

/** The number format of each style of cells. */
function stylesOf(written: Written): string[] {
  const styles = part(written, "xl/styles.xml");
  const custom = Object.fromEntries(
    Array.from(styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g), ([, id = "", code = ""]) => [
      id,
      code,
    ]),
  );
  const [cells = ""] = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles) ?? [];
  return Array.from(cells.matchAll(/<xf numFmtId="(\d+)"/g), ([, id = ""]) => custom[id] ?? BUILT_IN[id] ?? id);
}

/** The colour of each style of cells; null where it has none. */
function fillsOf(written: Written): (string | null)[] {
  const styles = part(written, "xl/styles.xml");
  const fills = Array.from(
    styles.matchAll(/<fill>(.*?)<\/fill>/g),
    ([, fill = ""]) => /rgb="(\w+)"/.exec(fill)?.[1] ?? null,
  );
  const [cells = ""] = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles) ?? [];
  return Array.from(cells.matchAll(/<xf [^>]*fillId="(\d+)"/g), ([, id = ""]) => fills[Number(id)] ?? null);
}

describe("a sheet", () => {
  it("has a frozen heading, a filter over all rows, and widths", async () => {
    const written = await write(submissions);
    const sheets = await sheetsIn(written);
    const lastColumns = ["W", "AA", "AQ", "L", "O", "G"];
    for (const [index, [name, rows]] of [...sheets].entries()) {
      const xml = part(written, `xl/worksheets/sheet${index + 1}.xml`);
      expect(/<pane [^>]*>/.exec(xml)?.[0], name).toBe(
        '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
      );
      expect(/<autoFilter [^>]*>/.exec(xml)?.[0]).toBe(`<autoFilter ref="A1:${lastColumns[index]}${rows.length}"/>`);
      const widths = Array.from(xml.matchAll(/<col [^>]*width="([\d.]+)"/g), ([, width]) => Number(width));
      expect(Math.min(...widths), name).toBeGreaterThanOrEqual(6);
      expect(Math.max(...widths), name).toBeLessThanOrEqual(70);
    }
  });

  it("is wide enough for its amounts, which are shown as #### otherwise", async () => {
    const amount = 123_456_789_012.25;
    const written = await write([{ ...base, declaredTotal: { raw: "", unit: "元", amount } }]);
    const width = /<col min="8" max="8" width="([\d.]+)"/.exec(part(written, "xl/worksheets/sheet1.xml"))?.[1];
    expect(Number(width)).toBeGreaterThan("123,456,789,012.25".length + 1);
  });

  it("has a heading in bold and in colour", async () => {
    const written = await write([]);
    const heading = cellXml(part(written, "xl/worksheets/sheet1.xml"), "A1");
    expect(heading.value).toBe("path");
    expect(fillsOf(written)[Number(heading.style)]).toBe("FF1F4E78");
    expect(part(written, "xl/styles.xml")).toContain("<b/>");
  });

  it("colours severities, and counts that are not zero", async () => {
    const written = await write(submissions);
    const fills = fillsOf(written);
    const colours: Readonly<Record<string, string>> = { error: "FFFFC7CE", warning: "FFFFEB9C", info: "FFDDEBF7" };
    const diagnostics = part(written, "xl/worksheets/sheet5.xml");
    const severities = submissions.flatMap((one) => one.diagnostics.map(({ severity }) => severity));
    expect(new Set(severities).size).toBe(3);
    for (const [index, severity] of severities.entries()) {
      const cell = cellXml(diagnostics, `C${index + 2}`);
      expect(cell.value).toBe(severity);
      expect(fills[Number(cell.style)]).toBe(colours[severity]);
    }
    const counts = part(written, "xl/worksheets/sheet1.xml");
    for (const [column, severity] of Object.entries({ L: "error", M: "warning", N: "info" })) {
      for (const index of submissions.keys()) {
        const { style, value } = cellXml(counts, `${column}${index + 2}`);
        expect(fills[Number(style)]).toBe(value === "0" ? null : colours[severity]);
      }
    }
  });

  it("goes on in another, with its own heading, where the rows are too many", async () => {
    const sheets = await sheetsIn(await write(submissions, "zh", xlsxOf(11)));
    const parts = [...sheets].filter(([name]) => /^文件(?: \d+)?$/.test(name));
    expect(parts.map(([name]) => name)).toEqual(
      Array.from({ length: Math.ceil(submissions.length / 10) }, (_, index) =>
        index === 0 ? "文件" : `文件 ${index + 1}`,
      ),
    );
    for (const [, [heading]] of parts) expect(heading?.[0]).toBe("文件");
    expect(parts.flatMap(([, [, ...rows]]) => rows.map(([path]) => path))).toEqual(
      submissions.map(({ source }) => source.path),
    );
    expect(Math.max(...Array.from(sheets.values(), (rows) => rows.length))).toBe(11);
    // None too many for rows that just fit.
    const exact = await sheetsIn(await write(submissions.slice(0, 10), "zh", xlsxOf(11)));
    expect([...exact.keys()]).not.toContain("文件 2");
  });
});

describe("the file", () => {
  const failing = (chunks: number): Promise<Notes> => {
    let taken = 0;
    return xlsx.write(
      function* () {
        for (let copy = 0; copy < 400; copy++) yield* submissions;
      },
      () => ({
        write() {
          if (taken++ >= chunks) throw new Error("no space left");
        },
      }),
      { headers: "en", excel: false },
    );
  };

  it.each([0, 1, 3, 20])("that takes no more after %i chunks ends the writing", async (chunks) => {
    await expect(failing(chunks)).rejects.toThrow("no space left");
  });

  it("that cannot read on ends the writing", async () => {
    const write = xlsx.write(
      function* () {
        yield base;
        throw new Error("gone");
      },
      () => ({ write: () => undefined }),
      { headers: "en", excel: false },
    );
    await expect(write).rejects.toThrow("gone");
  });
});

const built = existsSync(fileURLToPath(new URL("../../dist/writers/xlsx.js", import.meta.url)));

describe.skipIf(!built)("memory", () => {
  it("does not grow with the rows", async () => {
    const program = fileURLToPath(new URL("grown.mjs", import.meta.url));
    const peak = async (rows: number): Promise<number> => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        "--max-old-space-size=48",
        program,
        String(rows),
      ]);
      return JSON.parse(stdout).megabytes;
    };
    // Without waiting for what is written, ten times the rows take 70 MB more.
    expect((await peak(50_000)) - (await peak(5_000))).toBeLessThan(35);
  }, 180_000);
});
