import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Config } from "../../src/batch/config.ts";
import { linesOf, run } from "./terminal.ts";

const HEBEI = "fixtures/hebei/clean/input.txt";

const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

/** An invented township's page, whose headings nobody has seen. */
const PAGE = `<html><body><p>2025年桃源乡工作考核</p>${table([
  ["考核大项", "考核分项", "考核要点", "要求数额", "所占比重", "趋向", "归档编号"],
  ["产出指标", "数量指标", "清淤长度", "≥3公里", "50", "正向", "张三 13912345678"],
  ["产出指标", "质量指标", "验收合格率", "100%", "20", "正向", "甲二"],
  ["效益指标", "人气指标", "戏台座位", "≥20顶", "20", "正向", "甲三"],
])}</body></html>`;

let folder = "";
let page = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-learn-"));
  page = path.join(folder, "page.html");
  writeFileSync(page, PAGE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const schema = JSON.parse(readFileSync("schemas/config.schema.json", "utf8"));
const validate = new Ajv2020({ strict: true }).compile(schema);

async function learned(...argv: readonly string[]): Promise<{ config: Config; stderr: string }> {
  const { code, stdout, stderr } = await run(["learn", ...argv]);
  expect(code).toBe(0);
  const config: Config = JSON.parse(stdout);
  expect(validate(config), JSON.stringify(validate.errors)).toBe(true);
  return { config, stderr };
}

describe("learn", () => {
  it("places the words whose contents are clear, and proposes the others", async () => {
    const { config, stderr } = await learned(page);
    expect(config.vocabulary).toEqual({
      columns: {
        level1: ["考核大项"],
        value: ["要求数额"],
        weight: ["所占比重"],
        direction: ["趋向"],
      },
    });
    expect(Object.keys(config.proposed?.columns ?? {})).toEqual(["考核分项", "考核要点", "归档编号"]);
    expect(config.proposed?.columns?.考核要点).toEqual({ samples: ["清淤长度", "验收合格率", "戏台座位"], role: null });
    const lines = linesOf(stderr);
    expect(lines[0]).toMatch(/^\s+word\s+samples\s+proposed role$/);
    for (const word of ["考核大项", "归档编号"]) expect(stderr).toContain(word);
    expect(lines.at(-1)).toContain("jixiao inspect");
  });

  it("hands on no phone numbers", async () => {
    const { config, stderr } = await learned(page);
    expect(config.proposed?.columns?.归档编号?.samples[0]).toBe("张三 *********78");
    expect(stderr).not.toContain("13912345678");
  });

  it("makes an unknown form readable once a person has given the roles", async () => {
    const file = path.join(folder, "jixiao.config.json");
    expect((await run(["learn", page, "--out", file])).stdout).toBe("");
    const first: Config = JSON.parse(readFileSync(file, "utf8"));
    const roles: Record<string, string> = { 考核分项: "level2", 考核要点: "name" };
    const columns: Record<string, readonly string[]> = { ...first.vocabulary?.columns };
    for (const word of Object.keys(first.proposed?.columns ?? {})) {
      if (roles[word] !== undefined) columns[roles[word]] = [word];
    }
    writeFileSync(file, JSON.stringify({ $schema: first.$schema, vocabulary: { columns } }));

    const record = JSON.parse((await run(["parse", page, "--json"])).stdout);
    expect(record.projects[0].indicators).toMatchObject([
      { level1: "产出指标", level2: "数量指标", name: "清淤长度", weight: 50, target: { number: 3, unit: "公里" } },
      { name: "验收合格率", direction: "正向" },
      { level1: "效益指标", level2: "人气指标", target: { number: 20, unit: "顶" } },
    ]);

    // What could not be seen before the columns were known is learned on top of it.
    const { config } = await learned(page);
    expect(config.vocabulary).toEqual({ columns, units: ["顶"] });
    expect(config.proposed).toEqual({
      columns: { 归档编号: expect.objectContaining({ role: null }) },
      levels: { 人气指标: { samples: ["戏台座位"], role: null } },
    });
    const second = JSON.parse(JSON.stringify(config));
    second.vocabulary.levels = { 社会效益指标: ["人气指标"] };
    second.proposed.levels = undefined;
    writeFileSync(file, JSON.stringify(second));
    const read = JSON.parse((await run(["parse", page, "--json"])).stdout);
    expect(read.projects[0].indicators[2]).toMatchObject({ level2: "社会效益指标" });
    expect(read.diagnostics.map(({ code }: { code: string }) => code)).not.toContain("value/unknown-unit");
  });

  it("proposes the unknown labels of a form", async () => {
    const file = path.join(folder, "form.txt");
    writeFileSync(file, "1.清淤绩效目标表\n项目名称\t清淤\t档案号\t13992125P00317610201U\n归管站所\t水利站\t\t\n");
    const { config } = await learned(file);
    expect(config.vocabulary).toEqual({ labels: { projectCode: ["档案号"] } });
    expect(config.proposed).toEqual({ labels: { 归管站所: { samples: ["水利站"], role: null } } });
  });

  it("says so where nothing is unknown, and still prints a config", async () => {
    const { config, stderr } = await learned(HEBEI);
    expect(Object.keys(config)).toEqual(["$schema"]);
    expect(linesOf(stderr)).toEqual([`${HEBEI}: no unknown words: no config is needed`]);
    const out = path.join(folder, "none.json");
    expect((await run(["learn", HEBEI, "--out", out])).code).toBe(0);
    expect(() => readFileSync(out)).toThrow();
  });

  it("overwrites nothing without --force", async () => {
    const out = path.join(folder, "own.json");
    writeFileSync(out, "{}");
    const ran = await run(["learn", page, "--out", out]);
    expect([ran.code, ran.stdout]).toEqual([3, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/^jixiao: output\/exists: .*--force/)]);
    expect(readFileSync(out, "utf8")).toBe("{}");
    expect((await run(["learn", page, "--out", out, "--force"])).code).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toHaveProperty("vocabulary");
  });

  it("reads standard input, and ends like the others where nothing can be read", async () => {
    const { stdout } = await run(["learn", "-"], { stdin: PAGE });
    expect(JSON.parse(stdout)).toEqual((await learned(page)).config);
    const ran = await run(["learn", path.join(folder, "missing.txt")]);
    expect([ran.code, ran.stdout]).toEqual([3, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/: input\/not-found: /)]);
  });

  it("speaks Chinese too", async () => {
    const { stderr } = await run(["learn", page, "--lang", "zh"]);
    expect(stderr).toContain("拟定角色");
    expect(linesOf(stderr).at(-1)).toContain("jixiao inspect");
  });
});
