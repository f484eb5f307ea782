import { describe, expect, it } from "vitest";
import { outweighs } from "../../src/batch/weight.ts";
import { zipOf } from "../docx/zip.ts";

const LIGHT = 1_000;
const text = (bytes: number): Buffer => Buffer.alloc(bytes, "a");
const page = (bytes: number): Buffer => Buffer.concat([Buffer.from("<!doctype html>"), text(bytes - 15)]);

describe("an input outweighs", () => {
  it.each<[expected: boolean, what: string, bytes: Uint8Array]>([
    [false, "nothing", text(0)],
    [false, "a text of as many bytes", text(LIGHT)],
    [true, "a longer text", text(LIGHT + 1)],
    [false, "a zip of eight times as much XML", zipOf([{ name: "a.xml", data: text(8 * LIGHT) }])],
    [
      true,
      "a zip of more than that",
      zipOf([
        { name: "a.xml", data: text(4 * LIGHT) },
        { name: "b", data: text(4 * LIGHT + 1) },
      ]),
    ],
    [false, "a zip with a page of as many bytes", zipOf([{ name: "a.xml", data: page(LIGHT) }])],
    [true, "a zip with a longer page, whatever its name", zipOf([{ name: "a.xml", data: page(LIGHT + 1) }])],
    [
      true,
      "a zip with a page and XML that together weigh more",
      zipOf([
        { name: "a.html", data: page(LIGHT - 10) },
        { name: "a.xml", data: text(100) },
      ]),
    ],
    [
      true,
      "a zip behind other bytes",
      Buffer.concat([Buffer.from("x"), zipOf([{ name: "a.xml", data: text(9 * LIGHT) }])]),
    ],
    [false, "a zip cut short", zipOf([{ name: "a.xml", data: text(9 * LIGHT) }]).subarray(0, 60)],
  ])("%s: %s", (expected, _, bytes) => {
    expect(outweighs(Buffer.from(bytes), LIGHT)).toBe(expected);
  });
});
