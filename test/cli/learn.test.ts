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
        level2: ["考核分项"],
        value: ["要求数额"],
        weight: ["所占比重"],
        direction: ["趋向"],
      },
      units: ["顶"],
    });
    expect(Object.keys(config.proposed?.columns ?? {})).toEqual(["考核要点", "归档编号"]);
    expect(config.proposed?.columns?.考核要点).toEqual({
      samples: ["清淤长度", "验收合格率", "戏台座位"],
      role: "name",
    });
    expect(config.proposed?.levels).toEqual({ 人气指标: { samples: ["≥20顶"], role: null } });
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
    expect(config.proposed).toEqual({ labels: { 归管站所: { samples: ["水利站"], role: "unitName" } } });
  });

  /** What is proposed or placed for each word of a page, `!` behind what is placed. */
  async function told(...rows: readonly (readonly string[])[]): Promise<Record<string, string | null>> {
    writeFileSync(page, `<html><body><p>2025年桃源乡实事单</p>${table(rows)}</body></html>`);
    const { config } = await learned(page);
    const { units = [], ...placed } = config.vocabulary ?? {};
    const under = [
      ...Object.values(placed).flatMap((roles) =>
        Object.entries(roles ?? {}).flatMap(([role, words]) => words.map((word) => [word, `${role}!`] as const)),
      ),
      ...units.map((unit) => [unit, "unit!"] as const),
      ...Object.values(config.proposed ?? {}).flatMap((words) =>
        Object.entries(words).map(([word, { role }]) => [word, role] as const),
      ),
    ];
    return Object.fromEntries(under);
  }

  it("tells the labels of an unknown form from the columns below them", async () => {
    expect(
      await told(
        ["事项叫法", "老街消防栓更换", "", "牵头方", "桃源县桃源乡人民政府", ""],
        ["花费（万元）", "12.00", "", "代号", "13992125P00317610201U", ""],
        ["想要的效果", "老街每隔八十米有一只消防栓。", "", "", "", ""],
        ["考核大类", "考核小类", "考核要点", "要求数额", "评定办法", "分数"],
        ["产出指标", "数量指标", "更换消防栓", "≥36只", "现场点数", "40分"],
        ["产出指标", "质量指标", "出水合格率", "100%", "逐只试水", "30分"],
        ["满意度指标", "服务对象满意度指标", "老街住户满意", "≥90%", "入户问", "30分"],
      ),
    ).toEqual({
      事项叫法: "projectName",
      牵头方: "unitName",
      "花费（万元）": "budget",
      代号: "projectCode!",
      想要的效果: "goals",
      考核大类: "level1!",
      考核小类: "level2!",
      考核要点: "name",
      要求数额: "value!",
      评定办法: null,
      分数: "weight!",
    });
  });

  it("tells unknown columns below known labels", async () => {
    const found = await told(
      ["项目名称", "围墙修补", "", "监管员", "章禾"],
      ["大项", "中项", "小项", "要到多少", "来由"],
      ["产出指标", "数量指标", "修补围墙", "≥260米", "勘查单"],
      ["满意度指标", "服务对象满意度指标", "师生满意", "≥95%", "问卷"],
    );
    expect(found).toEqual({
      监管员: null,
      大项: "level1!",
      中项: "level2!",
      小项: "name",
      要到多少: "value!",
      来由: null,
    });
  });

  it("tells a list of projects from a table of indicators", async () => {
    const found = await told(
      ["排号", "实事", "承办科室", "投入", "做到什么程度"],
      ["1", "候车亭修缮", "建设办", "3.20", "亭顶不漏，座椅齐全。"],
      ["2", "警示牌更新", "水利站", "1.15", "汛前全部立好。"],
    );
    expect(found).toEqual({
      排号: "serial!",
      实事: "projectName",
      承办科室: null,
      投入: "budget",
      做到什么程度: "goals",
    });
  });

  it("tells a list whose number of columns might be that of a form", async () => {
    const found = await told(
      ["项目叫法", "镇别", "钱数(元)", "打算"],
      ["石桥加固", "桃源乡人民政府", "120,000", "限载恢复"],
      ["水窖清洗", "桃源乡人民政府", "36,500", "旱季有水"],
    );
    expect(found).toEqual({ 项目叫法: "projectName", 镇别: "unitName", "钱数(元)": "budget", 打算: null });
  });

  it("tells columns under headings in two rows", async () => {
    const heading = '<td rowspan="2">类目<td rowspan="2">子类目<td rowspan="2">看点<td colspan="3">须达程度';
    writeFileSync(
      page,
      `<table><tr>${heading}<tr><td>关系<td>数<td>量词
      <tr><td>产出指标<td>数量指标<td>修路灯<td>≥<td>30<td>盏
      <tr><td>效益指标<td>社会效益指标<td>夜间投诉<td>≤<td>5<td>起</table>`,
    );
    const { config } = await learned(page);
    expect(config.vocabulary?.columns).toMatchObject({
      level1: ["类目"],
      level2: ["子类目"],
      sign: ["关系"],
      valueUnit: ["量词"],
    });
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

  it("never overwrites what it reads", async () => {
    const ran = await run(["learn", page, "--out", page, "--force"]);
    expect([ran.code, ran.stdout]).toEqual([3, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/^jixiao: output\/is-input: /)]);
    expect(readFileSync(page, "utf8")).toBe(PAGE);
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
