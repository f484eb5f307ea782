import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import { fixtures, readFixture } from "./fixtures.ts";

/** The record without what must differ: the source, places, and the counts of the source's characters. */
async function content(name: string): Promise<unknown> {
  const fixture = fixtures().find((candidate) => candidate.name === name);
  if (fixture === undefined) throw new Error(`no fixture ${name}`);
  const { source: _, coverage: __, diagnostics: ___, ...record } = await ingest(fixture.path, readFixture(fixture));
  return JSON.parse(JSON.stringify(record, (key, value: unknown) => (key === "at" ? undefined : value)));
}

describe("the same submission", () => {
  it.each(["gb18030", "utf16le-bom", "utf16be-no-bom", "utf8-bom-crlf", "cr-only"])(
    "in encoding %s is the same record",
    async (encoding) => {
      expect(await content(`encoding/${encoding}`)).toEqual(await content("encoding/utf8"));
    },
  );

  it("as TAB rows and as pipe rows is the same record", async () => {
    expect(await content("rows/pipes")).toEqual(await content("rows/tab-separated"));
  });

  it("with covered places printed empty or not at all is the same record", async () => {
    expect(await content("rows/dropped-span")).toEqual(await content("rows/split-target"));
  });
});
