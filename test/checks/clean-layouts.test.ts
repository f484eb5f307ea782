import { describe, expect, it } from "vitest";
import { asDocx } from "../containers/docx.ts";
import { asHtml } from "../containers/html.ts";
import { asText } from "../containers/text.ts";
import { layouts } from "../layouts/all.ts";
import { foundBy } from "./found.ts";

/** What layouts print that is a fault indeed: a sum that is taken back has a minus. */
const MEANT = new Set(["check/negative-amount"]);

describe.each(layouts)("a clean document: $name", ({ described, asText: readsAsText }) => {
  it("gives no error and no warning of a rule", async () => {
    const found = [
      ...(await foundBy("a.docx", asDocx(described))),
      ...(await foundBy("a.html", asHtml(described))),
      ...(readsAsText ? await foundBy("a.txt", asText(described)) : []),
    ];
    const told = found.filter(({ code, severity }) => severity !== "info" && !MEANT.has(code));
    expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
