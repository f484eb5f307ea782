import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { zipOf } from "../docx/zip.ts";
import { linesOf, run } from "./terminal.ts";

const HEBEI = "fixtures/hebei/clean/input.txt";
const NO_TARGETS = "fixtures/refused/not-a-target-document/input.txt";
const UNDECODABLE = "fixtures/refused/undecodable/input.txt";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("exit codes", () => {
  it.each<[code: number, argv: string[]]>([
    [0, ["parse", HEBEI]],
    [0, ["parse", HEBEI, "--json"]],
    [0, ["inspect", HEBEI]],
    [0, ["schema"]],
    [0, ["--help"]],
    [0, ["parse", "--help"]],
    [0, ["--version"]],
    [1, ["parse", NO_TARGETS]],
    [1, ["parse", HEBEI, NO_TARGETS, "--json"]],
    [2, []],
    [2, ["read", HEBEI]],
    [2, ["parse"]],
    [2, ["parse", HEBEI, "--encoding", "big5"]],
    [3, ["parse", UNDECODABLE]],
    [3, ["parse", NO_TARGETS, UNDECODABLE, "--json"]],
    [3, ["parse", UNDECODABLE, NO_TARGETS, "--json"]],
    [3, ["inspect", UNDECODABLE]],
  ])("%i for %j", async (code, argv) => {
    expect((await run(argv)).code).toBe(code);
  });

  it("--version prints the version of the package", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("4, and one line, where the fault is ours", async () => {
    expect(await faultOfOurs("broken")).toEqual([expect.stringMatching(/^jixiao: internal\/fault: .*broken/)]);
  });

  it("4, and one line, whatever the fault says of itself", async () => {
    expect(await faultOfOurs("broken\nat two places")).toHaveLength(1);
  });

  /** What is said where writing the record throws an error with this message. */
  async function faultOfOurs(message: string): Promise<string[]> {
    let stderr = "";
    const broken = {
      stdin: (async function* () {})(),
      stdout: {
        write: () => {
          throw new Error(message);
        },
      },
      stderr: { write: (text: string) => (stderr += text) },
      env: { LANG: "en" },
    };
    expect(await main(["parse", HEBEI, "--json"], broken)).toBe(4);
    return linesOf(stderr);
  }
});

describe("what cannot be read is one line `where: code: sentence`", () => {
  const wordFile = (document: string) => zipOf([{ name: "word/document.xml", data: document }]);
  /** A Word file with one byte of its part's directory entry changed. */
  const withByte = (field: "flags" | "checksum", byte: number) => {
    const zip = Buffer.from(wordFile("<w:document/>"));
    zip[zip.lastIndexOf("PK\u0001\u0002") + { flags: 8, checksum: 16 }[field]] = byte;
    return zip;
  };
  const ownerFile = () =>
    Buffer.concat([
      Buffer.from("\u0005Admin".padEnd(54, "\0")),
      Buffer.from("\u0005Admin".padEnd(54, "\0"), "utf16le"),
    ]);

  const ONE_LINE = /^[^:]+: [a-z]+\/[a-z-]+: \S.*$/;

  it.each<[what: string, name: string, code: string, make: (file: string) => unknown]>([
    ["a missing file", "missing.txt", "input/not-found", () => undefined],
    ["a folder", "folder", "input/not-a-file", (file) => mkdirSync(file)],
    ["a pipe nobody writes to", "pipe", "input/not-a-file", (file) => execFileSync("mkfifo", [file])],
    ["an empty file", "empty.txt", "input/empty", (file) => writeFileSync(file, "")],
    ["a file of blanks", "blank.txt", "input/empty", (file) => writeFileSync(file, " \n\t\u3000\n")],
    ["half a Word file", "word.docx", "input/broken-zip", (file) => writeFileSync(file, "PK\u0003\u0004\u0014")],
    ["a damaged part", "damaged.docx", "input/broken-zip", (file) => writeFileSync(file, withByte("checksum", 0x5a))],
    ["an encrypted part", "secret.docx", "input/encrypted", (file) => writeFileSync(file, withByte("flags", 1))],
    ["a bomb", "bomb.docx", "input/zip-limit", (file) => writeFileSync(file, wordFile(" ".repeat(1_000_000)))],
    ["a Word file named .txt", "word.txt", "input/misnamed", (file) => writeFileSync(file, wordFile("<w:document/>"))],
    ["a page named .docx", "page.docx", "input/misnamed", (file) => writeFileSync(file, "<html></html>")],
    ["an owner file", "~$word.docx", "input/owner-file", (file) => writeFileSync(file, ownerFile())],
    ["a PDF file", "print.pdf", "input/unsupported-format", (file) => writeFileSync(file, "%PDF-1.7\n")],
    [
      "bytes of no encoding",
      "bytes.txt",
      "input/undecodable",
      (file) => writeFileSync(file, Buffer.from([0xff, 0x31, 0xff, 0xff])),
    ],
    ["a zero character", "zero.txt", "input/zero-character", (file) => writeFileSync(file, "绩效\n目标\0")],
    ["a file below a file", "word.docx/below.txt", "input/unreadable", () => undefined],
  ])("%s", async (_, name, code, make) => {
    const file = path.join(folder, name);
    make(file);
    for (const lang of ["zh", "en"]) {
      const parsed = await run(["parse", file, "--json", "--lang", lang]);
      expect([parsed.code, parsed.stdout]).toEqual([3, ""]);
      expect(linesOf(parsed.stderr)).toEqual([expect.stringMatching(ONE_LINE)]);
      expect(parsed.stderr.startsWith(`${file}: ${code}: `)).toBe(true);
      const inspected = await run(["inspect", file, "--lang", lang]);
      expect([inspected.code, inspected.stdout]).toEqual([3, ""]);
      expect(linesOf(inspected.stderr)).toEqual([expect.stringMatching(ONE_LINE)]);
      expect(inspected.stderr).toContain(`: ${code}: `);
    }
  });

  it("inspect says which file it is", async () => {
    const { stderr } = await run(["inspect", UNDECODABLE]);
    expect(stderr).toMatch(`${UNDECODABLE}: input/undecodable: `);
  });

  it("each of several files has its own", async () => {
    const missing = path.join(folder, "a.txt");
    const { code, stdout, stderr } = await run(["parse", missing, HEBEI, folder, UNDECODABLE, "--ndjson"]);
    expect(code).toBe(3);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(linesOf(stderr).map((line) => line.split(": ").slice(0, 2))).toEqual([
      [missing, "input/not-found"],
      [folder, "input/not-a-file"],
      [UNDECODABLE, "input/undecodable"],
    ]);
  });

  it("a line break in a file's name makes no second line", async () => {
    const { stderr } = await run(["parse", "no\nsuch.txt"]);
    expect(linesOf(stderr)).toHaveLength(1);
  });

  it("a line break in an argument makes no second line", async () => {
    const { stderr } = await run(["parse", HEBEI, "--csv", "no\nsuch"]);
    expect(linesOf(stderr)).toHaveLength(1);
  });

  it("a line break in the name of an encoding makes no second line", async () => {
    const { stderr } = await run(["parse", HEBEI, "--encoding", "no\nsuch"]);
    expect(linesOf(stderr)).toHaveLength(1);
  });
});
