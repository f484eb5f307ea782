import { describe, expect, it } from "vitest";
import { ingest } from "../src/ingest.ts";
import type { Submission } from "../src/model/record.ts";
import { type Described, isTable, placed, widthOf } from "./containers/described.ts";
import { asDocx } from "./containers/docx.ts";
import { asHtml } from "./containers/html.ts";
import { asText } from "./containers/text.ts";
import { layouts } from "./layouts/all.ts";
import { compactExpected, compactRecord, type Expected } from "./layouts/expected.ts";

const containers: readonly (readonly [name: string, write: (described: Described) => Uint8Array])[] = [
  ["input.docx", asDocx],
  ["input.html", (described) => Buffer.from(asHtml(described))],
  ["input.txt", (described) => Buffer.from(asText(described))],
];

/** Every character is counted once, and none is left over but those of texts that have no field. */
function expectCovered({ coverage, diagnostics }: Submission, allowed: Expected["unmapped"] = []): void {
  const { characters, mapped, structural, unmapped } = coverage;
  expect(mapped + structural + unmapped).toBe(characters);
  const left = diagnostics.filter(({ code }) => code === "coverage/unmapped").map(({ message }) => message);
  expect(left.filter((message) => !allowed.some((text) => message.includes(text)))).toEqual([]);
  expect(unmapped).toBe(allowed.join("").replace(/\s/g, "").length);
}

function expectRecord(submission: Submission, expected: Expected): void {
  expect(compactRecord(submission)).toEqual(compactExpected(expected));
  const codes = submission.diagnostics.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining([...(expected.diagnostics ?? [])]));
  expectCovered(submission, expected.unmapped);
}

const inContainers = layouts.flatMap(({ name, described, expected, asText: inText }) =>
  containers
    .filter(([path]) => inText || path !== "input.txt")
    .map(([path, write]) => [`${path} ${name}`, { path, described, expected, write }] as const),
);

describe("a layout", () => {
  it.each(layouts.map(({ name, described }) => [name, described] as const))(
    "%s is drawn on one grid",
    (_, described) => {
      for (const table of described.filter(isTable)) {
        const width = widthOf(table);
        for (const row of placed(table)) {
          const covered = row.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, at) => column + at));
          expect(covered).toEqual(Array.from({ length: width }, (_, at) => at));
        }
      }
    },
  );

  it.each(inContainers)("%s", async (_, { path, described, expected, write }) => {
    expectRecord(await ingest(path, write(described)), expected);
  });
});
