import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Manifest, manifest as manifestModel } from "../../src/model/manifest.ts";
import { tables } from "../../src/writers/tables/all.ts";
import { linesOf, type Ran, run, type Surroundings } from "./terminal.ts";

const INPUTS: Readonly<Record<string, string>> = {
  "县一/青溪镇.txt": "fixtures/hebei/clean/input.txt",
  "县一/重复.txt": "fixtures/hebei/clean/input.txt",
  "县一/矛盾.txt": "fixtures/hebei/contradictions/input.txt",
  "县二/青海.txt": "fixtures/qinghai/clean/input.txt",
  "县二/正文.txt": "fixtures/prose/duties-labelled/input.txt",
  "县二/表格.docx": "fixtures/word/hebei-form/input.docx",
  "县二/坏.txt": "fixtures/refused/undecodable/input.txt",
};

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-dataset-"));
  out = path.join(folder, "out");
  for (const [name, fixture] of Object.entries(INPUTS)) lay(fixture, name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const input = (name: string): string => path.join(folder, "in", name);
function lay(fixture: string, name: string): void {
  mkdirSync(path.dirname(input(name)), { recursive: true });
  copyFileSync(fixture, input(name));
}

const convertTo = (to: string, argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> =>
  run(["convert", ...argv, "--out", to, "--lang", "en"], surroundings);
const convert = (...options: readonly string[]): Promise<Ran> => convertTo(out, [input("."), ...options]);

type Contents = Readonly<Record<string, string>>;

/** Every file of a folder with its content; of a manifest all but what differs between runs. */
function contentsOf(of: string): Contents {
  const names = readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(of, path.join(entry.parentPath, entry.name)))
    .sort();
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(path.join(of, name), /\.(?:xlsx|parquet)$/.test(name) ? "latin1" : "utf8");
      return [name, name === "manifest.json" ? JSON.stringify({ ...JSON.parse(text), run: null }) : text];
    }),
  );
}

const manifestIn = (of = out): Manifest =>
  manifestModel.parse(JSON.parse(readFileSync(path.join(of, "manifest.json"), "utf8")));

/** What a run from nothing over the inputs as they are now makes. */
async function fromNothing(...options: readonly string[]): Promise<Contents> {
  const fresh = path.join(folder, `fresh-${readdirSync(folder).length}`);
  await convertTo(fresh, [input("."), ...options]);
  return contentsOf(fresh);
}

const EVERY_FORMAT = "json,csv,ndjson,xlsx,parquet";

describe("a dataset", () => {
  it("is the same in every format whatever the number of workers and the order of the inputs", async () => {
    const files = Object.keys(INPUTS).map(input);
    const made: Contents[] = [];
    for (const [jobs, named] of [
      ["1", files],
      ["2", files.toReversed()],
      ["4", [files[3] ?? "", ...files]],
    ] as const) {
      const to = path.join(folder, `jobs-${jobs}`);
      expect((await convertTo(to, [...named, "--jobs", jobs, "--format", EVERY_FORMAT])).code).toBe(3);
      made.push(contentsOf(to));
    }
    expect(Object.keys(made[0] ?? {})).toHaveLength(6 + 5 + 1 + 1 + 5 + 3 + 1);
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it("for Excel, too, with what was counted, is the same whoever wrote which part", async () => {
    const made: Contents[] = [];
    for (const jobs of ["1", "3", "8"]) {
      const to = path.join(folder, `excel-${jobs}`);
      await convertTo(to, [input("."), "--excel", "--headers", "zh", "--jobs", jobs]);
      expect(manifestIn(to).notes.csv?.excelCells).toBeGreaterThan(10);
      expect(parseCsv(readFileSync(path.join(to, "projects.csv")), { bom: true, columns: true })).toHaveLength(
        manifestIn(to).totals.projects,
      );
      made.push(contentsOf(to));
    }
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it("has a manifest of every input and every file", async () => {
    await convert();
    const { inputs, totals, files, options, tool } = manifestIn();
    expect(inputs.map(({ path: file }) => path.relative(input("."), file))).toEqual(Object.keys(INPUTS).sort());
    const failed = inputs.filter(({ status }) => status === "failed");
    expect(failed.map(({ fault, record }) => [fault?.code, record])).toEqual([["input/undecodable", null]]);
    expect(totals).toMatchObject({ inputs: 7, read: 6, failed: 1 });
    expect(totals.projects).toBe(inputs.reduce((sum, { projects }) => sum + projects, 0));
    expect(files.map(({ path: name, bytes }) => [name, bytes])).toEqual(
      files.map(({ path: name }) => [name, statSync(path.join(out, name)).size]),
    );
    expect(options).toMatchObject({ formats: ["json", "csv"], headers: "en", excel: false, check: true });
    expect(tool).toMatchObject({ name: "jixiao", submission: "jixiao/submission/1" });
    for (const { record, projects, duties, diagnostics } of inputs) {
      if (record === null) continue;
      const text = readFileSync(path.join(out, record.path), "utf8");
      const submission = JSON.parse(text);
      expect([submission.projects.length, submission.duties.length]).toEqual([projects, duties]);
      expect(submission.diagnostics).toHaveLength(diagnostics.error + diagnostics.warning + diagnostics.info);
      expect(Buffer.byteLength(text)).toBe(record.bytes);
    }
  });

  it("has tables that join by their keys, with the place of every row", async () => {
    await convert();
    const rows = (name: string): Record<string, string>[] =>
      parseCsv(readFileSync(path.join(out, `${name}.csv`), "utf8"), { columns: true });
    const keys = (name: string, ...columns: readonly string[]) =>
      rows(name).map((row) => columns.map((column) => row[column]).join("\u0000"));
    const unique = (all: readonly string[]) => expect(new Set(all).size).toBe(all.length);
    unique(keys("submissions", "path"));
    unique(keys("projects", "path", "project"));
    unique(keys("indicators", "path", "project", "indicator"));
    unique(keys("duties", "path", "duty"));
    unique(keys("diagnostics", "path", "diagnostic"));
    const submissions = new Set(keys("submissions", "path"));
    for (const name of ["projects", "duties", "diagnostics"])
      expect(keys(name, "path").filter((key) => !submissions.has(key))).toEqual([]);
    const projects = new Set(keys("projects", "path", "project"));
    expect(keys("indicators", "path", "project").filter((key) => !projects.has(key))).toEqual([]);
    for (const row of rows("indicators"))
      expect(row.table === "" && row.line === "" && row.paragraph === "").toBe(false);
    // A diagnostic in the row of an indicator tells which.
    const found = rows("diagnostics").filter(({ indicator }) => indicator !== "");
    const indicators = new Set(keys("indicators", "path", "project", "indicator"));
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(indicators.has([row.path, row.project, row.indicator].join("\u0000"))).toBe(true);
  });

  it("has Chinese column names by --headers zh, and CSV for Excel by --excel", async () => {
    await convert("--headers", "zh", "--excel");
    const text = readFileSync(path.join(out, "projects.csv"), "utf8");
    expect(text.startsWith("\ufeff文件,项目号,项目编码,项目名称,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text).toMatch(/,"=""[0-9A-Z]{10,}""",/);
    expect(manifestIn().options).toMatchObject({ headers: "zh", excel: true });
    expect(manifestIn().notes.csv?.excelCells).toBeGreaterThan(10);
  });

  it("keeps its records out of sight where JSON is not asked for, and goes on from them", async () => {
    await convert("--format", "csv");
    expect(existsSync(path.join(out, "submissions"))).toBe(false);
    const first = contentsOf(out);
    const { stdout } = await convert("--format", "csv");
    expect(stdout).toContain("nothing has changed");
    expect(contentsOf(out)).toEqual(first);
    await convert();
    expect(contentsOf(out)).toEqual(await fromNothing());
  });

  it("says the same in every format", async () => {
    await convert("--format", EVERY_FORMAT);
    const rows = (name: string): Record<string, string>[] =>
      parseCsv(readFileSync(path.join(out, `${name}.csv`), "utf8"), { columns: true });
    const workbook = await readXlsx(readFileSync(path.join(out, "dataset.xlsx")));
    for (const { name } of tables) {
      const inCsv = rows(name);
      const bytes = readFileSync(path.join(out, `${name}.parquet`));
      const inParquet = await parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
      });
      const [heading = [], ...inWorkbook] = workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
      expect(Object.keys(inCsv[0] ?? {})).toEqual(heading);
      expect(inCsv.length).toBeGreaterThan(0);
      const printed = (value: unknown) => (value === null || value === undefined ? "" : String(value));
      expect(inParquet.map((row) => heading.map((column) => printed(row[String(column)])))).toEqual(
        inCsv.map((row) => Object.values(row)),
      );
      expect(inWorkbook.map((row) => heading.map((_, index) => printed(row[index])))).toEqual(
        inCsv.map((row) => Object.values(row)),
      );
    }
  });

  it("is one line a record in NDJSON", async () => {
    await convert("--format", "ndjson,json");
    const lines = linesOf(readFileSync(path.join(out, "submissions.ndjson"), "utf8")).map((line) => JSON.parse(line));
    const records = manifestIn().inputs.flatMap(({ record }) => (record === null ? [] : [record.path]));
    expect(lines).toEqual(records.map((name) => JSON.parse(readFileSync(path.join(out, name), "utf8"))));
    expect(existsSync(path.join(out, "projects.csv"))).toBe(false);
  });
});

describe("a second run", () => {
  it("over the same inputs writes nothing", async () => {
    const first = await convert();
    const times = () =>
      Object.keys(contentsOf(out)).map((name) => [name, statSync(path.join(out, name), { bigint: true }).mtimeNs]);
    const before = times();
    const { code, stdout } = await convert("--jobs", "1");
    expect(code).toBe(first.code);
    expect(stdout).toContain("nothing has changed, 6 records as before");
    expect(times()).toEqual(before);
  });

  it("reads what has changed, and ends as a run from nothing", async () => {
    await convert();
    appendFileSync(input("县二/青海.txt"), "\n");
    rmSync(input("县一/重复.txt"));
    lay("fixtures/html/web-page/input.html", "县三/网页.html");
    const { stdout } = await convert();
    expect(stdout).toContain("6 records, 4 of them from the run before");
    expect(manifestIn().run).toMatchObject({ read: 2, reused: 4 });
    expect(contentsOf(out)).toEqual(await fromNothing());
    expect(existsSync(path.join(out, "submissions/县一/重复.txt.json"))).toBe(false);
  });

  it("tells files anew what others have: the first of two equal ones may be gone", async () => {
    await convert();
    const told = () => contentsOf(out)["submissions/县一/重复.txt.json"]?.includes("check/same-content");
    expect(told()).toBe(false);
    rmSync(input("县一/青溪镇.txt"));
    lay(INPUTS["县一/重复.txt"] ?? "", "县一/另一份.txt");
    await convert();
    expect(told()).toBe(true);
    expect(contentsOf(out)).toEqual(await fromNothing());
  });

  it.each([[["--no-check"]], [["--trace"]], [["--redact"]], [["--lang", "zh"]], [["--encoding", "utf-8"]]])(
    "with other options (%j) reads all again",
    async (options) => {
      await convert();
      await convert(...options);
      expect(manifestIn().run.reused).toBe(0);
      expect(contentsOf(out)).toEqual(await fromNothing(...options));
    },
  );

  it("with other formats or headers reads nothing again", async () => {
    await convert();
    for (const options of [
      ["--format", "csv"],
      ["--headers", "zh", "--format", "csv,json"],
    ]) {
      await convert(...options);
      expect(manifestIn().run.read).toBe(0);
      expect(contentsOf(out)).toEqual(await fromNothing(...options));
    }
  });

  it("with other words of a config reads all that they hold for again", async () => {
    await convert();
    writeFileSync(
      path.join(path.dirname(input("县二/青海.txt")), "jixiao.config.json"),
      JSON.stringify({ vocabulary: { units: ["顶"] } }),
    );
    await convert();
    expect(manifestIn().run.reused).toBe(3);
    expect(contentsOf(out)).toEqual(await fromNothing());
  });

  it("from another folder on gives records other names, and reads nothing again", async () => {
    await convertTo(out, [input("县一")]);
    await convertTo(out, [input("县一"), input("县二")]);
    expect(manifestIn().run.reused).toBe(3);
    const fresh = path.join(folder, "fresh");
    await convertTo(fresh, [input("县一"), input("县二")]);
    expect(contentsOf(out)).toEqual(contentsOf(fresh));
  });

  it("mends what was damaged or removed, where it may", async () => {
    await convert();
    const whole = contentsOf(out);
    rmSync(path.join(out, "projects.csv"));
    rmSync(path.join(out, "submissions/县二/青海.txt.json"));
    await convert();
    expect(contentsOf(out)).toEqual(whole);
    writeFileSync(path.join(out, "submissions/县二/青海.txt.json"), "{}");
    const { code, stderr } = await convert();
    expect([code, linesOf(stderr)]).toEqual([3, [expect.stringMatching(/output\/not-ours: \S*青海\.txt\.json/)]]);
    await convert("--overwrite");
    expect(contentsOf(out)).toEqual(whole);
  });

  it("does not touch a dataset where nothing is found to read", async () => {
    await convert();
    const whole = contentsOf(out);
    const { code, stderr } = await convertTo(out, [input("县九")]);
    expect([code, linesOf(stderr)]).toEqual([3, [expect.stringMatching(/input\/not-found/)]]);
    expect(contentsOf(out)).toEqual(whole);
  });
});

describe("a folder that is not only ours", () => {
  it("keeps what others put there", async () => {
    await convert();
    writeFileSync(path.join(out, "notes.md"), "mine");
    writeFileSync(path.join(out, "submissions/县一/notes.md"), "mine");
    for (const name of ["青溪镇", "重复", "矛盾"]) rmSync(input(`县一/${name}.txt`));
    await convert();
    expect(readdirSync(path.join(out, "submissions/县一"))).toEqual(["notes.md"]);
    expect(readFileSync(path.join(out, "notes.md"), "utf8")).toBe("mine");
  });

  it("is not written over: neither a file nobody knows nor a table somebody has changed", async () => {
    mkdirSync(out);
    writeFileSync(path.join(out, "projects.csv"), "mine");
    const refused = [expect.stringMatching(/^jixiao: output\/not-ours: \S*projects\.csv .*--overwrite/)];
    const first = await convert();
    expect([first.code, first.stdout, linesOf(first.stderr)]).toEqual([3, "", refused]);
    expect(contentsOf(out)).toEqual({ "projects.csv": "mine" });
    await convert("--overwrite");
    appendFileSync(path.join(out, "projects.csv"), "and mine\n");
    const second = await convert();
    expect([second.code, linesOf(second.stderr)]).toEqual([3, refused]);
    expect(readFileSync(path.join(out, "projects.csv"), "utf8")).toMatch(/and mine\n$/);
    await convert("--overwrite");
    expect(contentsOf(out)).toEqual(await fromNothing());
  });

  it.each([["projects.csv"], ["submissions"], [".jixiao"], ["manifest.json"]])(
    "is not left through a link: %s",
    async (name) => {
      const outside = path.join(folder, "outside");
      mkdirSync(outside);
      writeFileSync(path.join(outside, "file"), "theirs");
      mkdirSync(out);
      symlinkSync(
        name.includes(".c") || name.includes(".json") ? path.join(outside, "file") : outside,
        path.join(out, name),
      );
      const { code, stderr } = await convert("--overwrite");
      expect([code, linesOf(stderr)]).toEqual([3, [expect.stringMatching(/output\/is-link: /)]]);
      expect(contentsOf(outside)).toEqual({ file: "theirs" });
    },
  );

  it.each([["~$projects.csv"], [".~lock.projects.csv#"]])(
    "is left alone where %s says a table is open",
    async (owner) => {
      await convert();
      writeFileSync(path.join(out, owner), "");
      appendFileSync(input("县二/青海.txt"), "\n");
      const { code, stderr } = await convert();
      expect([code, linesOf(stderr)]).toEqual([3, [expect.stringMatching(/output\/open-elsewhere: .*projects\.csv/)]]);
      rmSync(path.join(out, owner));
      await convert();
      expect(contentsOf(out)).toEqual(await fromNothing());
    },
  );

  it("does not believe a manifest that would lead out of it", async () => {
    await convert();
    const victim = path.join(folder, "victim.txt");
    copyFileSync(path.join(out, "projects.csv"), victim);
    const planted = manifestIn();
    const files = planted.files.map((file) =>
      file.path === "projects.csv" ? { ...file, path: "../victim.txt" } : file,
    );
    writeFileSync(path.join(out, "manifest.json"), JSON.stringify({ ...planted, files }));
    const { stderr } = await convert();
    expect(linesOf(stderr).at(-1)).toMatch(/output\/not-ours/);
    await convert("--overwrite");
    expect(existsSync(victim)).toBe(true);
  });
});

describe("the ways of convert", () => {
  it("--dry-run tells what would be done, and does nothing", async () => {
    const first = await convert("--dry-run");
    expect(existsSync(out)).toBe(false);
    expect(linesOf(first.stdout).at(-1)).toBe(
      "would read 7, reuse 0, skip 0 known to fail, and remove 0 outputs; nothing was written",
    );
    await convert();
    const whole = contentsOf(out);
    appendFileSync(input("县二/青海.txt"), "\n");
    rmSync(input("县一/重复.txt"));
    const { code, stdout, stderr } = await convert("--dry-run");
    expect(linesOf(stdout)).toContainEqual(expect.stringMatching(/^remove +submissions\/县一\/重复\.txt\.json$/));
    expect(linesOf(stdout)).toContainEqual(expect.stringMatching(/^read +\S+青海\.txt$/));
    expect(linesOf(stdout).at(-1)).toBe(
      "would read 1, reuse 4, skip 1 known to fail, and remove 1 output; nothing was written",
    );
    expect([code, linesOf(stderr)]).toEqual([3, [expect.stringMatching(/坏\.txt: input\/undecodable/)]]);
    expect(contentsOf(out)).toEqual(whole);
  });

  it.each([[[]], [["--dry-run"]]])("tell that a run was interrupted, and nothing else (%j)", async (options) => {
    await convert();
    const whole = contentsOf(out);
    appendFileSync(input("县二/青海.txt"), "\n");
    const ran = await convertTo(out, [input("."), ...options], { interrupted: 130 });
    expect(ran).toEqual({ code: 130, stdout: "", stderr: expect.stringMatching(/^jixiao: interrupted[^\n]*\n$/) });
    expect(contentsOf(out)).toEqual(whole);
  });

  it("--fail-fast stops at the first input that cannot be read, and keeps what was read for the next run", async () => {
    const { code, stdout, stderr } = await convert("--fail-fast", "--jobs", "1");
    expect([code, stdout]).toEqual([3, ""]);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/坏\.txt: input\/undecodable/),
      expect.stringMatching(/^jixiao: stopped/),
    ]);
    expect(readdirSync(out)).toEqual([".jixiao"]);
    rmSync(input("县二/坏.txt"));
    expect((await convert("--fail-fast")).code).toBe(0);
    expect(manifestIn().run.reused).toBeGreaterThan(0);
    expect(contentsOf(out)).toEqual(await fromNothing());
  });

  it("--fail-fast tells of that input once, also where its fault is known and others are done", async () => {
    await convert();
    appendFileSync(input("县二/青海.txt"), "\n");
    const { stderr } = await convert("--fail-fast", "--jobs", "4");
    expect(linesOf(stderr)).toHaveLength(2);
  });

  it("--quiet says only what went wrong", async () => {
    const { stdout, stderr } = await convert("--quiet");
    expect([stdout, linesOf(stderr)]).toEqual(["", [expect.stringMatching(/坏\.txt: input\/undecodable/)]]);
  });

  it("--files-from reads the inputs from a list, in any of its forms", async () => {
    const names = ["县一/青溪镇.txt", "县二/青海.txt", "县二/*.docx"].map(input);
    const list = path.join(folder, "list");
    await convertTo(out, names);
    const whole = contentsOf(out);
    const forms = [
      `${names.join("\n")}\n`,
      `\ufeff${names.join("\r\n")}`,
      names.join("\0"),
      `\n${names.join("\r")}\n\n`,
    ];
    for (const [index, form] of forms.entries()) {
      writeFileSync(list, form);
      const to = path.join(folder, `list-${index}`);
      const ran = await convertTo(to, ["--files-from", ...(index === 0 ? ["-"] : [list])], { stdin: form });
      expect(ran.code).toBe(0);
      expect(contentsOf(to)).toEqual(whole);
    }
    writeFileSync(list, "\n");
    const { code, stderr } = await convertTo(out, ["--files-from", list]);
    expect([code, linesOf(stderr)]).toEqual([3, [expect.stringMatching(/input\/no-inputs/)]]);
  });

  it("- reads standard input, like a file", async () => {
    const stdin = readFileSync(INPUTS["县二/青海.txt"] ?? "");
    expect((await convertTo(out, ["-", input("县一")], { stdin })).code).toBe(0);
    const { inputs } = manifestIn();
    expect(inputs[0]).toMatchObject({ path: "-", status: "read", record: { path: "submissions/-.json" } });
    const second = await convertTo(out, ["-", input("县一")], { stdin });
    expect(second.stdout).toContain("nothing has changed");
  });

  it("- and a file of that name are two inputs", async () => {
    copyFileSync(INPUTS["县二/青海.txt"] ?? "", input("-"));
    const stdin = readFileSync(INPUTS["县一/青溪镇.txt"] ?? "");
    const here = process.cwd();
    try {
      process.chdir(input("."));
      expect((await convertTo(out, ["-", "./-"], { stdin })).code).toBe(0);
    } finally {
      process.chdir(here);
    }
    expect(manifestIn().inputs.map(({ path: named, projects }) => [named, projects])).toEqual([
      ["-", 2],
      ["./-", 3],
    ]);
  });

  it("need an input, and tell one that is used twice", async () => {
    for (const [argv, said] of [
      [[], "missing argument: input"],
      [["-", "--files-from", "-"], "conflicting options: -"],
      [[".", "--format", "csv,doc"], "json, csv, ndjson, xlsx, parquet"],
      [[".", "--jobs", "0"], "1 or more"],
      [[".", "--headers", "fr"], "fr"],
    ] as const) {
      const { code, stdout, stderr } = await convertTo(out, argv);
      expect([code, stdout, linesOf(stderr).length]).toEqual([2, "", 1]);
      expect(stderr).toContain(said);
    }
    expect(existsSync(out)).toBe(false);
  });

  it("list the inputs of a large folder that need a look, and count the rest", async () => {
    for (let index = 0; index < 45; index++) cpSync(INPUTS["县二/青海.txt"] ?? "", input(`多/${index}.txt`));
    const { stdout } = await convert();
    const lines = linesOf(stdout);
    expect(lines[1]).toMatch(/坏\.txt +input\/undecodable$/);
    expect(lines[2]).toMatch(/^total +\d/);
    expect(lines[3]).toBe("… and 51 files more: manifest.json lists them all");
  });
});
