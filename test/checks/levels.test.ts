import { describe, expect, it } from "vitest";
import { foundBy, PLAIN, projectOf, quotedBy } from "./found.ts";

const OUTPUT = "产出指标 | 数量指标 | 清淤长度 | 3公里";
const COST = "产出指标 | 成本指标 | 清淤总成本 | ≤10万元";
const BENEFIT = "效益指标 | 社会效益指标 | 受益人口 | ≥800人";
const SATISFACTION = "满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90%";

describe("check/level-misplaced", () => {
  const found = (level1: string, level2: string) =>
    quotedBy("check/level-misplaced", PLAIN, OUTPUT, `${level1} | ${level2} | 情况 | 良好`);

  it("is told where neither taxonomy has it", async () => {
    expect(await found("满意度指标", "数量指标")).toEqual([["数量指标", "产出指标"]]);
    expect(await found("产出指标", "社会效益指标")).toEqual([["社会效益指标", "效益指标"]]);
  });

  it.each([
    ["产出指标", "成本指标"],
    ["成本指标", "成本指标"],
    ["成本指标", "社会成本指标"],
    ["效益指标", "服务对象满意度指标"],
    ["项目完成指标", "数量指标"],
    ["投入指标", "数量指标"],
    ["产出指标", "安全指标"],
  ])("silent: %s › %s", async (level1, level2) => {
    expect(await found(level1, level2)).toEqual([]);
  });
});

describe("check/taxonomies-mixed", () => {
  const found = (...rows: string[]) => quotedBy("check/taxonomies-mixed", PLAIN, ...rows);

  it("is told once a document", async () => {
    const mixed = projectOf(PLAIN, COST, "成本指标 | 经济成本指标 | 单价 | ≤1万元");
    const codes = (await foundBy("a.txt", `${mixed}\n\n${mixed.replace("清淤经费", "疏浚经费")}`)).map(
      ({ code }) => code,
    );
    expect(codes.filter((code) => code === "check/taxonomies-mixed")).toHaveLength(1);
  });

  it("is not told of one taxonomy in a project", async () => {
    expect(await found(OUTPUT, COST, BENEFIT)).toEqual([]);
    expect(
      await found(OUTPUT, "成本指标 | 成本指标 | 单价 | ≤1万元", "成本指标 | 经济成本指标 | 总成本 | ≤1万元"),
    ).toEqual([]);
  });
});

describe("check/dimension-missing", () => {
  const found = async (...rows: string[]) =>
    (await foundBy("a.txt", projectOf(PLAIN, ...rows)))
      .filter(({ code }) => code === "check/dimension-missing")
      .map(({ args }) => args.dimension);

  it("is told for each one that lacks", async () => {
    expect(await found(OUTPUT, COST, BENEFIT)).toEqual(["满意度指标"]);
    expect(await found(OUTPUT)).toEqual(["成本指标", "效益指标", "满意度指标"]);
    expect(await found(OUTPUT, COST, BENEFIT, "满意度指标 | 服务对象满意度指标 |  | ")).toEqual(["满意度指标"]);
  });

  it("knows both taxonomies, and second levels alone", async () => {
    expect(await found(OUTPUT, COST, BENEFIT, SATISFACTION)).toEqual([]);
    expect(await found(OUTPUT, "成本指标 | 经济成本指标 | 总成本 | ≤1万元", BENEFIT, SATISFACTION)).toEqual([]);
    expect(await found(OUTPUT, COST, BENEFIT, SATISFACTION.replace("满意度指标", "效益指标"))).toEqual([]);
  });

  it("is not told where a level is no known one", async () => {
    expect(await found(OUTPUT, "人气指标 | 客流指标 | 游客人数 | ≥800人")).toEqual([]);
  });

  it("leaves a section that is printed and empty to the reading", async () => {
    const outline = ["一、产出指标", "(一) 数量指标：", "1. 长度 3公里", "(二) 成本指标：", "1. 总成本 1万元"];
    const page = (...more: string[]) =>
      `<table><tr><td>项目名称<td>金额(万元)<td>绩效目标<td>绩效指标</tr><tr><td>清淤<td>1.00<td>畅通<td>${[
        ...outline,
        "二、效益指标",
        "1. 受益人口 ≥800人",
        ...more,
      ]
        .map((text) => `<p>${text}</p>`)
        .join("")}</tr></table>`;
    const codes = async (text: string) => (await foundBy("a.html", text)).map(({ code }) => code);
    expect(await codes(page())).toContain("check/dimension-missing");
    expect(await codes(page("三、满意度指标"))).not.toContain("check/dimension-missing");
  });
});

describe("check/indicator-misfiled", () => {
  const found = (level2: string, name: string, value: string) =>
    quotedBy("check/indicator-misfiled", PLAIN, `产出指标 | ${level2} | ${name} | ${value}`);

  it.each([
    ["数量指标", "清淤费用", "≤10万元"],
    ["质量指标", "参训人数", "≥60人"],
    ["数量指标", "清淤合格率", "≥95%"],
  ])("%s › %s %s", async (level2, name, value) => {
    expect(await found(level2, name, value)).toEqual([[name]]);
  });

  it.each([
    ["数量指标", "贷款余额", "≥500万元"],
    ["数量指标", "招商到位资金", "≥2亿元"],
    ["质量指标", "值守脱岗次数", "≤1次"],
    ["质量指标", "返工次数", "0次"],
  ])("silent: %s › %s %s", async (level2, name, value) => {
    expect(await found(level2, name, value)).toEqual([]);
  });
});
