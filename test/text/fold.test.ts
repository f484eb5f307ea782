import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWidth, HAN, matchForm } from "../../src/text/fold.ts";

describe("foldWidth", () => {
  it("keeps the length of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("is settled after once, and leaves ASCII and Chinese characters alone", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."！％（）０９Ａｚ～−﹣　绩效①㎡aZ0%"),
      fc.string({ unit: "binary", maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const folded = foldWidth(units.join(""));
        expect(foldWidth(folded)).toBe(folded);
      }),
    );
    for (let code = 0x20; code < 0x7f; code++)
      expect(foldWidth(String.fromCharCode(code))).toBe(String.fromCharCode(code));
    expect(foldWidth("绩效目标，。、；：①㎡≥≤")).toBe("绩效目标,。、;:①㎡≥≤");
  });

  it("folds every full-width sign to the ASCII sign of its name", () => {
    for (let code = 0x21; code < 0x7f; code++) {
      expect(foldWidth(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code));
    }
  });

  it.each([
    ["≥９５％", "≥95%"],
    ["（１２．５）", "(12.5)"],
    ["ＧＢ／Ｔ", "GB/T"],
    ["10−5", "10-5"],
    ["10‑5", "10-5"],
    ["10﹣5", "10-5"],
    ["﹦5﹪", "=5%"],
    ["﹙万元﹚", "(万元)"],
    ["a\u3000b\u00a0c\u2002d\u2003e\u2009f\tg\nh", "a b c d e f g h"],
    ["‘好’", "'好'"],
    ["𠮷１", "𠮷1"],
  ])("folds %j to %j", (text, folded) => {
    expect(foldWidth(text)).toBe(folded);
  });
});

describe("matchForm", () => {
  it.each([
    ["三 级\n指标", "三级指标"],
    [" 绩效\u3000目标 ", "绩效目标"],
    ["其中：财政    资金", "其中:财政资金"],
    ["金额（万元）", "金额(万元)"],
    ["金额〔万元〕", "金额(万元)"],
    ["金额【万元】", "金额(万元)"],
    ["金额[万元]", "金额(万元)"],
    ["金额［万元］", "金额(万元)"],
    ["ＡＢ①㎡", "AB1m2"],
    ["", ""],
  ])("of %j is %j", (text, form) => {
    expect(matchForm(text)).toBe(form);
  });

  it("is the same whatever was folded before, and however often", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const form = matchForm(text);
        expect(matchForm(text)).toBe(form);
        expect(form).not.toMatch(/[\s〔〕【】[\]]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("HAN", () => {
  const chinese = new RegExp(`^[${HAN}]+$`);

  it.each(["绩", "㳇", "𠮷", "豈", "一", "鿿"])("holds %s", (character) => {
    expect(character).toMatch(chinese);
    expect(character).toMatch(/^\p{Script=Han}$/u);
  });

  it.each(["a", "1", "，", "、", "％", "㎡", "①", "あ", "가", "😀", " "])("does not hold %s", (character) => {
    expect(character).not.toMatch(chinese);
  });
});
