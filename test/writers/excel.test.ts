import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excelCell } from "../../src/writers/excel.ts";

const inText = (value: string) => excelCell({ type: "text" }, value);
const inCode = (value: string) => excelCell({ type: "code" }, value);

/** What Excel, opening a CSV, computes instead of showing it; in full width as well. */
const COMPUTED = /^\s*[=+\-@＝＋－＠]/;

/** The value of a guarded cell, as the dataset's documentation tells how to get it. */
function undone(cell: string): string {
  const [, kept] = /^="(.*)"$/s.exec(cell) ?? [];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  return /^''*(?:\s*[=+\-@＝＋－＠]|[\t\r])/.test(cell) ? cell.slice(1) : cell;
}

describe("a cell of CSV for Excel", () => {
  it.each(["0012", "611001", "13992125P00317610201U", "12E5", "1".repeat(255)])(
    "keeps the code %s as a text",
    (code) => {
      expect(inCode(code)).toBe(`="${code}"`);
    },
  );

  it.each([
    "10-12",
    "95%",
    "９５％",
    "3/4",
    "12:30",
    "12月31日",
    "2025年",
    "2025-12-31",
    "1,234.50",
    "¥100",
    "(100)",
    "（100）",
    "-5",
    "+8613800000000",
    ".5",
    "1e5",
    "TRUE",
    "false",
    "5-Jan",
    "Jan 5",
    "march 2025",
  ])("keeps the text %s from being retyped", (text) => {
    expect(inText(text)).toBe(`="${text}"`);
  });

  it.each(["及时", "≥95%", "3个", "12月底前", "A-12", "清淤3公里", "", " ", "'quoted'", "第1季度"])(
    "leaves the text %j as it is",
    (text) => {
      expect(inText(text)).toBe(text);
    },
  );

  it.each([
    "=1+1",
    "=16台",
    "＝16台",
    "+x",
    "＋x",
    "-及时",
    "－及时",
    "@SUM(A1)",
    "＠x",
    " =x",
    "'=x",
    "''@x",
    "\tx",
    "\rx",
  ])("keeps the text %j from being computed", (text) => {
    expect(inText(text)).toBe(`'${text}`);
  });

  it("doubles the quotes of a code", () => {
    expect(inCode('a"b"')).toBe('="a""b"""');
  });

  it.each([
    ["too long for a formula", "1".repeat(256)],
    ["of two lines", "1\n2"],
  ])("does not make a formula of a text %s", (_, text) => {
    expect(inText(text)).toBe(text);
    expect(inCode(`=${text}`)).toBe(`'=${text}`);
  });

  it("never touches what is no text", () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(value, fc.constantFrom("text", "code", "number"), (one, type) =>
        Object.is(excelCell({ type }, one), one),
      ),
    );
  });

  const parts = fc.constantFrom(
    "'",
    '"',
    "=",
    "-",
    "＝",
    "@",
    " ",
    "\t",
    "\r",
    "\n",
    "1",
    "12",
    "月",
    "%",
    "Jan",
    "true",
    "字",
    '="',
    ",",
  );
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 8 }).map((some) => some.join("")),
    fc.string(),
  );

  it("can be undone, and computes nothing", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("text", "code", "json"), (text, type) => {
        const cell = String(excelCell({ type }, text));
        expect(undone(cell)).toBe(text);
        if (!/^="(?:[^"]|"")*"$/.test(cell)) expect(cell).not.toMatch(COMPUTED);
      }),
      { numRuns: 5000 },
    );
  });
});
