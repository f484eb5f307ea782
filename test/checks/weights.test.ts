import { expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";

async function sumsIn(text: string, path = "input.txt"): Promise<unknown[]> {
  const { findings } = await checkSource(path, Buffer.from(text), { language: "en" });
  return findings.flatMap(({ diagnostic }) => (diagnostic.code === "check/weights-sum" ? [diagnostic.args.sum] : []));
}

const LEVELS = [
  "产出指标 | 数量指标",
  "产出指标 | 质量指标",
  "效益指标 | 社会效益指标",
  "满意度指标 | 服务对象满意度指标",
];

const document = (weights: readonly string[]) => `项目名称 | 清淤经费 | 预算数 | 10.00万元
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
${weights.map((weight, at) => `${LEVELS[at]} | 清淤情况${at + 1} | ≥${at + 1}0% | ${weight}`).join("\n")}`;

it.each<[weights: string[], sums: string[]]>([
  [["30", "20", "30", "10"], []],
  [["30", "30", "30", "10"], []],
  [["30%", "30%", "30%", "10%"], []],
  [["0.3", "0.3", "0.3", "0.1"], []],
  [["0.3", "0.3", "0.2", "0.1"], []],
  [["33.33", "33.33", "16.67", "16.67"], []],
  [["30", "20", "20", "10"], ["80"]],
  [["30", "30", "30", "15"], ["105"]],
  [["30", "20", "", "10"], []],
  [["60", "30", "", "20"], ["110"]],
  // The weight of a level beside each of its indicators.
  [["60", "60", "30", "10"], []],
  [["50", "50", "30", "20"], []],
  // Each level makes a whole of its own.
  [["60", "40", "100", "100"], []],
  [["0.3", "0.2", "0.3", "0.3"], ["1.1"]],
])("%j makes %j", async (weights, sums) => {
  expect(await sumsIn(document(weights))).toEqual(sums);
});

it("says nothing where a level is missing and its weight with it, unless there is too much", async () => {
  expect(await sumsIn(document(["30", "20", "30"]))).toEqual([]);
  expect(await sumsIn(document(["50", "40", "30"]))).toEqual(["120"]);
});

it("counts a merged weight once", async () => {
  const row = (cells: readonly string[]) => `<tr>${cells.join("")}</tr>`;
  const cell = (text: string, rows = 1) => `<td rowspan="${rows}">${text}</td>`;
  const table = [
    row(["一级指标", "二级指标", "三级指标", "指标值", "权重"].map((text) => cell(text))),
    row([cell("产出指标", 2), cell("数量指标"), cell("清淤长度"), cell("3公里"), cell("60", 2)]),
    row([cell("质量指标"), cell("验收合格率"), cell("100%")]),
    row(["效益指标", "社会效益指标", "受益村数", "4个", "30"].map((text) => cell(text))),
    row(["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", "10"].map((text) => cell(text))),
  ];
  expect(await sumsIn(`<html><body><table>${table.join("")}</table></body></html>`, "input.html")).toEqual([]);
});
