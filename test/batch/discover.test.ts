import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { discover } from "../../src/batch/discover.ts";
import { readInput } from "../../src/batch/input.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-discover-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(name: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "x");
  return file;
}

const faultsOf = async (...inputs: readonly string[]) =>
  (await discover(inputs)).faults.map(({ path: input, fault }) => [input, fault.code, fault.args.path]);

describe.skipIf(process.platform !== "linux")("names that are no UTF-8", () => {
  const gbk = (before: string, after: string) =>
    Buffer.concat([Buffer.from(`${folder}/${before}`), Buffer.from("c7e0cfaad5f2", "hex"), Buffer.from(after)]);

  it("of folders and files are told of, and the rest is found", async () => {
    const file = lay("ok.txt");
    mkdirSync(gbk("", ""));
    writeFileSync(gbk("", "/a.txt"), "x");
    writeFileSync(gbk("b", ".txt"), "x");
    const { files, faults } = await discover([folder]);
    const [broken, ...others] = files.filter((one) => one !== file);
    expect(others).toEqual([]);
    expect(faults.map(({ fault }) => fault.code)).toEqual(["input/name-undecodable"]);
    expect(() => readInput(broken ?? "")).toThrow(
      expect.objectContaining({ fault: { code: "input/name-undecodable", args: { path: broken } } }),
    );
  });

  it("of all that is there leave no claim that there is nothing", async () => {
    mkdirSync(gbk("", ""));
    expect((await faultsOf(folder)).map(([, code]) => code)).toEqual(["input/name-undecodable"]);
  });
});

describe("inputs that name nothing", () => {
  it("are one fault each, and cost only themselves", async () => {
    const file = lay("a.txt");
    const missing = path.join(file, "x");
    const { files, faults } = await discover(["", missing, "/dev/null", file]);
    expect(files).toEqual([file]);
    expect(faults.map(({ path: input, fault }) => [input, fault.code])).toEqual([
      ["", "input/not-found"],
      [missing, "input/not-found"],
      ["/dev/null", "input/not-a-file"],
    ]);
  });

  it("may be links that lead round, and patterns of any length", async () => {
    const link = path.join(folder, "round.txt");
    symlinkSync(link, link);
    expect(await faultsOf(link)).toEqual([[link, "input/unreadable", link]]);
    const long = `${"a".repeat(70_000)}*.txt`;
    expect(await faultsOf(long)).toEqual([[long, "input/no-inputs", long]]);
  });

  it.skipIf(process.getuid?.() === 0)("are named as they were where a folder is closed", async () => {
    const closed = path.relative(".", path.join(folder, "closed"));
    const file = path.relative(".", lay("closed/a.txt"));
    chmodSync(closed, 0o000);
    const found = [await faultsOf(file), await faultsOf(closed), await faultsOf(path.join(closed, "*.txt"))];
    chmodSync(closed, 0o700);
    expect(found).toEqual([
      [[file, "input/unreadable", file]],
      [[closed, "input/unreadable", closed]],
      [[closed, "input/unreadable", closed]],
    ]);
  });
});

describe("the files of a folder", () => {
  it.skipIf(path.sep === "\\")("may have names with backslashes", async () => {
    const file = lay("2025/a\\b.txt");
    expect((await discover([folder])).files).toEqual([file]);
    expect((await discover([path.join(folder, "2025/*.txt")])).files).toEqual([file]);
    expect((await discover([file])).files).toEqual([file]);
  });

  it("are not the workbooks of datasets, but those of others are told", async () => {
    const file = lay("in/a.txt");
    lay("in/tables/dataset.xlsx");
    lay("in/tables/manifest.json");
    const other = lay("in/others/dataset.xlsx");
    expect((await discover([folder])).files).toEqual([file, other]);
  });

  it("have one name however they are named, whatever comes first", async () => {
    const file = lay("a.txt");
    const relative = path.relative(".", file);
    const found = await Promise.all(
      [
        [file, relative, folder],
        [folder, relative, file],
      ].map((one) => discover(one)),
    );
    expect(found[0]?.files).toHaveLength(1);
    expect(found[1]?.files).toEqual(found[0]?.files);
  });

  it("are found by their extensions, and not behind links", async () => {
    const files = [lay("a.TXT"), lay("b/c.docx")];
    lay("b/d.csv");
    symlinkSync(lay("e.txt"), path.join(folder, "link.txt"));
    expect((await discover([folder])).files).toEqual([files[0], files[1], path.join(folder, "e.txt")]);
  });
});
