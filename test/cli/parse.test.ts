import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Indicator, Project, Submission } from "../../src/model/record.ts";
import { submission } from "../../src/model/record.ts";
import { linesOf, parseOne, run } from "./terminal.ts";

const HEBEI = "fixtures/hebei/clean/input.txt";
const QINGHAI = "fixtures/qinghai/clean/input.txt";
const GB18030 = "fixtures/encoding/gb18030/input.txt";
const UNDECODABLE = "fixtures/refused/undecodable/input.txt";

describe("parse", () => {
  it("draws the record for a person, and says on stderr what was doubtful", async () => {
    const { code, stdout, stderr } = await run(["parse", HEBEI]);
    expect(code).toBe(0);
    expect(linesOf(stdout)[0]).toBe(HEBEI);
    for (const text of [
      "611001 云岭县青溪镇人民政府本级",
      "镇区河道清淤疏浚经费 13992125P00317610201U",
      "≥3.2公里",
      "240000",
    ]) {
      expect(stdout).toContain(text);
    }
    expect(linesOf(stderr).at(-1)).toMatch(/^fixtures\/hebei\/clean\/input\.txt: .*\b0 errors\b/);
    expect(stdout + stderr).not.toContain("\u001b");
  });

  it("draws no line wider than the terminal", async () => {
    const { stdout } = await run(["parse", HEBEI], { columns: 72 });
    const wide = (text: string) =>
      [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
    const table = linesOf(stdout).filter((line) => line.startsWith("   ") && line.includes("指标"));
    expect(table.length).toBeGreaterThan(10);
    expect(table.filter((line) => wide(line) > 72)).toEqual([]);
  });

  it("--json prints one file as one object", async () => {
    const { code, stdout, stderr } = await run(["parse", HEBEI, "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const record = submission.parse(JSON.parse(stdout));
    expect(record.source).toMatchObject({ path: HEBEI, format: "text", encoding: "utf-8" });
    expect(record.source.bytes).toBe(readFileSync(HEBEI).length);
    expect(record.projects.map(({ indicators }) => indicators.length)).toEqual([6, 6]);
    expect(stdout).toBe(`${JSON.stringify(record, null, 2)}\n`);
  });

  it("--json prints several files as an array, in the order they are named", async () => {
    for (const files of [
      [QINGHAI, HEBEI],
      [HEBEI, QINGHAI, HEBEI],
    ]) {
      const records: Submission[] = JSON.parse((await run(["parse", ...files, "--json"])).stdout);
      expect(records.map(({ source }) => source.path)).toEqual(files);
      for (const record of records) expect(record).toEqual(await parseOne(record.source.path));
    }
  });

  it("--json of several files is an array even where only one could be read", async () => {
    const { code, stdout, stderr } = await run(["parse", UNDECODABLE, HEBEI, "--json"]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toEqual([await parseOne(HEBEI)]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(`^${UNDECODABLE}: input/undecodable: `)]);
  });

  it("--ndjson prints one record a line", async () => {
    const { code, stdout } = await run(["parse", HEBEI, QINGHAI, "--ndjson"]);
    expect(code).toBe(0);
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toEqual([await parseOne(HEBEI), await parseOne(QINGHAI)]);
  });

  it("--trace adds a trace to every project and indicator, which is absent otherwise", async () => {
    const traced = await parseOne(HEBEI, "--trace");
    const bare = await parseOne(HEBEI);
    const records = (of: Submission): (Project | Indicator)[] =>
      of.projects.flatMap((project) => [project, ...project.indicators]);
    expect(records(traced)).toHaveLength(14);
    for (const record of records(traced)) expect(Object.keys(record.trace ?? {})).toContain("name");
    for (const record of records(bare)) expect(Object.keys(record)).not.toContain("trace");
    const withoutTrace = JSON.parse(JSON.stringify(traced), (key, value) => (key === "trace" ? undefined : value));
    expect(withoutTrace).toEqual(bare);
  });

  it("reads - from stdin", async () => {
    const { code, stdout } = await run(["parse", "-", "--json"], { stdin: readFileSync(HEBEI) });
    const file = await parseOne(HEBEI);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...file, source: { ...file.source, path: "-" } });
    expect(await run(["parse", "-"], { stdin: "" })).toMatchObject({ code: 3, stdout: "" });
  });

  it("--encoding names the encoding", async () => {
    const found = await parseOne(GB18030);
    expect(found.source.encoding).toBe("gb18030");
    for (const name of ["gbk", "GB2312", "gb18030"]) expect(await parseOne(GB18030, "--encoding", name)).toEqual(found);
    const wrong = await run(["parse", GB18030, "--encoding", "utf-8"]);
    expect([wrong.code, wrong.stdout]).toEqual([3, ""]);
    expect(linesOf(wrong.stderr)).toEqual([expect.stringMatching(`^${GB18030}: input/undecodable: .*utf-8`)]);
  });

  it("gives the diagnostics in the language asked for", async () => {
    const messages = async (...argv: readonly string[]) => (await parseOne(QINGHAI, ...argv)).diagnostics;
    const [zh, en] = [await messages("--lang", "zh"), await messages("--lang", "en")];
    expect(zh.length).toBeGreaterThan(0);
    expect(zh.map(({ code, at, args }) => ({ code, at, args }))).toEqual(
      en.map(({ code, at, args }) => ({ code, at, args })),
    );
    expect(zh.map(({ message }) => message)).not.toEqual(en.map(({ message }) => message));
  });
});
