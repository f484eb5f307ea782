import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Submission } from "../../src/model/record.ts";
import { linesOf, type Ran, run } from "./terminal.ts";

const HEBEI = "fixtures/hebei/clean/input.txt";
const QINGHAI = "fixtures/qinghai/clean/input.txt";
const GB18030 = "fixtures/encoding/gb18030/input.txt";
const UNDECODABLE = "fixtures/refused/undecodable/input.txt";
const NO_TARGETS = "fixtures/refused/not-a-target-document/input.txt";

/** An input folder and an output folder of the test's own. */
let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-convert-"));
  out = path.join(folder, "out");
  mkdirSync(path.join(folder, "in"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lays a fixture into the input folder under a name, and returns its path. */
function lay(fixture: string, name: string): string {
  const file = path.join(folder, "in", name);
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(fixture, file);
  return file;
}

const convert = (inputs: readonly string[], ...options: readonly string[]): Promise<Ran> =>
  run(["convert", ...inputs, "--out", out, ...options]);
const written = (): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
    .sort();
/** The record of an input, by its name in the input folder. */
const record = (name: string): Submission =>
  JSON.parse(readFileSync(path.join(out, "submissions", `${name}.json`), "utf8"));
const table = (name: string): Record<string, string>[] =>
  parseCsv(readFileSync(path.join(out, name), "utf8"), { columns: true });
const TABLES = ["diagnostics.csv", "duties.csv", "indicators.csv", "projects.csv", "submissions.csv"];
const DESCRIPTIONS = ["datapackage.json", "dictionary.md", "dictionary.zh-CN.md"];
/** All files of a dataset with these records, by their inputs' names. */
const datasetOf = (...inputs: readonly string[]): string[] =>
  [...TABLES, ...DESCRIPTIONS, "manifest.json", ...inputs.map((name) => `submissions/${name}.json`)].sort();
/** The inputs that have a record. */
const recorded = (): string[] =>
  written()
    .filter((name) => name.startsWith(`submissions${path.sep}`))
    .map((name) => name.slice("submissions/".length, -".json".length));

it.each([[[]], [["--dry-run"]]])("never overwrites what it reads (%j)", async (options) => {
  const file = lay(HEBEI, "projects.csv");
  const before = readFileSync(file, "utf8");
  const ran = await run(["convert", file, "--out", path.dirname(file), ...options]);
  expect(ran.code).toBe(3);
  expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/output\/is-input: /)]);
  expect(readdirSync(path.dirname(file))).toEqual(["projects.csv"]);
  expect(readFileSync(file, "utf8")).toBe(before);
});

describe("convert", () => {
  it("writes a JSON for each input, and two tables over all", async () => {
    lay(HEBEI, "河北.txt");
    lay(QINGHAI, "县/青海.txt");
    const { code, stdout, stderr } = await run(["convert", path.join(folder, "in"), "--out", out], { columns: 160 });
    expect([code, stderr]).toEqual([0, ""]);
    expect(written()).toEqual(datasetOf("县/青海.txt", "河北.txt"));
    const records = recorded().map(record);
    const projects = records.flatMap((one) => one.projects.map((project) => [one.source.path, project.name]));
    expect(projects).toHaveLength(5);
    expect(table("projects.csv").map((row) => [row.path, row.project_name])).toEqual(expect.arrayContaining(projects));
    expect(table("projects.csv")).toHaveLength(projects.length);
    const indicators = records.flatMap((one) => one.projects.flatMap((project) => project.indicators));
    expect(table("indicators.csv")).toHaveLength(indicators.length);
    for (const name of ["河北.txt", "青海.txt"]) expect(stdout).toContain(name);
  });

  it("writes what parse prints, the path aside", async () => {
    const file = lay(HEBEI, "a.txt");
    await convert([file], "--lang", "zh");
    const { stdout } = await run(["parse", file, "--json", "--lang", "zh"]);
    expect({ ...record("a.txt"), source: null }).toEqual({ ...JSON.parse(stdout), source: null });
    const traced = await convert([file], "--trace");
    expect(traced.code).toBe(0);
    expect(record("a.txt").projects[0]?.trace?.name?.[0]?.text).toBe("镇区河道清淤疏浚经费");
  });

  it("ends the lines of its tables with LF, each table with its heading once", async () => {
    lay(HEBEI, "a.txt");
    lay("fixtures/encoding/utf8-bom-crlf/input.txt", "b.txt");
    await convert([path.join(folder, "in")]);
    for (const name of TABLES) {
      const text = readFileSync(path.join(out, name), "utf8");
      expect(text).not.toContain("\r");
      expect(text.endsWith("\n")).toBe(true);
      expect(text.match(/^path,/gm)).toHaveLength(1);
    }
  });

  it("goes on behind an input that cannot be read, and exits with 3", async () => {
    const bad = lay(UNDECODABLE, "b.txt");
    lay(HEBEI, "a.txt");
    lay(QINGHAI, "c.txt");
    const { code, stdout, stderr } = await convert([path.join(folder, "in")]);
    expect(code).toBe(3);
    expect(written()).toEqual(datasetOf("a.txt", "c.txt"));
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^[^:]*b\.txt: input\/undecodable: \S/)]);
    expect(stdout).toContain("input/undecodable");
    expect(new Set(table("projects.csv").map((row) => path.basename(row.path ?? "")))).toEqual(
      new Set(["a.txt", "c.txt"]),
    );
    expect(existsSync(bad)).toBe(true);
  });

  it("exits with 1 where a document has an error, and writes it all the same", async () => {
    expect((await convert([lay(NO_TARGETS, "a.txt")])).code).toBe(1);
    expect(written()).toEqual(datasetOf("a.txt"));
    lay(UNDECODABLE, "b.txt");
    expect((await convert([path.join(folder, "in")])).code).toBe(3);
  });

  it("leaves no temporary files behind, and what lay in the folder as it was", async () => {
    mkdirSync(out);
    writeFileSync(path.join(out, "notes.md"), "mine");
    await convert([lay(HEBEI, "a.txt"), lay(UNDECODABLE, "b.txt")]);
    expect(written()).toEqual([...datasetOf("a.txt"), "notes.md"].sort());
    expect(readFileSync(path.join(out, "notes.md"), "utf8")).toBe("mine");
  });

  it("writes the same bytes again over its former results, whatever the order of the inputs", async () => {
    const files = [lay(HEBEI, "a.txt"), lay(QINGHAI, "b.txt"), lay(GB18030, "c.txt")];
    const bytes = () => Object.fromEntries(written().map((name) => [name, readFileSync(path.join(out, name), "utf8")]));
    await convert(files);
    const first = bytes();
    await convert(files.toReversed());
    expect(bytes()).toEqual(first);
    expect(Object.keys(first)).toEqual(datasetOf("a.txt", "b.txt", "c.txt"));
  });

  it("does not take its own results for inputs, and leaves out no document that lies beside them", async () => {
    lay(HEBEI, "a.txt");
    out = path.join(folder, "in");
    for (const _ of [1, 2]) {
      expect((await convert([path.join(folder, "in")], "--format", "json,csv,xlsx")).code).toBe(0);
      expect(recorded()).toEqual(["a.txt"]);
    }
    copyFileSync(HEBEI, path.join(out, "submissions", "stray.txt"));
    await convert([path.join(folder, "in")], "--format", "json,csv,xlsx");
    expect(record("submissions/stray.txt").projects).toHaveLength(2);
  });

  it("--encoding names the encoding of all", async () => {
    await convert([lay(GB18030, "a.txt")], "--encoding", "gbk");
    expect(record("a.txt").source.encoding).toBe("gb18030");
    const { code, stderr } = await convert([lay(GB18030, "a.txt")], "--encoding", "utf-8");
    expect([code, linesOf(stderr).length]).toEqual([3, 1]);
  });
});

describe("the checks of convert", () => {
  const NEGATIVE = "项目名称 | 清淤经费 | 预算数 | -10.00万元\n";
  const codesIn = (name: string) => record(name).diagnostics.map(({ code }) => code);
  const write = (name: string, text: string): string => {
    const file = path.join(folder, "in", name);
    writeFileSync(file, text);
    return file;
  };

  it("stand among the diagnostics of each record, those across files in the later one", async () => {
    write("a.txt", NEGATIVE);
    write("b.txt", NEGATIVE);
    await convert([path.join(folder, "in")]);
    expect(codesIn("a.txt")).toEqual(["check/negative-amount"]);
    expect(codesIn("b.txt")).toEqual(["check/negative-amount", "check/same-content"]);
    expect(record("b.txt").diagnostics[1]).toMatchObject({
      at: {},
      args: { other: expect.stringMatching(/a\.txt$/) },
    });
    expect(record("a.txt").projects[0]).not.toHaveProperty("trace");
  });

  it("are counted by themselves, and leave the exit code to reading", async () => {
    const { code, stdout } = await convert([write("a.txt", NEGATIVE)]);
    expect(code).toBe(0);
    expect(linesOf(stdout)[0]).toMatch(/ errors {2}warnings {2}notes {2}checks$/);
    expect(linesOf(stdout)[1]).toMatch(/ 0 +0 +0 +1$/);
    expect(stdout).toContain("1 finding of the checks besides");
    expect((await convert([lay(NO_TARGETS, "b.txt")])).code).toBe(1);
  });

  it("are left out by --no-check", async () => {
    const { stdout } = await convert([write("a.txt", NEGATIVE), write("b.txt", NEGATIVE)], "--no-check");
    expect(codesIn("a.txt")).toEqual([]);
    expect(codesIn("b.txt")).toEqual([]);
    expect(stdout).not.toContain("checks");
  });

  it("say nothing that --redact would mask", async () => {
    write("a.txt", `${NEGATIVE}联系人 | 张三丰 | 联系电话 | 13912345678\n`);
    await convert([path.join(folder, "in")], "--redact");
    expect(codesIn("a.txt")).toContain("check/negative-amount");
    expect(readFileSync(path.join(out, "submissions/a.txt.json"), "utf8")).not.toMatch(/三丰|139123/);
  });
});

describe("the inputs of convert", () => {
  it.each([
    ["with blanks", "青溪镇 2025 绩效.txt"],
    ["with brackets and a copy's number", "数据 (1)[2024].txt"],
    ["with every sign of a pattern", "{a,b}*!(c)?+@.txt"],
    ["in capitals", "REPORT.TXT"],
    ["of 80 Chinese characters", `${"绩".repeat(80)}.txt`],
    ["that begin with a dash in their folder", "-x.txt"],
    ["without an ending", "绩效目标"],
    ["with a line break", "绩效\n目标.txt"],
  ])("may have names %s", async (_, name) => {
    const { code, stderr } = await convert([lay(HEBEI, name)]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(written()).toEqual(datasetOf(name));
    expect(record(name).projects).toHaveLength(2);
  });

  it("may have the longest names there are: those of results are then cut and told apart", async () => {
    const names = ["甲", "乙"].map((end) => `${"绩".repeat(82)}${end}.txt`);
    for (const name of names) lay(HEBEI, name);
    expect(Buffer.byteLength(`${names[0]}`)).toBe(253);
    expect((await convert([path.join(folder, "in")])).code).toBe(0);
    const results = recorded();
    expect(results).toHaveLength(2);
    expect(new Set(results.map((name) => path.basename(record(name).source.path)))).toEqual(new Set(names));
  });

  it("are found in a folder by ending, in any case, however deep; lock files are not", async () => {
    for (const name of ["a.txt", "B.TXT", "c/d/e.tsv", "数据 (1)[2024].txt", "~$a.txt", "f.md", "g.json"])
      lay(HEBEI, name);
    await convert([path.join(folder, "in")]);
    expect(recorded()).toEqual(["B.TXT", "a.txt", "c/d/e.tsv", "数据 (1)[2024].txt"]);
  });

  it("may be a pattern", async () => {
    for (const name of ["a.txt", "b.txt", "c.tsv", "d/e.txt"]) lay(HEBEI, name);
    await convert([path.join(folder, "in", "**", "*.txt")]);
    expect(written()).toEqual(datasetOf("a.txt", "b.txt", "d/e.txt"));
  });

  it("count once where they are named twice", async () => {
    const file = path.relative(".", lay(HEBEI, "a.txt"));
    await convert([
      file,
      file,
      path.join(folder, "in"),
      path.join(folder, "in", "*.txt"),
      `${path.dirname(file)}/./a.txt`,
    ]);
    expect(table("projects.csv")).toHaveLength(2);
  });

  it("count once where they are named by their whole path and found in their folder", async () => {
    await convert([lay(HEBEI, "a.txt"), path.join(folder, "in")]);
    expect(table("projects.csv")).toHaveLength(2);
  });

  it("of one name in two folders keep their folders", async () => {
    const files = [lay(HEBEI, "甲/input.txt"), lay(QINGHAI, "乙/input.txt")];
    await convert(files);
    expect(written()).toEqual(datasetOf("乙/input.txt", "甲/input.txt"));
    expect(record("甲/input.txt").projects).toHaveLength(2);
    expect(record("乙/input.txt").projects).toHaveLength(3);
  });

  it("end at a link that leads round", async () => {
    lay(HEBEI, "a.txt");
    symlinkSync(path.join(folder, "in"), path.join(folder, "in", "round"));
    await convert([path.join(folder, "in")]);
    expect(written()).toEqual(datasetOf("a.txt"));
  });

  it.each<[what: string, code: string, make: () => string]>([
    ["are no name at all", "input/not-found", () => ""],
    ["are a device", "input/not-a-file", () => "/dev/null"],
    ["are missing", "input/not-found", () => path.join(folder, "in", "missing.txt")],
    ["are an empty folder", "input/no-inputs", () => path.join(folder, "in")],
    ["are a pattern that matches nothing", "input/no-inputs", () => path.join(folder, "in", "*.txt")],
    [
      "are a pipe",
      "input/not-a-file",
      () => {
        const pipe = path.join(folder, "in", "pipe.txt");
        execFileSync("mkfifo", [pipe]);
        return pipe;
      },
    ],
  ])("that %s are one line on stderr, and nothing is written", async (_, code, make) => {
    const ran = await convert([make()]);
    expect([ran.code, ran.stdout]).toEqual([3, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(new RegExp(`^[^:]*: ${code}: \\S`))]);
    expect(existsSync(out)).toBe(false);
  });
});

describe("an output of convert that cannot be written", () => {
  const one = expect.stringMatching(/^[^:]+: output\/unwritable: \S/);

  it("is one line on stderr where the folder is a file", async () => {
    writeFileSync(out, "a file");
    const { code, stdout, stderr } = await convert([lay(HEBEI, "a.txt")]);
    expect([code, stdout, linesOf(stderr)]).toEqual([3, "", [one]]);
    expect(readFileSync(out, "utf8")).toBe("a file");
  });

  it.each([["submissions/a.txt.json"], ["projects.csv"], ["manifest.json"], ["submissions"]])(
    "ends the run before anything is read where %s is something else",
    async (name) => {
      if (name === "submissions") {
        mkdirSync(out);
        writeFileSync(path.join(out, name), "a file");
      } else mkdirSync(path.join(out, name), { recursive: true });
      const before = written();
      lay(QINGHAI, "b.txt");
      const { code, stdout, stderr } = await convert([lay(HEBEI, "a.txt"), path.join(folder, "in")]);
      expect([code, stdout, linesOf(stderr)]).toEqual([3, "", [one]]);
      expect(written()).toEqual(before);
    },
  );

  it.skipIf(process.getuid?.() === 0)("is one line where the folder is closed", async () => {
    mkdirSync(out);
    chmodSync(out, 0o500);
    const { code, stderr } = await convert([lay(HEBEI, "a.txt")]);
    expect([code, linesOf(stderr)]).toEqual([3, [one]]);
  });
});
