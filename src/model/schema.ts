import { z } from "zod";
import { type ConfigNames, configSchema } from "./config.ts";
import { manifest } from "./manifest.ts";
import { submission } from "./record.ts";

const published = (name: string, schema: z.ZodType): Record<string, unknown> => ({
  $id: `urn:jixiao:schema:${name}`,
  ...z.toJSONSchema(schema),
});

/** The published JSON Schemas by name, generated from the zod definitions; `schemas/` holds them as files. */
export function jsonSchemas(names: ConfigNames): Record<string, unknown> {
  return {
    submission: published("submission", submission),
    config: published("config", configSchema(names)),
    manifest: published("manifest", manifest),
  };
}
