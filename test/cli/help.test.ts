import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { drawHelp } from "../../src/cli/help.ts";
import { widthOf } from "../../src/cli/reporters/draw.ts";
import { wordsIn } from "../../src/cli/words.ts";
import { linesOf, run } from "./terminal.ts";

const LANGUAGES = ["zh", "en"] as const;
const WIDTHS = [80, 120] as const;

/** The terminal columns where descriptions start and go on. */
function columnsOf(lines: readonly string[]): number[] {
  const starts = lines.flatMap((line) => {
    const [behindTerm] = /^ {2}\S.*? {2,}(?=\S)|^ {3,}(?=\S)/.exec(line) ?? [];
    return behindTerm === undefined ? [] : [widthOf(behindTerm)];
  });
  return [...new Set(starts)];
}

const tooWide = (lines: readonly string[], width: number): string[] => lines.filter((line) => widthOf(line) > width);

/** A line that no Chinese text may have: a sign that closes at its beginning, or one that opens at its end. */
const BADLY_BROKEN = /^\s*[，。、；：！？）》”]|[（《“]$/;

describe.each(LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, width }))))(
  "help in $language on $width columns",
  async ({ language, width }) => {
    const helpOf = async (...argv: readonly string[]) => {
      const { code, stdout, stderr } = await run([...argv, "--help", "--lang", language], { columns: width });
      expect([code, stderr]).toEqual([0, ""]);
      return linesOf(stdout);
    };

    it.each(["", ...(await commandNames())])("jixiao %s", async (name) => {
      const lines = await helpOf(...(name === "" ? [] : [name]));
      expect(tooWide(lines, width)).toEqual([]);
      expect(columnsOf(lines)).toHaveLength(1);
      expect(lines.filter((line) => BADLY_BROKEN.test(line) || line !== line.trimEnd())).toEqual([]);
      expect(lines[0]).toMatch(language === "zh" ? /^用法：jixiao / : /^Usage: jixiao /);
    });

    it("keeps long options, and long texts without a blank, inside their columns", () => {
      const command = new Command("convert").description("转换".repeat(100));
      command.argument("<input...>", "文件、文件夹或通配符。".repeat(12));
      command.option("--format <json,csv,ndjson,xlsx,parquet>", "写出的格式，可用逗号隔开（缺省 json,csv）".repeat(4));
      command.option("--headers <zh|en>", "a long description, with blanks ".repeat(9).trim());
      command.option("--jobs <number>", "同时运行的进程数（缺省与处理器核数相同，最多 8 个）");
      const help = Object.assign(command.createHelp(), { helpWidth: width });
      const lines = linesOf(drawHelp(command, help, wordsIn(language)));
      expect(tooWide(lines, width)).toEqual([]);
      expect(columnsOf(lines)).toHaveLength(1);
      expect(lines.filter((line) => BADLY_BROKEN.test(line))).toEqual([]);
      expect(lines.join("").replace(/\s/g, "")).toContain("转换".repeat(100));
    });
  },
);

async function commandNames(): Promise<string[]> {
  const lines = linesOf((await run(["--help"], { columns: 200 })).stdout);
  const listed = lines.slice(lines.indexOf("Commands:") + 1);
  const names = listed.slice(0, listed.indexOf("")).map((line) => line.trim().split(" ")[0] ?? "");
  expect(names).toContain("completion");
  return names;
}

describe("help", () => {
  it("groups the options that are not a command's own matter", async () => {
    const lines = linesOf((await run(["check", "--help"])).stdout);
    const titles = lines.filter((line) => /^[A-Z]\w+:$/.test(line));
    expect(titles).toEqual(["Arguments:", "Options:", "Reading:", "General:"]);
    expect(lines.findIndex((line) => line.includes("--encoding"))).toBeGreaterThan(lines.indexOf("Reading:"));
    expect(lines.findIndex((line) => line.includes("--help"))).toBeGreaterThan(lines.indexOf("General:"));
  });

  it("is for 80 columns where nothing tells how wide the terminal is", async () => {
    expect((await run(["check", "--help"])).stdout).toBe((await run(["check", "--help"], { columns: 80 })).stdout);
  });
});
