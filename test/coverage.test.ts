import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../src/diagnostics/finding.ts";
import { ingest } from "../src/ingest.ts";
import type { Submission } from "../src/model/record.ts";
import { submission } from "../src/model/record.ts";
import { anyText } from "./texts.ts";

/** The record of a text, or null where it is refused; anything else thrown fails the test. */
async function read(text: string): Promise<Submission | null> {
  try {
    return await ingest("any.txt", Buffer.from(text), { trace: true });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const nonBlank = (text: string): number => [...text.replace(/\s/g, "")].length;

function expectAccountedFor(text: string, { coverage, diagnostics }: Submission): void {
  const { characters, mapped, structural, unmapped } = coverage;
  expect(characters).toBe(nonBlank(text));
  expect(mapped + structural + unmapped).toBe(characters);
  const reported = diagnostics.filter(({ code }) => code === "coverage/unmapped");
  expect(reported.reduce((sum, { args }) => sum + Number(args.characters), 0)).toBe(unmapped);
  const lines = text.split(/\r\n|\r|\n/);
  for (const { args, at } of reported) {
    // A long text is only quoted; where it begins, its line tells.
    const quoted = String(args.text).trim();
    expect(args.characters).toBeGreaterThan(0);
    expect(quoted).not.toBe("");
    expect(lines[(at.line ?? 0) - 1]).toContain([...quoted][0]);
  }
}

describe("any text", () => {
  it("is read without a fault of ours, and every character of it is accounted for", async () => {
    let readings = 0;
    let mapped = 0;
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const record = await read(text);
        expect(record === null).toBe(text.trim() === "");
        if (record === null) return;
        expectAccountedFor(text, record);
        readings++;
        mapped += record.coverage.mapped;
      }),
      { numRuns: 300 },
    );
    expect(readings).toBeGreaterThan(250);
    expect(mapped / readings).toBeGreaterThan(50);
  });

  it("makes a record that its own schema accepts", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const record = await read(text);
        if (record !== null) expect(submission.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
      { numRuns: 100 },
    );
  });

  it("is read the same twice, and apart from the trace the same without it", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const record = await read(text);
        if (record === null) return;
        expect(await read(text)).toEqual(record);
        const bare = await ingest("any.txt", Buffer.from(text));
        expect({ ...bare, projects: [] }).toEqual({ ...record, projects: [] });
        expect(bare.projects.map(({ indicators }) => indicators.length)).toEqual(
          record.projects.map(({ indicators }) => indicators.length),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("with zero bytes in it is read or refused", async () => {
    const withZeros = fc
      .tuple(anyText, fc.array(fc.nat(200), { minLength: 1, maxLength: 20 }))
      .map(([text, places]) => places.reduce((before, at) => `${before.slice(0, at)}\0${before.slice(at)}`, text));
    await fc.assert(
      fc.asyncProperty(withZeros, async (text) => {
        const record = await read(text);
        if (record !== null) expect(record.coverage.characters).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("as bytes of no encoding is read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const record = await ingest("any.bin", bytes).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Refusal);
          return null;
        });
        if (record === null) return;
        const { characters, mapped, structural, unmapped } = record.coverage;
        expect(mapped + structural + unmapped).toBe(characters);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what counts as a character", () => {
  it.each([
    ["a character outside the basic plane as one", "𠮷😀", 2],
    ["each part of a joined emoji", "👨‍👩‍👧", 5],
    ["blanks of every kind as none", " \t\u3000\u00a0\u2003\u2028\ufeff绩", 1],
    ["a mark on a letter, and a zero-width space", "e\u0301\u200b", 3],
    ["control characters", "绩\u0007效", 3],
    ["an entity as it is printed", "<p>&lt;</p>", 11],
  ])("%s", async (_, text, characters) => {
    const record = await read(text);
    expect(record?.coverage.characters).toBe(characters);
    if (record !== null) expectAccountedFor(text, record);
  });
});

describe("text that only looks like a tag", () => {
  const cell = async (markup: string) => (await read(`项目名称\t绩效目标\n清淤\t${markup}\n`))?.projects[0]?.goals;

  it("is text where no tag can begin", async () => {
    expect(await cell("<p>满意度<95%的户数</p>")).toEqual(["满意度<95%的户数"]);
    expect(await cell("<p>甲<乙的户数</p>")).toEqual(["甲<乙的户数"]);
  });

  it.each(["<p>浓度<PM2.5限值的天数</p>", "<p>酸度<pH值下限的点位</p>"])(
    "is not lost as the form's own: %s",
    async (markup) => {
      expect(await cell(markup)).toEqual([markup.slice("<p>".length, -"</p>".length)]);
    },
  );
});
