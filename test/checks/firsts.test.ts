import { describe, expect, it } from "vitest";
import { Firsts, fingerprint } from "../../src/checks/across/firsts.ts";

describe("the first with a fingerprint", () => {
  it("is remembered, however many there are", () => {
    const firsts = new Firsts();
    const keys = Array.from({ length: 20_000 }, (_, number) => fingerprint(`key ${number}`));
    expect(keys.map((key, number) => firsts.take(key, number))).toEqual(keys.map(() => null));
    expect(keys.map((key) => firsts.take(key, 7))).toEqual(keys.map((_, number) => number));
  });

  it("is told apart from one that lies at the same place, and 0 is a fingerprint as well", () => {
    const firsts = new Firsts();
    expect([0, 1024, 2048].map((key, number) => firsts.take(key, number))).toEqual([null, null, null]);
    expect([2048, 0, 1024].map((key) => firsts.take(key, 9))).toEqual([2, 0, 1]);
  });
});
