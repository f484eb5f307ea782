import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineLabels } from "../../src/recognise/labels.ts";
import { vocabularyOf } from "../../src/vocabulary/vocabulary.ts";

const vocabulary = vocabularyOf(null);
const read = (text: string) => inlineLabels({ text, offsets: 0 }, vocabulary);
const pairs = (text: string) => read(text).map(({ known, value }) => [known.role, value.text]);

describe("labels inside a text", () => {
  it.each([
    ["项目名称：道路硬化", [["projectName", "道路硬化"]]],
    ["专项（项目）名称：道路硬化", [["projectName", "道路硬化"]]],
    ["项目当年预算：20万元", [["budget", "20万元"]]],
    [
      "项目名称：道路硬化   项目编码：1303 预算数：5万元",
      [
        ["projectName", "道路硬化"],
        ["projectCode", "1303"],
        ["budget", "5万元"],
      ],
    ],
    [
      "项目名称:道路硬化；项目编码：1303，预算数：5万元。",
      [
        ["projectName", "道路硬化"],
        ["projectCode", "1303"],
        ["budget", "5万元"],
      ],
    ],
    [
      "项 目 名 称 ： 道路 硬化\n项　目　编　码：1303",
      [
        ["projectName", "道路 硬化"],
        ["projectCode", "1303"],
      ],
    ],
    [
      "一、项目名称：道路 二、预算数（万元）：5",
      [
        ["projectName", "道路"],
        ["budget", "5"],
      ],
    ],
    [
      "预算数：5，其中：财政拨款：4 其他资金：1",
      [
        ["budget", "5"],
        ["fiscal", "4"],
        ["other", "1"],
      ],
    ],
    [
      "【项目名称】：道路 【资金用途】：修路。",
      [
        ["projectName", "道路"],
        ["purpose", "修路。"],
      ],
    ],
    [
      "项目编码： 项目名称：道路",
      [
        ["projectCode", ""],
        ["projectName", "道路"],
      ],
    ],
    [
      "项目资金（万元）：年度资金总额：50；其中：财政拨款：50",
      [
        ["funds", ""],
        ["budget", "50"],
        ["fiscal", "50"],
      ],
    ],
    ["部门（单位）名称：甲镇", [["unitName", "甲镇"]]],
  ])("%s", (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it.each([
    "道路硬化",
    "按项目名称：道路硬化办理",
    "本年 项目名称：道路",
    "建设内容：道路 项目名称：道路",
    "时间：10：30",
    "项目名称",
    "单位：万元",
    "",
  ])("none in %j", (text) => {
    expect(pairs(text)).toEqual([]);
  });

  it.each([
    ["项目名称：道路  金额单位：万元", "道路"],
    ["（单位：万元）项目名称：道路", "道路"],
    ["项目名称：道路（单位：人民币万元）", "道路"],
  ])("a caption is no label: %s", (text, name) => {
    const [label, ...others] = read(text);
    expect([label?.value.text, label?.amountUnit, others.length]).toEqual([name, "万元", 0]);
  });

  it("keeps the word and the note of the label", () => {
    expect(read("预算数（万元）：5")[0]).toMatchObject({
      known: { word: "预算数", note: "万元" },
      label: { offsets: 0 },
    });
  });

  it("does not split a value behind a colon of its own", () => {
    expect(pairs("项目名称：道路：二期")).toEqual([["projectName", "道路：二期"]]);
  });

  it("accounts for every character, and never throws", () => {
    const piece = fc.oneof(
      fc.constantFrom("项目名称", "预算数", "：", ":", " ", "；", "，", "。", "1.", "【", "】", "（万元）", "\n"),
      fc.constantFrom("单位：万元", "其中", "财政拨款", "道路"),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const labels = read(text);
        if (labels.length === 0) return;
        const taken = labels.flatMap(({ label, value, beside }) => [label, value, ...beside]);
        const count = (of: string) => of.replace(/\s/g, "").length;
        expect(taken.reduce((sum, passage) => sum + count(passage.text), 0)).toBe(count(text));
      }),
      { numRuns: 500 },
    );
  });

  it("takes linear time", () => {
    for (const unit of ["：", " ：", "项目名称：", "项 目 名 称 ：", "单位：", "（单位：", "1.", "一 "]) {
      const began = performance.now();
      read(unit.repeat(20_000));
      expect(performance.now() - began, unit).toBeLessThan(2000);
    }
  });
});
