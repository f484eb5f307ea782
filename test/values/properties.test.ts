import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Comparator, Target } from "../../src/model/record.ts";
import { templateInBrackets, unitInBrackets } from "../../src/values/bracket.ts";
import { readMoney } from "../../src/values/money.ts";
import { plainDigits } from "../../src/values/number.ts";
import { findQuantities } from "../../src/values/quantity.ts";
import { findTrailingValue, printTarget, readTarget } from "../../src/values/target.ts";
import { unitsOf } from "../../src/values/unit.ts";
import { percentWords, units } from "../../src/vocabulary/units.ts";

const SIGNS = [..."≥≤><=》$\\%％.,，。:（）()/·-—~ 　0123456789１２", "\\geq"];
const added = unitsOf(["坰", "高标准农田地块"]);
const WORDS = [
  "不超过预算的",
  "余",
  "第",
  "￥",
  "E+0",
  "（≥**",
  "坰",
  "大于等于",
  "不超过",
  "达到",
  "以上",
  "以内",
  "百分之",
  "每月",
  "按",
  "年",
  "月底",
  "日",
  "季度",
  "元",
  "万",
  "个",
  "人",
  "三",
  "十",
];
const printed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...SIGNS, ...WORDS), { maxLength: 30 }).map((parts) => parts.join("")),
);

describe("any text", () => {
  test("is read without a fault of ours, and stays as printed", () => {
    fc.assert(
      fc.property(printed, (raw) => {
        const { target } = readTarget(raw);
        expect(target.raw).toBe(raw);
        const { kind, comparator, implied, number, unit, amount, period } = target;
        if (implied) expect(comparator).toBe("=");
        if (kind === "quantity") expect(comparator).not.toBeNull();
        if (kind === "qualitative") expect([comparator, number, unit, amount, period]).toEqual(Array(5).fill(null));
        if (kind !== "time") expect(period).toBeNull();
        expect(readMoney(raw, "元").money?.raw ?? raw).toBe(raw);
        const elsewhere = readTarget(raw, added, "万元").target;
        expect(elsewhere.raw).toBe(raw);
        if (elsewhere.kind === "quantity") expect(elsewhere.unit).not.toBeNull();
        const template = templateInBrackets(raw);
        if (template !== null) expect(raw.length).toBeGreaterThanOrEqual(template.end);
        if (unitInBrackets(raw) === "") expect.unreachable();
      }),
      { numRuns: 2000 },
    );
  });

  test("has its quantities in order and apart, inside itself", () => {
    fc.assert(
      fc.property(printed, (text) => {
        let end = 0;
        for (const quantity of findQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          end = quantity.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(findTrailingValue(text) ?? 0).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("print, then read", () => {
  /** 12月 and 3季度 are dates, 2021年 is a year: printed without a comparator these units do not count. */
  const datelike = new Set(["月", "季度", "年", "年度"]);
  const knownUnits = units.filter((unit) => !percentWords.includes(unit) && !datelike.has(unit));
  const unit = fc
    .tuple(fc.constantFrom(null, ...knownUnits), fc.subarray(["/年", "/人", "/月", "·次"], { maxLength: 2 }))
    .map(([numerator, denominators]) => numerator && numerator + denominators.join(""));
  const number = fc
    .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
    .map(([n, shift]) => n / 10 ** shift);
  const comparator = fc.constantFrom<Comparator>("≥", "≤", ">", "<", "=");
  const quantity = fc
    .record({ comparator, implied: fc.boolean(), number, width: fc.option(fc.integer({ min: 1, max: 1000 })), unit })
    .map(({ implied, width, ...fields }): Target => {
      const upper = width === null ? null : Math.ceil(fields.number) + width;
      const bound = implied ? { comparator: "=" as const, implied } : { comparator: fields.comparator, implied };
      return {
        raw: "",
        kind: "quantity",
        number: fields.number,
        upper,
        unit: fields.unit,
        amount: null,
        period: null,
        ...bound,
      };
    });
  const typed = ({ kind, comparator, implied, number, upper, unit }: Target) => ({
    kind,
    comparator,
    implied,
    number,
    upper,
    unit,
  });

  test("a quantity is itself again", () => {
    fc.assert(
      fc.property(quantity, (target) => {
        // Years from 1900 to 2199 in a range without a unit are years.
        fc.pre(
          target.unit !== null ||
            target.upper === null ||
            target.number === null ||
            target.number < 1900 ||
            target.number > 2199,
        );
        expect(typed(readTarget(printTarget(target)).target)).toEqual(typed(target));
      }),
      { numRuns: 2000 },
    );
  });

  test("an empty value is itself again", () => {
    fc.assert(
      fc.property(fc.option(comparator), unit, (comparator, unit) => {
        // 十万元 by itself is a sum.
        fc.pre(unit === null || !unit.startsWith("十"));
        const target: Target = { ...readTarget("").target, comparator, unit };
        expect(typed(readTarget(printTarget(target)).target)).toEqual(typed(target));
      }),
    );
  });

  test("numbers print without exponent", () => {
    expect(plainDigits(1e-9)).toBe("0.000000001");
    expect(plainDigits(1e21)).toBe("1000000000000000000000");
  });
});

describe("linear time", () => {
  const repeats = [
    "1,",
    "每",
    "≥",
    " ",
    "１",
    "元/",
    "1元/",
    "每年1",
    "(含)",
    "1-",
    "2021年",
    "1.",
    "$",
    "\\geq ",
    "百分之",
    "12月",
    "共",
    "《1",
    "  1",
    "不超过预算的1",
    "达到",
    "元每亩",
    "（亩）",
    "（",
    "、",
    "一至",
    "1E+",
    "￥1万余",
  ];
  const readers = {
    readTarget,
    findQuantities,
    findTrailingValue,
    readMoney: (text: string) => readMoney(text, "元"),
    unitInBrackets: (text: string) => unitInBrackets(`${text}）`),
    templateInBrackets,
  };

  test.each(repeats)("over %j", (text) => {
    for (const read of Object.values(readers)) {
      const few = fastest(() => read(text.repeat(1_000)));
      const many = fastest(() => read(text.repeat(8_000)));
      // Eight times the text; quadratic would be 64 times, and half a millisecond is the clock's own noise.
      expect(many).toBeLessThan(32 * few + 20);
    }
  });

  function fastest(work: () => unknown): number {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const begun = performance.now();
      work();
      least = Math.min(least, performance.now() - begun);
    }
    return least;
  }
});
