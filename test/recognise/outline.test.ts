import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetAt } from "../../src/model/passage.ts";
import { readOutline } from "../../src/recognise/outline.ts";
import { vocabularyOf } from "../../src/vocabulary/vocabulary.ts";

const read = (text: string) => {
  const { indicators, faults } = readOutline({ text, offsets: 0 }, vocabularyOf(null));
  return {
    items: indicators.map(({ level1, level2, name, value, unit }) => [
      level1?.canonical ?? null,
      level2?.canonical ?? null,
      name?.text ?? null,
      value?.text ?? null,
      ...(unit === null ? [] : [unit.text]),
    ]),
    codes: faults.map(({ fault }) => fault.code),
  };
};

describe("the outline inside a cell", () => {
  it("keeps a heading no vocabulary knows as the level it is printed as", () => {
    const { items, codes } = read("一、产出指标\n（一）数量指标：\n1. 人数 5人\n（二）安全指标：\n1. 事故率 ≤1%");
    expect(items).toEqual([
      ["产出指标", "数量指标", "人数", "5人"],
      ["产出指标", "安全指标", "事故率", "≤1%"],
    ]);
    expect(codes).toEqual(["level/unknown"]);
  });

  it("takes a number before a name for a number where nothing is counted", () => {
    expect(read("一、产出指标\n1.5公里以上道路 3条").items).toEqual([["产出指标", null, "1.5公里以上道路", "3条"]]);
    expect(read("一、产出指标\n1.5名队员补助 3万元\n2.3名队长补助 2万元").items).toEqual([
      ["产出指标", null, "5名队员补助", "3万元"],
      ["产出指标", null, "3名队长补助", "2万元"],
    ]);
  });

  it("gives a slipped unit back, but no first character of a word", () => {
    expect(read("一、产出指标\n1. 点位数量 5\n2. 处清淤次数 ≥1次").items).toEqual([
      ["产出指标", null, "点位数量", "5", "处"],
      ["产出指标", null, "清淤次数", "≥1次"],
    ]);
    expect(read("一、产出指标\n1. 点位数量 5\n2. 处理事项 3件").items[1]).toEqual([
      "产出指标",
      null,
      "处理事项",
      "3件",
    ]);
  });
});

describe("a heading with nothing below it", () => {
  const emptyIn = (text: string) => {
    const { faults, openEnd } = readOutline({ text, offsets: 0 }, vocabularyOf(null));
    const codes = faults.filter(({ fault }) => fault.code === "outline/section-empty");
    return [codes.map(({ fault, paragraph }) => [fault.args.heading, paragraph]), openEnd?.canonical ?? null];
  };

  it("is told before the next heading, and at the end of the outline", () => {
    const text = "一、产出指标\n（一）数量指标：\n（二）质量指标：\n1. 合格率 ≥95%\n二、效益指标\n三、满意度指标";
    expect(emptyIn(text)).toEqual([
      [
        ["数量指标", 2],
        ["效益指标", 5],
      ],
      "满意度指标",
    ]);
  });

  it("is none where a level below it follows", () => {
    expect(emptyIn("一、产出指标\n（一）数量指标：\n1. 人数 5人")).toEqual([[], null]);
    expect(emptyIn("满意度指标：服务对象满意度指标：村民满意度≥90%")).toEqual([[], null]);
  });
});

const P = "产出指标";
const [N, Q, T] = ["数量指标", "质量指标", "时效指标"];

describe("an outline without line breaks", () => {
  it.each([
    [
      "产出指标：数量指标：修路≥3公里；质量指标：合格率≥95%；时效指标：完成时间12月底前。",
      [
        [P, N, "修路", "≥3公里"],
        [P, Q, "合格率", "≥95%"],
        [P, T, "完成时间", "12月底前"],
      ],
    ],
    [
      "数量指标：修路≥3公里；架桥1座；质量指标：工程合格；验收通过。",
      [
        [null, N, "修路", "≥3公里"],
        [null, N, "架桥", "1座"],
        [null, Q, "工程合格", null],
        [null, Q, "验收通过", null],
      ],
    ],
    [
      "1.修路≥3公里；2.合格率≥95%；3.植树（含补植；移栽）≥500株。",
      [
        [null, null, "修路", "≥3公里"],
        [null, null, "合格率", "≥95%"],
        [null, null, "植树（含补植；移栽）", "≥500株"],
      ],
    ],
    ["1.保障运转；确保稳定：效果明显；", [[null, null, "保障运转；确保稳定", "效果明显"]]],
    ["【产出指标】【数量指标】种植株数(≥**株)>=17600株", [[P, N, "种植株数(≥**株)", ">=17600株"]]],
    [
      "产出指标（50分）\n数量指标（20分）\n★修路：≥3公里\n☆架桥：≥1座",
      [
        [P, N, "★修路", "≥3公里"],
        [P, N, "☆架桥", "≥1座"],
      ],
    ],
    ["一、产出指标（50分）（一）数量指标：1.修路≥3公里", [[P, N, "修路", "≥3公里"]]],
    [
      "数量指标：指标1：修路≥3公里 指标2：架桥≥1座",
      [
        [null, N, "修路", "≥3公里"],
        [null, N, "架桥", "≥1座"],
      ],
    ],
    [
      "绩效指标：产出指标：数量指标：①修路≥3公里②架桥≥1座",
      [
        [P, N, "修路", "≥3公里"],
        [P, N, "架桥", "≥1座"],
      ],
    ],
    [
      "（1）数量指标：修路≥3公里\n（2）质量指标：合格率≥95%",
      [
        [null, N, "修路", "≥3公里"],
        [null, Q, "合格率", "≥95%"],
      ],
    ],
    [
      "产出指标：数量指标：修路≥3公里；成本指标：造价≤5万元；效益指标：生态效益指标：绿化率≥30%",
      [
        [P, N, "修路", "≥3公里"],
        [P, "成本指标", "造价", "≤5万元"],
        ["效益指标", "生态效益指标", "绿化率", "≥30%"],
      ],
    ],
    [
      "产出指标：数量指标：修路≥3公里；成本指标：经济成本指标：造价≤5万元",
      [
        [P, N, "修路", "≥3公里"],
        ["成本指标", "经济成本指标", "造价", "≤5万元"],
      ],
    ],
    [
      "产出指标：修路≥3公里；成本指标：造价≤5万元",
      [
        [P, null, "修路", "≥3公里"],
        ["成本指标", null, "造价", "≤5万元"],
      ],
    ],
    ["一级指标：产出指标 二级指标：数量指标 三级指标：修路≥3公里", [[P, N, "修路", "≥3公里"]]],
    ["满意度指标：≥95%", [["满意度指标", null, null, "≥95%"]]],
    ["数量指标：1.5公里道路：≥3条", [[null, N, "1.5公里道路", "≥3条"]]],
  ])("%s", (text, expected) => {
    expect(read(text).items).toEqual(expected);
  });

  it("says nothing of missing numbers where nothing is numbered", () => {
    expect(read("产出指标：数量指标：修路≥3公里；架桥≥1座").codes).toEqual([]);
  });
});

describe("any outline", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "产出指标",
      "数量指标",
      "：",
      "；",
      "。",
      "1.",
      "2.",
      "（一）",
      "一、",
      "★",
      "*",
      "指标1：",
      "【",
      "】",
    ),
    fc.constantFrom("修路", "≥3公里", "（50分）", "\n", " ", "95%", "绩效指标：", "①", "(≥**株)", "个", "2026年底"),
    fc.string({ maxLength: 2 }),
  );

  it("is read without a throw, each character once", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        const { indicators, structural } = readOutline({ text, offsets: 0 }, vocabularyOf(null));
        const seen = new Set<number>();
        const taken = indicators.flatMap(({ name, value, unit }) => [name, value, unit]);
        for (const passage of [...taken, ...structural]) {
          for (let index = 0; passage !== null && index < passage.text.length; index++) {
            if (passage.text.charAt(index).trim() !== "") seen.add(offsetAt(passage, index));
          }
        }
        expect(seen.size).toBe(text.replace(/\s/g, "").length);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "；",
    "修路；",
    "数量指标：",
    "1.",
    "2.修路≥3公里；",
    "★",
    "（",
    "指标1：",
    "【产出指标】",
    "一、",
    "修路 ",
  ])("takes no more than linear time: %s", (unit) => {
    const began = performance.now();
    read(unit.repeat(5_000));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
