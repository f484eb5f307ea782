import path from "node:path";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { Log, Result } from "sarif";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findingStages } from "../../src/checks/all-codes.ts";
import { fixtures } from "../fixtures.ts";
import { CLEAN, check, type Folder, folderFor, NEGATIVE, TEMPLATE, TWO } from "./checked.ts";

/** The official schema is written for draft 04, of which it uses what later drafts have as well. */
const { $schema: _, id: __, ...draft } = schema;
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(draft);

let folder: Folder;
beforeEach(() => {
  folder = folderFor("sarif");
});
afterEach(() => folder.remove());

async function logOf(argv: readonly string[]): Promise<Log> {
  const { stdout } = await check([...argv, "--format", "sarif"]);
  const log: Log = JSON.parse(stdout);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log;
}

async function runOf(argv: readonly string[]) {
  const [run] = (await logOf(argv)).runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

const resultsOf = async (argv: readonly string[]): Promise<Result[]> => (await runOf(argv)).results ?? [];
const locationOf = (result: Result | undefined) => result?.locations?.[0];

describe("check --format sarif", () => {
  it("is valid by the official schema, whatever is found", async () => {
    const files = fixtures().map(({ path }) => path);
    for (const lang of ["zh", "en"]) {
      const { results = [], tool } = await runOf([...files, "--lang", lang, "--select", findingStages.join(",")]);
      expect(results.length).toBeGreaterThan(20);
      for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    }
    expect((await runOf([folder.lay("a.txt", CLEAN)])).results).toEqual([]);
  });

  it("describes the rules that occur, once each", async () => {
    const { tool } = await runOf([folder.lay("a.txt", TWO), folder.lay("b.txt", TEMPLATE)]);
    expect(tool.driver).toMatchObject({ name: "jixiao", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(tool.driver.rules?.map(({ id }) => id)).toEqual(["value/placeholder", "value/impossible-date"]);
    expect(tool.driver.rules?.[0]).toMatchObject({
      shortDescription: { text: "A value is still the template's placeholder." },
      fullDescription: { text: expect.stringContaining("Nobody filled the template in") },
      help: { text: expect.stringContaining("≥**%"), markdown: expect.stringContaining("**Why**") },
      defaultConfiguration: { level: "warning" },
    });
  });

  it("tells where a finding is in columns of UTF-16 units, as the file has them", async () => {
    const text = `${TEMPLATE.replace("清淤长度", "𠀀清淤")}`;
    const [result] = await resultsOf([folder.lay("a.txt", text)]);
    const region = locationOf(result)?.physicalLocation?.region;
    expect(region).toMatchObject({ startLine: 3, endLine: 3, snippet: { text: "≥**公里" } });
    const line = text.split("\n")[2] ?? "";
    expect(line.slice((region?.startColumn ?? 0) - 1, (region?.endColumn ?? 0) - 1)).toBe("≥**公里");
    expect(locationOf(result)?.logicalLocations?.[0]).toMatchObject({
      name: "table 2 row 2 column 4",
      fullyQualifiedName: "table[2]/row[2]/column[4]",
    });
  });

  it("tells columns of a long line right", async () => {
    const row = `<tr><td>产出指标</td><td>数量指标</td><td>清淤长度</td><td>≥3公里</td></tr>`;
    const page = `<html><body><table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>${row.repeat(300)}${row.replace("≥3公里", "≥**公里")}${row.repeat(300)}</table></body></html>`;
    const results = await resultsOf([folder.lay("a.html", page), "--select", "value"]);
    expect(results).toHaveLength(1);
    const { startColumn = 0, endColumn = 0 } = locationOf(results[0])?.physicalLocation?.region ?? {};
    expect(page.slice(startColumn - 1, endColumn - 1)).toBe("≥**公里");
  });

  it("names the cell of what has no lines", async () => {
    const [result] = await resultsOf(["fixtures/word/ragged-grid/input.docx"]);
    expect(locationOf(result)).toEqual({
      physicalLocation: { artifactLocation: { uri: "fixtures/word/ragged-grid/input.docx" } },
      logicalLocations: [expect.objectContaining({ fullyQualifiedName: "table[2]/row[3]" })],
    });
  });

  it("encodes paths as relative references", async () => {
    const file = folder.lay("绩效 100%#?[1]/a:b.txt", TEMPLATE);
    expect(await resultsOf([path.resolve(file)])).toEqual(await resultsOf([file]));
    const [result] = await resultsOf([file]);
    const uri = locationOf(result)?.physicalLocation?.artifactLocation?.uri ?? "";
    expect(uri).toMatch(/^(?:\.\.\/)*[\w./%-]+$/);
    expect(decodeURIComponent(uri)).toMatch(/绩效 100%#\?\[1\]\/a:b\.txt$/);
    expect(uri).toContain("/%E7%BB%A9%E6%95%88%20100%25%23%3F%5B1%5D/a%3Ab.txt");
  });

  it("makes no link and no placeholder of what a document prints", async () => {
    const text = CLEAN.replace("数量指标", "[点此](http://a.example) {0}\\[b]");
    const [result] = await resultsOf([folder.lay("a.txt", text), "--select", "level"]);
    expect(result?.message.text).toContain("\\[点此\\](http://a.example) {{0}}\\\\\\[b\\]");
  });

  it("gives findings the fingerprints of the baseline, whatever line they stand on", async () => {
    const prints = async (text: string) =>
      (await resultsOf([folder.lay("a.txt", text)])).map((one) => one.partialFingerprints);
    const first = await prints(TWO);
    expect(first).toEqual([{ "jixiaoFinding/v1": expect.stringMatching(/^[0-9a-f]{16}$/) }, expect.anything()]);
    expect(await prints(`\n\n${TWO}`)).toEqual(first);
  });

  it("keeps the severity of a config beside the code's own", async () => {
    folder.lay("jixiao.config.json", { checks: { severities: { "check/negative-amount": "info" } } });
    const { results, tool } = await runOf([folder.lay("a.txt", NEGATIVE)]);
    expect(results?.[0]?.level).toBe("note");
    expect(tool.driver.rules?.[0]?.defaultConfiguration?.level).toBe("error");
  });

  it("says of inputs that failed that the run was no success", async () => {
    const good = folder.lay("a.txt", TEMPLATE);
    const { invocations, results, artifacts } = await runOf([good, "fixtures/refused/undecodable/input.txt"]);
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            associatedRule: { id: "input/undecodable", index: 0 },
            level: "error",
            message: { text: expect.stringContaining("cannot decode") },
            locations: [{ physicalLocation: { artifactLocation: { uri: "fixtures/refused/undecodable/input.txt" } } }],
          },
        ],
      },
    ]);
    expect(results?.map(({ ruleId, level }) => [ruleId, level])).toContainEqual(["input/undecodable", "error"]);
    expect(artifacts).toHaveLength(2);
    expect((await runOf([good])).invocations?.[0]?.executionSuccessful).toBe(true);
  });
});
