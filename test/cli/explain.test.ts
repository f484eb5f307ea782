import { describe, expect, it } from "vitest";
import { allCodes } from "../../src/checks/all-codes.ts";
import { widthOf } from "../../src/cli/reporters/draw.ts";
import { linesOf, run } from "./terminal.ts";

describe("explain", () => {
  it("lists all codes by stage, each on a line with its severity", async () => {
    const { code, stdout, stderr } = await run(["explain"], { columns: 100 });
    expect([code, stderr]).toEqual([0, ""]);
    const lines = linesOf(stdout);
    for (const coded of allCodes) {
      const line = lines.find((one) => one.startsWith(`  ${coded.code} `));
      expect(line, coded.code).toMatch(coded.severity === "info" ? / note / : new RegExp(` ${coded.severity} `));
    }
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
    expect(lines.indexOf("value  a target's printed value")).toBeGreaterThan(
      lines.indexOf("input  a file is refused, or there is nothing to read"),
    );
  });

  it.each(allCodes.map(({ code, page }) => [code, page !== null] as const))(
    "says what %s means",
    async (code, hasPage) => {
      for (const [lang, words] of [
        ["zh", ["为什么", "依据", "会报告", "不报告"]],
        ["en", ["Why", "Source", "Reported", "Not reported"]],
      ] as const) {
        const ran = await run(["explain", code, "--lang", lang], { columns: 72 });
        expect([ran.code, ran.stderr]).toEqual([0, ""]);
        expect(linesOf(ran.stdout)[0]).toMatch(new RegExp(`^${code}  \\S+$`));
        if (hasPage) for (const word of words) expect(ran.stdout).toContain(word);
        expect(ran.stdout).not.toMatch(/undefined|\[object/);
      }
    },
  );

  it("breaks its sentences at the terminal's width, not its documents", async () => {
    const { stdout } = await run(["explain", "value/too-many-digits", "--lang", "zh"], { columns: 60 });
    const why = linesOf(stdout).slice(linesOf(stdout).indexOf("为什么") + 1);
    expect(why[1]).toMatch(/^ {2}\S/);
    expect(why.slice(0, 2).filter((line) => widthOf(line) > 60)).toEqual([]);
    expect(stdout).toContain("  效益指标 | 社会效益指标 | 河道改善情况 | 1234567890.12345678元");
  });

  it("lists the codes of a stage", async () => {
    const { code, stdout } = await run(["explain", "money"]);
    const listed = allCodes.filter((one) => one.code.startsWith("money/"));
    expect([code, linesOf(stdout).filter((line) => line.startsWith("  ")).length]).toEqual([0, listed.length]);
    for (const one of listed) expect(stdout).toContain(one.code);
  });

  it("cuts no line for a program that reads it", async () => {
    for (const lang of ["zh", "en"]) {
      const { stdout } = await run(["explain", "--lang", lang]);
      expect(linesOf(stdout).filter((line) => line.endsWith("…"))).toEqual([]);
    }
  });

  it("parts the files of a rule across files", async () => {
    const { stdout } = await run(["explain", "check/same-content"]);
    expect(linesOf(stdout).filter((line) => line === "  --")).toHaveLength(2);
  });

  it("names the nearest of an unknown code, in one line", async () => {
    for (const [word, nearest] of [
      ["value/placehoder", "value/placeholder"],
      ["input/emtpy", "input/empty"],
      ["VALUE/Placeholder", "value/placeholder"],
      ["vlaue", "value"],
      ["nope", "jixiao explain"],
      ["no\nsuch", "jixiao explain"],
    ] as const) {
      const { code, stdout, stderr } = await run(["explain", word]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(linesOf(stderr)).toEqual([expect.stringMatching(/^jixiao: usage: unknown code: /)]);
      expect(stderr).toContain(nearest);
    }
  });

  it("names an argument once, where its unit depends on it", async () => {
    expect((await run(["explain", "input/too-costly"])).stdout).toContain("more than {limit} of {what}");
  });

  it("is coloured like all else", async () => {
    expect((await run(["explain", "level/unknown", "--color"])).stdout).toContain("\u001b[1m");
    expect((await run(["explain", "level/unknown"])).stdout).not.toContain("\u001b");
  });
});
