import { describe, expect, it } from "vitest";
import { bounded } from "../../src/batch/bounded.ts";
import { Refusal } from "../../src/diagnostics/finding.ts";

const forever = (): never => {
  for (;;);
};

const tooLong = (seconds: number) =>
  expect.objectContaining({ fault: { code: "input/too-costly", args: { what: "time", limit: seconds } } });

/** What work throws, and after how many milliseconds. */
function thrown(work: () => unknown): { error: unknown; after: number } {
  const start = performance.now();
  try {
    work();
  } catch (error) {
    return { error, after: performance.now() - start };
  }
  throw new Error("nothing was thrown");
}

describe("a bounded stretch", () => {
  it.each<[what: string, work: () => unknown]>([
    ["a loop", forever],
    ["a regular expression", () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`)],
    [
      "a loop that catches all it can",
      () => {
        try {
          forever();
        } catch {
          return "caught";
        } finally {
          forever();
        }
      },
    ],
    ["a callback of the language's own", () => [2, 1].sort(forever)],
  ])("is cut off in %s", (_, work) => {
    const { error, after } = thrown(() => bounded(0.1)(work));
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toEqual(tooLong(0.1));
    expect(after).toBeGreaterThan(90);
    expect(after).toBeLessThan(5_000);
  });

  it("leaves nothing of its time to those after it", () => {
    const run = bounded(0.1);
    thrown(() => run(forever));
    const { error, after } = thrown(() => run(() => "more"));
    expect(error).toEqual(tooLong(0.1));
    expect(after).toBeLessThan(50);
    expect(bounded(0.1)(() => "others")).toBe("others");
  });

  it("shares its time with those before it and in it", () => {
    const run = bounded(0.3);
    const spin = (milliseconds: number) => {
      for (const end = performance.now() + milliseconds; performance.now() < end; );
    };
    run(() => run(() => spin(200)));
    const { error, after } = thrown(() => run(() => run(forever)));
    expect(error).toEqual(tooLong(0.3));
    expect(after).toBeLessThan(190);
  });

  it("hands on what the work returns and throws", async () => {
    const value = { of: "its own" };
    expect(bounded(1)(() => value)).toBe(value);
    const error = new Error("its own");
    expect(
      thrown(() =>
        bounded(1)(() => {
          throw error;
        }),
      ).error,
    ).toBe(error);
    const nothing = undefined;
    expect(
      thrown(() =>
        bounded(1)(() => {
          throw nothing;
        }),
      ).error,
    ).toBe(nothing);
    await expect(bounded(1)(async () => value)).resolves.toBe(value);
  });
});
