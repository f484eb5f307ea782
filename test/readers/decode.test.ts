import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readInput, readStream } from "../../src/batch/input.ts";
import { Refusal } from "../../src/diagnostics/finding.ts";
import { ingest } from "../../src/ingest.ts";
import { decode, type Encoding, encodingNamed, encodings } from "../../src/readers/decode.ts";
import { LARGEST_INPUT, read } from "../../src/readers/read.ts";

const TEXT = "绩效目标\t≥95%\r\n\t25日前";

const hex = (printed: string): Uint8Array => Buffer.from(printed.replaceAll(" ", ""), "hex");
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
const utf16le = (text: string): Uint8Array => Buffer.from(text, "utf16le");
const utf16be = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** The code of the fault that a reading refuses with; a reading that succeeds or throws anything else has none. */
async function refusal(attempt: () => unknown): Promise<string | null> {
  try {
    await attempt();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return error instanceof Refusal ? error.fault.code : null;
  }
  return null;
}

describe("a text is decoded", () => {
  it.each<[what: string, bytes: Uint8Array, encoding: Encoding, text: string]>([
    ["UTF-8", utf8(TEXT), "utf-8", TEXT],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], utf8(TEXT)), "utf-8", TEXT],
    ["UTF-16LE", utf16le(TEXT), "utf-16le", TEXT],
    ["UTF-16LE with a mark", bytes([0xff, 0xfe], utf16le(TEXT)), "utf-16le", TEXT],
    ["UTF-16BE", utf16be(TEXT), "utf-16be", TEXT],
    ["UTF-16BE with a mark", bytes([0xfe, 0xff], utf16be(TEXT)), "utf-16be", TEXT],
    ["GB18030", hex("bca8 d0a7 c4bf b1ea"), "gb18030", "绩效目标"],
    ["GB18030 with a character of four bytes", hex("d6d0 8231d233 bfda"), "gb18030", "中㳇口"],
    ["GB18030 beyond the basic plane", hex("9534b235 bca8 d0a7"), "gb18030", "𠮷绩效"],
    ["ASCII", utf8("1. abc"), "utf-8", "1. abc"],
  ])("from %s", (_, input, encoding, text) => {
    expect(decode(input, null)).toEqual({ text, encoding });
  });

  it("from UTF-16 without a mark whose commonest characters have a zero byte of their own", () => {
    // 一 is U+4E00: its low byte is zero, on the other parity than the high bytes of ASCII.
    const text = "一、总体目标\n\t一级指标\t二级指标\n";
    expect(decode(utf16le(text), null)).toEqual({ text, encoding: "utf-16le" });
    expect(decode(utf16be(text), null)).toEqual({ text, encoding: "utf-16be" });
  });

  it("from UTF-16 without a mark that is ASCII, which read the wrong way round would be Chinese", () => {
    const text = "<html>\n<body><table>";
    expect(decode(utf16le(text), null)).toEqual({ text, encoding: "utf-16le" });
    expect(decode(utf16be(text), null)).toEqual({ text, encoding: "utf-16be" });
  });

  it("with its line ends as they are", () => {
    for (const text of ["一\n二", "一\r二", "一\r\n二", "一\n\r二"]) expect(decode(utf8(text), null).text).toBe(text);
  });

  it.each([
    ["LF", "\n"],
    ["CR", "\r"],
    ["CRLF", "\r\n"],
  ])("and its lines are counted by %s", async (_, end) => {
    const text = ["1.河道清淤绩效目标表", "\t项目编码", "\tA1", "\t项目名称", "\t河道清淤", ""].join(end);
    const { projects } = await ingest("a.txt", utf8(text), { trace: true });
    expect(projects.map(({ code, name }) => [code, name])).toEqual([["A1", "河道清淤"]]);
    expect(projects[0]?.trace?.name?.map(({ at }) => at.line)).toEqual([5]);
  });

  it("in the encoding that is named, whatever its bytes look like", () => {
    // C4 A3 is 模 in GB18030 and ģ in UTF-8: the order prefers UTF-8, the user need not.
    expect(decode(hex("c4a3"), null)).toEqual({ text: "ģ", encoding: "utf-8" });
    expect(decode(hex("c4a3"), "gb18030")).toEqual({ text: "模", encoding: "gb18030" });
    expect(decode(hex("4e2d"), "utf-16be")).toEqual({ text: "中", encoding: "utf-16be" });
    expect(decode(hex("2d4e"), "utf-16le")).toEqual({ text: "中", encoding: "utf-16le" });
  });

  it("without its mark where the encoding is named", () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], utf8("中")), "utf-8").text).toBe("中");
    expect(decode(bytes([0xff, 0xfe], utf16le("中")), "utf-16le").text).toBe("中");
    expect(decode(bytes([0xfe, 0xff], utf16be("中")), "utf-16be").text).toBe("中");
  });

  it("and its encoding is written into the record", async () => {
    const { source } = await ingest("a.txt", utf16be("1.清淤绩效目标表\n\t项目名称\n\t清淤\n"));
    expect([source.format, source.encoding]).toEqual(["text", "utf-16be"]);
  });
});

describe("an encoding is named", () => {
  it.each<[name: string, encoding: Encoding]>([
    ...encodings.map((encoding): [string, Encoding] => [encoding, encoding]),
    ["UTF-8", "utf-8"],
    ["utf8", "utf-8"],
    ["Utf_8", "utf-8"],
    [" utf-8 ", "utf-8"],
    ["utf16", "utf-16le"],
    ["UTF-16", "utf-16le"],
    ["utf16le", "utf-16le"],
    ["UTF16BE", "utf-16be"],
    ["GBK", "gb18030"],
    ["gb2312", "gb18030"],
    ["GB-2312", "gb18030"],
    ["cp936", "gb18030"],
    ["GB18030", "gb18030"],
  ])("%s", (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });

  it.each(["", "big5", "latin1", "utf-7"])("but not %j", async (name) => {
    expect(await refusal(() => encodingNamed(name))).toBe("input/unknown-encoding");
  });

  it("nor constructor, which every object knows", async () => {
    expect(await refusal(() => encodingNamed("constructor"))).toBe("input/unknown-encoding");
  });
});

describe("what is no text in any encoding is refused", () => {
  const zeroCharacter = (line: number) =>
    expect.objectContaining({ fault: { code: "input/zero-character", args: { line } } });

  it.each([
    ["no valid sequence in UTF-8 or GB18030", hex("bca8 ff ff d0a7")],
    ["a GB18030 character cut short at the end", hex("bca8 d0a7 c4")],
    ["a UTF-8 mark before what is no UTF-8", bytes([0xef, 0xbb, 0xbf], hex("bca8d0a7"))],
    ["a UTF-16 mark before an odd number of bytes", bytes([0xff, 0xfe], utf16le("中文"), [0x2d])],
    ["half a surrogate pair in UTF-16", bytes([0xff, 0xfe], hex("42d8 2d4e"))],
  ])("%s", async (_, input) => {
    expect(await refusal(() => decode(input, null))).toBe("input/undecodable");
  });

  it.each<[what: string, input: Uint8Array, line: number, named?: Encoding]>([
    ["UTF-8 of an odd number of bytes", utf8("中文\0绩效目标"), 1],
    ["UTF-8 in the third line", utf8("中文\r\n绩效\n目标\0"), 3],
    ["UTF-8 all over", hex("e4b8ad 00 00 00 e69687 00"), 1],
    ["UTF-8 by name", utf8("a\r\0b"), 2, "utf-8"],
    ["UTF-16 by name", utf16le("a\n\0b"), 2, "utf-16le"],
  ])("zero characters in %s", (_, input, line, named) => {
    expect(() => decode(input, named ?? null)).toThrow(zeroCharacter(line));
  });

  // One zero byte stands on one parity only, as those of UTF-16 do.
  it.each([
    ["UTF-8 at an odd offset", utf8("中文a\0绩效目标表格")],
    ["UTF-8 at an even offset", utf8("中文\0绩效目标。")],
    ["GB18030", hex("bca8 d0a7 00 61 c4bf b1ea")],
  ])("a single zero byte in %s", (_, input) => {
    expect(input.length % 2).toBe(0);
    expect(() => decode(input, null)).toThrow(zeroCharacter(1));
  });

  it.each<[Encoding, Uint8Array]>([
    ["utf-8", hex("bca8 d0a7")],
    ["gb18030", hex("ff ff")],
    ["utf-16le", utf16le("中").subarray(0, 1)],
  ])("what is invalid in the encoding named, %s", async (encoding, input) => {
    expect(await refusal(() => decode(input, encoding))).toBe("input/undecodable");
  });
});

describe("what holds nothing to read is refused", () => {
  it.each([
    ["no bytes", bytes()],
    ["blanks", utf8(" \t\r\n\u3000\u00a0\n")],
    ["a mark alone", bytes([0xef, 0xbb, 0xbf])],
    ["a UTF-16 mark alone", bytes([0xff, 0xfe])],
  ])("%s", async (_, input) => {
    expect(await refusal(() => read("-", input))).toBe("input/empty");
  });
});

describe("what is too large is refused before it is read", () => {
  it("as bytes", async () => {
    const large = { length: LARGEST_INPUT + 1 } as unknown as Uint8Array;
    expect(await refusal(() => read("-", large))).toBe("input/too-large");
  });

  it("as a file", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "jixiao-"));
    try {
      // A hole in the file takes no room on the disk, and the refusal comes before any of it is read.
      const file = path.join(folder, "large.txt");
      writeFileSync(file, "");
      truncateSync(file, LARGEST_INPUT + 1);
      expect(await refusal(() => readInput(file))).toBe("input/too-large");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("as a stream, as soon as there is too much of it", async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let handedOut = 0;
    async function* endless() {
      for (;;) {
        handedOut++;
        yield chunk;
      }
    }
    expect(await refusal(() => readStream(endless()))).toBe("input/too-large");
    expect(handedOut).toBe(LARGEST_INPUT / chunk.length + 1);
  });
});

describe("other formats are refused", () => {
  it("where an encoding is named, too", async () => {
    expect(await refusal(() => read("-", utf8("%PDF-1.7"), { encoding: "gb18030" }))).toBe("input/unsupported-format");
  });

  it.each([
    ["a word that begins like one", "GIF 动图数量\t3幅"],
    ["PK in a text", "PK赛场次\t3场"],
    ["tags in a cell", "<p>一、产出指标</p>"],
  ])("but not %s", async (_, text) => {
    expect((await read("-", utf8(text))).encoding).toBe("utf-8");
  });
});
