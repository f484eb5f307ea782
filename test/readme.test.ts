import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { sentence } from "../src/diagnostics/finding.ts";
import { tableNamed, tables } from "../src/writers/tables/all.ts";
import { type Block, commandsOf, printing, type Rows, sectionsOf } from "./pages/page.ts";
import { bash, canRun, cloned, follow, type Printed, read } from "./pages/session.ts";

/**
 * The pages a reader begins with: all they show is run, in the order in which it stands there and in the page's language,
 * and compared.
 */
if (!canRun) process.stderr.write("readme.test.ts: skipped, dist is not built (npm run build)\n");

const COMMANDS = ["parse", "convert", "check", "explain", "inspect", "learn", "completion", "schema"];

const readmes = [
  { name: "README.md", language: "en", locale: "en_GB.UTF-8" },
  { name: "README.zh-CN.md", language: "zh", locale: "zh_CN.UTF-8" },
] as const;
const pages = readmes.map((page) => ({ ...page, sections: sectionsOf(read(page.name)) }));

describe.skipIf(!canRun).each(pages)("$name", ({ language, locale, sections }) => {
  const blocks = sections.flatMap((section) => section.blocks.map((block) => ({ ...block, section })));
  let folder = "";
  let printed: Map<Block, Printed[]>;
  beforeAll(() => {
    folder = cloned();
    printed = follow(blocks, folder, locale);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));
  const inTry = (name: string): string => path.join(folder, "try", name);
  const rowsIn = (table: string): Record<string, string>[] =>
    parseCsv(readFileSync(inTry(`tables/${table}.csv`), "utf8"), { columns: true });

  const shown = blocks.flatMap((block) =>
    commandsOf(block).map(({ command, shown: lines }, index) => ({ block, command: command.trim(), lines, index })),
  );
  it.each(shown)("$command", ({ block, lines, index }) => {
    const { text = "", code } = printed.get(block)?.[index] ?? {};
    if (lines === null) expect(code, text).toBe(0);
    else expect(text === "" ? "" : `${text.trimEnd()}\n`).toMatch(printing(lines));
  });

  it("shows files that are read or run, and nothing else", () => {
    for (const { kind, file, text } of blocks) {
      if (kind === "text") expect(readFileSync(inTry(file), "utf8")).toContain(text.replaceAll("→", "\t"));
      else if (kind === "json") expect(() => JSON.parse(text)).not.toThrow();
      else if (kind === "js") expect(shown.map(({ command }) => command)).toContain(`node ${file}`);
      else expect(["sh", "console", "python", "sql", "yaml"]).toContain(kind);
    }
  });

  it("shows rows of the tables", () => {
    const { columns } = tableNamed("indicators");
    const [row = {}] = sections[0]?.tables.get(1) ?? [];
    const nameOf = (heading: string) => columns.find(({ name, title }) => [name, title].includes(heading))?.name;
    const named = Object.entries(row).map(([heading, cell]) => [nameOf(heading), cell]);
    expect(rowsIn("indicators")).toContainEqual(expect.objectContaining(Object.fromEntries(named)));
  });

  it("tells of every table its names and its key", () => {
    const told = sections.flatMap((section) => [...section.tables.values()].flat()).map((row) => Object.values(row));
    for (const { name, title, key } of tables)
      expect(told).toContainEqual([name, title, expect.any(String), key.join(", ")]);
  });

  it.each(blocks.filter(({ kind }) => kind === "sql"))("$text", async ({ text, section }) => {
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`SET file_search_path = '${inTry(".")}'`);
    const found = (await connection.runAndReadAll(text)).getRowObjectsJson();
    const told = section.tables.get(section.blocks.findIndex((block) => block.text === text) + 1) as Rows;
    expect(found).toEqual(told);
    connection.closeSync();
  });

  it("names files and columns in Python that are there", () => {
    const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
    for (const { text } of blocks.filter(({ kind }) => kind === "python")) {
      const words = Array.from(text.matchAll(/"([^"]+)"/g), ([, word = ""]) => word);
      expect(words.length).toBeGreaterThan(5);
      for (const word of words.filter((one) => /^[\w./]+$/.test(one)))
        expect(word.includes("/") ? existsSync(inTry(word)) : columns.has(word), word).toBe(true);
      for (const word of words.filter((one) => /^\p{Script=Han}+$/u.test(one)))
        expect(
          rowsIn("indicators").some((row) => Object.values(row).includes(word)),
          word,
        ).toBe(true);
    }
  });

  it("shows steps of the workflow", () => {
    const steps = read("docs/github-actions.yml");
    for (const { text } of blocks.filter(({ kind }) => kind === "yaml"))
      for (const { run } of parseYaml(text)) expect(steps).toContain(`run: ${run}\n`);
  });

  it("runs a command in every section that names one", () => {
    for (const { heading, text, blocks: own } of sections.slice(1)) {
      if (!new RegExp(`jixiao (?:${COMMANDS.join("|")})\\b|^\`\`\`js`, "m").test(text)) continue;
      expect(
        own.some((block) => commandsOf(block).length > 0),
        heading,
      ).toBe(true);
    }
  });

  it("quotes a refusal as it is printed", () => {
    const args = { format: "Word 97–2003 / WPS (.doc, .wps)", advice: "save-as-docx" } as const;
    const said = sentence({ code: "input/unsupported-format", args }, language);
    expect(sections.map(({ text }) => text.replaceAll(/\s+/g, " ")).join("")).toContain(said);
  });

  it("names options that are there", () => {
    const help = COMMANDS.map((name) => bash(folder, `jixiao ${name} --help`, locale).stdout).join("");
    const text = sections.map((section) => section.text).join("");
    for (const [option] of text.matchAll(/(?<=[` ])--[a-z][a-z-]*/g))
      if (option !== "--no-install") expect(help).toContain(`${option} `);
  });
});
