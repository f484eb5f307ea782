import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findConfig, readConfig } from "../../src/batch/config.ts";
import { ingestContained, inspectContained, LIMITS } from "../../src/batch/contain.ts";
import { ingest } from "../../src/ingest.ts";
import { columnWords } from "../../src/vocabulary/columns.ts";
import { configNames } from "../../src/vocabulary/config.ts";
import { linesOf, type Ran, run } from "./terminal.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const built = existsSync(`${root}dist/cli/run.js`);
if (!built) process.stderr.write("cli/config.test.ts: partly skipped, dist is not built (npm run build)\n");

/** Headings nobody has seen, and the words that make them readable. */
const PAGE =
  "考核大项\t考核分项\t考核要点\t要求数额\n产出指标\t数量指标\t清淤长度\t≥3公里\n产出指标\t人气指标\t戏台座位\t≥20顶\n";
const WORDS = {
  columns: { level1: ["考核大项"], level2: ["考核分项"], name: ["考核要点"], value: ["要求数额"] },
  levels: { 社会效益指标: ["人气指标"] },
  units: ["顶"],
};
const CONFIG = { vocabulary: WORDS };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-config-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file below the test's folder, and returns its path. */
function lay(name: string, content: unknown): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return file;
}

const indicatorsIn = (stdout: string) =>
  JSON.parse(stdout).projects.flatMap((project: { indicators: unknown[] }) => project.indicators);
const READ = [
  expect.objectContaining({ level1: "产出指标", level2: "数量指标", name: "清淤长度" }),
  expect.objectContaining({ level2: "社会效益指标", target: expect.objectContaining({ number: 20, unit: "顶" }) }),
];

describe("the words of a config", () => {
  it("make an unknown form readable, each kind of them", async () => {
    const file = lay("a.txt", PAGE);
    const bare = await run(["parse", file, "--json"]);
    expect(indicatorsIn(bare.stdout)).toEqual([]);
    lay("jixiao.config.json", CONFIG);
    const { stdout, stderr } = await run(["parse", file, "--json"]);
    expect(indicatorsIn(stdout)).toEqual(READ);
    const codes = JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain("level/unknown");
    expect(codes).not.toContain("value/unknown-unit");
    expect(linesOf(stderr)).toEqual([`jixiao: using the words of ${path.join(folder, "jixiao.config.json")}`]);
  });

  it("win over those the program knows for something else", async () => {
    const file = lay("a.txt", "一级指标\t二级指标\t三级指标\t备注\n产出指标\t数量指标\t清淤长度\t≥3公里\n");
    const config = lay("own.json", { vocabulary: { columns: { value: ["备注"] } } });
    const { stdout } = await run(["parse", file, "--json", "--config", config]);
    expect(indicatorsIn(stdout)).toEqual([
      expect.objectContaining({ target: expect.objectContaining({ raw: "≥3公里", number: 3 }) }),
    ]);
  });

  it("reach labels and sections", async () => {
    const file = lay("a.txt", "1.清淤绩效目标表\n工程叫法\t清淤\t项目编码\tX\n\n咱们的打算\n河道畅通。\n");
    const config = lay("own.json", {
      vocabulary: { labels: { projectName: ["工程叫法"] }, sections: { narrative: ["咱们的打算"] } },
    });
    const record = JSON.parse((await run(["parse", file, "--json", "--config", config])).stdout);
    expect(record.projects[0]).toMatchObject({ name: "清淤", code: "X" });
    expect(record.narrative).toEqual([expect.objectContaining({ heading: "咱们的打算", text: "河道畅通。" })]);
  });

  it("reach inspect, which names the config", async () => {
    const file = lay("a.txt", PAGE);
    const config = lay("jixiao.config.json", CONFIG);
    const { stdout, stderr } = await run(["inspect", file]);
    expect(stdout).toContain("indicator table");
    expect(linesOf(stderr)[0]).toBe(`jixiao: using the words of ${config}`);
    expect((await run(["inspect", file, "--no-config"])).stdout).not.toContain("indicator table");
  });

  it.skipIf(!built)("reach inputs that are read in a process of their own", async () => {
    const heavy = { ...LIMITS, lightBytes: 0 };
    const bytes = Buffer.from(PAGE);
    const { vocabulary: words = null } = await readConfig(lay("own.json", CONFIG));
    const submission = await ingestContained("a.txt", bytes, { words, redact: true }, heavy);
    expect(submission).toEqual(await ingest("a.txt", bytes, { words, redact: true }));
    expect(submission.projects[0]?.indicators).toEqual(READ);
    const { tables } = await inspectContained("a.txt", bytes, { words }, heavy);
    expect(tables.flatMap(({ parts }) => parts.map(({ kind }) => kind))).toEqual(["indicators"]);
  });
});

describe("a config is found", () => {
  const CASES: [what: string, input: string, from: string, configs: string[], found: string | null][] = [
    ["in the input's own folder", "work/in/a.txt", "elsewhere", ["work/in", "work"], "work/in"],
    ["nowhere above, where the input lies elsewhere", "work/in/a.txt", "elsewhere", ["work"], null],
    ["above, where the input lies below the working directory", "work/in/deep/a.txt", "work", ["work"], "work"],
    ["first in the nearest folder", "work/in/deep/a.txt", "work", ["work", "work/in"], "work/in"],
    ["never above the working directory", "work/in/a.txt", "work", ["."], null],
    ["in the working directory itself", "work/a.txt", "work", ["work"], "work"],
    ["not beside, where only the name begins alike", "work2/in/a.txt", "work", ["work2", "work"], null],
    ["in the working directory for standard input", "-", "work", ["work"], "work"],
    ["not above it for standard input", "-", "work", ["."], null],
  ];

  it.each(CASES)("%s", (_, input, from, configs, found) => {
    for (const at of configs) lay(path.join(at, "jixiao.config.json"), {});
    const file = input === "-" ? input : path.join(folder, input);
    const expected = found === null ? null : path.join(folder, found, "jixiao.config.json");
    expect(findConfig(file, path.join(folder, from))).toBe(expected);
  });

  it.skipIf(!built)("by the command line in its working directory, also for standard input", () => {
    lay("jixiao.config.json", CONFIG);
    lay("in/deep/a.txt", PAGE);
    const shell = (argv: string[], input = "") =>
      spawnSync(process.execPath, [`${root}bin/jixiao.js`, ...argv], { cwd: folder, input, encoding: "utf8" });
    for (const ran of [shell(["parse", "in/deep/a.txt", "--json"]), shell(["parse", "-", "--json"], PAGE)]) {
      expect(indicatorsIn(ran.stdout)).toEqual(READ);
      expect(ran.stderr).toMatch(/jixiao\.config\.json\n$/);
      expect(linesOf(ran.stderr)).toHaveLength(1);
    }
    expect(indicatorsIn(shell(["parse", "-", "--json", "--no-config"], PAGE).stdout)).toEqual([]);
  });

  it("by --config wherever it is, and then no other", async () => {
    const file = lay("in/a.txt", PAGE);
    lay("in/jixiao.config.json", { vocabulary: { columns: { valeu: [] } } });
    const named = lay("own/words.json", CONFIG);
    const { code, stdout, stderr } = await run(["parse", file, "--json", "--config", named]);
    expect([code, linesOf(stderr)]).toEqual([0, [`jixiao: using the words of ${named}`]]);
    expect(indicatorsIn(stdout)).toEqual(READ);
    expect(await run(["parse", file, "--json", "--no-config"])).toMatchObject({ stderr: "" });
  });

  it("for each file of convert by its folder, and named once", async () => {
    lay("in/one/jixiao.config.json", CONFIG);
    for (const name of ["one/a.txt", "one/b.txt", "two/c.txt"]) lay(`in/${name}`, PAGE);
    const out = path.join(folder, "out");
    const { stdout, stderr } = await run(["convert", path.join(folder, "in"), "--out", out]);
    expect(linesOf(stderr)).toEqual([`jixiao: using the words of ${path.join(folder, "in/one/jixiao.config.json")}`]);
    const counts = linesOf(stdout)
      .slice(1, 4)
      .map((line) => line.trim().split(/\s+/)[2]);
    expect(counts).toEqual(["2", "2", "0"]);
    const named = path.join(folder, "in/one/jixiao.config.json");
    const all = await run(["convert", path.join(folder, "in"), "--out", out, "--config", named]);
    expect(
      linesOf(all.stdout)
        .slice(1, 4)
        .map((line) => line.trim().split(/\s+/)[2]),
    ).toEqual(["2", "2", "2"]);
    expect(linesOf(all.stderr)).toHaveLength(1);
  });

  it("with what is proposed in it left out, and that said", async () => {
    const file = lay("a.txt", PAGE);
    const entry = { samples: ["≥3公里"], role: "value" };
    lay("jixiao.config.json", { vocabulary: { columns: {} }, proposed: { columns: { 要求数额: entry } } });
    const { stdout, stderr } = await run(["parse", file, "--json"]);
    expect(indicatorsIn(stdout)).toEqual([]);
    expect(stderr).toMatch(/; 1 word under proposed not in use yet\n$/);
  });

  it("may begin with a byte order mark, and name its schema", async () => {
    const text = JSON.stringify({ $schema: "./node_modules/jixiao/schemas/config.schema.json", ...CONFIG });
    expect((await readConfig(lay("own.json", `\ufeff${text}`))).vocabulary).toEqual(WORDS);
  });
});

describe("a wrong config", () => {
  const columns = (roles: unknown) => ({ vocabulary: { columns: roles } });
  const CASES: [what: string, content: unknown, code: string, named: (string | RegExp)[]][] = [
    ["is no JSON", '{\n  "vocabulary": {\n    columns: {} } }', "config/broken-json", ["line 3, column 5"]],
    ["ends early", '{ "vocabulary": {', "config/broken-json", ["line 1, column 18"]],
    ["is empty", "", "config/broken-json", ["line 1, column 1"]],
    ["has a comma too many", '{ "vocabulary": {}, }', "config/broken-json", ["line 1, column 21"]],
    ["has more behind its end", "{} {}", "config/broken-json", ["line 1, column 4"]],
    ["nests without end", "[".repeat(5000), "config/broken-json", []],
    [
      "says a key twice",
      '{ "vocabulary": {},\n "vocabulary": {} }',
      "config/repeated-key",
      ["vocabulary", "line 2, column 2"],
    ],
    ["is not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "config/undecodable", []],
    ["is a list", [], "config/wrong-type", ["$ must be an object"]],
    ["is null", "null", "config/wrong-type", ["$ must be an object"]],
    ["has an unknown key", { vocabluary: {} }, "config/unknown-key", ["vocabluary", "in $;", "vocabulary"]],
    [
      "has an unknown kind",
      { vocabulary: { column: {} } },
      "config/unknown-key",
      ["“column”", "$.vocabulary", "columns labels"],
    ],
    ["has a prototype", '{ "__proto__": {} }', "config/unknown-key", ["__proto__"]],
    [
      "has an unknown role",
      columns({ valeu: ["值"] }),
      "config/unknown-role",
      ["valeu", "$.vocabulary.columns", /known are:.* level1 .*value /],
    ],
    [
      "has a role of another kind",
      { vocabulary: { labels: { sign: ["号"] } } },
      "config/unknown-role",
      ["projectName"],
    ],
    [
      "has an unknown level",
      { vocabulary: { levels: { 人气指标: ["人气"] } } },
      "config/unknown-level",
      ["人气指标", "数量指标"],
    ],
    ["has a word for a list", columns({ value: "值" }), "config/wrong-type", ["$.vocabulary.columns.value", "a list"]],
    ["has a number for a word", columns({ value: ["值", 3] }), "config/wrong-type", ["$.vocabulary.columns.value[1]"]],
    ["has an empty word", columns({ value: [""] }), "config/empty-word", ["$.vocabulary.columns.value[0]"]],
    [
      "has a word of blanks",
      columns({ value: ["值", " \u3000"] }),
      "config/empty-word",
      ["$.vocabulary.columns.value[1]"],
    ],
    ["has an empty unit", { vocabulary: { units: ["顶", " "] } }, "config/empty-word", ["$.vocabulary.units[1]"]],
    [
      "has a level of which nothing is left",
      { vocabulary: { levels: { 数量指标: ["指标"] } } },
      "config/empty-word",
      ["levels"],
    ],
    [
      "has a sentence",
      columns({ value: ["值".repeat(31)] }),
      "config/long-word",
      ["$.vocabulary.columns.value[0]", "30"],
    ],
    [
      "has one word twice",
      columns({ value: ["数值"], weight: ["数 值："] }),
      "config/repeated-word",
      ["$.vocabulary.columns.weight[0]", "$.vocabulary.columns.value"],
    ],
    [
      "has one second level twice",
      { vocabulary: { levels: { 数量指标: ["人气"], 质量指标: ["人气指标"] } } },
      "config/repeated-word",
      ["人气"],
    ],
    [
      "proposes an unknown role",
      { proposed: { columns: { 甲: { samples: [], role: "valeu" } } } },
      "config/unknown-role",
      ["valeu", "$.proposed.columns.甲.role"],
    ],
    ["is too large", " ".repeat(300_000), "config/unreadable", ["EFBIG"]],
  ];

  it.each(CASES)("that %s: one line, and nothing is read or written", async (_, content, code, named) => {
    const config = lay("jixiao.config.json", content);
    const file = lay("a.txt", PAGE);
    const out = path.join(folder, "out");
    for (const argv of [
      ["parse", file],
      ["inspect", file],
      ["learn", file],
      ["convert", file, "--out", out],
    ]) {
      for (const lang of ["zh", "en"]) {
        const ran = await run([...argv, "--lang", lang]);
        expect([ran.code, ran.stdout]).toEqual([2, ""]);
        expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(new RegExp(`^jixiao: ${code}: \\S`))]);
        expect(ran.stderr).toContain(config);
        expect(ran.stderr).not.toMatch(/undefined|\[object/);
      }
    }
    const { stderr } = await run(["parse", file]);
    for (const part of named) expect(stderr).toMatch(typeof part === "string" ? new RegExp(escaped(part)) : part);
    expect(existsSync(out)).toBe(false);
  });

  const escaped = (text: string): string => text.replace(/[$()[\].{}*+?|^\\]/g, "\\$&");

  it.each<[what: string, code: string, make: () => string]>([
    ["is missing", "config/not-found", () => path.join(folder, "none.json")],
    ["is a folder", "config/unreadable", () => folder],
    [
      "is a pipe nobody writes to",
      "config/unreadable",
      () => {
        execFileSync("mkfifo", [path.join(folder, "pipe")]);
        return path.join(folder, "pipe");
      },
    ],
  ])("that %s: one line", async (_, code, make) => {
    const ran: Ran = await run(["parse", lay("a.txt", PAGE), "--config", make()]);
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(linesOf(ran.stderr)).toEqual([expect.stringMatching(new RegExp(`^jixiao: ${code}: \\S`))]);
  });

  it("that is found but leads nowhere is not passed over", async () => {
    symlinkSync(path.join(folder, "none"), path.join(folder, "jixiao.config.json"));
    expect((await run(["parse", lay("a.txt", PAGE)])).code).toBe(2);
  });

  it("for one of several files leaves all unread", async () => {
    const good = lay("one/a.txt", PAGE);
    lay("one/jixiao.config.json", CONFIG);
    const bad = lay("two/b.txt", PAGE);
    lay("two/jixiao.config.json", "{");
    const ran = await run(["parse", good, bad, "--json"]);
    expect([ran.code, ran.stdout, linesOf(ran.stderr).length]).toEqual([2, "", 1]);
    const out = path.join(folder, "out");
    expect((await run(["convert", folder, "--out", out])).code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(["one", "two"]);
  });
});

describe("what a config may hold", () => {
  it.each([
    ["nothing", {}],
    ["a word that the vocabulary has for another role", { vocabulary: { columns: { value: ["备注"] } } }],
    ["the same word twice in one role", { vocabulary: { columns: { value: ["值甲", "值甲"] } } }],
    ["one word as column and label", { vocabulary: { columns: { value: ["甲"] }, labels: { kept: ["甲"] } } }],
    ["one word as first and second level", { vocabulary: { levels: { 产出指标: ["甲"], 数量指标: ["甲"] } } }],
    ["what learn proposes", { proposed: { labels: { 甲: { samples: ["乙"], role: null } } } }],
  ])("%s", async (_, content) => {
    expect(await readConfig(lay("own.json", content))).toEqual(content);
  });

  it("are all the roles there are", () => {
    expect(configNames.columns).toEqual([...new Set(columnWords.map(({ role }) => role))]);
    expect(configNames.levels).toHaveLength(new Set(configNames.levels).size);
  });
});
