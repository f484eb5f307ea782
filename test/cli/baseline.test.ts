import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/batch/fingerprint.ts";
import { CLEAN, check, codesOf, type Folder, folderFor, NEGATIVE, TEMPLATE, TWO } from "./checked.ts";
import { linesOf } from "./terminal.ts";

const UNDECODABLE = "fixtures/refused/undecodable/input.txt";

let folder: Folder;
let baseline = "";
beforeEach(() => {
  folder = folderFor("baseline");
  baseline = path.join(folder.path, "known", "baseline.json");
});
afterEach(() => folder.remove());

const write = (...inputs: readonly string[]) => check([...inputs, "--write-baseline", baseline]);
const against = (...argv: readonly string[]) => check([...argv, "--baseline", baseline]);
const written = () => JSON.parse(readFileSync(baseline, "utf8"));

describe("a baseline", () => {
  it("is written whole and sorted, with paths from its own folder, and ends the run with 0", async () => {
    const one = folder.lay("in/乙 (1)[2].txt", NEGATIVE);
    const two = folder.lay("in/a.txt", TWO);
    const ran = await write(one, two);
    expect(ran.code).toBe(0);
    expect(linesOf(ran.stderr)).toEqual([`jixiao: 3 findings written to the baseline ${baseline}`]);
    expect(ran.stdout).toContain("3 in the baseline");
    const { schema, findings } = written();
    expect(schema).toBe("jixiao/baseline/1");
    expect(Object.keys(findings)).toEqual(["../in/a.txt", "../in/乙 (1)[2].txt"]);
    expect(Object.keys(findings["../in/a.txt"])).toEqual(["value/impossible-date", "value/placeholder"]);
    expect(findings["../in/a.txt"]["value/placeholder"]).toEqual({
      [Object.keys(findings["../in/a.txt"]["value/placeholder"])[0] ?? ""]: 1,
    });
    const bytes = readFileSync(baseline, "utf8");
    await write(two, one);
    expect(readFileSync(baseline, "utf8")).toBe(bytes);
  });

  it("hides what it knows, however lines shift, projects move and languages change", async () => {
    const file = folder.lay("a.txt", `${NEGATIVE}\n\n${TWO}`);
    await write(file);
    const same = await against(file, "--lang", "zh");
    expect([same.code, same.stderr]).toEqual([0, ""]);
    expect(same.stdout).toContain("基线中已有 3 个");
    folder.lay("a.txt", `\n\n\n${TWO}\n\n${NEGATIVE}`);
    expect((await against(file)).stdout).toContain("3 in the baseline");
    expect(await codesOf([file, "--baseline", baseline])).toEqual([]);
  });

  it("leaves what is new, and more of the same than it knows", async () => {
    const file = folder.lay("a.txt", TEMPLATE);
    await write(file);
    folder.lay(
      "a.txt",
      `${TEMPLATE}产出指标 | 数量指标 | 清淤宽度 | ≥**公里\n产出指标 | 时效指标 | 完成时间 | 2月30日前\n`,
    );
    const ran = await against(file, "--max-warnings", "1");
    expect(ran.code).toBe(1);
    expect(await codesOf([file, "--baseline", baseline])).toEqual(["value/placeholder", "value/impossible-date"]);
    expect(ran.stdout).toContain("1 in the baseline");
    const other = folder.lay("b.txt", NEGATIVE);
    expect((await against(file, other)).code).toBe(1);
  });

  it("is said to hold what no longer occurs, of the files and codes that were checked", async () => {
    const [one, two] = [folder.lay("a.txt", TWO), folder.lay("b.txt", NEGATIVE)];
    await write(one, two);
    folder.lay("a.txt", TEMPLATE);
    const gone = /1 of the baseline no longer occurs/;
    expect((await against(one, two)).stdout).toMatch(gone);
    expect((await against(one)).stdout).toMatch(gone);
    expect((await against(two)).stdout).not.toMatch(/no longer/);
    expect((await against(one, "--select", "check")).stdout).not.toMatch(/no longer/);
    expect((await against(one, "--ignore", "value/impossible-date")).stdout).not.toMatch(/no longer/);
    const json = await against(one, "--format", "json");
    expect(linesOf(json.stderr)).toContainEqual(expect.stringMatching(gone));
    folder.lay("a.txt", readFileSync(UNDECODABLE));
    expect((await against(one)).stdout).not.toMatch(/no longer/);
  });

  it("knows files that are the same as others, from wherever it is asked", async () => {
    folder.lay("a.txt", CLEAN);
    folder.lay("b.txt", CLEAN);
    await write(folder.path);
    const root = path.resolve(".");
    expect((await against(folder.path)).stdout).toContain("1 in the baseline");
    expect(path.resolve(".")).toBe(root);
    const finding = { code: "check/same-content", args: { other: "x/a.txt" } };
    expect(fingerprintOf(finding, new Set(["x/a.txt"]))).toBe(
      fingerprintOf({ ...finding, args: { other: "a.txt" } }, new Set()),
    );
    expect(fingerprintOf(finding, new Set())).not.toBe(fingerprintOf(finding, new Set(["x/a.txt"])));
  });

  it("may hold standard input", async () => {
    await check(["-", "--write-baseline", baseline], { stdin: NEGATIVE });
    expect(Object.keys(written().findings)).toEqual(["-"]);
    expect((await check(["-", "--baseline", baseline], { stdin: NEGATIVE })).code).toBe(0);
  });

  it("holds neither what is ignored nor inputs that fail, and these still end the run with 3", async () => {
    const ran = await check([
      folder.lay("a.txt", TWO),
      UNDECODABLE,
      "--ignore",
      "value/placeholder",
      "--write-baseline",
      baseline,
    ]);
    expect(ran.code).toBe(3);
    expect(Object.values(written().findings).map((codes) => Object.keys(codes as object))).toEqual([
      ["value/impossible-date"],
    ]);
    expect((await against(UNDECODABLE)).code).toBe(3);
  });

  it("never takes the place of an input or a config", async () => {
    const file = folder.lay("a.txt", NEGATIVE);
    const config = folder.lay("jixiao.config.json", {});
    for (const target of [file, config]) {
      const before = readFileSync(target, "utf8");
      const ran = await check([file, "--write-baseline", target]);
      expect([ran.code, ran.stdout]).toEqual([3, ""]);
      expect(linesOf(ran.stderr).at(-1)).toMatch(/^jixiao: output\/is-input: /);
      expect(readFileSync(target, "utf8")).toBe(before);
    }
  });

  it.each<[what: string, content: unknown]>([
    ["a document", Buffer.from([0x50, 0x4b, 3, 4])],
    ["an empty file", ""],
    ["another JSON", { checks: {} }],
    ["one with a merge's marks", '<<<<<<< ours\n{"schema":"jixiao/baseline/1"}'],
  ])("never takes the place of %s", async (_, content) => {
    folder.lay("known/baseline.json", content);
    const before = readFileSync(baseline);
    const ran = await write(folder.lay("a.txt", NEGATIVE));
    expect([ran.code, ran.stdout]).toEqual([3, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/^jixiao: output\/no-baseline: /)]);
    expect(readFileSync(baseline)).toEqual(before);
  });

  it("takes the place of one of any version", async () => {
    folder.lay("known/baseline.json", { schema: "jixiao/baseline/2", found: [] });
    expect((await write(folder.lay("a.txt", NEGATIVE))).code).toBe(0);
    expect(written().schema).toBe("jixiao/baseline/1");
  });

  it("keeps what it knew of inputs that can no longer be read", async () => {
    const [one, two] = [folder.lay("in/a.txt", TWO), folder.lay("in/b.txt", NEGATIVE)];
    await write(one, two);
    const before = written().findings;
    folder.lay("in/a.txt", readFileSync(UNDECODABLE));
    expect((await write(path.dirname(one))).code).toBe(3);
    expect(written().findings).toEqual(before);
    rmSync(one);
    await write(one, two);
    expect(written().findings).toEqual(before);
    await write(two);
    expect(Object.keys(written().findings)).toEqual(["../in/b.txt"]);
  });

  it("is said to hold what was found in files that are no more, where their folder is checked", async () => {
    const [one, two] = [folder.lay("in/a.txt", TWO), folder.lay("in/b.txt", NEGATIVE)];
    await write(one, two);
    rmSync(one);
    const gone = /2 of the baseline no longer occur/;
    expect((await against(path.dirname(one))).stdout).toMatch(gone);
    expect((await against(folder.path)).stdout).toMatch(gone);
    expect((await against(two)).stdout).not.toMatch(/no longer/);
    expect((await against(one, two)).stdout).not.toMatch(/no longer/);
    rmSync(path.dirname(one), { recursive: true });
    expect((await against(path.dirname(one))).stdout).not.toMatch(/no longer/);
  });

  it("that cannot be written is one line", async () => {
    mkdirSync(baseline, { recursive: true });
    const ran = await write(folder.lay("a.txt", NEGATIVE));
    expect([ran.code, ran.stdout]).toEqual([3, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/^jixiao: output\/unwritable: /)]);
  });
});

describe("a baseline that is none is one line, and nothing is read", () => {
  const findings = (held: unknown) => ({ schema: "jixiao/baseline/1", findings: held });
  it.each<[what: string, code: string, content: unknown]>([
    ["missing", "baseline/not-found", null],
    ["no JSON", "baseline/broken", "{"],
    ["not UTF-8", "baseline/broken", Buffer.from([0x7b, 0xff])],
    ["with a merge's marks", "baseline/broken", '<<<<<<< ours\n{"schema":"jixiao/baseline/1"}'],
    ["a list", "baseline/broken", []],
    ["of another version", "baseline/other-version", { schema: "jixiao/baseline/2", findings: {} }],
    ["of another schema", "baseline/broken", { schema: "jixiao/submission/1", findings: {} }],
    ["without findings", "baseline/broken", { schema: "jixiao/baseline/1" }],
    ["with a list of codes", "baseline/broken", findings({ "a.txt": [] })],
    ["with a number for fingerprints", "baseline/broken", findings({ "a.txt": { "value/placeholder": 1 } })],
    ["with a count of zero", "baseline/broken", findings({ "a.txt": { "value/placeholder": { x: 0 } } })],
    ["with a text for a count", "baseline/broken", findings({ "a.txt": { "value/placeholder": { x: "1" } } })],
  ])("%s", async (_, code, content) => {
    if (content !== null) folder.lay("known/baseline.json", content);
    for (const lang of ["zh", "en"]) {
      const ran = await against(folder.lay("a.txt", NEGATIVE), "--lang", lang);
      expect([ran.code, ran.stdout]).toEqual([2, ""]);
      expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(new RegExp(`^jixiao: ${code}: \\S`))]);
      expect(ran.stderr).toContain(baseline);
    }
  });

  it.each<[what: string, make: () => unknown]>([
    ["a folder", () => mkdirSync(baseline, { recursive: true })],
    [
      "a pipe nobody writes to",
      () => {
        mkdirSync(path.dirname(baseline));
        execFileSync("mkfifo", [baseline]);
      },
    ],
  ])("%s", async (_, make) => {
    make();
    const ran = await against(folder.lay("a.txt", NEGATIVE));
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/^jixiao: baseline\/unreadable: /)]);
    expect(existsSync(baseline)).toBe(true);
  });

  it("with a file of a prototype's name is read like any other", async () => {
    folder.lay(
      "known/baseline.json",
      '{"schema":"jixiao/baseline/1","findings":{"__proto__":{"constructor":{"x":1}}}}',
    );
    expect((await against(folder.lay("a.txt", NEGATIVE))).code).toBe(1);
  });
});
