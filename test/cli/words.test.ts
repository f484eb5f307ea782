import path from "node:path";
import { describe, expect, it } from "vitest";
import { linesOf, run } from "./terminal.ts";

const HEBEI = "fixtures/hebei/clean/input.txt";
const QINGHAI = "fixtures/qinghai/clean/input.txt";

describe("usage errors", () => {
  const CASES: [what: string, argv: string[], named: string][] = [
    ["an unknown option", ["parse", HEBEI, "--jsno"], "--jsno"],
    ["an unknown command", ["pares", HEBEI], "pares"],
    ["a missing argument", ["parse"], "file"],
    ["an option without its argument", ["parse", HEBEI, "--csv"], "--csv"],
    ["a missing option", ["convert", HEBEI], "--out"],
    ["a choice that is none", ["parse", HEBEI, "--csv", "narrative"], "narrative"],
    ["a language that is none", ["parse", HEBEI, "--lang", "fr"], "fr"],
    ["options in conflict", ["parse", HEBEI, "--json", "--ndjson"], "--ndjson"],
    ["--json with --csv", ["parse", HEBEI, "--json", "--csv", "projects"], "--csv"],
    ["--ndjson with --csv", ["parse", HEBEI, "--ndjson", "--csv", "projects"], "--csv"],
    ["too many arguments", ["inspect", HEBEI, QINGHAI], ""],
    ["an option before the command", ["--trace", "parse", HEBEI], "--trace"],
  ];

  it.each(CASES)("%s: one line in either language", async (_, argv, named) => {
    const spoken = await Promise.all(
      ["zh_CN.UTF-8", "en_US.UTF-8"].map(async (locale) => {
        const { code, stdout, stderr } = await run(argv, { env: { LANG: locale } });
        expect([code, stdout]).toEqual([2, ""]);
        const lines = linesOf(stderr);
        expect(lines).toEqual([expect.stringMatching(/^jixiao: usage: ./)]);
        expect(lines[0]).toContain(named);
        return lines[0] ?? "";
      }),
    );
    const [zh = "", en = ""] = spoken;
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });

  it("what an option may be is said where it is not that", async () => {
    const spoken = async (...argv: readonly string[]) => (await run([...argv, "--lang", "en"])).stderr;
    expect(await spoken("check", HEBEI, "--max-warnings", "-1")).toMatch(/<number> -1: a whole number, 0 or more\n$/);
    expect(await spoken("convert", HEBEI, "--out", "")).toMatch(/: a folder\n$/);
    expect(await spoken("check", HEBEI, "--format", "xml")).toMatch(/<pretty\|json\|sarif\|github> xml\n$/);
  });

  it("help has no blank behind a full-width colon", async () => {
    for (const argv of [["--help"], ["check", "--help"]])
      expect(linesOf((await run([...argv, "--lang", "zh"])).stdout)[0]).toMatch(/^用法：jixiao /);
  });

  it("of several languages the last is spoken", async () => {
    const last = async (...argv: readonly string[]) => (await run(["nope", ...argv])).stderr;
    expect(await last("--lang", "zh", "--lang", "en")).toBe(await last("--lang", "en"));
    expect(await last("--lang=en", "--lang", "zh")).toBe(await last("--lang=zh"));
  });

  it("an unknown encoding: one line with the known ones", async () => {
    const { code, stderr } = await run(["parse", HEBEI, "--encoding", "big5"]);
    expect(code).toBe(2);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^jixiao: input\/unknown-encoding: .*big5.*gb18030/)]);
  });

  it("no command: the help on stderr", async () => {
    const { code, stdout, stderr } = await run([]);
    expect([code, stdout]).toEqual([2, ""]);
    for (const command of ["parse", "convert", "check", "explain", "inspect", "learn", "completion", "schema"])
      expect(stderr).toContain(command);
  });
});

describe("language", () => {
  const missing = path.join("no", "such.txt");
  const CHINESE = /\p{Script=Han}/u;

  it.each<[language: "zh" | "en", argv: string[], env: Record<string, string>]>([
    ["zh", ["--lang", "zh"], { LANG: "en_US.UTF-8" }],
    ["zh", ["--lang=zh"], { LANG: "en_US.UTF-8" }],
    ["en", ["--lang", "en"], { LANG: "zh_CN.UTF-8" }],
    ["en", ["--lang=en"], { LANG: "zh_CN.UTF-8" }],
    ["zh", [], { LANG: "zh_CN.UTF-8" }],
    ["zh", [], { LANG: "zh_TW" }],
    ["en", [], { LANG: "en_GB.UTF-8" }],
    ["en", [], { LANG: "C" }],
    ["en", [], { LANG: "de_DE.UTF-8" }],
    ["zh", [], { LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }],
    ["en", [], { LC_MESSAGES: "en_US.UTF-8", LANG: "zh_CN.UTF-8" }],
    ["zh", [], { LC_ALL: "", LC_MESSAGES: "", LANG: "zh_CN.UTF-8" }],
  ])("is %s by %j and %j", async (language, argv, env) => {
    const { stderr } = await run(["parse", missing, ...argv], { env });
    expect(CHINESE.test(stderr)).toBe(language === "zh");
    const human = await run(["parse", HEBEI, ...argv], { env });
    expect(human.stdout).toContain(language === "zh" ? "2 个项目" : "2 projects");
  });

  it("is the help's as well", async () => {
    expect((await run(["parse", "--help", "--lang", "zh"])).stdout).toMatch(/^用法：/);
    expect((await run(["parse", "--help"])).stdout).toMatch(/^Usage:/);
    expect((await run(["--help"], { env: { LANG: "zh_CN" } })).stdout).toContain("退出码");
  });
});

describe("colour", () => {
  const ESCAPE = "\u001b[";

  it.each<[coloured: boolean, argv: string[], env: Record<string, string>, tty: boolean]>([
    [false, [], {}, false],
    [true, [], {}, true],
    [false, [], { NO_COLOR: "1" }, true],
    [true, [], { NO_COLOR: "" }, true],
    [true, [], { FORCE_COLOR: "1" }, false],
    [true, [], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [false, [], { FORCE_COLOR: "0" }, true],
    [true, ["--color"], { NO_COLOR: "1" }, false],
    [true, ["--color"], { FORCE_COLOR: "0" }, false],
    [false, ["--no-color"], { FORCE_COLOR: "1" }, true],
    [false, ["--no-color"], {}, true],
  ])("%s for %j with %j, terminal: %s", async (coloured, argv, env, tty) => {
    const ran = await run(["parse", QINGHAI, ...argv], { env: { LANG: "en", ...env }, stdoutTTY: tty, stderrTTY: tty });
    expect(ran.stdout.includes(ESCAPE)).toBe(coloured);
    expect(ran.stderr.includes(ESCAPE)).toBe(coloured);
  });

  it("is each output's own: a piped stdout stays plain beside a terminal", async () => {
    const ran = await run(["parse", QINGHAI], { stderrTTY: true });
    expect([ran.stdout.includes(ESCAPE), ran.stderr.includes(ESCAPE)]).toEqual([false, true]);
  });

  it("never gets into data", async () => {
    for (const format of [["--json"], ["--ndjson"], ["--csv", "projects"]]) {
      expect((await run(["parse", HEBEI, "--color", ...format], { stdoutTTY: true })).stdout).not.toContain(ESCAPE);
    }
  });
});
