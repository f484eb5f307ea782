import { Argument, Command } from "commander";
import { describe, expect, it } from "vitest";
import { findingCodes, findingStages } from "../../src/checks/all-codes.ts";
import { bashScript } from "../../src/cli/completion/bash.ts";
import { fishScript } from "../../src/cli/completion/fish.ts";
import { offersOf } from "../../src/cli/completion/offers.ts";
import { zshScript } from "../../src/cli/completion/zsh.ts";
import { SHELLS, type ShellName, shellsHere, terminalHere, type } from "./shells.ts";
import { run } from "./terminal.ts";

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };
const FILES = ["2025 年度/清溪 镇.docx", "2025 年度/b.txt", "it's [1].txt", "数据/", "数表.txt", "zz.txt"];
const CLEAR = "\u0015";

async function scriptOf(shell: ShellName, ...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(["completion", shell, ...argv]);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout;
}

/** What `jixiao` is called with when each of these is typed. */
async function called(shell: ShellName, lines: readonly string[]) {
  const steps = lines.map((line) => ({ keys: `jixiao ${line}\r` }));
  const { calls } = await type(shell, await scriptOf(shell), steps, FILES);
  return Object.fromEntries(lines.map((line, index) => [line, calls[index]]));
}

/** What a TAB behind this shows, once the last of what is expected is there. */
async function shown(shell: ShellName, script: string, line: string, last: string): Promise<string> {
  const typed = await type(
    shell,
    script,
    [{ keys: `${line}\t` }, { shows: last }, { keys: `${CLEAR}jixiao end\r` }],
    FILES,
  );
  expect(typed.calls, typed.shown).toEqual([["end"]]);
  return typed.shown;
}

describe.each(SHELLS)("completion %s", (shell) => {
  const itHere = it.skipIf(!terminalHere || !shellsHere.includes(shell));
  const given = (option: string, value: string) => (shell === "zsh" ? [`${option}=${value}`] : [option, value]);

  itHere(
    "completes commands, options, values, codes in lists, and names of files with blanks and Chinese",
    async () => {
      const expected: Record<string, string[]> = {
        "par\t2025\t清\t": ["parse", "2025 年度/清溪 镇.docx"],
        "parse it\t2025\tb\t": ["parse", "it's [1].txt", "2025 年度/b.txt"],
        "--lang zh pars\t--js\t": ["--lang", "zh", "parse", "--json"],
        "parse --encoding gb\tit\t": ["parse", "--encoding", "gb18030", "it's [1].txt"],
        "check --format=sa\t": ["check", "--format=sarif"],
        "check --format sa\t": ["check", "--format", "sarif"],
        "check --ba\tit\t": ["check", ...given("--baseline", "it's [1].txt")],
        "check --baseline=it\t": ["check", "--baseline=it's [1].txt"],
        "check --select value/placeh\t": ["check", "--select", "value/placeholder"],
        "check --ignore grid,value/placeh\t": ["check", "--ignore", "grid,value/placeholder"],
        "check --select=grid,value/placeh\t": ["check", "--select=grid,value/placeholder"],
        "convert --format json,par\t": ["convert", "--format", "json,parquet"],
        "convert --files-from zz\t": ["convert", "--files-from", "zz.txt"],
        "explain input/unknown-e\t": ["explain", "input/unknown-encoding"],
        "schema conf\t": ["schema", "config"],
        "completion fi\t": ["completion", "fish"],
      };
      expect(await called(shell, Object.keys(expected))).toEqual(expected);
    },
  );

  itHere("completes folders only where a folder is asked for", async () => {
    const line = "convert --out 数\t";
    const argv = (await called(shell, [line]))[line] ?? [];
    expect(argv.map((word) => word.replace(/\/$/, ""))).toEqual(["convert", "--out", "数据"]);
  });

  itHere("leaves alone what is no beginning of anything", async () => {
    const lines = ["check --max-warnings zz", "explain zz", "zz", "check -- --for", "check --select zz"];
    const expected = Object.fromEntries(lines.map((line) => [`${line}\t`, line.split(" ")]));
    expect(await called(shell, Object.keys(expected))).toEqual(expected);
  });

  itHere("shows the commands, what options there are, and choices", async () => {
    const script = await scriptOf(shell);
    const commands = await shown(shell, script, "jixiao ", "schema");
    for (const command of ["parse", "convert", "check", "explain", "inspect", "learn", "completion", "schema"])
      expect(commands).toContain(command);
    const options = await shown(shell, script, "jixiao parse --", "--trace");
    for (const option of ["--json", "--ndjson", "--csv", "--redact", "--no-config", "--lang", "--help"])
      expect(options).toContain(option);
    expect(options).not.toContain("--max-warnings");
    const formats = await shown(shell, script, "jixiao check --format ", "sarif");
    for (const format of ["pretty", "json", "github"]) expect(formats).toContain(format);
    expect(formats).not.toContain("it's");
  });

  itHere("knows every code and stage that can be selected", async () => {
    const found = await shown(shell, await scriptOf(shell), "jixiao check --select ", "value/placeholder");
    expect([...findingStages, ...findingCodes].filter((code) => !found.includes(code))).toEqual([]);
    expect(found).not.toContain("input/");
  });

  it.skipIf(shell === "bash" || !terminalHere || !shellsHere.includes(shell))(
    "says what they mean, in the language of the run",
    async () => {
      const zh = await shown(shell, await scriptOf(shell, "--lang", "zh"), "jixiao ", "打印 JSON Schema");
      expect(zh).toContain("从一份陌生表格里找出不认识的词");
      const en = await shown(shell, await scriptOf(shell, "--lang", "en"), "jixiao ", "print a JSON Schema");
      expect(en).toContain("find the words of an unknown form");
    },
  );

  itHere("takes every description as it is, and runs nothing of it", async () => {
    const odd = `it's [one]: "two" $(echo RAN$((1+1))) \`echo RAN$((1+1))\` \\n %s {a,b} * ~ “中文”：；`;
    const program = new Command("jixiao").description("");
    program.command("first").description(odd).option("--odd <file>", odd).option("--other", odd);
    program.command("second").description(odd).addArgument(new Argument("[code]", odd));
    const offers = offersOf(program, {
      second: [
        { word: "one/two", meaning: odd },
        { word: "two", meaning: odd },
      ],
    });
    const script = scripts[shell](offers);
    const lines = { "jixiao ": "second", "jixiao first --o": "--other", "jixiao second ": "one/two" };
    for (const [line, last] of Object.entries(lines)) {
      const seen = await shown(shell, script, line, last);
      if (shell !== "bash") expect(seen, line).toContain(odd);
      expect(seen).not.toMatch(/RAN2|not found|error/);
    }
  });
});

describe("completion", () => {
  it("is for three shells, and says how it is installed", async () => {
    const refused = await run(["completion", "csh"]);
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    for (const shell of SHELLS) {
      expect((await run(["completion", "--help"])).stdout).toContain(`jixiao completion ${shell}`);
      expect(await scriptOf(shell)).toContain(`jixiao completion ${shell}`);
    }
  });

  it("is the same script each time", async () => {
    for (const shell of SHELLS) expect(await scriptOf(shell)).toBe(await scriptOf(shell));
  });
});
