import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diagnostic } from "../../src/model/record.ts";
import {
  CLEAN,
  check,
  codesOf,
  type Entry,
  entriesOf,
  type Folder,
  folderFor,
  NEGATIVE,
  TEMPLATE,
  TWO,
} from "./checked.ts";
import { linesOf } from "./terminal.ts";

const UNDECODABLE = "fixtures/refused/undecodable/input.txt";
const WORD = "fixtures/word/ragged-grid/input.docx";
const PAGE = "fixtures/html/web-page/input.html";

let folder: Folder;
beforeEach(() => {
  folder = folderFor("check");
});
afterEach(() => folder.remove());

const codes = (entries: readonly Entry[]) => entries.map((entry) => entry.diagnostics.map(({ code }) => code));

describe("the exit code of check", () => {
  it.each<[code: number, what: string, content: string, options: string[]]>([
    [0, "is 0 for a clean document", CLEAN, []],
    [1, "is 1 for an error", NEGATIVE, []],
    [0, "is 0 for warnings", TWO, []],
    [0, "is 0 for no more warnings than allowed", TWO, ["--max-warnings", "2"]],
    [1, "is 1 for more warnings than allowed", TWO, ["--max-warnings", "1"]],
    [1, "is 1 for any warning where none is allowed", TEMPLATE, ["--max-warnings=0"]],
    [0, "is 0 for a clean document where no warning is allowed", CLEAN, ["--max-warnings", "0"]],
    [1, "is 1 for an error, however many warnings are allowed", NEGATIVE, ["--max-warnings", "9"]],
  ])("%i: %s", async (code, _, content, options) => {
    const file = folder.lay("a.txt", content);
    for (const format of ["pretty", "json", "sarif", "github"]) {
      const ran = await check([file, "--format", format, ...options]);
      expect([ran.code, ran.stderr]).toEqual([code, ""]);
    }
  });

  it("3: is 3 where an input fails, whatever is found in the others", async () => {
    const files = [folder.lay("a.txt", NEGATIVE), UNDECODABLE, folder.lay("b.txt", CLEAN)];
    for (const format of ["pretty", "json", "sarif", "github"])
      expect((await check([...files, "--format", format])).code).toBe(3);
  });
});

describe("what check is asked wrongly is one line on stderr, and exits with 2", () => {
  const CASES: [what: string, argv: string[], named: string][] = [
    ["an unknown code", ["--select", "value/placehoder"], "value/placeholder"],
    ["an unknown code among known ones", ["--ignore", "value,chekc/negative-amount"], "check/negative-amount"],
    ["an unknown stage", ["--ignore", "vlaue"], "value"],
    ["no code", ["--select", ""], "unknown code"],
    ["a code that no document has", ["--select", "input/empty"], "input/empty"],
    ["a stage that no document has", ["--ignore", "input"], "always told"],
    ["a code that is far from all", ["--select", "nope"], "jixiao explain"],
    ["a number that is none", ["--max-warnings", "many"], "--max-warnings"],
    ["a negative number", ["--max-warnings", "-1"], "--max-warnings"],
    ["a part of a number", ["--max-warnings", "1.5"], "--max-warnings"],
    ["an unknown format", ["--format", "xml"], "xml"],
    ["an unknown encoding", ["--encoding", "big5"], "big5"],
    ["two baselines", ["--baseline", "a", "--write-baseline", "b"], "--write-baseline"],
  ];
  it.each(CASES)("%s", async (_, options, named) => {
    const ran = await check([folder.lay("a.txt", NEGATIVE), ...options]);
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringContaining(named)]);
    expect(ran.stderr).not.toContain("docx");
    const { stderr } = await check([folder.lay("a.txt", NEGATIVE), ...options, "--lang", "zh"]);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  });

  it("no input", async () => expect((await check([])).code).toBe(2));
});

describe("--select and --ignore", () => {
  it.each<[options: string[], codes: string[]]>([
    [[], ["value/placeholder", "value/impossible-date"]],
    [["--select", "value/placeholder"], ["value/placeholder"]],
    [
      ["--select", "value"],
      ["value/placeholder", "value/impossible-date"],
    ],
    [["--select", "level"], []],
    [["--select", "level,value/impossible-date"], ["value/impossible-date"]],
    [
      ["--select", "value/placeholder", "--select", "value/impossible-date"],
      ["value/placeholder", "value/impossible-date"],
    ],
    [["--ignore", "value"], []],
    [["--ignore", "value/placeholder, check"], ["value/impossible-date"]],
    [["--select", "value", "--ignore", "value/placeholder"], ["value/impossible-date"]],
    [["--select", "value/placeholder", "--ignore", "value"], []],
  ])("%j leaves %j", async (options, expected) => {
    expect(await codesOf([folder.lay("a.txt", TWO), ...options])).toEqual(expected);
  });

  it("what they leave out does not count", async () => {
    const file = folder.lay("a.txt", NEGATIVE);
    expect((await check([file, "--ignore", "check"])).code).toBe(0);
    expect((await check([file, "--select", "value"])).code).toBe(0);
  });
});

describe("the inputs of check", () => {
  it("are files, folders and patterns, in the order of their names, each once", async () => {
    folder.lay("b/青溪镇 2025 (1)[副本].txt", TEMPLATE);
    folder.lay("a.txt", CLEAN);
    folder.lay("c.txt", NEGATIVE);
    const whole = [folder.path, path.join(folder.path, "*.txt"), path.join(folder.path, "c.txt")];
    const entries = await entriesOf(whole);
    expect(entries.map((entry) => path.basename(entry.path))).toEqual(["a.txt", "青溪镇 2025 (1)[副本].txt", "c.txt"]);
    expect(codes(entries)).toEqual([[], ["value/placeholder"], ["check/negative-amount"]]);
    expect(await entriesOf(whole.toReversed())).toEqual(entries);
  });

  it("may be standard input, which comes first", async () => {
    const entries = await entriesOf([folder.lay("a.txt", CLEAN), "-"], { stdin: NEGATIVE });
    expect(entries.map((entry) => entry.path)).toEqual(["-", expect.stringMatching(/a\.txt$/)]);
    expect(codes(entries)).toEqual([["check/negative-amount"], []]);
    expect((await check(["-", "-"], { stdin: CLEAN })).stdout).toContain("1 file: 0 errors");
    expect((await check(["-"], { stdin: "" })).code).toBe(3);
  });

  it("may be Word files, pages and texts in another encoding", async () => {
    const [page, word] = await entriesOf([WORD, PAGE]);
    expect(page?.diagnostics.every(({ at }) => at.line !== undefined)).toBe(true);
    expect(word?.diagnostics.map(({ code, at }) => [code, at.line, at.table])).toContainEqual([
      "grid/ragged-row",
      undefined,
      2,
    ]);
    const gbk = "fixtures/encoding/gb18030/input.txt";
    expect(await codesOf([gbk, "--encoding", "gbk"])).toEqual(await codesOf([gbk]));
    expect(codes(await entriesOf([gbk, "--encoding", "utf-8"]))).toEqual([["input/undecodable"]]);
  });

  it("are compared with each other: the later file is told", async () => {
    folder.lay("甲.txt", CLEAN);
    folder.lay("乙.txt", CLEAN);
    const [earlier, later] = await entriesOf([folder.path]);
    expect(earlier?.diagnostics).toEqual([]);
    expect(later?.diagnostics).toEqual([
      {
        code: "check/same-content",
        severity: "warning",
        message: expect.stringContaining("乙.txt"),
        at: {},
        args: { other: expect.stringMatching(/乙\.txt$/) },
      },
    ]);
  });

  it("that fail cost only themselves, and stand in every report for programs", async () => {
    folder.lay("a.txt", TEMPLATE);
    folder.lay("b.txt", readFileSync(UNDECODABLE));
    folder.lay("c.txt", NEGATIVE);
    const { stderr, stdout } = await check([folder.path, "--format", "json"]);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/b\.txt: input\/undecodable: \S/),
      "jixiao: 1 file could not be read (see stderr)",
    ]);
    const entries: Entry[] = JSON.parse(stdout);
    expect(codes(entries)).toEqual([["value/placeholder"], ["input/undecodable"], ["check/negative-amount"]]);
    for (const { diagnostics } of entries) for (const one of diagnostics) expect(diagnostic.parse(one)).toEqual(one);
    expect(entries[1]?.diagnostics[0]).toMatchObject({ severity: "error", at: {}, args: { tried: "utf-8, gb18030" } });
    const github = await check([folder.path, "--format", "github"]);
    expect(linesOf(github.stdout)[1]).toMatch(/^::error file=[^,]*b\.txt,title=input\/undecodable::cannot decode/);
  });

  it.each<[what: string, code: string, make: () => string]>([
    ["are no name at all", "input/not-found", () => ""],
    ["are a device", "input/not-a-file", () => "/dev/null"],
    ["are missing", "input/not-found", () => path.join(folder.path, "missing.txt")],
    ["are an empty folder", "input/no-inputs", () => folder.path],
    ["are a pattern that matches nothing", "input/no-inputs", () => path.join(folder.path, "*.txt")],
    [
      "are a pipe",
      "input/not-a-file",
      () => {
        const pipe = path.join(folder.path, "pipe.txt");
        execFileSync("mkfifo", [pipe]);
        return pipe;
      },
    ],
  ])("that %s are one line on stderr and in the report", async (_, code, make) => {
    const input = make();
    const ran = await check([input, "--format", "json"]);
    expect(ran.code).toBe(3);
    expect(linesOf(ran.stderr)[0]).toMatch(new RegExp(`^[^:]*: ${code}: \\S`));
    expect(JSON.parse(ran.stdout)).toEqual([{ path: input, diagnostics: [expect.objectContaining({ code })] }]);
  });

  it("end at a link that leads round", async () => {
    folder.lay("a.txt", CLEAN);
    symlinkSync(folder.path, path.join(folder.path, "round"));
    expect(await entriesOf([folder.path])).toHaveLength(1);
  });
});

describe("check --format json", () => {
  it("is an array, indented, with an entry for every input", async () => {
    const { stdout } = await check([folder.lay("a.txt", CLEAN), "--format", "json"]);
    const [entry] = JSON.parse(stdout);
    expect(entry.diagnostics).toEqual([]);
    expect(stdout).toBe(`${JSON.stringify([entry], null, 2)}\n`);
  });

  it("says its sentences in the language asked for, all else alike", async () => {
    const file = folder.lay("a.txt", TWO);
    const bare = (entries: readonly Entry[]) =>
      entries.map(({ diagnostics }) => diagnostics.map(({ code, at, args }) => ({ code, at, args })));
    const [zh, en] = [await entriesOf([file, "--lang", "zh"]), await entriesOf([file, "--lang", "en"])];
    expect(bare(zh)).toEqual(bare(en));
    expect(zh).not.toEqual(en);
  });

  it("never holds colour", async () => {
    for (const format of ["json", "sarif", "github"]) {
      const { stdout } = await check([folder.lay("a.txt", TWO), "--format", format, "--color"], { stdoutTTY: true });
      expect(stdout).not.toContain("\u001b");
    }
  });
});

describe("the checks of a config", () => {
  const config = (checks: unknown) => folder.lay("jixiao.config.json", { checks });

  it("change severities, and what follows from them", async () => {
    const file = folder.lay("a.txt", TWO);
    config({ severities: { "value/placeholder": "error", "value/impossible-date": "info" } });
    const ran = await check([file, "--format", "json"]);
    const [entry]: Entry[] = JSON.parse(ran.stdout);
    expect(entry?.diagnostics.map(({ severity }) => severity)).toEqual(["error", "info"]);
    expect(ran.code).toBe(1);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(/^jixiao: using .*jixiao\.config\.json$/)]);
    expect((await check([file, "--no-config"])).code).toBe(0);
  });

  it("may name a stage, which its codes come before, and say note for info", async () => {
    const file = folder.lay("a.txt", TWO);
    const severities = async (named: unknown) => {
      config({ severities: named });
      return (await entriesOf([file])).flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
    };
    expect(await severities({ value: "off" })).toEqual([]);
    expect(await severities({ value: "note" })).toEqual(["info", "info"]);
    expect(await severities({ value: "off", "value/impossible-date": "error" })).toEqual(["error"]);
  });

  it("may not hold keys that no object has of its own", async () => {
    const file = folder.lay("a.txt", TWO);
    for (const [text, code, at] of [
      ['{"checks":{"severities":{"__proto__":"off"}}}', "config/unknown-code", "$.checks.severities"],
      ['{"checks":{"ignores":[{"code":"value","reason":"x","__proto__":1}]}}', "config/unknown-key", "ignores[0]"],
      ['{"vocabulary":{"columns":{"__proto__":["x"]}}}', "config/unknown-role", "$.vocabulary.columns"],
      ['{"__proto__":{}}', "config/unknown-key", "$"],
    ] as const) {
      folder.lay("jixiao.config.json", text);
      const ran = await check([file]);
      expect([ran.code, ran.stdout]).toEqual([2, ""]);
      expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(new RegExp(`^jixiao: ${code}: `))]);
      expect(ran.stderr).toContain(at);
    }
  });

  it("leave out what is off or ignored, and that is said", async () => {
    folder.lay("a.txt", TWO);
    folder.lay("b.txt", NEGATIVE);
    config({
      severities: { "value/impossible-date": "off" },
      ignores: [{ code: "check/negative-amount", reason: "冲销上年结余" }],
    });
    const ran = await check([folder.path]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("2 ignored by the config");
    expect(ran.stdout).not.toContain("impossible-date");
    const json = await check([folder.path, "--format", "json"]);
    expect(linesOf(json.stderr).at(-1)).toBe("jixiao: 2 ignored by the config");
  });

  it("ignore a stage, or in one file or folder only", async () => {
    folder.lay("one/a.txt", TWO);
    folder.lay("two/b.txt", `${TWO}\n`);
    folder.lay("two/c.txt", `${TWO}\n\n`);
    const left = async (ignores: unknown) => {
      // It lies above the files, outside the working directory: it has to be named.
      return codes(await entriesOf([folder.path, "--config", config({ ignores })])).map((found) => found.length);
    };
    const reason = "样表";
    expect(await left([{ code: "value", reason }])).toEqual([0, 0, 0]);
    expect(await left([{ code: "value", reason, path: "two" }])).toEqual([2, 0, 0]);
    expect(await left([{ code: "value/placeholder", reason, path: "./two/b.txt" }])).toEqual([2, 1, 2]);
    expect(await left([{ code: "value", reason, path: "tw" }])).toEqual([2, 2, 2]);
  });

  it("that ignore nothing are counted, over the files they are for", async () => {
    folder.lay("one/a.txt", TWO);
    folder.lay("two/b.txt", CLEAN);
    const reason = "样表";
    const idle = async (ignores: unknown, ...argv: readonly string[]) => {
      const inputs = argv.length === 0 ? [folder.path] : argv;
      const { stderr } = await check([...inputs, "--config", config({ ignores })]);
      return linesOf(stderr)
        .slice(1)
        .map((line) => line.replace(/ of the ignores of \S+/, ""));
    };
    expect(await idle([{ code: "value", reason }])).toEqual([]);
    expect(
      await idle([
        { code: "value/placeholder", reason },
        { code: "value", reason },
      ]),
    ).toEqual([]);
    expect(await idle([{ code: "level", reason }])).toEqual(["jixiao: 1 hides nothing here"]);
    expect(
      await idle([
        { code: "value", reason, path: "two" },
        { code: "grid", reason },
      ]),
    ).toEqual(["jixiao: 2 hide nothing here"]);
    for (const lost of ["*/*.txt", "one\\a.txt", "three"])
      expect(await idle([{ code: "value", reason, path: lost }])).toEqual(["jixiao: 1 hides nothing here"]);
    const two = path.join(folder.path, "two");
    expect(await idle([{ code: "value", reason, path: "one" }], two)).toEqual([]);
    expect(await idle([{ code: "level", reason }], folder.path, "--ignore", "level")).toEqual([]);
  });

  it("are each file's own", async () => {
    folder.lay("one/a.txt", TEMPLATE);
    folder.lay("one/jixiao.config.json", { checks: { ignores: [{ code: "value", reason: "样表" }] } });
    folder.lay("two/b.txt", `${TEMPLATE}\n`);
    expect(codes(await entriesOf([folder.path]))).toEqual([[], ["value/placeholder"]]);
  });

  it("change nothing in parse and convert", async () => {
    const file = folder.lay("a.txt", TWO);
    config({ severities: { "value/placeholder": "off" } });
    const { run } = await import("./terminal.ts");
    const { stdout } = await run(["parse", file, "--json"]);
    expect(JSON.parse(stdout).diagnostics).toHaveLength(2);
  });

  it.each<[what: string, checks: unknown, code: string, named: string]>([
    ["an unknown code", { severities: { "value/placehoder": "off" } }, "config/unknown-code", "value/placeholder"],
    ["an unknown stage", { severities: { vlaue: "off" } }, "config/unknown-code", "$.checks.severities"],
    [
      "an unknown severity",
      { severities: { "value/placeholder": "warn" } },
      "config/unknown-severity",
      "$.checks.severities.value/placeholder",
    ],
    [
      "an unknown code to ignore",
      { ignores: [{ code: "check/none", reason: "x" }] },
      "config/unknown-code",
      "$.checks.ignores[0].code",
    ],
    ["no reason", { ignores: [{ code: "value" }] }, "config/no-reason", "$.checks.ignores[0].reason"],
    [
      "a blank reason",
      { ignores: [{ code: "value", reason: " \u3000" }] },
      "config/no-reason",
      "$.checks.ignores[0].reason",
    ],
    [
      "a reason that is no text",
      { ignores: [{ code: "value", reason: 1 }] },
      "config/wrong-type",
      "$.checks.ignores[0].reason",
    ],
    ["no code to ignore", { ignores: [{ reason: "x" }] }, "config/wrong-type", "$.checks.ignores[0].code"],
    ["an object to ignore", { ignores: {} }, "config/wrong-type", "$.checks.ignores"],
    ["an unknown key", { ignore: [] }, "config/unknown-key", "severities ignores"],
    [
      "an unknown key of what to ignore",
      { ignores: [{ code: "value", reason: "x", file: "a" }] },
      "config/unknown-key",
      "code reason path",
    ],
  ])("that have %s are one line, and nothing is read", async (_, checks, code, named) => {
    const file = folder.lay("a.txt", TWO);
    config(checks);
    for (const lang of ["zh", "en"]) {
      const ran = await check([file, "--lang", lang]);
      expect([ran.code, ran.stdout]).toEqual([2, ""]);
      expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(new RegExp(`^jixiao: ${code}: \\S`))]);
      expect(ran.stderr).toContain(named);
      expect(ran.stderr).not.toMatch(/undefined|\[object/);
    }
  });
});
