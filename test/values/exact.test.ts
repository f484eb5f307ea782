import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, digitsIn, printingOf, productOf, significantDigits, sumOf } from "../../src/values/exact.ts";

describe("sums of printed decimals", () => {
  it("are what a person adds up to", () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([1000000, 65712.65, 31485.91])).toBe(1097198.56);
    expect(differenceOf(0.3, 0.1)).toBe(0.2);
    expect(productOf(1453.22, 4.5, 8)).toBe(52315.92);
    expect(sumOf([])).toBe(0);
  });

  it("do not depend on the order", () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
        expect(sumOf(amounts.toReversed())).toBe(sumOf(amounts));
        expect(differenceOf(sumOf([...amounts, 1]), 1)).toBe(sumOf(amounts));
      }),
    );
  });
});

it.each<[raw: string, yuan: number, printing: ReturnType<typeof printingOf>]>([
  ["14.05", 140500, { decimals: 2, scale: 10000 }],
  ["≤2.295万元", 22950, { decimals: 3, scale: 10000 }],
  ["87,000.00", 87000, { decimals: 2, scale: 1 }],
  ["430", 4300000, { decimals: 0, scale: 10000 }],
  ["-3.2万元", -32000, { decimals: 1, scale: 10000 }],
  ["壹拾万元", 100000, null],
  ["5元5角", 5.5, null],
  ["0.00", 0, null],
])("%s is printed with so many decimals", (raw, yuan, printing) => {
  expect(printingOf(raw, yuan)).toEqual(printing);
});

it("an amount is printed in a unit, and its figures are told from its noughts", () => {
  expect(digitsIn(5883800, "万元")).toBe("588.38");
  expect(digitsIn(0.5, "元")).toBe("0.5");
  expect(significantDigits(1243800)).toBe(significantDigits(124.38));
});
