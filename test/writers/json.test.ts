import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonFile, jsonText } from "../../src/writers/json.ts";

it("a file in pieces is the value's text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...jsonFile(value)].join("")).toBe(`${jsonText(value, 2)}\n`);
    }),
    { numRuns: 2000 },
  );
});

it.each<[what: string, value: unknown]>([
  ["lists of records", { inputs: [{ path: "a\nb", counts: { error: 0 } }, {}], files: [], run: null }],
  ["characters that a terminal obeys", { "a\u009b": ["\u202e", "\u2028"] }],
])("%s", (_, value) => {
  expect([...jsonFile(value)].join("")).toBe(`${jsonText(value, 2)}\n`);
});

it("no piece holds more than a member of a member", () => {
  const inputs = Array.from({ length: 1000 }, (_, index) => ({ path: `${index}.txt` }));
  expect(Math.max(...[...jsonFile({ inputs })].map((piece) => piece.length))).toBeLessThan(40);
});
