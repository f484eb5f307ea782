import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { findingCodes, findingStages } from "../src/checks/all-codes.ts";
import { ingest } from "../src/ingest.ts";
import { submission } from "../src/model/record.ts";
import { jsonSchemas } from "../src/model/schema.ts";
import { configNames } from "../src/vocabulary/config.ts";
import { fixtures, readFixture } from "./fixtures.ts";

describe("the published schemas", () => {
  it.each(Object.entries(jsonSchemas({ ...configNames, codes: findingCodes, stages: findingStages })))(
    "schemas/%s.schema.json is what the model generates",
    async (name, schema) => {
      const file = new URL(`../schemas/${name}.schema.json`, import.meta.url).pathname;
      await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
    },
  );

  const file = new URL("../schemas/submission.schema.json", import.meta.url);
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(file, "utf8")));

  it.each(fixtures().filter(({ family }) => family !== "refused"))(
    "$name is valid by schema and by model",
    async (fixture) => {
      const record = await ingest(fixture.path, readFixture(fixture), { trace: true });
      expect(submission.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
    },
  );
});
