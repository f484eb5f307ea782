import { readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { widthOf } from "../../src/cli/reporters/draw.ts";
import { drawQuote } from "../../src/cli/reporters/quote.ts";
import { wrap } from "../../src/cli/reporters/wrap.ts";
import type { Diagnostic } from "../../src/model/record.ts";
import { CLEAN, check, type Folder, folderFor, NEGATIVE, TEMPLATE, TWO } from "./checked.ts";
import { linesOf, run } from "./terminal.ts";

const WORD = "fixtures/word/ragged-grid/input.docx";
const UNDECODABLE = "fixtures/refused/undecodable/input.txt";

/** Line feeds apart. */
const OBEYED = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

let folder: Folder;
beforeEach(() => {
  folder = folderFor("reports");
});
afterEach(() => folder.remove());

const quote = (text: string, more = {}) => ({ text, line: 1, before: 0, behind: 0, span: null, ...more });
/** What stands over the marks. */
function marked(text: string, marks: string): string {
  let column = 0;
  return Array.from(text, (character) => {
    const width = widthOf(character);
    const isMarked = width === 0 ? false : marks.slice(column, column + width).includes("^");
    column += width;
    return isMarked ? character : "";
  }).join("");
}

describe("a quoted line", () => {
  it.each<[what: string, text: string, word: string, shown: string, marks: string]>([
    ["Chinese characters as two columns", "指标 | ≥**公里 | 年", "≥**公里", "指标 | ≥**公里 | 年", "       ^^^^^^^"],
    ["a TAB as an arrow", "\t产出\t≥**%", "≥**%", "→产出→≥**%", "      ^^^^"],
    ["a combining mark as none", "e\u0301e\u0301 | x", "x", "e\u0301e\u0301 | x", "     ^"],
    ["a zero-width blank as none", "甲\u200b乙丙", "丙", "甲\u200b乙丙", "    ^^"],
    ["a control character as a sign", "a\u001b[31mb", "b", "a\ufffd[31mb", "      ^"],
    ["what turns a line round as a sign", "a\u202eb c", "c", "a\ufffdb c", "    ^"],
    ["characters outside the basic plane", "𠀀𠀁x", "x", "𠀀𠀁x", "    ^"],
    ["a picture made of several as one", "👩‍👩‍👧👍🏽❤️🇨🇳 x", "x", "👩‍👩‍👧👍🏽❤️🇨🇳 x", "         ^"],
    ["a blank as wide as it is", "甲\u3000乙", "乙", "甲\u3000乙", "    ^^"],
    ["a break as a sign", "甲\n乙", "乙", "甲⏎乙", "   ^^"],
  ])("shows %s", (_, text, word, shown, marks) => {
    const start = text.indexOf(word);
    expect(drawQuote(quote(text), [{ start, end: start + word.length }], 80)).toEqual({ text: shown, marks });
  });

  it("is cut to a window around what is marked, with … where it is cut", () => {
    const text = `${"前".repeat(100)}≥**%${"后".repeat(100)}`;
    const drawn = drawQuote(quote(text), [{ start: 100, end: 104 }], 40);
    expect(drawn.text).toMatch(/^…前+≥\*\*%后+…$/);
    expect(marked(drawn.text, drawn.marks)).toBe("≥**%");
    expect(drawQuote(quote(text), [], 40).text).toMatch(/^前+…$/);
    const cut = drawQuote(quote("≥**%", { before: 9, behind: 9 }), [{ start: 0, end: 4 }], 40);
    expect(cut).toEqual({ text: "…≥**%…", marks: " ^^^^" });
  });

  const character = fc.constantFrom(
    "指",
    "标",
    "a",
    " ",
    "\t",
    "。",
    "\u0301",
    "\u200b",
    "𠀀",
    "≥",
    "\u0007",
    "|",
    "％",
  );
  it("never is wider than there is room, and its marks stand below what is marked", () => {
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 120 }),
        fc.nat(119),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 12, max: 90 }),
        fc.boolean(),
        (characters, first, length, width, isCut) => {
          const at = first % characters.length;
          const start = characters.slice(0, at).join("").length;
          const word = characters.slice(at, at + length);
          const span = { start, end: start + word.join("").length };
          const given = quote(characters.join(""), isCut ? { before: 3, behind: 3 } : {});
          const { text, marks } = drawQuote(given, [span], width);
          expect(widthOf(text)).toBeLessThanOrEqual(width);
          expect(widthOf(marks)).toBeLessThanOrEqual(width);
          const visible = word.filter((one) => widthOf(one) > 0 || one === "\u0007" || one === "\t");
          const shown = visible.join("").replaceAll("\t", "→").replaceAll("\u0007", "\ufffd");
          expect(shown.startsWith(marked(text, marks))).toBe(true);
          if (shown !== "") expect(marks).toContain("^");
        },
      ),
    );
  });
});

describe("wrapped text", () => {
  it("keeps every character but the blanks where it breaks, and is no wider than asked", () => {
    const piece = fc.constantFrom("指标值", "。", "the value ", "“≥95%”", "（财预〔2015〕88号）", "a", " ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 20, max: 80 }), (pieces, width) => {
        const text = pieces.join("");
        const lines = wrap(text, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) if (/\s/.test(line.trim())) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("puts no closing sign at the start of a line", () => {
    expect(wrap("金额不小于零，负号多半是误留的。", 10).filter((line) => /^[，。]/.test(line))).toEqual([]);
  });
});

describe("check for people", () => {
  it("heads each file, says and quotes each finding, and sums up", async () => {
    const file = folder.lay("青溪镇 (1).txt", `${NEGATIVE}${TWO.split("\n").slice(2).join("\n")}`);
    const { stdout } = await check([file]);
    expect(linesOf(stdout.replaceAll(file, "青溪镇.txt"))).toEqual([
      "青溪镇.txt  1 error  2 warnings",
      "",
      "青溪镇.txt:1: error check/negative-amount: the amount “-10.00万元” is negative",
      "  1 │ 项目名称 | 清淤经费 | 预算数 | -10.00万元",
      "    │                                ^^^^^^^^^^",
      "",
      "青溪镇.txt:4: warning value/placeholder: the value “≥**公里” is a template nobody filled in",
      "  4 │ 产出指标 | 数量指标 | 清淤长度 | ≥**公里",
      "    │                                  ^^^^^^^",
      "",
      "青溪镇.txt:5: warning value/impossible-date: “2月30日前” names a date that does not exist",
      "  5 │ 产出指标 | 数量指标 | 完成时间 | 2月30日前",
      "    │                                  ^^^^^^^^^",
      "",
      "severity  code                   count  meaning",
      "error     check/negative-amount  1      An amount of a budget or a cost is negative.",
      "warning   value/impossible-date  1      A value names a date that does not exist.",
      "warning   value/placeholder      1      A value is still the template's placeholder.",
      "",
      "1 file: 1 error, 2 warnings, 0 notes",
      "what a code means, its source and examples: jixiao explain check/negative-amount",
    ]);
  });

  it("says in a line that a run was clean", async () => {
    const files = [folder.lay("a.txt", CLEAN), folder.lay("b.txt", CLEAN.replace("3公里", "4公里"))];
    expect((await check(files)).stdout).toBe("2 files: 0 errors, 0 warnings, 0 notes\n");
    expect((await check([...files, "--lang", "zh"])).stdout).toBe("共 2 个文件：0 个错误，0 个警告，0 条提示\n");
    expect((await check([UNDECODABLE])).stdout).toContain("1 file could not be read");
  });

  it("quotes a line once for the findings in it, with the marks of all", async () => {
    const row = "一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 人气指标 | 清淤长度 | ≥**公里\n";
    const { stdout } = await check([folder.lay("a.txt", `项目名称 | 清淤经费 | 预算数 | 10.00万元\n${row}`)]);
    const lines = linesOf(stdout);
    expect(lines.filter((line) => line.startsWith("  3 │ "))).toHaveLength(1);
    expect(lines).toContain("    │            ^^^^^^^^              ^^^^^^^");
    expect(lines.filter((line) => / (?:level\/unknown|value\/placeholder): /.test(line))).toHaveLength(2);
  });

  it("names the cells of a Word file, and quotes them", async () => {
    const lines = linesOf((await check([WORD])).stdout);
    expect(lines).toContainEqual(expect.stringMatching(/input\.docx:table 2 row 3: warning grid\/ragged-row: /));
    expect(lines).toContain("  │ 质量指标⏎浮标在位率⏎在位浮标占布设浮标的比例⏎≥98%⏎巡检单");
  });

  it.each([60, 80, 120])("fits a terminal of %i columns, quotes and sentences", async (columns) => {
    const long = TEMPLATE.replace("清淤长度", "清淤长度".repeat(30)).replace("≥**公里", `≥95${"及时保障".repeat(20)}`);
    folder.lay("绩效 (1)[2].txt", long);
    folder.lay("b.txt", `${NEGATIVE}${TWO}`);
    for (const lang of ["zh", "en"]) {
      const inputs = [folder.path, WORD, "fixtures/qinghai/outline-damage/input.txt"];
      const { stdout } = await check([...inputs, "--lang", lang], { columns, stdoutTTY: true, env: { NO_COLOR: "1" } });
      const wide = linesOf(stdout).filter((line) => widthOf(line) > columns);
      // Only a name of a file is never broken.
      expect(wide.filter((line) => !/\.txt|\.docx/.test(line))).toEqual([]);
    }
  });

  it.each([24, 40, 59])("keeps quotes and their marks within a terminal of %i columns", async (columns) => {
    const file = folder.lay("a.txt", TEMPLATE.replace("清淤长度", "清淤长度".repeat(30)));
    const { stdout } = await check([file], { columns, stdoutTTY: true, env: { NO_COLOR: "1" } });
    const drawn = linesOf(stdout).filter((line) => /^ +(\d+ )?│ /.test(line));
    expect(drawn).toHaveLength(2);
    for (const line of drawn) expect(widthOf(line)).toBeLessThanOrEqual(columns);
    expect(drawn[1]).toContain("^^^");
  });

  it("counts the files that were read", async () => {
    const file = folder.lay("a.txt", CLEAN);
    expect((await check([file, "no.txt"])).stdout).toContain("1 of 2 files read: 0 errors");
    expect((await check(["no.txt"])).stdout).toContain("0 of 1 file read: 0 errors");
    expect((await check(["no.txt", "--lang", "zh"])).stdout).toContain("共 1 个文件，读取了 0 个：");
  });

  it("cuts no meaning of a code for a program that reads it", async () => {
    const { stdout } = await check([folder.lay("a.txt", TWO)]);
    expect(linesOf(stdout).filter((line) => line.endsWith("…"))).toEqual([]);
  });

  it("says so much of a text as can be read; the arguments hold it whole", async () => {
    const name = "清淤🌊".repeat(3_000);
    folder.lay("a.txt", TEMPLATE.replace("≥**公里", `≥**${name}`).replace("数量指标", name));
    folder.lay(`${"长".repeat(60)}/${"名".repeat(60)}.txt`, NEGATIVE);
    folder.lay("b.txt", NEGATIVE);
    for (const lang of ["zh", "en"]) {
      for (const format of ["pretty", "github"]) {
        const { stdout } = await check([folder.path, "--lang", lang, "--format", format]);
        expect(linesOf(stdout).filter((line) => line.length > 600)).toEqual([]);
        expect(stdout).toContain("名.txt");
      }
      const { stdout } = await check([folder.path, "--lang", lang, "--format", "json"]);
      const [{ diagnostics }] = JSON.parse(stdout);
      expect(diagnostics.flatMap(({ args }: Diagnostic) => Object.values(args))).toContain(name);
      for (const { message } of diagnostics) expect(message.length).toBeLessThan(400);
    }
  });

  it("breaks no line for a program that reads it", async () => {
    const file = folder.lay("a.txt", TEMPLATE.replace("≥**公里", `≥95${"及时保障".repeat(20)}`));
    const { stdout } = await check([file]);
    expect(linesOf(stdout)).toContainEqual(
      expect.stringMatching(/:3: warning value\/number-fused-with-words: in .*及时保障”$/),
    );
  });

  it("colours severities and marks as the terminal wants", async () => {
    const file = folder.lay("a.txt", NEGATIVE);
    const { stdout } = await check([file], { stdoutTTY: true });
    expect(stdout).toContain("\u001b[31merror\u001b[39m check/negative-amount");
    expect(stdout).toContain("\u001b[31m^^^^^^^^^^\u001b[39m");
    for (const options of [["--no-color"], []])
      expect((await check([file, ...options], { stdoutTTY: options.length > 0 })).stdout).not.toContain("\u001b");
  });

  it("hands no control character of a document or a name on to the terminal", async () => {
    const file = folder.lay("a\u001b[31m\n.txt", TEMPLATE.replace("≥**公里", "≥**\u001b[2J\u202e公里"));
    const { stdout } = await check([file]);
    expect(stdout).toContain("text/control-character");
    expect(stdout).not.toMatch(OBEYED);
  });

  it("nor does any other command, whatever it says", async () => {
    folder.lay("in/a\u001b[31m\u202e\n.txt", TEMPLATE.replace("≥**公里", "≥**\u0085\u202e公里"));
    folder.lay("in/b\u009b\n.txt", "");
    const inputs = [path.join(folder.path, "in")];
    const files = readdirSync(inputs[0] ?? "").map((name) => path.join(inputs[0] ?? "", name));
    for (const argv of [
      ["convert", ...inputs, "--out", path.join(folder.path, "out\u001b")],
      ["parse", ...files],
      ["parse", ...files, "--trace"],
      ...files.map((file) => ["inspect", file]),
      ...files.map((file) => ["learn", file]),
      ["check", ...inputs, "--format", "github"],
    ]) {
      const { stdout, stderr } = await run(argv);
      expect(stdout + stderr, argv[0]).not.toMatch(OBEYED);
    }
  });
});

describe("JSON", () => {
  it("holds what a terminal would obey as escapes", async () => {
    const value = "≥**\u007f\u0085\u202e\u2066公里";
    const file = folder.lay("a\u009b\u202e.txt", TEMPLATE.replace("≥**公里", value));
    for (const argv of [
      ["check", file, "--format", "json"],
      ["check", file, "--format", "sarif"],
      ["parse", file, "--json"],
      ["parse", file, "--ndjson"],
      ["inspect", file, "--json"],
    ]) {
      const { stdout } = await run(argv);
      expect(stdout, argv.join(" ")).not.toMatch(OBEYED);
      expect(JSON.stringify(JSON.parse(stdout)), argv.join(" ")).toContain("\u2066");
    }
  });
});

describe("check --format github", () => {
  it("prints a workflow command a finding", async () => {
    folder.lay("a.txt", `${NEGATIVE}${TWO.split("\n").slice(2).join("\n")}`);
    const { stdout } = await check([folder.path, "--format", "github"]);
    expect(linesOf(stdout).map((line) => line.replace(/file=[^,]*\//, "file="))).toEqual([
      "::error file=a.txt,line=1,endLine=1,col=21,endColumn=29,title=check/negative-amount::the amount “-10.00万元” is negative",
      "::warning file=a.txt,line=4,endLine=4,col=22,endColumn=27,title=value/placeholder::the value “≥**公里” is a template nobody filled in",
      "::warning file=a.txt,line=5,endLine=5,col=22,endColumn=28,title=value/impossible-date::“2月30日前” names a date that does not exist",
    ]);
  });

  it("escapes as GitHub asks, in the properties more than in the message", async () => {
    const file = folder.lay("100%,a:b.txt", TEMPLATE.replace("≥**公里", "≥**%"));
    const { stdout } = await check([file, "--format", "github"]);
    expect(stdout).toContain("100%25%2Ca%3Ab.txt,");
    expect(stdout).toContain("::the value “≥**%25” is a template");
    expect(linesOf(stdout)).toHaveLength(1);
  });

  it("makes one line of a name with a line break", async () => {
    const file = folder.lay("a\n::error::x.txt", TEMPLATE);
    const { stdout } = await check([file, "--format", "github"]);
    expect(linesOf(stdout)).toEqual([expect.stringContaining("a%0A%3A%3Aerror%3A%3Ax.txt")]);
  });

  it("says the place of what has no lines in the message", async () => {
    const { stdout } = await check([WORD, "--format", "github"]);
    expect(linesOf(stdout)[0]).toMatch(
      /^::warning file=fixtures\/word\/ragged-grid\/input\.docx,title=grid\/ragged-row::table 2 row 3: the row has/,
    );
  });

  it("prints nothing where nothing is found", async () => {
    expect(await check([folder.lay("a.txt", CLEAN), "--format", "github"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });
});
