import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linesOf, run } from "./terminal.ts";

const HEBEI = "fixtures/hebei/clean/input.txt";
const QINGHAI = "fixtures/qinghai/clean/input.txt";

describe("inspect", () => {
  interface Inspected {
    tables: { rows: (string | true | null)[][]; at: { table: number; line?: number } }[];
  }
  const inspect = async (file: string): Promise<Inspected> => {
    const { code, stdout } = await run(["inspect", file, "--json"]);
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };

  it("--json prints the tables with their places", async () => {
    const { tables, ...others } = await inspect(HEBEI);
    expect(others).toEqual({});
    expect(tables.map(({ at }) => at.table)).toEqual([1, 2, 3, 4]);
    for (const table of tables) expect(Object.keys(table).sort()).toEqual(["at", "became", "parts", "rows"]);
    const source = readFileSync(HEBEI, "utf8").split("\n");
    for (const { rows, at } of tables) expect(source[(at.line ?? 0) - 1]?.trim()).toBe(rows[0]?.[0]);
  });

  it("--json prints a string where a cell starts, true where one covers, null where there is a hole", async () => {
    const [, indicators] = (await inspect(HEBEI)).tables;
    expect(indicators?.rows.map((row) => row.slice(0, 3))).toEqual([
      ["一级指标", "二级指标", "三级指标"],
      ["产出指标", "数量指标", "清淤河段长度"],
      [true, "质量指标", "清淤验收合格率"],
      [true, "时效指标", "清淤完成时间"],
      [true, "成本指标", "清淤单位成本"],
      ["效益指标", "生态效益指标", "河面漂浮物清理率"],
      ["满意度指标", "服务对象满意度指标", "沿河居民满意度"],
    ]);
    const holes = (await inspect("fixtures/hebei/missing-cell/input.txt")).tables.flatMap(({ rows }) => rows.flat());
    expect(holes.filter((slot) => slot === null)).toHaveLength(1);
  });

  it("draws every cell for a person", async () => {
    const { code, stdout, stderr } = await run(["inspect", QINGHAI], { columns: 160 });
    expect(code).toBe(0);
    for (const text of ["牧道修缮补助", "单位及项目名称", "projectName", "outline"]) expect(stdout).toContain(text);
    for (const line of linesOf(stderr))
      expect(line).toMatch(/^fixtures\/qinghai\/clean\/input\.txt:\d+: grid\/[a-z-]+: ./);
  });

  it("reads - from stdin", async () => {
    const { stdout } = await run(["inspect", "-", "--json"], { stdin: "项目名称\t金额\n清淤\t3.5\n" });
    expect(JSON.parse(stdout).tables[0].rows).toEqual([
      ["项目名称", "金额"],
      ["清淤", "3.5"],
    ]);
  });
});

describe("schema", () => {
  it.each([[[]], [["submission"]], [["config"]]])("%j prints the published file", async (argv) => {
    const published = readFileSync(`schemas/${argv[0] ?? "submission"}.schema.json`, "utf8");
    expect(await run(["schema", ...argv])).toEqual({ code: 0, stdout: published, stderr: "" });
  });

  it("with a name it does not know is a usage error", async () => {
    const { code, stdout, stderr } = await run(["schema", "nothing"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^jixiao: usage: .*submission/)]);
  });
});
