import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sha256Of } from "../../src/batch/dataset/key.ts";
import { WholeFile } from "../../src/batch/output.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-whole-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const chunk = (length: number, byte: number) => new Uint8Array(length).fill(byte);

it.each<[what: string, chunks: readonly Uint8Array[]]>([
  ["nothing", []],
  ["one byte", [chunk(1, 1)]],
  ["less than is written at once", [chunk(10, 1), chunk(65_525, 2)]],
  ["just as much", [chunk(65_535, 1), chunk(1, 2)]],
  ["much more, in chunks of all sizes", [chunk(1, 1), chunk(200_000, 2), chunk(3, 3), chunk(65_536, 4), chunk(5, 5)]],
])("holds %s, and knows its size and digest", (_, chunks) => {
  const file = path.join(folder, "a.bin");
  const whole = new WholeFile(file);
  for (const one of chunks) whole.write(one);
  expect(readdirSync(folder)).not.toContain("a.bin");
  const { temporary, bytes, sha256 } = whole.seal();
  const written = readFileSync(temporary);
  expect(written.equals(Buffer.concat(chunks))).toBe(true);
  expect([bytes, sha256]).toEqual([written.length, sha256Of(written)]);
});

it("keeps what it was given, whatever becomes of the bytes", () => {
  const file = path.join(folder, "a.txt");
  const whole = new WholeFile(file);
  const place = chunk(4, 65);
  whole.write(place);
  place.fill(66);
  whole.write(place);
  whole.write("中");
  whole.finish();
  expect(readFileSync(file, "utf8")).toBe("AAAABBBB中");
  expect(readdirSync(folder)).toEqual(["a.txt"]);
});

it("takes nothing once it is given up, and leaves nothing", () => {
  const whole = new WholeFile(path.join(folder, "a.txt"));
  whole.write("a");
  whole.discard();
  whole.write("b".repeat(100_000));
  expect(readdirSync(folder)).toEqual([]);
});

it("hands many small chunks to the system together", () => {
  const file = path.join(folder, "a.txt");
  const whole = new WholeFile(file);
  const temporary = path.join(folder, readdirSync(folder)[0] ?? "");
  for (let index = 0; index < 1000; index++) whole.write("a".repeat(100));
  expect(statSync(temporary).size).toBe(65_500);
  whole.finish();
  expect(statSync(file).size).toBe(100_000);
});
