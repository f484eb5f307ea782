import { describe, expect, it } from "vitest";
import { checkSource } from "../../src/check.ts";
import { asDocx } from "../containers/docx.ts";
import { asHtml } from "../containers/html.ts";
import { asText } from "../containers/text.ts";
import { layouts } from "../layouts/all.ts";

/** What the rules over codes and years say of documents that are as they should be, whatever their layout. */
const FAMILIES = /^check\/(?:code|duplicate|year|deadline|goal|project)-/;

describe.each(layouts.map((layout) => [layout.name, layout.described] as const))("%s", (_, described) => {
  it.each([
    ["docx", asDocx],
    ["html", (): Uint8Array => Buffer.from(asHtml(described))],
    ["txt", (): Uint8Array => Buffer.from(asText(described))],
  ] as const)("as %s holds no fault of codes or years", async (extension, write) => {
    const { findings } = await checkSource(`a.${extension}`, write(described));
    const found = findings.map(({ diagnostic }) => diagnostic).filter(({ code }) => FAMILIES.test(code));
    expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
