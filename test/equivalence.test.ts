import { describe, expect, it } from "vitest";
import { bodyOf } from "./containers/docx.ts";
import { contentOf } from "./content.ts";
import { docx } from "./docx/build.ts";
import { realistic } from "./docx/realistic.ts";
import { fixtures, readFixture } from "./fixtures.ts";
import { inThreeContainers, ofLayouts } from "./inputs/all.ts";

async function content(name: string, traces = false): Promise<unknown> {
  const fixture = fixtures().find((candidate) => candidate.name === name);
  if (fixture === undefined) throw new Error(`no fixture ${name}`);
  return contentOf(fixture.path, readFixture(fixture), traces);
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

  it("with the blanks at the end of its rows trimmed is the same record", async () => {
    const fixture = fixtures().find(({ name }) => name === "rows/split-target");
    const text = fixture === undefined ? "" : readFixture(fixture).toString();
    const trimmed = text.replace(/\t+$/gm, "");
    expect(trimmed).not.toBe(text);
    expect(await contentOf("trimmed.txt", Buffer.from(trimmed), false)).toEqual(await content("rows/split-target"));
  });

  it.each([...inThreeContainers.keys()])("%s is the same record as Word file, page and text", async (name) => {
    expect(await content(`html/${name}`, true)).toEqual(await content(`word/${name}`, true));
    // A text prints merged cells as empty ones: a unit that goes on from the row above has no trace of its own there.
    expect(await content(`text/${name}`)).toEqual(await content(`word/${name}`));
  });

  it.each(ofLayouts.filter(([, , containers]) => containers.length > 1))(
    "the layout %s is the same record in each of its containers",
    async (name, _, [first, ...others]) => {
      for (const other of others) {
        expect(await content(`layouts/${name}-${other}`), other).toEqual(await content(`layouts/${name}-${first}`));
      }
    },
  );

  it.each([...inThreeContainers])(
    "%s is the same record with and without what Word writes around it",
    async (_, described) => {
      const body = bodyOf(described);
      const plain = await contentOf("plain.docx", docx({ body }), true);
      expect(await contentOf("realistic.docx", docx({ body: realistic(body) }), true)).toEqual(plain);
    },
  );
});
