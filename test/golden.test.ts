import { describe, expect, it } from "vitest";
import { drawTable } from "../src/cli/reporters/grid.ts";
import { terminalWidth } from "../src/cli/reporters/submission.ts";
import { wordsIn } from "../src/cli/words.ts";
import { Refusal } from "../src/diagnostics/finding.ts";
import { ingest } from "../src/ingest.ts";
import { inspectSource } from "../src/inspect.ts";
import type { Submission } from "../src/model/record.ts";
import { type Fixture, fixtures, readFixture } from "./fixtures.ts";

/**
 * Each case is read and compared with the three files a person has looked at: the tables as drawn, the record, the
 * diagnostics. `npm run accept` writes them anew; the diff is then to be read.
 */
const read = (fixture: Fixture): Promise<Submission> => ingest(fixture.path, readFixture(fixture), { language: "zh" });

const diagnosticLines = ({ diagnostics }: Submission): string =>
  diagnostics
    .map(({ code, severity, message, at }) => `${JSON.stringify(at)} ${severity} ${code}: ${message}\n`)
    .join("");

describe.each(fixtures().filter(({ family }) => family !== "refused"))("fixture $name", (fixture) => {
  it("reads to its record", async () => {
    const record = `${JSON.stringify({ ...(await read(fixture)), diagnostics: undefined }, null, 2)}\n`;
    await expect(record).toMatchFileSnapshot(`${fixture.folder}/expected.json`);
  });

  it("has its diagnostics", async () => {
    await expect(diagnosticLines(await read(fixture))).toMatchFileSnapshot(
      `${fixture.folder}/expected.diagnostics.txt`,
    );
  });

  it("has its tables", async () => {
    const { tables } = await inspectSource(fixture.name, readFixture(fixture));
    const drawn = tables.flatMap((table, index) => drawTable(index + 1, table, wordsIn("zh"), terminalWidth(160)));
    await expect(`${drawn.join("\n")}\n`).toMatchFileSnapshot(`${fixture.folder}/expected.grid.txt`);
  });

  it("accounts for every character", async () => {
    const { coverage, diagnostics } = await read(fixture);
    expect(coverage.mapped + coverage.structural + coverage.unmapped).toBe(coverage.characters);
    const reported = diagnostics.filter(({ code }) => code === "coverage/unmapped");
    expect(reported.reduce((sum, { args }) => sum + Number(args.characters), 0)).toBe(coverage.unmapped);
  });
});

describe("what is refused", () => {
  it("text in no known encoding", async () => {
    const fixture = fixtures().find(({ name }) => name === "refused/undecodable");
    const refusal = fixture === undefined ? null : await read(fixture).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).fault.code).toBe("input/undecodable");
  });

  it("a document without targets is read, and said to hold none", async () => {
    const fixture = fixtures().find(({ name }) => name === "refused/not-a-target-document");
    const record = fixture === undefined ? null : await read(fixture);
    expect(record?.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual([
      "recognise/nothing-found",
      "error",
    ]);
  });
});
